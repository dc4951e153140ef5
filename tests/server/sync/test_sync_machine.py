"""Two desktops that lose replies, send again, send late, and come back from an old copy of themselves.

Whatever happens, the server's total is the truth, and each event stands in the ledger once.
"""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any, TypeVar
from uuid import uuid4

from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from server.auth.models import User
from server.config import Settings
from server.usage.models import UsageLog, UsageStats
from tests.support.companion import Companion, TurnedClock, companion
from tests.support.usage_events import Desk, Event, consume, desk_of, refund

T = TypeVar("T")

EXAMPLES = hypothesis_settings(
    max_examples=40,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

desks = st.integers(0, 1)


class Profile:
    """What one desktop keeps: the events it has yet to see acknowledged, and what it may refund."""

    def __init__(self) -> None:
        self.outbox: list[Event] = []
        self.refundable: list[Event] = []
        self.kept_copy: tuple[list[Event], list[Event]] = ([], [])
        self.sent: list[Event] = []


class Syncing(RuleBasedStateMachine):
    """The truth is what was ever written into a profile; a restored one forgets, and sends again."""

    loop: asyncio.Runner
    server: Companion

    def __init__(self) -> None:
        super().__init__()
        self.stack = AsyncExitStack()
        self.profiles = (Profile(), Profile())
        self.truth: dict[str, Event] = {}
        self.arrived: set[str] = set()
        self.desks = self.run(self._two_desks())

    def run(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(doing)

    async def _two_desks(self) -> tuple[Desk, Desk]:
        hands = await self.stack.enter_async_context(
            self.server.signed_in(f"{uuid4().hex}@example.org")
        )
        return await desk_of(hands, "Studio"), await desk_of(hands, "Attic")

    def teardown(self) -> None:
        self.run(self.stack.aclose())

    @rule(desk=desks, units=st.integers(1, 4), metric=st.sampled_from(["trims", "hooks"]))
    def work(self, desk: int, units: int, metric: str) -> None:
        event = consume(units, metric=metric, at=self.server.clock())
        self.truth[event["event_id"]] = event
        self.profiles[desk].outbox.append(event)
        self.profiles[desk].refundable.append(event)

    @precondition(lambda self: any(profile.refundable for profile in self.profiles))
    @rule(desk=desks, data=st.data())
    def fail_at_work(self, desk: int, data: st.DataObject) -> None:
        profile = self.profiles[desk]
        if not profile.refundable:
            return
        used = data.draw(st.sampled_from(profile.refundable))  # perhaps not for the first time
        event = refund(used, data.draw(st.integers(1, used["units"])))
        self.truth[event["event_id"]] = event
        profile.outbox.append(event)

    @precondition(lambda self: any(profile.outbox for profile in self.profiles))
    @rule(desk=desks, reply_is_lost=st.booleans(), shuffled=st.randoms(use_true_random=False))
    def sync(self, desk: int, reply_is_lost: bool, shuffled: Any) -> None:  # noqa: ANN401, FBT001
        profile = self.profiles[desk]
        batch = list(profile.outbox)
        shuffled.shuffle(batch)

        statuses = self.run(self.desks[desk].sync(*batch))

        for event, status in zip(batch, statuses, strict=True):
            if status == "rejected":
                assert self.refunds_too_much(event, among=batch)
                self.truth.pop(event["event_id"], None)
        kept = [e for e, status in zip(batch, statuses, strict=True) if status != "rejected"]
        self.arrived |= {event["event_id"] for event in kept}
        profile.sent.extend(kept)
        if not reply_is_lost:
            profile.outbox.clear()

    def refunds_too_much(self, event: Event, *, among: list[Event]) -> bool:
        """Tell whether a restored profile has taken back more than was used."""
        seen = [self.truth[known] for known in self.arrived if known in self.truth]
        of = {e["event_id"]: e for e in (*seen, *among) if e.get("ref") == event.get("ref")}
        consume = self.truth[event["ref"]]
        return bool(sum(refund["units"] for refund in of.values()) > consume["units"])

    @precondition(lambda self: any(profile.sent for profile in self.profiles))
    @rule(desk=desks, data=st.data())
    def send_again_what_was_sent_long_ago(self, desk: int, data: st.DataObject) -> None:
        old = self.profiles[desk].sent
        if not old:
            return
        again = data.draw(st.lists(st.sampled_from(old), min_size=1, max_size=6))

        assert set(self.run(self.desks[1 - desk].sync(*again))) == {"duplicate"}

    @rule(desk=desks)
    def copy_profile(self, desk: int) -> None:
        profile = self.profiles[desk]
        profile.kept_copy = (list(profile.outbox), list(profile.refundable))

    @rule(desk=desks)
    def restore_profile(self, desk: int) -> None:
        """Come back from the copy: what was written since and never sent is lost, for everybody."""
        profile = self.profiles[desk]
        outbox, refundable = profile.kept_copy
        lost = {event["event_id"] for event in profile.outbox} - self.arrived
        lost -= {event["event_id"] for event in outbox}
        for event_id in lost:
            self.truth.pop(event_id, None)  # it may have been refused, and nobody heard of that
        profile.outbox = list(outbox)
        profile.refundable = [event for event in refundable if event["event_id"] in self.truth]

    @rule(minutes=st.integers(1, 4))
    def wait(self, minutes: int) -> None:
        self.server.clock.turn(timedelta(minutes=minutes) / 60)

    @invariant()
    def the_total_is_the_truth_and_each_event_stands_once(self) -> None:
        told = [event for event_id, event in self.truth.items() if event_id in self.arrived]

        counted, repeated, ids = self.run(self._counted())

        assert counted == (total(told, "trims"), total(told, "hooks"))
        assert all(left >= 0 for left in left_of_each(told).values())
        assert repeated == counted
        assert sorted(ids) == sorted(event["event_id"] for event in told)

    async def _counted(self) -> tuple[tuple[int, int], tuple[int, int], list[str]]:
        user_id = self.desks[0].user_id
        async with self.server.ctx.database.reading() as session:
            trims, hooks = (
                await session.execute(
                    select(
                        func.coalesce(func.sum(UsageStats.trims_count), 0),
                        func.coalesce(func.sum(UsageStats.hooks_count), 0),
                    ).where(UsageStats.user_id == user_id)
                )
            ).one()
            user = await session.get_one(User, user_id)
            ids = await session.scalars(
                select(UsageLog.event_id).where(UsageLog.user_id == user_id)
            )
            repeated = user.monthly_trim_count, user.monthly_hook_count
            return (int(trims), int(hooks)), repeated, [str(event_id) for event_id in ids]


def total(events: list[Event], metric: str) -> int:
    """Return what `events` use of `metric` together."""
    signs = {"consume": 1, "refund": -1}
    return sum(e["units"] * signs[e["kind"]] for e in events if e["metric"] == metric)


def left_of_each(events: list[Event]) -> Counter[str]:
    """Return what refunds have left of each consume, by its id."""
    left: Counter[str] = Counter()
    for event in events:
        is_refund = event["kind"] == "refund"
        left[event["ref"] if is_refund else event["event_id"]] += (
            -event["units"] if is_refund else event["units"]
        )
    return left


def test_the_server_s_total_is_the_truth_whatever_gets_lost(settings: Settings) -> None:
    with asyncio.Runner() as loop:
        stack = AsyncExitStack()
        server = loop.run(stack.enter_async_context(companion(settings, TurnedClock())))
        # one server, and an account of its own for each example
        on_this_server = type("OnThisServer", (Syncing,), {"loop": loop, "server": server})
        try:
            run_state_machine_as_test(on_this_server, settings=EXAMPLES)
        finally:
            loop.run(stack.aclose())
