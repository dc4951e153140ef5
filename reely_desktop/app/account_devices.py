"""Where the account is signed in, and the desktops that its plan counts on. No Qt.

Each deed asks anew afterwards, so that what is shown is how things stand. What somebody else has done
meanwhile, from another computer, is done.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from reely_desktop.account.errors import RefusedError
from reely_desktop.app.account import Devices, Said

if TYPE_CHECKING:
    from reely_desktop.account.client import Client
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.signing_in import Change, SigningIn

_GONE = "not_found"


def look(signing_in: "SigningIn") -> None:
    """Look where the account is signed in, and on which desktops."""
    _ask(signing_in, lambda _membership, _client: None, None)


def end_session(signing_in: "SigningIn", session_id: UUID) -> None:
    """Sign out one place, which is not this one."""

    def work(_: "Membership", client: "Client") -> None:
        with _or_gone():
            client.end_session(session_id)

    _ask(signing_in, work, Said.SESSION_ENDED)


def end_other_sessions(signing_in: "SigningIn") -> None:
    """Sign out every place but this."""
    _ask(signing_in, lambda _, client: client.end_other_sessions(), Said.OTHERS_ENDED)


def rename(signing_in: "SigningIn", name: str) -> None:
    """Call this desktop `name`, for every account that signs in on it."""

    def work(membership: "Membership", client: "Client") -> None:
        session = membership.session
        is_known = True
        try:
            client.rename_device(session.device_id(), name)
        except RefusedError as refused:
            if refused.reason != _GONE:
                raise
            is_known = False
        session.rename_device(name)
        if not is_known:  # the account has let go of it, which has to come back
            session.introduce(client, device_name=name)

    _ask(signing_in, work, Said.DEVICE_RENAMED)


def retire(signing_in: "SigningIn", device_id: UUID) -> None:
    """Let go of a desktop, which is not this one."""

    def work(_: "Membership", client: "Client") -> None:
        with _or_gone():
            client.retire_device(device_id)

    _ask(signing_in, work, Said.DEVICE_RETIRED)


def _ask(
    signing_in: "SigningIn", do: "Callable[[Membership, Client], None]", said: Said | None
) -> None:
    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            do(membership, client)
            found = Devices(client.sessions(), client.devices(), membership.session.device_id())
        return lambda account: replace(account, devices=found, said=said)

    signing_in.ask(work)


@contextmanager
def _or_gone() -> Iterator[None]:
    """Take what is not there any more for done."""
    try:
        yield
    except RefusedError as refused:
        if refused.reason != _GONE:
            raise
