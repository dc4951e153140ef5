"""Pictures that are work to encode, like a camera's: textured, moving, grainy, cut to scenes.

They are noise with the spectrum of natural images (power falling with frequency), panned behind a second
one that moves about, under fresh grain in every frame; a scene lasts about ten seconds.
"""

import tempfile
from pathlib import Path

import numpy as np

from bench.programs import run_ffmpeg

_SIZE = (1920, 1080)
_PLATE_SIZE = (2880, 1620)
_PLATES = 3
_SCENE_FRAMES = (310, 290, 350, 270, 330, 300)  # and round again


def write_moving_pictures(
    path: Path, *, ffmpeg: Path, rate: int, frames: int, group_frames: int
) -> None:
    """Encode `frames` frames of 1080p to `path`: H.264, closed groups of `group_frames`, B-frames."""
    lengths = _scene_lengths(frames)
    coding = f"keyint={group_frames}:min-keyint={group_frames}:scenecut=0:open-gop=0"
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        plates = [_write_plate(Path(scratch) / f"{seed}.ppm", seed) for seed in range(_PLATES)]
        stills: list[object] = []
        for number in range(len(lengths)):
            stills += ["-i", plates[number % _PLATES], "-i", plates[(number + 1) % _PLATES]]
        run_ffmpeg(
            ffmpeg,
            *stills,
            *["-filter_complex", _graph(rate, lengths), "-map", "[v]", "-frames:v", frames],
            *["-c:v", "libx264", "-preset", "fast", "-x264-params", coding],
            *["-b:v", "7M", "-maxrate", "10M", "-bufsize", "14M"],
            *["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"],
            path,
        )


def _scene_lengths(frames: int) -> list[int]:
    lengths: list[int] = []
    while (left := frames - sum(lengths)) > 0:
        lengths.append(min(left, _SCENE_FRAMES[len(lengths) % len(_SCENE_FRAMES)]))
    return lengths


def _graph(rate: int, lengths: list[int]) -> str:
    scenes = [_scene(number, rate, length) for number, length in enumerate(lengths)]
    joined = "".join(f"[v{number}]" for number in range(len(lengths)))
    return ";".join([*scenes, f"{joined}concat=n={len(lengths)},noise=alls=9:allf=t[v]"])


def _scene(number: int, rate: int, frames: int) -> str:
    """Return the graph of scene `number`, whose two stills are inputs of its own."""
    # A rate for each still, because concat takes the first's and doubles or drops the others' frames.
    still = f"format=yuv420p,loop=-1:1:0,setpts=N/{rate}/TB,fps={rate},trim=end_frame={frames}"
    width, height = _SIZE
    speed = 1 + number % 3
    return (
        f"[{2 * number}]{still},crop={width}:{height}"
        f":x='480+470*sin(n*{speed}/90)':y='270+260*cos(n*{speed}/130)'[b{number}];"
        f"[{2 * number + 1}]{still},crop=560:720:x='800+300*sin(n/40)':y=400[f{number}];"
        f"[b{number}][f{number}]overlay"
        f"=x='680+500*sin(n*{speed}/60)':y='180+60*cos(n/17)',setpts=PTS-STARTPTS[v{number}]"
    )


def _write_plate(path: Path, seed: int) -> Path:
    """Write a picture of coloured noise whose power falls with frequency, as photographs' does."""
    width, height = _PLATE_SIZE
    random = np.random.default_rng(seed)
    far = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    falloff = 1 / np.maximum(far, 1 / width) ** 1.2
    planes = []
    for _ in range(3):
        plane = np.fft.irfft2(np.fft.rfft2(random.standard_normal((height, width))) * falloff)
        planes.append(128 + 45 * (plane - plane.mean()) / plane.std())
    pixels = np.clip(np.dstack(planes), 0, 255).astype(np.uint8)
    path.write_bytes(b"P6 %d %d 255\n" % (width, height) + pixels.tobytes())
    return path
