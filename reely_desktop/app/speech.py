"""What is known of what is said in the open video. PURE.

    nothing ── listening: words so far ── recognised
       └── was heard before, or came in a file ──┘

What somebody makes of the words (which are removed, how one is spelled) is no part of this: that lies in the
project. What changes the value stands in `heard`, how it is listened in `hearing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reely_desktop.app.job import Problem
    from reely_desktop.config import Settings
    from reely_desktop.engine.speech.recognition import Recognition
    from reely_desktop.engine.transcript.words import Transcript, Word


@dataclass(frozen=True, slots=True)
class ListeningChoice:
    """How somebody wants to be listened to.

    `model` is a name or a folder, "" for the best. `language` is an ISO 639-1 code, None to have it found
    out. `translates` puts what is said into English. It lies in the settings (`choice_of`).
    """

    model: str = ""
    language: str | None = None
    translates: bool = False


@dataclass(frozen=True, slots=True)
class ModelAtHand:
    """A model on this machine; `languages` are ISO 639-1 codes, none for one that hears many."""

    name: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said, as far as that is known.

    `models` are those at hand, the best first, None until they were looked for. `words` are those so far
    while it is listened to. `recognition` is what was heard, `heard_by` how somebody wanted that to be,
    `imported` what a file says instead, and `imported_from` what that is called. `problem` is why the last
    listening came to nothing.
    """

    models: tuple[ModelAtHand, ...] | None = None
    words: tuple[Word, ...] = ()
    recognition: Recognition | None = None
    heard_by: ListeningChoice | None = None
    imported: Transcript | None = None
    imported_from: str = ""
    problem: Problem | None = None

    @property
    def transcript(self) -> Transcript | None:
        """What is said: by the file that somebody gave, else as it was heard; None while neither is there."""
        if self.imported is not None:
            return self.imported
        return None if self.recognition is None else self.recognition.transcript


UNHEARD = Speech()
_FOR_WANT_OF_A_MODEL = frozenset({"RLY-MODEL-MISSING", "RLY-MODEL-DAMAGED"})


def of_another_video(speech: Speech) -> Speech:
    """Forget what is said, for another video is open."""
    return Speech(models=speech.models)


def choice_of(settings: Settings) -> ListeningChoice:
    """Return how somebody wants to be listened to."""
    return ListeningChoice(
        model=settings.speech_model,
        language=settings.speech_language or None,
        translates=settings.speech_translates,
    )


def is_meant(model: ModelAtHand, choice: ListeningChoice) -> bool:
    """Tell whether somebody who wants to be listened to like that may want that model."""
    if choice.model:
        return model.name == choice.model
    return not model.languages or choice.language is None or choice.language in model.languages


def is_for_want_of_a_model(problem: Problem | None) -> bool:
    """Tell whether something came to nothing because there is no model that could listen."""
    return problem is not None and problem.code in _FOR_WANT_OF_A_MODEL
