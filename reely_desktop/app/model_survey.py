"""Looking which models there are, for the settings; and what is kept of how fast they listen. No Qt."""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from reely_desktop.app.model_place import coming_folder
from reely_desktop.app.models_here import ModelHere, ModelsHere
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.speech.catalogue import Catalogue, KnownModel, ModelKind
from reely_desktop.engine.speech.devices import look_at_computer
from reely_desktop.engine.speech.models import SpeechModel, models_at_hand
from reely_desktop.engine.speech.pace import Pace, pace_from_bytes, pace_of, pace_to_bytes
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.host.cache import Cache

Clock = Callable[[], float]
_LOOKS = 3


def models_here(
    catalogue: Catalogue, shelves: Sequence[Path], *, cache: Cache, cancellation: Cancellation
) -> ModelsHere:
    """Look at the models of `catalogue` and those in `shelves`, of which the first takes new ones.

    Raises Cancelled.
    """
    shelf = shelves[0]
    whole = [
        (model, kind)
        for kind in ModelKind
        for model in models_at_hand(catalogue=catalogue, places=shelves, kind=kind)
    ]
    found = {model.name: model for model, _ in reversed(whole)}
    known = [_known(one, found.get(one.name), shelf, cache) for one in catalogue.values()]
    own = [
        _own(model, kind, shelf, cache)
        for model, kind in whole
        if model.name not in catalogue and found[model.name] is model
    ]
    there = next(place for place in (shelf, *shelf.parents) if place.exists())
    return ModelsHere(
        computer=look_at_computer(cancellation),
        models=(*known, *own),
        shelf=shelf,
        free_bytes=shutil.disk_usage(there).free,
    )


class Watch:
    """A Progress that goes on to another one, and sees how long a model listens once it is loaded."""

    def __init__(self, progress: Progress, clock: Clock = time.monotonic) -> None:
        """See nothing yet."""
        self._progress = progress
        self._clock = clock
        self._began: float | None = None

    def __call__(self, stage: str, done: float) -> None:
        """Hand on how far it is; where a card fails, it is loaded and begun once more."""
        if stage == "loading":
            self._began = None
        elif stage == "listening" and self._began is None:
            self._began = self._clock()
        self._progress(stage, done)

    def pace(self, recognition: Recognition) -> Pace | None:
        """Return the pace of what was heard just now, None where too little was spoken."""
        if self._began is None:
            return None
        return pace_of(recognition, timedelta(seconds=self._clock() - self._began))


def keep_pace(cache: Cache, model: SpeechModel, pace: Pace) -> None:
    """Keep how fast `model` listened; it takes the place of what was kept before."""
    cache.put(_pace_key(model), pace_to_bytes(pace))


def kept_pace(cache: Cache, model: SpeechModel) -> Pace | None:
    """Return how fast `model` listened last, None where that is not known."""
    kept = cache.get(_pace_key(model))
    if kept is None:
        return None
    with suppress(ValueError):
        return pace_from_bytes(kept)
    return None  # another Reely's, or a damaged disk's


def _pace_key(model: SpeechModel) -> str:
    return f"pace of speech 1 {model.identity}"


def _known(model: KnownModel, whole: SpeechModel | None, shelf: Path, cache: Cache) -> ModelHere:
    came_bytes = _size_of(coming_folder(shelf, model.name))
    is_there = (shelf / model.name).is_dir()
    return ModelHere(
        name=model.name,
        kind=model.kind,
        size_bytes=model.size_bytes,
        languages=model.languages,
        licence=model.licence,
        source=model.source,
        folder=None if whole is None else whole.folder,
        is_broken=whole is None and is_there,
        came_bytes=came_bytes,
        can_be_fetched=model.can_be_fetched,
        can_be_removed=is_there or came_bytes > 0,
        pace=None if whole is None else kept_pace(cache, whole),
    )


def _own(model: SpeechModel, kind: ModelKind, shelf: Path, cache: Cache) -> ModelHere:
    return ModelHere(
        name=model.name,
        kind=kind,
        size_bytes=_size_of(model.folder),
        folder=model.folder,
        is_known=False,
        can_be_removed=model.folder.parent == shelf,
        pace=kept_pace(cache, model),
    )


def _size_of(folder: Path) -> int:
    """Return how large the files in `folder` are together; 0 where there is none.

    A part that gets its name meanwhile is looked for again.
    """
    for _ in range(_LOOKS):
        try:
            with os.scandir(folder) as entries:
                return sum(entry.stat().st_size for entry in entries if entry.is_file())
        except FileNotFoundError:
            continue
        except OSError:
            break
    return 0
