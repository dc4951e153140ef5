"""How jobs end: by the device that runs them, by whoever made them, and each only once."""

from datetime import timedelta
from typing import Any

import pytest

from server.auth.models import Tier
from tests.server.jobs.desk import (
    DONE,
    beat,
    claim,
    make_job,
    make_worker,
    month,
    report,
    show,
    turn_far,
)
from tests.support.companion import Companion, Hands

RESULT = {
    **DONE,
    "original_duration": 3600,
    "output_file_url": "file:///home/ada/Videos/talk-1.mp4",
    "thumbnail_url": "https://example.org/talk-1.jpg",
    "hooks_data": [{"start": 12.5, "end": 20, "score": 0.83, "words": ["und", "zwar"]}],
}


async def running(hands: Hands, **changed: object) -> tuple[dict[str, Any], str]:
    """Return a job and the device that runs it."""
    job = await make_job(hands, **changed)
    device = await make_worker(hands)
    assert (await claim(hands, device)).json()["job_id"] == job["job_id"]
    return job, device


async def test_a_completed_job_keeps_its_result_and_uses_its_share(
    server: Companion, hands: Hands
) -> None:
    job, device = await running(hands, ai_provider="local")

    done = await report(hands, job, device, **RESULT)

    shown = await show(hands, job)
    assert done.json() == shown
    assert {name: shown[name] for name in RESULT} == RESULT
    assert (shown["progress"], shown["lease_expires_at"]) == (1.0, None)
    assert shown["completed_at"] == f"{server.clock():%Y-%m-%dT%H:%M:%SZ}"
    assert (await month(hands, "trims"), await month(hands, "hooks")) == ((1, 0), (1, 0))


async def test_what_a_job_took_stands_in_the_month(hands: Hands) -> None:
    job, device = await running(hands)

    await report(hands, job, device, **DONE)

    months = (await hands.http.get("/usage/history")).json()["months"]
    assert (months[0]["trims"], months[0]["processing_seconds"]) == (1, 12.25)
    assert months[0]["video_seconds"] == 30.5


async def test_a_failed_job_says_why_and_gives_its_share_back(hands: Hands) -> None:
    job, device = await running(hands, ai_provider="local")

    failed = await report(
        hands, job, device, status="failed", error_message="The source ends before 0:40."
    )

    assert (failed.json()["status"], failed.json()["error_message"]) == (
        "failed",
        "The source ends before 0:40.",
    )
    assert (await month(hands, "trims"), await month(hands, "hooks")) == ((0, 0), (0, 0))


@pytest.mark.parametrize("result", [RESULT, {"status": "failed", "error_message": "Disk full."}])
async def test_a_result_sent_again_changes_nothing(
    server: Companion, hands: Hands, result: dict[str, Any]
) -> None:
    job, device = await running(hands)
    first = await report(hands, job, device, **result)
    used = await month(hands)
    await turn_far(server, hands, timedelta(hours=7))

    again = await report(hands, job, device, **result)

    assert (again.status_code, again.json()) == (200, first.json())
    assert await month(hands) == used


async def test_a_job_that_has_ended_ends_no_other_way(hands: Hands) -> None:
    job, device = await running(hands)
    other_device = await make_worker(hands, "Attic")
    ended = await report(hands, job, device, **RESULT)

    answers = [
        await report(hands, job, device, **{**RESULT, "trimmed_duration": 9}),
        await report(hands, job, device, status="failed", error_message="No."),
        await report(hands, job, other_device, **RESULT),
        await hands.http.post(f"/jobs/{job['job_id']}/cancel"),
    ]
    beaten = await beat(hands, job, device)

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (409, "job_ended")
    }
    assert (beaten.status_code, beaten.json()["code"]) == (409, "lease_lost")
    assert await show(hands, job) == ended.json()
    assert await month(hands) == (1, 0)


async def test_only_the_device_with_the_lease_reports(hands: Hands) -> None:
    job, _ = await running(hands)
    waiting = await make_job(hands)
    other = await make_worker(hands, "Attic")

    answers = [
        await beat(hands, job, other),
        await report(hands, job, other, progress=0.5),
        await report(hands, job, other, **DONE),
        await report(hands, waiting, other, **DONE),
    ]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (409, "lease_lost")
    }


async def test_progress_is_shown_and_what_is_left_out_stays(hands: Hands) -> None:
    job, device = await running(hands)

    await report(hands, job, device, progress=0.5, original_duration=3600)
    await report(hands, job, device, progress=0.75)

    shown = await show(hands, job)
    assert (shown["progress"], shown["original_duration"], shown["status"]) == (
        0.75,
        3600.0,
        "processing",
    )


async def test_a_job_that_waits_is_cancelled_for_good(hands: Hands) -> None:
    job = await make_job(hands, ai_provider="local")
    device = await make_worker(hands)

    cancelled = await hands.http.post(f"/jobs/{job['job_id']}/cancel")
    again = await hands.http.post(f"/jobs/{job['job_id']}/cancel")
    nothing = await claim(hands, device)

    assert (cancelled.status_code, cancelled.json()["status"]) == (200, "cancelled")
    assert (again.status_code, again.json()) == (200, cancelled.json())
    assert nothing.status_code == 204
    assert (await month(hands, "trims"), await month(hands, "hooks")) == ((0, 0), (0, 0))


async def test_a_device_learns_that_its_job_was_cancelled(hands: Hands) -> None:
    job, device = await running(hands)
    await hands.http.post(f"/jobs/{job['job_id']}/cancel")

    answers = [
        await beat(hands, job, device),
        await report(hands, job, device, progress=0.9),
        await report(hands, job, device, **DONE),
    ]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (409, "job_cancelled")
    }
    assert await month(hands) == (0, 0)


async def test_a_cancelled_job_makes_room_for_the_next(hands: Hands) -> None:
    job, device = await running(hands)
    waiting = await make_job(hands)
    await hands.http.post(f"/jobs/{job['job_id']}/cancel")

    claimed = await claim(hands, device)

    assert claimed.json()["job_id"] == waiting["job_id"]


NOT_REPORTS: list[dict[str, Any]] = [
    {"status": "cancelled"},
    {"status": "pending"},
    {"status": "failed"},
    {"status": "completed", "error_message": "Why?"},
    {"error_message": "Why?"},
    {"status": "failed", "error_message": "x" * 1001},
    {"progress": 1.1},
    {"progress": -0.1},
    {"progress": True},
    {"trimmed_duration": -1},
    {"processing_seconds": "12"},
    {"output_file_url": "javascript:alert(1)"},
    {"thumbnail_url": "https://example.org/" + "a" * 2048},
    {"hooks_data": {}},
    {"hooks_data": ["hook"]},
    {"hooks_data": [{}] * 201},
    {"hooks_data": [{"words": "x" * 65536}]},
    {"hooks_data": [{"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": 1}}}}}}}}]},
    {"hooks_data": [{"a": "b\0"}]},
    {"attempts": 0},
]


async def test_a_report_that_cannot_be_kept_is_refused(hands: Hands) -> None:
    job, device = await running(hands)

    answers = [await report(hands, job, device, **told) for told in NOT_REPORTS]
    answers.append(await report(hands, job, "mine"))
    path = f"/jobs/{job['job_id']}"
    for written in ('[{"score": NaN}]', '[{"score": 1e999}]', '[{"word": "\\ud800"}]'):
        body = f'{{"device_id": "{device}", "hooks_data": {written}}}'
        answers.append(
            await hands.http.patch(path, content=body, headers={"content-type": "application/json"})
        )

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [
        (422, "invalid_request")
    ] * len(answers)
    assert (await show(hands, job))["status"] == "processing"


async def test_the_largest_hooks_are_kept_as_they_are(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        job, device = await running(ada)
        hooks = [{"words": "ü" * 150, "score": 0.1 + number} for number in range(180)]

        done = await report(ada, job, device, status="completed", hooks_data=hooks)
        again = await report(ada, job, device, status="completed", hooks_data=hooks)

    assert (done.status_code, again.status_code) == (200, 200)
    assert done.json()["hooks_data"] == hooks
