"""`reely settings`: the same settings as the window's, told and set one by one."""

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json
from reely_desktop.config import SettingsError
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.settings import FILE_NAME, keep_settings, read_settings
from reely_desktop.settings_text import check_key, typed_setting, values_of


class _Deed(Enum):
    """What can be done; the value is the word, with how many words follow it."""

    LIST = ("list", 0)
    GET = ("get", 1)
    SET = ("set", 2)
    PATH = ("path", 0)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take what to do, a setting's name and its value."""
    parser.add_argument(
        "deed",
        metavar="list | get NAME | set NAME VALUE | path",
        nargs="?",
        default=_Deed.LIST.value[0],
        help="tell all settings, or one; set one; tell which file they stand in",
    )
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace, wiring: Wiring, _cancellation: Cancellation) -> ExitStatus:
    """Carry it out. Raises UsageError and SettingsError."""
    folder = wiring.folders.settings
    words: list[str] = chosen.words
    match _deed(chosen.deed, words):
        case _Deed.PATH:
            _tell_path(folder / FILE_NAME, as_json=chosen.json)
        case _Deed.LIST:
            _tell_all(folder, as_json=chosen.json)
        case _Deed.GET:
            _tell_one(folder, words[0], as_json=chosen.json)
        case _Deed.SET:
            _set(folder, words[0], words[1], as_json=chosen.json)
    return ExitStatus.DONE


def _deed(word: str, words: list[str]) -> _Deed:
    for deed in _Deed:
        name, count = deed.value
        if name == word and count == len(words):
            return deed
    raise UsageError(
        f"settings {' '.join([word, *words])} means nothing",
        hint="say `list`, `get NAME`, `set NAME VALUE` or `path`",
    )


def _tell_path(file: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({"path": str(file)})
    else:
        print_answer(str(file))


def _tell_all(folder: Path, *, as_json: bool) -> None:
    values = values_of(read_settings(folder))
    if as_json:
        print_json(values)
    else:
        print_answer("\n".join(f"{name} = {_as_in_file(held)}" for name, held in values.items()))


def _tell_one(folder: Path, name: str, *, as_json: bool) -> None:
    with _as_typed():
        check_key(name)
    value = values_of(read_settings(folder))[name]
    if as_json:
        print_json({name: value})
    else:
        print_answer(_plain(value))


def _set(folder: Path, name: str, text: str, *, as_json: bool) -> None:
    with _as_typed():
        value = typed_setting(name, text)
    keep_settings(folder, {name: value})
    if as_json:
        _tell_one(folder, name, as_json=True)


@contextmanager
def _as_typed() -> Iterator[None]:
    """Tell of what is wrong with the words as of words that mean nothing."""
    try:
        yield
    except SettingsError as error:
        raise UsageError(error.message, hint=error.hint, code=error.code) from error


def _as_in_file(value: object) -> str:
    return json.dumps(value if value is not None else "", ensure_ascii=False)


def _plain(value: object) -> str:
    """Return a value as `set` takes it."""
    return value if isinstance(value, str) else _as_in_file(value) if value is not None else ""
