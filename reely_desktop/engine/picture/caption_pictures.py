"""Pictures of captions, to be laid over a frame: drawn by what the export draws them with.

One run of ffmpeg draws several, since starting it takes longer than drawing. What was drawn is kept for
as long as it fits; a caption that nothing moves in is drawn once for all of its time.
"""

import tempfile
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ffmpeg as graphs
import numpy as np

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.picture.caption_drawing import DrawnCaptions
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation

_AHEAD = 6
_KEPT_BYTES = 96 * 1024 * 1024
_BYTES_PER_PIXEL = 3
STEP_MS = 33
"""How often a caption that moves is drawn anew, where nobody asks for a frame's own time."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """`rgba` holds `height` rows of `width` pixels whose colours are multiplied by their opacity already."""

    width: int
    height: int
    rgba: bytes


class CaptionPictures:
    """Draws the captions of one clip, at one size. Not thread-safe: one thread at a time."""

    def __init__(
        self, captions: DrawnCaptions, size: tuple[int, int], *, fonts: Path, ffmpeg: Path
    ) -> None:
        """Draw nothing yet; `size` is a frame of the same shape as that of the captions."""
        self._captions = captions
        self._size = size
        self._fonts = fonts
        self._ffmpeg = ffmpeg
        self._kept: OrderedDict[int, Overlay] = OrderedDict()

    def at(self, time_ms: int, *, cancellation: Cancellation) -> Overlay:
        """Return what lies over the frame that is shown at `time_ms` of the clip.

        Raises WorkError RLY-CAPTIONS-NOT-DRAWN, and Cancelled.
        """
        wanted = self._captions.picture_at(time_ms)
        if wanted not in self._kept:
            times = self._from(wanted)
            pictures = caption_pictures(
                self._captions,
                times,
                self._size,
                fonts=self._fonts,
                ffmpeg=self._ffmpeg,
                cancellation=cancellation,
            )
            for time, picture in zip(times, pictures, strict=True):
                self._kept[time] = picture
            most = max(_KEPT_BYTES // len(pictures[0].rgba), len(times))
            while len(self._kept) > most:
                self._kept.popitem(last=False)
        self._kept.move_to_end(wanted)
        return self._kept[wanted]

    def at_hand(self) -> Mapping[int, Overlay]:
        """Return what is drawn by now, by the times that `DrawnCaptions.picture_at` tells."""
        return dict(self._kept)

    def _from(self, wanted: int) -> list[int]:
        if self._captions.moves:
            return [wanted + step * STEP_MS for step in range(_AHEAD)]
        return [wanted, *self._captions.pictures_after(wanted, _AHEAD - 1)]


def cropped(overlay: Overlay) -> Overlay:
    """Return the part of it in which anything is drawn; all of it where nothing is."""
    pixels = np.frombuffer(overlay.rgba, np.uint8).reshape(overlay.height, overlay.width, 4)
    rows, columns = (np.flatnonzero(pixels[..., 3].any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return overlay
    part = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Overlay(part.shape[1], part.shape[0], part.tobytes())


def caption_pictures(
    captions: DrawnCaptions,
    times_ms: Sequence[int],
    size: tuple[int, int],
    *,
    fonts: Path,
    ffmpeg: Path,
    cancellation: Cancellation,
) -> tuple[Overlay, ...]:
    """Return what lies over a frame of `size` at each of these times, rising.

    Raises WorkError RLY-CAPTIONS-NOT-DRAWN, and Cancelled.
    """
    with tempfile.TemporaryDirectory(prefix="reely-captions-") as folder:
        file = Path(folder) / "captions.ass"
        file.write_text(captions.ass, encoding="utf-8")
        args = _command(file, times_ms, size, fonts=fonts, ffmpeg=ffmpeg)
        try:
            finished = run(args, cancellation=cancellation)
        except OSError as error:
            raise _not_drawn(error.strerror or "unknown reason") from error
    length = 2 * size[0] * size[1] * _BYTES_PER_PIXEL
    if finished.status != 0 or len(finished.output) != length * len(times_ms):
        raise _not_drawn(finished.last_words[-1] if finished.last_words else "it drew nothing")
    return tuple(
        _told_apart(finished.output[start : start + length], size)
        for start in range(0, len(finished.output), length)
    )


def over(node: Any, file: Path, fonts: Path, **options: Any) -> Any:  # noqa: ANN401 - ffmpeg-python has no types
    """Return the frames of `node` with the captions of the ASS file drawn over them."""
    return node.filter("ass", filename=str(file), fontsdir=str(fonts), **options)


def _command(
    file: Path, times_ms: Sequence[int], size: tuple[int, int], *, fonts: Path, ffmpeg: Path
) -> list[str]:
    """Return what draws on black, and below that on white, at those times."""
    clock = "+".join(f"eq(N,{n})*{max(time, 0)}" for n, time in enumerate(times_ms))
    both = []
    for ground in ("black", "white"):
        frames = (
            graphs.input(f"color=c={ground}:s={size[0]}x{size[1]}:r=1000", f="lavfi")
            .filter("format", "gbrp")
            .filter("trim", end_frame=len(times_ms))
            .filter("settb", "1/1000")
            .filter("setpts", clock)
        )
        both.append(over(frames, file, fonts))
    written = graphs.output(
        graphs.filter(both, "vstack"),
        "pipe:1",
        f="rawvideo",
        pix_fmt="rgb24",
        fps_mode="passthrough",
    )
    args: list[str] = written.compile(cmd=str(ffmpeg))
    return [args[0], "-v", "error", *args[1:]]


def _told_apart(drawn: bytes, size: tuple[int, int]) -> Overlay:
    """Return what was drawn on black and on white; where the two differ most, nothing was drawn.

    The filter draws on nothing as well, but squares the opacity of what is half transparent.
    """
    width, height = size
    on_black, on_white = np.frombuffer(drawn, np.uint8).reshape(2, height, width, 3)
    through = np.min(on_white - np.minimum(on_white, on_black), axis=2, keepdims=True)
    rgba = np.concatenate(
        (on_black, np.maximum(255 - through, on_black.max(axis=2, keepdims=True))), axis=2
    )
    return Overlay(width, height, rgba.tobytes())


def _not_drawn(why: str) -> WorkError:
    return WorkError(
        f"the captions cannot be drawn ({why})",
        code="RLY-CAPTIONS-NOT-DRAWN",
        hint="`reely doctor` shows which ffmpeg is used; one with libass is needed",
    )
