"""Opens the account of a profile for one program: its files, its locks, its keychain. No Qt."""

import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reely_desktop.account.entitlement_store import FILE_NAME, EntitlementStore
from reely_desktop.account.errors import AccountError, unwritable
from reely_desktop.account.session import Machine, Session
from reely_desktop.app.books import Books
from reely_desktop.app.late_keychain import LateKeychain, OpenKeychain
from reely_desktop.app.membership import Membership
from reely_desktop.app.surveying import own_version
from reely_desktop.host.clock import zone_name
from reely_desktop.host.files import write_whole
from reely_desktop.server_address import server_address

FOLDER_NAME = "account"
_PATIENCE_S = 60


def open_membership(
    *, settings_folder: Path, data_folder: Path, server: str, open_keychain: OpenKeychain
) -> Membership:
    """Return the account of the profile that these folders are.

    `server` is what the environment says of it, "" where it says nothing. Raises ServerAddressError.
    """
    keychain = LateKeychain(open_keychain)
    folder = data_folder / FOLDER_NAME
    machine = Machine(
        folder=folder,
        write=write_whole,
        lock=lambda: _alone(folder, "refresh"),
        platform=platform.system() or "unknown",
        app_version=own_version(),
    )
    return Membership(
        Session(machine, keychain),
        EntitlementStore(
            folder / FILE_NAME, write=write_whole, lock=lambda: _alone(folder, "entitlements")
        ),
        settings_folder,
        server_address(server) if server else "",
        keychain,
        Books(folder, alone=lambda: _alone(folder, "usage"), zone=zone_name),
    )


@contextmanager
def _alone(folder: Path, deed: str) -> Iterator[None]:
    """Let no other Reely of this profile do the same meanwhile."""
    lock = FileLock(folder / f"{deed}.lock", timeout=_PATIENCE_S)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise AccountError(
            "another Reely is busy with the account",
            code="RLY-ACCOUNT-BUSY",
            hint="try again in a minute, or close the other one",
        ) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        yield
    finally:
        lock.release()
