"""What keeps an account its owner's: the password, the address, the security log. No Qt.

    asked to move ── a code is mailed to the new address ── it is typed here, or its link pressed ── moved

What was done here stands in the log, so that is read again after each.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.account.errors import AccountError
from reely_desktop.app.account import Account, Log, Overview, Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from reely_desktop.account.client import Client
    from reely_desktop.account.wire import Profile
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.signing_in import Change, SigningIn

_SAME_PASSWORD = AccountError(
    "the new password is the current one", code="RLY-PASSWORD-SAME", hint="make up another one"
)


def look(signing_in: "SigningIn") -> None:
    """Read the newest of the security log."""
    _ask(signing_in, lambda _membership, _client: None, None)


def look_further(signing_in: "SigningIn") -> None:
    """Read older entries after those that were read, if there are any."""
    log = signing_in.account.log
    if log is None or log.older is None:
        return

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            page = client.events(before=log.older)
        longer = Log((*log.events, *page.events), page.next)
        return lambda account: replace(account, log=longer)

    signing_in.ask(work)


def change_password(signing_in: "SigningIn", current: str, new: str) -> None:
    """Replace the password, which signs out every other place."""
    if new == current:  # which the server would call too easy to guess
        signing_in.refuse(_SAME_PASSWORD)
        return
    _ask(
        signing_in,
        lambda _, client: client.change_password(current, new),
        Said.PASSWORD_CHANGED,
    )


def ask_to_move(signing_in: "SigningIn", email: str, password: str) -> None:
    """Have a code mailed to the address that the account is to have."""
    _ask(signing_in, lambda _, client: client.ask_to_move(email, password), Said.MOVE_ASKED)


def move(signing_in: "SigningIn", code: str) -> None:
    """Give the account the address that the code was mailed to."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            client.move(code)
            profile = client.profile()
            membership.session.readdress(profile.email)
        return lambda account: replace(profiled(account, profile), said=Said.MOVED)

    signing_in.ask(work)


def change_profile(
    signing_in: "SigningIn", *, full_name: str | None, timezone: str, avatar_url: str | None
) -> None:
    """Replace the name, the time zone that months are counted in, and the picture."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            profile = client.change_profile(
                full_name=full_name, timezone=timezone, avatar_url=avatar_url
            )
        return lambda account: replace(profiled(account, profile), said=Said.PROFILE_CHANGED)

    signing_in.ask(work)


def profiled(account: Account, profile: "Profile") -> Account:
    """Return it with what the server says of it now."""
    overview = account.overview or Overview(None)
    return replace(account, overview=replace(overview, profile=profile))


def _ask(
    signing_in: "SigningIn", do: "Callable[[Membership, Client], None]", said: Said | None
) -> None:
    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            do(membership, client)
            page = client.events()
        return lambda account: replace(account, log=Log(page.events, page.next), said=said)

    signing_in.ask(work)
