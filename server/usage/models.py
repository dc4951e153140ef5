"""What was used: counters a month, the events behind them, and what is held for work under way."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base


class Metric(StrEnum):
    """What is counted."""

    TRIMS = "trims"
    HOOKS = "hooks"
    API_REQUESTS = "api_requests"


ACTION_TYPES = {
    Metric.TRIMS: "trim",
    Metric.HOOKS: "hook_detection",
    Metric.API_REQUESTS: "api_request",
}
"""The name of each metric's action in `usage_logs`."""


class EventStatus(StrEnum):
    """What became of an event; each is final."""

    ACCEPTED = "accepted"
    ACCEPTED_OVERAGE = "accepted_overage"
    ACCEPTED_SUSPECT = "accepted_suspect"
    DUPLICATE = "duplicate"
    ARCHIVED = "archived"
    REJECTED = "rejected"


class ReservationState(StrEnum):
    """Where a reservation is; all but the first are its ends."""

    HELD = "held"
    COMMITTED = "committed"
    RELEASED = "released"
    EXPIRED = "expired"


class UsageStats(Base):
    """One account's month, made at its first use. `period_start` to `period_end` are its instants.

    The limits are null but where they override the tier's; -1 is unlimited. `*_reserved` is held by
    reservations and not yet used.
    """

    __tablename__ = "usage_stats"
    __table_args__ = (
        UniqueConstraint("user_id", "month"),
        CheckConstraint(
            "trims_count >= 0 AND hooks_count >= 0 AND api_requests_count >= 0", name="counts"
        ),
        CheckConstraint("trims_reserved >= 0 AND hooks_reserved >= 0", name="reserved"),
        CheckConstraint("month_num BETWEEN 1 AND 12", name="month_num"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    month: Mapped[str] = mapped_column(String(7))
    year: Mapped[int]
    month_num: Mapped[int]
    timezone: Mapped[str] = mapped_column(String(64))
    period_start: Mapped[datetime]
    period_end: Mapped[datetime]
    trims_count: Mapped[int] = mapped_column(server_default=text("0"))
    hooks_count: Mapped[int] = mapped_column(server_default=text("0"))
    api_requests_count: Mapped[int] = mapped_column(server_default=text("0"))
    trims_reserved: Mapped[int] = mapped_column(server_default=text("0"))
    hooks_reserved: Mapped[int] = mapped_column(server_default=text("0"))
    trims_limit: Mapped[int | None]
    hooks_limit: Mapped[int | None]
    total_processing_time: Mapped[float] = mapped_column(
        Numeric(14, 3, asdecimal=False), server_default=text("0")
    )
    total_video_duration: Mapped[float] = mapped_column(
        Numeric(14, 3, asdecimal=False), server_default=text("0")
    )
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class UsageLog(Base):
    """One event, never changed. `credits_used` is negative for a refund.

    `event_id` is made where the work was done and names the event on every path; `ref` is the
    consume that a refund takes back.
    """

    __tablename__ = "usage_logs"
    __table_args__ = (
        UniqueConstraint("user_id", "event_id"),
        Index("ix_usage_logs_user_id_created_at", "user_id", "created_at"),
        Index("ix_usage_logs_user_id_ref", "user_id", "ref"),
        CheckConstraint(
            "action_type IN ('trim', 'hook_detection', 'api_request')", name="action_type"
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    event_id: Mapped[UUID]
    action_type: Mapped[str] = mapped_column(String(16))
    job_id: Mapped[UUID | None]
    credits_used: Mapped[int]
    ref: Mapped[UUID | None]
    status: Mapped[str] = mapped_column(String(20))
    month: Mapped[str] = mapped_column(String(7))
    device_id: Mapped[UUID | None]
    occurred_at: Mapped[datetime]
    usage_metadata: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]


class Reservation(Base):
    """Units that are held for work under way, until it is committed, released or forgotten."""

    __tablename__ = "usage_reservations"
    __table_args__ = (
        Index("ix_usage_reservations_user_id_state_expires_at", "user_id", "state", "expires_at"),
        ForeignKeyConstraint(
            ["user_id", "month"], ["usage_stats.user_id", "usage_stats.month"], ondelete="CASCADE"
        ),
        CheckConstraint("state IN ('held', 'committed', 'released', 'expired')", name="state"),
        CheckConstraint("metric IN ('trims', 'hooks')", name="metric"),
        CheckConstraint("units > 0", name="units"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    month: Mapped[str] = mapped_column(String(7))
    metric: Mapped[str] = mapped_column(String(16))
    units: Mapped[int]
    device_id: Mapped[UUID | None]
    state: Mapped[str] = mapped_column(String(16))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
