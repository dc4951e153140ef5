"""What strangers ask for by naming an address: a new password, or another letter to confirm it.

Asking only writes a task, whoever's the address is, so that neither the answer nor the time it takes
tells whether there is an account. The task looks, and writes the letter where there is one. Who asks
too often for one address is answered alike, and nothing is sent.
"""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit, mail, tasks
from server.audit import Action, Origin
from server.auth import accounts, letters, one_time
from server.auth.addresses import likely_address
from server.auth.models import Purpose, User
from server.context import Context
from server.rate_limits import throttle

RESET_TASK = "auth.reset_asked"
VERIFICATION_TASK = "auth.verification_asked"
ASKS = throttle("ask for a letter", "5/minute", "20/hour")
"""For each source, or for each account that asks for itself."""

LETTERS = throttle("letters", "3/15 minutes", "10/day")
"""For each address."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who asked for a letter to whom."""

    email: str
    ip: str | None
    user_agent: str | None


async def ask_for_reset(
    ctx: Context, session: AsyncSession, written: str, *, origin: Origin, source: str
) -> None:
    """Have a link to a new password sent to an address, if it has an account.

    Raises Problem `rate_limited`.
    """
    await _ask(ctx, session, RESET_TASK, written=written, origin=origin, source=source)


async def ask_for_verification(
    ctx: Context, session: AsyncSession, written: str, *, origin: Origin, source: str
) -> None:
    """Have another letter sent to an address, if an account waits for it. Raises Problem `rate_limited`."""
    await _ask(ctx, session, VERIFICATION_TASK, written=written, origin=origin, source=source)


async def may_write_to(ctx: Context, email: str) -> bool:
    """Tell whether the normal address `email` may get one more letter that somebody asked for."""
    bucket = hashlib.sha256(email.encode("utf-8", "surrogatepass")).hexdigest()
    return await ctx.rate_limits.has_room(LETTERS, bucket)


class Asked:
    """Does what was asked for, as tasks."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def reset(self, payload: dict[str, Any]) -> None:
        """Write the letter by which a password is replaced."""
        asked = _Asked(**payload)
        now = self._ctx.clock()
        public_url = self._ctx.settings.public_url
        async with self._ctx.database.writing() as session:
            user_id = await session.scalar(
                select(User.id).where(User.email == asked.email, User.is_active)
            )
            if user_id is None:
                return
            token = await one_time.make(session, user_id, Purpose.RESET, email=asked.email, now=now)
            audit.record(
                session,
                Action.PASSWORD_RESET_ASKED,
                now=now,
                user_id=user_id,
                origin=Origin(ip=asked.ip, user_agent=asked.user_agent),
            )
            letter = letters.reset(asked.email, public_url=public_url, token=token)
            mail.post(session, letter, now=now)

    async def verification(self, payload: dict[str, Any]) -> None:
        """Write the letter by which an address is confirmed, while it is not."""
        asked = _Asked(**payload)
        async with self._ctx.database.writing() as session:
            user_id = await session.scalar(
                select(User.id).where(
                    User.email == asked.email, User.is_active, User.is_verified.is_(False)
                )
            )
            if user_id is None:
                return
            await accounts.ask_to_verify(
                session,
                user_id,
                asked.email,
                settings=self._ctx.settings,
                now=self._ctx.clock(),
            )


async def _ask(
    ctx: Context,
    session: AsyncSession,
    task: str,
    *,
    written: str,
    origin: Origin,
    source: str,
) -> None:
    await ctx.rate_limits.pass_throttle(ASKS, source)
    email = likely_address(written)
    if await may_write_to(ctx, email):
        asked = _Asked(email=email, ip=origin.ip, user_agent=origin.user_agent)
        tasks.enqueue(session, task, asdict(asked), now=ctx.clock())
