"""Captions over the picture, as an export draws them; and what each style looks like. No Qt.

    state ── which captions of what, at which time ── at hand? ──┬── shown at once
                                                                 └── drawn on a lane of its own, then shown

Several pictures are drawn at once, so that while a video plays the next ones are at hand in time. Until a
picture is there, the one before it stays. Nothing is drawn while no captions are wanted.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache as once
from typing import TYPE_CHECKING

from reely_desktop.app import editing, seen_captions
from reely_desktop.app.caption_artist import Artist, Drawn, Scene
from reely_desktop.app.caption_choice import CaptionPlace, LoadStyles, style_of
from reely_desktop.app.export_presets import LoadPresets, chosen_preset
from reely_desktop.app.job import Failed
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.seen_captions import SeenCaptions
from reely_desktop.app.store import Store
from reely_desktop.app.tools import FindTools
from reely_desktop.app.written import written
from reely_desktop.engine.picture.caption_styles import CaptionStyle
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.app.state import State
    from reely_desktop.engine.picture.caption_pictures import Overlay

_HEIGHTS = (360, 540, 720, 1080)
_AHEAD = 4
"""How many pictures are at hand before their time while the video plays."""

_EARLY_MS, _LATE_MS = 120, 40
"""The same for a moving picture, and how long one of it may stay."""

_STEP_MS = 33


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
        self._artist = Artist(find_tools)
        self._lane: LatestLane[Drawn] = LatestLane(name="captions", post=post)
        self._looks_artist = Artist(find_tools)
        self._looks_lane: LatestLane[Overlay] = LatestLane(name="caption-looks", post=post)
        self._height = _HEIGHTS[1]
        self._scene: Scene | None = None
        self._video: object = None
        self._drawn: Drawn | None = None
        self._shown: tuple[Scene, int] | None = None
        self._asked: tuple[Scene, int] | None = None
        self._useless: Scene | None = None
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
            self._video, self._scene, self._drawn, self._shown = video, None, None, None
            self._see(lambda seen: seen_captions.drawn_over(seen, None, frame=None, missing=""))
        if scene is not None and scene != self._useless:
            self._scene = scene
            self._show(state, scene)

    def _show(self, state: "State", scene: Scene) -> None:
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
            is_playing = state.playback.is_playing
            wanted = (scene, drawn.captions.picture_at(at_ms))
            over = _at_hand(drawn, at_ms, is_playing=is_playing)
            if over is None and wanted == self._shown:
                over = state.captions.over  # what is on show need not be at hand any more
            if over is None:
                self._ask(scene, at_ms)
                over = _latest(drawn, at_ms) if is_playing else None
                if over is None:
                    return
            else:
                self._shown = wanted
                soon_ms = _not_at_hand_soon(drawn, at_ms, is_playing=is_playing)
                if soon_ms is not None and self._asked is None:
                    self._ask(scene, soon_ms)
        self._see(
            lambda seen: seen_captions.drawn_over(
                seen, over, frame=scene.frame, missing=drawn.captions.missing
            )
        )

    def _see(self, change: Callable[[SeenCaptions], SeenCaptions]) -> None:
        self._store.apply(lambda state: replace(state, captions=change(state.captions)))

    def _ask(self, scene: Scene, at_ms: int) -> None:
        if self._asked == (scene, at_ms):
            return
        self._asked = (scene, at_ms)

        def landed(outcome: Outcome[Drawn]) -> None:
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

    def _wanted(self, state: "State") -> Scene | None:
        document, words = state.document, written(state)
        if document is None or words is None or not document.project.captions.place.is_drawn:
            return None
        frame = chosen_preset(self._presets, state.settings).frame_size
        frame = frame or (document.width, document.height)
        return Scene(
            words,
            document.clip.pieces,
            style_of(document.project.captions.look, self._styles()),
            frame,
            (max(2, round(frame[0] * self._height / frame[1])), self._height),
            state.settings.ffmpeg,
        )


def _at_hand(drawn: Drawn, at_ms: int, *, is_playing: bool) -> "Overlay | None":
    """Return what is drawn for that time; while it plays, a moving picture may be a little late."""
    wanted = drawn.captions.picture_at(at_ms)
    found = drawn.at_hand.get(wanted)
    if found is not None or not is_playing or not drawn.captions.moves:
        return found
    near = [time for time in drawn.at_hand if at_ms - _LATE_MS <= time <= at_ms]
    return drawn.at_hand[max(near)] if near else None


def _latest(drawn: Drawn, at_ms: int) -> "Overlay | None":
    """Return what was drawn last of a moving picture, where it plays faster than it is drawn."""
    before = [time for time in drawn.at_hand if time <= at_ms] if drawn.captions.moves else []
    return drawn.at_hand[max(before)] if before else None


def _not_at_hand_soon(drawn: Drawn, at_ms: int, *, is_playing: bool) -> int | None:
    """Return the time of a picture that will be wanted soon and is not drawn; None where there is none."""
    if drawn.captions.moves:
        last = max((time for time in drawn.at_hand if time <= at_ms + 2 * _EARLY_MS), default=at_ms)
        return last + _STEP_MS if is_playing and last < at_ms + _EARLY_MS else None
    soon = drawn.captions.pictures_after(at_ms, _AHEAD if is_playing else 1)
    return next((time for time in soon if time not in drawn.at_hand), None)
