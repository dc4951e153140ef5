"""Everything an account owns, as a ZIP of JSON files that people and programs can read.

The file is built in a temporary one that has no name, page by page, so that neither memory nor other
requests notice how much somebody has. What would let a finder of the file in stays out of it: hashes
of passwords, keys and tokens. A table that holds somebody's rows is listed either in `COLLECTIONS`
or, with the reason, in `LEFT_OUT`.
"""

import asyncio
import json
import tempfile
import zipfile
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import IO, Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from server.api_keys.models import ApiKey
from server.audit import AuditEvent
from server.auth.models import Session, TrustedDevice, User
from server.billing.models import Subscription
from server.database import Base
from server.devices.models import Device
from server.jobs.models import VideoJob
from server.usage.models import Reservation, UsageLog, UsageStats

_ROWS_AT_A_TIME: Final = 500
_PIECE_BYTES: Final = 64 * 1024
_README_WIDTH: Final = 26


@dataclass(frozen=True, slots=True)
class Collection:
    """One file of the export: the account's rows of one table, without some columns."""

    file: str
    table: type[Base]
    told: str
    leaves_out: frozenset[str] = frozenset()

    def columns(self) -> Sequence[ColumnElement[Any]]:
        """Return what the file shows of each row."""
        return [
            column for column in self.table.__table__.columns if column.name not in self.leaves_out
        ]


COLLECTIONS: Final = (
    Collection(
        "profile.json",
        User,
        "your account: address, name, plan, settings",
        frozenset({"hashed_password", "session_epoch", "keys_epoch"}),
    ),
    Collection("devices.json", Device, "the desktops on which you use Reely"),
    Collection(
        "sessions.json",
        Session,
        "where you were signed in",
        frozenset({"generation", "child_seen"}),
    ),
    Collection(
        "trusted_devices.json",
        TrustedDevice,
        "devices that have signed in before",
        frozenset({"token_hash"}),
    ),
    Collection(
        "api_keys.json",
        ApiKey,
        "your API keys, without the keys themselves",
        frozenset({"key_hash", "keys_epoch"}),
    ),
    Collection("usage_months.json", UsageStats, "what you used, month by month"),
    Collection("usage_events.json", UsageLog, "each trim, search for hooks and API request"),
    Collection("usage_reservations.json", Reservation, "what was held for work under way"),
    Collection("jobs.json", VideoJob, "your jobs and what came of them"),
    Collection("subscriptions.json", Subscription, "what you have paid for"),
    Collection(
        "security_log.json",
        AuditEvent,
        "what was done with your account, and from where",
        frozenset({"actor_id"}),
    ),
)
LEFT_OUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "one_time_tokens": "links and codes that were mailed; they let their finder in",
        "kept_answers": "answers kept for a day; what they answer with stands in jobs.json",
    }
)
"""The tables of which nothing is exported, and why."""


@dataclass(frozen=True, slots=True)
class Export:
    """A finished ZIP; whoever reads its `pieces` to the end, or closes them, gives the file back."""

    file: IO[bytes]
    size_bytes: int

    async def pieces(self) -> AsyncIterator[bytes]:
        """Yield the file from its beginning."""
        try:
            while piece := await asyncio.to_thread(self.file.read, _PIECE_BYTES):
                yield piece
        finally:
            self.file.close()


async def build(session: AsyncSession, user_id: UUID, *, now: datetime) -> Export:
    """Return everything that `user_id` owns, as the transaction of `session` sees it."""
    file: IO[bytes] = await asyncio.to_thread(tempfile.TemporaryFile)
    try:
        archive = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        archive.writestr(_entry("README.txt", now), _readme(now))
        for collection in COLLECTIONS:
            await _write(session, collection, user_id, archive=archive, now=now)
        await asyncio.to_thread(archive.close)
        size_bytes = file.tell()
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return Export(file=file, size_bytes=size_bytes)


async def _write(
    session: AsyncSession,
    collection: Collection,
    user_id: UUID,
    *,
    archive: zipfile.ZipFile,
    now: datetime,
) -> None:
    """Write one file: a JSON array, each row on a line of its own."""
    rows = await session.stream(_query(collection, user_id))
    with archive.open(_entry(collection.file, now), "w", force_zip64=True) as out:
        before = "[\n"
        async for page in rows.partitions(_ROWS_AT_A_TIME):
            await asyncio.to_thread(_write_page, out, page, before)
            before = ",\n"
        out.write(b"\n]\n" if before == ",\n" else b"[]\n")


def _write_page(out: IO[bytes], page: Sequence[Row[Any]], before: str) -> None:
    lines = (json.dumps(dict(row._mapping), default=_plain, ensure_ascii=False) for row in page)  # noqa: SLF001 - SQLAlchemy's public name
    out.write((before + ",\n".join(lines)).encode())


def _query(collection: Collection, user_id: UUID) -> Select[*tuple[Any, ...]]:
    columns = collection.table.__table__.columns
    owner = columns["id"] if collection.table is User else columns["user_id"]
    ordered = [column for name in ("created_at", "id") if (column := columns.get(name)) is not None]
    return select(*collection.columns()).where(owner == user_id).order_by(*ordered)


def _plain(value: object) -> str:
    match value:
        case datetime():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            raise TypeError(f"{type(value).__name__} has no form in JSON yet")


def _entry(name: str, now: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=now.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _readme(now: datetime) -> str:
    listed = "\n".join(f"  {one.file:<{_README_WIDTH}}{one.told}" for one in COLLECTIONS)
    return (
        "Your Reely account\n\n"
        f"This is everything that the server keeps about your account, as of {now:%Y-%m-%d %H:%M} "
        "UTC.\nYour videos are not in it: they have never left your machines.\n\n"
        "Each file is a JSON array with one line for each entry, in UTF-8. Instants are in UTC,\n"
        "durations in seconds.\n\n"
        f"{listed}\n\n"
        "Passwords, API keys and tokens are not in it; the server keeps none that could be used.\n"
    )
