"""The tables of the desktop's own database, as this version of Reely has them.

A change here comes with a migration in ``migrations/desktop``; a test holds one to the other. Instants
are whole milliseconds since 1970, in UTC; what is kept of an export is text of its own (`app`).
"""

from sqlalchemy import BigInteger, Boolean, Column, Integer, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

recent_files = Table(
    "recent_files",
    metadata,
    Column("path", Text, primary_key=True),
    Column("opened_at_ms", BigInteger, nullable=False, index=True),
)

exports = Table(
    "exports",
    metadata,
    Column("key", String(32), primary_key=True),
    Column("run", String(32), nullable=False),  # the run of Reely that it belongs to
    Column("is_over", Boolean, nullable=False, index=True),
    Column("place", Integer, nullable=False),  # in the queue of that run
    Column("added_at_ms", BigInteger, nullable=False),
    Column("ended_at_ms", BigInteger, nullable=True, index=True),
    Column("told", Text, nullable=False),  # what is wanted and how it stands, as JSON
)
