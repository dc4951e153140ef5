"""How much API keys are used: noted in memory, written once a minute and when the server stops.

A request by key so costs no write of its own. What was noted and not yet written is lost with a
process that is killed: these figures are for people to look at, and no limit rests on them.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import case, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.api_keys.models import ApiKey
from server.clock import Clock
from server.database import Database

FLUSH_SECONDS: Final = 60.0

CountRequests = Callable[[AsyncSession, UUID, int, datetime], Awaitable[None]]
"""Counts so many requests of an account at an instant, in the transaction of the session."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Uses:
    user_id: UUID
    requests: int
    last_at: datetime
    last_ip: str | None


class UsesOfKeys:
    """What the keys did since the last flush; one for each process."""

    def __init__(
        self, database: Database, clock: Clock, count_requests: CountRequests | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._count_requests = count_requests
        self._noted: dict[UUID, _Uses] = {}

    def note(self, key_id: UUID, user_id: UUID, *, ip: str | None, now: datetime) -> None:
        """Note one request by the key."""
        before = self._noted.get(key_id)
        requests = before.requests + 1 if before else 1
        self._noted[key_id] = _Uses(user_id, requests, last_at=now, last_ip=ip)

    async def flush(self) -> None:
        """Write what was noted. Raises what the database raises, and then notes it all again."""
        noted, self._noted = self._noted, {}
        if not noted:
            return
        try:
            async with self._database.writing() as session:
                await self._write(session, noted)
        except BaseException:
            self._take_back(noted)
            raise

    async def run(self) -> None:
        """Flush each minute, and a last time when cancelled."""
        try:
            while True:
                await asyncio.sleep(FLUSH_SECONDS)
                await self._flush_if_it_can()
        finally:
            await self._flush_if_it_can()

    async def _flush_if_it_can(self) -> None:
        try:
            await self.flush()
        except Exception as error:  # noqa: BLE001 - an edge: the figures wait for their database
            _log.warning("the use of keys could not be written", error=type(error).__name__)

    async def _write(self, session: AsyncSession, noted: dict[UUID, _Uses]) -> None:
        for key_id, uses in sorted(
            noted.items()
        ):  # in one order, so that no two processes lock crosswise
            is_later = ApiKey.last_used_at.is_(None) | (ApiKey.last_used_at <= uses.last_at)
            await session.execute(
                update(ApiKey)
                .where(ApiKey.user_id == uses.user_id, ApiKey.id == key_id)
                .values(
                    total_requests=ApiKey.total_requests + uses.requests,
                    last_used_at=case((is_later, uses.last_at), else_=ApiKey.last_used_at),
                    last_request_ip=case((is_later, uses.last_ip), else_=ApiKey.last_request_ip),
                )
            )
        if self._count_requests is None:
            return
        requests: dict[UUID, int] = {}
        for uses in noted.values():
            requests[uses.user_id] = requests.get(uses.user_id, 0) + uses.requests
        now = self._clock()
        for user_id, counted in sorted(requests.items()):
            await self._count_requests(session, user_id, counted, now)

    def _take_back(self, noted: dict[UUID, _Uses]) -> None:
        for key_id, before in noted.items():
            since = self._noted.get(key_id)
            self._noted[key_id] = (
                replace(since, requests=before.requests + since.requests) if since else before
            )
