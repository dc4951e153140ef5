"""What the server's answers tell of what an account has done: its months, and its jobs. PURE.

How they are read from JSON is `reading`'s business.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class UsedMonth:
    """How much was used in a month of the account, "2026-11"."""

    month: str
    trims: int
    hooks: int


@dataclass(frozen=True, slots=True)
class UsedMonths:
    """The months in which something was used, the latest first."""

    months: tuple[UsedMonth, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """Work on a video, done or to be done by one of the account's desktops. Times are in seconds.

    A status that this version does not know is none of those that it names.
    """

    job_id: UUID
    status: str
    created_at: datetime
    source_name: str | None = None
    youtube_url: str | None = None
    start_time: float | None = None
    end_time: float | None = None
    trimmed_duration: float | None = None
    error_message: str | None = None
    device_name: str | None = None
    completed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Jobs:
    """Some of the jobs, the newest first; `next_cursor` asks for those before them, None where none is."""

    jobs: tuple[Job, ...]
    next_cursor: str | None = None
