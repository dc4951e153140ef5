"""Who registers, forgets, moves and attacks in these tests, and how they ask."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from sqlalchemy import select

from server.audit import AuditEvent
from server.auth.models import User
from tests.support.companion import PASSWORD, Companion

ADA = "ada@example.org"
EVE = "eve@example.net"
OTHER_PASSWORD = "seven gulls over 2 piers"  # noqa: S105 - it guards nothing


async def register(
    server: Companion, email: str = ADA, password: str = PASSWORD, **more: str
) -> httpx.Response:
    """Register as a stranger."""
    return await server.http.post(
        "/auth/register", json={"email": email, "password": password, **more}
    )


@asynccontextmanager
async def signed_in_as(
    server: Companion, email: str = ADA, password: str = PASSWORD
) -> AsyncIterator[httpx.AsyncClient]:
    """Sign in with a password and give the client that is in."""
    answer = await server.login(email, password)
    assert answer.status_code == 200, answer.text
    async with server.with_token(answer.json()["access_token"]) as http:
        yield http


@asynccontextmanager
async def coming_from(server: Companion, address: str) -> AsyncIterator[httpx.AsyncClient]:
    """Give a stranger's client at another network address."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(server.app, client=(address, 50000)),
        base_url=server.ctx.settings.public_url,
    ) as http:
        yield http


async def user_of(server: Companion, email: str) -> User:
    """Return the row of an account."""
    async with server.ctx.database.reading() as session:
        user: User = (await session.scalars(select(User).where(User.email == email))).one()
    return user


async def actions_of(server: Companion, email: str) -> set[str]:
    """Return what the security log says was done to an account."""
    user = await user_of(server, email)
    async with server.ctx.database.reading() as session:
        found = await session.scalars(
            select(AuditEvent.action).where(AuditEvent.user_id == user.id)
        )
    return set(found)
