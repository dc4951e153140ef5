"""What was used on this machine: written down and flushed before the work begins, taken back where it failed.

    consume ── at work ─┬─ finished ──────────────────── counted for good
                        ├─ refund ────────────────────── a second event takes the units back
                        └─ its program is gone ── recover, at the next opening: as refund

One clip is one unit in a month, however often it is exported: only the first export writes an event, and
those after it lean on that one. It is taken back when all of them came to nothing, and counts as soon as one
is finished. A clip that was taken back costs again.

What is still at work is not sent: the server takes each event once, with the work as it ended. What is
refunded goes there as both events, so that the failed work shows in the account's history.

What was recorded while signed out belongs to whoever signs in next. Here it stays what was used signed out in
that month, so that signing in and out gives no second one.

No limit is kept here and no server is asked. A ledger that cannot be kept stops no work: then there is one in
memory, which lasts as long as the program.
"""

from collections.abc import Iterable
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from filelock import FileLock

from reely_desktop.account import ledger_file, ledger_tables, ledger_uses, living_runs
from reely_desktop.account.errors import LedgerError
from reely_desktop.account.ledger_file import LedgerFile
from reely_desktop.account.ledger_tables import asked_of, event_of, number, storable, to_us
from reely_desktop.account.ledger_uses import Use, Wanted
from reely_desktop.account.months import Month
from reely_desktop.account.usage_events import (
    MOST_EVENT_BYTES,
    MOST_EVENTS,
    MOST_UNITS,
    Answer,
    Metric,
    UsageEvent,
    kept_job,
    sent_bytes,
)

FILE = "usage.db"
"""The ledger's name in its folder."""
_RUNS = "runs"


class Ledger:
    """The ledger as one run of Reely keeps it, from any thread.

    Everything but `close` raises LedgerError where the file cannot be read or written. `trouble` is what
    to tell of its opening, None where all was well; `run` names this run.
    """

    def __init__(
        self, file: LedgerFile, *, run: str, lock: FileLock | None, trouble: LedgerError | None
    ) -> None:
        """Keep `file` for the run named `run`, which holds `lock` as long as it lives."""
        self.trouble = trouble
        self.run = run
        self._file = file
        self._lock = lock

    def consume(
        self,
        *,
        owner: UUID | None,
        metric: Metric,
        subject: str,
        units: int = 1,
        at: datetime,
        month: Month,
    ) -> Use:
        """Write down, before work begins, that it uses units of `month`, which holds `at`.

        `owner` is the account that is signed in, None for nobody. `subject` names what the units are for:
        the clip, by its video's fingerprint and its ranges. Raises ValueError for an `at` outside, and for
        other than 1 to MOST_UNITS.
        """
        if not 1 <= units <= MOST_UNITS:
            raise ValueError(f"not {units} units at a time")
        if not month.holds(at):
            raise ValueError("units are used in the month that holds the instant")
        with self._file.transaction() as connection:
            return ledger_uses.begin(
                connection,
                Wanted(
                    owner=owner, metric=metric, subject=subject, units=units, at=at, month=month
                ),
                run=self.run,
            )

    def finished(self, use_id: UUID, *, job: str | None = None) -> None:
        """Write down that the work of a use is done: its units count for good.

        `job` is the work as it ended, a JSON object as the server takes it; one that is too large is left
        out. What has ended already stays as it did.
        """
        kept = None if job is None else kept_job(job)
        with self._file.transaction() as connection:
            ledger_uses.finish(connection, use_id, job=kept)

    def refund(self, use_id: UUID, *, at: datetime, job: str | None = None) -> UsageEvent | None:
        """Take back what a use used, since its work came to nothing; return the refund, if there is one.

        Nothing is taken back while another use leans on the same units or has finished with them, nor what
        was taken back already. `job` is the work as it ended, as in `finished`.
        """
        kept = None if job is None else kept_job(job)
        with self._file.transaction() as connection:
            return ledger_uses.come_to_nothing(connection, use_id, at=at, job=kept)

    def recover(self, *, at: datetime) -> tuple[UsageEvent, ...]:
        """Take back what was used by programs that are gone without a word; return the refunds."""
        with self._file.transaction() as connection:
            gone = [run for run in ledger_uses.runs_at_work(connection) if not self.lives(run)]
            return ledger_uses.abandon(connection, gone, at=at)

    def adopt(self, owner: UUID, *, at: datetime) -> None:
        """Give what was recorded while signed out to the account that signs in.

        A clip that the account has finished in the same month already is refunded: it is one clip.
        """
        with self._file.transaction() as connection:
            ledger_uses.adopt(connection, owner, at=at)

    def pending(
        self, owner: UUID, *, limit: int = MOST_EVENTS, most_bytes: int = MOST_EVENT_BYTES
    ) -> tuple[UsageEvent, ...]:
        """Return a batch of the account's events that the server has not answered, oldest first.

        A consume comes before its refund. What is at work waits until it has ended.
        """
        asked = {"owner": owner.bytes, "limit": limit}
        batch: list[UsageEvent] = []
        with (
            self._file.reading() as connection,
            closing(connection.execute(ledger_tables.WAITING, asked)) as rows,
        ):
            for row in rows:
                event = event_of(row)
                most_bytes -= sent_bytes(event)
                if batch and most_bytes < 0:
                    break
                batch.append(event)
        return tuple(batch)

    def waiting(self, owner: UUID) -> int:
        """Return how many of the account's events the server has not answered, those at work apart."""
        asked = {"owner": owner.bytes}
        with self._file.reading() as connection:
            return number(connection.execute(ledger_tables.WAITING_COUNT, asked))

    def acknowledge(self, answers: Iterable[Answer]) -> None:
        """Keep what the server made of events; each is final, and the first one stays."""
        rows = [
            (storable(answer.status), answer.why and storable(answer.why), answer.event_id.bytes)
            for answer in answers
        ]
        with self._file.transaction() as connection:
            connection.executemany(ledger_tables.ANSWER, rows)

    def used(self, owner: UUID | None, metric: Metric, *, month: Month) -> int:
        """Return the units used here in `month`; for nobody, all that were used while signed out."""
        return self._used(owner, asked_of(owner, metric, month=month))

    def unsettled(
        self, owner: UUID | None, metric: Metric, *, month: Month, since: datetime
    ) -> int:
        """Return the units of `month` that the server did not know of when it signed something at `since`.

        Negative where a refund waits of what it knew.
        """
        asked = asked_of(owner, metric, month=month) | {"since": to_us(since)}
        with self._file.reading() as connection:
            return number(connection.execute(ledger_tables.UNSETTLED, asked))

    def at_work(self, metric: Metric, *, at: datetime) -> int:
        """Return how many works that use `metric` are under way, in all programs of the profile."""
        self.recover(at=at)
        with self._file.reading() as connection:
            return number(connection.execute(ledger_tables.AT_WORK, {"metric": metric}))

    def pending_units(self, owner: UUID | None, metric: Metric, *, month: Month) -> int:
        """Return what the server has yet to add to its own count of `month`, at work or not.

        Negative where a refund waits of what it has counted.
        """
        with self._file.reading() as connection:
            return number(
                connection.execute(
                    ledger_tables.PENDING_UNITS, asked_of(owner, metric, month=month)
                )
            )

    def is_paid(self, owner: UUID | None, metric: Metric, *, subject: str, month: Month) -> bool:
        """Tell whether consuming that subject in `month` would be free."""
        with self._file.reading() as connection:
            return (
                ledger_uses.standing(connection, owner, metric=metric, subject=subject, month=month)
                is not None
            )

    def lives(self, run: str) -> bool:
        """Tell whether the program of that run is still there, as far as can be seen."""
        place = self._file.place
        return run == self.run or place is None or living_runs.lives(place.parent / _RUNS, run)

    def close(self) -> None:
        """End the run. What is still at work is taken back at the next opening."""
        self._file.close()
        if self._lock is not None:
            living_runs.end(self._lock)

    def _used(self, owner: UUID | None, asked: dict[str, object]) -> int:
        statement = ledger_tables.USED_SIGNED_OUT if owner is None else ledger_tables.USED
        with self._file.reading() as connection:
            return number(connection.execute(statement, asked))


def open_ledger(folder: Path, *, now: datetime) -> Ledger:
    """Open the ledger in `folder`, made where it is missing, and take back what died with its program.

    Raises nothing: see `Ledger.trouble`.
    """
    run = uuid4().hex
    place = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ledger_file.opening_lock(place):
            return _opened(place, run, now=now)
    except LedgerError as error:
        return in_memory(error)
    except (OSError, *ledger_file.FAULTS) as error:
        return in_memory(ledger_file.unusable(place, error))


def in_memory(trouble: LedgerError | None = None) -> Ledger:
    """Return a ledger that ends with the program."""
    return Ledger(LedgerFile(None), run=uuid4().hex, lock=None, trouble=trouble)


def _opened(place: Path, run: str, *, now: datetime) -> Ledger:
    try:
        return _begun(place, run, None, now=now)
    except (LedgerError, *ledger_file.FAULTS) as error:
        if not ledger_file.is_damage(error):
            raise
    aside = ledger_file.set_aside(place)
    return _begun(place, run, ledger_file.damaged(aside), now=now)


def _begun(place: Path, run: str, trouble: LedgerError | None, *, now: datetime) -> Ledger:
    with ExitStack() as opened:
        file = LedgerFile(place)
        opened.callback(file.close)
        living_runs.clear(place.parent / _RUNS)
        lock = living_runs.begin(place.parent / _RUNS, run)
        opened.callback(living_runs.end, lock)
        ledger = Ledger(file, run=run, lock=lock, trouble=trouble)
        ledger.recover(at=now)
        opened.pop_all()
        return ledger
