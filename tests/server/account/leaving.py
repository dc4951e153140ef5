"""What somebody does who leaves, or thinks better of it, and what then stands."""

import httpx
from sqlalchemy import select

from server.audit import AuditEvent
from server.auth.models import User
from tests.support.companion import PASSWORD, Companion, Hands

ADA = "ada@example.org"


async def ask(hands: Hands, password: str = PASSWORD) -> int:
    """Ask for the account's deletion; return the status of the answer."""
    answer = await hands.http.post("/account/delete", json={"password": password})
    return answer.status_code


async def due(server: Companion, hands: Hands) -> object:
    """Return when the account is to be deleted."""
    async with server.ctx.database.reading() as session:
        return await session.scalar(select(User.deletion_due_at).where(User.id == hands.user_id))


async def actions(server: Companion, hands: Hands) -> list[str]:
    """Return what the security log says of the account."""
    async with server.ctx.database.reading() as session:
        found = await session.scalars(
            select(AuditEvent.action)
            .where(AuditEvent.user_id == hands.user_id)
            .order_by(AuditEvent.created_at, AuditEvent.id)
        )
        return list(found)


async def press(server: Companion, link: str) -> httpx.Response:
    """Press the button of the page that `link` opens."""
    path, _, token = link.partition("?token=")
    return await server.http.post(path, data={"token": token})
