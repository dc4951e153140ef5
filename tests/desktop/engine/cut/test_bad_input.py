import os
import shutil
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMode
from reely_desktop.engine.errors import EngineError, MediaError
from reely_desktop.engine.mediatime import MediaRange
from tests.support import clip_cases
from tests.support.child_exports import ChildExport, run_child
from tests.support.clips import (
    ClipSpec,
    audio_offset,
    cached_clip,
    decode_frame_numbers,
    make_clip,
)
from tests.support.exports import Order, run_ffmpeg, span, time_at

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="names and users as Linux has them")
NAMES = {
    "unicode": "Größe 東京 🎬 e\u0301",
    "right to left": "\u202eevil",
    "quotes": 'it\'s a "clip" `now` \u2018here\u2019',
    "newline": "two\nlines\tand\ttabs",
    "leading dash": "-i",
    "option": "-f null -",
    "percent": "100%d %03d %s %%",
    "colon": "http:clip:12:30",
    "protocol": "concat:a|b",
    "backslash": "a\\b\\'c\\n",
    "brackets": "[0:v]{x}(y)",
    "filter words": "a,b;c=d@e#f&g$h!i",
    "glob": "*?~",
    "spaces": "  two  spaces  ",
    "dots": "..hidden..",
    "long": "n" * 240,
    "no known writing": os.fsdecode(b"caf\xe9 \xff"),
}
HARD = list(NAMES) if sys.platform != "win32" else ["unicode", "leading dash", "brackets", "long"]


def failed(order: Order) -> EngineError:
    with pytest.raises(EngineError) as caught:
        order.carry_out()
    assert list(order.output.parent.glob("*")) == []
    return caught.value


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("mode", list(CutMode))
def test_a_name_is_only_a_name(tmp_path: Path, name: str, mode: CutMode) -> None:
    folder = tmp_path / NAMES[name][:60]
    source = make_clip(clip_cases.PLAIN, folder / f"{NAMES[name]}.mp4")
    ranges = (span(1, 2),) if mode is CutMode.INSTANT else (span(Fraction(1, 2), Fraction(5, 2)),)

    report = Order(source, folder / f"{NAMES[name]}-o.mp4", ranges, mode=mode).carry_out()

    kept = range(30, 60) if mode is CutMode.INSTANT else range(15, 75)
    assert report.verified
    assert decode_frame_numbers(report.output) == list(kept)
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("name", HARD)
def test_a_name_is_only_a_name_beside_subtitles_and_loudness(tmp_path: Path, name: str) -> None:
    folder = tmp_path / NAMES[name][:60]
    source = make_clip(clip_cases.TRACKS["subtitles"], folder / f"{NAMES[name]}.mp4")

    report = Order(
        source, folder / f"{NAMES[name]}-o.mkv", (span(1, 3),), loudness_lufs=Fraction(-16)
    ).carry_out()

    assert report.verified
    assert audio_offset(source, report.output, Fraction(1)) == 0


@pytest.mark.parametrize("name", ["-i.mp4", "file:clip.mp4", "%d.mp4", "a:b.mp4"])
def test_a_name_without_a_folder_is_only_a_name(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / name)
    monkeypatch.chdir(tmp_path)

    for mode in (CutMode.EXACT, CutMode.ENCODE):
        report = Order(Path(name), Path(f"{mode.value}-{name}"), mode=mode).carry_out()

        assert report.verified
        assert decode_frame_numbers(tmp_path / report.output) == list(range(30, 60))


@linux_only
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    source = make_clip(clip_cases.PLAIN, tmp_path / "kept" / "clip.mp4")
    link = tmp_path / "link"
    link.symlink_to(source)

    report = Order(link, tmp_path / "out.mp4").carry_out()

    assert decode_frame_numbers(report.output) == list(range(30, 60))


@linux_only
def test_an_output_that_is_a_link_to_nothing_makes_what_it_leads_to(tmp_path: Path) -> None:
    output = tmp_path / "clip.mp4"
    output.symlink_to(tmp_path / "nowhere.mp4")

    report = Order(cached_clip(clip_cases.PLAIN), output).carry_out()

    assert report.verified
    assert output.is_symlink()
    assert decode_frame_numbers(tmp_path / "nowhere.mp4") == list(range(30, 60))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["clip.mp4", "nowhere.mp4"]


@linux_only
def test_a_source_that_may_not_be_read_is_told() -> None:
    # Apart from tmp_path: each run of pytest that begins closes what is above it to others.
    with tempfile.TemporaryDirectory() as place:
        source, folder = Path(place) / "secret.mp4", Path(place) / "out"
        Path(place).chmod(0o755)
        shutil.copyfile(cached_clip(clip_cases.PLAIN), source)
        source.chmod(0)
        folder.mkdir()
        folder.chmod(0o777)

        ended = run_child(ChildExport(source, folder / "clip.mp4", as_nobody=True))

    assert ended.code == "RLY-MEDIA-DENIED"
    assert ended.left == ()


@pytest.mark.parametrize("mode", list(CutMode))
def test_a_range_behind_the_end_is_refused(tmp_path: Path, mode: CutMode) -> None:
    error = failed(
        Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", (span(5, 6),), mode=mode)
    )

    assert isinstance(error, MediaError)
    assert error.code == "RLY-RANGE-OUTSIDE"


def test_an_empty_range_cannot_even_be_meant() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        MediaRange(time_at(1), time_at(1))


def test_no_range_at_all_is_refused(tmp_path: Path) -> None:
    error = failed(Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", ()))

    assert error.code == "RLY-RANGE-NONE"


def test_a_range_between_two_frames_is_refused(tmp_path: Path) -> None:
    between = span(Fraction(101, 100), Fraction(102, 100))

    error = failed(Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", (between,)))

    assert error.code == "RLY-RANGE-NO-FRAME"


def test_one_bad_range_among_good_ones_is_refused(tmp_path: Path) -> None:
    error = failed(
        Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", (span(0, 1), span(9, 10)))
    )

    assert error.code == "RLY-RANGE-OUTSIDE"


def test_an_end_behind_the_end_is_moved_and_that_is_said(tmp_path: Path) -> None:
    report = Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", (span(4, 60),)).carry_out()

    assert report.verified
    assert (report.first_frame, report.last_frame) == (120, 149)
    assert any("past the end" in note for note in report.notes)


@pytest.mark.parametrize("audio_only", [False, True])
def test_sound_behind_its_end_is_refused(tmp_path: Path, *, audio_only: bool) -> None:
    source = cached_clip(clip_cases.SOUND_ALONE["m4a"])

    error = failed(
        Order(source, tmp_path / "clip.m4a", (span(50, 60),), audio_only=True)
        if audio_only
        else Order(source, tmp_path / "clip.mp4", (span(50, 60),))
    )

    assert error.code == "RLY-RANGE-OUTSIDE"


def test_sound_alone_of_a_silent_film_is_refused(tmp_path: Path) -> None:
    error = failed(
        Order(cached_clip(clip_cases.TRACKS["silent"]), tmp_path / "clip.m4a", audio_only=True)
    )

    assert error.code == "RLY-MEDIA-NO-SOUND"


@pytest.mark.parametrize("mode", list(CutMode))
def test_a_damaged_stretch_ends_in_an_error_or_says_what_it_is(
    tmp_path: Path, mode: CutMode
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    source = folder / "damaged.mkv"
    run_ffmpeg("-i", cached_clip(ClipSpec(frames=120)), "-c", "copy", source)
    content = bytearray(source.read_bytes())
    for at in range(len(content) // 3, len(content) // 2, 13):
        content[at] ^= 0xFF
    source.write_bytes(content)

    try:
        report = Order(source, tmp_path / "clip.mp4", (span(0, 3),), mode=mode).carry_out()
    except EngineError as error:
        assert error.code.startswith("RLY-")  # noqa: PT017 - either will do
        assert [p.name for p in tmp_path.iterdir()] == ["in"]
    else:
        assert report.output.is_file()
