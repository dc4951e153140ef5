"""Batches: one bad event never blocks the rest; what is no batch is refused, and nothing is kept of it."""

import json
import math
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select, update

from server.devices.models import Device
from server.entitlements.models import SigningKey
from server.usage.models import UsageLog
from tests.support.companion import NOON, Companion, Hands
from tests.support.usage_events import Desk, consume, desk_of

DEEP = json.loads("[" * 900 + "]" * 900)
NOT_EVENTS: list[Any] = [
    None,
    17,
    "consume",
    [],
    {},
    {**consume(), "event_id": "not-a-uuid"},
    {**consume(), "event_id": 7},
    {**consume(), "event_id": "x" * 100_000},
    {**consume(), "event_id": "\ud800"},
    {**consume(), "kind": "gift"},
    {**consume(), "metric": "clips"},
    {**consume(), "units": 0},
    {**consume(), "units": -1},
    {**consume(), "units": 1001},
    {**consume(), "units": 10**40},
    {**consume(), "units": "1"},
    {**consume(), "units": True},
    {**consume(), "units": 1.5},
    {**consume(), "occurred_at": "yesterday"},
    {**consume(), "occurred_at": "2026-11-25T12:00:00"},
    {**consume(), "occurred_at": "0001-01-01T00:00:00+14:00"},
    {**consume(), "occurred_at": "9999-12-31T23:59:59-12:00"},
    {**consume(), "occurred_at": 1764072000},
    {**consume(), "tz": "Europe/\0Berlin"},
    {**consume(), "tz": "x" * 65},
    {**consume(), "ref": "none"},
    {**consume(), "job": {"job_id": "none"}},
    {**consume(), "job": {"job_id": str(uuid4()), "start_time": 2, "end_time": 1}},
    {**consume(), "job": {"job_id": str(uuid4()), "status": "lost"}},
    {**consume(), "job": {"job_id": str(uuid4()), "hooks_data": [{"text": "\0"}]}},
    {**consume(), "job": {"job_id": str(uuid4()), "hooks_data": [{"text": "x" * 70_000}]}},
    {**consume(), "job": {"job_id": str(uuid4()), "hooks_data": [{"score": math.nan}]}},
    {**consume(), "job": {"job_id": str(uuid4()), "processing_seconds": math.inf}},
    {**consume(), "job": {"job_id": str(uuid4()), "hooks_data": [{"deep": DEEP}]}},
    {**consume(), "job": {"job_id": str(uuid4()), "output_file_url": "javascript:alert(1)"}},
]


async def rows_of(server: Companion, table: Any) -> int:  # noqa: ANN401 - any table
    async with server.ctx.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_what_makes_no_sense_is_rejected_alone(server: Companion, desk: Desk) -> None:
    before, after = consume(), consume()

    answer = await desk.send(before, *NOT_EVENTS, after)

    results = answer.json()["results"]
    assert [results[0]["status"], results[-1]["status"]] == ["accepted", "accepted"]
    assert {result["status"] for result in results[1:-1]} == {"rejected"}
    assert all(result["why"] for result in results[1:-1])
    assert await rows_of(server, UsageLog) == 2


async def test_an_id_is_answered_as_it_was_sent(desk: Desk) -> None:
    loud = {**consume(), "event_id": str(uuid4()).upper()}
    odd = {**consume(), "event_id": "not-a-uuid"}

    results = (await desk.send(loud, odd, 3)).json()["results"]

    assert [result["event_id"] for result in results] == [loud["event_id"], "not-a-uuid", None]


async def test_what_an_event_holds_that_is_not_known_is_ignored(desk: Desk) -> None:
    event = consume(job={"job_id": str(uuid4()), "mood": "good"}, colour="blue", is_verified=True)

    assert await desk.sync(event) == ["accepted"]


async def test_an_answer_says_where_the_account_stands(server: Companion, desk: Desk) -> None:
    answer = (await desk.send(consume(2), app_version="1.2.3", clock="ok")).json()

    (period,) = answer["periods"]
    assert answer["server_time"] == "2026-11-25T12:00:00Z"
    assert answer["next_sync_after"] == "2026-11-25T12:15:00Z"
    assert (period["month"], period["end"]) == ("2026-11", "2026-12-01T00:00:00Z")
    assert answer["entitlement"].count(".") == 2
    assert await rows_of(server, SigningKey) > 0


async def test_an_empty_batch_brings_a_fresh_entitlement(server: Companion, desk: Desk) -> None:
    answer = await desk.send()

    assert (answer.status_code, answer.json()["results"]) == (200, [])
    assert answer.json()["periods"][0]["month"] == "2026-11"
    assert await rows_of(server, UsageLog) == 0


async def test_a_desktop_that_syncs_was_heard_of(server: Companion, desk: Desk) -> None:
    server.clock.turn(timedelta(minutes=20))

    await desk.sync(consume(), app_version="2.0")

    async with server.ctx.database.reading() as session:
        device = (await session.scalars(select(Device))).one()
    assert (device.last_seen_at, device.app_version) == (server.clock(), "2.0")


async def test_a_batch_of_five_hundred_is_taken_and_asks_for_more_at_once(
    server: Companion, desk: Desk
) -> None:
    answer = await desk.send(*(consume() for _ in range(500)))

    assert answer.status_code == 200
    assert answer.json()["next_sync_after"] == answer.json()["server_time"]
    assert await rows_of(server, UsageLog) == await desk.used() == 500
    assert b'status="accepted_overage"} 495.0' in server.ctx.metrics.written()


async def test_a_desktop_that_is_not_registered_is_not_there(
    server: Companion, hands: Hands, desk: Desk
) -> None:
    async with server.signed_in("bob@example.org") as bob:
        theirs = (await desk_of(bob)).device_id
    strange = [
        await hands.http.post("/usage/sync", json={"device_id": device, "events": [consume()]})
        for device in (str(uuid4()), theirs)
    ]
    async with server.ctx.database.writing() as session:
        await session.execute(update(Device).values(retired_at=NOON))
    retired = await desk.send(consume())

    codes = [(answer.status_code, answer.json()["code"]) for answer in (*strange, retired)]
    assert codes == [(404, "not_found")] * 3
    assert await rows_of(server, UsageLog) == 0


async def test_what_is_no_batch_is_refused(server: Companion, desk: Desk) -> None:
    batch = {"device_id": desk.device_id, "events": [consume()]}
    wrong: list[dict[str, Any]] = [
        {"device_id": "desk"},
        {"device_id": None},
        {"events": None},
        {"events": {}},
        {"events": [consume()] * 501},
        {"clock": "broken"},
        {"client_time": "noon"},
        {"app_version": "1\n2"},
        {"user_id": str(uuid4())},
    ]

    refused = [await desk.http.post("/usage/sync", json={**batch, **change}) for change in wrong]

    codes = [(answer.status_code, answer.json()["code"]) for answer in refused]
    assert codes == [(422, "invalid_request")] * len(wrong)
    assert await rows_of(server, UsageLog) == 0


async def test_a_batch_longer_than_256_kib_is_refused(server: Companion, desk: Desk) -> None:
    answer = await desk.send(consume(note="x" * (256 * 1024)))

    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")
    assert await rows_of(server, UsageLog) == 0


async def test_a_stranger_is_asked_to_sign_in(server: Companion) -> None:
    answer = await server.http.post("/usage/sync", json={})

    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
