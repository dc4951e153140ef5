"""Reservations: a quota holds exactly however many ask at a time, and nothing is settled twice."""

import asyncio
from collections import Counter
from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy import select, update

from server.auth.models import Tier, User
from server.errors import Problem
from server.maintenance import prune
from server.usage import reservations, service
from server.usage.models import Metric, UsageLog, UsageStats
from tests.support.companion import Companion, Hands

TRIM = {"metric": "trims", "units": 1}
HOOK = {"metric": "hooks", "units": 1}


async def shown(hands: Hands, metric: str = "trims") -> tuple[int, int, int | None]:
    """Return what is used, reserved and remaining."""
    metrics = (await hands.http.get("/usage/current")).json()["metrics"]
    (found,) = [entry for entry in metrics if entry["metric"] == metric]
    return found["used"], found["reserved"], found["remaining"]


async def held(hands: Hands, body: dict[str, object] = TRIM) -> str:
    answer = await hands.http.post("/usage/reservations", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def much_later(server: Companion, hands: Hands, by: timedelta) -> None:
    """Turn the clock further than an access token lasts, and take a new one."""
    server.clock.turn(by)
    token = await server.access_token(hands.user_id, hands.session_id)
    hands.http.headers["authorization"] = f"Bearer {token}"


async def settled(hands: Hands, reservation: str, how: str) -> tuple[int, str]:
    answer = await hands.http.post(f"/usage/reservations/{reservation}/{how}")
    body = answer.json()
    return answer.status_code, body["code"] if answer.is_error else body["state"]


async def test_two_hundred_callers_at_a_time_are_granted_the_fifty_that_are_left(
    server: Companion,
) -> None:
    user_id = await server.make_user("crowd@example.org", tier=Tier.PRO)
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).values(trims_limit_override=50))

    async def ask() -> str:
        try:
            async with server.ctx.database.writing() as session:
                await reservations.reserve(
                    session,
                    user_id,
                    metric=Metric.TRIMS,
                    units=1,
                    device_id=None,
                    now=server.clock(),
                )
        except Problem as problem:
            return problem.kind.code
        return "granted"

    outcomes = Counter(await asyncio.gather(*(ask() for _ in range(200))))

    async with server.ctx.database.reading() as session:
        stats = (await session.scalars(select(UsageStats))).one()
    assert outcomes == {"granted": 50, "quota_exceeded": 150}
    assert (stats.trims_count, stats.trims_reserved) == (0, 50)


async def test_a_refusal_says_what_is_left_and_when_there_is_more(
    server: Companion, hands: Hands
) -> None:
    await held(hands, {"metric": "trims", "units": 4})

    refused = await hands.http.post("/usage/reservations", json={"metric": "trims", "units": 2})

    body = refused.json()
    assert (refused.status_code, body["code"]) == (403, "quota_exceeded")
    assert (body["metric"], body["limit"], body["used"], body["reserved"]) == ("trims", 5, 0, 4)
    assert body["resets_at"] == "2026-12-01T00:00:00+00:00"
    assert b'reely_quota_denials_total{metric="trims"} 2.0' in server.ctx.metrics.written()


async def test_what_is_committed_is_counted_once_with_its_event(
    server: Companion, hands: Hands
) -> None:
    reservation = await held(hands, {"metric": "trims", "units": 2})
    while_held = await shown(hands)

    outcomes = [await settled(hands, reservation, how) for how in ("commit", "commit", "release")]

    async with server.ctx.database.reading() as session:
        event = (await session.scalars(select(UsageLog))).one()
        user = await session.get_one(User, hands.user_id)
    assert while_held == (0, 2, 3)
    assert outcomes == [(200, "committed"), *[(409, "reservation_settled")] * 2]
    assert await shown(hands) == (2, 0, 3)
    assert (event.event_id, event.credits_used) == (UUID(reservation), 2)
    assert user.monthly_trim_count == 2


async def test_many_who_commit_one_reservation_at_a_time_count_it_once(hands: Hands) -> None:
    reservation = await held(hands)

    outcomes = await asyncio.gather(*(settled(hands, reservation, "commit") for _ in range(10)))

    assert Counter(outcomes) == {(200, "committed"): 1, (409, "reservation_settled"): 9}
    assert await shown(hands) == (1, 0, 4)


async def test_what_is_released_is_given_back(hands: Hands) -> None:
    reservation = await held(hands, {"metric": "trims", "units": 5})

    released = await settled(hands, reservation, "release")

    assert released == (200, "released")
    assert await shown(hands) == (0, 0, 5)


async def test_what_nobody_settles_is_given_back_after_six_hours(
    server: Companion, hands: Hands
) -> None:
    reservation = await held(hands, {"metric": "trims", "units": 5})
    await much_later(server, hands, reservations.HELD_FOR)

    seen = await shown(hands)
    late = await hands.http.post(f"/usage/reservations/{reservation}/commit")
    again = await held(hands, {"metric": "trims", "units": 5})

    assert seen == (0, 0, 5)
    assert (late.status_code, late.json()["state"]) == (409, "expired")
    assert await shown(hands) == (0, 5, 0)
    assert again != reservation


async def test_upkeep_gives_back_what_has_run_out_and_later_forgets_it(
    server: Companion, hands: Hands
) -> None:
    await held(hands)
    await held(hands, HOOK)
    server.clock.turn(reservations.HELD_FOR)
    async with server.ctx.database.writing() as session:
        expired = await reservations.expire(session, now=server.clock(), most=9)
        again = await reservations.expire(session, now=server.clock(), most=9)
        month = await service.current(session, hands.user_id, now=server.clock())

    server.clock.turn(reservations.KEPT_SETTLED)
    pruned = {part.what: part.rows for part in await prune(server.ctx)}

    assert (expired, again, pruned["usage_reservations"]) == (2, 0, 2)
    assert not any(month.reserved.values())


async def test_a_reservation_stays_in_the_month_it_was_made_in(
    server: Companion, hands: Hands
) -> None:
    await much_later(server, hands, timedelta(days=5, hours=11))
    reservation = await held(hands)
    await much_later(server, hands, timedelta(hours=2))

    committed = await settled(hands, reservation, "commit")

    months = (await hands.http.get("/usage/history")).json()["months"]
    assert committed == (200, "committed")
    assert [(month["month"], month["trims"]) for month in months] == [("2026-11", 1)]
    assert await shown(hands) == (0, 0, 5)


async def test_three_hooks_are_a_taste_that_a_plan_without_them_grants(hands: Hands) -> None:
    for _ in range(3):
        await held(hands, HOOK)

    spent = await hands.http.post("/usage/reservations", json=HOOK)

    assert (spent.status_code, spent.json()["code"]) == (403, "quota_exceeded")


async def test_a_plan_without_any_hooks_does_not_hold_the_feature(
    server: Companion, hands: Hands
) -> None:
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).values(hooks_limit_override=0))

    refused = await hands.http.post("/usage/reservations", json=HOOK)

    assert (refused.status_code, refused.json()["code"]) == (403, "feature_not_in_plan")


async def test_an_unlimited_plan_is_never_used_up(server: Companion) -> None:
    async with server.signed_in("rich@example.org", tier=Tier.PREMIUM) as rich:
        for _ in range(3):
            await held(rich, {"metric": "hooks", "units": 1000})

        assert await shown(rich, "hooks") == (0, 3000, None)


async def test_somebody_else_s_reservation_and_device_are_not_there(
    server: Companion, hands: Hands
) -> None:
    reservation = await held(hands)
    async with server.signed_in("bob@example.org") as bob:
        desk = (await bob.http.post("/devices", json={"name": "Desk"})).json()["id"]

        outcomes = [await settled(bob, reservation, how) for how in ("commit", "release")]

    on_their_desk = await hands.http.post("/usage/reservations", json={**TRIM, "device_id": desk})
    assert outcomes == [(404, "not_found")] * 2
    assert (on_their_desk.status_code, on_their_desk.json()["code"]) == (404, "not_found")
    assert await shown(hands) == (0, 1, 4)


async def test_what_is_no_reservation_is_refused(hands: Hands) -> None:
    wrong: list[dict[str, object]] = [
        {},
        {"metric": "api_requests"},
        {"metric": "trims", "units": 0},
        {"metric": "trims", "units": -1},
        {"metric": "trims", "units": 1001},
        {"metric": "trims", "units": True},
        {"metric": "trims", "units": 1.5},
        {"metric": "trims", "device_id": "desk"},
        {"metric": "trims", "user_id": str(uuid4())},
    ]

    refused = [await hands.http.post("/usage/reservations", json=body) for body in wrong]

    codes = [(answer.status_code, answer.json()["code"]) for answer in refused]
    assert codes == [(422, "invalid_request")] * len(wrong)
    assert await shown(hands) == (0, 0, 5)
