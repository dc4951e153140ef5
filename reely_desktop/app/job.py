"""One piece of work as the State holds it: what it is for, where it stands, how it ended. PURE.

queued ── running ── done | failed | stopped; what is queued or running may be paused
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta
    from pathlib import Path

    from reely_desktop.engine.cut.request import ExportReport, ExportRequest


@dataclass(frozen=True, slots=True)
class Problem:
    """What a person is told when something did not work; `details` is for a report, not for reading."""

    code: str
    message: str
    hint: str
    details: str = ""


class JobKind(Enum):
    """What a job is for."""

    OPEN = "open"
    LIST_FRAMES = "list frames"
    LISTEN = "listen"
    FIND_SCENES = "find scenes"
    MAKE_PROXY = "make proxy"
    EXPORT = "export"
    HAND_OFF = "hand off"
    RELINK = "relink"
    RECOGNISE = "recognise"
    FIND_HOOKS = "find hooks"
    GET_MODEL = "get model"
    IMPORT_MODEL = "import model"
    MEASURE_MODEL = "measure model"


@dataclass(frozen=True, slots=True)
class Queued:
    """Waiting for its turn; one that `is_paused` does not begin before somebody says so."""

    is_paused: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """At work in `stage`, `fraction` (0 to 1) of the whole done after `elapsed`, pauses left out."""

    stage: str
    fraction: float
    elapsed: timedelta
    is_cancelling: bool = False
    is_paused: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """Ended well; `report` is there for exports."""

    report: ExportReport | None


@dataclass(frozen=True, slots=True)
class Failed:
    """Ended without a result, and why."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Stopped:
    """Ended because it was cancelled; nothing is left of it."""


Status = Queued | Running | Done | Failed | Stopped


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work; `request` is there for exports.

    `key` is what an export is known by beyond this run, `begun` how often it was begun; one that
    `is_kept` would be found again after a power cut, as far as anything can be kept here.
    """

    id: int
    kind: JobKind
    path: Path
    status: Status
    request: ExportRequest | None = None
    key: str = ""
    begun: int = 0
    is_kept: bool = False

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or another."""
        return isinstance(self.status, Done | Failed | Stopped)


def later(before: Status, after: Status) -> Status:
    """Return `after`, holding that a running job's progress never falls."""
    if isinstance(before, Running) and isinstance(after, Running):
        return replace(
            after,
            fraction=max(before.fraction, after.fraction),
            is_cancelling=before.is_cancelling,
            is_paused=before.is_paused,
        )
    return after
