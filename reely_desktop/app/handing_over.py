"""Hands over to the account what was used here: batch after batch, until nothing waits. No Qt.

    waiting ── sent ── the new entitlement is kept ── the answers are noted ── not sent again
    then: what was held for works that are over is given back, and an entitlement got that knows of it

A program that dies on the way sends the batch again, and the server knows its events. The entitlement is
kept first: whatever happens then, a unit counts in it, or in the ledger, or for a moment in both.
"""

import logging
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from reely_desktop.account import wire
from reely_desktop.account.errors import EntitlementError, RefusedError, ServerAwayError
from reely_desktop.account.usage_events import Answer, UsageEvent, as_sent
from reely_desktop.app.books import Books
from reely_desktop.app.entitling import Entitling

if TYPE_CHECKING:
    from reely_desktop.account.client import Client

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What became of the events that were sent; none is `pending` where all went well."""

    sent: int = 0
    accepted: int = 0
    duplicate: int = 0
    rejected: int = 0
    pending: int = 0


def hand_over(client: "Client", books: Books, entitling: Entitling) -> HandedOver:
    """Send what waits, give back what the server held for works that are over, and return what became of it.

    Asks the server once at least, also where nothing waits: its answer brings a new entitlement. Raises
    AccountError; what was answered until then stays answered.
    """
    ledger, owner = books.ledger, entitling.account.user_id
    ledger.adopt(owner, at=entitling.now())
    became: Counter[str] = Counter()
    while True:
        batch = ledger.pending(owner)
        answer = _sent(batch, client, entitling)
        results = _results(batch, answer)
        ledger.acknowledge(Answer(id_, result.status, result.why) for id_, result in results)
        became.update(result.status for _, result in results)
        waiting = ledger.waiting(owner)
        if not waiting:
            break
    if _gave_back(client, books):
        _sent((), client, entitling)
    return HandedOver(
        sent=became.total(),
        accepted=became.total() - became["duplicate"] - became["rejected"],
        duplicate=became["duplicate"],
        rejected=became["rejected"],
        pending=waiting,
    )


def _sent(batch: Sequence[UsageEvent], client: "Client", entitling: Entitling) -> wire.Synced:
    """Send `batch`, go by the entitlement that comes back, and return the answer. Raises AccountError."""
    answer = client.sync(_document(batch, entitling))
    try:
        entitling.take(answer.entitlement, client, server_time=answer.server_time)
    except EntitlementError as error:  # what was answered after the last good one counts here
        _log.info("the entitlement of a sync does not count: %s", error.code)
    return answer


def _gave_back(client: "Client", books: Books) -> bool:
    """Give back what was held for works that are over; tell whether there was any. Raises AccountError."""
    over = books.holds_over()
    for hold in over:
        with suppress(RefusedError):  # it has run out
            client.release(hold)
        books.forget_hold(hold)
    return bool(over)


def _document(batch: Sequence[UsageEvent], entitling: Entitling) -> dict[str, object]:
    return {
        "device_id": str(entitling.desktop.device_id),
        "client_time": entitling.wall().isoformat(),
        "clock": str(entitling.clock_state()),
        "app_version": entitling.desktop.app_version,
        "events": [as_sent(event) for event in batch],
    }


def _results(batch: Sequence[UsageEvent], answer: wire.Synced) -> list[tuple[UUID, wire.Result]]:
    """Return what became of each event of `batch`. Raises ServerAwayError where that is not told of all."""
    told = {result.event_id: result for result in answer.results}
    try:
        return [(event.event_id, told[event.event_id]) for event in batch]
    except KeyError as error:
        raise ServerAwayError(
            "the server did not say what became of everything that was used",
            code="RLY-SERVER-STRANGE",
            hint="all else goes on without it; try again later",
        ) from error
