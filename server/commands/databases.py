"""migrate, backup, restore and maintain: what is done to a database as a whole."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sqlalchemy import text

from server import backup, database, maintenance
from server.commands.answers import Status, answer, refuse_newer_schema, revision, with_parts
from server.config import Settings
from server.context import Context
from server.maintenance import Pruned


def migrate(settings: Settings, options: Namespace) -> Status:
    """Bring the schema to what this version needs."""
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    before = revision(settings)
    refuse_newer_schema(before)
    database.migrate(settings)
    words = "is" if before.is_head else "was brought to"
    answer(
        options,
        {"before": before.current, "now": before.head},
        [f"The schema {words} revision {before.head}."],
    )
    return Status.DONE


def add_backup(parser: ArgumentParser) -> None:
    """Add the options of backup."""
    parser.add_argument("file", type=Path, help="what to write the copy into")
    parser.add_argument("--overwrite", action="store_true", help="replace FILE")


def back_up(settings: Settings, options: Namespace) -> Status:
    """Write a copy of the whole database into a file, while servers go on."""
    size = backup.back_up(settings, options.file, overwrite=options.overwrite)
    answer(
        options,
        {"file": str(options.file), "bytes": size},
        [
            f"The database was copied into {options.file} ({size} bytes).",
            "Keep the secrets of the settings apart: without KEYS_SECRET its signing keys are lost.",
        ],
    )
    return Status.DONE


def add_restore(parser: ArgumentParser) -> None:
    """Add the options of restore."""
    parser.add_argument("file", type=Path, help="what backup has written")


def restore(settings: Settings, options: Namespace) -> Status:
    """Put a copy in the place of the database, which is lost."""
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    backup.restore(settings, options.file, like=revision(settings))
    answer(
        options,
        {"file": str(options.file)},
        [
            f"The database is now the one of {options.file}.",
            "serve and migrate bring its schema to what this version needs.",
        ],
    )
    return Status.DONE


def maintain(settings: Settings, options: Namespace) -> Status:
    """Delete what has expired, then have the database tidy up after itself."""
    pruned = with_parts(settings, _maintained)
    lines = [f"{part.what}: {part.rows} gone" for part in pruned if part.rows]
    answer(
        options,
        {"pruned": {part.what: part.rows for part in pruned}},
        [*(lines or ["Nothing had expired."]), "The database was vacuumed and analysed."],
    )
    return Status.DONE


async def _maintained(ctx: Context) -> tuple[Pruned, ...]:
    pruned = await maintenance.prune(ctx)
    tidying = (
        ("VACUUM", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)")
        if ctx.database.is_sqlite
        else ("VACUUM (ANALYZE)",)
    )
    async with ctx.database.bare() as connection:
        for statement in tidying:
            await connection.execute(text(statement))
    return pruned
