"""Taking along what the server keeps of an account, and leaving. No Qt.

    here ── asked, with the password ── signed out here, some days ──┬── signed in again, and kept
                                                                     └── gone

What was made on this computer is none of the server's business, and stays.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.account.errors import unwritable
from reely_desktop.app.account import Said
from reely_desktop.app.account_security import profiled
from reely_desktop.host.files import write_whole

if TYPE_CHECKING:
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.signing_in import Change, SigningIn


def export(signing_in: "SigningIn", file: Path) -> None:
    """Save all that the server keeps of the account as `file`, in place of what is there."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            content = client.export()
        try:
            write_whole(file, content)
        except OSError as error:
            raise unwritable(file, error) from error
        return lambda account: replace(account, said=Said.EXPORTED)

    signing_in.ask(work)


def ask_to_delete(signing_in: "SigningIn", password: str) -> None:
    """Have the account deleted in some days, and sign out here."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            asked = client.ask_to_delete(password)
        membership.sign_out()  # here in any case; that the server was told of the other counts
        return lambda account: replace(
            account, said=Said.DELETION_ASKED, gone_at=asked.deletion_due_at
        )

    signing_in.ask(work)


def keep(signing_in: "SigningIn") -> None:
    """Keep an account that was to be deleted."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            client.keep_account()
            profile = client.profile()
        return lambda account: replace(profiled(account, profile), said=Said.KEPT)

    signing_in.ask(work)
