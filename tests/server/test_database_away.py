"""The database goes away under a server at work, and comes back: what callers are told, and what is kept."""

import asyncio
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import select

from devtools import services
from server.clock import utc_now
from server.config import Settings, read_settings
from server.database import migrate
from server.devices.models import Device
from server.usage.models import UsageLog, UsageStats
from tests.support.companion import TurnedClock, companion
from tests.support.server_process import serving, variables
from tests.support.usage_events import consume, desk_of

PROGRAMS = services.postgresql_programs()
PEOPLE = 4
WRITERS = 8
OUTAGES = 2
ENOUGH = 60
"""How many answers of a sort are waited for before the next thing happens."""
PATIENCE_S = 60

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(PROGRAMS is None, reason="there is no PostgreSQL here"),
    pytest.mark.parametrize("settings", ["sqlite"], indirect=True),  # for all but the database
]


@pytest.fixture
def postgresql() -> Iterator[services.Service]:
    assert PROGRAMS is not None
    with services.halting_postgresql(PROGRAMS) as service:
        yield service


@pytest.fixture
def stored(settings: Settings, postgresql: services.Service) -> Settings:
    """Return the settings of a server on the database that is stopped."""
    changed = read_settings(variables(settings, DATABASE_URL=postgresql.url))
    migrate(changed)
    return changed


@dataclass(frozen=True, slots=True)
class Person:
    """What a desktop sends to be known, and its own id."""

    headers: dict[str, str]
    device_id: str


@dataclass(slots=True)
class Told:
    """What the server answered until now, and what of it was acknowledged."""

    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    statuses: Counter[int] = field(default_factory=Counter)
    odd: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    devices: list[str] = field(default_factory=list)
    is_over: bool = False

    async def note(self, answer: httpx.Response, *, hoped: int = 200) -> bool:
        """Note an answer; tell whether it is the one that was hoped for."""
        is_away = answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
        if is_away:
            unclear = answer.json()["code"] != "unavailable" or "retry-after" not in answer.headers
        else:
            unclear = answer.status_code != hoped
        async with self.changed:
            self.statuses[answer.status_code] += 1
            if unclear:
                self.odd.append(f"{answer.request.url.path} {answer.status_code} {answer.text}")
            self.changed.notify_all()
        return not is_away

    async def wait_for_more(self, *, acknowledged: bool) -> None:
        """Return when as many answers as are enough have come that are acknowledged, or that are not."""
        before = self._number(acknowledged=acknowledged)
        async with asyncio.timeout(PATIENCE_S), self.changed:
            await self.changed.wait_for(
                lambda: self._number(acknowledged=acknowledged) >= before + ENOUGH
            )

    def _number(self, *, acknowledged: bool) -> int:
        return sum(
            number
            for status, number in self.statuses.items()
            if (status != httpx.codes.SERVICE_UNAVAILABLE) is acknowledged
        )


async def test_a_database_that_goes_away_costs_callers_a_503_and_nothing_that_was_acknowledged(
    stored: Settings, postgresql: services.Service, tmp_path: Path
) -> None:
    people = await signed_in(stored)
    env = variables(stored, PUBLIC_URL=stored.public_url, TRUSTED_PROXIES="127.0.0.0/8")
    told = Told()

    with serving(env, tmp_path / "log") as server:
        async with httpx.AsyncClient(base_url=server.url, timeout=PATIENCE_S) as http:
            clients = [
                asyncio.create_task(client)
                for client in (
                    *(sync(told, http, people[n % PEOPLE]) for n in range(WRITERS)),
                    rename_devices(told, http, people[0]),
                    read(told, http, people[0]),
                    guess(told, http),
                )
            ]
            for _ in range(OUTAGES):
                await told.wait_for_more(acknowledged=True)
                await asyncio.to_thread(postgresql.stop)
                await told.wait_for_more(acknowledged=False)
                await seen(http, ready=503)
                assert (await http.get("/health/live")).status_code == httpx.codes.OK
                assert "reely_database_answers 0.0" in (await http.get("/metrics")).text
                await asyncio.to_thread(postgresql.start)
            await told.wait_for_more(acknowledged=True)
            told.is_over = True
            await asyncio.gather(*clients)
            await seen(http, ready=200)

    assert told.odd == []
    assert await written(stored) == (
        sorted(told.events),
        len(told.events),
        sorted([*(person.device_id for person in people), *told.devices]),
    )


async def signed_in(settings: Settings) -> list[Person]:
    """Put people with a desktop each into the database."""
    people = []
    async with companion(settings, TurnedClock(utc_now())) as server:
        for number in range(PEOPLE):
            async with server.signed_in(f"ada.{number}@example.org") as hands:
                desk = await desk_of(hands)
                token = await server.access_token(hands.user_id, hands.session_id)
            people.append(Person({"authorization": f"Bearer {token}"}, desk.device_id))
    return people


async def sync(told: Told, http: httpx.AsyncClient, person: Person) -> None:
    """Tell of one trim after the other, each until it is acknowledged, as a desktop does."""
    while not told.is_over:
        event = consume(at=utc_now())
        body = {"device_id": person.device_id, "events": [event]}
        while not await told.note(
            await http.post("/usage/sync", json=body, headers=person.headers)
        ):
            pass
        told.events.append(event["event_id"])


async def rename_devices(told: Told, http: httpx.AsyncClient, person: Person) -> None:
    """Register a device under an id of its own, until it is acknowledged, and rename it ever after."""
    device_id = str(uuid4())
    body = {"device_id": device_id, "name": "Laptop"}
    while not await told.note(
        await http.post("/devices", json=body, headers=person.headers), hoped=201
    ):
        pass
    told.devices.append(device_id)
    while not told.is_over:
        answer = await http.patch(
            f"/devices/{device_id}", json={"name": "Lap"}, headers=person.headers
        )
        await told.note(answer)


async def read(told: Told, http: httpx.AsyncClient, person: Person) -> None:
    while not told.is_over:
        for path in ("/usage/current", "/usage/history", "/devices"):
            await told.note(await http.get(path, headers=person.headers))


async def guess(told: Told, http: httpx.AsyncClient) -> None:
    """Try a password of one after the other from ever other sources; each failure is to be counted."""
    for number in itertools.count():
        if told.is_over:
            return
        body = {"email": f"nobody.{number}@example.org", "password": "not the password 1"}
        source = {"x-forwarded-for": f"10.0.{number // 256}.{number % 256}"}
        await told.note(await http.post("/auth/login", json=body, headers=source), hoped=401)


async def seen(http: httpx.AsyncClient, *, ready: int) -> None:
    """Return when readiness answers `ready`: what it has seen is a second old at most."""
    async with asyncio.timeout(PATIENCE_S):
        while (await http.get("/health/ready")).status_code != ready:
            pass


async def written(settings: Settings) -> tuple[list[str], int, list[str]]:
    """Return the ids in the ledger, what the months count, and the devices."""
    async with (
        companion(settings, TurnedClock()) as server,
        server.ctx.database.reading() as session,
    ):
        ids = await session.scalars(select(UsageLog.event_id))
        counts = await session.scalars(select(UsageStats.trims_count))
        devices = await session.scalars(select(Device.id))
        return sorted(map(str, ids)), sum(counts), sorted(map(str, devices))
