"""Figures: one's own are exact, everybody's together never point at anybody."""

from datetime import timedelta
from uuid import UUID

import pytest

from server.auth.models import Role, Tier
from server.ids import new_id
from server.jobs.models import JobStatus, VideoJob
from server.usage import service as usage
from server.usage.models import Metric
from tests.support.companion import Companion, Hands


async def use(server: Companion, user_id: UUID, metric: Metric, units: int) -> None:
    now = server.clock()
    async with server.ctx.database.writing() as session:
        await usage.count(session, user_id, metric, units, event_id=new_id(now), now=now)


async def make_job(server: Companion, user_id: UUID, status: JobStatus, **more: object) -> None:
    now = server.clock()
    async with server.ctx.database.writing() as session:
        session.add(
            VideoJob(
                id=new_id(now),
                user_id=user_id,
                job_id=new_id(now),
                status=status,
                created_at=now,
                updated_at=now,
                **more,
            )
        )


async def test_own_figures_tell_the_share_of_the_plan_and_every_month_of_the_trend(
    server: Companion, hands: Hands
) -> None:
    server.clock.turn(-timedelta(days=61))
    await use(server, hands.user_id, Metric.TRIMS, 3)
    server.clock.turn(timedelta(days=61))
    await use(server, hands.user_id, Metric.TRIMS, 2)
    await make_job(server, hands.user_id, JobStatus.COMPLETED, add_subtitles=True)
    await make_job(server, hands.user_id, JobStatus.COMPLETED, vertical_format=True)
    await make_job(server, hands.user_id, JobStatus.FAILED, ai_provider="local")

    told = (await hands.http.get("/analytics/me?months=4")).json()

    shares = {metric["metric"]: metric["share"] for metric in told["metrics"]}
    assert shares == {"trims": 0.4, "hooks": 0.0, "api_requests": None}
    assert [(month["month"], month["trims"]) for month in told["trend"]] == [
        ("2026-08", 0),
        ("2026-09", 3),
        ("2026-10", 0),
        ("2026-11", 2),
    ]
    assert told["features"] == {"jobs": 3, "vertical_format": 1, "subtitles": 1, "with_ai": 1}
    assert told["jobs"]["completion_rate"] == 0.667


async def test_own_figures_hold_nothing_of_others(server: Companion, hands: Hands) -> None:
    async with server.signed_in("bob@example.org") as bob:
        await use(server, bob.user_id, Metric.TRIMS, 4)
        await make_job(server, bob.user_id, JobStatus.COMPLETED)

    told = (await hands.http.get("/analytics/me")).json()

    assert told["features"]["jobs"] == 0
    assert sum(month["trims"] for month in told["trend"]) == 0


@pytest.mark.server(user_analytics=False)
async def test_figures_that_are_switched_off_are_not_there(server: Companion) -> None:
    async with server.signed_in("root@example.net", role=Role.ADMIN) as root:
        answers = [await root.http.get(path) for path in ("/analytics/me", "/admin/analytics")]

    assert [answer.json()["code"] for answer in answers] == ["switched_off"] * 2


async def test_what_fewer_than_five_people_make_up_is_hidden(server: Companion) -> None:
    for number in range(4):
        user_id = await server.make_user(f"pro{number}@example.org", tier=Tier.PRO)
        await make_job(server, user_id, JobStatus.COMPLETED)
        await use(server, user_id, Metric.TRIMS, 10)
        await use(server, user_id, Metric.API_REQUESTS, 100)
    for number in range(6):
        await server.make_user(f"free{number}@example.org")
    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = (await ann.http.get("/admin/analytics?days=7")).json()

    assert told["tiers"] == {"free": 7, "pro": None, "premium": None}
    assert told["accounts"] is None
    assert told["jobs"] == {"made": None, "completion_rate": None}
    assert told["api"] == {"accounts": None, "requests": None}
    assert told["activity"] == {"daily": None, "weekly": None, "monthly": None}
    assert told["trend"][-1]["registered"] == 11
    assert told["trend"][-1]["trims"] is None


async def test_the_figures_of_everybody_add_up_by_day_and_window(server: Companion) -> None:
    people = [await server.make_user(f"a{n}@example.org", tier=Tier.PRO) for n in range(5)]
    for days_back in (20, 3, 0):
        server.clock.turn(-timedelta(days=days_back))
        for number, user_id in enumerate(people):
            await server.make_session(user_id)
            await use(server, user_id, Metric.TRIMS, 2)
            await use(server, user_id, Metric.API_REQUESTS, 10)
            done = JobStatus.FAILED if number == 0 else JobStatus.COMPLETED
            await make_job(server, user_id, done)
        server.clock.turn(timedelta(days=days_back))

    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = (await ann.http.get("/admin/analytics?days=7")).json()

    assert told["jobs"] == {"made": 10, "completion_rate": 0.8}
    assert told["api"] == {"accounts": 5, "requests": 100}
    assert told["activity"] == {"daily": 6, "weekly": 6, "monthly": 6}
    assert [day["trims"] for day in told["trend"]] == [None, None, None, 10, None, None, 10]
    assert [day["active"] for day in told["trend"]] == [None, None, None, 5, None, None, 5]
    assert [day["day"] for day in told["trend"]][::6] == ["2026-11-19", "2026-11-25"]
