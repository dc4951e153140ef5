"""The account as both faces use it: signing in and out, and who is signed in. No Qt.

    keychain works?  ── yes ── a sign-in that lasts
                     └─ no ─── one that lasts as long as the program; `why_brief` says why

Nothing here is needed to cut a video: whatever fails is told, and work goes on as without an account.
"""

import logging
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from reely_desktop.account.answers import nobody_signed_in
from reely_desktop.account.client import Client
from reely_desktop.account.entitlement import Desktop
from reely_desktop.account.entitlement_file import Account
from reely_desktop.account.entitlement_store import FILE_NAME, EntitlementStore
from reely_desktop.account.errors import (
    AccountError,
    RefusedError,
    SignedOutError,
    unwritable,
)
from reely_desktop.account.session import Machine, Secrets, Session, SignedIn, ThisRun
from reely_desktop.app.account import Overview
from reely_desktop.app.entitling import Entitling
from reely_desktop.app.network import check_may_connect
from reely_desktop.app.surveying import own_version
from reely_desktop.errors import ReelyError
from reely_desktop.host.files import write_whole
from reely_desktop.host.settings import read_settings
from reely_desktop.server_address import server_address

FOLDER_NAME = "account"
OpenKeychain = Callable[[], Secrets]

_LONGEST_NAME = 120
"""What the server takes for the name of a device, in characters."""
_PATIENCE_S = 60

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Membership:
    """One profile's account, for one program. Blocks; each call goes by the settings as they are by then.

    `environment_server` stands in for the server of the settings, "" for none; `why_brief` tells why a
    sign-in would not outlive the program.
    """

    session: Session
    entitlements: EntitlementStore
    settings_folder: Path
    environment_server: str
    why_brief: ReelyError | None

    def signed_in(self) -> SignedIn | None:
        """Return who is signed in here, None where nobody is."""
        return self.session.signed_in()

    def sign_in(
        self, email: str, password: str, *, server: str | None = None, device_name: str = ""
    ) -> SignedIn:
        """Sign in at `server`, by default that of the environment or the settings. Raises ReelyError."""
        address = self._server(server)
        name = (device_name or _device_name())[:_LONGEST_NAME]
        begun = self.session.sign_in(address, email, password, device_name=name)
        try:
            with self.client() as client:
                self._entitling(begun).pin(client)
        except ReelyError as error:  # the next look asks again
            _log.info("no entitlement was got at the sign-in: %s", error.code)
        return begun

    def sign_up(
        self, email: str, password: str, *, server: str, full_name: str | None
    ) -> SignedIn | None:
        """Make an account and sign in; None where only a letter tells whether there is one now.

        Raises ReelyError.
        """
        self.session.check_free()
        with Client(self._server(server)) as client:
            is_made = client.register(email, password, full_name=full_name)
        return self.sign_in(email, password, server=server) if is_made else None

    def ask_for_reset(self, email: str, *, server: str) -> None:
        """Have a link to a new password mailed there, if there is such an account. Raises ReelyError."""
        with Client(self._server(server)) as client:
            client.ask_for_reset(email)

    def confirm(self, code: str) -> None:
        """Confirm the account's address with the code that was mailed there. Raises ReelyError."""
        with self.client() as client:
            client.confirm(self._somebody().email, code)

    def send_code_again(self) -> None:
        """Have another code mailed. Raises ReelyError."""
        with self.client() as client:
            client.ask_for_code(self._somebody().email)

    def sign_out(self, *, everywhere: bool = False) -> ReelyError | None:
        """Sign out here in any case, and `everywhere` if asked; return why the server was not told, if so."""
        signed_in = self.signed_in()
        if signed_in is None:
            return None
        try:
            with self.client() as client:
                client.sign_out(everywhere=everywhere)
        except SignedOutError as ended:  # that says nothing of the other sessions
            return ended if everywhere else None
        except ReelyError as untold:
            return untold
        finally:
            self.session.forget()
            with suppress(AccountError):  # without a session nobody goes by it
                self._entitling(signed_in).forget()
        return None

    def look(self) -> Overview:
        """Return who is signed in, and what the server tells of them, as far as it can be asked."""
        signed_in = self.signed_in()
        if signed_in is None:
            return Overview(None)
        entitling = self._entitling(signed_in)
        try:
            with self.client() as client:
                profile, plan = client.profile(), client.plan()
                why = self._renewed(entitling, client)
        except SignedOutError as ended:
            return Overview(None, why=ended)
        except ReelyError as away:
            return Overview(signed_in, entitling.standing(), why=away)
        return Overview(signed_in, entitling.standing(), profile, plan, why=why)

    def client(self) -> Client:
        """Return what talks to the server for who is signed in. Raises ReelyError."""
        check_may_connect(read_settings(self.settings_folder))
        if self.why_brief is not None and self.session.is_locked():
            raise self.why_brief
        return self.session.client()

    def _entitling(self, signed_in: SignedIn) -> Entitling:
        return Entitling(
            self.entitlements,
            Account(signed_in.server, signed_in.user_id),
            Desktop(signed_in.user_id, self.session.device_id(), own_version()),
        )

    def _renewed(self, entitling: Entitling, client: Client) -> ReelyError | None:
        """Renew the entitlement; return why it could not be. Raises SignedOutError."""
        try:
            try:
                entitling.renew(client)
            except RefusedError:  # the account may have let go of this device
                self.session.introduce(client, device_name=_device_name())
                entitling.renew(client)
        except SignedOutError:
            raise
        except ReelyError as why:
            _log.info("no new entitlement: %s", why.code)
            return why
        return None

    def _server(self, named: str | None) -> str:
        """Return where one signs in, if there may be a connection. Raises ReelyError."""
        settings = read_settings(self.settings_folder)
        check_may_connect(settings)
        if named is None:
            return self.environment_server or settings.server
        return server_address(named)

    def _somebody(self) -> SignedIn:
        signed_in = self.signed_in()
        if signed_in is None:
            raise nobody_signed_in()
        return signed_in


def open_membership(
    *, settings_folder: Path, data_folder: Path, server: str, open_keychain: OpenKeychain
) -> Membership:
    """Return the account of the profile that these folders are.

    `server` is what the environment says of it, "" where it says nothing. Raises ServerAddressError.
    """
    secrets: Secrets
    try:
        secrets, why_brief = open_keychain(), None
    except ReelyError as error:
        secrets, why_brief = ThisRun(), error
    folder = data_folder / FOLDER_NAME
    machine = Machine(
        folder=folder,
        write=write_whole,
        lock=lambda: _alone(folder, "refresh"),
        platform=platform.system() or "unknown",
        app_version=own_version(),
    )
    return Membership(
        Session(machine, secrets),
        EntitlementStore(
            folder / FILE_NAME, write=write_whole, lock=lambda: _alone(folder, "entitlements")
        ),
        settings_folder,
        server_address(server) if server else "",
        why_brief,
    )


def _device_name() -> str:
    return platform.node()[:_LONGEST_NAME] or "Desktop"


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
