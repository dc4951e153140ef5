"""Accounts and what they sign in with: users, sessions, trusted devices, one-time tokens, failures."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base


class Tier(StrEnum):
    """What an account has subscribed to."""

    FREE = "free"
    PRO = "pro"
    PREMIUM = "premium"


class Role(StrEnum):
    """What an account may do beyond its own things."""

    USER = "user"
    SUPPORT = "support"
    ANALYST = "analyst"
    ADMIN = "admin"


class Purpose(StrEnum):
    """What a one-time token is for."""

    VERIFY = "verify"
    RESET = "reset"
    CHANGE_EMAIL = "change_email"
    UNDO_DELETION = "undo_deletion"


def _one_of(column: str, values: type[StrEnum]) -> str:
    return f"{column} IN ({', '.join(repr(value.value) for value in values)})"


class User(Base):
    """One person's account. `email` is kept in lower case; `tier_override` wins over a subscription.

    `session_epoch` is carried by each access token and `keys_epoch` by each API key: to raise one
    ends all that were made before. The monthly counters repeat the current period's usage_stats.
    """

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint(_one_of("subscription_tier", Tier), name="tier"),
        CheckConstraint(_one_of("role", Role), name="role"),
        CheckConstraint("monthly_trim_count >= 0 AND monthly_hook_count >= 0", name="counts"),
        Index(
            "ix_users_deletion_due_at",
            "deletion_due_at",
            sqlite_where=text("deletion_due_at IS NOT NULL"),
            postgresql_where=text("deletion_due_at IS NOT NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(320), unique=True, index=True)
    hashed_password: Mapped[str] = mapped_column(String(255))
    full_name: Mapped[str | None] = mapped_column(String(200))
    is_active: Mapped[bool] = mapped_column(server_default=true())
    is_verified: Mapped[bool] = mapped_column(server_default=false())
    role: Mapped[str] = mapped_column(String(16), server_default=Role.USER)
    subscription_tier: Mapped[str] = mapped_column(String(16), server_default=Tier.FREE)
    tier_override: Mapped[str | None] = mapped_column(String(16))
    tier_override_until: Mapped[datetime | None]
    trims_limit_override: Mapped[int | None]
    hooks_limit_override: Mapped[int | None]
    stripe_customer_id: Mapped[str | None] = mapped_column(String(255), unique=True)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    last_login: Mapped[datetime | None]
    password_changed_at: Mapped[datetime]
    monthly_trim_count: Mapped[int] = mapped_column(server_default=text("0"))
    monthly_hook_count: Mapped[int] = mapped_column(server_default=text("0"))
    last_usage_reset: Mapped[datetime | None]
    avatar_url: Mapped[str | None] = mapped_column(String(2048))
    timezone: Mapped[str] = mapped_column(String(64), server_default="UTC")
    session_epoch: Mapped[int] = mapped_column(server_default=text("0"))
    keys_epoch: Mapped[int] = mapped_column(server_default=text("0"))
    deletion_due_at: Mapped[datetime | None]


class Session(Base):
    """One signed-in place. Its refresh tokens are generations of this one row.

    `child_seen` tells whether the pair of the current generation was used; only then is the one
    before it a stolen copy rather than a lost reply. `rotated_at` is when that pair was made, or
    given once more before it was used.
    """

    __tablename__ = "sessions"
    __table_args__ = (Index("ix_sessions_user_id_created_at", "user_id", "created_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    generation: Mapped[int] = mapped_column(server_default=text("0"))
    child_seen: Mapped[bool] = mapped_column(server_default=false())
    created_at: Mapped[datetime]
    rotated_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    idle_expires_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_why: Mapped[str | None] = mapped_column(String(32))
    device_name: Mapped[str | None] = mapped_column(String(120))
    ip: Mapped[str | None] = mapped_column(String(64))
    user_agent: Mapped[str | None] = mapped_column(String(300))


class TrustedDevice(Base):
    """A device that has signed in before: its failures are counted apart from strangers'."""

    __tablename__ = "trusted_devices"
    __table_args__ = (Index("ix_trusted_devices_user_id", "user_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class OneTimeToken(Base):
    """A link or code that was mailed: single use, bound to the address it was sent to."""

    __tablename__ = "one_time_tokens"
    __table_args__ = (
        Index("ix_one_time_tokens_user_id_purpose", "user_id", "purpose"),
        CheckConstraint(_one_of("purpose", Purpose), name="purpose"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    purpose: Mapped[str] = mapped_column(String(16))
    email: Mapped[str] = mapped_column(String(320))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    code_hash: Mapped[str | None] = mapped_column(String(64))
    code_expires_at: Mapped[datetime | None]
    code_tries: Mapped[int] = mapped_column(server_default=text("0"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class LoginFailures(Base):
    """Wrong passwords for one address from one source, or from all untrusted ones together.

    `account` is a keyed hash of the address, so that unknown accounts are counted alike; `source`
    is an address, a trusted device's id, or `*`.
    """

    __tablename__ = "login_failures"
    __table_args__ = (UniqueConstraint("account", "source"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(String(64))
    failures: Mapped[int]
    window_began_at: Mapped[datetime]
    locks: Mapped[int] = mapped_column(server_default=text("0"))
    locked_until: Mapped[datetime | None]
