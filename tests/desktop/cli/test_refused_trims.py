"""`reely trim` where nothing can be written: one line or one object that says why."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.desktop.cli.terminal import reely
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip, make_clip


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("--in", "later"), 2, "RLY-NOT-A-TIME"),
        (("--in", "-3", "--out", "4"), 2, "RLY-NOT-A-TIME"),
        (("--in=-0:03", "--out", "4"), 2, "RLY-NOT-A-TIME"),
        (("--in", "3", "--out", "3"), 2, "RLY-EMPTY-RANGE"),
        (("--in", "4", "--out", "3"), 2, "RLY-EMPTY-RANGE"),
        (("--keep", "1-2", "4-3"), 2, "RLY-EMPTY-RANGE"),
        (("--keep", "1"), 2, "RLY-USAGE"),
        (("--keep", "1-2", "--in", "1"), 2, "RLY-USAGE"),
        ((), 2, "RLY-USAGE"),
        (("--in", "1", "--mode", "vague"), 2, "RLY-USAGE"),
        (("--in", "1", "--preset", "cinema"), 2, "RLY-NO-SUCH-PRESET"),
        (("--in", "1", "--max-mb", "small"), 2, "RLY-USAGE"),
        (("--in", "1", "--max-mb", "0"), 2, "RLY-USAGE"),
        (("--in", "1", "--loudness", "loud"), 2, "RLY-USAGE"),
        (("--in", "1", "--loudness", "3"), 2, "RLY-USAGE"),
        (("--in", "1", "--mode", "instant", "--max-mb", "9"), 2, "RLY-INSTANT-CHANGES"),
        (("--in", "1", "--mode", "instant", "--preset", "tiktok"), 2, "RLY-INSTANT-CHANGES"),
        (("--in", "1", "-o", "clip.avi"), 2, "RLY-OUTPUT-CONTAINER"),
        (("--in", "1", "-o", f"{'n' * 300}.mp4"), 2, "RLY-OUTPUT-NAME"),
        (("--in", "1", "-o", "clip.mkv", "--preset", "tiktok"), 2, "RLY-PRESET-CONTAINER"),
        (("--in", "1", "-o", "there.mp4"), 2, "RLY-OUTPUT-EXISTS"),
        (("--in", "1", "-o", "talk.mp4", "--overwrite"), 2, "RLY-OUTPUT-IS-INPUT"),
        (("--in", "1", "--unknown"), 2, "RLY-USAGE"),
        (("--in", "7"), 3, "RLY-RANGE-OUTSIDE"),
        (("--in", "7", "--out", "9"), 3, "RLY-RANGE-OUTSIDE"),
        (("--in", "f151"), 3, "RLY-RANGE-OUTSIDE"),
        (("--in", "1", "-o", "no/such/folder/clip.mp4"), 5, "RLY-FOLDER-MISSING"),
        (("--in", "0", "--max-mb", "0.01"), 5, "RLY-SIZE-LIMIT"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line_and_writes_nothing(
    tmp_path: Path, words: tuple[str, ...], status: int, code: str
) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")
    (tmp_path / "there.mp4").write_bytes(b"mine")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    told = reely("trim", "talk.mp4", *words, folder=tmp_path)

    lines = [line for line in told.err.splitlines() if not line.endswith("…")]
    assert (told.status, told.out) == (status, "")
    assert len(lines) == 1, told.err
    assert lines[0].startswith(f"error[{code}]: ")
    assert lines[0].count("; ") >= 1
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_clip_too_long_for_a_platform_is_refused(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(frames=910, rate=Fraction(10), size=(64, 36), gop=100))

    told = reely("trim", source, "--in", "0", "--preset", "facebook", "-o", tmp_path / "c.mp4")

    assert told.status == 2
    assert "RLY-PRESET-TOO-LONG" in told.err
    assert "1:30" in told.err


def test_with_json_an_error_is_one_object(tmp_path: Path) -> None:
    told = reely("trim", tmp_path / "gone.mp4", "--in", "1", "--json")

    assert told.status == 3
    assert set(told.json["error"]) == {"code", "message", "hint"}
    assert told.json["error"]["code"] == "RLY-MEDIA-MISSING"
    assert told.err == ""


def test_a_wrong_option_is_one_object_too_with_json(tmp_path: Path) -> None:
    told = reely("trim", tmp_path / "gone.mp4", "--colour", "red", "--json")

    assert (told.status, told.json["error"]["code"]) == (2, "RLY-USAGE")
