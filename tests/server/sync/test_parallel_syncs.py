"""Syncs at the same time: each event once, and as many statements for a hundred events as for one."""

import asyncio
from collections import Counter
from datetime import timedelta

from sqlalchemy import func, select

from server.auth.models import User
from server.usage.models import UsageLog, UsageStats
from tests.support.companion import Companion, Hands
from tests.support.statements import noted_statements
from tests.support.usage_events import Desk, consume, desk_of


async def test_one_batch_sent_many_times_at_once_counts_once(desk: Desk) -> None:
    batch = [consume(units) for units in (1, 2, 3)]

    statuses = await asyncio.gather(*(desk.sync(*batch) for _ in range(12)))

    counted = Counter(status for one in statuses for status in one)
    assert counted["duplicate"] == 33
    assert await desk.used() == 6


async def test_two_desktops_at_once_lose_nothing(
    server: Companion, hands: Hands, desk: Desk
) -> None:
    other = await desk_of(hands, "Attic")
    shared = consume()

    await asyncio.gather(
        *(desk.sync(consume(), consume(metric="hooks"), shared) for _ in range(10)),
        *(other.sync(consume(2), shared) for _ in range(10)),
        *(hands.http.post("/usage/reservations", json={"metric": "trims"}) for _ in range(3)),
    )

    async with server.ctx.database.reading() as session:
        stats = (await session.scalars(select(UsageStats))).one()
        user = await session.get_one(User, hands.user_id)
        events = await session.scalar(select(func.sum(UsageLog.credits_used)))
    assert (stats.trims_count, stats.hooks_count, events) == (31, 10, 41)
    assert (user.monthly_trim_count, user.monthly_hook_count) == (31, 10)


async def test_who_came_a_moment_before_the_server_s_first_key_is_answered(
    server: Companion, desk: Desk
) -> None:
    first = await desk.send()
    server.clock.turn(timedelta(milliseconds=-5))

    second = await desk.send()

    assert (first.status_code, second.status_code) == (200, 200)


async def test_a_hundred_events_take_no_more_statements_than_one(desk: Desk) -> None:
    await desk.sync(consume())
    with noted_statements() as for_one:
        await desk.sync(consume())
    with noted_statements() as for_many:
        await desk.sync(*(consume() for _ in range(100)))

    assert 5 < len(for_many) == len(for_one) < 16
