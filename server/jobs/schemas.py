"""Jobs on the wire, under the names of their columns."""

import json
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Self
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, Field, StrictBool, field_validator, model_validator

from server.bodies import Answer, Body, Name
from server.jobs.models import JobStatus

MOST_SECONDS = 7 * 24 * 3600
MOST_ADDRESS_CHARACTERS = 2048
MOST_HOOKS = 200
MOST_HOOKS_BYTES = 64 * 1024
_DEEPEST_HOOKS = 8


def _is_web_address(written: str) -> str:
    return _address(written, {"http", "https"})


def _is_file_address(written: str) -> str:
    return _address(written, {"http", "https", "file"})


def _address(written: str, schemes: set[str]) -> str:
    if not written.isprintable() or " " in written:
        raise ValueError("an address holds no blanks and no control characters")
    parts = urlsplit(written)  # raises ValueError for what is no address
    if parts.scheme not in schemes:
        raise ValueError(f"the address has to begin with {' or '.join(sorted(schemes))}")
    if parts.scheme != "file" and not parts.hostname:
        raise ValueError("the address names no host")
    if parts.username is not None or parts.password is not None:
        raise ValueError("an address with a password in it is not kept here")
    return written


def _to_the_millisecond(seconds: float) -> float:
    return round(seconds, 3)


Span = Annotated[
    float, Field(strict=True, ge=0, le=MOST_SECONDS), AfterValidator(_to_the_millisecond)
]
"""Seconds, kept to the millisecond."""

Progress = Annotated[float, Field(strict=True, ge=0, le=1), AfterValidator(_to_the_millisecond)]
"""How much of a job is done, 0 to 1."""

WebAddress = Annotated[
    str, Field(max_length=MOST_ADDRESS_CHARACTERS), AfterValidator(_is_web_address)
]
FileAddress = Annotated[
    str, Field(max_length=MOST_ADDRESS_CHARACTERS), AfterValidator(_is_file_address)
]


class NewJob(Body):
    """A range of one source to be cut: of a web address, or of a file that the desktops know by name.

    `ai_provider` names who looks for hooks in it besides; without one nobody does.
    """

    youtube_url: WebAddress | None = None
    source_name: Annotated[Name, Field(max_length=255)] | None = None
    start_time: Span = 0.0
    end_time: Span
    vertical_format: StrictBool = False
    add_subtitles: StrictBool = False
    ai_provider: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,39}$")] | None = None

    @model_validator(mode="after")
    def _names_one_range_of_one_source(self) -> Self:
        if (self.youtube_url is None) == (self.source_name is None):
            raise ValueError("give either youtube_url or source_name")
        if self.end_time <= self.start_time:
            raise ValueError("end_time has to lie after start_time")
        return self


class Claim(Body):
    """A device asks for a job to run."""

    device_id: UUID


class Heartbeat(Body):
    """A device says that it is still at work."""

    device_id: UUID
    progress: Progress | None = None


class Outcome(StrEnum):
    """How the run of a job ended."""

    COMPLETED = "completed"
    FAILED = "failed"


class JobReport(Body):
    """What a device tells of the job it runs: how it ended, or how far it is; what is left out stays."""

    device_id: UUID
    status: Outcome | None = None
    progress: Progress | None = None
    error_message: Annotated[Name, Field(max_length=1000)] | None = None
    original_duration: Span | None = None
    trimmed_duration: Span | None = None
    processing_seconds: Span | None = None
    output_file_url: FileAddress | None = None
    thumbnail_url: FileAddress | None = None
    hooks_data: Annotated[list[dict[str, Any]], Field(max_length=MOST_HOOKS)] | None = None

    @field_validator("hooks_data")
    @classmethod
    def _hooks_are_small(cls, hooks: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
        if hooks is not None:
            written = json.dumps(hooks, ensure_ascii=False, allow_nan=False)
            if len(written.encode()) > MOST_HOOKS_BYTES:
                raise ValueError(f"hooks_data may be {MOST_HOOKS_BYTES} bytes of JSON at most")
            _refuse_depth(hooks, _DEEPEST_HOOKS)
        return hooks

    @model_validator(mode="after")
    def _says_why_it_failed(self) -> Self:
        if (self.status is Outcome.FAILED) != (self.error_message is not None):
            raise ValueError("error_message says why a job failed, and goes with that status alone")
        return self


def _refuse_depth(value: object, left: int) -> None:
    if left == 0:
        raise ValueError("hooks_data is nested too deep")
    match value:
        case dict():
            for item in value.values():
                _refuse_depth(item, left - 1)
        case list():
            for item in value:
                _refuse_depth(item, left - 1)


class JobAnswer(Answer):
    """One job; `job_id` is what its address holds."""

    id: UUID
    job_id: UUID
    youtube_url: str | None
    source_name: str | None
    start_time: float | None
    end_time: float | None
    vertical_format: bool
    add_subtitles: bool
    ai_provider: str | None
    status: JobStatus
    progress: float | None
    error_message: str | None
    original_duration: float | None
    trimmed_duration: float | None
    processing_seconds: float | None
    output_file_url: str | None
    thumbnail_url: str | None
    hooks_data: list[dict[str, Any]] | None
    priority: int
    device_id: UUID | None
    lease_expires_at: datetime | None
    attempts: int
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None


class ListedJob(JobAnswer):
    """One job of a list, with what its device is called, also where that was retired."""

    device_name: str | None


class JobsAnswer(Answer):
    """A page of jobs, the newest first; `next_cursor` asks for the next one, null on the last."""

    jobs: list[ListedJob]
    next_cursor: str | None
