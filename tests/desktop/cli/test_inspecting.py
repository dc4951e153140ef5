"""`reely probe`, `thumbs`, `peaks` and `doctor` as they are typed."""

import itertools
import json
from pathlib import Path

import av
import pytest

from tests.desktop.cli.terminal import reely
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip, make_clip
from tests.support.frame_numbers import read_frame_number


def test_probe_tells_what_a_file_is() -> None:
    told = reely("probe", cached_clip(clip_cases.TURNED["rotated-90"]), "--json")

    video = told.json["video"]
    assert told.status == 0
    assert (video["codec"], video["frame_rate"], video["rate_class"]) == ("h264", "30/1", "cfr")
    assert video["rotation"] == 90
    assert told.json["duration"] == 5.0
    assert len(told.json["audio"]) == 1


def test_probe_tells_a_person_in_a_few_lines() -> None:
    told = reely("probe", cached_clip(clip_cases.TRACKS["mkv-three-tracks"]))

    assert told.status == 0
    assert "h264" in told.out
    assert told.out.count("sound: ") == 3
    assert "Kommentar" in told.out


@pytest.mark.parametrize("command", ["probe", "trim --in 1", "thumbs -n 2 -o t", "peaks -o p.json"])
@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(lambda path: path.write_bytes(b""), "RLY-MEDIA-EMPTY", id="empty"),
        pytest.param(
            lambda path: path.write_text("hello " * 99), "RLY-MEDIA-UNREADABLE", id="text"
        ),
        pytest.param(lambda path: path.mkdir(), "RLY-MEDIA-FOLDER", id="folder"),
        pytest.param(lambda _path: None, "RLY-MEDIA-MISSING", id="missing"),
    ],
)
def test_every_command_says_what_is_wrong_with_its_input(
    tmp_path: Path, command: str, make: object, code: str
) -> None:
    assert callable(make)
    make(tmp_path / "talk.mp4")
    name, *rest = command.split()
    before = sorted(tmp_path.rglob("*"))

    told = reely(name, "talk.mp4", *rest, folder=tmp_path)

    assert told.status == 3
    assert told.err.startswith(f"error[{code}]: ")
    assert len(told.err.splitlines()) == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_thumbs_writes_a_picture_of_each_stretch(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(gop=100))

    told = reely("thumbs", source, "-n", "5", "-o", tmp_path / "pictures", "--json")

    numbers = [_number_in(Path(p["file"])) for p in told.json["pictures"]]
    assert told.status == 0, told.err
    assert [number // 30 for number in numbers] == [0, 1, 2, 3, 4]
    assert [p["time"] for p in told.json["pictures"]] == [
        pytest.approx(number / 30, abs=1e-5) for number in numbers
    ]
    assert {(p["width"], p["height"]) for p in told.json["pictures"]} == {(320, 180)}


def test_thumbs_are_upright_and_as_high_as_asked(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.TURNED["rotated-90"])

    told = reely("thumbs", source, "-n", "1", "-o", tmp_path, "--height", "160", "--json")

    (picture,) = told.json["pictures"]
    assert (picture["width"], picture["height"]) == (90, 160)
    assert _number_in(Path(picture["file"])) in range(150)


def test_thumbs_replace_nothing_unasked(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)
    (tmp_path / f"{source.stem}-0002.jpg").write_bytes(b"mine")

    refused = reely("thumbs", source, "-n", "3", "-o", tmp_path)
    allowed = reely("thumbs", source, "-n", "3", "-o", tmp_path, "--overwrite")

    assert (refused.status, allowed.status) == (2, 0)
    assert "RLY-OUTPUT-EXISTS" in refused.err
    assert len(list(tmp_path.iterdir())) == 3


def test_thumbs_of_sound_alone_leave_nothing(tmp_path: Path) -> None:
    told = reely(
        "thumbs", cached_clip(clip_cases.SOUND_ALONE["m4a"]), "-n", "2", "-o", tmp_path / "t"
    )

    assert told.status == 3
    assert "RLY-MEDIA-NO-PICTURE" in told.err
    assert list(tmp_path.iterdir()) == []


def test_a_long_name_gets_a_free_one_beside_it(tmp_path: Path) -> None:
    source = make_clip(clip_cases.PLAIN, tmp_path / f"{'n' * 249}.mp4")

    told = reely("trim", source, "--out", "0.1", "--json")

    assert told.status == 0, told.out
    assert Path(told.json["output"]).parent == tmp_path


@pytest.mark.parametrize("words", [("-n", "0"), ("-n", "many"), ("-n", "2", "--height", "0")])
def test_thumbs_refuses_numbers_that_mean_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    told = reely("thumbs", cached_clip(clip_cases.PLAIN), *words, "-o", tmp_path)

    assert told.status == 2
    assert list(tmp_path.iterdir()) == []


def test_peaks_hold_the_sound_at_several_resolutions(tmp_path: Path) -> None:
    output = tmp_path / "peaks.json"

    told = reely("peaks", cached_clip(clip_cases.PLAIN), "-o", output, "--json")

    peaks = json.loads(output.read_text())
    sizes = [level["samples_per_bin"] for level in peaks["levels"]]
    assert told.status == 0, told.err
    assert (peaks["version"], peaks["sample_rate_hz"]) == (1, 48_000)
    assert peaks["samples"] == pytest.approx(5 * 48_000, abs=2_048)
    assert sizes == sorted(sizes)
    for level, size in zip(peaks["levels"], sizes, strict=True):
        assert len(level["lows"]) == len(level["highs"]) == -(-peaks["samples"] // size)
    for finer, coarser in itertools.pairwise(peaks["levels"]):
        assert max(finer["highs"]) == max(coarser["highs"])
    assert max(peaks["levels"][0]["highs"]) > 3_000


def test_peaks_are_the_same_from_the_cache(tmp_path: Path) -> None:
    source = make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")
    home = str(tmp_path / "home")

    first = reely("peaks", source, "-o", tmp_path / "1.json", REELY_HOME=home)
    source.rename(tmp_path / "renamed.mp4")
    second = reely(
        "peaks", tmp_path / "renamed.mp4", "-o", tmp_path / "2.json", "--json", REELY_HOME=home
    )

    assert (first.status, second.status) == (0, 0)
    assert "Reading the sound" in first.err
    assert second.err == ""
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("-o", "talk.mp4", "--overwrite"), 2, "RLY-OUTPUT-IS-INPUT"),
        (("-o", "/dev/null", "--overwrite"), 2, "RLY-OUTPUT-NOT-A-FILE"),
        (("-o", "."), 2, "RLY-OUTPUT-IS-FOLDER"),
        (("-o", "p.json", "--track", "0"), 2, "RLY-USAGE"),
        (("-o", "p.json", "--track", "2"), 3, "RLY-MEDIA-NO-SOUND"),
        (("-o", "no/p.json"), 5, "RLY-FOLDER-MISSING"),
    ],
)
def test_peaks_that_cannot_be_written_leave_everything_as_it_was(
    tmp_path: Path, words: tuple[str, ...], status: int, code: str
) -> None:
    source = make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")
    before = source.read_bytes()

    told = reely("peaks", "talk.mp4", *words, folder=tmp_path)

    assert told.status == status
    assert f"error[{code}]" in told.err
    assert [path.name for path in tmp_path.iterdir()] == ["talk.mp4"]
    assert source.read_bytes() == before


def test_doctor_finds_what_is_needed_here(tmp_path: Path) -> None:
    told = reely("doctor", "--json", REELY_HOME=str(tmp_path / "home"))

    assert told.status == 0
    assert told.json["ok"] is True
    assert Path(told.json["ffmpeg"]["path"]).is_file()
    assert told.json["codecs"]["libx264"] is True
    assert {"h264_nvenc", "h264_qsv"} <= {t["name"] for t in told.json["hardware_encoders"]}
    assert all(trial["detail"] for trial in told.json["hardware_encoders"])
    assert told.json["versions"]["av"].startswith("18.")
    assert all(folder["writable"] for folder in told.json["folders"].values())
    assert "tiktok" in told.json["presets"]


def test_doctor_tells_a_choice_that_was_passed_over(tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.toml").write_text('ffmpeg = "/no/such/ffmpeg"\n')

    told = reely("doctor", REELY_HOME=str(tmp_path))

    assert told.status == 0
    assert "passed over: /no/such/ffmpeg" in told.out


def test_damaged_settings_are_told_and_end_the_doctor_with_failure(tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.toml").write_text("ffmpeg = nowhere\n")

    told = reely("doctor", REELY_HOME=str(tmp_path))

    assert told.status == 5
    assert "error[RLY-SETTINGS-DAMAGED]" in told.err


def _number_in(picture: Path) -> int:
    with av.open(str(picture)) as container:
        frame = next(container.decode(video=0))
        number = read_frame_number(frame.to_ndarray(format="gray"))
    assert number is not None, picture
    return number
