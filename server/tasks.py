"""Work that follows a request: written in its transaction, done after it, again if it fails.

    waiting ──claimed──> running ──done──> (row deleted)
       ^                    │
       └── failed, or its worker died ──┘   after 22 tries, 60 hours: given up, kept to be looked at

The queue is a table of the same database on both engines, so that nothing is promised that the
transaction did not commit. A claim is a lease: one winner among any number of workers, and what a
worker leaves behind when it dies is claimed again. A task may therefore run twice, and says nothing
twice that matters.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import JSON, Index, String, delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from server.clock import Clock
from server.database import Base, Database
from server.ids import new_id

LEASE = timedelta(minutes=5)
MOST_TRIES = 22
"""Enough for a mail server that is away from Friday evening to Monday morning."""
_FIRST_DELAY = timedelta(seconds=5)
_LONGEST_DELAY = timedelta(hours=6)


class WorkerDiedError(Exception):
    """Whoever claimed a task ended before it was done."""


Work = Callable[[dict[str, Any]], Awaitable[None]]
"""Does one task; an exception means that it is to be tried again."""

_log = structlog.get_logger(__name__)


class TaskState(StrEnum):
    """Where a task is; what is done is no longer there."""

    WAITING = "waiting"
    RUNNING = "running"
    GIVEN_UP = "given_up"


class Task(Base):
    """One piece of work; `due_at` moves on with each failed try."""

    __tablename__ = "tasks"
    __table_args__ = (Index("ix_tasks_state_due_at", "state", "due_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(12))
    tries: Mapped[int] = mapped_column(server_default=text("0"))
    due_at: Mapped[datetime]
    created_at: Mapped[datetime]
    error: Mapped[str | None] = mapped_column(String(300))


def enqueue(session: AsyncSession, name: str, payload: dict[str, Any], *, now: datetime) -> None:
    """Add a task to the transaction of `session`; `payload` is JSON."""
    session.add(
        Task(
            id=new_id(now),
            name=name,
            payload=payload,
            state=TaskState.WAITING,
            due_at=now,
            created_at=now,
        )
    )


class Runner:
    """Does the tasks of one database, one at a time; any number of runners may share it."""

    def __init__(self, database: Database, clock: Clock, works: Mapping[str, Work]) -> None:
        self._database = database
        self._clock = clock
        self._works = works
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Have `run` end after the task that it is at."""
        self._stopping.set()

    async def run(self, *, idle_seconds: float = 1.0) -> None:
        """Do tasks as they fall due, until stopped. A database that is away is waited for."""
        while not self._stopping.is_set():
            try:
                did_one = await self.run_one()
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - an edge: the runner outlives its database's troubles
                _log.warning("tasks could not be read", error=type(error).__name__)
                did_one = False
            if not did_one:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(idle_seconds):
                        await self._stopping.wait()

    async def run_due(self) -> int:
        """Do all tasks that are due now; return how many."""
        done = 0
        while await self.run_one():
            done += 1
        return done

    async def run_one(self) -> bool:
        """Do the task that has been due longest; False if none is due."""
        task = await self._claim()
        if task is None:
            return False
        if task.tries > MOST_TRIES:  # each of its workers died of it, and none could say so
            await self._put_back(task, WorkerDiedError())
            return True
        try:
            await self._works[task.name](task.payload)
        except Exception as error:  # noqa: BLE001 - an edge: whatever a task raises is kept with it
            await self._put_back(task, error)
            return True
        async with self._database.writing() as session:
            await session.execute(delete(Task).where(Task.id == task.id))
        return True

    async def _claim(self) -> Task | None:
        now = self._clock()
        due = (
            select(Task.id)
            .where(Task.state.in_((TaskState.WAITING, TaskState.RUNNING)), Task.due_at <= now)
            .order_by(Task.due_at)
            .limit(1)
        )
        async with self._database.reading() as session:
            if await session.scalar(due) is None:  # a glance takes no lock
                return None
        async with self._database.writing() as session:
            claimed: Task | None = await session.scalar(
                update(Task)
                .where(Task.id == due.with_for_update(skip_locked=True).scalar_subquery())
                .values(state=TaskState.RUNNING, tries=Task.tries + 1, due_at=now + LEASE)
                .returning(Task)
            )
            return claimed

    async def _put_back(self, task: Task, error: Exception) -> None:
        gives_up = task.tries >= MOST_TRIES
        _log.warning(
            "task failed",
            task=task.name,
            tries=task.tries,
            gives_up=gives_up,
            error=type(error).__name__,
        )
        delay = min(_LONGEST_DELAY, _FIRST_DELAY * 2 ** (task.tries - 1))
        async with self._database.writing() as session:
            await session.execute(
                update(Task)
                .where(Task.id == task.id)
                .values(
                    state=TaskState.GIVEN_UP if gives_up else TaskState.WAITING,
                    due_at=self._clock() + delay,
                    error=type(error).__name__[:300],
                )
            )
