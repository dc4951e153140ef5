"""`reely hooks` and `reely clip` in a terminal."""

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.transcript.whisper_json import write_whisper_json
from tests.desktop.cli.terminal import reely
from tests.support.granted_plans import grant
from tests.support.sounds import write_sound
from tests.support.speech_voices import speak
from tests.support.spoken import GREETINGS, GROUND, STORY, said

_SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "harbour-walk.mp4"


@pytest.fixture
def home(tmp_path: Path) -> str:
    grant(tmp_path / "home" / "data")
    return str(tmp_path / "home")


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """Copy the sample, changed by a few bytes: the sample itself is never counted."""
    copy = tmp_path / "talk.mp4"
    shutil.copy(_SAMPLE, copy)
    with copy.open("ab") as file:
        file.write(b"\0\0\0\x08free")
    return copy


def transcript(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "talk.json"
    path.write_text(write_whisper_json(said(text)), encoding="utf-8")
    return path


def test_hooks_are_told_with_reasons_and_one_weakness(
    video: Path, home: str, tmp_path: Path
) -> None:
    words = transcript(tmp_path, GROUND + STORY + GROUND)

    told = reely("hooks", video, "--transcript", words, "--json", REELY_HOME=home)

    assert told.status == 0
    assert (told.json["provider"], told.json["scorer"]) == ("local", "meaning-2")
    best = told.json["hooks"][0]
    assert list(best) == [
        *("rank", "start", "end", "score", "title", "opening", "reasons", "weakness", "features"),
    ]
    assert [hook["rank"] for hook in told.json["hooks"]] == [*range(1, len(told.json["hooks"]) + 1)]
    again = reely("hooks", video, "--transcript", words, "--json", REELY_HOME=home)
    assert again.out == told.out


def test_a_person_reads_the_same(video: Path, home: str, tmp_path: Path) -> None:
    words = transcript(tmp_path, GROUND + STORY + GROUND)

    told = reely("hooks", video, "--transcript", words, "--count", "1", REELY_HOME=home)

    first, *rest = told.out.splitlines()
    assert first.startswith("1. 0:")
    assert all(line.startswith(("   + ", "   - ")) for line in rest)
    assert rest[-1].startswith("   - ")


@pytest.mark.parametrize("text", [GREETINGS, "we sailed home and nobody knew", GREETINGS * 3])
def test_whatever_is_said_gives_a_hook(text: str, video: Path, home: str, tmp_path: Path) -> None:
    words = transcript(tmp_path, text)

    told = reely("hooks", video, "--transcript", words, "--json", REELY_HOME=home)

    assert len(told.json["hooks"]) == 1


def test_no_words_give_no_hooks(video: Path, home: str, tmp_path: Path) -> None:
    words = tmp_path / "empty.json"
    words.write_text('{"segments": []}', encoding="utf-8")

    as_json = reely("hooks", video, "--transcript", words, "--json", REELY_HOME=home)
    told = reely("hooks", video, "--transcript", words, REELY_HOME=home)

    assert (as_json.status, as_json.json["hooks"]) == (0, [])
    assert told.out == "nobody is heard speaking, so there are no hooks\n"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--min", "60", "--max", "30"),
        ("--min", "0"),
        ("--max", "soon"),
        ("--count", "0"),
    ],
)
def test_what_cannot_be_meant_is_said(wrong: tuple[str, ...], video: Path, home: str) -> None:
    told = reely("hooks", video, *wrong, REELY_HOME=home)

    assert told.status == 2
    assert told.err.startswith("error[RLY-USAGE]: ")


def test_clips_longer_than_their_platform_takes_are_not_looked_for(video: Path, home: str) -> None:
    told = reely("clip", video, "--preset", "x", "--max", "141", REELY_HOME=home)

    assert told.status == 2
    assert "error[RLY-USAGE]: --max 141 is longer than the 140 s that X takes" in told.err


def test_a_search_counts_once_for_a_recording_and_month(video: Path, tmp_path: Path) -> None:
    words, home = transcript(tmp_path, STORY), str(tmp_path / "nobody")

    for _ in range(3):
        assert reely("hooks", video, "--transcript", words, REELY_HOME=home).status == 0
    usage = reely("usage", "--json", REELY_HOME=home).json

    (hooks,) = [one for one in usage["metrics"] if one["metric"] == "hooks"]
    assert (hooks["used"], hooks["limit"], hooks["remaining"]) == (1, 3, 2)


def test_the_fourth_recording_of_a_month_is_refused_by_the_free_plan(
    video: Path, tmp_path: Path
) -> None:
    words, home = transcript(tmp_path, STORY), str(tmp_path / "nobody")
    statuses = []
    for number in range(4):
        other = tmp_path / f"talk-{number}.mp4"
        shutil.copy(video, other)
        with other.open("ab") as file:
            file.write(b"\0\0\0\x08free" * (number + 1))
        told = reely("hooks", other, "--transcript", words, REELY_HOME=home)
        statuses.append(told.status)

    assert statuses == [0, 0, 0, 4]
    assert "error[RLY-PLAN-HOOKS]" in told.err
    unheard = reely("hooks", other, "--model", "none", REELY_HOME=home)
    assert "error[RLY-PLAN-HOOKS]" in unheard.err  # told before anybody looks for a model


def test_clips_that_cannot_be_cost_no_search(video: Path, tmp_path: Path) -> None:
    words, home = transcript(tmp_path, STORY), str(tmp_path / "nobody")
    sound = tmp_path / "talk.wav"
    write_sound(sound, Fraction(2))

    told = reely("clip", sound, "--transcript", words, "--captions", "burn", REELY_HOME=home)
    upright = reely("clip", video, "--transcript", words, "--preset", "tiktok", REELY_HOME=home)
    usage = reely("usage", "--json", REELY_HOME=home).json

    assert "error[RLY-CAPTIONS-NO-PICTURE]" in told.err
    assert "error[RLY-PLAN-VERTICAL]" in upright.err
    assert [one["used"] for one in usage["metrics"]] == [0, 0]


def test_nothing_said_costs_nothing(video: Path, tmp_path: Path) -> None:
    words, home = tmp_path / "empty.json", str(tmp_path / "nobody")
    words.write_text('{"segments": []}', encoding="utf-8")

    reely("hooks", video, "--transcript", words, REELY_HOME=home)
    usage = reely("usage", "--json", REELY_HOME=home).json

    assert [one["used"] for one in usage["metrics"]] == [0, 0]


def test_clips_of_the_best_are_written_with_captions(
    video: Path, home: str, tmp_path: Path
) -> None:
    words = tmp_path / "talk.json"
    words.write_text(
        write_whisper_json(said("A man walked in at night. He said nothing at all.")),
        encoding="utf-8",
    )
    folder = tmp_path / "clips"

    told = reely(
        *("clip", video, "--transcript", words, "--top", "2", "--min", "2", "--max", "9"),
        *("-o", folder, "--captions", "both", "--json"),
        REELY_HOME=home,
    )

    assert told.status == 0
    (clip,) = told.json["clips"]
    assert clip["clip"]["verified"]
    assert clip["clip"]["duration"] == pytest.approx(clip["end"] - clip["start"], abs=0.08)
    captions = Path(clip["clip"]["captions"])
    assert {captions, Path(clip["clip"]["output"])} == set(folder.iterdir())
    assert "A man walked in" in captions.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_recording_becomes_clips_in_one_go(home: str, tmp_path: Path) -> None:
    sentences = [
        f"{line}." for line in (GROUND + STORY).replace("?", ".").split(".") if line.strip()
    ]
    recording = speak(tmp_path / "talk.wav", sentences)

    told = reely(
        *("clip", recording.path, "--model", "tiny.en", "--top", "1", "--json"),
        *("-o", tmp_path / "clips", "--no-captions"),
        REELY_HOME=home,
    )

    assert told.status == 0
    (clip,) = told.json["clips"]
    assert Path(clip["clip"]["output"]).suffix == ".m4a"
    assert json.dumps(clip["reasons"])
