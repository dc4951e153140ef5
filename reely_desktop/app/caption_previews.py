"""Captions over the picture, as an export draws them; and what each style looks like. No Qt.

    state ── which captions of what, at which time ── at hand? ──┬── shown at once
                                                                 └── drawn on a lane of its own, then shown

Several pictures are drawn at once, so that while a video plays the next ones are at hand in time. Until a
picture is there, the one before it stays. Nothing is drawn while no captions are wanted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache as once
from typing import TYPE_CHECKING

from reely_desktop.app import editing, seen_captions
from reely_desktop.app.caption_choice import CaptionPlace, LoadStyles, style_of
from reely_desktop.app.export_presets import LoadPresets, chosen_preset
from reely_desktop.app.job import Failed
from reely_desktop.app.jobs import LatestLane, Outcome, Post, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.seen_captions import SeenCaptions
from reely_desktop.app.spelling import Spelled
from reely_desktop.app.store import Store
from reely_desktop.app.tools import FindTools
from reely_desktop.app.written import written
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.picture.caption_styles import CaptionStyle
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.state import State
    from reely_desktop.app.tools import Tools
    from reely_desktop.engine.picture.caption_drawing import DrawnCaptions
    from reely_desktop.engine.picture.caption_pictures import CaptionPictures, Overlay
    from reely_desktop.engine.picture.typefaces import Typefaces

_HEIGHTS = (360, 540, 720, 1080)
_EARLY_MS, _LATE_MS = 120, 40
"""So much before its time a moving picture is drawn while the video plays, and so long one may stay."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is drawn: the words in a clip, in a style, for a frame of that shape, seen at `size`."""

    words: Spelled
    pieces: tuple[MediaRange, ...]
    style: CaptionStyle
    frame: tuple[int, int]
    size: tuple[int, int]
    program: "Path | None"


@dataclass(frozen=True, slots=True)
class _Drawn:
    scene: _Scene
    captions: "DrawnCaptions"
    at_hand: "Mapping[int, Overlay]"


class CaptionPreviews:
    """Keeps the captions in the store up with what is looked at. Used from the store's thread.

    `recall` is called where captions are wanted and nothing is known of what is said.
    """

    def __init__(
        self,
        *,
        store: Store,
        post: Post,
        find_tools: FindTools,
        presets: LoadPresets,
        caption_styles: LoadStyles,
        cache: Cache,
        recall: Callable[[], None],
    ) -> None:
        """Follow `store`; threads start with the first picture."""
        self._store = store
        self._presets = once(presets)
        self._styles = caption_styles
        self._cache = cache
        self._recall = recall
        self._artist = _Artist(find_tools)
        self._lane: LatestLane[_Drawn] = LatestLane(name="captions", post=post)
        self._looks_artist = _Artist(find_tools)
        self._looks_lane: LatestLane[Overlay] = LatestLane(name="caption-looks", post=post)
        self._height = _HEIGHTS[1]
        self._scene: _Scene | None = None
        self._video: object = None
        self._drawn: _Drawn | None = None
        self._asked: tuple[_Scene, int] | None = None
        self._useless: _Scene | None = None
        self._has_looks = False
        self._stop_following = store.subscribe(self._follow)

    def fit_preview(self, height_px: int) -> None:
        """Draw captions for a picture of that many device pixels from now on; never for a smaller one."""
        tall_enough = next((h for h in _HEIGHTS if h >= height_px), _HEIGHTS[-1])
        if tall_enough > self._height:
            self._height = tall_enough
            self._follow(self._store.state)

    def show_looks(self, sample: str) -> None:
        """Show which styles there are, and draw `sample` in each of them. Repeatable."""
        if self._has_looks:
            return
        self._has_looks = True
        self._see(lambda seen: seen_captions.styles_known(seen, self._styles().values()))
        self._draw_looks(tuple(self._styles().values()), sample)

    def close(self) -> None:
        """Draw nothing more, and return when the threads are gone."""
        self._stop_following()
        self._artist.cancellation.cancel()
        self._looks_artist.cancellation.cancel()
        self._lane.close(lambda: None)
        self._looks_lane.close(lambda: None)

    def _follow(self, state: "State") -> None:
        document = state.document
        wants = document is not None and document.project.captions.place
        if wants and wants is not CaptionPlace.NOWHERE and state.speech.transcript is None:
            self._recall()
        video = None if document is None else (document.path, document.fingerprint)
        scene = self._wanted(state)
        if video != self._video or (scene is None and self._scene is not None):
            self._video, self._scene, self._drawn = video, None, None
            self._see(lambda seen: seen_captions.drawn_over(seen, None, frame=None, missing=""))
        if scene is not None and scene != self._useless:
            self._scene = scene
            self._show(state, scene)

    def _show(self, state: "State", scene: _Scene) -> None:
        """Show what is at hand of what is to be seen now, and have drawn what is not."""
        document, time = state.document, editing.time_in_focus(state)
        if document is None or time is None:
            return
        in_clip = seen_captions.time_in_clip(document.clip, time)
        at_ms = None if in_clip is None else int(in_clip * 1000)
        drawn = self._drawn if self._drawn is not None and self._drawn.scene == scene else None
        if drawn is None:
            self._ask(scene, at_ms or 0)
            return
        over = None
        if at_ms is not None:
            over = _at_hand(drawn, at_ms, is_playing=state.playback.is_playing)
            if over is None:
                self._ask(scene, at_ms)
                return
            soon_ms = _not_at_hand_soon(drawn, at_ms, is_playing=state.playback.is_playing)
            if soon_ms is not None and self._asked is None:
                self._ask(scene, soon_ms)
        self._see(
            lambda seen: seen_captions.drawn_over(
                seen, over, frame=scene.frame, missing=drawn.captions.missing
            )
        )

    def _see(self, change: Callable[[SeenCaptions], SeenCaptions]) -> None:
        self._store.apply(lambda state: replace(state, captions=change(state.captions)))

    def _ask(self, scene: _Scene, at_ms: int) -> None:
        if self._asked == (scene, at_ms):
            return
        self._asked = (scene, at_ms)

        def landed(outcome: Outcome[_Drawn]) -> None:
            if self._asked == (scene, at_ms):
                self._asked = None
            match outcome:
                case Succeeded(drawn) if drawn.scene == self._scene:
                    self._drawn = drawn
                    self._follow(self._store.state)
                case Failed(problem) if scene == self._scene:
                    self._useless = scene
                    self._see(lambda seen: seen_captions.not_drawn(seen, problem))
                case _:
                    pass

        self._lane.ask(lambda: self._artist.draw(scene, at_ms), landed)

    def _draw_looks(self, styles: tuple[CaptionStyle, ...], sample: str) -> None:
        if not styles:
            return
        style, *others = styles

        def landed(outcome: "Outcome[Overlay]") -> None:
            if isinstance(outcome, Succeeded):  # else the name stands there
                self._see(lambda seen: seen_captions.look_drawn(seen, style.name, outcome.value))
            self._draw_looks(tuple(others), sample)

        self._looks_lane.ask(lambda: self._looks_artist.look(style, sample, self._cache), landed)

    def _wanted(self, state: "State") -> _Scene | None:
        document, words = state.document, written(state)
        if document is None or words is None or not document.project.captions.place.is_drawn:
            return None
        frame = chosen_preset(self._presets, state.settings).frame_size
        frame = frame or (document.width, document.height)
        return _Scene(
            words,
            document.clip.pieces,
            style_of(document.project.captions.look, self._styles()),
            frame,
            (max(2, round(frame[0] * self._height / frame[1])), self._height),
            state.settings.ffmpeg,
        )


class _Artist:
    """Draws on one lane; used on that lane's thread only, but for what cancels it."""

    def __init__(self, find_tools: FindTools) -> None:
        self.cancellation = Cancellation()
        self._find_tools = find_tools
        self._found: tuple[Path | None, Tools] | None = None
        self._typefaces: Typefaces | None = None
        self._scene: _Scene | None = None
        self._captions: DrawnCaptions | None = None
        self._pictures: CaptionPictures | None = None

    def draw(self, scene: _Scene, at_ms: int) -> _Drawn:
        """Draw what is seen at that time, and what comes next. Raises ReelyError and Cancelled."""
        load_reader()
        from reely_desktop.engine.picture.caption_drawing import drawn
        from reely_desktop.engine.picture.caption_pictures import CaptionPictures
        from reely_desktop.engine.picture.typefaces import Typefaces
        from reely_desktop.engine.transcript.retiming import one_after_the_other, retimed

        tools = self._tools(scene.program)
        if scene != self._scene or self._captions is None or self._pictures is None:
            if self._typefaces is None or self._typefaces.folder != tools.fonts:
                self._typefaces = Typefaces(tools.fonts)
            length = sum((piece.duration.seconds for piece in scene.pieces), start=Fraction(0))
            self._captions = drawn(
                retimed(scene.words.transcript, one_after_the_other(scene.pieces)),
                scene.style,
                scene.frame,
                typefaces=self._typefaces,
                until_ms=int(length * 1000),
            )
            self._pictures = CaptionPictures(
                self._captions, scene.size, fonts=tools.fonts, ffmpeg=tools.ffmpeg
            )
            self._scene = scene
        self._pictures.at(at_ms, cancellation=self.cancellation)
        return _Drawn(scene, self._captions, self._pictures.at_hand())

    def look(self, style: CaptionStyle, sample: str, cache: Cache) -> "Overlay":
        """Draw a small picture of a style. Raises ReelyError and Cancelled."""
        load_reader()
        from reely_desktop.app.caption_looks import look_of

        return look_of(
            style, sample, self._tools(None), cache=cache, cancellation=self.cancellation
        )

    def _tools(self, program: "Path | None") -> "Tools":
        if self._found is None or self._found[0] != program:
            self._found = (program, self._find_tools(self.cancellation))
        return self._found[1]


def _at_hand(drawn: _Drawn, at_ms: int, *, is_playing: bool) -> "Overlay | None":
    """Return what is drawn for that time; while it plays, a moving picture may be a little late."""
    wanted = drawn.captions.picture_at(at_ms)
    found = drawn.at_hand.get(wanted)
    if found is not None or not is_playing or not drawn.captions.moves:
        return found
    near = [time for time in drawn.at_hand if at_ms - _LATE_MS <= time <= at_ms]
    return drawn.at_hand[max(near)] if near else None


def _not_at_hand_soon(drawn: _Drawn, at_ms: int, *, is_playing: bool) -> int | None:
    """Return the time of a picture that will be wanted soon and is not drawn; None where there is none."""
    if not drawn.captions.moves:
        next_ms = drawn.captions.picture_after(at_ms)
        return None if next_ms is None or next_ms in drawn.at_hand else next_ms
    last = max((time for time in drawn.at_hand if time <= at_ms + 2 * _EARLY_MS), default=at_ms)
    return last + _LATE_MS if is_playing and last < at_ms + _EARLY_MS else None
