"""Short words for tests that write clips with the real engine, and an ffmpeg to look at them with."""

import subprocess
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import imageio_ffmpeg

from reely_desktop.engine.cut.export import export
from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import (
    CaptionsWanted,
    CutMode,
    ExportReport,
    ExportRequest,
    VerifyDepth,
)
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation, Progress, no_progress

__all__ = ["FFMPEG", "LARGE", "SOURCE", "Order", "run_ffmpeg", "span", "time_at"]

FFMPEG = Path(imageio_ffmpeg.get_ffmpeg_exe())
FONTS = Path(__file__).parents[2] / "resources" / "fonts"
Seconds = int | Fraction
LARGE = Preset(
    "large",
    "Large",
    frame_size=(1080, 1920),
    video_bit_rate=8_000_000,
    max_video_bit_rate=12_000_000,
    audio_bit_rate=128_000,
)
"""A preset that is slow to encode: ffmpeg still works on seconds of it when it is first heard of."""


def time_at(seconds: Seconds) -> MediaTime:
    """Return an exact time."""
    exact = Fraction(seconds)
    return MediaTime(exact.numerator, Fraction(1, exact.denominator))


def span(start: Seconds, end: Seconds) -> MediaRange:
    """Return the range from `start` to `end` in seconds."""
    return MediaRange(time_at(start), time_at(end))


@dataclass(frozen=True, slots=True)
class Order:
    """An export to be tried: what is asked, and with what. `carry_out` writes the clip."""

    source: Path
    output: Path
    ranges: tuple[MediaRange, ...] = (span(1, 2),)
    preset: Preset = SOURCE
    mode: CutMode = CutMode.EXACT
    max_bytes: int | None = None
    loudness_lufs: Fraction | None = None
    audio_only: bool = False
    verify: VerifyDepth = VerifyDepth.SEAMS
    overwrite: bool = False
    chapters: tuple[ListedChapter, ...] = ()
    captions: CaptionsWanted | None = None
    ffmpeg: Path = FFMPEG
    encoders: tuple[str, ...] = ()
    progress: Progress = no_progress
    cancellation: Cancellation = field(default_factory=Cancellation)

    def carry_out(self) -> ExportReport:
        """Write the clip and return the engine's report. Raises what the engine raises."""
        request = ExportRequest(
            source=self.source,
            ranges=self.ranges,
            output=self.output,
            preset=self.preset,
            mode=self.mode,
            max_bytes=self.max_bytes,
            loudness_lufs=self.loudness_lufs,
            audio_only=self.audio_only,
            verify=self.verify,
            overwrite=self.overwrite,
            chapters=self.chapters,
            captions=self.captions,
        )
        return export(
            request,
            ffmpeg=self.ffmpeg,
            fonts=FONTS,
            encoders=self.encoders,
            progress=self.progress,
            cancellation=self.cancellation,
        )


def run_ffmpeg(*arguments: str | Path) -> str:
    """Run the ffmpeg that Reely carries and return what it said; an unhappy end fails the test."""
    ended = subprocess.run(
        [FFMPEG, "-hide_banner", "-nostdin", "-y", *arguments],
        capture_output=True,
        check=False,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stderr
