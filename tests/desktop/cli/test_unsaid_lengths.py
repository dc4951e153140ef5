"""Files that do not say, or misstate, how long they are: to the end is to their last frame."""

from pathlib import Path

import pytest

from tests.desktop.cli.terminal import reely
from tests.support import clip_cases
from tests.support.clips import cached_clip, decode_frame_numbers
from tests.support.exports import run_ffmpeg


def streamed(path: Path, container: str) -> Path:
    """Write a clip as a recorder does that cannot go back to write down its length."""
    plain = cached_clip(clip_cases.PLAIN)
    piped = path.with_suffix(".pipe")
    run_ffmpeg(
        "-i", plain, "-c", "copy", "-f", container, "-flvflags", "no_duration_filesize", piped
    )
    if container != "matroska":
        return piped.rename(path)
    run_ffmpeg("-i", plain, "-c", "copy", "-f", "matroska", "-live", "1", piped)
    return piped.rename(path)


@pytest.mark.parametrize(("container", "suffix"), [("matroska", ".mkv"), ("flv", ".flv")])
@pytest.mark.parametrize("end", [(), ("--out", "99")])
def test_to_the_end_is_to_the_last_frame(
    tmp_path: Path, container: str, suffix: str, end: tuple[str, ...]
) -> None:
    source = streamed(tmp_path / f"live{suffix}", container)

    told = reely("trim", source, "--in", "1", *end, "-o", tmp_path / "clip.mp4", "--json")

    assert told.status == 0, told.out
    assert decode_frame_numbers(tmp_path / "clip.mp4") == list(range(30, 150))
    assert bool(told.json["notes"]) == bool(end)


def test_a_length_that_is_not_stated_is_looked_for(tmp_path: Path) -> None:
    told = reely("probe", streamed(tmp_path / "live.mkv", "matroska"), "--json")

    assert told.json["duration"] == pytest.approx(5, abs=0.002)


def test_sound_whose_length_would_be_guessed_is_cut_to_its_real_end(tmp_path: Path) -> None:
    quiet, loud, both = (tmp_path / name for name in ("quiet.aac", "loud.aac", "both.aac"))
    run_ffmpeg("-f", "lavfi", "-i", "anullsrc=r=48000", "-t", "10", "-b:a", "128k", quiet)
    run_ffmpeg("-f", "lavfi", "-i", "anoisesrc=r=48000", "-t", "10", "-b:a", "128k", loud)
    both.write_bytes(quiet.read_bytes() + loud.read_bytes())

    told = reely("trim", both, "--in", "4", "-o", tmp_path / "clip.m4a", "--audio-only", "--json")

    assert told.status == 0, told.out
    assert told.json["duration"] == pytest.approx(16, abs=0.1)
    assert told.json["verified"] is True
