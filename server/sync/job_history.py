"""The jobs that events tell of: history follows the account from one desktop to the next.

An event holds its job as it stood then. The latest telling wins, an end is not undone, and what a
later one leaves out stays. Jobs that the server itself gives out are told of at their own address;
events only name them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from server.ids import new_id
from server.jobs.models import ENDED, JobStatus, VideoJob
from server.rows import Excluded, Insertion
from server.statements import looking_among
from server.sync.schemas import EventJob

_LEFT_OUT_STAYS: Final = (
    VideoJob.youtube_url,
    VideoJob.source_name,
    VideoJob.start_time,
    VideoJob.end_time,
    VideoJob.ai_provider,
    VideoJob.error_message,
    VideoJob.original_duration,
    VideoJob.trimmed_duration,
    VideoJob.processing_seconds,
    VideoJob.output_file_url,
    VideoJob.thumbnail_url,
    VideoJob.completed_at,
)
_TOLD_EACH_TIME: Final = (
    VideoJob.status,
    VideoJob.vertical_format,
    VideoJob.add_subtitles,
    VideoJob.device_id,
    VideoJob.updated_at,
)


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long work took, and how long the video is that it made."""

    processing: float = 0.0
    video: float = 0.0


@dataclass(frozen=True, slots=True)
class Known:
    """What stands of a job; `is_given_out` tells whether the server made it for a desktop to run."""

    user_id: UUID
    told_at: datetime
    status: JobStatus
    is_given_out: bool
    seconds: Seconds


@dataclass(frozen=True, slots=True)
class Telling:
    """A job as an event tells it, as it stood `at`; `month` is None where the event is not counted."""

    job: EventJob
    month: str | None
    at: datetime


async def known_jobs(session: AsyncSession, ids: Iterable[UUID]) -> dict[UUID, Known]:
    """Return what stands of the jobs of `ids`, whoever's they are."""
    wanted = list(ids)
    if not wanted:
        return {}
    return {
        row.job_id: Known(
            user_id=row.user_id,
            told_at=row.updated_at,
            status=JobStatus(row.status),
            is_given_out=row.is_given_out,
            seconds=Seconds(row.processing_seconds or 0.0, row.trimmed_duration or 0.0),
        )
        for row in await _KNOWN.rows(session, jobs=wanted)
    }


async def write(
    session: AsyncSession,
    user_id: UUID,
    tellings: Iterable[Telling],
    known: Mapping[UUID, Known],
    *,
    device_id: UUID,
    now: datetime,
) -> Mapping[str, Seconds]:
    """Bring the account's jobs up to date; return by how much that raises the seconds of each month.

    `known` has to hold no job of another account that is told of.
    """
    standing = dict(known)
    latest: dict[UUID, list[Telling]] = {}
    seconds: dict[str, Seconds] = {}
    for telling in sorted(tellings, key=lambda telling: telling.at):
        job_id = telling.job.job_id
        before = standing.get(job_id)
        if before is not None and not _is_news(telling, before):
            continue
        after = _after(telling, before, user_id)
        standing[job_id] = after
        latest.setdefault(job_id, []).append(telling)
        if telling.month is not None:
            raised = seconds.get(telling.month, Seconds())
            seconds[telling.month] = Seconds(
                raised.processing + _more(after, before).processing,
                raised.video + _more(after, before).video,
            )
    rows = [_row(user_id, told, device_id=device_id, now=now) for told in latest.values()]
    # An id that another account has taken since it was looked for stays that account's.
    await _WITH_HOOKS.write(session, [row for row in rows if "hooks_data" in row])
    await _WITHOUT_HOOKS.write(session, [row for row in rows if "hooks_data" not in row])
    return seconds


def _is_news(telling: Telling, known: Known) -> bool:
    if known.is_given_out or telling.at < known.told_at:
        return False
    return known.status not in ENDED or telling.job.status in ENDED


def _after(telling: Telling, before: Known | None, user_id: UUID) -> Known:
    job = telling.job
    seconds = before.seconds if before else Seconds()
    return Known(
        user_id=user_id,
        told_at=telling.at,
        status=job.status,
        is_given_out=False,
        seconds=Seconds(
            seconds.processing if job.processing_seconds is None else job.processing_seconds,
            seconds.video if job.trimmed_duration is None else job.trimmed_duration,
        ),
    )


def _more(after: Known, before: Known | None) -> Seconds:
    """Return by how much `after` is longer, at least nothing."""
    old = before.seconds if before else Seconds()
    return Seconds(
        max(0.0, after.seconds.processing - old.processing),
        max(0.0, after.seconds.video - old.video),
    )


def _row(
    user_id: UUID, told: Sequence[Telling], *, device_id: UUID, now: datetime
) -> dict[str, Any]:
    """Return the row of a job: what the last of `told` says, and the ones before where it is silent."""
    said: dict[str, Any] = {}
    for telling in told:
        fields = telling.job.model_dump(exclude_none=True)
        if telling.job.status in ENDED:
            fields.setdefault("completed_at", telling.at)
        said |= fields | {"status": str(telling.job.status)}
    at = told[-1].at
    silent = {column.key: None for column in _LEFT_OUT_STAYS}
    return {
        **silent,
        "created_at": told[0].at,
        **said,
        "id": new_id(now),
        "user_id": user_id,
        "device_id": device_id,
        "updated_at": at,
    }


def _writing(*told_each_time: InstrumentedAttribute[Any]) -> Insertion[UUID]:
    def change(sent: Excluded) -> Mapping[str, ColumnElement[Any]]:
        told = {column.key: sent[column.key] for column in told_each_time}
        stays = {column.key: func.coalesce(sent[column.key], column) for column in _LEFT_OUT_STAYS}
        return {**told, **stays}

    return Insertion(
        key=[VideoJob.job_id],
        returning=VideoJob.job_id,
        change=change,
        only_if=lambda sent: VideoJob.user_id == sent["user_id"],
    )


_WITHOUT_HOOKS: Final = _writing(*_TOLD_EACH_TIME)
_WITH_HOOKS: Final = _writing(*_TOLD_EACH_TIME, VideoJob.hooks_data)
_KNOWN: Final = looking_among(
    VideoJob.job_id,
    "jobs",
    lambda is_wanted: select(
        VideoJob.job_id,
        VideoJob.user_id,
        VideoJob.updated_at,
        VideoJob.status,
        or_(VideoJob.reservation_id.is_not(None), VideoJob.api_key_id.is_not(None)).label(
            "is_given_out"
        ),
        VideoJob.processing_seconds,
        VideoJob.trimmed_duration,
    ).where(is_wanted),
)
