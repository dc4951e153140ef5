"""What the window shows of a State: strings, flags and numbers, ready for widgets. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import assert_never

from reely_desktop.app import editing, frame_grid
from reely_desktop.app.clip import Side, ghosts
from reely_desktop.app.job import Done, Failed, Job, JobKind, Problem, Queued, Running, Stopped
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.state import Document, Preview, State, Thumbnail
from reely_desktop.engine.cut.request import CutMethod, ExportReport, PieceKind
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui import messages
from reely_desktop.ui.present_clips import ClipRow, HistoryView, clip_rows, history_view
from reely_desktop.ui.present_export import ExportView, export_view

_LEFT_FROM_FRACTION = 0.05
_LEFT_FROM = timedelta(seconds=1)


class Tone(Enum):
    """How a job row is coloured."""

    QUIET = "quiet"
    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class BannerView:
    """A sentence over the window, with the code for whoever asks."""

    text: str
    code: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the timeline draws: the chosen clip's `pieces` in the order of playing, and what was removed."""

    view: MediaRange
    duration: MediaTime
    pieces: tuple[MediaRange, ...]
    ghosts: tuple[MediaRange, ...]
    markers: tuple[MediaTime, ...]
    length: str
    playhead: MediaTime
    frame: Fraction
    aspect: float
    thumbnails: tuple[Thumbnail, ...]
    spoken: str
    soundtrack: Soundtrack | None = None
    scenes: tuple[MediaTime, ...] = ()
    is_snapping: bool = True


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What the panels under the preview say of the open video."""

    playhead: str
    frame: str
    duration: str
    in_point: str
    out_point: str
    length: str
    output_name: str
    output_path: str
    timeline: TimelineView
    clips: tuple[ClipRow, ...]
    history: HistoryView


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The picture, the words over it while a handle is dragged, and the words in its place.

    `is_exact`: the picture is the frame in focus. `is_streaming`: the player's pictures are on show.
    """

    preview: Preview | None
    caption: str
    notice: str
    is_exact: bool = True
    is_streaming: bool = False


@dataclass(frozen=True, slots=True)
class JobRow:
    """One export: `fraction` None is work whose end cannot be told; no bar when it is over."""

    id: int
    title: str
    text: str
    tone: Tone
    fraction: float | None
    is_over: bool
    can_cancel: bool
    can_retry: bool
    reveal: Path | None
    details: str


@dataclass(frozen=True, slots=True)
class WindowView:
    """The whole window."""

    title: str
    opening: str
    notice: str
    export: ExportView | None
    banner: BannerView | None
    checked: frozenset[str]
    volume: int
    preview: PreviewView
    document: DocumentView | None
    jobs: tuple[JobRow, ...]


def present(state: State) -> WindowView:
    """Return what the window shows."""
    document = state.document
    return WindowView(
        title=messages.window_title(document.path.name) if document else messages.PRODUCT,
        opening=messages.opening(state.opening.name) if state.opening else "",
        notice=messages.notice(state.notice) if state.notice else "",
        export=export_view(document, state.export_plan) if document and state.export_plan else None,
        banner=_banner(state.problem),
        checked=_checked(state),
        volume=0 if state.playback.is_muted else state.playback.volume,
        preview=_preview(state),
        document=_document(state, document) if document else None,
        jobs=tuple(job_row(job) for job in state.jobs if job.kind is JobKind.EXPORT),
    )


def job_row(job: Job) -> JobRow:
    """Return what the jobs bar shows of one export."""
    status = job.status
    text, tone, fraction, details = "", Tone.QUIET, None, ""
    reveal: Path | None = None
    match status:
        case Queued():
            text, fraction = messages.QUEUED, 0.0
        case Running(is_cancelling=True):
            text = messages.CANCELLING
        case Running(stage, done, elapsed):
            text = messages.progress(stage, done, time_left(done, elapsed))
            fraction = done or None
        case Done(report):
            reveal = job.path
            text, tone, details = _done(report)
        case Failed(problem):
            text, tone = messages.problem(problem.message, problem.hint), Tone.BAD
            details = f"{problem.code}\n{text}\n\n{problem.details}".strip()
        case Stopped():
            text = messages.STOPPED
        case _:
            assert_never(status)
    return JobRow(
        id=job.id,
        title=job.path.name,
        text=text,
        tone=tone,
        fraction=fraction,
        is_over=job.is_over,
        can_cancel=not job.is_over and text != messages.CANCELLING,
        can_retry=isinstance(status, Failed | Stopped),
        reveal=reveal,
        details=details,
    )


def time_left(fraction: float, elapsed: timedelta) -> timedelta | None:
    """Guess how long a job still takes from how long it took so far; None while that says nothing."""
    if fraction < _LEFT_FROM_FRACTION or elapsed < _LEFT_FROM:
        return None
    return max(elapsed * ((1 - fraction) / fraction), timedelta(0))


def _banner(problem: Problem | None) -> BannerView | None:
    if problem is None:
        return None
    return BannerView(messages.problem(problem.message, problem.hint), problem.code)


def _preview(state: State) -> PreviewView:
    document = state.document
    caption, notice = "", ""
    time = editing.time_in_focus(state)
    if document is not None and state.focus is not None and time is not None:
        which = messages.edge_caption(
            is_start=state.focus.side is Side.START, pieces=len(document.clip.pieces)
        )
        caption = f"{which}  ·  {format_clock(time)}"
    if state.preview_problem is not None:
        notice = messages.problem(state.preview_problem.message, state.preview_problem.hint)
    is_streaming = state.playback.is_streaming
    return PreviewView(
        preview=state.preview,
        caption=caption,
        notice=notice,
        is_exact=not is_streaming and state.preview is not None and state.preview.asked == time,
        is_streaming=is_streaming,
    )


def _checked(state: State) -> frozenset[str]:
    """Return the names of the commands that are on."""
    flags = {
        "play": state.playback.is_playing,
        "loop": state.playback.is_looping,
        "mute": state.playback.is_muted,
        "snapping": state.is_snapping,
    }
    return frozenset(name for name, is_on in flags.items() if is_on)


def _document(state: State, document: Document) -> DocumentView:
    frames = document.frames
    clip = document.clip
    return DocumentView(
        playhead=format_clock(document.playhead),
        frame=messages.frame(frame_grid.frame_at(frames, document.playhead), document.frame_count),
        duration=format_clock(document.duration),
        in_point=format_clock(document.in_point),
        out_point=format_clock(document.out_point),
        length=messages.length(
            clip.duration, editing.kept_frames(document, clip), pieces=len(clip.pieces)
        ),
        output_name=document.output.name,
        output_path=str(document.output),
        timeline=TimelineView(
            view=state.view or MediaRange(document.in_point, document.out_point),
            duration=document.duration,
            pieces=clip.pieces,
            ghosts=ghosts(clip),
            markers=document.project.markers,
            length=messages.short_length(clip.duration),
            playhead=document.playhead,
            frame=1 / document.frame_rate,
            aspect=document.width / document.height,
            thumbnails=state.thumbnails,
            spoken=messages.position(document.playhead, document.in_point, document.out_point),
            soundtrack=state.soundtrack,
            scenes=state.scenes,
            is_snapping=state.is_snapping,
        ),
        clips=clip_rows(document),
        history=history_view(document.history),
    )


def _done(report: ExportReport | None) -> tuple[str, Tone, str]:
    if report is None:
        return "", Tone.GOOD, ""
    match report.method:
        case CutMethod.SMART:
            copied = sum(p.frames for p in report.pieces if p.kind is PieceKind.COPY)
            how = messages.copied(copied, report.frames)
        case CutMethod.ENCODE:
            how = messages.ENCODED
        case CutMethod.INSTANT:
            how = messages.INSTANT
    text = messages.done(report.frames, report.duration, how)
    faults = [messages.failed_check(c.name, c.detail) for c in report.checks if not c.ok]
    look = (*report.notes, *faults)
    if not look and report.verified:
        return f"{text}; {messages.CHECKED}", Tone.GOOD, _details(report)
    return f"{text}. {' '.join(look)}", Tone.LOOK, _details(report)


def _details(report: ExportReport) -> str:
    return "\n".join(
        (
            f"file: {report.output}",
            f"method: {report.method.value} ({report.reason})",
            f"frames: {report.frames} ({report.first_frame} to {report.last_frame})",
            *_lines("piece", [f"{p.kind.value} {p.frames}" for p in report.pieces]),
            *_lines(
                "check",
                [f"{c.name}: {'ok' if c.ok else 'NOT OK'}, {c.detail}" for c in report.checks],
            ),
            *_lines("note", report.notes),
            f"seconds: {float(report.elapsed):.2f}",
        )
    )


def _lines(label: str, items: Sequence[str]) -> list[str]:
    return [f"{label}: {item}" for item in items]
