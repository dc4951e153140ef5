"""How a command answers: its exit status, its error, its words or its JSON."""

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import IntEnum
from typing import TypeVar

from server.config import Settings
from server.context import Context
from server.database import is_missing, open_database
from server.errors import ServerError
from server.main import close, make_context
from server.revisions import Revision, no_revision, revision_of

T = TypeVar("T")


class Status(IntEnum):
    """What a command ends with; the numbers never change their meaning."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    SETTINGS = 3
    AWAY = 4
    REFUSED = 5
    UNKNOWN = 6
    STOPPED = 130


class CommandError(ServerError):
    """A command cannot be done; the message is a sentence for people."""

    def __init__(self, sentence: str, status: Status) -> None:
        super().__init__(sentence)
        self.status = status


def answer(options: Namespace, facts: Mapping[str, object], lines: Sequence[str]) -> None:
    """Print `facts` as one JSON object where that was asked for, else `lines`."""
    if options.json:
        print(json.dumps(facts, default=str))
    else:
        print("\n".join(lines))
    sys.stdout.flush()


def with_parts(settings: Settings, work: Callable[[Context], Awaitable[T]]) -> T:
    """Do `work` with the parts of a server of `settings`.

    Raises CommandError where there is no database yet, or its schema is another.
    """
    if is_missing(settings):
        raise CommandError(
            f"There is no database in {settings.folder} yet; reely-server serve or migrate makes it.",
            Status.REFUSED,
        )

    async def run() -> T:
        ctx = make_context(settings)
        try:
            async with ctx.database.primary.connect() as connection:
                refuse_another_schema(await connection.run_sync(revision_of))
            return await work(ctx)
        finally:
            await close(ctx)

    return asyncio.run(run())


def revision(settings: Settings) -> Revision:
    """Return how the schema of the database stands."""
    if is_missing(settings):
        return no_revision()

    async def run() -> Revision:
        database = open_database(settings)
        try:
            async with database.primary.connect() as connection:
                return await connection.run_sync(revision_of)
        finally:
            await database.close()

    return asyncio.run(run())


def refuse_another_schema(stands: Revision) -> None:
    """Raise CommandError unless the schema is the one that this version needs."""
    refuse_newer_schema(stands)
    if not stands.is_head:
        raise CommandError(
            "The database has not the schema that this version needs; run reely-server migrate.",
            Status.REFUSED,
        )


def refuse_newer_schema(stands: Revision) -> None:
    """Raise CommandError if a later version has made the schema."""
    if stands.is_newer:
        raise CommandError(
            "The database was made by a later version of the server; run that version.",
            Status.REFUSED,
        )
