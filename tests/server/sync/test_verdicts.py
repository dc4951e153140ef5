"""What becomes of each event: counted once, in its month, never refused for a limit."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from server.auth.models import Tier, User
from server.sync.judging import MOST_COUNTED
from server.usage.models import UsageLog, UsageStats
from tests.support.companion import NOON, Companion, Hands
from tests.support.usage_events import Desk, Event, consume, desk_of, refund

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def test_an_event_is_counted_once_however_often_it_is_sent(desk: Desk) -> None:
    event = consume(2)

    statuses = [*await desk.sync(event, event), *await desk.sync(event)]

    assert statuses == ["accepted", "duplicate", "duplicate"]
    assert await desk.used() == 2


async def test_work_beyond_the_limit_is_counted_and_called_overage(
    server: Companion, desk: Desk
) -> None:
    answer = (await desk.send(consume(4), consume(2), consume(1))).json()

    (period,) = answer["periods"]
    trims = next(entry for entry in period["metrics"] if entry["metric"] == "trims")
    async with server.ctx.database.reading() as session:
        user = await session.get_one(User, desk.user_id)
    assert [result["status"] for result in answer["results"]] == [
        "accepted",
        "accepted_overage",
        "accepted_overage",
    ]
    assert trims == {"metric": "trims", "used": 7, "reserved": 0, "limit": 5, "remaining": 0}
    assert user.monthly_trim_count == 7


async def test_an_unlimited_plan_knows_no_overage(server: Companion) -> None:
    async with server.signed_in("rich@example.org", tier=Tier.PREMIUM) as rich:
        desk = await desk_of(rich)

        assert await desk.sync(consume(1000), consume(1000, metric="hooks")) == ["accepted"] * 2


@pytest.mark.parametrize(
    ("event", "batch"),
    [
        (consume(at=NOON + HOUR), {}),
        (consume(at=NOON - 40 * DAY), {"clock": "behind"}),
        (consume(at=NOON - HOUR), {"clock": "ahead"}),
        (consume(at=NOON - 40 * DAY), {"client_time": (NOON - 40 * DAY).isoformat()}),
        (consume(at=NOON + 4000 * DAY), {}),
    ],
)
async def test_what_a_wrong_clock_dates_is_counted_in_the_month_of_receipt(
    server: Companion, desk: Desk, event: Event, batch: dict[str, str]
) -> None:
    status = await desk.sync(event, **batch)

    async with server.ctx.database.reading() as session:
        log = (await session.scalars(select(UsageLog))).one()
    assert status == ["accepted_suspect"]
    assert await desk.months() == {"2026-11": 1}
    assert log.occurred_at == NOON
    assert log.usage_metadata["told"] == event["occurred_at"]


async def test_a_clock_that_is_a_little_ahead_is_believed(desk: Desk) -> None:
    at = NOON + timedelta(minutes=4)

    assert await desk.sync(consume(at=at), client_time=at.isoformat()) == ["accepted"]


async def test_a_late_event_is_counted_in_its_own_month(server: Companion, desk: Desk) -> None:
    await desk.sync(consume(3))

    statuses = await desk.sync(consume(2, at=NOON - 30 * DAY), consume(4, at=NOON - 30 * DAY))

    async with server.ctx.database.reading() as session:
        user = await session.get_one(User, desk.user_id)
    assert statuses == ["accepted", "accepted_overage"]
    assert await desk.months() == {"2026-11": 3, "2026-10": 6}
    assert user.monthly_trim_count == 3


async def test_what_comes_when_its_month_was_closed_45_days_ago_is_kept_and_not_counted(
    server: Companion, desk: Desk
) -> None:
    open_still, closed, ancient = (
        consume(at=NOON.replace(month=10, day=1)),
        consume(at=NOON.replace(month=9, day=30)),
        consume(at=NOON.replace(year=1999)),
    )

    statuses = await desk.sync(open_still, closed, ancient)
    again = await desk.sync(closed, refund(closed))

    async with server.ctx.database.reading() as session:
        kept = await session.execute(select(UsageLog.status, UsageLog.month, UsageLog.credits_used))
    assert statuses == ["accepted", "archived", "archived"]
    assert again == ["duplicate", "archived"]
    assert await desk.months() == {"2026-10": 1}
    assert sorted(tuple(row) for row in kept) == [
        ("accepted", "2026-10", 1),
        ("archived", "1999-11", 0),
        ("archived", "2026-09", 0),
        ("archived", "2026-09", 0),
    ]


async def test_events_fall_into_the_months_of_the_account_s_own_zone(
    server: Companion, desk: Desk
) -> None:
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).values(timezone="Pacific/Honolulu"))

    await desk.sync(consume(at=NOON.replace(day=1, hour=9)), consume(2, at=NOON))

    assert await desk.months() == {"2026-11": 2, "2026-10": 1}


async def test_a_refund_takes_back_what_was_used_and_no_more(desk: Desk) -> None:
    used = consume(3)
    too_much = refund(used, 2)
    await desk.sync(used)

    statuses = await desk.sync(refund(used, 2), too_much, refund(used, 1))
    later = await desk.sync(refund(used, 1))

    assert statuses == ["accepted", "rejected", "accepted"]
    assert later == ["rejected"]
    assert await desk.used() == 0


async def test_a_refund_may_stand_before_its_consume_in_one_batch(desk: Desk) -> None:
    used = consume(2)

    assert await desk.sync(refund(used), used) == ["accepted", "accepted"]
    assert await desk.used() == 0


async def test_a_refund_takes_back_from_the_month_that_counted(desk: Desk) -> None:
    used = consume(3, at=NOON - 30 * DAY)
    await desk.sync(used, consume(1))

    await desk.sync(refund(used, 2, occurred_at=NOON.isoformat()))

    assert await desk.months() == {"2026-11": 1, "2026-10": 1}


async def test_a_refund_of_nothing_is_rejected_with_why(server: Companion, desk: Desk) -> None:
    used, hooks = consume(3), consume(1, metric="hooks")
    taken_back = refund(used, 1)
    await desk.sync(used, hooks, taken_back)
    async with server.signed_in("bob@example.org") as bob:
        theirs = consume()
        await (await desk_of(bob)).sync(theirs)

    answer = await desk.send(
        refund(consume()),
        refund(theirs),
        refund(used, 1, metric="hooks"),
        refund(taken_back, 1),
        refund(used, 1, ref=None),
    )

    results = answer.json()["results"]
    assert {result["status"] for result in results} == {"rejected"}
    assert all(result["why"] for result in results)
    assert (await desk.used(), await desk.used("hooks")) == (2, 1)


async def test_a_refund_may_take_back_what_a_reservation_counted(hands: Hands, desk: Desk) -> None:
    held = (await hands.http.post("/usage/reservations", json={"metric": "trims"})).json()
    await hands.http.post(f"/usage/reservations/{held['id']}/commit")

    statuses = await desk.sync(refund({**consume(), "event_id": held["id"]}))

    assert statuses == ["accepted"]
    assert await desk.used() == 0


async def test_the_same_id_names_two_events_of_two_accounts(server: Companion, desk: Desk) -> None:
    event = consume()
    async with server.signed_in("bob@example.org") as bob:
        theirs = await desk_of(bob)

        statuses = [*await desk.sync(event), *await theirs.sync(event)]

    assert statuses == ["accepted", "accepted"]


async def test_a_month_counts_no_further_than_its_column(server: Companion, desk: Desk) -> None:
    await desk.sync(consume())
    async with server.ctx.database.writing() as session:
        await session.execute(update(UsageStats).values(trims_count=MOST_COUNTED))

    assert await desk.sync(consume()) == ["rejected"]
    assert await desk.used() == MOST_COUNTED
