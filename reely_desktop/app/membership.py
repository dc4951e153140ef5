"""The account as both faces use it: signing in and out, and who is signed in. No Qt.

    keychain works?  ── yes ── a sign-in that lasts
                     └─ no ─── one that lasts as long as the program; `why_brief` says why

Nothing here is needed to cut a video: whatever fails is told, and work goes on as without an account.
"""

import logging
import platform
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reely_desktop.account.entitlement import Desktop
from reely_desktop.account.entitlement_file import Account
from reely_desktop.account.entitlement_store import EntitlementStore
from reely_desktop.account.errors import (
    AccountError,
    LedgerError,
    RefusedError,
    SignedOutError,
    nobody_signed_in,
)
from reely_desktop.account.session import Session, SignedIn
from reely_desktop.account.standing import standing
from reely_desktop.account.wire import Plan
from reely_desktop.app.account import Overview
from reely_desktop.app.books import Books, Counting, counting
from reely_desktop.app.entitling import Entitling
from reely_desktop.app.handing_over import HandedOver, hand_over
from reely_desktop.app.late_keychain import LateKeychain
from reely_desktop.app.left_behind import within
from reely_desktop.app.network import check_may_connect
from reely_desktop.app.permission import Action, Clip, Verdict
from reely_desktop.app.permitting import Weighed, ask, weigh
from reely_desktop.app.surveying import own_version
from reely_desktop.app.usage import Usage, told_by
from reely_desktop.errors import ReelyError
from reely_desktop.host.settings import read_settings
from reely_desktop.server_address import server_address

if TYPE_CHECKING:
    from reely_desktop.account.client import Client

_LONGEST_NAME = 120
"""What the server takes for the name of a device, in characters."""
_MOMENT_S = 3
T = TypeVar("T")
_log = logging.getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Membership:
    """One profile's account, for one program. Blocks; each call goes by the settings as they are by then.

    `environment_server` stands in for the server of the settings, "" for none; `wall` is the clock.
    """

    session: Session
    entitlements: EntitlementStore
    settings_folder: Path
    environment_server: str
    keychain: LateKeychain
    books: Books
    wall: Callable[[], datetime] = _utc_now

    @property
    def why_brief(self) -> ReelyError | None:
        """Why a sign-in would not outlive the program, None where it would."""
        return self.keychain.why_brief

    def look_for_keychain(self) -> None:
        """Try the keychain again if there was none, as long as nothing is held without it."""
        if self.why_brief is not None and (self.signed_in() is None or self.session.is_locked()):
            self.keychain.try_again()

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
        with suppress(LedgerError):  # each sync does it again
            self.books.ledger.adopt(begun.user_id, at=self.wall())
        return begun

    def sign_up(
        self, email: str, password: str, *, server: str, full_name: str | None
    ) -> SignedIn | None:
        """Make an account and sign in; None where only a letter tells whether there is one now.

        Raises ReelyError.
        """
        self.session.check_free()
        with self.client_at(server) as client:
            is_made = client.register(email, password, full_name=full_name)
        return self.sign_in(email, password, server=server) if is_made else None

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
        self.sync_quickly()
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
        seen = self._looked()
        return replace(seen, usage=self.usage(seen.plan))

    def _looked(self) -> Overview:
        signed_in = self.signed_in()
        if signed_in is None:
            return Overview(None)
        entitling = self._entitling(signed_in)
        try:
            with self.client() as client:
                profile, plan = client.profile(), client.plan()
                why = self._renewed(entitling, client)
                page = _plans_page(client)
        except SignedOutError as ended:
            return Overview(None, why=ended)
        except ReelyError as away:
            return Overview(signed_in, entitling.standing(), why=away)
        return Overview(signed_in, entitling.standing(), profile, plan, why=why, plans_page=page)

    def client(self) -> "Client":
        """Return what talks to the server for who is signed in. Raises ReelyError."""
        check_may_connect(read_settings(self.settings_folder))
        if self.why_brief is not None and self.session.is_locked():
            raise self.why_brief
        return self.session.client()

    def client_at(self, server: str | None) -> "Client":
        """Return what talks to `server`, as `sign_in` has it, for nobody yet. Raises ReelyError."""
        from reely_desktop.account.client import Client

        return Client(self._server(server))

    def _entitling(self, signed_in: SignedIn) -> Entitling:
        return Entitling(
            self.entitlements,
            Account(signed_in.server, signed_in.user_id),
            Desktop(signed_in.user_id, self.session.device_id(), own_version()),
            self.wall,
        )

    def may(self, action: Action, clip: Clip, *, asks: bool = True) -> Verdict:
        """Return whether that may be done now. Never raises: what cannot be known leaves the free plan.

        Near the end of the month's units, and before a no, the server is asked, which takes a moment, unless
        nobody `asks`.
        """

        def weighed_now() -> tuple[Weighed, Counting]:
            counted = self.counting()
            return weigh(action, clip, counted, self.books), counted

        weighed, _ = weighed_now()
        if not asks or self.signed_in() is None or not weighed.is_for_the_server:
            return weighed.verdict
        try:
            device_id = self.session.device_id()
        except AccountError:
            return weighed.verdict
        asked = ask(
            action,
            weighed_now,
            sync=self.sync,
            client=self.client,
            device_id=device_id,
            books=self.books,
        )
        return weighed_now()[0].verdict if asked is None else asked

    def counting(self) -> Counting:
        """Return how use is counted now, for whoever is signed in. Never raises."""
        signed_in = self.signed_in()
        if signed_in is None:
            return counting(
                None, standing(None, self.wall()), at=self.wall(), zone=self.books.zone()
            )
        try:
            entitling = self._entitling(signed_in)
        except AccountError:  # no id can be given to this device
            stands, at = standing(None, self.wall()), self.wall()
        else:
            stands, at = entitling.standing(), entitling.now()
        return counting(signed_in.user_id, stands, at=at, zone=self.books.zone())

    def usage(self, plan: Plan | None = None) -> Usage:
        """Return what is used of the month: of the server's `plan` where that is given, else as known here.

        Never raises; what cannot be read counts as nothing.
        """
        here = self.counting().usage(self.books.ledger)
        return here if plan is None else told_by(plan, here)

    def sync(self) -> HandedOver:
        """Hand over what was used, and get a new entitlement. Raises ReelyError."""
        entitling = self._entitling(self._somebody())
        with self.client() as client:
            return self._as_known_device(client, lambda: hand_over(client, self.books, entitling))

    def sync_quickly(self) -> HandedOver | None:
        """Hand over what was used if the server answers within a moment, else None. Never raises."""
        if self.signed_in() is None:
            return None
        try:
            return within(_MOMENT_S, lambda _is_waited: self.sync())
        except ReelyError as error:
            _log.info("what was used waits: %s", error.code)
            return None

    def close(self) -> None:
        """Close what was opened of the account."""
        self.books.close()

    def _renewed(self, entitling: Entitling, client: "Client") -> ReelyError | None:
        """Renew the entitlement; return why it could not be. Raises SignedOutError."""
        try:
            self._as_known_device(client, lambda: entitling.renew(client))
        except SignedOutError:
            raise
        except ReelyError as why:
            _log.info("no new entitlement: %s", why.code)
            return why
        return None

    def _as_known_device(self, client: "Client", ask: Callable[[], T]) -> T:
        """Ask; where the account has let go of this device, make it known again and ask once more."""
        try:
            return ask()
        except RefusedError:
            self.session.introduce(client, device_name=_device_name())
            return ask()

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


def _plans_page(client: "Client") -> str:
    """Return where larger plans are sold; "" also where the server does not tell."""
    with suppress(ReelyError):
        return client.terms().plans_page
    return ""


def _device_name() -> str:
    return platform.node()[:_LONGEST_NAME] or "Desktop"
