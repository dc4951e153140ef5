"""The letters about an account, in the words that people read.

Each says what happened, what to do, and what to do if it was not oneself. Links lead to pages of
this server, below its `public_url`; they hold a one-time token, so a letter is as secret as a
password while its link lives. Nothing that a stranger typed is put into a letter that they can have
sent to somebody else's mailbox.
"""

from datetime import datetime
from textwrap import fill
from urllib.parse import urlencode

from server.mail import Letter

_MOST_NAMED = 80
_WIDTH = 72
_INDENT = "    "


def verify(to: str, *, public_url: str, token: str, code: str) -> Letter:
    """Return the letter that asks whether `to` belongs to whoever registered it."""
    return _letter(
        to,
        "Confirm your e-mail address for Reely",
        "Welcome to Reely. Please confirm that this address is yours:",
        _link(public_url, "/verify", token),
        f"Or enter this code in Reely within 10 minutes:\n\n    {_spaced(code)}",
        "The link works once, for 24 hours.",
        "If you did not make an account, do nothing: without this step nobody can use the account "
        "as the owner of your address.",
    )


def reset(to: str, *, public_url: str, token: str) -> Letter:
    """Return the letter by which a forgotten password is replaced."""
    return _letter(
        to,
        "Set a new password for Reely",
        "Somebody, most likely you, asked for a new password for your Reely account. Set it here:",
        _link(public_url, "/reset", token),
        "Or copy that link into Reely, where the letter was asked for.",
        "The link works once, for 30 minutes. A new password signs you out everywhere and pauses "
        "your API keys.",
        "If it was not you, do nothing: your password stays as it is, and nobody was let in.",
    )


def already_registered(to: str, *, public_url: str) -> Letter:
    """Return the letter to an owner whose address was entered as a new one."""
    return _letter(
        to,
        "You already have a Reely account",
        "Somebody, most likely you, tried to make a Reely account with this address. There is one "
        "already, and nothing about it was changed: sign in with the password you have.",
        f"If you do not remember it, ask for a new one:\n\n    {_page(public_url, '/forgot')}",
        "If it was not you, do nothing: whoever it was has learned nothing and was not let in.",
    )


def new_device(
    to: str, *, public_url: str, device_name: str | None, ip: str | None, at: datetime
) -> Letter:
    """Return the letter that tells of a sign-in from a device that was not seen before."""
    return _letter(
        to,
        "A new device signed in to Reely",
        f"Your Reely account was signed in to from {_place(device_name, ip)} on {_when(at)}.",
        "If it was you, there is nothing to do.",
        _not_you(public_url),
    )


def refresh_reused(to: str, *, public_url: str, device_name: str | None, at: datetime) -> Letter:
    """Return the letter that tells of a session ended because its token was used in two places."""
    return _letter(
        to,
        "Reely ended a session to keep your account safe",
        f"On {_when(at)} the session of {_named(device_name)} was continued from two places at "
        "once. That happens when a session is copied, so it was ended in both.",
        "If you restored that device from a backup or copied it to another machine, that was the "
        "reason; sign in again on it and all is well.",
        _not_you(public_url),
    )


def password_changed(to: str, *, public_url: str, at: datetime) -> Letter:
    """Return the letter that tells of a password changed by whoever was signed in."""
    return _letter(
        to,
        "Your Reely password was changed",
        f"The password of your Reely account was changed on {_when(at)}. All other devices were "
        "signed out.",
        "If it was you, there is nothing to do.",
        _not_you(public_url),
    )


def password_reset(to: str, *, public_url: str, at: datetime) -> Letter:
    """Return the letter that tells of a password replaced by way of a mailed link."""
    return _letter(
        to,
        "Your Reely password was reset",
        f"The password of your Reely account was replaced on {_when(at)}, by a link that was sent "
        "to this address. Every device was signed out, and your API keys are paused until you make "
        "new ones.",
        "If it was you, sign in with the new password.",
        "If it was not you, somebody may be reading your mail: change the password of this mailbox "
        f"first, and then that of Reely:\n\n    {_page(public_url, '/forgot')}",
    )


def confirm_new_address(to: str, *, public_url: str, token: str, code: str) -> Letter:
    """Return the letter that asks whether `to`, an account's new address, belongs to its owner."""
    return _letter(
        to,
        "Confirm your new e-mail address for Reely",
        "Somebody, most likely you, wants to use this address for their Reely account. Please "
        "confirm that it is yours:",
        _link(public_url, "/confirm-email", token),
        f"Or enter this code in Reely within 10 minutes:\n\n    {_spaced(code)}",
        "The link works once, for 24 hours. Until then the account keeps its old address.",
        "If it was not you, do nothing: your address will not be used.",
    )


def address_change_asked(to: str, *, public_url: str, at: datetime) -> Letter:
    """Return the letter to an account's address that another is about to replace it."""
    return _letter(
        to,
        "Your Reely account is about to get another address",
        f"On {_when(at)} somebody who knows your password, most likely you, asked to move your "
        "Reely account to another e-mail address. It moves once that address is confirmed.",
        "If it was you, follow the letter in the other mailbox; there is nothing to do here.",
        _not_you(public_url),
    )


def email_changed(to: str, *, at: datetime) -> Letter:
    """Return the last letter to the address `to` that an account had until now."""
    return _letter(
        to,
        "Your Reely account has another address now",
        f"Your Reely account was moved to another e-mail address on {_when(at)}. Sign in with that "
        "one from now on; this address gets no more letters about it.",
        "If it was you, there is nothing to do.",
        "If it was not you, tell whoever runs this server at once, and show them this letter: "
        "they can give the account back to you.",
    )


def deletion_asked(to: str, *, public_url: str, token: str, due_at: datetime) -> Letter:
    """Return the letter that tells when an account will be deleted, and how to keep it."""
    return _letter(
        to,
        "Your Reely account will be deleted",
        "You asked us to delete your Reely account and everything we keep with it. That will be "
        f"done on {_when(due_at)}, and then it cannot be undone.",
        "If you change your mind before then, keep it:",
        _link(public_url, "/keep-account", token),
        "The videos on your own machines are not touched either way.",
        f"If it was not you, keep the account by the link above, and then set a new password:\n\n"
        f"    {_page(public_url, '/forgot')}",
    )


def deletion_undone(to: str, *, public_url: str, at: datetime) -> Letter:
    """Return the letter that tells that an account stays."""
    return _letter(
        to,
        "Your Reely account stays",
        f"The deletion of your Reely account was called off on {_when(at)}. Nothing was lost.",
        "If it was you, there is nothing to do.",
        _not_you(public_url),
    )


def key_created(to: str, *, public_url: str, name: str, at: datetime) -> Letter:
    """Return the letter that tells of a new API key, or of one that was rotated."""
    return _letter(
        to,
        "A new API key for your Reely account",
        f'An API key called "{_one_line(name)}" was made for your Reely account on {_when(at)}.',
        "If it was you, there is nothing to do.",
        _not_you(public_url),
    )


def page_address(public_url: str, path: str, *, token: str) -> str:
    """Return the address of the page at `path` that is to take `token`."""
    return f"{_page(public_url, path)}?{urlencode({'token': token})}"


def _letter(to: str, subject: str, *paragraphs: str) -> Letter:
    blocks = "\n\n".join(("Hello,", *paragraphs, "Reely")).split("\n\n")
    text = "\n\n".join(
        block if block.startswith(_INDENT) else fill(block, _WIDTH, break_long_words=False)
        for block in blocks
    )
    return Letter(to=to, subject=subject, text=f"{text}\n")


def _page(public_url: str, path: str) -> str:
    return f"{public_url.rstrip('/')}{path}"


def _link(public_url: str, path: str, token: str) -> str:
    return f"    {page_address(public_url, path, token=token)}"


def _not_you(public_url: str) -> str:
    return (
        "If it was not you, set a new password now. It signs out every device and pauses all API "
        f"keys:\n\n    {_page(public_url, '/forgot')}"
    )


def _when(at: datetime) -> str:
    return f"{at.day} {at:%B %Y} at {at:%H:%M} UTC"


def _place(device_name: str | None, ip: str | None) -> str:
    return f"{_named(device_name)} (network address {ip})" if ip else _named(device_name)


def _named(device_name: str | None) -> str:
    return f'"{_one_line(device_name)}"' if device_name else "a device without a name"


def _one_line(written: str) -> str:
    line = " ".join(written.split())
    return line if len(line) <= _MOST_NAMED else f"{line[: _MOST_NAMED - 1]}…"


def _spaced(code: str) -> str:
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"
