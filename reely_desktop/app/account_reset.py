"""A forgotten password: a letter is asked for, and the link in it sets a new one. No Qt.

    forgotten ── a letter ── its link, and a new password ── to be signed in with, here and everywhere

The link tells the server whose password it is: nobody has to be signed in, or named.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.account.errors import AccountError
from reely_desktop.account.mailed_links import token_in
from reely_desktop.app.account import Form, Said

if TYPE_CHECKING:
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.signing_in import Change, SigningIn


def ask_for_letter(signing_in: "SigningIn", server: str, email: str) -> None:
    """Have a link to a new password mailed there, if there is such an account."""

    def work(membership: "Membership") -> "Change":
        send_letter(membership, server, email)
        return lambda account: replace(account, said=Said.RESET_SENT, form=Form.NEW_PASSWORD)

    signing_in.ask(work)


def set_password(signing_in: "SigningIn", server: str, copied: str, new: str) -> None:
    """Set a new password by the link that was `copied`, which signs out every place."""

    def work(membership: "Membership") -> "Change":
        reset(membership, server, copied, new)
        return lambda account: replace(account, said=Said.PASSWORD_RESET, form=Form.SIGN_IN)

    signing_in.ask(work)


def send_letter(membership: "Membership", server: str | None, email: str) -> None:
    """Have a link to a new password mailed, by the server that one would sign in at. Raises ReelyError."""
    with membership.client_at(server) as client:
        client.ask_for_reset(email)


def reset(membership: "Membership", server: str | None, copied: str, new: str) -> None:
    """Set a new password, at the server that one would sign in at. Raises ReelyError."""
    token = token_in(copied)
    if token is None:
        raise AccountError(
            "there is no link to a new password in that",
            code="RLY-LINK-NONE",
            hint="copy the whole link from the letter",
        )
    with membership.client_at(server) as client:
        client.reset_password(token, new)
