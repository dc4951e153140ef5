"""Counting: each event once, in its month, and repeated in the account's own row."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select, update

from server.auth.models import User
from server.errors import Problem
from server.plans.service import standing_of
from server.usage import service
from server.usage.models import Metric, UsageLog, UsageStats
from tests.support.companion import Companion

NOVEMBER = timedelta(days=30)


@pytest.fixture
async def ada(server: Companion) -> UUID:
    return await server.make_user("ada@example.org")


async def counted(server: Companion, user_id: UUID, *, units: int = 1) -> bool:
    async with server.ctx.database.writing() as session:
        return await service.count(
            session, user_id, Metric.TRIMS, units, event_id=uuid4(), now=server.clock()
        )


async def read(server: Companion, user_id: UUID) -> service.Usage:
    async with server.ctx.database.reading() as session:
        return await service.read_current(session, user_id, now=server.clock())


async def repeated(server: Companion, user_id: UUID) -> tuple[int, datetime | None]:
    async with server.ctx.database.reading() as session:
        user = await session.get_one(User, user_id)
    return user.monthly_trim_count, user.last_usage_reset


async def test_a_month_that_was_never_used_reads_as_zeros_and_is_not_made(
    server: Companion, ada: UUID
) -> None:
    usage = await read(server, ada)

    async with server.ctx.database.reading() as session:
        rows = await session.scalar(select(func.count()).select_from(UsageStats))
    assert set(usage.used.values()) == set(usage.reserved.values()) == {0}
    assert (usage.period.month, rows) == ("2026-11", 0)


async def test_an_event_is_counted_once_however_often_it_is_told(
    server: Companion, ada: UUID
) -> None:
    event_id = uuid4()
    told = []
    for _ in range(2):
        async with server.ctx.database.writing() as session:
            told.append(
                await service.count(
                    session, ada, Metric.HOOKS, 2, event_id=event_id, now=server.clock()
                )
            )

    assert told == [True, False]
    assert (await read(server, ada)).used[Metric.HOOKS] == 2


async def test_the_account_repeats_what_its_month_counts(server: Companion, ada: UUID) -> None:
    await counted(server, ada, units=2)
    await counted(server, ada)
    in_november = await repeated(server, ada)
    server.clock.turn(NOVEMBER)
    await counted(server, ada)
    in_december = await repeated(server, ada)

    assert in_november == (3, datetime(2026, 11, 1, tzinfo=UTC))
    assert in_december == (1, datetime(2026, 12, 1, tzinfo=UTC))


async def test_what_is_counted_past_the_limit_is_marked_as_such(
    server: Companion, ada: UUID
) -> None:
    await counted(server, ada, units=5)
    await counted(server, ada)

    async with server.ctx.database.reading() as session:
        found = await session.execute(select(UsageLog.status, UsageLog.credits_used))
    assert sorted(tuple(row) for row in found) == [("accepted", 5), ("accepted_overage", 1)]


async def test_another_zone_counts_from_the_next_month(server: Companion, ada: UUID) -> None:
    await counted(server, ada)
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).values(timezone="Pacific/Kiritimati"))
    same = await read(server, ada)
    server.clock.now = same.period.end

    following = await read(server, ada)

    assert (same.period.timezone, same.used[Metric.TRIMS]) == ("UTC", 1)
    assert (following.period.month, following.period.start) == ("2026-12", same.period.end)
    assert following.period.end == datetime(2026, 12, 31, 10, tzinfo=UTC)


async def test_a_limit_that_a_month_has_of_its_own_wins_over_the_plan_s(
    server: Companion, ada: UUID
) -> None:
    await counted(server, ada)
    async with server.ctx.database.writing() as session:
        await session.execute(update(UsageStats).values(trims_limit=-1, hooks_limit=0))
        standing = await standing_of(session, ada, now=server.clock())

    usage = await read(server, ada)

    assert usage.limit(Metric.TRIMS, standing.limits) is None
    assert usage.remaining(Metric.HOOKS, standing.limits) == 0


async def test_an_account_that_is_gone_uses_nothing(server: Companion) -> None:
    with pytest.raises(Problem, match="not_found"):
        await read(server, uuid4())
    with pytest.raises(Problem, match="not_found"):
        await counted(server, uuid4())
