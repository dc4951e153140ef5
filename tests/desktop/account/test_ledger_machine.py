"""Whatever is used, ends, dies and is sent, in whatever order: units are counted once."""

import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reely_desktop.account.ledger import Ledger, open_ledger
from reely_desktop.account.ledger_uses import Use
from reely_desktop.account.months import month_of
from reely_desktop.account.usage_events import Answer, Kind, UsageEvent
from tests.support.ledgers import ADA, BOB, NEXT_MONTH, NOON, ZONE, begun, used

MOMENTS = (NOON, NEXT_MONTH)
OWNERS = (None, ADA, BOB)


@dataclass(slots=True)
class Unit:
    """What the oracle knows of one event: whose, for what, when, and the ends of what leans on it."""

    owner: UUID | None
    was_signed_out: bool
    subject: str
    month: str
    ends: dict[UUID, bool | None] = field(default_factory=dict)
    is_twice: bool = False

    @property
    def counts(self) -> bool:
        """Tell whether it is counted: finished, or still at work."""
        return not self.is_twice and any(end is not False for end in self.ends.values())

    def is_of(self, owner: UUID | None) -> bool:
        """Tell whether it counts for `owner`, or, for nobody, whether it was made signed out."""
        return self.was_signed_out if owner is None else self.owner == owner


class Desk(RuleBasedStateMachine):
    """Two runs of Reely on one ledger, each of which may die, and a server that hears of all."""

    def __init__(self) -> None:
        """Begin with both at work."""
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runs: list[Ledger] = [self._open(), self._open()]
        self.units: dict[UUID, Unit] = {}
        self.uses: dict[UUID, tuple[int, UUID]] = {}
        self.heard: dict[UUID, UsageEvent] = {}

    def _open(self) -> Ledger:
        ledger = open_ledger(Path(self.folder.name), now=NOON)
        assert ledger.trouble is None
        return ledger

    @initialize(owners=st.permutations(OWNERS))
    def export_one_clip_for_all(self, owners: list[UUID | None]) -> None:
        for owner in owners:
            self.consume(0, owner, "x", NOON)

    @rule(
        run=st.integers(0, 1),
        owner=st.sampled_from(OWNERS),
        subject=st.sampled_from("xxy"),
        at=st.sampled_from((NOON, NOON, NEXT_MONTH)),
    )
    def consume(self, run: int, owner: UUID | None, subject: str, at: datetime) -> None:
        month = month_of(at, ZONE)
        paid = [
            unit
            for unit in self.units.values()
            if unit.counts
            and unit.is_of(owner)
            and (unit.subject, unit.month) == (subject, month.key)
        ]

        use = begun(self.runs[run], owner, subject, at=at)

        assert use.is_free == bool(paid)
        self._lean(run, use, Unit(owner, owner is None, subject, month.key))

    def _lean(self, run: int, use: Use, new: Unit) -> None:
        unit = self.units.setdefault(use.event.event_id, new)
        unit.ends[use.use_id] = None
        self.uses[use.use_id] = (run, use.event.event_id)

    @precondition(lambda self: self.uses)
    @rule(data=st.data(), by=st.integers(0, 1))
    def finish(self, data: st.DataObject, by: int) -> None:
        use_id = data.draw(st.sampled_from(list(self.uses)))

        self.runs[by].finished(use_id)

        self._end(use_id, is_good=True)

    @precondition(lambda self: self.uses)
    @rule(data=st.data(), by=st.integers(0, 1))
    def refund(self, data: st.DataObject, by: int) -> None:
        use_id = data.draw(st.sampled_from(list(self.uses)))
        unit = self.units[self.uses[use_id][1]]
        counted = unit.counts

        refund = self.runs[by].refund(use_id, at=NEXT_MONTH)

        self._end(use_id, is_good=False)
        assert (refund is not None) == (counted and not unit.counts)

    def _end(self, use_id: UUID, *, is_good: bool) -> None:
        ends = self.units[self.uses[use_id][1]].ends
        if ends[use_id] is None:
            ends[use_id] = is_good

    @rule(run=st.integers(0, 1))
    def die_and_begin_again(self, run: int) -> None:
        self.runs[run].close()
        self.runs[run] = self._open()
        for use_id, (its_run, _) in self.uses.items():
            if its_run == run:
                self._end(use_id, is_good=False)

    @rule(by=st.integers(0, 1), owner=st.sampled_from((ADA, BOB)))
    def sign_in(self, by: int, owner: UUID) -> None:
        self.runs[by].adopt(owner, at=NOON)

        adopted = [unit for unit in self.units.values() if unit.owner is None]
        for unit in adopted:
            unit.owner = owner
        for unit in adopted:
            unit.is_twice = any(
                other is not unit
                and other.counts
                and any(other.ends.values())
                and (other.owner, other.subject, other.month) == (owner, unit.subject, unit.month)
                for other in self.units.values()
            )

    @rule(
        by=st.integers(0, 1),
        owner=st.sampled_from((ADA, BOB)),
        status=st.sampled_from(["accepted", "accepted_overage", "rejected"]),
        limit=st.integers(1, 5),
        is_heard=st.booleans(),
    )
    def sync(self, by: int, owner: UUID, status: str, limit: int, *, is_heard: bool) -> None:
        sent = self.runs[by].pending(owner, limit=limit)

        for event in sent:
            assert event.owner == owner
            assert event.kind is Kind.CONSUME or event.ref in self.heard
            self.heard[event.event_id] = event
        if is_heard:
            self.runs[1 - by].acknowledge(Answer(event.event_id, status) for event in sent)

    @invariant()
    def every_unit_is_counted_once(self) -> None:
        for owner in OWNERS:
            for moment in MOMENTS:
                month = month_of(moment, ZONE)
                counted = [
                    unit
                    for unit in self.units.values()
                    if unit.counts and unit.is_of(owner) and unit.month == month.key
                ]
                assert used(self.runs[0], owner, month) == len(counted)

    def teardown(self) -> None:
        try:
            self._see_that_the_server_counts_the_same()
        finally:
            for ledger in self.runs:
                ledger.close()
            self.folder.cleanup()

    def _see_that_the_server_counts_the_same(self) -> None:
        for run in (0, 1):
            self.die_and_begin_again(run)
        for owner in (ADA, BOB):
            self.sign_in(0, owner)
            while self.runs[0].waiting(owner):
                self.sync(0, owner, "accepted", 3, is_heard=True)
        refunds = [event.ref for event in self.heard.values() if event.kind is Kind.REFUND]
        consumes = {event.event_id for event in self.heard.values() if event.ref is None}
        standing = {event_id for event_id, unit in self.units.items() if unit.counts}

        assert len(refunds) == len(set(refunds))
        assert consumes == set(self.units)
        assert consumes - set(refunds) == standing


Desk.TestCase.settings = settings(max_examples=25, stateful_step_count=25)
TestDesk = Desk.TestCase
