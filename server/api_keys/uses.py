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
from sqlalchemy import Update, case, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.api_keys.models import ApiKey
from server.clock import Clock
from server.database import Database
from server.errors import Problem

FLUSH_SECONDS: Final = 60.0

CountRequests = Callable[[AsyncSession, UUID, int, datetime], Awaitable[None]]
"""Counts so many requests of an account at an instant, in the transaction of the session.

Raises Problem for an account that is gone.
"""

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
        """Write what was noted, an account at a time.

        Raises what the database raises, and then notes again what is not written yet.
        """
        noted, self._noted = self._noted, {}
        accounts: dict[UUID, dict[UUID, _Uses]] = {}
        for key_id, uses in noted.items():
            accounts.setdefault(uses.user_id, {})[key_id] = uses
        try:
            for user_id in sorted(accounts):
                await self._write(user_id, accounts[user_id])
                del accounts[user_id]
        finally:
            for unwritten in accounts.values():
                self._take_back(unwritten)

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

    async def _write(self, user_id: UUID, noted: dict[UUID, _Uses]) -> None:
        try:
            async with self._database.writing() as session:
                for key_id, uses in sorted(noted.items()):  # in one order: nobody locks crosswise
                    await session.execute(_raised(key_id, uses))
                requests = sum(uses.requests for uses in noted.values())
                if self._count_requests is not None:
                    await self._count_requests(session, user_id, requests, self._clock())
        except Problem:  # the account was deleted meanwhile, and its keys with it
            _log.info("the use of keys of an account that is gone was dropped")

    def _take_back(self, noted: dict[UUID, _Uses]) -> None:
        for key_id, before in noted.items():
            since = self._noted.get(key_id)
            self._noted[key_id] = (
                replace(since, requests=before.requests + since.requests) if since else before
            )


def _raised(key_id: UUID, uses: _Uses) -> Update:
    is_later = ApiKey.last_used_at.is_(None) | (ApiKey.last_used_at <= uses.last_at)
    return (
        update(ApiKey)
        .where(ApiKey.user_id == uses.user_id, ApiKey.id == key_id)
        .values(
            total_requests=ApiKey.total_requests + uses.requests,
            last_used_at=case((is_later, uses.last_at), else_=ApiKey.last_used_at),
            last_request_ip=case((is_later, uses.last_ip), else_=ApiKey.last_request_ip),
        )
        .execution_options(synchronize_session=False)
    )
