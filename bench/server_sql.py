"""The SQL that a request runs, noted while the server runs it, so that floors can run the same."""

import asyncio
import json
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import jwt
import psycopg

from bench.accounts import Asker
from bench.load import CLIENTS
from bench.measuring import RunFailed
from devtools.services import postgresql_programs
from server.config import read_settings
from server.entitlements import service as entitlements
from server.main import close, create_app, make_context

_UUID = re.compile(r"'([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'")
_UUIDS = re.compile(r"'\{([0-9a-f]{32}(?:,[0-9a-f]{32})*)\}'")
_RATE = re.compile(r"^tps = ([0-9.]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as the driver got it: `text` with named places, the values for them."""

    text: str
    values: Mapping[str, Any]


def entitlement_query(settings: Mapping[str, str], who: Asker) -> Statement:
    """Return the query that an entitlement rests on as it is asked for one alone.

    The server asks it for all requests of a moment at once; a floor that did so would be no floor.
    """
    holder = UUID(jwt.decode(who.token, options={"verify_signature": False})["sub"])
    device_id, now = UUID(who.device), datetime.now(UTC)

    async def noted() -> Statement:
        ctx = make_context(read_settings(settings))
        with _noting() as statements:
            async with ctx.database.reading() as session:
                await entitlements.draft(session, holder, device_id=device_id, now=now)
        await close(ctx)
        return max(statements, key=lambda statement: len(statement.text))

    return asyncio.run(noted())


def pgbench_syncs(
    settings: Mapping[str, str], askers: Sequence[Asker], *, events: int, seconds: int
) -> float:
    """Return how many times a second pgbench runs all that one sync runs, as 16 clients.

    Each account's sync is done once, for its statements; what it made new is made new each time.
    """
    programs = postgresql_programs()
    if programs is None:
        raise RunFailed("There is no pgbench here; it comes with PostgreSQL.")
    with tempfile.TemporaryDirectory() as folder:
        words = []
        for number, who in enumerate(askers):
            script = Path(folder) / f"{number}.sql"
            script.write_text(_script(settings, who, events=events), encoding="utf-8")
            words += ["-f", str(script)]
        how = ["-n", "-M", "prepared", f"-c{CLIENTS}", "-j1", f"-T{seconds}"]
        told = subprocess.run(
            [str(programs / "pgbench"), *how, *words, settings["DATABASE_URL"]],
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
    found = _RATE.search(told.stdout)
    if told.returncode != 0 or found is None:
        raise RunFailed(f"pgbench ended with {told.returncode}: {told.stderr.strip()[-2000:]}")
    return float(found[1])


def renewed(statement: str, *, lasting: frozenset[str]) -> str:
    """Return `statement` on one line, with new ids for all but the `lasting` ones.

    What is inserted gets them from the database, new each time; what is looked for gets one that is
    not there, as the id of an event that was never sent is not.
    """
    makes = statement.lstrip().upper().startswith("INSERT")

    def renew(found: re.Match[str]) -> str:
        if found[1] in lasting:
            return found[0]
        return "gen_random_uuid()" if makes else f"'{uuid4()}'"

    def renew_all(found: re.Match[str]) -> str:
        number = found[1].count(",") + 1
        if makes:
            return f"(SELECT array_agg(gen_random_uuid()) FROM generate_series(1, {number}))"  # noqa: S608 - a number of our own
        return f"'{{{','.join(str(uuid4()) for _ in range(number))}}}'"

    return " ".join(_UUIDS.sub(renew_all, _UUID.sub(renew, statement)).split())


def _script(settings: Mapping[str, str], who: Asker, *, events: int) -> str:
    now = datetime.now(UTC).isoformat()
    body = {
        "device_id": who.device,
        "client_time": now,
        "clock": "ok",
        "app_version": "0.1.0",
        "events": [
            {
                "event_id": str(uuid4()),
                "kind": "consume",
                "metric": "trims" if number % 4 else "hooks",
                "units": 1,
                "occurred_at": now,
                "tz": "UTC",
            }
            for number in range(events)
        ],
    }
    noted = asyncio.run(_noted(settings, who, path="/usage/sync", body=body))
    with psycopg.connect(settings["DATABASE_URL"]) as connection:
        lasting = _lasting(connection, who)
        cursor = psycopg.ClientCursor(connection)
        lines = [renewed(cursor.mogrify(_bytes(one), one.values), lasting=lasting) for one in noted]
    return "BEGIN;\n" + ";\n".join(lines) + ";\nCOMMIT;\n"


def _lasting(connection: psycopg.Connection[Any], who: Asker) -> frozenset[str]:
    """Return the ids that stay the same from one sync to the next."""
    found = connection.execute(
        "SELECT u.id, s.id FROM users u JOIN sessions s ON s.user_id = u.id WHERE u.email = %s",
        (who.email,),
    ).fetchall()
    return frozenset({who.device, *(str(name) for row in found for name in row)})


def _bytes(statement: Statement) -> bytes:
    return statement.text.encode()


async def _noted(
    settings: Mapping[str, str], who: Asker, *, path: str, body: object
) -> list[Statement]:
    """Return what the server runs for one POST of `who`, once it has come into its stride.

    The caller's session is remembered then, as it is while the server serves.
    """
    app = create_app(read_settings(settings))
    sessions = app.state.context.database.sessions
    sessions.hear(at=time.monotonic())
    headers = {"Authorization": f"Bearer {who.token}"}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8484") as client:
        await client.post("/entitlements", json={"device_id": who.device}, headers=headers)
        sessions.hear(at=time.monotonic())
        with _noting() as noted:
            answer = await client.post(path, json=body, headers=headers)
        answer.raise_for_status()
    await close(app.state.context)
    return noted


@contextmanager
def _noting() -> Iterator[list[Statement]]:
    """Note what the driver gets meanwhile: what SQLAlchemy asks and what is asked past it."""
    noted: list[Statement] = []
    execute = psycopg.AsyncCursor.execute

    async def execute_noted(cursor: Any, query: Any, values: Any = None, **options: Any) -> Any:  # noqa: ANN401 - the driver's
        text = query.decode() if isinstance(query, bytes) else str(query)
        noted.append(Statement(text, dict(values or {})))
        return await execute(cursor, query, values, **options)

    psycopg.AsyncCursor.execute = execute_noted  # type: ignore[method-assign, assignment]
    try:
        yield noted
    finally:
        psycopg.AsyncCursor.execute = execute  # type: ignore[method-assign]


def as_json(values: Mapping[str, Any]) -> str:
    """Return `values` as text by name, for a query whose places say their types."""
    return json.dumps(
        {
            name: str(value) if isinstance(value, UUID | datetime) else value
            for name, value in values.items()
        }
    )
