"""How each process hears at once that sessions end: PostgreSQL tells it, whoever ended them.

    connecting ──heard itself──> hearing ──connection broken, or no answer──> deaf ──2 s──> connecting

Triggers of `sessions` and `users` name the account in the transaction that changes it, so that what was
changed by another process, by a command or by hand is heard as well (PostgreSQL, NOTIFY). Each process
keeps one connection that listens. It is believed only after a message that was sent over another
connection has arrived, which it does not through a pooler that lends connections for a transaction; and
it is asked each second whether it still lives. Between a commit and the moment it is heard lie
milliseconds; where the network goes silent, `DEAF_AFTER_SECONDS` at most.
"""

import asyncio
import time
from contextlib import aclosing
from typing import Any, Final, NoReturn, cast
from uuid import UUID, uuid4

import psycopg
import structlog
from sqlalchemy import func, select

from server.database import Database

CHANNEL: Final = "reely_sessions"
_BEAT_SECONDS: Final = 1.0
_PATIENCE_SECONDS: Final = 2.0
_REST_SECONDS: Final = 2.0

_Connection = psycopg.AsyncConnection[Any]

_log = structlog.get_logger(__name__)


class DeafError(Exception):
    """What was sent did not arrive."""


async def listen(database: Database) -> None:
    """Keep `database.sessions` told until cancelled; return at once where the engine tells of nothing."""
    if database.is_sqlite:
        return
    trouble = ""
    while True:
        try:
            async with await _apart(database) as connection:
                await _hear(database, connection)
        except Exception as error:  # noqa: BLE001 - an edge: whatever it was, the database is asked then
            name = type(error).__name__
            if name != trouble or database.sessions.hears(at=time.monotonic()):
                _log.warning("ended sessions are not heard of; each is asked for", error=name)
            trouble = name
        finally:
            database.sessions.go_deaf()
        await asyncio.sleep(_REST_SECONDS)


async def _apart(database: Database) -> _Connection:
    """Return a connection that is none of the pool's any more."""
    async with database.bare() as lent:
        raw = await lent.get_raw_connection()
        connection = cast("_Connection", raw.driver_connection)
        raw.detach()
        return connection


async def _hear(database: Database, connection: _Connection) -> NoReturn:
    await connection.execute(f"LISTEN {CHANNEL}")
    await _hear_oneself(database, connection)
    while True:
        asked_at = time.monotonic()
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await connection.execute("SELECT 1")
        database.sessions.hear(at=asked_at)
        async for told in connection.notifies(timeout=_BEAT_SECONDS):
            _take(database, told)


async def _hear_oneself(database: Database, connection: _Connection) -> None:
    """Wait for a word that is sent by another connection. Raises DeafError."""
    word = str(uuid4())
    async with database.bare() as other:
        await other.execute(select(func.pg_notify(CHANNEL, word)))
    async with aclosing(connection.notifies(timeout=_PATIENCE_SECONDS)) as notices:
        async for told in notices:
            if told.payload == word:
                return
    raise DeafError


def _take(database: Database, told: psycopg.Notify) -> None:
    try:
        database.sessions.forget(UUID(told.payload))
    except ValueError:
        database.sessions.go_deaf()  # a newer server means something by it
