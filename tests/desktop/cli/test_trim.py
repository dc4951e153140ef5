"""`reely trim` as it is typed: clips to the frame, answers, exit statuses."""

import json
import signal
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import av
import pytest

from tests.desktop.cli.terminal import REELY, environment_with, reely
from tests.support import clip_cases
from tests.support.clips import ClipSpec, audio_offset, cached_clip, decode_frame_numbers, make_clip

NTSC = ClipSpec(rate=Fraction(30_000, 1_001), frames=150)


@pytest.mark.parametrize(
    ("times", "frames"),
    [
        pytest.param(("--in", "1.5", "--out", "3"), range(45, 90), id="seconds"),
        pytest.param(("--in", "0:01.500", "--out", "0:00:03.0"), range(45, 90), id="clock"),
        pytest.param(("--in", "00:00:01:15", "--out", "00:00:03:00"), range(45, 90), id="smpte"),
        pytest.param(("--in", "f45", "--out", "f90"), range(45, 90), id="frames"),
        pytest.param(("--in", "4.5"), range(135, 150), id="to the end"),
        pytest.param(("--out", "0.1"), range(3), id="from the start"),
        pytest.param(("--in", "f149", "--out", "f150"), range(149, 150), id="the last frame"),
        pytest.param(("--in", "1.49", "--out", "1.51"), range(45, 46), id="between two frames"),
        pytest.param(
            ("--keep", "f10-f20", "2-2.1", "0:00.000-f3"),
            [*range(10, 20), *range(60, 63), *range(3)],
            id="ranges",
        ),
    ],
)
def test_the_frames_kept_are_those_from_in_up_to_out(
    tmp_path: Path, times: tuple[str, ...], frames: list[int]
) -> None:
    clip = tmp_path / "clip.mp4"

    told = reely("trim", cached_clip(clip_cases.PLAIN), *times, "-o", clip, "--json")

    assert told.status == 0, told.err
    assert decode_frame_numbers(clip) == list(frames)
    assert told.json["frames"] == len(list(frames))
    assert told.json["first_frame"] == frames[0]
    assert told.json["last_frame"] == frames[-1]
    assert told.json["verified"] is True


def test_drop_frame_timecode_names_the_frames_that_editors_name(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    told = reely(
        "trim", cached_clip(NTSC), "--in", "00:00:02;00", "--out", "00:00:03;15", "-o", clip
    )

    assert told.status == 0, told.err
    assert decode_frame_numbers(clip) == list(range(60, 105))


def test_the_answer_has_every_part_that_is_promised(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(gop=20))
    clip = tmp_path / "clip.mp4"

    told = reely("trim", source, "--in", "f10", "--out", "f110", "-o", clip, "--json")

    answer = told.json
    assert set(answer) == {
        *("output", "method", "reason", "frames", "duration", "pieces", "first_frame"),
        *("last_frame", "audio_offset_ms", "verified", "checks", "captions", "seconds", "notes"),
    }
    assert answer["output"] == str(clip)
    assert answer["method"] in {"smart", "encode"}
    assert sum(piece["frames"] for piece in answer["pieces"]) == 100
    assert answer["duration"] == pytest.approx(100 / 30, abs=1e-5)
    assert abs(answer["audio_offset_ms"]) <= 1
    assert all(check["ok"] for check in answer["checks"])
    assert audio_offset(source, clip, Fraction(10, 30)) == pytest.approx(0, abs=2)


def test_ranges_said_one_by_one_are_kept_all(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    source = cached_clip(clip_cases.PLAIN)

    told = reely("trim", source, "--keep", "f0-f10", "--keep", "f60-f70", "-o", clip)

    assert told.status == 0, told.err
    assert decode_frame_numbers(clip) == [*range(10), *range(60, 70)]


def test_what_of_a_file_no_clip_holds_is_told(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    told = reely("trim", cached_clip(clip_cases.TRACKS["chapters"]), "--in", "1", "-o", clip)

    assert told.status == 0
    assert "note: chapters are left out" in told.err


def test_pieces_add_up_to_the_frames_where_a_preset_changes_the_rate(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    source = cached_clip(ClipSpec(frames=60, rate=Fraction(120)))

    told = reely("trim", source, "--in", "0.1", "--preset", "shorts", "-o", clip, "--json")

    assert told.status == 0, told.err
    assert told.json["frames"] == sum(piece["frames"] for piece in told.json["pieces"]) == 24


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_may_be_overwritten_leads_to_the_new_clip(tmp_path: Path) -> None:
    real, link = tmp_path / "real.mp4", tmp_path / "link.mp4"
    real.write_bytes(b"old")
    link.symlink_to(real)

    told = reely("trim", cached_clip(clip_cases.PLAIN), "--out", "1", "-o", link, "--overwrite")

    assert told.status == 0, told.err
    assert link.is_symlink()
    assert decode_frame_numbers(real) == list(range(30))


@pytest.mark.parametrize("suffix", [".mp4", ".mov", ".mkv"])
def test_the_name_of_the_output_chooses_its_container(tmp_path: Path, suffix: str) -> None:
    clip = tmp_path / f"clip{suffix}"

    told = reely("trim", cached_clip(clip_cases.PLAIN), "--in", "1", "--out", "2", "-o", clip)

    assert told.status == 0, told.err
    assert decode_frame_numbers(clip) == list(range(30, 60))
    with av.open(str(clip)) as container:
        assert (suffix == ".mkv") == ("matroska" in container.format.name)


def test_without_a_name_the_clip_stands_beside_the_source_under_a_free_one(tmp_path: Path) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")

    told = [reely("trim", "talk.mp4", "--out", "0.2", "--json", folder=tmp_path) for _ in range(2)]

    assert [Path(t.json["output"]).name for t in told] == ["talk-trim.mp4", "talk-trim-2.mp4"]
    assert decode_frame_numbers(tmp_path / "talk-trim-2.mp4") == list(range(6))


def test_without_a_name_it_goes_where_the_settings_say_and_is_called_as_they_say(
    tmp_path: Path,
) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")
    (tmp_path / "out").mkdir()
    (tmp_path / "settings").mkdir()
    folder = json.dumps(str(tmp_path / "out"))
    (tmp_path / "settings" / "settings.toml").write_text(
        f'export_folder = {folder}\nexport_name = "{{number}} {{video}}"\n', encoding="utf-8"
    )

    told = reely(
        *("trim", "talk.mp4", "--out", "0.2", "--json"),
        folder=tmp_path,
        REELY_HOME=str(tmp_path),
    )

    assert Path(told.json["output"]) == tmp_path / "out" / "1 talk.mp4"


def test_sound_alone_is_as_long_as_the_range(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)
    clip = tmp_path / "clip.m4a"

    told = reely("trim", source, "--in", "1", "--out", "3.5", "--audio-only", "-o", clip, "--json")

    assert told.status == 0, told.err
    assert told.json["duration"] == 2.5
    assert told.json["first_frame"] is None
    assert audio_offset(source, clip, Fraction(1)) == pytest.approx(0, abs=2)


def test_a_size_limit_is_kept_to(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    told = reely(
        "trim", cached_clip(clip_cases.PLAIN), "--in", "0", "--max-mb", "0.2", "-o", clip, "--json"
    )

    assert told.status == 0, told.err
    assert clip.stat().st_size <= 200_000
    assert decode_frame_numbers(clip) == list(range(150))


def test_an_out_point_past_the_end_is_clamped_and_said(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    told = reely("trim", cached_clip(clip_cases.PLAIN), "--in", "4", "--out", "99", "-o", clip)

    assert told.status == 0
    assert "past the end" in told.err
    assert decode_frame_numbers(clip) == list(range(120, 150))


def test_an_instant_cut_says_by_how_much_it_misses(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    source = cached_clip(clip_cases.PLAIN)

    told = reely("trim", source, "--in", "1.5", "--out", "3.5", "--mode", "instant", "-o", clip)

    assert told.status == 0, told.err
    assert "0.500 s before the in point" in told.out
    assert decode_frame_numbers(clip) == list(range(30, 120))


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_and_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    source = cached_clip(ClipSpec(frames=1800, gop=1800, b_frames=0))
    clip = tmp_path / "clip.mp4"
    words = ["trim", source, "--in", "0.5", "--mode", "encode", "--preset", "tiktok", "-o", clip]
    child = subprocess.Popen(
        [*REELY, *map(str, words)],
        env=environment_with(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stderr is not None
    while "Encoding" not in child.stderr.readline():
        pass

    child.send_signal(number)
    out, err = child.communicate(timeout=60)

    assert (child.returncode, out) == (130, "")
    assert err.splitlines()[-1:] == ["Cancelled; nothing was left behind."]
    assert list(tmp_path.iterdir()) == []


def test_names_that_mislead_shells_and_ffmpeg_are_only_names(tmp_path: Path) -> None:
    name = "-in 'put' \"%d\" $HOME;ü:日本 #1.mp4"
    make_clip(clip_cases.PLAIN, tmp_path / name)

    told = reely("trim", f"./{name}", "--in", "1", "--out", "1.5", "--json", folder=tmp_path)

    assert told.status == 0, told.err
    assert decode_frame_numbers(tmp_path / told.json["output"]) == list(range(30, 45))
