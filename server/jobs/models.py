"""Jobs: made by an app or by API key, run by the account's own desktops."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Numeric, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base


class JobStatus(StrEnum):
    """Where a job is; the last three are its ends."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED = frozenset({JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELLED})

Seconds = Numeric(14, 3, asdecimal=False)


class VideoJob(Base):
    """One job. `start_time` and `end_time` are seconds into the source.

    While it is processed it is leased to a device; a lease that lapses gives it back. The reservations
    hold the trim, and the hooks where an `ai_provider` looks for them, until the job ends.
    """

    __tablename__ = "video_jobs"
    __table_args__ = (
        Index("ix_video_jobs_user_id_created_at", "user_id", "created_at"),
        Index(
            "ix_video_jobs_user_id_status_priority", "user_id", "status", "priority", "created_at"
        ),
        Index(
            "ix_video_jobs_lease_expires_at",
            "lease_expires_at",
            sqlite_where=text("lease_expires_at IS NOT NULL"),
            postgresql_where=text("lease_expires_at IS NOT NULL"),
        ),
        CheckConstraint(
            "status IN ('pending', 'processing', 'completed', 'failed', 'cancelled')", name="status"
        ),
        CheckConstraint("start_time IS NULL OR start_time >= 0", name="start_time"),
        CheckConstraint(
            "end_time IS NULL OR start_time IS NULL OR end_time > start_time", name="end_time"
        ),
        CheckConstraint("progress BETWEEN 0 AND 1", name="progress"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[UUID] = mapped_column(unique=True)
    youtube_url: Mapped[str | None] = mapped_column(String(2048))
    source_name: Mapped[str | None] = mapped_column(String(255))
    start_time: Mapped[float | None] = mapped_column(Seconds)
    end_time: Mapped[float | None] = mapped_column(Seconds)
    vertical_format: Mapped[bool] = mapped_column(server_default=false())
    add_subtitles: Mapped[bool] = mapped_column(server_default=false())
    ai_provider: Mapped[str | None] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(16), server_default=JobStatus.PENDING)
    error_message: Mapped[str | None] = mapped_column(String(1000))
    original_duration: Mapped[float | None] = mapped_column(Seconds)
    trimmed_duration: Mapped[float | None] = mapped_column(Seconds)
    processing_seconds: Mapped[float | None] = mapped_column(Seconds)
    output_file_url: Mapped[str | None] = mapped_column(String(2048))
    thumbnail_url: Mapped[str | None] = mapped_column(String(2048))
    hooks_data: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON)
    progress: Mapped[float | None] = mapped_column(Numeric(4, 3, asdecimal=False))
    priority: Mapped[int] = mapped_column(server_default=text("0"))
    api_key_id: Mapped[UUID | None]
    device_id: Mapped[UUID | None]
    reservation_id: Mapped[UUID | None]
    hooks_reservation_id: Mapped[UUID | None]
    lease_expires_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
