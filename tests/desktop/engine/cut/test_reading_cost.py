"""A short clip of a long file costs as much as the clip, where the container knows its frames."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMode, VerifyDepth
from reely_desktop.engine.media.frames import frame_time
from reely_desktop.engine.media.keyframes import keyframe_index
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.written_clips import look_at

SPEC = ClipSpec(container="mov", audio_codec="pcm_s16le", subtitles=True)
ROUNDS = 60
MIDDLE = Fraction(150)


@dataclass
class Read:
    bytes: int = 0


@contextmanager
def counted() -> Iterator[Read]:
    """Count what this process reads, from files or from the system's memory of them."""
    read, before = Read(), _read_so_far()
    yield read
    read.bytes = _read_so_far() - before


def _read_so_far() -> int:
    told = dict(line.split(": ") for line in Path("/proc/self/io").read_text().splitlines())
    return int(told["rchar"])


@pytest.fixture(scope="module")
def five_minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Repeat a clip of five seconds, whose sound takes room and lasts exactly as long as its picture."""
    path = tmp_path_factory.mktemp("long") / "long.mov"
    source = cached_clip(SPEC)
    run_ffmpeg("-stream_loop", str(ROUNDS - 1), "-i", source, "-map", "0", "-c", "copy", path)
    return path


@pytest.mark.parametrize("mode", CutMode)
@pytest.mark.parametrize("verify", VerifyDepth)
def test_cutting_two_seconds_reads_a_little_of_five_minutes(
    mode: CutMode, verify: VerifyDepth, five_minutes: Path, tmp_path: Path
) -> None:
    clip = tmp_path / "clip.mp4"
    kept = (span(MIDDLE + Fraction(1, 2), MIDDLE + Fraction(5, 2)),)

    with counted() as read:
        report = Order(five_minutes, clip, kept, mode=mode, verify=verify).carry_out()

    assert report.verified, report.checks
    assert read.bytes < five_minutes.stat().st_size / 3


def test_looking_up_frames_reads_a_little(five_minutes: Path) -> None:
    with counted() as read:
        video = probe(five_minutes).video
        assert video is not None
        index = keyframe_index(five_minutes, video)
        time = frame_time(five_minutes, video, 4_507, cancellation=Cancellation())

    assert time is not None
    assert time.seconds == Fraction(4_507, 30)
    assert len(index.keyframes) == 5 * ROUNDS
    assert read.bytes < five_minutes.stat().st_size / 3


def test_what_is_read_is_right(five_minutes: Path, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    Order(five_minutes, clip, (span(MIDDLE + Fraction(1, 2), MIDDLE + 4),)).carry_out()

    assert look_at(clip).numbers == tuple(range(15, 120))
