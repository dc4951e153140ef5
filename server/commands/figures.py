"""What a database holds and does, read for stats: sizes, rows, tasks, connections, slow statements."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from server.context import Context
from server.schema import metadata
from server.tasks import Task, TaskState

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name, its rows, and its size with its indexes where the engine tells."""

    name: str
    rows: int
    size_bytes: int | None


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A task that failed until nobody tried any more."""

    id: str
    name: str
    tries: int
    error: str | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Slow:
    """A statement by how long it takes on average."""

    statement: str
    calls: int
    mean_ms: float


@dataclass(frozen=True, slots=True)
class Figures:
    """All of it. `slow` is None where the engine keeps no statistics of statements."""

    engine: str
    size_bytes: int
    pool_size: int
    pool_overflow: int
    connections: dict[str, int]
    tables: tuple[Table, ...]
    tasks: dict[str, int]
    given_up: tuple[GivenUp, ...]
    slow: tuple[Slow, ...] | None


async def figures_of(ctx: Context) -> Figures:
    """Return the figures of the primary."""
    async with ctx.database.reading() as session:
        states = {
            str(state): count
            for state, count in await session.execute(
                select(Task.state, func.count()).group_by(Task.state)
            )
        }
        given_up = await session.scalars(
            select(Task)
            .where(Task.state == TaskState.GIVEN_UP)
            .order_by(Task.created_at.desc())
            .limit(_SHOWN)
        )
        poison = tuple(
            GivenUp(str(task.id), task.name, task.tries, task.error, task.created_at)
            for task in given_up
        )
    async with ctx.database.bare() as connection:
        is_sqlite = ctx.database.is_sqlite
        version = "sqlite_version()" if is_sqlite else "current_setting('server_version')"
        engine = await connection.scalar(text(f"SELECT {version}"))
        return Figures(
            engine=f"{'SQLite' if is_sqlite else 'PostgreSQL'} {engine}",
            size_bytes=await _size(connection, is_sqlite=is_sqlite),
            pool_size=ctx.settings.database_pool_size,
            pool_overflow=ctx.settings.database_max_overflow,
            connections={} if is_sqlite else await _connections(connection),
            tables=await _tables(connection, is_sqlite=is_sqlite),
            tasks={str(state): states.get(state, 0) for state in TaskState},
            given_up=poison,
            slow=None if is_sqlite else await _slow(connection),
        )


async def _size(connection: AsyncConnection, *, is_sqlite: bool) -> int:
    asked = (
        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        if is_sqlite
        else "SELECT pg_database_size(current_database())"
    )
    return int(await connection.scalar(text(asked)) or 0)


async def _connections(connection: AsyncConnection) -> dict[str, int]:
    found = await connection.execute(
        text(
            "SELECT coalesce(state, 'other'), count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() GROUP BY 1 ORDER BY 1"
        )
    )
    return {str(state): int(count) for state, count in found}


async def _tables(connection: AsyncConnection, *, is_sqlite: bool) -> tuple[Table, ...]:
    tables = []
    for name, table in sorted(metadata.tables.items()):
        rows = await connection.scalar(select(func.count()).select_from(table))
        size = None
        if not is_sqlite:
            size = await connection.scalar(
                text("SELECT pg_total_relation_size(CAST(:name AS regclass))"), {"name": name}
            )
        tables.append(Table(name, rows or 0, size))
    return tuple(tables)


async def _slow(connection: AsyncConnection) -> tuple[Slow, ...] | None:
    """Return the slowest statements, None where pg_stat_statements is not installed or not loaded."""
    installed = await connection.scalar(
        text(
            "SELECT count(*) FROM pg_extension, pg_settings "
            "WHERE extname = 'pg_stat_statements' AND name = 'pg_stat_statements.max'"
        )
    )
    if not installed:
        return None
    found = await connection.execute(
        text(
            "SELECT s.query, s.calls, s.mean_exec_time FROM pg_stat_statements s "
            "JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database() "
            "ORDER BY s.mean_exec_time DESC LIMIT :shown"
        ),
        {"shown": _SHOWN},
    )
    return tuple(Slow(" ".join(query.split())[:200], calls, mean) for query, calls, mean in found)
