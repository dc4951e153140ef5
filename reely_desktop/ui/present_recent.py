"""What the window shows of earlier work: videos opened lately and past exports. PURE."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.app.job import Done, Failed
from reely_desktop.app.remembered import PastExport
from reely_desktop.app.state import State
from reely_desktop.engine.mediatime import from_seconds
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui import messages_recent as messages


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A video or project: its name, its folder, and whether it was there when Reely started."""

    path: Path
    name: str
    folder: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class PastRow:
    """A past export, by its `key`; `file` is where it was written, None where nothing was."""

    key: str
    name: str
    source: str
    length: str
    result: str
    ended_at_ms: int
    file: Path | None


def recent_rows(state: State, home: Path) -> tuple[RecentRow, ...]:
    """Return the videos opened lately, the latest first; folders in `home` are told from there."""
    return tuple(
        RecentRow(file.path, file.path.name, _folder(file.path.parent, home), file.is_there)
        for file in state.recent
    )


def past_rows(state: State) -> tuple[PastRow, ...]:
    """Return the past exports, the latest first."""
    return tuple(_past_row(one) for one in state.past)


def _past_row(one: PastExport) -> PastRow:
    job = one.job
    request = job.request
    length = (
        from_seconds(sum((r.end.seconds - r.start.seconds for r in request.ranges), Fraction(0)))
        if request is not None
        else None
    )
    return PastRow(
        key=job.key,
        name=job.path.name,
        source=request.source.name if request is not None else "",
        length=format_clock(length) if length is not None else "",
        result=_result(one),
        ended_at_ms=one.ended_at_ms,
        file=job.path if isinstance(job.status, Done) else None,
    )


def _result(one: PastExport) -> str:
    match one.job.status:
        case Done(report):
            is_well = report is None or (report.verified and not report.notes)
            return messages.WRITTEN if is_well else messages.WRITTEN_LOOK
        case Failed(problem):
            return messages.failed(problem.message)
        case _:
            return messages.CANCELLED


def _folder(folder: Path, home: Path) -> str:
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
