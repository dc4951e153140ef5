"""A real server per test, over ASGI, on a real database of its own: SQLite, and PostgreSQL where one runs.

`REELY_TEST_POSTGRESQL` is the URL of a PostgreSQL whose role may make databases, `REELY_TEST_REDIS` that
of a Redis; `python3 dev.py test` starts both. Without them the same tests run on SQLite and in-process
counters alone.
"""

import logging
import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

import psycopg
import pytest
import structlog
from psycopg import sql

from server.config import Settings, read_settings
from server.database import migrate
from tests.support.companion import Companion, Hands, TurnedClock, companion
from tests.support.secrecy import Everything, told_secrets

POSTGRESQL = os.environ.get("REELY_TEST_POSTGRESQL", "")
ENGINES = ["sqlite", *(["postgresql"] if POSTGRESQL else [])]
_COPY: Final = "CREATE DATABASE {} TEMPLATE {}"
_COPY_OF_FILES: Final = f"{_COPY} STRATEGY FILE_COPY"
"""Several times as fast as what `_PICKS` does unasked, which is to copy through its log."""
_PICKS = 150000
_SECRET = "a secret of tests, long enough to be one: 0123456789"  # noqa: S105 - it guards nothing


@pytest.fixture(autouse=True, scope="session")
def _logs_as_records() -> None:
    """Hand on what the server logs to the standard library, as the real one does, with nothing struck out."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.KeyValueRenderer(key_order=["event"]),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


@pytest.fixture(autouse=True)
def _no_secret_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which the server, or what it stands on, logs an address or a secret."""
    everything = Everything()
    loggers = [logging.getLogger(name) for name in ("server", "sqlalchemy", "uvicorn", "limits")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(everything)
    loggers[0].setLevel(logging.DEBUG)
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(everything)
        logger.setLevel(level)
    running = request.node.funcargs.get("server")
    sent = running.sent.secrets if isinstance(running, Companion) else ()
    told = told_secrets(everything.lines, sent)
    assert not told, "\n".join(["secrets in the log:", *told])


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[str]:
    """Return the name of a database that holds the schema, for tests to copy."""
    name = f"template_{uuid.uuid4().hex}"
    with psycopg.connect(POSTGRESQL, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        migrate(_settings(Path("unused"), {"DATABASE_URL": _database(name)}))
        yield name
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file that holds the schema, for tests to copy."""
    home = tmp_path_factory.mktemp("template")
    settings = _settings(home, {})
    migrate(settings)
    return settings.folder / "reely.db"


@pytest.fixture(params=ENGINES)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Return the settings of a server on an empty database, once for each engine.

    A test changes some with `@pytest.mark.server(rate_limit="5/minute")`.
    """
    marker = request.node.get_closest_marker("server")
    changed = {
        name.upper(): str(value) for name, value in (marker.kwargs if marker else {}).items()
    }
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        settings = _settings(tmp_path, changed)
        settings.folder.mkdir(parents=True)
        (settings.folder / "reely.db").write_bytes(template.read_bytes())
        yield settings
        return
    name = f"test_{uuid.uuid4().hex}"
    template_name: str = request.getfixturevalue("postgresql_template")
    with psycopg.connect(POSTGRESQL, autocommit=True) as server:
        copied = sql.SQL(_COPY_OF_FILES if server.info.server_version >= _PICKS else _COPY)
        server.execute(copied.format(sql.Identifier(name), sql.Identifier(template_name)))
        yield _settings(tmp_path, {"DATABASE_URL": _database(name), **changed})
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
async def server(settings: Settings) -> AsyncIterator[Companion]:
    """Return a running server with a clock that tests turn."""
    async with companion(settings, TurnedClock()) as running:
        yield running


@pytest.fixture
async def hands(server: Companion) -> AsyncIterator[Hands]:
    """Return the HTTP client of a signed-in person on `server`."""
    async with server.signed_in("ada@example.org") as person:
        yield person


def _database(name: str) -> str:
    """Return where that database is; a machine that stands still for a while fails nothing."""
    return POSTGRESQL.rsplit("/", 1)[0] + f"/{name}?connect_timeout=60"


def _settings(home: Path, changed: dict[str, str]) -> Settings:
    return read_settings(
        {
            "REELY_HOME": str(home),
            "JWT_SECRET_KEY": _SECRET,
            "KEYS_SECRET": f"keys {_SECRET}",
            "PASSWORD_PEPPER": f"pepper {_SECRET}",
            "BCRYPT_COST": "4",
            "RATE_LIMIT": "100000/minute",
            **changed,
        }
    )
