"""The database: its engines, its transactions, its schema.

One set of tables on SQLite, embedded, and on PostgreSQL. A writer's transaction holds SQLite's
write lock from its first statement (BEGIN IMMEDIATE), since one that reads first and writes later
fails there whenever another has written in between. Services are given a session and never commit:
whoever opened the transaction does.

On PostgreSQL each query of a reader sees what is committed when it begins, as in a transaction of
that engine's default level; so readers open none, which saves two of three turns to the server.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from alembic import command
from alembic.config import Config
from sqlalchemy import DateTime, Dialect, MetaData, Uuid, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator
from sqlalchemy.util import greenlet_spawn

from server.config import Settings, read_settings
from server.engines import BEGINS, READS, ask_the_rested, end_what_is_open, tune_sqlite
from server.errors import Problem
from server.gathering import Gathering
from server.session_memory import SessionMemory

SERVER_NAME = "reely-server"
"""What the server calls itself to PostgreSQL."""
_GIVES_UP = {  # on a server that has vanished without a word; the last is in milliseconds
    "connect_timeout": 5,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}

_ENDED = "accounts of which something ended"

_MIGRATIONS = Path(__file__).resolve().parents[1]


class UtcDateTime(TypeDecorator[datetime]):
    """An instant, aware and in UTC on the way in and on the way out; SQLite itself keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse what names no instant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that it is UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Base(DeclarativeBase):
    """The root of all tables; constraints have names, so that migrations can name them too."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime, UUID: Uuid}


class Database:
    """The engines, and how to open a transaction on them; the replica is the primary where there is none.

    `sessions` is what this process remembers of live sessions, `gathering` the short questions of this turn.
    """

    def __init__(self, primary: AsyncEngine, replica: AsyncEngine | None = None) -> None:
        self.sessions = SessionMemory()
        self.primary = _at_level(primary, "READ COMMITTED")
        self.gathering = Gathering()
        self._alone = primary.execution_options(**{BEGINS: False})
        self._replica = replica or primary
        self._writers = async_sessionmaker(self.primary, expire_on_commit=False)
        self._readers = async_sessionmaker(
            primary.execution_options(**{READS: True}), expire_on_commit=False
        )
        self._lookers = async_sessionmaker(
            _at_level(self._replica, "REPEATABLE READ").execution_options(**{READS: True}),
            expire_on_commit=False,
        )

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.primary.dialect.name == "sqlite"

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that writes: committed at the end, rolled back by any exception.

        A Problem that keeps what was written is the exception to that: it commits, and goes on.
        """
        async with self._writers() as session:
            try:
                yield session
            except Problem as problem:
                if problem.keeps:
                    await session.commit()
                raise
            else:
                await session.commit()
            finally:  # a commit of which nothing was heard may have come about
                for user_id in session.info.get(_ENDED, ()):
                    self.sessions.forget(user_id)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that reads what is true now."""
        async with self._readers() as session:
            yield session

    @asynccontextmanager
    async def bare(self) -> AsyncIterator[AsyncConnection]:
        """Open a connection without a transaction: VACUUM and its like run in none."""
        async with self._alone.connect() as connection:
            yield connection

    @asynccontextmanager
    async def driver(self) -> AsyncIterator[Any]:
        """Lend PostgreSQL's own connection for a statement that stands alone, quicker than `bare`.

        What fails, connecting included, is raised in the driver's words.
        """
        lent = await self._alone.raw_connection()
        driver: Any = lent.driver_connection
        try:
            yield driver
        finally:
            await greenlet_spawn(lent.invalidate if driver.closed else lent.close)

    @asynccontextmanager
    async def looking_back(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction for history, which sees one state and may lag a little behind."""
        async with self._lookers() as session:
            yield session

    async def close(self) -> None:
        """Close every connection."""
        await self.gathering.close()
        await self.primary.dispose()
        await self._replica.dispose()


def forget_sessions(session: AsyncSession, user_id: UUID) -> None:
    """Have this process forget what it remembers of an account's sessions as soon as `session` commits.

    To be called by whoever ends a session, or changes what an account may do; other processes hear
    of that from the database itself (`server.listening`).
    """
    session.info.setdefault(_ENDED, set()).add(user_id)


def database_url(settings: Settings) -> URL:
    """Return where the primary is; the embedded one lies in the server's folder."""
    if settings.use_sqlite:
        return URL.create("sqlite+aiosqlite", database=str(settings.folder / "reely.db"))
    assert settings.database_url is not None  # noqa: S101 - the settings were refused otherwise
    return _postgresql(settings.database_url.get_secret_value())


def _postgresql(written: str) -> URL:
    return make_url(written).set(drivername="postgresql+psycopg")


def is_missing(settings: Settings) -> bool:
    """Tell whether the embedded database is still to be made; one that is elsewhere never is."""
    name = database_url(settings).database
    return settings.use_sqlite and name is not None and not Path(name).exists()


def open_database(settings: Settings) -> Database:
    """Return the database that `settings` name. Nothing is connected to before it is needed."""
    primary = _engine(database_url(settings), settings)
    replica = None
    if settings.database_replica_url is not None and not settings.use_sqlite:
        replica = _engine(_postgresql(settings.database_replica_url.get_secret_value()), settings)
    return Database(primary, replica)


def _at_level(engine: AsyncEngine, level: Any) -> AsyncEngine:  # noqa: ANN401 - SQLAlchemy's own names
    """Return `engine`, on PostgreSQL with transactions of `level`; SQLite has but one."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level=level)


def _engine(url: URL, settings: Settings) -> AsyncEngine:
    options: dict[str, Any] = {
        "hide_parameters": True,  # they would stand in the words of each failure
        "pool_size": settings.database_pool_size,
        "max_overflow": settings.database_max_overflow,
        "pool_timeout": 10,
    }
    if url.get_backend_name() == "sqlite":
        if url.database:
            Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        engine = create_async_engine(url, **options)
        tune_sqlite(engine.sync_engine)
        return engine
    engine = create_async_engine(
        url,
        **options,
        isolation_level="AUTOCOMMIT",  # until somebody opens a transaction
        pool_reset_on_return=None,
        pool_recycle=1800,
        connect_args=_connecting(url),
    )
    end_what_is_open(engine.sync_engine)
    ask_the_rested(engine.sync_engine)
    return engine


def _connecting(url: URL) -> dict[str, Any]:
    """Return how connections are made; what `url` says of that itself stands."""
    ours = {**_GIVES_UP, "application_name": SERVER_NAME}
    return {name: value for name, value in ours.items() if name not in url.query}


def init_db(environment: Mapping[str, str] | None = None) -> None:
    """Create the schema, or bring it to what this version needs, on either engine.

    The settings come from `environment`, by default the process's. Safe to call by several processes
    at a time: one migrates, the others wait.
    """
    settings = read_settings(os.environ if environment is None else environment)
    migrate(settings)


def migrate(settings: Settings, revision: str = "head") -> None:
    """Bring the database of `settings` up to `revision`."""
    database = open_database(settings)

    async def run() -> None:
        async with database.primary.connect() as connection:
            await connection.run_sync(_upgraded, revision)
            await connection.commit()
        await database.close()

    asyncio.run(run())


def _upgraded(connection: Connection, revision: str) -> None:
    command.upgrade(migration_config(connection), revision)


def migration_config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, for the open `connection` where something is to be migrated."""
    config = Config()
    installed = _MIGRATIONS / "reely_migrations"
    folder = installed if installed.is_dir() else _MIGRATIONS / "migrations"
    config.set_main_option("script_location", str(folder / "server"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
