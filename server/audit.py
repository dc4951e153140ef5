"""The security log: who did what to which account, from where. Entries are added and never changed.

An entry holds no secret and no address of a person; `facts` are small and chosen by the caller.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base
from server.ids import new_id


class Action(StrEnum):
    """What was done."""

    REGISTERED = "registered"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_IN_LOCKED = "sign_in_locked"
    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    SESSION_ENDED = "session_ended"
    REFRESH_TOKEN_REUSED = "refresh_token_reused"
    EMAIL_VERIFIED = "email_verified"
    EMAIL_CHANGE_ASKED = "email_change_asked"
    EMAIL_CHANGED = "email_changed"
    PASSWORD_REFUSED = "password_refused"
    PASSWORD_RESET_ASKED = "password_reset_asked"
    PASSWORD_RESET = "password_reset"
    PASSWORD_CHANGED = "password_changed"
    PROFILE_CHANGED = "profile_changed"
    API_KEY_CREATED = "api_key_created"
    API_KEY_ROTATED = "api_key_rotated"
    API_KEY_REVOKED = "api_key_revoked"
    DEVICE_REGISTERED = "device_registered"
    DEVICE_RETIRED = "device_retired"
    DATA_EXPORTED = "data_exported"
    DELETION_ASKED = "deletion_asked"
    DELETION_UNDONE = "deletion_undone"
    ROLE_SET = "role_set"
    TIER_SET = "tier_set"
    LIMITS_SET = "limits_set"
    ACCOUNT_DISABLED = "account_disabled"
    ACCOUNT_ENABLED = "account_enabled"
    TASK_RETRIED = "task_retried"


class AuditEvent(Base):
    """One entry: about `user_id`, done by `actor_id` where that is somebody else."""

    __tablename__ = "audit_events"
    __table_args__ = (
        Index("ix_audit_events_user_id_created_at", "user_id", "created_at"),
        Index("ix_audit_events_created_at", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    actor_id: Mapped[UUID | None]
    action: Mapped[str] = mapped_column(String(40))
    ip: Mapped[str | None] = mapped_column(String(64))
    user_agent: Mapped[str | None] = mapped_column(String(300))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request came from; the command line's has neither."""

    ip: str | None = None
    user_agent: str | None = None


def record(
    session: AsyncSession,
    action: Action,
    *,
    now: datetime,
    user_id: UUID | None,
    origin: Origin,
    actor_id: UUID | None = None,
    **facts: str | int | bool | None,
) -> None:
    """Add an entry to the transaction of `session`."""
    session.add(
        AuditEvent(
            id=new_id(now),
            user_id=user_id,
            actor_id=actor_id,
            action=action,
            ip=origin.ip,
            user_agent=origin.user_agent,
            facts=facts,
            created_at=now,
        )
    )
