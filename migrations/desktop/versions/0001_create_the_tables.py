"""Create the tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | Sequence[str] | None = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what this version needs."""
    op.create_table(
        "exports",
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("run", sa.String(length=32), nullable=False),
        sa.Column("is_over", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("added_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("ended_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_exports")),
    )
    op.create_index(op.f("ix_exports_ended_at_ms"), "exports", ["ended_at_ms"])
    op.create_index(op.f("ix_exports_is_over"), "exports", ["is_over"])
    op.create_table(
        "recent_files",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("opened_at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_recent_files")),
    )
    op.create_index(op.f("ix_recent_files_opened_at_ms"), "recent_files", ["opened_at_ms"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("recent_files")
    op.drop_table("exports")
