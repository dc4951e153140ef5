"""Sync on the wire: a batch of events that a desktop kept, each judged by itself.

The batch is refused as a whole only where it is not one: its own fields are taken strictly. Of an
event the fields that are not known are ignored, and one that makes no sense is rejected alone, so
that nothing a desktop once wrote can block what it writes after.
"""

import json
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    field_validator,
    model_validator,
)

from server.bodies import Answer, Body
from server.bodies import Instant as AnyInstant
from server.jobs.models import JobStatus
from server.jobs.schemas import FileAddress, Span, WebAddress
from server.usage.models import EventStatus, Metric
from server.usage.schemas import MOST_UNITS, MetricAnswer, PeriodAnswer

MOST_EVENTS: Final = 500
MOST_BATCH_BYTES: Final = 256 * 1024
_MOST_HOOKS_BYTES: Final = 64 * 1024
_DEEPEST_HOOKS: Final = 8


class ClockState(StrEnum):
    """What a desktop thinks of its own clock, by the server's time that it last heard."""

    OK = "ok"
    BEHIND = "behind"
    AHEAD = "ahead"


class Kind(StrEnum):
    """Whether units were used, or are taken back because the work came to nothing."""

    CONSUME = "consume"
    REFUND = "refund"


def _is_text(sent: object) -> object:
    if not isinstance(sent, str):
        raise ValueError("an instant is written as text, with its offset")  # noqa: TRY004 - pydantic's way
    return sent


def _is_a_line(written: str) -> str:
    if not written.isprintable():
        raise ValueError("no control characters here")
    return written


def _depth(value: object) -> int:
    match value:
        case dict():
            return 1 + max(map(_depth, value.values()), default=0)
        case list():
            return 1 + max(map(_depth, value), default=0)
        case _:
            return 0


Instant = Annotated[AnyInstant, BeforeValidator(_is_text)]
Line = Annotated[str, AfterValidator(_is_a_line)]


class Batch(BaseModel):
    """What a desktop sends: events in any order, the oldest first if it can."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    device_id: UUID
    client_time: Instant | None = None
    clock: ClockState = ClockState.OK
    app_version: Annotated[Line, Field(max_length=40)] | None = None
    events: Annotated[
        list[Any],
        Field(
            max_length=MOST_EVENTS,
            description="Events: {event_id, kind: consume|refund, metric: trims|hooks|api_requests, "
            "units, ref?, occurred_at, tz, job?}. Each is judged by itself.",
        ),
    ]


class Event(BaseModel):
    """One event; its id was made where the work was done. A refund's `ref` is its consume's id."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    event_id: UUID
    kind: Kind
    metric: Metric
    units: Annotated[int, Field(strict=True, ge=1, le=MOST_UNITS)]
    ref: UUID | None = None
    occurred_at: Instant
    tz: Annotated[Line, Field(max_length=64)] | None = None
    job: "EventJob | None" = None


class EventJob(Body):
    """The job that used the units, as it stood then, under the names of its row's columns."""

    model_config = ConfigDict(extra="ignore")

    job_id: UUID
    youtube_url: WebAddress | None = None
    source_name: Annotated[Line, Field(max_length=255)] | None = None
    start_time: Span | None = None
    end_time: Span | None = None
    vertical_format: StrictBool = False
    add_subtitles: StrictBool = False
    ai_provider: Annotated[Line, Field(max_length=40)] | None = None
    status: JobStatus = JobStatus.COMPLETED
    error_message: Annotated[str, Field(max_length=1000)] | None = None
    original_duration: Span | None = None
    trimmed_duration: Span | None = None
    processing_seconds: Span | None = None
    output_file_url: FileAddress | None = None
    thumbnail_url: FileAddress | None = None
    hooks_data: list[dict[str, Any]] | None = None
    created_at: Instant | None = None
    completed_at: Instant | None = None

    @field_validator("hooks_data")
    @classmethod
    def _hooks_are_small(cls, hooks: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
        if hooks is not None:
            written = json.dumps(hooks, ensure_ascii=False, allow_nan=False)
            if len(written.encode()) > _MOST_HOOKS_BYTES:
                raise ValueError(f"hooks_data may be {_MOST_HOOKS_BYTES} bytes of JSON at most")
            if _depth(hooks) > _DEEPEST_HOOKS:
                raise ValueError("hooks_data is nested too deep")
        return hooks

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if (
            self.start_time is not None
            and self.end_time is not None
            and self.end_time <= self.start_time
        ):
            raise ValueError("end_time has to lie after start_time")
        return self


class ResultAnswer(Answer):
    """What became of one event; its id is as it was sent, and null where it is none. `why` is for people."""

    event_id: str | None
    status: EventStatus
    why: str | None = None


class SyncedPeriod(PeriodAnswer):
    """A month that the batch touched, or the current one, and what it holds now."""

    metrics: list[MetricAnswer]


class SyncAnswer(Answer):
    """One result for each event, in their order; each is final, and need not be sent again."""

    server_time: datetime
    results: list[ResultAnswer]
    periods: list[SyncedPeriod]
    entitlement: str
    next_sync_after: datetime
