"""Weighs what is wanted against what counts here, and asks the server where that decides. No Qt.

    far from the month's end    what is known here decides; nobody is asked
    near it, or before a no     what waits is handed over, and a unit is held there; 1.5 s, then as above

So nobody waits for a server that is away, several devices that are online share the last units exactly, and a
plan that was changed meanwhile counts at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from reely_desktop.account.errors import LedgerError, PlanError
from reely_desktop.account.usage_events import Metric
from reely_desktop.app.books import Books, Counting
from reely_desktop.app.left_behind import within
from reely_desktop.app.permission import (
    Action,
    Allowed,
    Clip,
    Count,
    Denied,
    Reason,
    Verdict,
    judge,
    most_bytes,
)
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.account.client import Client

QUICKLY_S = 1.5
"""How long the server is waited for before what is known here decides."""
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """What is known here of it; `is_near` says that it needs one of the last units."""

    verdict: Verdict
    count: Count
    is_near: bool

    @property
    def is_for_the_server(self) -> bool:
        """Whether the server might know better."""
        match self.verdict:
            case Denied(Reason.AT_ONCE):
                return False
            case Denied():
                return True
            case _:
                return self.is_near


def weigh(action: Action, clip: Clip, counting: Counting, books: Books) -> Weighed:
    """Weigh it by what is known here. Never raises: a ledger that cannot be read stops no work."""
    books.catch_up()
    ledger, metric = books.ledger, action.metric
    try:
        count = counting.count(metric, ledger)
        is_paid = not clip.subject or ledger.is_paid(
            counting.owner, metric, subject=clip.subject, month=counting.month
        )
        at_work = ledger.at_work(metric, at=counting.at)
    except LedgerError:
        count = Count(None, 0, None, counting.month.end, counting.month.zone)
        is_paid, at_work = False, 0
    verdict = judge(action, clip, counting.standing, count, at_work=at_work, is_paid=is_paid)
    near = max(_NEAR, counting.standing.limits.concurrent_jobs or 0)
    return Weighed(
        verdict, count, is_near=not is_paid and count.left is not None and count.left <= near
    )


def ask(
    action: Action,
    weigh_again: Callable[[], tuple[Weighed, Counting]],
    *,
    sync: Callable[[], object],
    client: Callable[[], "Client"],
    device_id: UUID,
    books: Books,
) -> Verdict | None:
    """Return what the server makes of it, None where it does not answer quickly. Never raises."""

    def work(is_waited: Callable[[], bool]) -> Verdict | None:
        try:
            sync()
            weighed, counting = weigh_again()
            if not weighed.is_near or (
                isinstance(weighed.verdict, Denied) and weighed.verdict.count is None
            ):
                return weighed.verdict
            with client() as asking:
                held = asking.reserve(str(action.metric), device_id)
        except PlanError as refused:
            return _spent(action, weighed, counting) if refused.reason == "quota_exceeded" else None
        except ReelyError:
            return None
        books.keep_hold(held.id)
        if not is_waited():
            books.end_hold(held.id)
            return None
        standing = counting.standing
        return Allowed(standing.tier, most_bytes(standing), hold=held.id)

    return within(QUICKLY_S, work)


def _spent(action: Action, weighed: Weighed, counting: Counting) -> Denied:
    """Return that other devices have used, or hold, what was left."""
    count = weighed.count
    spent = replace(count, used=max(count.used, count.limit or 0), left=0)
    reason = Reason.TRIMS if action.metric is Metric.TRIMS else Reason.HOOKS
    return Denied(reason, counting.standing.tier, count.limit, spent)
