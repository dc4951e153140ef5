"""What is used on this machine, as it is counted for whoever is signed in just now. No Qt.

The ledger is opened by whoever asks first, and stays open as long as the program; one that cannot be kept on
the disk lasts as long as the program, so that nothing has to wait for it.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from reely_desktop.account.entitlement import Entitlement
from reely_desktop.account.errors import LedgerError
from reely_desktop.account.ledger import Ledger, open_ledger
from reely_desktop.account.ledger_uses import Use
from reely_desktop.account.months import Month, month_of
from reely_desktop.account.standing import Standing, State
from reely_desktop.account.usage_events import Metric
from reely_desktop.app.holds import Holds
from reely_desktop.app.permission import Count
from reely_desktop.app.usage import MetricUse, Usage
from reely_desktop.host.files import write_whole

T = TypeVar("T")
_log = logging.getLogger(__name__)
_WHOLE_SECOND = timedelta(seconds=1)
"""What the instant of a document may be too early by, which is told in whole ones."""
_BY_A_DOCUMENT = (State.VALID, State.GRACE)
_HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Counting:
    """Whose use is counted, and how: for `owner`, None for nobody, by `standing`, in the `month` of `at`."""

    owner: UUID | None
    standing: Standing
    at: datetime
    month: Month

    def count(self, metric: Metric, ledger: Ledger) -> Count:
        """Return what counts of `metric`. Raises LedgerError."""
        limit = _units(
            self.standing.limits.monthly_trims, self.standing.limits.monthly_hooks, metric
        )
        document = self._of_this_month()
        if document is None:
            used = here = ledger.used(self.owner, metric, month=self.month)
        else:
            here = ledger.unsettled(
                self.owner, metric, month=self.month, since=document.issued_at + _WHOLE_SECOND
            )
            used = max(_units(document.used.trims, document.used.hooks, metric) + here, 0)
        share = _units(self.standing.share.trims, self.standing.share.hooks, metric)
        return Count(
            limit=limit,
            used=used,
            left=None if share is None else max(share - max(here, 0), 0),
            resets=self.month.end,
            zone=self.month.zone,
        )

    def usage(self, ledger: Ledger) -> Usage:
        """Return what is used of the month, as it is known here. What cannot be read counts as nothing."""
        month = self.month
        counters = tuple(self._counter(metric, ledger) for metric in Metric)
        return Usage(month.key, month.zone, month.start, month.end, counters)

    def _counter(self, metric: Metric, ledger: Ledger) -> MetricUse:
        try:
            count = self.count(metric, ledger)
            pending = ledger.pending_units(self.owner, metric, month=self.month)
        except LedgerError:
            limits = self.standing.limits
            limit = _units(limits.monthly_trims, limits.monthly_hooks, metric)
            return MetricUse(metric, used=0, limit=limit, pending=0)
        return MetricUse(metric, count.used, count.limit, pending)

    def _of_this_month(self) -> Entitlement | None:
        document = self.standing.entitlement
        if self.standing.state not in _BY_A_DOCUMENT or document is None:
            return None
        return document if document.period.start <= self.at < document.period.end else None


def counting(owner: UUID | None, standing: Standing, *, at: datetime, zone: str) -> Counting:
    """Return how use is counted at `at`, a time that is trusted; `zone` is this machine's own."""
    document = standing.entitlement
    if document is None or standing.state not in _BY_A_DOCUMENT:
        return Counting(owner, standing, at, month_of(at, zone))
    period = document.period
    at = max(at, document.issued_at)
    if period.start <= at < period.end:
        month = Month(period.key, period.timezone, period.start, period.end)
    else:
        month = month_of(at, period.timezone)
    return Counting(owner, standing, at, month)


class Books:
    """The ledger of one profile, for one program. Thread-safe."""

    def __init__(
        self,
        folder: Path,
        *,
        alone: Callable[[], AbstractContextManager[object]],
        zone: Callable[[], str],
    ) -> None:
        """Open nothing yet; `alone` keeps other programs of the profile out for a while."""
        self._folder = folder
        self._opening = threading.Lock()
        self._ledger: Ledger | None = None
        self._holds = Holds(folder / _HOLDS)
        self._ending = threading.Lock()
        self._ended: deque[Callable[[], object]] = deque()
        self.alone = alone
        self.zone = zone

    @property
    def ledger(self) -> Ledger:
        """The ledger, opened by the first who asks."""
        with self._opening:
            if self._ledger is None:
                self._ledger = open_ledger(self._folder, now=datetime.now(UTC))
            return self._ledger

    def begin(self, counting: Counting, metric: Metric, subject: str) -> Use | None:
        """Write down that a unit is used; None where that cannot be, which stops no work."""
        try:
            return self.ledger.consume(
                owner=counting.owner,
                metric=metric,
                subject=subject,
                at=counting.at,
                month=counting.month,
            )
        except LedgerError as error:
            _log.warning("a use is not written down: %s", error.message)
            return None

    def finished(self, use: Use | None, *, hold: UUID | None, job: str) -> None:
        """Write down that the work is done, whose `job` the account's history shows."""
        if use is not None:
            self._end(lambda: self.ledger.finished(use.use_id, job=job))
        if hold is not None:
            self.end_hold(hold)

    def came_to_nothing(
        self, use: Use | None, *, hold: UUID | None, job: str, at: datetime
    ) -> None:
        """Take back what the work used."""
        if use is not None:
            self._end(lambda: self.ledger.refund(use.use_id, at=at, job=job))
        if hold is not None:
            self.end_hold(hold)

    def catch_up(self) -> None:
        """Write down which works have ended, where that could not be done when they did."""
        with self._ending:
            while self._ended:
                try:
                    self._ended[0]()
                except LedgerError:
                    return
                self._ended.popleft()

    def is_first_of(self, day: date, word: str) -> bool:
        """Tell whether `word` is told for the first time on `day`, and note that it was."""
        file, told = self._folder / f"{word}.day", day.isoformat()
        with suppress(OSError, UnicodeDecodeError):
            if file.read_text("utf-8") == told:
                return False
        with suppress(OSError):
            write_whole(file, told.encode())
        return True

    def keep_hold(self, hold: UUID) -> None:
        """Keep that the server holds a unit for a work of this program."""
        self._holds.keep(hold, run=self.ledger.run)

    def end_hold(self, hold: UUID) -> None:
        """Have it given back at the next sync, since its work is over."""
        self._holds.end(hold)

    def holds_over(self) -> tuple[UUID, ...]:
        """Return what the server still holds for works that are over, or whose program is gone."""
        return self._holds.over(lives=self.ledger.lives)

    def forget_hold(self, hold: UUID) -> None:
        """Forget what the server holds no more."""
        self._holds.forget(hold)

    def close(self) -> None:
        """Close the ledger; what is still at work is taken back at the next opening."""
        self.catch_up()
        with self._opening:
            if self._ledger is not None:
                self._ledger.close()
                self._ledger = None

    def _end(self, write: Callable[[], object]) -> None:
        """Write down that a work has ended; what cannot be written stops nothing, and is tried again."""
        try:
            write()
        except LedgerError as error:
            _log.warning("the end of a work is not written down: %s", error.message)
            with self._ending:
                self._ended.append(write)


def _units(trims: T, hooks: T, metric: Metric) -> T:
    return trims if metric is Metric.TRIMS else hooks
