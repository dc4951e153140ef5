"""Figures: one's own are exact, everybody's together never point at anybody."""

from datetime import timedelta

import pytest

from server.auth.models import Role, Tier
from server.jobs.models import JobStatus
from server.usage.models import Metric
from tests.server.analytics.use import make_job, use
from tests.support.companion import Companion, Hands


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
    for number in range(3):
        user_id = await server.make_user(f"pro{number}@example.org", tier=Tier.PRO)
        await make_job(server, user_id, JobStatus.COMPLETED)
        await use(server, user_id, Metric.TRIMS, 10)
        await use(server, user_id, Metric.API_REQUESTS, 100)
    for number in range(6):
        await server.make_user(f"free{number}@example.org")
    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = (await ann.http.get("/admin/analytics?days=7")).json()

    assert told["tiers"] == {"free": None, "pro": None, "premium": None}
    assert told["accounts"] == 10
    assert told["jobs"] == {"made": None, "completion_rate": None}
    assert told["api"] == {"accounts": None, "requests": None}
    assert told["activity"] == {"daily": None, "weekly": None, "monthly": None}
    assert told["trend"][-1]["registered"] == 10
    assert told["trend"][-1]["trims"] is None


async def test_the_figures_of_everybody_add_up_by_day_and_window(server: Companion) -> None:
    people = [await server.make_user(f"a{n}@example.org", tier=Tier.PRO) for n in range(5)]
    for days_back in (20, 3, 0):
        server.clock.turn(-timedelta(days=days_back))
        for number, user_id in enumerate(people):
            await server.make_session(user_id)
            await use(server, user_id, Metric.TRIMS, 2)
            await use(server, user_id, Metric.API_REQUESTS, 10)
            done = JobStatus.FAILED if days_back else JobStatus.COMPLETED
            await make_job(server, user_id, done)
            if number == 0:
                await make_job(server, user_id, JobStatus.CANCELLED)
        server.clock.turn(timedelta(days=days_back))

    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = (await ann.http.get("/admin/analytics?days=7")).json()

    assert told["jobs"] == {"made": 12, "completion_rate": 0.5}
    assert told["api"] == {"accounts": 5, "requests": 100}
    assert told["activity"] == {"daily": 6, "weekly": 6, "monthly": 6}
    assert [day["trims"] for day in told["trend"]] == [None, None, None, 10, None, None, 10]
    assert [day["active"] for day in told["trend"]] == [None, None, None, 5, None, None, 5]
    assert [day["day"] for day in told["trend"]][::6] == ["2026-11-19", "2026-11-25"]


async def test_sums_and_days_give_no_hidden_day_away(server: Companion) -> None:
    people = [await server.make_user(f"a{n}@example.org") for n in range(5)]
    for days_back, many in ((2, 5), (1, 4), (0, 5)):
        server.clock.turn(-timedelta(days=days_back))
        for user_id in people[:many]:
            await make_job(server, user_id, JobStatus.PENDING)
            await use(server, user_id, Metric.API_REQUESTS, 10)
        server.clock.turn(timedelta(days=days_back))

    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = [(await ann.http.get(f"/admin/analytics?days={days}")).json() for days in (1, 2, 3)]

    assert [figures["jobs"]["made"] for figures in told] == [5, 5, 10]
    assert [figures["api"]["requests"] for figures in told] == [50, 50, 100]
    assert [figures["api"]["accounts"] for figures in told] == [5, 5, 5]
    assert [day["jobs"] for day in told[2]["trend"]] == [5, None, 5]


async def test_an_account_that_only_scripts_use_is_active(server: Companion) -> None:
    for number in range(5):
        user_id = await server.make_user(f"script{number}@example.org")
        await use(server, user_id, Metric.API_REQUESTS, 1)
    server.clock.turn(timedelta(days=2))
    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = (await ann.http.get("/admin/analytics?days=7")).json()

    assert told["activity"] == {"daily": None, "weekly": 6, "monthly": 6}


async def test_days_are_those_of_utc(server: Companion) -> None:
    people = [await server.make_user(f"a{n}@example.org") for n in range(5)]
    server.clock.turn(timedelta(hours=11, minutes=59))  # 23:59
    for user_id in people:
        await make_job(server, user_id, JobStatus.PENDING)
    server.clock.turn(timedelta(minutes=1))
    for user_id in people * 2:
        await make_job(server, user_id, JobStatus.PENDING)

    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        told = (await ann.http.get("/admin/analytics?days=2")).json()

    jobs = {day["day"]: day["jobs"] for day in told["trend"]}
    assert jobs == {"2026-11-25": 5, "2026-11-26": 10}


@pytest.mark.parametrize("days", ["0", "181", "many"])
async def test_days_that_are_none_are_refused(server: Companion, days: str) -> None:
    async with server.signed_in("ann@example.net", role=Role.ANALYST) as ann:
        refused = await ann.http.get(f"/admin/analytics?days={days}")

    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
