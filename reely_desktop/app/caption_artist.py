"""Draws what is seen of captions, on a lane's own thread. No Qt.

What was laid out is kept for as long as the same captions are wanted, and with it what was drawn of them.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from reely_desktop.app.loading import load_reader
from reely_desktop.app.spelling import Spelled
from reely_desktop.app.tools import FindTools
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.picture.caption_styles import CaptionStyle
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reely_desktop.app.tools import Tools
    from reely_desktop.engine.picture.caption_drawing import DrawnCaptions
    from reely_desktop.engine.picture.caption_pictures import CaptionPictures, Overlay
    from reely_desktop.engine.picture.typefaces import Typefaces


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn: the words in a clip, in a style, for a frame of that shape, seen at `size`."""

    words: Spelled
    pieces: tuple[MediaRange, ...]
    style: CaptionStyle
    frame: tuple[int, int]
    size: tuple[int, int]
    program: "Path | None"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The captions of a scene, and the pictures of them that are at hand by their times."""

    scene: Scene
    captions: "DrawnCaptions"
    at_hand: "Mapping[int, Overlay]"


class Artist:
    """Draws on one lane; used on that lane's thread only, but for what cancels it."""

    def __init__(self, find_tools: FindTools) -> None:
        """Draw nothing yet."""
        self.cancellation = Cancellation()
        self._find_tools = find_tools
        self._found: tuple[Path | None, Tools] | None = None
        self._typefaces: Typefaces | None = None
        self._scene: Scene | None = None
        self._captions: DrawnCaptions | None = None
        self._pictures: CaptionPictures | None = None

    def draw(self, scene: Scene, at_ms: int) -> Drawn:
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
        return Drawn(scene, self._captions, self._pictures.at_hand())

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
