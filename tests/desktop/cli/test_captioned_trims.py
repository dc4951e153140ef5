"""`reely trim --captions` as it is typed."""

from pathlib import Path

import pytest

from reely_desktop.engine.transcript.whisper_json import write_whisper_json
from tests.desktop.cli.terminal import reely
from tests.support import clip_cases
from tests.support.clips import cached_clip, make_clip
from tests.support.speech_voices import SENTENCES, speak
from tests.support.spoken_words import spoken

_SAID = spoken("then I saw a small red boat, and nobody in it.")


def test_a_clip_gets_captions_in_it_and_beside_it(tmp_path: Path) -> None:
    said = tmp_path / "said.json"
    said.write_text(write_whisper_json(_SAID), encoding="utf-8")
    words = ("--captions", "both", "--style", "word-box", "--transcript", said)

    told = reely(
        "trim",
        cached_clip(clip_cases.PLAIN),
        "--in",
        "1",
        "-o",
        tmp_path / "clip.mp4",
        *words,
        "--json",
    )

    assert told.status == 0, told.err
    assert told.json["captions"] == str(tmp_path / "clip.en.srt")
    assert told.json["reason"] == "captions are drawn into the frames"
    assert (tmp_path / "clip.en.srt").read_text(encoding="utf-8").startswith("1\n00:00:00,000 --> ")


def test_captions_of_others_are_cut_with_the_clip(tmp_path: Path) -> None:
    (tmp_path / "talk.de.srt").write_text(
        "1\n00:00:00,000 --> 00:00:01,000\nVorher\n\n2\n00:00:02,000 --> 00:00:03,000\nJetzt & <hier>\n",
        encoding="utf-8",
    )
    make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")
    words = (
        "--in",
        "1.5",
        "-o",
        "clip.mp4",
        "--captions",
        "sidecar",
        "--transcript",
        "talk.de.srt",
    )

    told = reely("trim", "talk.mp4", *words, folder=tmp_path)

    assert told.status == 0, told.err
    assert "captions: clip.de.srt" in told.out
    written = (tmp_path / "clip.de.srt").read_text(encoding="utf-8")
    assert written.splitlines()[1] == "00:00:00,500 --> 00:00:01,500"
    assert "Vorher" not in written


def test_who_gives_no_transcript_is_listened_to(tmp_path: Path) -> None:
    said = speak(tmp_path / "said.wav", SENTENCES[3:4])
    words = (
        "--in",
        "0",
        "--captions",
        "sidecar",
        "--model",
        "tiny.en",
        "-o",
        tmp_path / "clip.m4a",
    )

    told = reely("trim", said.path, *words, "--audio-only", REELY_HOME=str(tmp_path / "home"))

    assert told.status == 0, told.err
    written = (tmp_path / "clip.en.srt").read_text(encoding="utf-8")
    assert " ".join(line for line in written.splitlines()[2:] if line) == SENTENCES[3]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("burn", "-o", "clip.mp4"), "RLY-PLAN-CAPTIONS"),
        (("sidecar", "-o", "a.avi"), "RLY-OUTPUT-CONTAINER"),
    ],
)
def test_nobody_listens_for_a_clip_that_is_refused_afterwards(
    tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    source = cached_clip(clip_cases.PLAIN)

    told = reely(
        "trim",
        source,
        *("--in", "1", "--model", "none", "--captions", *words),
        folder=tmp_path,
        REELY_HOME=str(tmp_path / "nobody"),
    )

    assert f"error[{code}]" in told.err  # and not that there is no such model


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("--captions", "loud", "--transcript", "said.json"), 2, "RLY-USAGE"),
        (("--style", "plain"), 2, "RLY-USAGE"),
        (("--transcript", "said.json"), 2, "RLY-USAGE"),
        (
            ("--captions", "sidecar", "--style", "plain", "--transcript", "said.json"),
            2,
            "RLY-USAGE",
        ),
        (
            ("--captions", "burn", "--style", "loud", "--transcript", "said.json"),
            2,
            "RLY-NO-SUCH-STYLE",
        ),
        (
            ("--captions", "burn", "--mode", "instant", "--transcript", "said.json"),
            2,
            "RLY-INSTANT-CHANGES",
        ),
        (
            ("--captions", "burn", "--audio-only", "-o", "clip.m4a", "--transcript", "said.json"),
            2,
            "RLY-CAPTIONS-NO-PICTURE",
        ),
        (("--captions", "burn", "-o", "talk.mp4"), 2, "RLY-OUTPUT-IS-INPUT"),
        (("--captions", "burn", "--transcript", "none.json"), 3, "RLY-TRANSCRIPT-UNREADABLE"),
        (("--captions", "burn", "--transcript", "talk.mp4"), 3, "RLY-TRANSCRIPT-UNREADABLE"),
        (("--captions", "burn", "--transcript", "empty.srt"), 3, "RLY-CAPTIONS-UNREADABLE"),
    ],
)
def test_captions_that_cannot_be_are_told_in_one_line_and_write_nothing(
    tmp_path: Path, words: tuple[str, ...], status: int, code: str
) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")
    (tmp_path / "said.json").write_text(write_whisper_json(_SAID), encoding="utf-8")
    (tmp_path / "empty.srt").write_text("", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}

    told = reely("trim", "talk.mp4", "--in", "1", *words, folder=tmp_path)

    lines = [line for line in told.err.splitlines() if not line.endswith("…")]
    assert (told.status, told.out) == (status, "")
    assert len(lines) == 1, told.err
    assert lines[0].startswith(f"error[{code}]: ")
    assert {path.name for path in tmp_path.iterdir()} == before
