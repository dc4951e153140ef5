"""What the export dialog shows: what there is to choose, and the files that come of it. PURE."""

from dataclasses import dataclass

from reely_desktop.app.export_plan import ExportPlan, PlannedExport
from reely_desktop.app.state import Document
from reely_desktop.engine.cut.request import CutMethod, Foreseen
from reely_desktop.ui import messages

_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """A line to tick; one that cannot be ticked says why in its `tip`."""

    key: object
    text: str
    tip: str
    is_chosen: bool
    is_possible: bool


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file to be written, and how; `is_bad` if it will not be."""

    name: str
    text: str
    is_bad: bool


@dataclass(frozen=True, slots=True)
class ExportView:
    """The whole dialog."""

    clips: tuple[Choice, ...]
    formats: tuple[Choice, ...]
    files: tuple[FileRow, ...]
    folder: str
    button: str
    is_ready: bool


def export_view(document: Document, plan: ExportPlan) -> ExportView:
    """Return what the dialog shows."""
    return ExportView(
        clips=tuple(
            Choice(
                key=clip.id,
                text=messages.clip_name(clip.name, number),
                tip=messages.short_length(clip.duration),
                is_chosen=clip.id in plan.clip_ids,
                is_possible=True,
            )
            for number, clip in enumerate(document.project.clips, start=1)
        ),
        formats=tuple(
            Choice(
                key=choice.name,
                text=messages.of_format(choice.title),
                tip=messages.of_format(choice.why_not or choice.note),
                is_chosen=choice.name in plan.presets,
                is_possible=not choice.why_not,
            )
            for choice in plan.choices
        ),
        files=tuple(_file(document, row) for row in plan.rows),
        folder=str(plan.rows[0].output.parent) if plan.rows else "",
        button=messages.export_files(len(plan.to_write)),
        is_ready=plan.is_ready,
    )


def _file(document: Document, row: PlannedExport) -> FileRow:
    if row.problem is not None:
        text = messages.problem(row.problem.message, row.problem.hint)
    elif row.foreseen is not None:
        text = _foreseen(document, row.foreseen)
    else:
        text = messages.LOOKING
    return FileRow(row.output.name, text, is_bad=row.problem is not None)


def _foreseen(document: Document, seen: Foreseen) -> str:
    return messages.foreseen(
        frames=seen.frames,
        encoded=seen.encoded_frames,
        encoded_seconds=float(seen.encoded_frames / document.frame_rate),
        megabytes=seen.size_bytes / _MEGA,
        why_whole="" if seen.method is CutMethod.SMART else seen.reason,
    )
