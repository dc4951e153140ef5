"""An account that owns a row in every table there is, made from the columns."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    String,
    Table,
    Uuid,
    func,
    insert,
    select,
)

from server.auth import lockout
from server.auth.asked import RESET_TASK, VERIFICATION_TASK
from server.database import UtcDateTime
from server.mail import Letter, post
from server.schema import metadata
from server.tasks import enqueue
from tests.support.companion import Companion

OWNED = [table for table in metadata.sorted_tables if "user_id" in table.columns]
CHOICES: dict[str, object] = {  # what CHECK constraints and foreign keys ask for
    "action_type": "trim",
    "metric": "trims",
    "month": "2026-11",
    "purpose": "verify",
    "state": "held",
    "tier": "pro",
    "video_jobs.status": "pending",
    "video_jobs.end_time": 2.5,
}


async def own_everything(server: Companion, user_id: UUID, email: str) -> None:
    """Give the account a row in each table that holds people's rows, and name it in the others."""
    now = server.clock()
    async with server.ctx.database.writing() as session:
        for table in OWNED:
            row = {column.name: made_up(table, column, user_id, now) for column in table.columns}
            await session.execute(insert(table).values(**row))
        attempt = lockout.attempt(account_of(server, email), source="192.0.2.1", device=None)
        await lockout.note_failure(session, attempt, now=now)
        post(session, Letter(to=email, subject="Still waiting", text=""), now=now)
        for task in (RESET_TASK, VERIFICATION_TASK):
            enqueue(session, task, {"email": email, "ip": None, "user_agent": None}, now=now)


def made_up(table: Table, column: Column[Any], user_id: UUID, now: datetime) -> object:
    """Return a value that `column` takes; text says where it was put."""
    fixed = {"user_id": user_id, **CHOICES}
    for name in (f"{table.name}.{column.name}", column.name):
        if name in fixed:
            return fixed[name]
    value: object
    match column.type:
        case UtcDateTime():
            value = now + timedelta(hours=1)
        case Uuid():
            value = uuid4()
        case Boolean():
            value = True
        case JSON():
            value = [{"put in": column.name}]
        case String(length=length):
            value = f"{user_id.hex} {table.name}.{column.name}"[:length]
        case _:
            value = 1
    return value


def account_of(server: Companion, email: str) -> str:
    """Return what failed sign-ins at `email` are counted under."""
    return lockout.account_name(email, key=server.ctx.settings.password_pepper.get_secret_value())


async def rows_of(server: Companion, user_id: UUID) -> dict[str, int]:
    """Return how many rows of each table belong to the account."""
    counted = {}
    async with server.ctx.database.reading() as session:
        for table in [metadata.tables["users"], *OWNED]:
            owner = table.columns["user_id" if "user_id" in table.columns else "id"]
            query = select(func.count()).select_from(table).where(owner == user_id)
            counted[table.name] = await session.scalar(query) or 0
    return counted


async def everything_in(server: Companion) -> str:
    """Return all there is in the database, as text."""
    async with server.ctx.database.reading() as session:
        rows = [
            repr(tuple(row))
            for table in metadata.sorted_tables
            for row in await session.execute(select(table))
        ]
    return "\n".join(rows)
