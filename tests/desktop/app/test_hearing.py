"""Listening to the open video: on demand, once, told word by word, and never of another video."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from devtools.models import MODELS
from reely_desktop.app import heard
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Succeeded
from reely_desktop.app.speech import ListeningChoice, choice_of
from reely_desktop.config import DEFAULTS
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk
from tests.support.talking_clips import talking_clip


@pytest.fixture(autouse=True)
def _quick_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, model_shelves=(MODELS,)) as editor:
        editor.do(lambda s: replace(s, settings=replace(DEFAULTS, speech_model="tiny.en")))
        yield editor


def listen(at_work: Desk) -> None:
    at_work.editor.hearing.start()
    at_work.wait(lambda: not heard.is_listening(at_work.state))


def test_nothing_is_listened_to_unasked(at_work: Desk) -> None:
    at_work.open(talking_clip().path)

    assert at_work.state.speech.transcript is None
    assert at_work.state.speech.models is None


def test_what_is_said_is_told_once_it_is_asked_for(at_work: Desk) -> None:
    at_work.open(talking_clip().path)
    so_far: list[int] = []
    at_work.editor.store.subscribe(lambda state: so_far.append(len(state.speech.words)))
    told: list[object] = []

    at_work.editor.hearing.start(told.append)
    at_work.editor.hearing.start(told.append)
    at_work.wait(lambda: len(told) == 2)

    speech = at_work.state.speech
    assert speech.transcript is not None
    assert "quiet" in speech.transcript.text(range(len(speech.transcript.words)))
    assert max(so_far) > 0  # words came while it was listened to
    assert speech.words == ()
    assert at_work.state.jobs == ()
    assert [isinstance(outcome, Succeeded) for outcome in told] == [True, True]


def test_what_was_heard_before_is_at_hand(at_work: Desk) -> None:
    at_work.open(talking_clip().path)
    listen(at_work)
    before = at_work.state.speech.recognition
    at_work.open(cached_clip(clip_cases.PLAIN))
    forgotten = at_work.state.speech
    at_work.open(talking_clip().path)

    at_work.editor.hearing.recall()
    at_work.wait(lambda: at_work.state.speech.models is not None)
    at_work.wait(lambda: at_work.state.speech.recognition is not None)

    assert forgotten.recognition is None
    assert at_work.state.speech.recognition == before
    assert [model.name for model in at_work.state.speech.models or ()] == ["base", "tiny.en"]


def test_what_was_heard_is_of_the_choice_it_was_heard_by(at_work: Desk) -> None:
    tiny, base = ListeningChoice("tiny.en"), ListeningChoice("base")
    at_work.open(talking_clip().path)
    at_work.editor.hearing.start()
    at_work.do(lambda state: heard.choose(state, base))
    at_work.wait(lambda: not heard.is_listening(at_work.state))
    assert at_work.state.speech.heard_by == tiny

    at_work.open(cached_clip(clip_cases.PLAIN))
    at_work.open(talking_clip().path)
    at_work.editor.hearing.recall()
    at_work.wait(lambda: at_work.state.speech.models is not None)
    assert at_work.state.speech.recognition is None

    at_work.do(lambda state: heard.choose(state, tiny))  # as the settings window does
    at_work.wait(lambda: at_work.state.speech.recognition is not None)
    assert at_work.state.speech.heard_by == tiny


def test_another_video_ends_the_listening(at_work: Desk) -> None:
    at_work.open(talking_clip().path)

    at_work.editor.hearing.start()
    at_work.editor.open(cached_clip(clip_cases.PLAIN))
    at_work.wait(lambda: at_work.state.opening is None and not at_work.state.jobs)

    assert at_work.state.speech.transcript is None


def test_a_stopped_listening_leaves_nothing(at_work: Desk) -> None:
    at_work.open(talking_clip().path)
    at_work.editor.hearing.start()

    at_work.editor.hearing.stop()
    at_work.wait(lambda: not at_work.state.jobs)

    assert at_work.state.speech.transcript is None
    assert at_work.state.speech.problem is None


def test_why_nothing_came_of_it_is_told_by_its_job(at_work: Desk) -> None:
    at_work.open(talking_clip().path)
    at_work.editor.hearing.choose(ListeningChoice(model="small"))

    listen(at_work)

    (job,) = at_work.state.jobs
    assert job.kind is JobKind.RECOGNISE
    assert isinstance(job.status, Failed)
    assert job.status.problem.code == "RLY-MODEL-MISSING"
    assert at_work.state.speech.problem == job.status.problem


def test_how_to_listen_is_kept_with_the_settings(at_work: Desk) -> None:
    at_work.editor.hearing.choose(ListeningChoice("base", "de", translates=True))

    kept = at_work.state.settings
    assert (kept.speech_model, kept.speech_language, kept.speech_translates) == ("base", "de", True)
    assert choice_of(kept) == ListeningChoice("base", "de", translates=True)
