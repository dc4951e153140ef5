"""Whether this server can take requests: its database answers, at the schema that this version needs.

Redis may be away: counters then stand in this process and in the database, and the server is
degraded, but ready. A verdict is kept for a moment, so that asking often costs nothing.
"""

import asyncio
import time
from dataclasses import dataclass
from enum import StrEnum

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from server.database import Database, migration_config
from server.rate_limits import RateLimits

_KEPT_SECONDS = 1.0
_LONGEST_SECONDS = 3.0


class Part(StrEnum):
    """How one of the things that the server stands on is."""

    OK = "ok"
    AWAY = "away"
    BEHIND = "behind"  # the schema is not the one that this version needs
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the parts are."""

    database: Part
    migrations: Part
    redis: Part

    @property
    def is_ready(self) -> bool:
        """Whether requests can be taken."""
        return self.database is Part.OK and self.migrations is Part.OK

    @property
    def is_degraded(self) -> bool:
        """Whether something is missing that can be done without."""
        return self.is_ready and self.redis is Part.AWAY


class Readiness:
    """Looks at the parts of one server."""

    def __init__(self, database: Database, rate_limits: RateLimits) -> None:
        self._database = database
        self._rate_limits = rate_limits
        self._looking = asyncio.Lock()
        self._verdict: Verdict | None = None
        self._looked_at = 0.0

    async def look(self) -> Verdict:
        """Return how the parts are, as seen a second ago at most."""
        async with self._looking:
            fresh = time.monotonic() - self._looked_at < _KEPT_SECONDS
            if self._verdict is None or not fresh:
                self._verdict = await self._looked()
                self._looked_at = time.monotonic()
            return self._verdict

    async def _looked(self) -> Verdict:
        (database, migrations), redis = await asyncio.gather(self._stored(), self._counted())
        return Verdict(database=database, migrations=migrations, redis=redis)

    async def _stored(self) -> tuple[Part, Part]:
        try:
            async with asyncio.timeout(_LONGEST_SECONDS):
                async with self._database.primary.connect() as connection:
                    is_current = await connection.run_sync(_is_current)
        except (SQLAlchemyError, OSError, TimeoutError):
            return Part.AWAY, Part.AWAY
        return Part.OK, Part.OK if is_current else Part.BEHIND

    async def _counted(self) -> Part:
        answers = await self._rate_limits.redis_answers()
        if answers is None:
            return Part.UNUSED
        return Part.OK if answers else Part.AWAY


def _is_current(connection: Connection) -> bool:
    needed = ScriptDirectory.from_config(migration_config(connection)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == needed
