"""Wrong passwords: counted by account and source, and paused when there are too many.

    an untrusted source       5 within 15 minutes
    all of them together     10 within 15 minutes
    a trusted device          5 within 15 minutes, whatever strangers do

A pause lasts 15 minutes, and each further one twice as long as the last, up to a day; a day of peace
forgets them. While it lasts nothing is counted and no password is let in, right or wrong. Whoever is
signed in goes on, and a reset of the password forgives all. An account is named by a keyed hash of
its address, so that addresses without an account are counted alike.

Attempts that hashed at the same time are judged one after the other, under the lock of their rows:
what came past the limit is told nothing, not even that it was right.
"""

import hashlib
import hmac
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import LoginFailures
from server.errors import LOGIN_LOCKED, Problem
from server.ids import new_id

WINDOW = timedelta(minutes=15)
FIRST_PAUSE = timedelta(minutes=15)
LONGEST_PAUSE = timedelta(days=1)
FORGOTTEN_AFTER = timedelta(days=1)
MOST_FROM_ONE = 5
MOST_FROM_ALL = 10

_ALL = "*"
_DOUBLINGS = 10


@dataclass(frozen=True, slots=True)
class Count:
    """What one counter holds; `locks` is how many pauses there were in a row."""

    failures: int
    window_began_at: datetime
    locks: int = 0
    locked_until: datetime | None = None

    def is_locked(self, now: datetime) -> bool:
        """Tell whether a pause lasts."""
        return self.locked_until is not None and now < self.locked_until


@dataclass(frozen=True, slots=True)
class Attempt:
    """An account, by the name that it is counted under, and the counters that its source falls to."""

    account: str
    own: str
    counters: tuple[str, ...]


def account_name(email: str, *, key: str) -> str:
    """Return the name under which failures of the normal address `email` are counted."""
    return hmac.digest(key.encode(), f"login failures {email}".encode(), hashlib.sha256).hex()


def attempt(account: str, *, source: str, device: UUID | None) -> Attempt:
    """Return how an attempt from `source` is counted; `device` is the trusted one that makes it."""
    if device is not None:
        return Attempt(account=account, own=str(device), counters=(str(device),))
    return Attempt(account=account, own=source, counters=(_ALL, source))


def after_failure(count: Count, *, limit: int, now: datetime) -> Count:
    """Return `count`, which is not locked, with one more failure."""
    quiet = count.locked_until is None or now - count.locked_until >= FORGOTTEN_AFTER
    locks = 0 if quiet else count.locks
    is_over = now - count.window_began_at >= WINDOW
    failures = 1 if is_over else count.failures + 1
    if failures < limit:
        began = now if is_over else count.window_began_at
        return Count(failures, began, locks, None if quiet else count.locked_until)
    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(locks, _DOUBLINGS))
    return Count(0, now, locks + 1, now + pause)


async def refuse_locked(session: AsyncSession, attempt: Attempt, *, now: datetime) -> None:
    """Raise Problem `login_locked` while a counter of `attempt` is paused."""
    _refuse(await _rows(session, attempt), now=now)


async def note_failure(session: AsyncSession, attempt: Attempt, *, now: datetime) -> bool:
    """Count a wrong password and tell whether it began a pause. Raises Problem `login_locked`."""
    rows = await _rows(session, attempt, locked=True)
    missing = set(attempt.counters) - {row.source for row in rows}
    if missing:
        for source in sorted(missing):
            await _make(session, attempt.account, source, now=now)
        rows = await _rows(session, attempt, locked=True)
    _refuse(rows, now=now)
    for row in rows:
        limit = MOST_FROM_ALL if row.source == _ALL else MOST_FROM_ONE
        _write(row, after_failure(_read(row), limit=limit, now=now))
    await session.flush()
    return any(_read(row).is_locked(now) for row in rows)


async def note_success(session: AsyncSession, attempt: Attempt, *, now: datetime) -> None:
    """Forgive the source of a right password. Raises Problem `login_locked`, as for a wrong one."""
    rows = await _rows(session, attempt, locked=True)
    _refuse(rows, now=now)
    for row in rows:
        if row.source == attempt.own:
            _write(row, Count(0, now))
    await session.flush()


async def forgive(session: AsyncSession, account: str, *, now: datetime) -> None:
    """End every pause of an account whose owner has shown themselves another way."""
    await session.execute(
        update(LoginFailures)
        .where(LoginFailures.account == account)
        .values(failures=0, window_began_at=now, locks=0, locked_until=None)
    )


async def _rows(
    session: AsyncSession, attempt: Attempt, *, locked: bool = False
) -> Sequence[LoginFailures]:
    query = (
        select(LoginFailures)
        .where(LoginFailures.account == attempt.account, LoginFailures.source.in_(attempt.counters))
        .order_by(LoginFailures.source)
        .execution_options(populate_existing=True)
    )
    found = await session.scalars(query.with_for_update() if locked else query)
    return found.all()


async def _make(session: AsyncSession, account: str, source: str, *, now: datetime) -> None:
    fresh = LoginFailures(
        id=new_id(now), account=account, source=source, failures=0, window_began_at=now, locks=0
    )
    try:
        async with session.begin_nested():
            session.add(fresh)
    except IntegrityError:
        return  # another attempt has made it meanwhile


def _refuse(rows: Sequence[LoginFailures], *, now: datetime) -> None:
    ends = [row.locked_until for row in rows if row.locked_until and _read(row).is_locked(now)]
    if ends:
        seconds = math.ceil((max(ends) - now).total_seconds())
        raise Problem(LOGIN_LOCKED, headers={"Retry-After": str(seconds)})


def _read(row: LoginFailures) -> Count:
    return Count(row.failures, row.window_began_at, row.locks, row.locked_until)


def _write(row: LoginFailures, count: Count) -> None:
    row.failures = count.failures
    row.window_began_at = count.window_began_at
    row.locks = count.locks
    row.locked_until = count.locked_until
