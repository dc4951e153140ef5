"""Entitlements: what they say of a plan and a month, for whom, and until when."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from server.auth.models import Tier, User
from server.devices.models import Device
from server.ids import new_id
from server.usage import service as usage
from server.usage.models import Metric
from tests.server.entitlements.desktop import Desk, opened
from tests.support.companion import NOON, Companion

DAY = timedelta(days=1)


@pytest.fixture
async def desk(server: Companion) -> AsyncIterator[Desk]:
    """Return a desktop of somebody on the free plan."""
    async with server.signed_in("ada@example.org") as hands:
        yield await Desk.registered(server, hands)


@pytest.fixture
async def studio(server: Companion) -> AsyncIterator[Desk]:
    """Return a desktop of somebody on the largest plan."""
    async with server.signed_in("bea@example.org", tier=Tier.PREMIUM) as hands:
        yield await Desk.registered(server, hands)


async def test_a_document_says_all_that_a_desktop_has_to_know(desk: Desk) -> None:
    answer = await desk.ask()

    claims = await opened(desk.server, answer.json()["entitlement"])
    assert claims.pop("jti")
    assert claims == {
        "iss": "http://127.0.0.1:8484",
        "aud": "reely-desktop",
        "sub": str(desk.hands.user_id),
        "did": str(desk.device_id),
        "iat": at(NOON),
        "nbf": at(NOON),
        "exp": at(NOON + 14 * DAY),
        "grace_until": at(NOON + 30 * DAY),
        "tier": "free",
        "tier_until": None,
        "status": "none",
        "features": ["basic_trim", "download"],
        "limits": {
            "monthly_trims": 5,
            "monthly_hooks": 3,
            "max_video_duration": 300,
            "max_file_size_mb": 50,
            "concurrent_jobs": 1,
        },
        "period": {
            "key": "2026-11",
            "tz": "UTC",
            "start": at(datetime.fromisoformat("2026-11-01T00:00:00Z")),
            "end": at(datetime.fromisoformat("2026-12-01T00:00:00Z")),
        },
        "used": {"trims": 0, "hooks": 0, "api_requests": 0},
        "remaining": {"trims": 5, "hooks": 3},
        "offline": {"trims": 5, "hooks": 3},
        "devices": 1,
        "min_app": "0.1.0",
    }


async def test_the_answer_tells_the_time_and_when_to_ask_again(desk: Desk) -> None:
    answer = await desk.ask()

    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert answer.json() | {"entitlement": ""} == {
        "entitlement": "",
        "server_time": "2026-11-25T12:00:00Z",
        "next_refresh": "2026-11-26T12:00:00Z",
    }


async def test_what_is_unlimited_is_null(studio: Desk) -> None:
    claims = await studio.claims()

    assert (claims["limits"]["monthly_trims"], claims["limits"]["monthly_hooks"]) == (None, None)
    assert claims["remaining"] == claims["offline"] == {"trims": None, "hooks": None}


async def test_what_was_used_is_taken_off(desk: Desk) -> None:
    await use(desk, Metric.TRIMS, 2)
    await use(desk, Metric.HOOKS, 4)

    claims = await desk.claims()

    assert claims["used"] == {"trims": 2, "hooks": 4, "api_requests": 0}
    assert claims["remaining"] == {"trims": 3, "hooks": 0}
    assert claims["offline"] == {"trims": 3, "hooks": 0}


async def test_what_is_left_is_shared_among_devices_in_use(desk: Desk) -> None:
    other = await Desk.registered(desk.server, desk.hands)
    retired = await Desk.registered(desk.server, desk.hands)
    await desk.hands.http.delete(f"/devices/{retired.device_id}")
    forgotten = await Desk.registered(desk.server, desk.hands)
    await change(forgotten, Device.id, forgotten.device_id, last_seen_at=NOON - 30 * DAY)

    shares = [await each.claims() for each in (desk, other)]

    assert [(share["devices"], share["offline"]) for share in shares] == [
        (2, {"trims": 3, "hooks": 2})
    ] * 2


async def test_a_forgotten_device_that_asks_is_in_use_again(desk: Desk) -> None:
    other = await Desk.registered(desk.server, desk.hands)
    await change(desk, Device.id, desk.device_id, last_seen_at=NOON - 40 * DAY)

    before = await other.claims()
    mine = await desk.claims()
    after = await other.claims()

    assert [claims["devices"] for claims in (before, mine, after)] == [1, 2, 2]


@pytest.mark.parametrize(("days", "exp", "grace"), [(5, 5, 5), (20, 14, 20), (40, 14, 30)])
async def test_the_end_of_a_plan_cuts_both_of_a_document_s_ends(
    desk: Desk, days: int, exp: int, grace: int
) -> None:
    until = NOON + days * DAY
    await change(desk, User.id, desk.hands.user_id, tier_override="pro", tier_override_until=until)

    claims = await desk.claims()

    assert (claims["tier"], claims["status"], claims["tier_until"]) == ("pro", "active", at(until))
    assert (claims["exp"], claims["grace_until"]) == (at(NOON + exp * DAY), at(NOON + grace * DAY))


async def test_a_plan_that_ends_today_is_asked_for_again_at_its_end(desk: Desk) -> None:
    until = NOON + timedelta(hours=3)
    await change(desk, User.id, desk.hands.user_id, tier_override="pro", tier_override_until=until)

    answer = await desk.ask()

    assert answer.json()["next_refresh"] == "2026-11-25T15:00:00Z"


async def test_a_plan_that_has_ended_gives_a_free_document(desk: Desk) -> None:
    await change(desk, User.id, desk.hands.user_id, tier_override="pro", tier_override_until=NOON)

    claims = await desk.claims()

    assert (claims["tier"], claims["tier_until"]) == ("free", None)
    assert claims["exp"] == at(NOON + 14 * DAY)


async def test_an_account_s_own_limits_stand_in_its_document(desk: Desk) -> None:
    await change(
        desk, User.id, desk.hands.user_id, trims_limit_override=-1, hooks_limit_override=11
    )

    claims = await desk.claims()

    assert (claims["limits"]["monthly_trims"], claims["limits"]["monthly_hooks"]) == (None, 11)
    assert claims["offline"] == {"trims": None, "hooks": 11}


async def test_an_unconfirmed_address_works_at_the_free_limits(server: Companion) -> None:
    async with server.signed_in("cy@example.org", verified=False) as hands:
        claims = await (await Desk.registered(server, hands)).claims()

    assert (claims["tier"], claims["offline"]["trims"]) == ("free", 5)


async def test_a_device_that_is_not_the_account_s_own_gets_no_document(
    desk: Desk, studio: Desk
) -> None:
    unknown = Desk(desk.server, desk.hands, uuid4())
    foreign = Desk(desk.server, desk.hands, studio.device_id)
    retired = await Desk.registered(desk.server, desk.hands)
    await desk.hands.http.delete(f"/devices/{retired.device_id}")

    answers = [await each.ask() for each in (unknown, foreign, retired)]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (404, "not_found")
    }


async def test_a_stranger_gets_no_document(server: Companion) -> None:
    answer = await server.http.post("/entitlements", json={"device_id": str(uuid4())})

    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


async def use(desk: Desk, metric: Metric, units: int) -> None:
    async with desk.server.ctx.database.writing() as session:
        await usage.count(
            session, desk.hands.user_id, metric, units, event_id=new_id(NOON), now=NOON
        )


async def change(desk: Desk, key: Any, row_id: UUID, **values: object) -> None:  # noqa: ANN401 - a column
    async with desk.server.ctx.database.writing() as session:
        await session.execute(update(key.class_).where(key == row_id).values(**values))


def at(instant: datetime) -> int:
    return int(instant.timestamp())
