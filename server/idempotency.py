"""Requests that may be sent twice and must be done once, told apart by their Idempotency-Key header.

The first answer is kept for a day beside what it did, in the same transaction; the same request
again gets it back, another under the same key is refused.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, PrimaryKeyConstraint, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base
from server.errors import IDEMPOTENCY_MISMATCH, Problem

KEPT = timedelta(days=1)


class KeptAnswer(Base):
    """The answer to one request of an account."""

    __tablename__ = "kept_answers"
    __table_args__ = (
        PrimaryKeyConstraint("user_id", "key"),
        Index("ix_kept_answers_created_at", "created_at"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(200))
    request_hash: Mapped[str] = mapped_column(String(64))
    answer: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]


async def kept_answer(
    session: AsyncSession, *, user_id: UUID, key: str, request: str
) -> dict[str, Any] | None:
    """Return what `request`, its text, was answered under `key`; None the first time.

    Raises Problem `idempotency_mismatch` if `key` stood for another request.
    """
    kept = await session.scalar(
        select(KeptAnswer).where(KeptAnswer.user_id == user_id, KeptAnswer.key == key)
    )
    if kept is None:
        return None
    if kept.request_hash != _digest(request):
        raise Problem(IDEMPOTENCY_MISMATCH)
    return kept.answer


def keep_answer(
    session: AsyncSession,
    *,
    user_id: UUID,
    key: str,
    request: str,
    answer: dict[str, Any],
    now: datetime,
) -> None:
    """Keep `answer` in the transaction of `session`; of two racing requests the second one's fails."""
    session.add(
        KeptAnswer(
            user_id=user_id, key=key, request_hash=_digest(request), answer=answer, created_at=now
        )
    )


def _digest(request: str) -> str:
    return hashlib.sha256(request.encode()).hexdigest()
