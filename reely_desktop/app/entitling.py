"""What an account may do on this desktop: asked of the server, and kept for when it cannot be asked. No Qt.

    online   ── a new document ── believed? ── kept
    any time ── the kept document, checked again, and the trusted time ── Standing

What is not believed is not kept, and what cannot be read is not there: both leave the free plan.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reely_desktop.account.entitlement import Desktop, Entitlement, accept, check, pin, read
from reely_desktop.account.entitlement_file import Account, Held
from reely_desktop.account.entitlement_store import EntitlementStore
from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.pinned_keys import Keys, keys_in
from reely_desktop.account.signed_documents import UNKNOWN_KEY
from reely_desktop.account.standing import Standing, standing
from reely_desktop.account.trusted_time import ClockState, TrustedTime
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.account.client import Client

_SEEN_EVERY = timedelta(hours=1)
_log = logging.getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Entitling:
    """The entitlement of one account on this desktop; `wall` is this machine's clock."""

    store: EntitlementStore
    account: Account
    desktop: Desktop
    wall: Callable[[], datetime] = _utc_now

    def pin(self, client: "Client") -> None:
        """Trust the keys that the server shows, as somebody does who signs in there. Raises AccountError."""
        issued = client.entitlement(self.desktop.device_id, app_version=self.desktop.app_version)
        keys = pin(client.entitlement_keys(), issued.entitlement)
        heard = TrustedTime.heard(issued.server_time, self.wall())
        self.store.change(self.account, lambda held: replace(held, keys=keys, time=heard))
        self._take(issued.entitlement, heard, keys)

    def renew(self, client: "Client") -> None:
        """Ask for a new document and go by it. Raises AccountError; the one before counts on, then."""
        issued = client.entitlement(self.desktop.device_id, app_version=self.desktop.app_version)
        self.take(issued.entitlement, client, server_time=issued.server_time)

    def take(self, document: str, client: "Client", *, server_time: datetime) -> None:
        """Go by a document that came from the server just now. Raises AccountError, as `renew` does."""
        held = self.store.held(self.account)
        if held.keys is None:
            self.pin(client)
            return
        heard = TrustedTime.heard(server_time, self.wall())
        try:
            self._take(document, heard, held.keys)
        except EntitlementError as error:
            if error.code != UNKNOWN_KEY:
                raise
            # The server signs with a key that it has made since; one that is known is never replaced.
            keys = held.keys.joined(keys_in(client.entitlement_keys()))
            self._take(document, heard, keys)

    def now(self) -> datetime:
        """Return what time it is, as far as it is known here."""
        return self.store.held(self.account).time.now(self.wall())

    def clock_state(self) -> ClockState:
        """Tell how this machine's clock stands to the server's."""
        return self.store.held(self.account).time.clock_state(self.wall())

    def standing(self) -> Standing:
        """Return what may be done now. Never raises."""
        held = self.store.held(self.account)
        if (
            held.document is not None
            and held.time.now(self.wall()) - held.time.high_water > _SEEN_EVERY
        ):
            # A clock that is put back later lengthens nothing that has been seen to run out.
            with suppress(ReelyError):
                held = self.store.change(
                    self.account, lambda held: replace(held, time=held.time.seen(self.wall()))
                )
        return standing(self._believed(held), held.time.now(self.wall()))

    def forget(self) -> None:
        """Go by no document any more. Raises AccountError."""
        self.store.change(self.account, lambda held: replace(held, document=None))

    def _take(self, document: str, heard: TrustedTime, keys: Keys) -> None:
        def renewed(held: Held) -> Held:
            now = heard.now(self.wall())
            accept(document, keys, desktop=self.desktop, held=self._believed(held), now=now)
            return Held(keys, heard, document)

        self.store.change(self.account, renewed)

    def _believed(self, held: Held) -> Entitlement | None:
        if held.document is None or held.keys is None:
            return None
        try:
            entitlement = read(held.document, held.keys)
            check(entitlement, self.desktop)
        except EntitlementError as error:
            _log.info("an entitlement is not believed: %s", error.code)
            return None
        return entitlement
