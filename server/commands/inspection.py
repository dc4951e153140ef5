"""check and stats: what an operator asks before trusting a server, and while it runs."""

import asyncio
import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from redis.asyncio import Redis
from redis.exceptions import RedisError
from sqlalchemy.exc import SQLAlchemyError

from server.commands.answers import Status, answer, revision, with_parts
from server.commands.figures import Figures, figures_of
from server.config import Settings
from server.context import Context
from server.database import is_missing
from server.entitlements.signing import SealError, unseal
from server.entitlements.signing_keys import published

_MIB = 1 << 20
_NONE_YET = "none yet; serve makes it at its first start"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what was found."""

    what: str
    is_well: bool
    told: str


def check(settings: Settings, options: Namespace) -> Status:
    """Look at everything that a server of these settings stands on."""
    findings = [
        Finding("settings", is_well=True, told=f"those of {settings.reely_env}"),
        _folder(settings),
        *_stored(settings),
        *_redis(settings),
    ]
    is_well = all(finding.is_well for finding in findings)
    width = max(len(finding.what) for finding in findings)
    lines = [
        f"{'ok ' if finding.is_well else 'BAD'}  {finding.what:{width}}  {finding.told}"
        for finding in findings
    ]
    facts = {"is_well": is_well, "findings": [asdict(finding) for finding in findings]}
    answer(options, facts, lines)
    return Status.DONE if is_well else Status.FAILED


def stats(settings: Settings, options: Namespace) -> Status:
    """Say how large the database is, what it holds, and what takes its time."""
    figures = with_parts(settings, figures_of)
    answer(options, asdict(figures), list(_lines(figures)))
    return Status.DONE


def _folder(settings: Settings) -> Finding:
    folder = settings.folder
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mark = folder / f".check-{os.getpid()}"
        mark.touch()
        mark.unlink()
    except OSError as error:
        return Finding("folder", is_well=False, told=f"{folder}: {error.strerror}")
    return Finding("folder", is_well=True, told=f"{folder} can be written to")


def _stored(settings: Settings) -> Iterator[Finding]:
    kind = "SQLite" if settings.use_sqlite else "PostgreSQL"
    try:
        stands = revision(settings)
    except (SQLAlchemyError, OSError) as error:
        yield Finding("database", is_well=False, told=f"{kind} cannot be reached: {why(error)}")
        return
    if is_missing(settings):
        yield Finding("database", is_well=True, told=_NONE_YET)
        return
    yield Finding("database", is_well=True, told=f"{kind} answers")
    if stands.is_newer:
        told = f"{stands.current} was made by a later version of the server; run that version"
    elif stands.is_head:
        told = f"{stands.current} is what this version needs"
    elif stands.current is None:
        told = _NONE_YET
    else:
        told = f"{stands.current}, and {stands.head} is needed: run reely-server migrate"
    yield Finding("schema", is_well=stands.is_head or stands.current is None, told=told)
    if stands.is_head:
        yield with_parts(settings, _keys)


async def _keys(ctx: Context) -> Finding:
    """Look whether KEYS_SECRET opens the keys that entitlements are signed with."""
    secret = ctx.settings.keys_secret.get_secret_value()
    async with ctx.database.reading() as session:
        keys = await published(session, now=ctx.clock())
    try:
        for key in keys:
            unseal(key.sealed, key_id=key.id, keys_secret=secret)
    except SealError as error:
        return Finding("keys", is_well=False, told=str(error))
    told = f"{len(keys)} can be read" if keys else "none yet; the first is made when it is needed"
    return Finding("keys", is_well=True, told=told)


def _redis(settings: Settings) -> Iterator[Finding]:
    if settings.redis_url is None:
        return
    url = settings.redis_url.get_secret_value()

    async def ping() -> None:
        client = Redis.from_url(url, socket_connect_timeout=5, socket_timeout=5)
        try:
            await client.ping()
        finally:
            await client.aclose()

    try:
        asyncio.run(ping())
    except (RedisError, OSError, ValueError) as error:
        yield Finding("redis", is_well=False, told=f"cannot be reached: {why(error)}")
    else:
        yield Finding("redis", is_well=True, told="answers")


def why(error: Exception) -> str:
    """Return the first line of what a driver says of `error`, which holds no password."""
    said = str(getattr(error, "orig", None) or error).strip().splitlines()
    return said[0] if said else type(error).__name__


def _lines(figures: Figures) -> Iterator[str]:
    yield f"{figures.engine}, {figures.size_bytes / _MIB:.1f} MiB"
    yield f"pool: {figures.pool_size} connections a process, {figures.pool_overflow} more at peaks"
    for state, count in figures.connections.items():
        yield f"connections {state}: {count}"
    yield "tasks: " + ", ".join(f"{count} {state}" for state, count in figures.tasks.items())
    for task in figures.given_up:
        when = f"{task.since:%Y-%m-%d %H:%M}"
        yield f"  given up: {task.name} of {when} after {task.tries} tries ({task.error})"
    yield "rows:"
    for table in figures.tables:
        size = "" if table.size_bytes is None else f"  {table.size_bytes / _MIB:.1f} MiB"
        yield f"  {table.name:24} {table.rows:>12,}{size}"
    if figures.slow is None:
        yield "slow statements: this database keeps no statistics of them"
        return
    yield "slow statements, by their mean:"
    for slow in figures.slow:
        yield f"  {slow.mean_ms:9.2f} ms x {slow.calls:<9,} {slow.statement}"
