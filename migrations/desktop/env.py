"""Alembic's environment for the desktop's own database: one connection, handed in."""

from alembic import context

from reely_desktop.host.tables import metadata


def run() -> None:
    """Migrate over the connection that `host.database` put in."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


run()
