"""The figures that are read when somebody asks: the queue, connections, and remembered sessions."""

import time
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from server.database import Database
from server.metrics import Figure
from server.tasks import Task

_STATES = ("waiting", "running", "given_up")


async def figures(database: Database, *, now: datetime) -> list[Figure]:
    """Return them; those of a database that is away are left out, and say so."""
    try:
        queue = await _queue(database, now=now)
    except (SQLAlchemyError, OSError):
        queue = []
    answers = Figure(
        "reely_database_answers", "1 while the database answers, else 0.", float(bool(queue))
    )
    return [answers, *queue, *_pool(database), *_sessions(database)]


async def _queue(database: Database, *, now: datetime) -> list[Figure]:
    async with database.reading() as session:
        found = await session.execute(
            select(Task.state, func.count(), func.min(Task.due_at)).group_by(Task.state)
        )
        rows = {state: (count, due_at) for state, count, due_at in found}
    nothing = (0, None)
    depths = [
        Figure(
            "reely_tasks", "Tasks by their state.", rows.get(state, nothing)[0], (("state", state),)
        )
        for state in _STATES
    ]
    due_at = rows.get("waiting", nothing)[1]
    late = max(0.0, (now - due_at).total_seconds()) if due_at else 0.0
    return [
        *depths,
        Figure("reely_tasks_late_seconds", "How long the first waiting task has been due.", late),
    ]


def _pool(database: Database) -> list[Figure]:
    pool = database.primary.pool
    if not isinstance(pool, QueuePool):
        return []
    told = "Connections to the database, by what they do."
    return [
        Figure("reely_database_connections", told, pool.checkedout(), (("state", "in_use"),)),
        Figure("reely_database_connections", told, pool.checkedin(), (("state", "idle"),)),
    ]


def _sessions(database: Database) -> list[Figure]:
    memory = database.sessions
    return [
        Figure(
            "reely_ended_sessions_heard",
            "1 while this process hears at once that a session has ended, and so remembers live ones.",
            float(memory.hears(at=time.monotonic())),
        ),
        Figure(
            "reely_sessions_recalled",
            "Requests whose session was remembered, and not asked for.",
            memory.recalled,
        ),
    ]
