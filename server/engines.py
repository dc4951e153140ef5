"""How connections are prepared on either engine, what happens when one comes back, and when one is lent."""

import time
from typing import Any

from psycopg.pq import TransactionStatus
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DisconnectionError

READS = "reads_only"
"""An execution option of a connection to SQLite: whether its transactions take no write lock."""
BEGINS = "begins"
"""Another one: False where statements stand alone."""

RESTED_AT = "rested_at"
"""Where a pool's record keeps when its connection came back, in seconds of the monotonic clock."""

_TRUSTED_SECONDS = 0.5
_SQLITE_PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "NORMAL",
    "foreign_keys": "ON",
    "busy_timeout": "10000",
    "cache_size": "-65536",
    "mmap_size": "268435456",
    "temp_store": "MEMORY",
}


def tune_sqlite(engine: Engine) -> None:
    """Give each connection of `engine` the pragmas, and writers the lock at their start."""

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - any driver's own
        connection.isolation_level = None  # the driver's own BEGIN comes too late
        cursor = connection.cursor()
        for name, value in _SQLITE_PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _began(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get(BEGINS, True):
            connection.exec_driver_sql("BEGIN" if options.get(READS) else "BEGIN IMMEDIATE")


def end_what_is_open(engine: Engine) -> None:
    """Roll back a transaction that a connection brings back, and do nothing where there is none."""

    @event.listens_for(engine, "reset")
    def _back(connection: Any, _record: object, _state: object) -> None:  # noqa: ANN401 - any driver's own
        if connection.driver_connection.pgconn.transaction_status != TransactionStatus.IDLE:
            connection.rollback()


def ask_the_rested(engine: Engine) -> None:
    """Have a connection answer before it is handed out, unless it has only just been made or in use.

    One that broke meanwhile is replaced. To ask each time would double the cost of a small request;
    and were a new one asked, too, the pool would call it a programmer's mistake that it breaks.
    """

    @event.listens_for(engine, "checkin")
    def _rests(_connection: Any, record: Any) -> None:  # noqa: ANN401 - any driver's own
        record.info[RESTED_AT] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _wakes(connection: Any, record: Any, _proxy: object) -> None:  # noqa: ANN401 - any driver's own
        rested_at = record.info.get(RESTED_AT)
        if rested_at is None or time.monotonic() - rested_at < _TRUSTED_SECONDS:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error
