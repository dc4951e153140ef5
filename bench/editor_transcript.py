"""How quick the transcript of a long video is in the window: written, cut, spelled, followed, searched.

Made-up words, 30,000 of them as three hours have, go through what the window does from the gesture's
transition to the last event of its text.
"""

import random
import time
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.table import Row, at_most

if TYPE_CHECKING:
    from reely_desktop.app.state import State
    from reely_desktop.engine.transcript.words import Transcript
    from reely_desktop.ui.transcript_text import TranscriptText

WORDS = 30_000
MOST_FIRST_MS = 400.0
MOST_GESTURE_MS = 50.0
MOST_SPELLING_MS = 300.0
MOST_FOLLOWING_MS = 16.0
_TIMES = 20
_A_SENTENCE = 14
_SEGMENT = 12
_FRAMES_A_SECOND = 25


def rows(count: int) -> list[Row]:
    """Return the table of a transcript of `count` words."""
    from PySide6.QtWidgets import QApplication

    from reely_desktop.app import text_editing
    from reely_desktop.app.text_search import find

    application = QApplication.instance() or QApplication([])
    transcript = made_up(count)
    reader = _Reader(_state(transcript))
    places = [count * n // (_TIMES + 1) for n in range(1, _TIMES + 1)]
    first = reader.took(lambda state: state)
    removals = [
        reader.took(partial(text_editing.remove_words, numbers=range(at, at + 5))) for at in places
    ]
    follows = [reader.took(partial(text_editing.seek_word, number=at + 20)) for at in places]
    spellings = [
        reader.took(partial(text_editing.spell, numbers=range(at, at + 1), text="otherwise"))
        for at in places[:5]
    ]
    began = time.perf_counter()
    find(transcript.words, "a longer")
    searched = _since(began)
    came = _coming(transcript)
    del application
    return [
        at_most("written first", first, most=MOST_FIRST_MS, unit=" ms"),
        at_most("words removed: median", median(removals), most=MOST_GESTURE_MS, unit=" ms"),
        at_most("a word spelled: median", median(spellings), most=MOST_SPELLING_MS, unit=" ms"),
        at_most("gone to a word: median", median(follows), most=MOST_FOLLOWING_MS, unit=" ms"),
        Row("  longest", f"{max(follows):.2f} ms"),
        at_most("searched", searched, most=MOST_GESTURE_MS, unit=" ms"),
        at_most("words come: median", median(came), most=MOST_GESTURE_MS, unit=" ms"),
    ]


class _Reader:
    """A text that shows a State as the window does."""

    def __init__(self, state: "State") -> None:
        self._state = state
        self._text = _text()

    def took(self, gesture: Callable[["State"], "State"]) -> float:
        """Return how long a gesture takes until it is shown, in milliseconds."""
        from PySide6.QtWidgets import QApplication

        from reely_desktop.ui.present_transcript import transcript_view

        began = time.perf_counter()
        self._state = gesture(self._state)
        if self._state.document is not None:
            view = transcript_view(self._state, self._state.document)
            self._text.show_words(view.words or (), view.played)
            self._text.show_said(view.said, follows=True)
            QApplication.processEvents()
        return _since(began)


def _coming(transcript: "Transcript") -> list[float]:
    """Return how long the last words take to be shown, a few at a time, while it is listened to."""
    from PySide6.QtWidgets import QApplication

    words, text = transcript.words, _text()
    text.show_words(words[: -_TIMES * _SEGMENT], None)
    came = []
    for number in range(_TIMES - 1, -1, -1):
        until = words[: len(words) - number * _SEGMENT]
        began = time.perf_counter()
        text.show_words(until, None)
        QApplication.processEvents()
        came.append(_since(began))
    return came


def _text() -> "TranscriptText":
    from reely_desktop.ui.transcript_text import TranscriptText

    text = TranscriptText()
    text.resize(320, 600)
    text.show()
    return text


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def made_up(count: int) -> "Transcript":
    """Return so many words in sentences, some of them doubtful."""
    from reely_desktop.engine.transcript.words import Transcript, Word

    chance = random.Random(1907)
    words, at = [], 0
    for number in range(count):
        is_last = number % _A_SENTENCE == _A_SENTENCE - 1
        text = chance.choice((" a", " word", " longer", " considerably", " here")) + "." * is_last
        lasts = chance.randint(100, 500)
        words.append(Word(text, at, at + lasts, chance.choice((0.3, *[0.9] * 20))))
        at += lasts + (chance.randint(200, 1500) if is_last else 30)
    return Transcript("en", tuple(words))


def _state(transcript: "Transcript") -> "State":
    from reely_desktop.app.frame_grid import EvenFrames, end
    from reely_desktop.app.project import begin
    from reely_desktop.app.speech import Speech
    from reely_desktop.app.state import Document, State
    from reely_desktop.engine.mediatime import ZERO, MediaRange

    seconds = transcript.words[-1].end_ms // 1000 + 2
    frames = EvenFrames(Fraction(1, _FRAMES_A_SECOND), 1, seconds * _FRAMES_A_SECOND)
    document = Document(
        path=Path("talk.mp4"),
        frames=frames,
        frame_rate=Fraction(_FRAMES_A_SECOND),
        width=1280,
        height=720,
        output=Path("talk-trim.mp4"),
        project=begin(end(frames)),
    )
    whole = MediaRange(ZERO, document.duration)
    return State(document=document, view=whole, speech=Speech(imported=transcript))
