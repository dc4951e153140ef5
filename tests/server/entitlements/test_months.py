"""The month that an entitlement counts: the account's own, with what is reserved, in one question."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from server.auth.models import User
from server.entitlements import service
from server.ids import new_id
from server.usage import reservations
from server.usage.models import Metric, UsageStats
from server.usage.service import count, read_current
from tests.server.entitlements.desktop import Desk, check, public_keys
from tests.support.companion import NOON, Companion
from tests.support.statements import noted_statements

EVE = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
async def desk(server: Companion) -> AsyncIterator[Desk]:
    """Return a desktop of somebody on the free plan."""
    async with server.signed_in("ada@example.org") as hands:
        yield await Desk.registered(server, hands)


async def test_what_is_reserved_does_not_remain_until_its_time_is_over(desk: Desk) -> None:
    async with desk.server.ctx.database.writing() as session:
        await reservations.reserve(
            session, desk.hands.user_id, metric=Metric.TRIMS, units=2, device_id=None, now=NOON
        )

    held = await claims_at(desk, NOON + timedelta(hours=6) - timedelta(seconds=1))
    lapsed = await claims_at(desk, NOON + timedelta(hours=6))

    assert (held["used"]["trims"], held["remaining"]["trims"]) == (0, 3)
    assert (lapsed["used"]["trims"], lapsed["remaining"]["trims"]) == (0, 5)


async def test_a_month_s_own_limit_wins_over_the_plan_s(desk: Desk) -> None:
    await use(desk, 1, NOON)
    async with desk.server.ctx.database.writing() as session:
        await session.execute(update(UsageStats).values(trims_limit=50, hooks_limit=-1))

    claims = await claims_at(desk, NOON)

    assert claims["remaining"] == {"trims": 49, "hooks": None}


async def test_a_new_month_begins_where_the_account_lives(desk: Desk) -> None:
    async with desk.server.ctx.database.writing() as session:
        await session.execute(update(User).values(timezone="Pacific/Kiritimati"))
    await use(desk, 4, NOON)

    before = await claims_at(desk, EVE - timedelta(hours=3))
    after = await claims_at(desk, EVE)

    assert [(each["period"]["key"], each["remaining"]["trims"]) for each in (before, after)] == [
        ("2026-11", 1),
        ("2026-12", 5),
    ]
    assert after["period"]["start"] == before["period"]["end"]


async def test_an_entitlement_costs_one_question_and_no_write(desk: Desk) -> None:
    await use(desk, 1, NOON)
    await desk.claims()
    with noted_statements() as asked:
        async with desk.server.ctx.database.reading() as session:
            drafted = await service.draft(
                session, desk.hands.user_id, device_id=desk.device_id, now=NOON
            )

    assert not drafted.is_to_be_noted
    assert [each.split()[0] for each in asked] == ["SELECT"]


async def test_an_entitlement_and_the_usage_page_tell_of_one_month(desk: Desk) -> None:
    await use(desk, 3, NOON)

    async with desk.server.ctx.database.reading() as session:
        drafted = await service.draft(
            session, desk.hands.user_id, device_id=desk.device_id, now=NOON
        )
        usage = await read_current(session, desk.hands.user_id, now=NOON)

    assert drafted.usage == usage


async def test_within_a_transaction_an_entitlement_tells_of_what_it_has_written(
    desk: Desk,
) -> None:
    ctx = desk.server.ctx
    async with ctx.database.writing() as session:
        await count(session, desk.hands.user_id, Metric.TRIMS, 2, event_id=new_id(NOON), now=NOON)
        document = await service.issue(
            ctx, session, desk.hands.user_id, device_id=desk.device_id, now=NOON
        )

    assert check(document, await public_keys(desk.server))["used"]["trims"] == 2


async def test_asking_makes_no_month(desk: Desk) -> None:
    await desk.claims()

    async with desk.server.ctx.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(UsageStats)) == 0


async def use(desk: Desk, units: int, now: datetime) -> None:
    async with desk.server.ctx.database.writing() as session:
        await count(session, desk.hands.user_id, Metric.TRIMS, units, event_id=new_id(now), now=now)


async def claims_at(desk: Desk, now: datetime) -> dict[str, Any]:
    """Return what an entitlement made at `now` says."""
    ctx = desk.server.ctx
    async with ctx.database.writing() as session:
        document = await service.issue(
            ctx, session, desk.hands.user_id, device_id=desk.device_id, now=now
        )
    return check(document, await public_keys(desk.server))
