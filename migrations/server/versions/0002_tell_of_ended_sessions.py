"""Tell of ended sessions, on PostgreSQL: each server process listens (`server.listening`)."""

from collections.abc import Sequence

from alembic import op

revision: str = "0002"
down_revision: str | Sequence[str] | None = "0001"
branch_labels = None
depends_on = None

_SESSION = ("user_id", "revoked_at", "expires_at")
_ACCOUNT = ("session_epoch", "is_active", "is_verified", "role")
_TOLD = {"sessions": ("user_id", _SESSION), "users": ("id", _ACCOUNT)}
"""Of each table: the column that names the account, and those of which a change is told."""


def upgrade() -> None:
    """Add what this version needs."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, (account, columns) in _TOLD.items():
        op.execute(
            f"CREATE FUNCTION tell_of_{table}() RETURNS trigger LANGUAGE plpgsql AS $$"
            f" BEGIN PERFORM pg_notify('reely_sessions', OLD.{account}::text); RETURN NULL; END $$"
        )
        changed = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in columns)
        op.execute(
            f"CREATE TRIGGER tell_of_changed_{table} AFTER UPDATE OF {', '.join(columns)} ON {table}"
            f" FOR EACH ROW WHEN ({changed}) EXECUTE FUNCTION tell_of_{table}()"
        )
        op.execute(
            f"CREATE TRIGGER tell_of_deleted_{table} AFTER DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION tell_of_{table}()"
        )


def downgrade() -> None:
    """Take it away again."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in _TOLD:
        op.execute(f"DROP FUNCTION tell_of_{table}() CASCADE")
