"""What happens moves the counters, each under the label that says how it went, and nobody is named."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from prometheus_client.parser import text_string_to_metric_families

from server.auth.lockout import MOST_FROM_ONE
from server.auth.routes import LOGINS
from server.commands.answers import Status
from server.config import Settings
from server.tasks import TaskState, enqueue
from tests.server.auth.pairs import opened, refresh, use
from tests.support.companion import PASSWORD, Companion, Hands
from tests.support.server_process import ended, fetched, serving, variables
from tests.support.usage_events import consume, desk_of, refund

ADA = "ada@example.org"
Counts = dict[tuple[str, ...], float]


async def told(server: Companion, name: str) -> Counts:
    """Return the samples `name` by the values of their labels."""
    written = (await server.http.get("/metrics")).text
    return {
        tuple(sample.labels.values()): sample.value
        for family in text_string_to_metric_families(written)
        for sample in family.samples
        if sample.name == name
    }


@asynccontextmanager
async def moving(server: Companion, name: str) -> AsyncIterator[Counts]:
    """Yield what is filled, at the end of the block, with how far each sample `name` has moved in it."""
    before = await told(server, name)
    moved: Counts = {}
    yield moved
    after = await told(server, name)
    moved |= {
        labels: value - before.get(labels, 0.0)
        for labels, value in after.items()
        if value != before.get(labels, 0.0)
    }


async def test_sign_ins_are_counted_by_how_they_ended(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)

    async with moving(server, "reely_logins_total") as moved:
        await server.login(ADA)
        for _ in range(MOST_FROM_ONE + 1):
            await server.login(ADA, "not the password 1")
        for _ in range(LOGINS.rates[0].amount - MOST_FROM_ONE - 1):
            await server.login(ADA)

    assert moved == {
        ("signed_in",): 1,
        ("invalid_credentials",): MOST_FROM_ONE,
        ("login_locked",): LOGINS.rates[0].amount - MOST_FROM_ONE - 1,
        ("rate_limited",): 1,
    }


async def test_refresh_tokens_are_counted_by_what_they_were(server: Companion) -> None:
    pair = await opened(server, await server.make_user(ADA))

    async with moving(server, "reely_refreshes_total") as moved:
        await refresh(server, pair.refresh_token)
        child = (await refresh(server, pair.refresh_token)).json()
        await use(server, child["access_token"])
        await refresh(server, child["refresh_token"])
        await refresh(server, pair.refresh_token)
        await refresh(server, "rly_rt_nothing")

    assert moved == {
        ("rotated",): 2,
        ("repeated",): 1,
        ("refresh_token_reused",): 1,
        ("invalid_refresh_token",): 1,
    }


async def test_events_of_desktops_are_counted_by_what_became_of_them(
    server: Companion, hands: Hands
) -> None:
    desk = await desk_of(hands)
    first, unmatched = consume(units=5), refund(consume())

    async with moving(server, "reely_sync_events_total") as moved:
        await desk.sync(first, consume(), consume(), unmatched)
        await desk.sync(first)

    assert moved == {
        ("accepted",): 1,
        ("accepted_overage",): 2,
        ("rejected",): 1,
        ("duplicate",): 1,
    }


async def test_units_that_a_month_has_no_room_for_are_counted_by_what_they_were(
    server: Companion, hands: Hands
) -> None:
    async with moving(server, "reely_quota_denials_total") as moved:
        for metric, units in (("trims", 5), ("trims", 2), ("hooks", 4)):
            await hands.http.post("/usage/reservations", json={"metric": metric, "units": units})

    assert moved == {("trims",): 2, ("hooks",): 4}


async def test_the_queue_is_shown_as_it_is_when_it_is_asked_for(server: Companion) -> None:
    async with moving(server, "reely_tasks") as moved, server.ctx.database.writing() as session:
        for _ in range(3):
            enqueue(session, "mail", {}, now=server.clock())

    assert moved == {(TaskState.WAITING,): 3}


async def test_answers_are_timed_by_route_however_many_paths_there_are(
    server: Companion, hands: Hands
) -> None:
    async with moving(server, "reely_request_seconds_count") as moved:
        for _ in range(20):
            await hands.http.delete(f"/devices/{uuid4()}")
            await hands.http.get(f"/{uuid4()}")

    assert moved == {
        ("DELETE", "/devices/{device_id}", "404"): 20,
        ("GET", "(none)", "404"): 20,
        ("GET", "/metrics", "200"): 1,  # the first of the two that were compared
    }


@pytest.mark.parametrize("method", ["BREW", "x" * 100])
async def test_methods_that_nobody_knows_make_no_labels(server: Companion, method: str) -> None:
    await server.http.request(method, "/config")

    assert {labels[0] for labels in await told(server, "reely_request_seconds_count")} == {"other"}


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
def test_processes_of_one_server_count_together(settings: Settings, tmp_path: Path) -> None:
    with serving(variables(settings), tmp_path / "log", "--workers", "2") as running:
        for _ in range(20):
            fetched(f"{running.url}/config")
        written = fetched(f"{running.url}/metrics").text
        assert ended(running.process) == Status.DONE  # killed, it would leave the other processes

    counted = 'reely_request_seconds_count{method="GET",route="/config",status="200"} 20.0'
    assert counted in written.splitlines()
