"""Making a job: what the plan allows, what it takes of the month, and once however often it is sent."""

import json
from typing import Any

import pytest

from server.api_keys.models import Scope
from server.auth.models import Tier
from tests.server.api_keys.keys import put_key
from tests.server.jobs.desk import CLIP, make_job, month
from tests.support.companion import Companion, Hands


async def test_a_job_waits_and_shows_what_was_asked_for(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM) as ada:
        made = await ada.http.post(
            "/jobs",
            json={
                "youtube_url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                "start_time": 1.0004,
                "end_time": 61,
                "vertical_format": True,
                "add_subtitles": True,
                "ai_provider": "local",
            },
        )
        shown = await ada.http.get(made.headers["location"])

    assert made.status_code == 201
    assert shown.json() == made.json()
    job = made.json()
    assert (job["status"], job["priority"], job["attempts"]) == ("pending", 1, 0)
    assert (job["start_time"], job["end_time"], job["ai_provider"]) == (1.0, 61.0, "local")
    assert job["id"] == job["job_id"]


async def test_a_job_holds_its_share_of_the_month_until_it_is_done(hands: Hands) -> None:
    await make_job(hands)
    await make_job(hands, ai_provider="local")

    assert await month(hands, "trims") == (0, 2)
    assert await month(hands, "hooks") == (0, 1)


async def test_a_month_that_is_used_up_takes_no_more_jobs(server: Companion, hands: Hands) -> None:
    for _ in range(5):
        await make_job(hands)

    refused = await hands.http.post("/jobs", json=CLIP)

    assert (refused.status_code, refused.json()["code"]) == (403, "quota_exceeded")
    assert len((await hands.http.get("/jobs")).json()["jobs"]) == 5
    assert b'reely_quota_denials_total{metric="trims"} 1.0' in server.ctx.metrics.written()


async def test_a_refused_search_for_hooks_holds_no_trim_either(hands: Hands) -> None:
    for _ in range(3):
        await make_job(hands, ai_provider="local")

    refused = await hands.http.post("/jobs", json={**CLIP, "ai_provider": "local"})

    assert (refused.status_code, refused.json()["metric"]) == (403, "hooks")
    assert await month(hands) == (0, 3)


@pytest.mark.parametrize("wanted", ["vertical_format", "add_subtitles"])
async def test_a_feature_outside_the_plan_is_refused(hands: Hands, wanted: str) -> None:
    refused = await hands.http.post("/jobs", json={**CLIP, wanted: True})

    assert (refused.status_code, refused.json()["code"]) == (403, "feature_not_in_plan")
    assert await month(hands) == (0, 0)


@pytest.mark.parametrize(
    ("tier", "longest"), [(Tier.FREE, 300), (Tier.PRO, 1800), (Tier.PREMIUM, 7200)]
)
async def test_a_job_exports_as_much_as_the_plan_allows_and_no_more(
    server: Companion, tier: Tier, longest: int
) -> None:
    async with server.signed_in("ada@example.org", tier=tier) as ada:
        whole = await ada.http.post(
            "/jobs", json={**CLIP, "start_time": 5000.5, "end_time": 5000.5 + longest}
        )
        over = await ada.http.post(
            "/jobs", json={**CLIP, "start_time": 5000, "end_time": 5000.001 + longest}
        )

    assert whole.status_code == 201
    assert (over.status_code, over.json()["code"]) == (403, "clip_too_long")
    assert over.json()["max_video_duration"] == longest


@pytest.mark.server(ai_hook_detection="false")
async def test_a_server_that_finds_no_hooks_says_so(hands: Hands) -> None:
    refused = await hands.http.post("/jobs", json={**CLIP, "ai_provider": "local"})

    assert (refused.status_code, refused.json()["code"]) == (404, "switched_off")


NOT_JOBS: list[dict[str, object]] = [
    {"source_name": None},
    {"youtube_url": "https://example.org/a"},  # beside the name
    {"source_name": "   "},
    {"source_name": "x" * 256},
    {"source_name": "a\0b"},
    {"source_name": "\ud800"},
    {"source_name": None, "youtube_url": "ftp://example.org/a"},
    {"source_name": None, "youtube_url": "javascript:alert(1)"},
    {"source_name": None, "youtube_url": "file:///etc/passwd"},
    {"source_name": None, "youtube_url": "https://"},
    {"source_name": None, "youtube_url": "https://[::1"},
    {"source_name": None, "youtube_url": "https://me:secret@example.org/a"},
    {"source_name": None, "youtube_url": "https://example.org/a b"},
    {"source_name": None, "youtube_url": "https://example.org/" + "a" * 2048},
    {"end_time": 10},
    {"end_time": 10.0001},
    {"end_time": None},
    {"end_time": True},
    {"end_time": "40"},
    {"end_time": 1e300},
    {"start_time": -1},
    {"vertical_format": "yes"},
    {"ai_provider": "Some Body"},
    {"ai_provider": "x" * 41},
    {"status": "completed"},
    {"priority": 9},
]


async def test_a_job_that_is_not_described_is_refused(hands: Hands) -> None:
    answers = [
        await hands.http.post(
            "/jobs",
            content=_ascii_json({**CLIP, **changed}),
            headers={"content-type": "application/json"},
        )
        for changed in NOT_JOBS
    ]

    codes = [answer.json()["code"] for answer in answers]
    assert dict(zip(map(repr, NOT_JOBS), codes, strict=True)) == dict.fromkeys(
        map(repr, NOT_JOBS), "invalid_request"
    )
    assert (await hands.http.get("/jobs")).json()["jobs"] == []


async def test_a_request_sent_twice_makes_one_job(hands: Hands) -> None:
    headers = {"Idempotency-Key": "a-script-s-own-number-1"}

    first = await hands.http.post("/jobs", json=CLIP, headers=headers)
    again = await hands.http.post("/jobs", json=CLIP, headers=headers)

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert again.headers["location"] == first.headers["location"]
    assert await month(hands) == (0, 1)


async def test_a_key_that_stood_for_another_request_is_refused(hands: Hands) -> None:
    headers = {"Idempotency-Key": "1"}
    await hands.http.post("/jobs", json=CLIP, headers=headers)

    other = await hands.http.post("/jobs", json={**CLIP, "end_time": 20}, headers=headers)

    assert (other.status_code, other.json()["code"]) == (409, "idempotency_mismatch")
    assert len((await hands.http.get("/jobs")).json()["jobs"]) == 1


async def test_what_was_refused_may_be_sent_again_under_the_same_key(hands: Hands) -> None:
    headers = {"Idempotency-Key": "1"}
    for _ in range(5):
        held = await make_job(hands)
    refused = await hands.http.post("/jobs", json=CLIP, headers=headers)
    await hands.http.post(f"/jobs/{held['job_id']}/cancel")

    made = await hands.http.post("/jobs", json=CLIP, headers=headers)

    assert (refused.status_code, made.status_code) == (403, 201)


async def test_an_idempotency_key_is_short_and_plain(hands: Hands) -> None:
    answers = [
        await hands.http.post("/jobs", json=CLIP, headers={b"Idempotency-Key": key.encode()})
        for key in ("", "x" * 201, "two words", "ümlaut")
    ]

    assert {answer.json()["code"] for answer in answers} == {"invalid_request"}


async def test_whose_address_is_not_confirmed_makes_no_job(server: Companion) -> None:
    async with server.signed_in("ada@example.org", verified=False) as ada:
        refused = await ada.http.post("/jobs", json=CLIP)

    assert (refused.status_code, refused.json()["code"]) == (403, "email_not_verified")


async def test_a_key_does_what_its_scopes_name(server: Companion) -> None:
    user_id = await server.make_user("ada@example.org", tier=Tier.PRO)
    _, reads = await put_key(server, user_id, Scope.JOBS_READ)
    _, writes = await put_key(server, user_id, Scope.JOBS_WRITE)
    async with server.with_token(reads) as reader, server.with_token(writes) as writer:
        made = await writer.post("/jobs", json=CLIP)
        path = made.headers["location"]
        job_id = made.json()["job_id"]
        device = {"device_id": job_id}

        answers = [
            await writer.get("/jobs"),
            await writer.get(path),
            await reader.post("/jobs", json=CLIP),
            await reader.post("/jobs/claim", json=device),
            await reader.post(f"{path}/heartbeat", json=device),
            await reader.patch(path, json=device),
            await reader.post(f"{path}/cancel"),
        ]
        shown = await reader.get(path)

    assert made.status_code == 201
    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (403, "scope_missing")
    }
    assert shown.json() == made.json()


def _ascii_json(body: dict[str, Any]) -> bytes:

    return json.dumps({name: value for name, value in body.items() if value is not None}).encode()
