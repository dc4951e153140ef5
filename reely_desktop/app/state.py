"""All that the editor shows, as one value, and the ways it may change. PURE.

    State
    ├── document   the open video, what is made of it, its playhead        (Document or None)
    ├── opening    the file being opened                                   (Path or None)
    ├── problem    what did not work, as it is told                        (Problem or None)
    ├── lasting    what has not worked since, whatever is opened           (Problem or None)
    ├── missing    the video that somebody is asked for                    (MissingVideo or None)
    ├── notice     something good to know, for a moment                    (Notice, Telling or None)
    ├── view       the stretch of time that the timeline shows             (MediaRange or None)
    ├── focus      the edge whose frame the preview shows                  (Edge, or None: the playhead)
    ├── playback   whether and how it is being played                      (Playback)
    ├── preview, thumbnails                                                what has been decoded
    ├── proxy      the small copy that is looked at while the playhead moves  (Path or None)
    ├── soundtrack, scenes, is_snapping                                    what one can steer by
    ├── speech     what is said in the video, as far as that is known      (Speech)
    ├── captions   what there is to be seen of captions                (SeenCaptions)
    ├── hooks      the stretches worth a clip that were found in it        (Hooks)
    ├── jobs       work under way and finished; exports in the order of their queue
    ├── export_plan  what is about to be exported                          (ExportPlan or None)
    ├── recent     videos and projects opened lately, the latest first
    ├── past       exports that are over, the latest first
    ├── keymap     which keys somebody wants                               (Keymap)
    ├── settings   what was chosen for good                                (Settings)
    ├── account    who is signed in, and what they are doing about it      (Account)
    └── machine    what the settings window shows of this machine          (Machine)

A transition takes a State and returns the next one. The law of the edges: each piece of a clip lies
inside the video and begins and ends on frame boundaries, and the playhead stands on a frame. What a
person does stands in `editing`, `cutting` and `clip_list`, what is undone in `recording`; how work is
run, in `jobs`. Times count from the first presented frame.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid, hooks, seen_captions
from reely_desktop.app.account import UNKNOWN, Account
from reely_desktop.app.history import NO_HISTORY, History
from reely_desktop.app.hooks import NO_HOOKS, Hooks
from reely_desktop.app.keymap import REELYS_OWN, Keymap
from reely_desktop.app.machine import UNSEEN, Machine
from reely_desktop.app.playback import AT_REST, Playback, at_rest, with_another_video
from reely_desktop.app.speech import UNHEARD, Speech, of_another_video
from reely_desktop.config import DEFAULTS, Settings
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from reely_desktop.app.clip import Clip, Edge
    from reely_desktop.app.export_plan import ExportPlan
    from reely_desktop.app.frame_grid import FrameGrid
    from reely_desktop.app.job import Job, Problem
    from reely_desktop.app.missing_video import MissingVideo
    from reely_desktop.app.project import Project
    from reely_desktop.app.remembered import PastExport, RecentFile
    from reely_desktop.app.seen_captions import SeenCaptions
    from reely_desktop.app.soundtrack import Soundtrack
    from reely_desktop.app.telling import Telling
    from reely_desktop.engine.media.pictures import Picture


class Notice(Enum):
    """Something good to know that asks for nothing."""

    RESTORED = "restored"
    SAVED = "saved"
    FRAME_SAVED = "frame saved"
    TIMELINE_SAVED = "timeline saved"
    QUEUE_RESTORED = "queue restored"
    TIME_COPIED = "time copied"
    KEYS_SAVED = "keys saved"
    KEYS_LOADED = "keys loaded"
    REPORT_SAVED = "report saved"
    CHAPTERS_COPIED = "chapters copied"
    CHAPTERS_SAVED = "chapters saved"
    WORDS_SAVED = "words saved"
    WORDS_LONGER = "words longer"
    NO_MARKERS = "no markers"
    NO_SOUND = "no sound"
    NO_PLAYER = "no player"


@dataclass(frozen=True, slots=True)
class Document:
    """The open video, what is made of it, and how that came about.

    `fingerprint` is what the video is known by; `project_file` is where the person saved the project.
    `may_keep` is False while earlier work on the video is not taken up, and must not be written over.
    `width` and `height` are as shown, upright and with square pixels. `output` is where the next
    export goes, suggested or chosen; `may_overwrite` only after the person said so for this very name.
    """

    path: Path
    frames: FrameGrid
    frame_rate: Fraction
    width: int
    height: int
    output: Path
    project: Project
    history: History = NO_HISTORY
    playhead: MediaTime = ZERO
    may_overwrite: bool = False
    is_output_chosen: bool = False
    fingerprint: str = ""
    project_file: Path | None = None
    may_keep: bool = True

    def __post_init__(self) -> None:
        """Hold the law of the edges, with ValueError."""
        if any(
            clip.in_point < ZERO or clip.out_point > self.duration for clip in self.project.clips
        ):
            raise ValueError("what is kept lies inside the video")
        if not ZERO <= self.playhead < self.duration:
            raise ValueError("the playhead stands on a frame")

    @property
    def duration(self) -> MediaTime:
        """When the last frame ends."""
        return frame_grid.end(self.frames)

    @property
    def frame_count(self) -> int:
        """How many frames the video shows."""
        return frame_grid.count(self.frames)

    @property
    def clip(self) -> Clip:
        """The chosen clip: what the timeline shows and an export writes."""
        return self.project.clip

    @property
    def in_point(self) -> MediaTime:
        """Where the chosen clip begins in the video."""
        return self.clip.in_point

    @property
    def out_point(self) -> MediaTime:
        """Where it ends there."""
        return self.clip.out_point


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture on show and the time it was asked for; a draft is the same frame of the proxy."""

    asked: MediaTime
    picture: Picture
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of the film strip, for the strip's place at `at`."""

    at: MediaTime
    picture: Picture


@dataclass(frozen=True, slots=True)
class State:
    """The whole editor."""

    document: Document | None = None
    opening: Path | None = None
    problem: Problem | None = None
    lasting: Problem | None = None
    missing: MissingVideo | None = None
    notice: Notice | Telling | None = None
    view: MediaRange | None = None
    focus: Edge | None = None
    playback: Playback = AT_REST
    preview: Preview | None = None
    preview_problem: Problem | None = None
    thumbnails: tuple[Thumbnail, ...] = ()
    proxy: Path | None = None
    soundtrack: Soundtrack | None = None
    scenes: tuple[MediaTime, ...] = ()
    is_snapping: bool = True
    speech: Speech = UNHEARD
    captions: SeenCaptions = seen_captions.UNSEEN
    hooks: Hooks = NO_HOOKS
    jobs: tuple[Job, ...] = ()
    export_plan: ExportPlan | None = None
    recent: tuple[RecentFile, ...] = ()
    past: tuple[PastExport, ...] = ()
    keymap: Keymap = REELYS_OWN
    settings: Settings = DEFAULTS
    account: Account = UNKNOWN
    machine: Machine = UNSEEN


def opening_started(state: State, path: Path) -> State:
    """Show that `path` is being opened; the present document stays until it is there."""
    problem, playback = state.lasting, at_rest(state.playback)
    return replace(state, opening=path, problem=problem, missing=None, playback=playback)


def opening_failed(state: State, path: Path, problem: Problem) -> State:
    """Say why `path` could not be opened, unless another file has been asked for since."""
    if state.opening != path:
        return state
    return replace(state, opening=None, problem=problem)


def opening_stopped(state: State, path: Path) -> State:
    """Go back to what was shown before `path` was asked for."""
    return replace(state, opening=None) if state.opening == path else state


def opened(
    state: State,
    document: Document,
    *,
    asked: Path | None = None,
    notice: Notice | Telling | None = None,
    problem: Problem | None = None,
    preview: Preview | None = None,
) -> State:
    """Show `document`, whole, unless another file has been asked for since.

    `asked` is the file that was asked for, where that is not the video itself; `preview` is its picture,
    where that is at hand.
    """
    if state.opening != (asked or document.path):
        return state
    return State(
        document=document,
        notice=notice,
        problem=problem or state.lasting,
        lasting=state.lasting,
        view=MediaRange(ZERO, document.duration),
        preview=preview,
        is_snapping=state.is_snapping,
        playback=with_another_video(state.playback),
        speech=of_another_video(state.speech),
        captions=seen_captions.of_another_video(state.captions),
        hooks=hooks.of_another_video(state.hooks),
        jobs=state.jobs,
        recent=state.recent,
        past=state.past,
        keymap=state.keymap,
        settings=state.settings,
        account=state.account,
        machine=state.machine,
    )


def keymap_chosen(state: State, keymap: Keymap) -> State:
    """Have those keys from now on."""
    return replace(state, keymap=keymap)


def problem_arose(state: State, problem: Problem) -> State:
    """Say that something did not work, until that is read, or over."""
    return replace(state, problem=problem, lasting=problem)


def problem_over(state: State, *codes: str) -> State:
    """Stop telling of a problem with one of these codes, which is one no longer."""
    if state.lasting is None or state.lasting.code not in codes:
        return state
    told = None if state.problem == state.lasting else state.problem
    return replace(state, problem=told, lasting=None)


def noticed(state: State, notice: Notice | Telling | None) -> State:
    """Say something good to know; None takes it away."""
    return replace(state, notice=notice)


def project_saved(state: State, document: Document, file: Path) -> State:
    """Remember where the project of `document` was saved, and say so."""
    if state.document is None or state.document.path != document.path:
        return state
    return replace(state, document=replace(state.document, project_file=file), notice=Notice.SAVED)


def problem_dismissed(state: State) -> State:
    """Stop showing what did not work, and show what was behind it."""
    if state.problem == state.lasting:
        return replace(state, problem=None, lasting=None)
    return replace(state, problem=state.lasting)
