"""Frames count as even exactly where each that is shown comes when its number says, to the last."""

from pathlib import Path

import pytest

from reely_desktop.engine.media.probe import probe
from tests.support.clips import ClipSpec, cached_clip, decode_frame_times
from tests.support.exports import run_ffmpeg
from tests.support.mp4_boxes import with_edits

UNTIL = range(30, 48)
FOUR_SECONDS = ClipSpec(frames=120, gop=30, b_frames=2, audio_tracks=0)
OPEN_GROUPS = ClipSpec(frames=120, gop=30, b_frames=2, open_gop=True, audio_tracks=0)
LONG_GROUP = ClipSpec(frames=120, gop=120, b_frames=2, audio_tracks=0)


def come_when_their_numbers_say(path: Path) -> bool:
    """Decode all of `path` and tell whether its frames are those that are counted, evenly spaced."""
    video = probe(path).video
    assert video is not None
    times = decode_frame_times(path)
    evenly = [times[0] + number / video.frame_rate for number in range(len(times))]
    return len(times) == video.frame_count and times == evenly


def is_even(path: Path) -> bool:
    video = probe(path).video
    assert video is not None
    return video.is_even


def held_and_true(path: Path) -> tuple[bool, bool]:
    """Return whether `path` is held to be even, and whether it is."""
    return is_even(path), come_when_their_numbers_say(path)


@pytest.mark.parametrize("frames", [1, 2, 3, 5, 16, 17, 31, 32, 33, 34])
@pytest.mark.parametrize("b_frames", [0, 2, 3])
def test_short_files_are_even(frames: int, b_frames: int) -> None:
    path = cached_clip(ClipSpec(frames=frames, b_frames=b_frames, audio_tracks=0))

    assert come_when_their_numbers_say(path)
    assert is_even(path)


def test_those_cut_at_their_end_without_encoding_are_where_no_frame_is_missing(
    tmp_path: Path,
) -> None:
    def cut_to(frames: int) -> Path:
        cut = tmp_path / f"{frames}.mp4"
        source = cached_clip(FOUR_SECONDS)
        run_ffmpeg("-i", source, "-frames:v", str(frames), "-c", "copy", cut)
        return cut

    assert {held_and_true(cut_to(frames)) for frames in UNTIL} == {(True, True), (False, False)}


def test_as_many_frames_missing_before_the_last_as_lead_the_first_are_noticed(
    tmp_path: Path,
) -> None:
    """Those that lead the first keyframe are stored, and cannot be decoded."""
    without_edits = ("-avoid_negative_ts", "make_zero", "-use_editlist", "0", "-c", "copy")

    def cut_after(seconds: float) -> Path:
        cut = tmp_path / f"{seconds:.4f}.mp4"
        source = cached_clip(OPEN_GROUPS)
        run_ffmpeg("-ss", "1.3", "-i", source, "-t", f"{seconds:.4f}", *without_edits, cut)
        return cut

    assert {held_and_true(cut_after(frames / 30)) for frames in UNTIL} == {(False, False)}


@pytest.mark.parametrize("shown", [1, 20, 60, 117])
def test_what_an_edit_list_hides_at_the_end_makes_no_difference(shown: int, tmp_path: Path) -> None:
    path = with_edits(cached_clip(LONG_GROUP), tmp_path / "cut.mp4", [(0, shown)], rate=30)

    assert come_when_their_numbers_say(path)
    assert is_even(path)
