"""What the window shows of a State: strings, flags and numbers, ready for widgets. PURE."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import editing, frame_grid
from reely_desktop.app.clip import Clip, Side, ghosts
from reely_desktop.app.frame_grid import FrameGrid
from reely_desktop.app.identity_memo import made_once
from reely_desktop.app.job import Problem
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.state import Document, Preview, State, Thumbnail
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui import messages, messages_first, messages_queue
from reely_desktop.ui.present_captions import CaptionsView, captions_view
from reely_desktop.ui.present_clips import ClipRow, HistoryView, clip_rows, history_view
from reely_desktop.ui.present_export import ExportView, export_view
from reely_desktop.ui.present_hooks import HooksView, hooks_view
from reely_desktop.ui.present_jobs import JobRow, job_rows
from reely_desktop.ui.present_transcript import TranscriptView, transcript_view

if TYPE_CHECKING:
    from reely_desktop.engine.picture.caption_pictures import Overlay


@dataclass(frozen=True, slots=True)
class BannerView:
    """A sentence over the window, with the code for whoever asks."""

    text: str
    code: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the timeline draws: the chosen clip's `pieces` in the order of playing, and what was removed.

    In a low window there is no room for the sound, which is snapped to all the same.
    """

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
    video: tuple[Path, str] | None = None
    has_room_for_sound: bool = True

    @property
    def drawn_sound(self) -> Soundtrack | None:
        """The sound where it is drawn."""
        return self.soundtrack if self.has_room_for_sound else None


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
    captions: CaptionsView
    history: HistoryView
    transcript: TranscriptView
    hooks: HooksView


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The picture, the words over it while a handle is dragged, and the words in its place.

    `is_exact`: the picture is the frame in focus. `is_streaming`: the player's pictures are on show.
    `over` are the captions over it, in a `frame` of the shape of the export; None for the picture's own.
    """

    preview: Preview | None
    caption: str
    notice: str
    is_exact: bool = True
    is_streaming: bool = False
    over: "Overlay | None" = None
    frame: tuple[int, int] | None = None


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
    offline: str


def present(state: State) -> WindowView:
    """Return what the window shows."""
    document = state.document
    return WindowView(
        title=messages.window_title(document.path.name) if document else messages_first.PRODUCT,
        opening=messages_first.opening(state.opening.name) if state.opening else "",
        notice=messages.notice(state.notice) if state.notice else "",
        export=export_view(document, state.export_plan) if document and state.export_plan else None,
        banner=_banner(state.problem),
        checked=_checked(state),
        volume=0 if state.playback.is_muted else state.playback.volume,
        preview=_preview(state),
        document=_document(state, document) if document else None,
        jobs=job_rows(state),
        offline=_offline(state),
    )


def _offline(state: State) -> str:
    """Tell until when the plan counts without the server, while it is away; else nothing."""
    stands = state.account.standing
    document = None if stands is None else stands.entitlement
    if not state.account.is_away or stands is None or stands.until is None or document is None:
        return ""
    return messages_queue.offline(document.tier, document.grace_until)


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
        over=state.captions.over,
        frame=state.captions.frame,
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


@dataclass(frozen=True, slots=True)
class _Cut:
    """What is told of the chosen clip, which a step of the playhead leaves as it was."""

    in_point: str
    out_point: str
    length: str
    short_length: str
    ghosts: tuple[MediaRange, ...]


@made_once
def _cut(clip: Clip, frames: FrameGrid) -> _Cut:
    duration = clip.duration
    return _Cut(
        in_point=format_clock(clip.in_point),
        out_point=format_clock(clip.out_point),
        length=messages.length(
            duration, editing.kept_frames(frames, clip), pieces=len(clip.pieces)
        ),
        short_length=messages.short_length(duration),
        ghosts=ghosts(clip),
    )


def _document(state: State, document: Document) -> DocumentView:
    frames = document.frames
    clip = document.clip
    cut = _cut(clip, frames)
    return DocumentView(
        playhead=format_clock(document.playhead),
        frame=messages.frame(frame_grid.frame_at(frames, document.playhead), document.frame_count),
        duration=format_clock(document.duration),
        in_point=cut.in_point,
        out_point=cut.out_point,
        length=cut.length,
        output_name=document.output.name,
        output_path=str(document.output),
        timeline=TimelineView(
            view=state.view or MediaRange(document.in_point, document.out_point),
            duration=document.duration,
            pieces=clip.pieces,
            ghosts=cut.ghosts,
            markers=document.project.markers,
            length=cut.short_length,
            playhead=document.playhead,
            frame=1 / document.frame_rate,
            aspect=document.width / document.height,
            thumbnails=state.thumbnails,
            spoken=messages.position(document.playhead, document.in_point, document.out_point),
            soundtrack=state.soundtrack,
            scenes=state.scenes,
            is_snapping=state.is_snapping,
            video=(document.path, document.fingerprint),
        ),
        clips=clip_rows(document.project, frames),
        captions=captions_view(state, document),
        history=history_view(document.history),
        transcript=transcript_view(state, document),
        hooks=hooks_view(state, document),
    )
