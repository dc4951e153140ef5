"""Clips with known cuts: still and moving scenes of given lengths, coded as cameras and the web do."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

SIZE = (160, 90)
RATE = 30

Pixels = NDArray[np.uint8]


def write_scenes(
    path: Path,
    lengths: Sequence[int],
    *,
    options: str,
    flashes: Sequence[int] = (),
    silence: tuple[int, int] | None = None,
) -> Path:
    """Write one scene after the other, `lengths` frames long, coded by x264 with `options`.

    A white picture stands in for each frame of `flashes`. With `silence`, in seconds, there is a tone
    but for then.
    """
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y"]
    command += ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIZE[0]}x{SIZE[1]}"]
    command += ["-r", str(RATE), "-i", "pipe:0"]
    if silence is not None:
        start, end = silence
        tone = f"aevalsrc='0.4*sin(880*2*PI*t)*(1-between(t,{start},{end}))':s=48000"
        command += ["-f", "lavfi", "-t", str(sum(lengths) / RATE), "-i", tone, "-c:a", "aac"]
    command += ["-c:v", "libx264", "-preset", "veryfast"]
    command += ["-threads", "1", "-pix_fmt", "yuv420p", "-x264-params", options, str(path)]
    pictures = [
        picture(scene, number) for scene, length in enumerate(lengths) for number in range(length)
    ]
    for flash in flashes:
        pictures[flash] = np.full_like(pictures[flash], 255)
    film = b"".join(one.tobytes() for one in pictures)
    subprocess.run(command, input=film, check=True, capture_output=True)
    return path


def picture(scene: int, number: int) -> Pixels:
    """Draw a scene: a pattern of its own over which a bar moves, and the whole pans slowly."""
    width, height = SIZE
    drawn = np.random.default_rng(scene)
    coarse = drawn.integers(40, 216, (4, 8, 3), dtype=np.uint8)
    pattern = np.kron(coarse, np.ones((height // 4 + 1, width // 8, 1), np.uint8))[:height]
    panned = np.roll(pattern, number // 3, axis=1).copy()
    left = (number * 2) % (width - 12)
    panned[30:60, left : left + 12] = (250, 250, 250)
    return panned
