"""Finding hooks in what was said in a file, with what this machine has for it. No Qt.

    transcript, sound → talk ── the sentence model where there is one ── trained head → hooks
                                                         a judge's picks, if one is chosen ↑

Nothing here asks a network; a judge that does is handed in (`judging`). The model that reads what sentences
mean knows English; every other language, and a machine without it, is judged by the words, which is said in
`scorer`.
"""

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.inspecting import peaks_of
from reely_desktop.app.judging import Judge, Judged, judged_by
from reely_desktop.engine.errors import MediaError, WorkError
from reely_desktop.engine.hooks.cues import CueWords, Matrix, cue_words
from reely_desktop.engine.hooks.finding import Asked, find_hooks
from reely_desktop.engine.hooks.head import Head, read_head
from reely_desktop.engine.hooks.hook import Part, Wishes
from reely_desktop.engine.hooks.loudness import loudness_of
from reely_desktop.engine.hooks.meaning import Meanings, can_read
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation, Progress, part_of
from reely_desktop.engine.speech.catalogue import ModelKind, read_catalogue
from reely_desktop.engine.speech.models import models_at_hand
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.host.cache import Cache

SCORER_VERSION = 2
"""Counted up when the same talk gets other hooks than before."""

NOTHING_NEW = "nothing new is left, so what was kept or rejected before is offered again"

_READ = "en"
_STAGE = "finding hooks"


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds hooks with the words and weights in `resources`, and models in `model_places`.

    `judge` is who else picks, None for nobody.
    """

    resources: Path
    model_places: Sequence[Path]
    cache: Cache
    judge: Judge | None = None

    def find(
        self,
        info: MediaInfo,
        transcript: Transcript,
        wishes: Wishes,
        *,
        progress: Progress,
        cancellation: Cancellation,
        settled_ms: Collection[tuple[int, int]] = (),
        weights: tuple[tuple[Part, float], ...] = (),
    ) -> FoundHooks:
        """Return the hooks of what was said in that file; none only where nothing was.

        What a transcript tells of after the last frame, or after the end of a sound, is passed over.
        `settled_ms` are stretches that were rejected or exported before; where they leave nothing, they are
        offered again, with a note. Raises WorkError and Cancelled.
        """
        talk, topic, head = self.talk_of(
            info,
            transcript,
            wishes,
            progress=part_of(progress, 0, 0.9 if self.judge is None else 0.3),
            cancellation=cancellation,
        )
        asked = Asked(
            wishes,
            topic_meaning=topic,
            settled_ms=settled_ms,
            weights=weights,
            end_of_media_ms=int(info.duration.seconds * 1000),
        )
        notes: tuple[str, ...] = ()
        if settled_ms and len(talk) and not find_hooks(talk, head, asked):
            asked, notes = replace(asked, settled_ms=()), (NOTHING_NEW,)
        judged = judged_by(
            self.judge,
            talk,
            head,
            asked,
            progress=part_of(progress, 0.3, 0.95),
            cancellation=cancellation,
        )
        hooks = find_hooks(talk, head, replace(asked, picks=judged.picks))
        progress(_STAGE, 1.0)
        return FoundHooks(
            judged.provider.value, _scorer(head, judged), hooks, (*judged.notes, *notes)
        )

    def talk_of(
        self,
        info: MediaInfo,
        transcript: Transcript,
        wishes: Wishes,
        *,
        progress: Progress,
        cancellation: Cancellation,
    ) -> tuple[Talk, Matrix | None, Head]:
        """Return the talk as it is judged, what its topic means, and the head that judges it."""
        words, topic = self._words(transcript.language), wishes.topic
        transcript = transcript.until(_end_of_clips_ms(info))
        talk = Talk.of(transcript, words=words, longest_ms=wishes.most_ms)
        loudness = self._loudness(info, talk, part_of(progress, 0, 0.5), cancellation)
        if loudness:
            talk = replace(talk, loudness_db=np.array(loudness, np.float32))
        is_read = transcript.language == _READ and can_read(talk.texts)
        folder = self._model() if is_read else None
        if folder is None:
            return talk, None, self._head("words")
        model = Meanings(folder)
        texts = [*talk.texts, topic] if topic else talk.texts
        read = model.of(texts, progress=part_of(progress, 0.5, 1), cancellation=cancellation)
        talk = replace(talk, meanings=read[: len(talk.texts)])
        return talk, read[len(talk.texts) :] if topic else None, self._head("meaning")

    def _loudness(
        self,
        info: MediaInfo,
        talk: Talk,
        progress: Progress,
        cancellation: Cancellation,
    ) -> tuple[float, ...]:
        """Return how loud each sentence is; nothing where there is no sound to be heard."""
        if not info.audio or not talk.sentences:
            return ()
        try:
            peaks = peaks_of(
                info, track=0, cache=self.cache, progress=progress, cancellation=cancellation
            )
        except MediaError:
            return ()
        return loudness_of(talk.transcript, talk.sentences, peaks)

    def _model(self) -> Path | None:
        catalogue = read_catalogue(self.resources / "speech_models.json")
        found = models_at_hand(
            catalogue=catalogue, places=self.model_places, kind=ModelKind.SENTENCES
        )
        return found[0].folder if found else None

    def _words(self, language: str) -> CueWords:
        return cue_words(tomllib.loads(self._read("hook_words.toml")), language)

    def _head(self, name: str) -> Head:
        return read_head(self._read(f"hook_heads/{name}.json"))

    def _read(self, name: str) -> str:
        try:
            return (self.resources / name).read_text(encoding="utf-8")
        except OSError as error:
            raise WorkError(
                f"a part of Reely, {name}, cannot be read ({error.strerror})",
                code="RLY-PART-MISSING",
                hint="install Reely again",
            ) from error


def _end_of_clips_ms(info: MediaInfo) -> int:
    """Return when no clip begins any more: there is no frame left to begin with, or no sound."""
    last = Fraction(0) if info.video is None else 1 / info.video.frame_rate
    return int((info.duration.seconds - last) * 1000) + 1


def _scorer(head: Head, judged: Judged) -> str:
    """Name what scored: the head, and the model beside it that picked."""
    own = f"{head.name}-{SCORER_VERSION}"
    return f"{own}+{judged.model}" if judged.picks else own
