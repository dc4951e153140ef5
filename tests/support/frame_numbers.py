"""Frame numbers in pixels: drawn into each picture of a clip, read back from any picture of it.

The top third holds 8 x 4 blocks, white for 1: two rows with a 16-bit number, highest bit first, and
two with its complement. They survive lossy coding, 4:2:0, scaling and rotation, and a blend of two
frames, a smear or a picture from elsewhere reads as None, never as a wrong number. Below it a
textured picture moves, so that encoders have the work that real video gives them.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

Luma = NDArray[np.uint8]
Coarse = NDArray[np.float32]

GRID = (8, 16)

_COLUMNS, _ROWS = 8, 4
_STRIP = Fraction(1, 3)
_LEAST_CONTRAST = 48
_WORLD = 1024
_BT709 = (0.2126, 0.7152, 0.0722)
_BALL = (200, 176, 130)  # muted, as all here: players differ in the matrix they read colours by
_UNDER_STRIP = Fraction(2, 5)  # the strip smears a little into what lies just under it


def draw_frame(number: int, *, size: tuple[int, int], interlaced: bool = False) -> Luma:
    """Draw the RGB picture of frame `number`, shaped (height, width, 3); `size` is (width, height).

    Interlaced, the second field shows the moving part half a frame later than the first.
    """
    picture = _scene(2 * number, size)
    if interlaced:
        picture[1::2] = _scene(2 * number + 1, size)[1::2]
    height, width = picture.shape[:2]
    strip = int(height * _STRIP)
    bits = _bits_of(number)
    for row in range(_ROWS):
        top, bottom = strip * row // _ROWS, strip * (row + 1) // _ROWS
        for column in range(_COLUMNS):
            left, right = width * column // _COLUMNS, width * (column + 1) // _COLUMNS
            picture[top:bottom, left:right] = 235 if bits[row, column] else 16
    return picture


def read_frame_number(luma: NDArray[np.generic], *, rotation: int = 0) -> int | None:
    """Read the number from a picture of any size, shaped (height, width), 8 to 16 bits a sample.

    `rotation` is what turns the picture upright, clockwise in degrees. None: no number stands there.
    """
    upright = np.rot90(luma, -rotation // 90)
    height, width = upright.shape
    strip = height * float(_STRIP)
    upright = upright[: int(strip) + 1].astype(np.float32)
    means = np.empty((_ROWS, _COLUMNS), np.float32)
    for row in range(_ROWS):
        for column in range(_COLUMNS):
            top, bottom = _inner(strip * row / _ROWS, strip * (row + 1) / _ROWS)
            left, right = _inner(width * column / _COLUMNS, width * (column + 1) / _COLUMNS)
            means[row, column] = upright[top:bottom, left:right].mean()
    half = _ROWS // 2
    difference = means[:half] - means[half:]
    spread = float(means.max() - means.min())
    if spread < _LEAST_CONTRAST or np.abs(difference).min() < spread / 2:
        return None
    return int("".join("1" if bit > 0 else "0" for bit in difference.flat), 2)


def coarse_picture(luma: NDArray[np.generic], *, rotation: int = 0) -> Coarse:
    """Average the picture under the strip, turned upright, over a grid of 16 x 8."""
    upright = np.rot90(luma, -rotation // 90).astype(np.float32)
    upright = upright[int(upright.shape[0] * _UNDER_STRIP) :]
    height, width = upright.shape
    rows = np.arange(GRID[0]) * height // GRID[0]
    columns = np.arange(GRID[1]) * width // GRID[1]
    sums = np.add.reduceat(np.add.reduceat(upright, rows, axis=0), columns, axis=1)
    counts = np.outer(np.diff([*rows, height]), np.diff([*columns, width]))
    means: Coarse = (sums / counts).astype(np.float32)
    return means


def picture_error(number: int, shown: Coarse, *, size: tuple[int, int] = (320, 180)) -> float:
    """Return how far frame `number`, as shown, is from as drawn at `size`, upright: 0 to 255.

    The worst place of the grid counts; brightness and contrast, which players treat in their own
    ways, do not. Coding of usual quality stays below 3; a smeared or misplaced block does not.
    """
    drawn = _drawn(number, size)
    contrast, brightness = np.polyfit(shown.ravel(), drawn.ravel(), 1)
    return float(np.abs(contrast * shown + brightness - drawn).max())


def decode_frame_numbers(path: Path) -> list[int | None]:
    """Decode the frames that `path` presents, in order, upright as tagged, to their numbers."""
    return [number for _, number in _decoded(path)]


def decode_frame_times(path: Path) -> list[Fraction]:
    """Decode the PTS, in seconds, of the frames that `path` presents, in order."""
    return [seconds_of(frame) for frame in _shown(path)]


def decode_numbered_times(path: Path) -> list[tuple[Fraction, int | None]]:
    """Decode the PTS, in seconds, and the number of each frame that `path` presents, in order."""
    return list(_decoded(path))


def seconds_of(frame: av.VideoFrame | av.AudioFrame) -> Fraction:
    """Return the frame's PTS in seconds."""
    assert frame.pts is not None, "a frame without a PTS"
    assert frame.time_base is not None, "a frame without a timebase"
    return Fraction(frame.pts * frame.time_base)


def _decoded(path: Path) -> Iterator[tuple[Fraction, int | None]]:
    reformatter = VideoReformatter()  # one for all: each frame's own would start threads for it
    for frame in _shown(path):
        # PyAV's rotation is anticlockwise: what a player does is its opposite.
        luma = reformatter.reformat(frame, format="gray", threads=1).to_ndarray()
        yield seconds_of(frame), read_frame_number(luma, rotation=-frame.rotation % 360)


def _shown(path: Path) -> Iterator[av.VideoFrame]:
    # Demuxer and decoder drop what an edit list hides, so every frame that comes out is shown.
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        yield from container.decode(stream)


@cache
def _drawn(number: int, size: tuple[int, int]) -> Coarse:
    return coarse_picture(draw_frame(number, size=size) @ np.array(_BT709))


def _bits_of(number: int) -> NDArray[np.bool_]:
    assert 0 <= number < 1 << 16, f"{number} does not fit 16 bits"
    bits = np.array([number >> (15 - place) & 1 for place in range(16)], bool).reshape(2, _COLUMNS)
    return np.concatenate([bits, ~bits])


def _inner(start: float, end: float) -> tuple[int, int]:
    """Keep the middle half of a block, at least one sample: its edges are smeared by coding."""
    first = int(start + (end - start) / 4)
    return first, max(first + 1, int(end - (end - start) / 4))


def _scene(half_frames: int, size: tuple[int, int]) -> Luma:
    """Draw the world as a camera sees it that pans over it, with a ball in front."""
    width, height = size
    x, y = half_frames * 3 // 2, int(40 * np.sin(half_frames / 37)) + 60
    x, y = x % _WORLD, y % _WORLD
    picture: Luma = _worlds((y + height) // _WORLD + 1, (x + width) // _WORLD + 1)[
        y : y + height, x : x + width
    ].copy()
    radius = height // 8
    middle_x = int(width * (0.5 + 0.4 * np.sin(half_frames / 23)))
    middle_y = height * 2 // 3
    top, left = max(0, middle_y - radius), max(0, middle_x - radius)
    around = picture[top : middle_y + radius, left : middle_x + radius]
    dy, dx = np.ogrid[top : top + around.shape[0], left : left + around.shape[1]]
    around[(dx - middle_x) ** 2 + (dy - middle_y) ** 2 < radius**2] = _BALL
    return picture


@cache
def _worlds(down: int, across: int) -> Luma:
    """Lay so many worlds beside each other: a part of them is copied faster than gathered."""
    return np.tile(_world(), (down, across, 1))


@cache
def _world() -> Luma:
    """Draw one large texture that wraps at its edges: noise of several sizes in muted colours."""
    chance = np.random.default_rng(20)
    world = np.full((_WORLD, _WORLD, 3), 110.0, np.float32)
    for cells, strength in ((8, 40), (32, 25), (128, 18), (512, 10)):
        coarse = chance.normal(size=(cells, cells, 1)) + 0.1 * chance.normal(size=(cells, cells, 3))
        world += strength * coarse.repeat(_WORLD // cells, 0).repeat(_WORLD // cells, 1)
    return world.clip(20, 230).astype(np.uint8)
