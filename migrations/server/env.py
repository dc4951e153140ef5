"""Alembic's environment for the server: one connection, handed in, one migrator at a time."""

from typing import Literal

from alembic import context
from sqlalchemy import text

from server.database import UtcDateTime
from server.schema import metadata

_LOCK = 7_316_904  # any number, the same in every process


def _rendered(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write our own column type into a migration as what it is in the database."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def run() -> None:
    """Migrate over the connection that `database.migration_config` put in."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=metadata,
        compare_server_default=False,
        render_item=_rendered,
        render_as_batch=connection.dialect.name == "sqlite",
        transaction_per_migration=False,
        # Alembic holds that SQLite has none, and would let another process in between two migrations.
        transactional_ddl=True,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        context.run_migrations()


run()
