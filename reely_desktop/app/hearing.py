"""Listening to what is said in the open video, when somebody asks for it. No Qt.

    recall ── was it heard before? which models are there? ── Speech
    start  ── job on a lane of its own: words so far, a few times a second ── Recognition

What was heard is kept by what the file holds (`transcribing`), so that asking again costs nothing. Another
video ends the listening. Nothing of speech is loaded before the first of the two.
"""

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import heard, job_list
from reely_desktop.app.job import Failed, JobKind, Stopped
from reely_desktop.app.jobs import Clock, Jobs, Lane, Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.loading import load_reader
from reely_desktop.app.speech import ListeningChoice, ModelAtHand, choice_of
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.words_in_files import forget_words, kept_words
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.app.transcribing import Listening
    from reely_desktop.engine.speech.recognition import Recognition
    from reely_desktop.engine.transcript.words import Transcript, Word

Then = Callable[[Outcome["Recognition"]], None]

_BETWEEN_WORDS_S = 0.25
"""So long the words so far rest before more of them are told."""


@dataclass(slots=True)
class _AtWork:
    """A listening under way, and who waits for it."""

    video: tuple[Path, str]
    thens: list[Then] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Recalled:
    models: tuple[ModelAtHand, ...]
    recognition: "Recognition | None"
    imported: "tuple[Transcript, str] | None"


class Hearing:
    """Listens for one store. Used from the store's thread.

    Models are looked for in `shelves`; `words` is the folder of words that came in files.
    """

    def __init__(
        self,
        *,
        store: Store,
        jobs: Jobs,
        post: Post,
        cache: Cache,
        shelves: Sequence[Path],
        words: Path,
        clock: Clock = time.monotonic,
    ) -> None:
        """Follow `store`; nothing is looked for, and no thread started, until somebody asks."""
        self._store = store
        self._jobs = jobs
        self._post = post
        self._cache = cache
        self._shelves = tuple(shelves)
        self._words = words
        self._clock = clock
        self._lane: LatestLane[_Recalled] = LatestLane(name="hearing", post=post)
        self._recalled: tuple[Path, str, ListeningChoice] | None = None
        self._at_work: _AtWork | None = None
        self._stop_following = store.subscribe(self._follow)

    def recall(self) -> None:
        """Show what was heard in the open video before, and which models there are. Repeatable."""
        document, choice = self._store.state.document, choice_of(self._store.state.settings)
        if document is None or self._recalled == (document.path, document.fingerprint, choice):
            return
        self._recalled = (document.path, document.fingerprint, choice)
        path, fingerprint = document.path, document.fingerprint

        def look() -> _Recalled:
            load_reader()
            recalled = _recall(path, choice, self._shelves, self._cache)
            return replace(recalled, imported=kept_words(self._words, fingerprint))

        def landed(outcome: Outcome[_Recalled]) -> None:
            if isinstance(outcome, Succeeded):
                self._store.apply(lambda state: _with_recalled(state, path, outcome.value, choice))

        self._lane.ask(look, landed)

    def start(self, then: Then | None = None) -> None:
        """Listen to the open video, unless that is under way; `then` gets what came of it."""
        state = self._store.state
        document, choice = state.document, choice_of(state.settings)
        if document is None:
            return
        thens = [] if then is None else [then]
        if self._at_work is not None:  # of this video, for another one ends it
            self._at_work.thens += thens
            return
        at_work = self._at_work = _AtWork((document.path, document.fingerprint), thens)
        path = document.path
        told = _WordsSoFar(
            post=self._post,
            clock=self._clock,
            deliver=lambda words: self._store.apply(lambda s: heard.words_came(s, path, words)),
        )

        def work(progress: Progress, cancellation: Cancellation) -> "Recognition":
            load_reader()
            from reely_desktop.app.transcribing import recognition_of
            from reely_desktop.engine.media.probe import probe

            recognition = recognition_of(
                probe(path),
                _listening(choice, self._shelves),
                cache=self._cache,
                on_words=told,
                progress=progress,
                cancellation=cancellation,
            )
            forget_words(self._words, document.fingerprint)
            return recognition

        def ended(state: State, outcome: Outcome["Recognition"]) -> State:
            told.end()
            return _ended(state, path, outcome, choice)

        def after(outcome: Outcome["Recognition"]) -> None:
            if self._at_work is at_work:
                self._at_work = None
            for one in at_work.thens:
                one(outcome)

        self._store.apply(lambda state: _began(state, path))
        self._jobs.start(
            work, lane=Lane.SPEECH, kind=JobKind.RECOGNISE, path=path, ended=ended, then=after
        )

    def stop(self) -> None:
        """Listen no longer; what was known before stays."""
        for job in heard.listening_jobs(self._store.state):
            self._jobs.cancel(job.id)

    def choose(self, choice: ListeningChoice) -> None:
        """Listen like that from now on, and show what was heard like that before."""
        self._store.apply(lambda state: heard.choose(state, choice))
        self.recall()

    def close(self) -> None:
        """Look for nothing more, and return when the thread is gone."""
        self._stop_following()
        self._lane.close(lambda: None)

    def _follow(self, state: State) -> None:
        if state.document is None:
            return
        video = (state.document.path, state.document.fingerprint)
        if self._at_work is not None and self._at_work.video != video:
            self._at_work = None
            self.stop()
        if self._recalled is not None and self._recalled[:2] == video:
            self.recall()  # somebody chose another way to listen, wherever that was


class _WordsSoFar:
    """Gathers words on their worker's thread, and has all of them told, a few times a second."""

    def __init__(
        self, *, post: Post, clock: Clock, deliver: Callable[[tuple["Word", ...]], None]
    ) -> None:
        self._post = post
        self._clock = clock
        self._deliver = deliver
        self._lock = threading.Lock()
        self._words: list[Word] = []
        self._told_at: float | None = None
        self._has_ended = False

    def __call__(self, words: tuple["Word", ...]) -> None:
        """Take more words."""
        now = self._clock()
        with self._lock:
            self._words += words
            if self._told_at is not None and now - self._told_at < _BETWEEN_WORDS_S:
                return  # they are told with the next ones, or with what was heard in the end
            self._told_at = now
        self._post(self._tell)

    def end(self) -> None:
        """Tell nothing more."""
        self._has_ended = True

    def _tell(self) -> None:
        if not self._has_ended:
            with self._lock:
                words = tuple(self._words)
            self._deliver(words)


def _began(state: State, path: Path) -> State:
    return heard.listening_began(job_list.without_ended(state, JobKind.RECOGNISE), path)


def _ended(
    state: State, path: Path, outcome: Outcome["Recognition"], choice: ListeningChoice
) -> State:
    match outcome:
        case Succeeded(recognition):
            state = job_list.without_ended(state, JobKind.RECOGNISE)
            return heard.recognised(state, path, recognition, by=choice)
        case Failed(problem):
            return heard.listening_failed(state, path, problem)
        case Stopped():
            state = job_list.without_ended(state, JobKind.RECOGNISE)
            return heard.listening_stopped(state, path)


def _with_recalled(state: State, path: Path, recalled: _Recalled, choice: ListeningChoice) -> State:
    state = heard.models_found(state, recalled.models)
    if heard.is_listening(state):
        return state
    return heard.recalled(state, path, recalled.recognition, recalled.imported, by=choice)


def _listening(choice: ListeningChoice, shelves: Sequence[Path]) -> "Listening":
    from reely_desktop.app.transcribing import Listening, model_among

    model = model_among(
        shelves,
        wanted=None,
        preferred=choice.model,
        language=None if choice.translates and choice.language == "en" else choice.language,
        translates=choice.translates,
    )
    return Listening(model, language=choice.language, translates=choice.translates)


def _recall(
    path: Path,
    choice: ListeningChoice,
    shelves: Sequence[Path],
    cache: Cache,
) -> _Recalled:
    from reely_desktop.app.transcribing import Listening, known_models, recognition_at_hand
    from reely_desktop.engine.errors import WorkError
    from reely_desktop.engine.speech.models import models_at_hand

    models = models_at_hand(catalogue=known_models(), places=shelves)
    asked = []
    with suppress(WorkError):  # it is told to who listens
        asked.append(_listening(choice, shelves))
    if not choice.model:
        asked += [
            Listening(model, language=choice.language, translates=choice.translates)
            for model in models
        ]
    wanted = [one for plain in asked for one in (plain, replace(plain, is_fast=True))]
    return _Recalled(
        tuple(ModelAtHand(model.name, model.languages) for model in models),
        recognition_at_hand(path, wanted, cache=cache),
        None,
    )
