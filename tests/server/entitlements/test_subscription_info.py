"""The plan as people see it: the product's own names, and -1 where there is no limit."""

from datetime import timedelta

from sqlalchemy import update

from server.api_keys.callers import keyed
from server.api_keys.models import Scope
from server.auth.models import Tier, User
from server.ids import new_id
from server.usage import service as usage
from server.usage.models import Metric
from tests.server.api_keys.keys import BY_KEY, add_probe, ask, put_key
from tests.support.companion import NOON, Companion

INFO = "/auth/subscription-info"


async def test_the_free_plan_is_shown_whole(server: Companion) -> None:
    async with server.signed_in("ada@example.org") as ada:
        answer = await ada.http.get(INFO)

    assert answer.json() == {
        "tier": "free",
        "status": "none",
        "until": None,
        "features": ["basic_trim", "download"],
        "limits": {
            "monthly_trims": 5,
            "monthly_hooks": 3,
            "max_video_duration": 300,
            "max_file_size_mb": 50,
            "concurrent_jobs": 1,
        },
        "usage": {"trims": 0, "hooks": 0, "api_requests": 0},
        "remaining": {"trims": 5, "hooks": 3},
        "period": {
            "month": "2026-11",
            "timezone": "UTC",
            "start": "2026-11-01T00:00:00Z",
            "end": "2026-12-01T00:00:00Z",
        },
    }


async def test_what_is_unlimited_is_minus_one(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM) as ada:
        info = (await ada.http.get(INFO)).json()

    assert (info["limits"]["monthly_trims"], info["limits"]["monthly_hooks"]) == (-1, -1)
    assert info["remaining"] == {"trims": -1, "hooks": -1}


async def test_use_is_shown_and_taken_off(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        async with server.ctx.database.writing() as session:
            await usage.count(
                session, ada.user_id, Metric.TRIMS, 7, event_id=new_id(NOON), now=NOON
            )
        info = (await ada.http.get(INFO)).json()

    assert info["usage"] == {"trims": 7, "hooks": 0, "api_requests": 0}
    assert info["remaining"] == {"trims": 93, "hooks": 50}


async def test_requests_by_key_are_counted_in_the_month(server: Companion) -> None:
    add_probe(server, BY_KEY, keyed(Scope.JOBS_READ))
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        _, first = await put_key(server, ada.user_id, Scope.JOBS_READ)
        _, second = await put_key(server, ada.user_id, Scope.JOBS_READ)
        for key in (first, second, second):
            await ask(server, key)

        await server.app.state.uses_of_keys.flush()
        info = (await ada.http.get(INFO)).json()

    assert info["usage"]["api_requests"] == 3


async def test_the_end_of_a_plan_is_shown(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        async with server.ctx.database.writing() as session:
            await session.execute(update(User).values(tier_override_until=NOON + timedelta(days=3)))
        info = (await ada.http.get(INFO)).json()

    assert (info["tier"], info["status"], info["until"]) == (
        "pro",
        "active",
        "2026-11-28T12:00:00Z",
    )


async def test_an_unconfirmed_address_sees_its_plan_too(server: Companion) -> None:
    async with server.signed_in("ada@example.org", verified=False) as ada:
        info = (await ada.http.get(INFO)).json()

    assert info["tier"] == "free"


async def test_a_stranger_sees_no_plan(server: Companion) -> None:
    answer = await server.http.get(INFO)

    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
