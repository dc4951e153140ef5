"""Links and codes that are mailed: each works once, for a while, for the address it was sent to.

    rly_ot_ base64url( 32 random bytes )

Only the SHA-256 of a token is kept. Beside the link a letter may carry a code of eight digits for
whoever reads mail on another machine: it lives 10 minutes and stands 5 tries, wrong ones and right
ones. A newer letter of the same purpose retires the older one.

    made ──spent──> used
      └── run out, or retired by a newer one, or its address is the account's no more

Whatever is not to be spent is refused alike, so that nobody learns which tokens there are.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import OneTimeToken, Purpose, User
from server.errors import INVALID_CODE, LINK_USED, Problem
from server.ids import new_id

PREFIX = "rly_ot_"
LIVES: Mapping[Purpose, timedelta] = {
    Purpose.VERIFY: timedelta(hours=24),
    Purpose.RESET: timedelta(minutes=30),
    Purpose.CHANGE_EMAIL: timedelta(hours=24),
    Purpose.UNDO_DELETION: timedelta(days=14),
}
CODE_LIVES = timedelta(minutes=10)
MOST_TRIES = 5
CODE_DIGITS = 8
MOST_TOKEN_CHARACTERS = 100
"""What a body or a query may hold as a token; ours are shorter."""

_TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Mailed:
    """What a letter carries; kept nowhere else."""

    token: str
    code: str


@dataclass(frozen=True, slots=True)
class Bound:
    """Whose token it is, and the address that it was sent to."""

    user_id: UUID
    email: str


async def make(
    session: AsyncSession, user_id: UUID, purpose: Purpose, *, email: str, now: datetime
) -> str:
    """Return a new token for the link in a letter to `email`; older ones of its purpose are retired."""
    row, token = await _row(session, user_id, purpose, email=email, now=now)
    session.add(row)
    await session.flush()
    return token


async def make_with_code(
    session: AsyncSession,
    user_id: UUID,
    purpose: Purpose,
    *,
    email: str,
    secret: str,
    now: datetime,
) -> Mailed:
    """Return a new token and a code beside it; `secret` keys the code's hash, which is soon guessed bare."""
    row, token = await _row(session, user_id, purpose, email=email, now=now)
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    row.code_hash = _code_hash(row.id, code, secret)
    row.code_expires_at = now + CODE_LIVES
    session.add(row)
    await session.flush()
    return Mailed(token=token, code=code)


async def look(session: AsyncSession, token: str, purpose: Purpose, *, now: datetime) -> Bound:
    """Return whose `token` is, and leave it as it is. Raises Problem `link_used`."""
    found = await session.execute(
        select(OneTimeToken.user_id, OneTimeToken.email).where(_is_good(token, purpose, now))
    )
    return _bound(found.one_or_none())


async def spend(session: AsyncSession, token: str, purpose: Purpose, *, now: datetime) -> Bound:
    """Use `token` up and return whose it was; of several at once one wins. Raises Problem `link_used`."""
    user_id = await session.scalar(
        select(OneTimeToken.user_id).where(OneTimeToken.token_hash == _token_hash(token))
    )
    if user_id is None:
        raise Problem(LINK_USED)
    await _hold(session, user_id)
    spent = await session.execute(
        update(OneTimeToken)
        .where(_is_good(token, purpose, now))
        .values(used_at=now)
        .returning(OneTimeToken.user_id, OneTimeToken.email)
        .execution_options(synchronize_session=False)
    )
    return _bound(spent.one_or_none())


async def spent_before(session: AsyncSession, token: str, purpose: Purpose) -> Bound | None:
    """Return whose `token` was, if it has done what it was for and its address is still the account's."""
    found = await session.execute(
        select(OneTimeToken.user_id, OneTimeToken.email).where(
            OneTimeToken.token_hash == _token_hash(token),
            OneTimeToken.purpose == purpose,
            OneTimeToken.used_at.is_not(None),
            OneTimeToken.email == _address_now(),
        )
    )
    row = found.one_or_none()
    return None if row is None else Bound(user_id=row.user_id, email=row.email)


async def spend_code(
    session: AsyncSession,
    user_id: UUID,
    purpose: Purpose,
    code: str,
    *,
    secret: str,
    now: datetime,
) -> Bound:
    """Use up the token that `code` was mailed with.

    Raises Problem `invalid_code`, which keeps that a try was made: the transaction holds no more.
    """
    await _hold(session, user_id)
    tried = await session.execute(
        update(OneTimeToken)
        .where(
            OneTimeToken.user_id == user_id,
            OneTimeToken.purpose == purpose,
            OneTimeToken.used_at.is_(None),
            OneTimeToken.code_expires_at > now,
            OneTimeToken.code_tries < MOST_TRIES,
            _is_bound(),
        )
        .values(code_tries=OneTimeToken.code_tries + 1)
        .returning(OneTimeToken.id, OneTimeToken.code_hash, OneTimeToken.email)
        .execution_options(synchronize_session=False)
    )
    row = tried.one_or_none()
    if row is None:
        raise Problem(INVALID_CODE)
    if not hmac.compare_digest(row.code_hash, _code_hash(row.id, code, secret)):
        raise Problem(INVALID_CODE, keeps=True)
    await session.execute(
        update(OneTimeToken)
        .where(OneTimeToken.id == row.id)
        .values(used_at=now)
        .execution_options(synchronize_session=False)
    )
    return Bound(user_id=user_id, email=row.email)


async def retire(session: AsyncSession, user_id: UUID, *purposes: Purpose) -> None:
    """Make the links and codes of `purposes` that were not used worthless."""
    await session.execute(
        delete(OneTimeToken)
        .where(
            OneTimeToken.user_id == user_id,
            OneTimeToken.purpose.in_(purposes),
            OneTimeToken.used_at.is_(None),
        )
        .execution_options(synchronize_session=False)
    )


async def _row(
    session: AsyncSession, user_id: UUID, purpose: Purpose, *, email: str, now: datetime
) -> tuple[OneTimeToken, str]:
    # Of two letters asked for at once, one is the older: the account's row is the queue.
    await session.execute(select(User.id).where(User.id == user_id).with_for_update(key_share=True))
    await retire(session, user_id, purpose)
    token = PREFIX + secrets.token_urlsafe(_TOKEN_BYTES)
    row = OneTimeToken(
        id=new_id(now),
        user_id=user_id,
        purpose=purpose,
        email=email,
        token_hash=_token_hash(token),
        created_at=now,
        expires_at=now + LIVES[purpose],
    )
    return row, token


async def _hold(session: AsyncSession, user_id: UUID) -> None:
    """Wait for others that are at this account's tokens: its row is the queue, and comes before them."""
    await session.execute(select(User.id).where(User.id == user_id).with_for_update(key_share=True))


def _is_good(token: str, purpose: Purpose, now: datetime) -> ColumnElement[bool]:
    return and_(
        OneTimeToken.token_hash == _token_hash(token),
        OneTimeToken.purpose == purpose,
        OneTimeToken.used_at.is_(None),
        OneTimeToken.expires_at > now,
        _is_bound(),
    )


def _is_bound() -> ColumnElement[bool]:
    """Hold a token to the address it was sent to; that of a change is the account's only afterwards."""
    return or_(OneTimeToken.purpose == Purpose.CHANGE_EMAIL, OneTimeToken.email == _address_now())


def _address_now() -> ColumnElement[str]:
    return (
        select(User.email)
        .where(User.id == OneTimeToken.user_id)
        .correlate(OneTimeToken)
        .scalar_subquery()
    )


def _bound(row: Row[UUID, str] | None) -> Bound:
    if row is None:
        raise Problem(LINK_USED)
    return Bound(user_id=row.user_id, email=row.email)


def _token_hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _code_hash(token_id: UUID, code: str, secret: str) -> str:
    key = hmac.digest(secret.encode(), b"reely mailed code", hashlib.sha256)
    return hmac.digest(key, token_id.bytes + code.encode(), hashlib.sha256).hex()
