"""The companion server in this process: the real app over ASGI, with a clock that is turned by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx
from fastapi import FastAPI

from server.auth.callers import access_secrets
from server.auth.hashing import hash_password
from server.auth.models import Role, Session, Tier, User
from server.auth.tokens import Access, write_access
from server.config import Settings
from server.context import Context
from server.ids import new_id
from server.main import close, create_app
from tests.support.described import Described
from tests.support.secrecy import Sent

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PASSWORD = "correct horse 9 battery"  # noqa: S105 - of nobody
UNUSABLE_PASSWORD = "!"  # noqa: S105 - no password hashes to it


class TurnedClock:
    """A clock that stands still until it is turned."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        self.now += by


@dataclass(frozen=True, slots=True)
class Hands:
    """What a signed-in person works with; `http` sends their access token."""

    http: httpx.AsyncClient
    user_id: UUID
    session_id: UUID


class Companion:
    """A running server; `http` is a stranger's client."""

    def __init__(self, app: FastAPI, clock: TurnedClock) -> None:
        self.app = app
        self.clock = clock
        self.sent = Sent()
        self.http = self._client()

    @property
    def ctx(self) -> Context:
        parts: Context = self.app.state.context
        return parts

    def _client(self, **headers: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app, client=("127.0.0.1", 50000)),
            base_url=self.ctx.settings.public_url,
            headers=headers,
            event_hooks={"request": [self.sent.note]},
        )

    async def make_user(
        self,
        email: str,
        *,
        tier: Tier = Tier.FREE,
        role: Role = Role.USER,
        verified: bool = True,
        password: str | None = None,
    ) -> UUID:
        """Put an account into the database; without `password` there is none to sign in with."""
        hashed = await hash_password(self.ctx, password) if password else UNUSABLE_PASSWORD
        now = self.clock()
        user_id = new_id(now)
        async with self.ctx.database.writing() as session:
            session.add(
                User(
                    id=user_id,
                    email=email,
                    hashed_password=hashed,
                    is_verified=verified,
                    role=role,
                    subscription_tier=tier,
                    tier_override=None if tier is Tier.FREE else tier,
                    created_at=now,
                    updated_at=now,
                    password_changed_at=now,
                )
            )
        return user_id

    async def access_token(self, user_id: UUID, session_id: UUID) -> str:
        """Return a new access token of a session that exists."""
        now = self.clock()
        async with self.ctx.database.reading() as session:
            user = await session.get_one(User, user_id)
            row = await session.get_one(Session, session_id)
        access = Access(
            user_id=user_id,
            session_id=session_id,
            generation=row.generation,
            epoch=user.session_epoch,
            issued_at=now,
            expires_at=now + timedelta(minutes=self.ctx.settings.access_token_minutes),
            signed_in_at=row.created_at,
            token_id=new_id(now),
        )
        return write_access(
            access, issuer=self.ctx.settings.public_url, secrets=access_secrets(self.ctx)
        )

    async def make_session(self, user_id: UUID) -> UUID:
        """Put a session into the database, as a sign-in makes one."""
        now = self.clock()
        session_id = new_id(now)
        async with self.ctx.database.writing() as session:
            session.add(
                Session(
                    id=session_id,
                    user_id=user_id,
                    created_at=now,
                    rotated_at=now,
                    last_seen_at=now,
                    idle_expires_at=now + timedelta(days=7),
                    expires_at=now + timedelta(days=90),
                )
            )
        return session_id

    @asynccontextmanager
    async def signed_in(
        self,
        email: str,
        *,
        tier: Tier = Tier.FREE,
        role: Role = Role.USER,
        verified: bool = True,
    ) -> AsyncIterator[Hands]:
        """Make an account and give its hands."""
        user_id = await self.make_user(email, tier=tier, role=role, verified=verified)
        session_id = await self.make_session(user_id)
        token = await self.access_token(user_id, session_id)
        async with self._client(authorization=f"Bearer {token}") as http:
            yield Hands(http=http, user_id=user_id, session_id=session_id)

    async def login(self, email: str, password: str = PASSWORD, **more: str) -> httpx.Response:
        """Sign in over the wire, as a stranger who knows `password`, or does not."""
        return await self.http.post(
            "/auth/login", json={"email": email, "password": password, **more}
        )

    def with_token(self, access_token: str) -> httpx.AsyncClient:
        """Return a client that sends `access_token`."""
        return self._client(authorization=f"Bearer {access_token}")

    async def run_tasks(self) -> int:
        """Do all tasks that are due; return how many."""
        done: int = await self.app.state.runner.run_due()
        return done


@asynccontextmanager
async def companion(settings: Settings, clock: TurnedClock) -> AsyncIterator[Companion]:
    """Run a server on the database of `settings`; its tasks wait until a test asks for them.

    Each of its answers is held to what its route names.
    """
    app = create_app(settings, clock=clock)
    Described.put_around(app)
    running = Companion(app, clock)
    try:
        yield running
    finally:
        await running.http.aclose()
        await close(running.ctx)
