"""One's own figures: of the account's own month, of its own plan, and of every month asked for."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import update

from server.auth.models import Tier, User
from server.jobs.models import JobStatus
from tests.server.analytics.use import make_job
from tests.server.jobs.desk import DONE, claim, make_worker, report
from tests.server.jobs.desk import make_job as ask_for_job
from tests.support.companion import Companion, Hands
from tests.support.usage_events import consume, desk_of


async def set_on(server: Companion, hands: Hands, **values: object) -> None:
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).where(User.id == hands.user_id).values(**values))


async def shares(hands: Hands) -> dict[str, float | None]:
    told = (await hands.http.get("/analytics/me")).json()
    return {metric["metric"]: metric["share"] for metric in told["metrics"]}


async def test_the_month_tells_how_long_its_jobs_took(hands: Hands) -> None:
    worker = await make_worker(hands)
    for seconds in (10, 20):
        await ask_for_job(hands)
        job = (await claim(hands, worker)).json()
        await report(hands, job, worker, **{**DONE, "processing_seconds": seconds})

    told = (await hands.http.get("/analytics/me")).json()

    assert told["processing"] == {
        "seconds": 30.0,
        "video_seconds": told["trend"][-1]["video_seconds"],
        "seconds_per_job": 15.0,
    }
    assert told["jobs"] == {
        "completed": 2,
        "failed": 0,
        "cancelled": 0,
        "completion_rate": 1.0,
    }


async def test_a_share_goes_past_the_whole_where_more_was_used_than_the_plan_holds(
    server: Companion, hands: Hands
) -> None:
    desk = await desk_of(hands)
    await desk.sync(consume(10))

    over = await shares(hands)
    await set_on(server, hands, trims_limit_override=0)
    of_nothing = await shares(hands)
    await set_on(server, hands, trims_limit_override=-1)
    unlimited = await shares(hands)

    assert (over["trims"], of_nothing["trims"], unlimited["trims"]) == (2.0, 1.0, None)


async def test_an_account_that_did_nothing_is_shown_zeros_and_no_rate(hands: Hands) -> None:
    told = (await hands.http.get("/analytics/me")).json()

    assert len(told["trend"]) == 12
    assert sum(month["trims"] + month["hooks"] for month in told["trend"]) == 0
    assert told["jobs"]["completion_rate"] is None
    assert told["processing"] == {"seconds": 0, "video_seconds": 0, "seconds_per_job": None}
    assert told["plan"]["tier"] == "free"


async def test_jobs_are_counted_in_the_month_of_the_account_s_zone(
    server: Companion, hands: Hands
) -> None:
    await set_on(server, hands, timezone="Pacific/Auckland")  # 13 hours before UTC
    server.clock.turn(timedelta(days=4, hours=22, minutes=59))  # 23:59 on 30 November there
    await make_job(server, hands.user_id, JobStatus.COMPLETED)
    server.clock.turn(timedelta(minutes=1))
    await make_job(server, hands.user_id, JobStatus.FAILED)
    token = await server.access_token(hands.user_id, hands.session_id)
    hands.http.headers["authorization"] = f"Bearer {token}"

    told = (await hands.http.get("/analytics/me")).json()

    assert (told["period"]["month"], told["trend"][-1]["month"]) == ("2026-12", "2026-12")
    assert (told["jobs"]["completed"], told["jobs"]["failed"]) == (0, 1)


async def test_who_has_not_confirmed_an_address_sees_their_figures(server: Companion) -> None:
    async with server.signed_in("new@example.org", tier=Tier.PRO, verified=False) as new:
        told = await new.http.get("/analytics/me")

    assert (told.status_code, told.json()["plan"]["tier"]) == (200, "pro")


@pytest.mark.parametrize("months", ["0", "37", "-1", "all"])
async def test_months_that_are_none_are_refused(hands: Hands, months: str) -> None:
    refused = await hands.http.get(f"/analytics/me?months={months}")

    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")


async def test_a_stranger_is_asked_to_sign_in(server: Companion) -> None:
    answer = await server.http.get("/analytics/me", params={"user_id": str(uuid4())})

    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
