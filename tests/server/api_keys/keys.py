"""API keys put straight into the database, and routes that tell who came in by one."""

import secrets
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

import httpx
from fastapi import Depends
from sqlalchemy import update

from server.api_keys.callers import KeyCaller, Requester
from server.api_keys.key_text import ALPHABET, BODY_LENGTH, key_hash, write_key
from server.api_keys.models import ApiKey, Scope
from server.ids import new_id
from tests.support.companion import Companion

BY_KEY = "/probe/by-key"
BY_EITHER = "/probe/by-either"
BY_CONFIRMED = "/probe/by-confirmed"


def add_probe(
    server: Companion, path: str, dependency: Callable[..., Awaitable[KeyCaller | Requester]]
) -> None:
    """Give `server` a route that `dependency` guards."""

    async def probe(
        caller: Annotated[KeyCaller | Requester, Depends(dependency)],
    ) -> dict[str, str]:
        return {"user": str(caller.user_id), "key": str(caller.key_id)}

    server.app.add_api_route(path, probe)


async def put_key(
    server: Companion, user_id: UUID, *scopes: Scope, days: int = 365
) -> tuple[UUID, str]:
    """Put a key into the database and return its id and text."""
    now = server.clock()
    text = write_key("".join(secrets.choice(ALPHABET) for _ in range(BODY_LENGTH)))
    key_id = new_id(now)
    async with server.ctx.database.writing() as session:
        session.add(
            ApiKey(
                id=key_id,
                user_id=user_id,
                key_hash=key_hash(text),
                key_preview=text[-4:],
                name="a key",
                scopes=list(scopes),
                keys_epoch=0,
                created_at=now,
                expires_at=now + timedelta(days=days),
            )
        )
    return key_id, text


async def change(server: Companion, table: type[Any], row_id: UUID, **values: Any) -> None:  # noqa: ANN401 - any column's
    """Change a row by its id."""
    async with server.ctx.database.writing() as session:
        await session.execute(update(table).where(table.id == row_id).values(**values))


async def row_of(server: Companion, key_id: UUID) -> ApiKey:
    """Return a key's row as it is now."""
    async with server.ctx.database.reading() as session:
        return await session.get_one(ApiKey, key_id)


async def ask(server: Companion, key: str, path: str = BY_KEY) -> httpx.Response:
    """Ask for `path` with `key`."""
    return await server.http.get(path, headers={"Authorization": f"Bearer {key}"})
