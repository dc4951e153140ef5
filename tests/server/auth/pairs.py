"""Pairs of tokens for tests: a session opened as a sign-in opens it, refreshed and used over the wire."""

from uuid import UUID

import httpx
from sqlalchemy import select

from server.audit import AuditEvent, Origin
from server.auth.models import Session, User
from server.auth.sessions import Pair, open_session
from server.tasks import Task
from tests.support.companion import Companion


async def opened(server: Companion, user_id: UUID, *, device_name: str | None = None) -> Pair:
    """Open a session of an account without the price of its password."""
    async with server.ctx.database.writing() as session:
        return await open_session(
            session,
            await session.get_one(User, user_id),
            origin=Origin(),
            now=server.clock(),
            device_name=device_name,
            settings=server.ctx.settings,
        )


async def refresh(server: Companion, token: str) -> httpx.Response:
    return await server.http.post("/auth/refresh", json={"refresh_token": token})


async def use(server: Companion, access_token: str) -> httpx.Response:
    return await server.http.get(
        "/auth/profile", headers={"authorization": f"Bearer {access_token}"}
    )


async def row_of(server: Companion, session_id: UUID) -> Session:
    async with server.ctx.database.reading() as session:
        return await session.get_one(Session, session_id)


async def letters(server: Companion) -> list[str]:
    """Return the subjects of what is to be mailed."""
    async with server.ctx.database.reading() as session:
        payloads = (await session.scalars(select(Task.payload).order_by(Task.created_at))).all()
    return [payload["subject"] for payload in payloads]


async def actions(server: Companion) -> list[str]:
    """Return what the security log holds, the oldest first."""
    async with server.ctx.database.reading() as session:
        return list(
            await session.scalars(select(AuditEvent.action).order_by(AuditEvent.created_at))
        )
