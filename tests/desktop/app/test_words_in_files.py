"""Words out of files and into them: what a file says is what is said, until it is listened to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.models import MODELS
from reely_desktop.app import heard, text_editing
from reely_desktop.app.speech import ListeningChoice
from reely_desktop.app.state import Notice
from reely_desktop.app.transcript_files import read_transcript
from reely_desktop.app.written import written
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk
from tests.support.talking_clips import talking_clip

CAPTIONS = "1\n00:00:00,500 --> 00:00:01,500\nHello there.\n"


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, model_shelves=(MODELS,)) as editor:
        yield editor


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    file = tmp_path / "talk.srt"
    file.write_text(CAPTIONS, encoding="utf-8")
    return file


def text_of(at_work: Desk) -> str:
    words = written(at_work.state)
    return "" if words is None else words.transcript.text(range(len(words.transcript.words)))


def take(at_work: Desk, file: Path) -> None:
    at_work.editor.take_words(file)
    at_work.wait(lambda: not at_work.state.jobs)


def test_what_a_file_says_is_said_and_found_again(at_work: Desk, captions: Path) -> None:
    at_work.open(cached_clip(clip_cases.PLAIN))
    take(at_work, captions)
    before = text_of(at_work)
    at_work.open(talking_clip().path)
    at_work.open(cached_clip(clip_cases.PLAIN))

    at_work.editor.hearing.recall()
    at_work.wait(lambda: at_work.state.speech.models is not None)

    assert before == "Hello there."
    assert text_of(at_work) == before
    assert at_work.state.speech.imported_from == "talk.srt"


def test_listening_takes_the_place_of_what_a_file_said(at_work: Desk, captions: Path) -> None:
    at_work.open(talking_clip().path)
    take(at_work, captions)

    at_work.editor.hearing.choose(ListeningChoice(model="tiny.en"))
    at_work.editor.hearing.start()
    at_work.wait(lambda: not heard.is_listening(at_work.state))

    assert "quiet" in text_of(at_work)


@pytest.mark.parametrize("suffix", [".json", ".srt", ".vtt"])
def test_what_is_saved_is_as_it_is_spelled(
    at_work: Desk, captions: Path, tmp_path: Path, suffix: str
) -> None:
    at_work.open(cached_clip(clip_cases.PLAIN))
    take(at_work, captions)
    at_work.do(lambda state: text_editing.spell(state, range(1, 2), "world."))
    file = tmp_path / f"saved{suffix}"

    at_work.editor.save_words(file)
    at_work.wait(lambda: not at_work.state.jobs)

    saved = read_transcript(file)
    assert saved.text(range(len(saved.words))) == "Hello world."
    assert at_work.state.notice is Notice.WORDS_SAVED


def test_words_after_the_end_of_the_video_are_told_and_taken(at_work: Desk, captions: Path) -> None:
    at_work.open(cached_clip(clip_cases.PLAIN))
    captions.write_text(f"{CAPTIONS}\n2\n00:09:00,000 --> 00:09:01,000\nBye.\n", encoding="utf-8")

    take(at_work, captions)

    assert at_work.state.notice is Notice.WORDS_LONGER
    assert text_of(at_work) == "Hello there. Bye."


def test_the_words_of_another_recording_are_refused(at_work: Desk, captions: Path) -> None:
    at_work.open(cached_clip(clip_cases.PLAIN))
    captions.write_text(CAPTIONS.replace("00:00:", "00:09:"), encoding="utf-8")

    take(at_work, captions)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-TRANSCRIPT-OTHER"
    assert at_work.state.speech.transcript is None


def test_a_file_without_words_is_refused_and_changes_nothing(at_work: Desk, tmp_path: Path) -> None:
    at_work.open(cached_clip(clip_cases.PLAIN))
    nothing = tmp_path / "nothing.json"
    nothing.write_text('{"language": "en", "segments": []}', encoding="utf-8")

    take(at_work, nothing)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-TRANSCRIPT-UNREADABLE"
    assert at_work.state.speech.transcript is None
