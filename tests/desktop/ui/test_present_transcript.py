"""What the transcript's tab shows: words once they are known, else what there is to be done or waited for."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from reely_desktop.app import heard
from reely_desktop.app.job import Job, JobKind, Problem, Running
from reely_desktop.app.speech import ListeningChoice, Speech
from reely_desktop.app.state import State
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.present_transcript import TranscriptView, transcript_view
from tests.support.talking_state import TALK, talking

PATH = Path("talk.mp4")


def shown(state: State) -> TranscriptView:
    assert state.document is not None
    return transcript_view(state, state.document)


def test_words_that_are_known_are_shown_without_a_message() -> None:
    view = shown(talking())

    assert view.words == TALK.words
    assert (view.message, view.model, view.language) == ("", "tiny.en", "en")


def test_nothing_is_made_anew_while_nothing_changes() -> None:
    state = talking()

    first, second = shown(state), shown(replace(state, notice=None))

    assert first.words is second.words
    assert first.played is second.played
    assert first.slack is second.slack


def test_words_so_far_are_shown_while_it_is_listened_to() -> None:
    at_work = Job(1, JobKind.RECOGNISE, PATH, Running("listening", 0.4, timedelta(seconds=2)))
    state = replace(talking(), jobs=(at_work,))

    view = shown(heard.words_came(state, PATH, TALK.words[:3]))

    assert view.words == TALK.words[:3]
    assert view.is_listening
    assert not view.can_listen
    assert "40" in view.message


def test_where_nobody_speaks_it_is_said() -> None:
    view = shown(talking(Transcript("", ())))

    assert view.message == messages_transcript.NO_SPEECH


def test_a_note_of_the_listening_is_told() -> None:
    state = talking()
    recognition = state.speech.recognition
    assert recognition is not None
    noted = replace(recognition, notes=("the graphics card could not be used",))

    view = shown(heard.recognised(state, PATH, noted, by=ListeningChoice()))

    assert "the graphics card could not be used." in view.message


def test_why_it_came_to_nothing_is_told_and_it_can_be_tried_again() -> None:
    state = replace(talking(), speech=Speech())
    problem = Problem("RLY-SPEECH-KILLED", "the system ended it", "close other programs")

    view = shown(heard.listening_failed(state, PATH, problem))

    assert view.message == "The system ended it. Close other programs."
    assert view.can_listen


def test_another_choice_than_what_was_heard_can_be_listened_to() -> None:
    state = talking()
    recognition = state.speech.recognition
    assert recognition is not None
    state = heard.recognised(state, PATH, recognition, by=ListeningChoice())

    otherwise = shown(heard.choose(state, ListeningChoice(language="de")))

    assert not shown(state).is_heard_otherwise
    assert otherwise.is_heard_otherwise
    assert otherwise.words == TALK.words
