"""`reely models`: which models there are, getting one, from the network or from a file, and removing one."""

import argparse
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from reely_desktop.app.getting_models import get_model, import_model
from reely_desktop.app.model_place import coming_folder, remove_model
from reely_desktop.app.models_seen import without_choice
from reely_desktop.app.transcribing import known_models
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json, print_note
from reely_desktop.cli.progress_line import progress_line
from reely_desktop.config import SettingsError, changes
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.catalogue import Catalogue, KnownModel, ModelKind
from reely_desktop.engine.speech.models import broken_models, kind_of_own, models_at_hand
from reely_desktop.host.paths import model_folders
from reely_desktop.host.settings import keep_settings, read_settings

_MEGABYTE = 1_000_000


class _Deed(Enum):
    """What can be done; the value is the word, with how many words follow it."""

    LIST = ("list", 0)
    GET = ("get", 1)
    IMPORT = ("import", 1)
    REMOVE = ("remove", 1)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and with which model."""
    parser.add_argument(
        "deed",
        metavar="list | get NAME | import PATH | remove NAME",
        nargs="?",
        default=_Deed.LIST.value[0],
        help="tell all models; download one, going on where that was cut off; take one from a folder, "
        "an archive or a model.bin; remove one, and what has come of it",
    )
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Carry it out. Raises ReelyError, OSError and Cancelled."""
    words: list[str] = chosen.words
    known = known_models()
    places = model_folders(wiring.folders)
    match _deed(chosen.deed, words):
        case _Deed.LIST:
            _tell_all(known, places, as_json=chosen.json)
        case _Deed.GET:
            folder = _get(words[0], known, places, wiring, cancellation)
            _tell_one(words[0], folder, as_json=chosen.json)
        case _Deed.IMPORT:
            with progress_line() as progress:
                model = import_model(
                    Path(words[0]).expanduser(),
                    places[0],
                    catalogue=known,
                    progress=progress,
                    cancellation=cancellation,
                )
            _tell_one(model.name, model.folder, as_json=chosen.json)
        case _Deed.REMOVE:
            _remove(words[0], places[0])
            if words[0] not in _folders_of(known, places):
                _choose_no_more(words[0], wiring.folders.settings)
            _tell_one(words[0], places[0] / words[0], as_json=chosen.json, end=" is removed")
    return ExitStatus.DONE


def _deed(word: str, words: list[str]) -> _Deed:
    for deed in _Deed:
        name, count = deed.value
        if name == word and count == len(words):
            return deed
    raise UsageError(
        f"models {' '.join([word, *words])} means nothing",
        hint="say list, get NAME, import PATH or remove NAME",
    )


def _get(
    name: str,
    known: Catalogue,
    places: tuple[Path, ...],
    wiring: Wiring,
    cancellation: Cancellation,
) -> Path:
    if name not in known:
        raise UsageError(
            f"Reely knows no model {name}", hint=f"it knows {', '.join(known)}; others are imported"
        )
    here = _folders_of(known, places).get(name)
    if here is not None:
        return here
    with progress_line() as progress:
        return get_model(
            known[name],
            places[0],
            settings=read_settings(wiring.folders.settings),
            progress=progress,
            cancellation=cancellation,
        )


def _remove(name: str, shelf: Path) -> None:
    """Remove a model of the person's own folder. Raises UsageError and WorkError."""
    is_there = (shelf / name).is_dir() or coming_folder(shelf, name).is_dir()
    if Path(name).name != name or name.startswith(".") or not is_there:
        raise UsageError(
            f"there is no model {name} in {shelf}",
            hint="`reely models list` tells where each one lies",
        )
    remove_model(name, shelf)


def _choose_no_more(name: str, folder: Path) -> None:
    """Take the model `name` out of the settings in `folder`, where it is chosen. Raises SettingsError."""
    try:
        settings = read_settings(folder)
    except SettingsError:
        return  # told where it matters more
    chosen = changes(settings, without_choice(settings, name))
    if chosen:
        keep_settings(folder, chosen)
        print_note(f"{', '.join(chosen)} named {name}; the best that is here is taken from now on")


def _folders_of(known: Catalogue, places: tuple[Path, ...]) -> Mapping[str, Path]:
    """Return the folder of each whole model by its name, those of a person's own among them."""
    return {
        model.name: model.folder
        for kind in ModelKind
        for model in models_at_hand(catalogue=known, places=places, kind=kind)
    }


def _tell_all(known: Catalogue, places: tuple[Path, ...], *, as_json: bool) -> None:
    here = _folders_of(known, places)
    broken = {folder.name for folder in broken_models(catalogue=known, places=places)} - set(here)
    own = {name: folder for name, folder in here.items() if name not in known}
    if as_json:
        told = [_as_json(model, here.get(name)) for name, model in known.items()]
        others = [
            {"name": name, "kind": kind_of_own(at).value, "folder": str(at)}
            for name, at in own.items()
        ]
        print_json({"models": [*told, *others]})
        return
    for name, model in known.items():
        place = str(here[name]) if name in here else _missing(model, is_broken=name in broken)
        languages = ", ".join(model.languages) or "many languages"
        size = f"{model.size_bytes / _MEGABYTE:.0f} MB"
        print_answer(f"{name:8}  {size:>7}  {languages:14}  {model.licence:10}  {place}")
    for name, folder in own.items():
        print_answer(f"{name}  your own  {folder}")


def _missing(model: KnownModel, *, is_broken: bool) -> str:
    state = "not whole" if is_broken else "not here"
    how = f"reely models get {model.name}" if model.can_be_fetched else "reely models import PATH"
    return f"{state}: `{how}`"


def _as_json(model: KnownModel, folder: Path | None) -> dict[str, object]:
    return {
        "name": model.name,
        "kind": model.kind.value,
        "languages": list(model.languages),
        "licence": model.licence,
        "source": model.source,
        "size_bytes": model.size_bytes,
        "can_be_fetched": model.can_be_fetched,
        "folder": None if folder is None else str(folder),
    }


def _tell_one(name: str, folder: Path, *, as_json: bool, end: str = "") -> None:
    if as_json:
        print_json({"name": name, "folder": str(folder)})
    else:
        print_answer(f"{name}: {folder}{end}")
