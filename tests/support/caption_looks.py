"""Captions as they look, for tests: the shipped styles and fonts, and what libass draws with them."""

from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.picture.caption_drawing import DrawnCaptions
from reely_desktop.engine.picture.caption_pictures import caption_pictures
from reely_desktop.engine.picture.caption_styles import load_styles
from reely_desktop.engine.picture.typefaces import Typefaces
from reely_desktop.engine.progress import Cancellation

RESOURCES = Path(__file__).parents[2] / "resources"
STYLES = load_styles(RESOURCES / "caption_styles.toml")
TYPEFACES = Typefaces(RESOURCES / "fonts")
FFMPEG = Path(imageio_ffmpeg.get_ffmpeg_exe())


def overlays(captions: DrawnCaptions, times_ms: list[int]) -> list[NDArray[np.uint8]]:
    """Return what lies over a frame at those times: rows of pixels of four bytes."""
    width, height = captions.frame
    pictures = caption_pictures(
        captions,
        times_ms,
        captions.frame,
        fonts=TYPEFACES.folder,
        ffmpeg=FFMPEG,
        cancellation=Cancellation(),
    )
    return [np.frombuffer(p.rgba, np.uint8).reshape(height, width, 4) for p in pictures]


def ink(pixels: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what is drawn, the last two exclusive; zeros for nothing."""
    rows, columns = np.nonzero(pixels[..., 3] > 8)
    if not rows.size:
        return (0, 0, 0, 0)
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1
