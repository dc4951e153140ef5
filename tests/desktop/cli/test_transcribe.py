"""`reely transcribe` in a terminal: text, captions and JSON, and one line for what goes wrong."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from tests.desktop.cli.terminal import REELY, environment_with, reely
from tests.support.speech_voices import SENTENCES, Recording, speak, write_samples


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    return speak(tmp_path_factory.mktemp("said") / "said.wav", SENTENCES[3:5])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make a home in which nothing was heard before; whoever asks again is quick."""
    return str(tmp_path_factory.mktemp("home"))


def test_the_text_is_the_answer(said: Recording, home: str) -> None:
    told = reely("transcribe", said.path, "--model", "tiny.en", REELY_HOME=home)

    assert (told.status, told.out.splitlines()) == (0, list(SENTENCES[3:5]))
    assert told.err == "Loading the model …\nListening …\n"


def test_json_is_whispers_with_what_was_noticed(said: Recording, home: str) -> None:
    told = reely("transcribe", said.path, "--model", "tiny.en", "--json", REELY_HOME=home)

    assert told.status == 0
    assert told.json["language"] == told.json["spoken"] == "en"
    assert [segment["text"].strip() for segment in told.json["segments"]] == [*SENTENCES[3:5]]
    assert set(told.json["segments"][0]["words"][0]) == {"word", "start", "end", "probability"}
    assert (told.json["model"], told.json["notes"]) == ("tiny.en", [])


def test_each_form_is_written_by_its_suffix(said: Recording, home: str, tmp_path: Path) -> None:
    told = {
        suffix: reely(
            *("transcribe", said.path, "--model", "tiny.en", "-o", tmp_path / f"out.{suffix}"),
            REELY_HOME=home,
        )
        for suffix in ("json", "srt", "txt")
    }

    assert {one.status for one in told.values()} == {0}
    assert told["srt"].out == f"{tmp_path / 'out.srt'}: {len(said.words)} words in en\n"
    assert json.loads((tmp_path / "out.json").read_bytes())["language"] == "en"
    assert "boats." in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_a_transcript_is_converted_without_listening(tmp_path: Path, home: str) -> None:
    silent = write_samples(tmp_path / "silent.wav", np.zeros(16_000, np.float32), 16_000)
    words = [
        {"word": " Boats", "start": 0.25, "end": 0.5},
        {"word": " <sank>.", "start": 5, "end": 6},
    ]
    given = tmp_path / "given.json"
    segment = {"start": 0.25, "end": 6, "text": " Boats <sank>.", "words": words}
    given.write_text(json.dumps({"language": "en", "segments": [segment]}), encoding="utf-8")
    convert = ("transcribe", silent, "--transcript", given, "-o", tmp_path / "out.vtt")

    told = reely(*convert, REELY_HOME=home)

    assert (told.status, told.err) == (0, "")
    assert "&lt;sank&gt;." in (tmp_path / "out.vtt").read_text(encoding="utf-8")
    assert reely(*convert, REELY_HOME=home).status == 2  # it is there now
    assert reely(*convert, "--overwrite", REELY_HOME=home).status == 0


def test_silence_gives_no_words_and_says_so(tmp_path: Path, home: str) -> None:
    silent = write_samples(tmp_path / "silent.wav", np.zeros(32_000, np.float32), 16_000)

    told = reely("transcribe", silent, "--model", "tiny.en", REELY_HOME=home)

    assert (told.status, told.out.strip()) == (0, "")
    assert told.err.splitlines()[-1] == "note: no speech found"


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("--model", "medium"), 5, "RLY-MODEL-MISSING"),
        (("--model", "tiny.en", "--language", "de"), 2, "RLY-MODEL-LANGUAGE"),
        (("--model", "base", "--language", "xx"), 2, "RLY-LANGUAGE-UNKNOWN"),
        (("-o", "out.doc"), 2, "RLY-TRANSCRIPT-FORM"),
        (("--track", "0"), 2, "RLY-USAGE"),
        (("--track", "2", "--model", "tiny.en"), 3, "RLY-MEDIA-NO-SOUND"),
        (("--transcript", "nowhere.json"), 3, "RLY-TRANSCRIPT-UNREADABLE"),
    ],
)
def test_what_cannot_be_is_one_line(
    said: Recording, home: str, words: tuple[str, ...], status: int, code: str
) -> None:
    told = reely("transcribe", said.path, *words, REELY_HOME=home)

    assert (told.status, told.out) == (status, "")
    assert told.err.splitlines()[-1].startswith(f"error[{code}]: ")


def test_ctrl_c_ends_it_and_leaves_nothing_behind(said: Recording, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    asked = [*REELY, "transcribe", str(said.path), "--model", "base", "-o", str(output)]
    with subprocess.Popen(
        asked,
        env=environment_with(REELY_HOME=str(tmp_path / "home")),
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "Loading the model …\n"
        workers = psutil.Process(process.pid).children(recursive=True)
        began = time.monotonic()
        os.kill(process.pid, signal.SIGINT)
        said_last = process.stderr.read()

    assert process.returncode == 130
    assert time.monotonic() - began < 2
    assert said_last.endswith("Cancelled; nothing was left behind.\n")
    assert not any(worker.is_running() for worker in workers)
    assert list(tmp_path.glob("*.json")) == []
