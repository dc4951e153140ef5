"""What is known beyond one run: videos opened lately, past exports, the queue as it was left. PURE."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reely_desktop.app.job import Job, Problem


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A video or project, and when it was opened last, in milliseconds since 1970.

    `is_there` is False for one that was not found where it had been when Reely started.
    """

    path: Path
    opened_at_ms: int
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class PastExport:
    """An export that is over, and since when, in milliseconds since 1970."""

    job: Job
    ended_at_ms: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier runs left behind; `added` is when each that waits came, by its key."""

    waiting: tuple[Job, ...] = ()
    added: Mapping[str, int] = field(default_factory=dict)
    past: tuple[PastExport, ...] = ()
    files: tuple[RecentFile, ...] = ()
    trouble: Problem | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is to be kept: files as path and time, exports with when they came and when they ended.

    What was opened or ended until `files_forgotten_ms` and `past_forgotten_ms` is kept no more.
    """

    files: tuple[RecentFile, ...] = ()
    exports: tuple[tuple[Job, int, int | None], ...] = ()
    files_forgotten_ms: int = 0
    past_forgotten_ms: int = 0
