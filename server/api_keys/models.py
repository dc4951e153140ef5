"""API keys: kept as hashes, five active ones an account."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base


class Scope(StrEnum):
    """What a key is made for."""

    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    USAGE_READ = "usage:read"
    WEBHOOKS_MANAGE = "webhooks:manage"


class ApiKey(Base):
    """One key. An active one holds a `slot`, so that five at most can be active however many ask.

    A rotated key gives up its slot to its successor and works until `expires_at`, a day later.
    `keys_epoch` is its account's at the time of its making; a later epoch suspends it.
    """

    __tablename__ = "api_keys"
    __table_args__ = (
        UniqueConstraint("user_id", "slot"),
        Index("ix_api_keys_user_id_created_at", "user_id", "created_at"),
        CheckConstraint("slot BETWEEN 1 AND 5", name="slot"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    key_preview: Mapped[str] = mapped_column(String(4))
    name: Mapped[str] = mapped_column(String(120))
    scopes: Mapped[list[str]] = mapped_column(JSON)
    slot: Mapped[int | None]
    keys_epoch: Mapped[int]
    is_active: Mapped[bool] = mapped_column(server_default=true())
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    replaced_by: Mapped[UUID | None]
    last_used_at: Mapped[datetime | None]
    last_request_ip: Mapped[str | None] = mapped_column(String(64))
    total_requests: Mapped[int] = mapped_column(server_default=text("0"))
