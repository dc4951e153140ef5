"""The desktops that an account uses."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, PrimaryKeyConstraint, String, false
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base


class Device(Base):
    """One installation of the app for one account; the app chooses `id`, so it is unique per account.

    `runs_jobs` tells whether it offers to run jobs that were made by API key.
    """

    __tablename__ = "devices"
    __table_args__ = (
        PrimaryKeyConstraint("user_id", "id"),
        Index("ix_devices_user_id_last_seen_at", "user_id", "last_seen_at"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    id: Mapped[UUID]
    name: Mapped[str] = mapped_column(String(120))
    platform: Mapped[str | None] = mapped_column(String(40))
    app_version: Mapped[str | None] = mapped_column(String(40))
    runs_jobs: Mapped[bool] = mapped_column(server_default=false())
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
