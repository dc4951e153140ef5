"""Models on this machine: finding one by its name or its folder, and telling a whole one from a broken one.

A model is a folder. Whether a known one is whole is told by the sizes of its files each time it is used,
which costs nothing, and by their hashes when it comes here (`check_hashes`). A folder that nobody knows is
taken as a model of a person's own where it has the files that every model has. Nothing here asks the
network, and nothing is looked for in anybody's download cache.
"""

import hashlib
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.speech.catalogue import Catalogue, KnownModel, ModelKind

_WEIGHTS = "model.bin"
OF_EVERY_MODEL = (_WEIGHTS, "config.json", "tokenizer.json")
_CHUNK_BYTES = 1 << 20
_WRITES_TEXT = b"TransformerDecoderSpec"


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """A whole model in `folder`, ready to be used.

    `identity` changes when the model does: what was heard with one is not what another hears. `languages` are
    ISO 639-1 codes, none for a model of many, or one whose languages nobody told.
    """

    name: str
    folder: Path
    languages: tuple[str, ...]
    identity: str

    def hears(self, language: str | None) -> bool:
        """Tell whether it can be told to listen to `language`; None is whatever it finds."""
        return language is None or not self.languages or language in self.languages


def find_model(
    wanted: str,
    *,
    catalogue: Catalogue,
    places: Sequence[Path],
    kind: ModelKind = ModelKind.SPEECH,
) -> SpeechModel:
    """Return the model that is called `wanted`, or that lies in the folder of that path.

    A name is looked for in each of `places`, the first whole one is taken; it may be that of a model of a
    person's own. Raises WorkError
    RLY-MODEL-MISSING, and RLY-MODEL-DAMAGED where one is there that is not whole.
    """
    known = catalogue.get(wanted)
    if known is not None and known.kind is kind:
        there = [place / wanted for place in places if (place / wanted).is_dir()]
        for folder in there:
            if is_whole(folder, known):
                return _known(folder, known)
        if there:
            raise _damaged(wanted, there[0])
        raise WorkError(
            f"the model {wanted} is not on this machine",
            code="RLY-MODEL-MISSING",
            hint=f"get it with `reely models get {wanted}`, or choose another one",
        )
    folder = Path(wanted).expanduser()
    own = [place / wanted for place in places if wanted and Path(wanted).name == wanted]
    for imported in own:
        if _is_own(imported, kind):
            return _in_folder(imported, catalogue, kind)
    if not wanted or not folder.is_dir():
        raise WorkError(
            f"there is no model {wanted}, neither by that name nor in a folder of that path",
            code="RLY-MODEL-MISSING",
            hint="`reely models list` names those that there are",
        )
    return _in_folder(folder, catalogue, kind)


def models_at_hand(
    *, catalogue: Catalogue, places: Sequence[Path], kind: ModelKind = ModelKind.SPEECH
) -> tuple[SpeechModel, ...]:
    """Return the models that are whole in one of `places`: known ones, the best first, then others."""
    found: list[SpeechModel] = []
    for known in catalogue.values():
        for folder in (place / known.name for place in places):
            if known.kind is kind and is_whole(folder, known):
                found.append(_known(folder, known))
                break
    for place in places:
        others = sorted(place.iterdir()) if place.is_dir() else ()
        found += [
            _in_folder(folder, catalogue, kind)
            for folder in others
            if not folder.name.startswith(".")
            and folder.name not in catalogue
            and _is_own(folder, kind)
        ]
    return tuple(found)


def kind_of_own(folder: Path) -> ModelKind:
    """Return what a model that nobody knows is for: its weights begin with what CTranslate2 calls it."""
    try:
        with (folder / _WEIGHTS).open("rb") as weights:
            begins = weights.read(64)
        length = struct.unpack_from("<H", begins, 4)[0]
        writes_text = begins[6 : 6 + length - 1] == _WRITES_TEXT
    except (OSError, struct.error):
        return ModelKind.SPEECH
    return ModelKind.INSTRUCT if writes_text else ModelKind.SPEECH


def broken_models(*, catalogue: Catalogue, places: Sequence[Path]) -> tuple[Path, ...]:
    """Return the folders in `places` that have a known model's name and are not whole."""
    return tuple(
        place / known.name
        for known in catalogue.values()
        for place in places
        if (place / known.name).is_dir() and not is_whole(place / known.name, known)
    )


def best_model(models: Iterable[SpeechModel], *, language: str | None) -> SpeechModel:
    """Return the first of `models`, which are in order, that hears `language`.

    Raises WorkError RLY-MODEL-MISSING where there is none.
    """
    for model in models:
        if model.hears(language):
            return model
    hint = "get one with `reely models get base`, or import one"
    if language is None:
        raise WorkError(
            "there is no model to recognise speech with on this machine",
            code="RLY-MODEL-MISSING",
            hint=hint,
        )
    raise WorkError(
        f"there is no model on this machine that hears {language}",
        code="RLY-MODEL-MISSING",
        hint=hint,
    )


def check_hashes(
    folder: Path, known: KnownModel, *, progress: Progress, cancellation: Cancellation
) -> None:
    """Read all of the files of `known` in `folder`, and hold them against what they should be.

    Raises WorkError RLY-MODEL-DAMAGED, OSError and Cancelled.
    """
    read = 0
    for file in known.files:
        digest = hashlib.sha256()
        with (folder / file.name).open("rb") as content:
            while chunk := content.read(_CHUNK_BYTES):
                cancellation.raise_if_cancelled()
                digest.update(chunk)
                read += len(chunk)
                progress("checking", min(1.0, read / known.size_bytes))
        if digest.hexdigest() != file.sha256:
            raise _damaged(known.name, folder)


def is_whole(folder: Path, known: KnownModel) -> bool:
    """Tell by their sizes whether all files of `known` are in `folder`."""
    return all(_size_of(folder / file.name) == file.size_bytes for file in known.files)


def _known(folder: Path, known: KnownModel) -> SpeechModel:
    return SpeechModel(known.name, folder, known.languages, identity=known.files[0].sha256)


def _is_own(folder: Path, kind: ModelKind) -> bool:
    return all(_size_of(folder / name) for name in OF_EVERY_MODEL) and kind_of_own(folder) is kind


def _in_folder(folder: Path, catalogue: Catalogue, kind: ModelKind) -> SpeechModel:
    for known in catalogue.values():
        if known.kind is kind and is_whole(folder, known):
            return _known(folder, known)
    missing = [name for name in OF_EVERY_MODEL if not _size_of(folder / name)]
    if kind is ModelKind.SENTENCES or missing:
        raise WorkError(
            f"{folder} holds no model: it lacks {', '.join(missing) or 'its files'}",
            code="RLY-MODEL-MISSING",
            hint="name the folder or an archive of a faster-whisper model, which holds model.bin",
        )
    if kind_of_own(folder) is not kind:
        raise WorkError(
            f"the model in {folder} is for something else",
            code="RLY-MODEL-MISSING",
            hint="`reely models list` names those that there are",
        )
    weights = (folder / _WEIGHTS).stat()
    return SpeechModel(folder.name, folder, (), identity=f"{weights.st_size}-{weights.st_mtime_ns}")


def _size_of(file: Path) -> int:
    """Return how large `file` is, 0 where it is none."""
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0


def _damaged(name: str, folder: Path) -> WorkError:
    return WorkError(
        f"the model {name} in {folder} is not whole",
        code="RLY-MODEL-DAMAGED",
        hint=f"get it again with `reely models get {name}`, or import it",
    )
