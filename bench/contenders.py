"""Who cuts the same minute out of the same file in `bench trim`, each as one command.

Everybody is told the same two times and left at their own quality: that of x264 is FFmpeg's own, and once
more the rate factor with which Reely encodes whole clips. `smartcut` is the tool of that name on PyPI; it
gets an environment of its own, made at the first use, because it needs a PyAV of its own.
"""

import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av

from bench.installing import installed
from bench.programs import ffmpeg, run_ffmpeg

SMARTCUT_VERSION = "1.7"
WHOLE_RATE_FACTOR = 17
_SMARTCUT_PINS = (f"smartcut=={SMARTCUT_VERSION}", "av==16.0.1", "numpy==2.4.6", "tqdm==4.70.1")


@dataclass(frozen=True, slots=True)
class Cut:
    """The stretch of `source` that is wanted: start <= time < end, in seconds."""

    source: Path
    start: Fraction
    end: Fraction

    @property
    def duration(self) -> Fraction:
        """How long it lasts, in seconds."""
        return self.end - self.start


def by_reely(cut: Cut, output: Path) -> list[str]:
    """Return `reely trim` as a person types it, verification included."""
    reely = Path(sysconfig.get_path("scripts")) / "reely"
    points = ["--in", _typed(cut.start), "--out", _typed(cut.end)]
    return [str(reely), "trim", str(cut.source), *points, "-o", str(output), "--json"]


def by_x264(cut: Cut, output: Path, *, rate_factor: int | None = None) -> list[str]:
    """Return ffmpeg encoding everything, at its own rate factor unless one is given."""
    quality = [] if rate_factor is None else ["-crf", str(rate_factor)]
    coding = ["-c:v", "libx264", "-preset", "veryfast", *quality, "-c:a", "aac"]
    return [*_sought(cut), *coding, str(output)]


def by_copying(cut: Cut, output: Path) -> list[str]:
    """Return ffmpeg copying what is stored: the floor, which is not exact."""
    return [*_sought(cut), "-c", "copy", str(output)]


def by_smartcut(program: Path, cut: Cut, output: Path) -> list[str]:
    """Return `smartcut`, which like Reely encodes the edges and copies the rest."""
    kept = f"{_typed(cut.start)},{_typed(cut.end)}"
    return [str(program), str(cut.source), str(output), "--keep", kept]


def encoding_alone(raw: Path, size: tuple[int, int], rate: Fraction) -> list[str]:
    """Return ffmpeg encoding, as x264's contender does, nothing but the raw frames in `raw`."""
    stored = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{size[0]}x{size[1]}"]
    source = [*stored, "-framerate", str(rate), "-i", str(raw)]
    coding = ["-c:v", "libx264", "-preset", "veryfast", "-f", "null", "-"]
    return [str(ffmpeg()[0]), "-nostdin", "-v", "error", *source, *coding]


def write_raw_edges(cut: Cut, raw: Path, *, rate: Fraction, edges: Sequence[range]) -> None:
    """Write the frames `edges` of `cut`, counted from its first, as raw pictures to `raw`."""
    chosen = "+".join(f"between(n,{edge.start},{edge.stop - 1})" for edge in edges)
    frames = sum(len(edge) for edge in edges)
    words = ["-ss", _typed(cut.start), "-i", cut.source, "-t", _typed(cut.duration), "-an"]
    words += ["-vf", f"select='{chosen}',setpts=N/({rate})/TB", "-frames:v", frames]
    run_ffmpeg(ffmpeg()[0], *words, "-pix_fmt", "yuv420p", "-f", "rawvideo", raw)


def picture_shape(path: Path) -> tuple[tuple[int, int], Fraction]:
    """Return width, height and frame rate of a video."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return (stream.width, stream.height), Fraction(stream.average_rate or 0)


def smartcut_program(folder: Path) -> Path:
    """Return the tool of an environment kept in `folder`; make it first. Raises NotInstalled."""
    return installed(folder, "smartcut", SMARTCUT_VERSION, pins=_SMARTCUT_PINS)


def _sought(cut: Cut) -> list[str]:
    told = [str(ffmpeg()[0]), "-nostdin", "-v", "error", "-y", "-ss", _typed(cut.start)]
    return [*told, "-i", str(cut.source), "-t", _typed(cut.duration)]


def _typed(seconds: Fraction) -> str:
    return f"{float(seconds):.6f}"
