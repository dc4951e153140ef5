"""`reely providers`: who may judge what is worth a clip, their keys, and what may be sent to them."""

import argparse
import sys
from enum import Enum
from typing import Any

from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.provider_keys import ProviderKeys, try_key, typed_key
from reely_desktop.app.providers import (
    REMOTE,
    Remote,
    has_consent,
    remote,
    with_consent,
    without_consent,
)
from reely_desktop.bootstrap import Wiring, sent_log
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json
from reely_desktop.cli.typed_secrets import is_somebody_here, typed
from reely_desktop.config import Provider, Settings
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError
from reely_desktop.host.settings import keep_settings, read_settings

_MOST_MODELS = 8
_LONGEST_LINE = 4_000


class _Deed(Enum):
    """What can be done; the value is the word."""

    LIST = "list"
    KEY = "key"
    FORGET = "forget"
    AGREE = "agree"
    REFUSE = "refuse"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and with which provider."""
    parser.add_argument(
        "deed",
        metavar="list | key NAME | forget NAME | agree NAME | refuse NAME",
        nargs="?",
        default=_Deed.LIST.value,
        help="tell who may be asked; try and keep a key, or forget it; agree that transcripts are sent "
        "there, or take that back; NAME is openai or anthropic",
    )
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument(
        "--key-stdin", action="store_true", help="read the key from standard input (for `key`)"
    )


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Carry it out. Raises ReelyError and Cancelled."""
    settings = read_settings(wiring.folders.settings)
    deed, there = _meant(chosen.deed, chosen.words, settings)
    keys = ProviderKeys(wiring.open_keychain)
    if there is None:
        _tell_all(settings, keys, wiring, as_json=chosen.json)
        return ExitStatus.DONE
    name = there.provider.value
    match deed:
        case _Deed.KEY:
            key = typed_key(_read_key(there, from_stdin=chosen.key_stdin))
            models = left_behind(lambda: try_key(there, key, settings, cancellation), cancellation)
            keys.keep(there, key)
            told = _models_told(there, models)
        case _Deed.FORGET:
            keys.forget(there)
            told = f"The key for {there.host} is forgotten."
        case _Deed.AGREE:
            _set_consent(wiring, with_consent(settings, there))
            told = (
                f"Agreed: when {name} is asked, the transcript, all that is said in the video, is sent to "
                f"{there.host}. What was sent can be read in {sent_log(wiring.folders).folder}. "
                f"`reely providers refuse {name}` takes this back."
            )
        case _:
            _set_consent(wiring, without_consent(settings, there))
            told = f"Nothing is sent to {there.host} any more."
    if chosen.json:
        now = read_settings(wiring.folders.settings)
        print_json(_told(there, now, keys))
    else:
        print_answer(told)
    return ExitStatus.DONE


def _meant(word: str, names: list[str], settings: Settings) -> tuple[_Deed, Remote | None]:
    """Return what is to be done with which server; None for all of them. Raises UsageError."""
    try:
        deed = _Deed(word)
        if deed is _Deed.LIST and not names:
            return deed, None
        (name,) = names
        there = None if deed is _Deed.LIST else remote(settings, Provider(name))
    except ValueError:
        there = None
    if there is None:
        raise UsageError(
            f"providers {' '.join([word, *names])} means nothing",
            hint="say `list`, or `key`, `forget`, `agree` or `refuse` with openai or anthropic",
        )
    return deed, there


def _read_key(there: Remote, *, from_stdin: bool) -> str:
    """Return the key as it is typed, unseen. Raises UsageError where nobody can type."""
    if from_stdin:
        return sys.stdin.readline(_LONGEST_LINE)
    if not is_somebody_here():
        raise UsageError(
            "there is no terminal to type the key into",
            hint="give it with --key-stdin, from a file that nobody else reads",
        )
    return typed(f"Key for {there.host}, unseen: ")


def _models_told(there: Remote, models: tuple[str, ...]) -> str:
    kept = f"The key works at {there.host}, and is kept in this system's keychain."
    if there.model in models:
        return kept
    name = there.provider.value
    some = ", ".join(models[:_MOST_MODELS]) or "none"
    lacking = f"there is no {there.model} there" if there.model else "no model is chosen yet"
    return (
        f"{kept}\nBut {lacking}: choose one with `reely settings set {name}_model NAME`. "
        f"Some that there are: {some}"
    )


def _set_consent(wiring: Wiring, consent: str) -> None:
    keep_settings(wiring.folders.settings, {"ai_consent": consent})


def _tell_all(settings: Settings, keys: ProviderKeys, wiring: Wiring, *, as_json: bool) -> None:
    folder = sent_log(wiring.folders).folder
    servers = [there for one in REMOTE if (there := remote(settings, one)) is not None]
    told = [_told(there, settings, keys) for there in servers]
    if as_json:
        print_json({"chosen": settings.ai_provider.value, "sent": str(folder), "providers": told})
        return
    own = settings.instruct_model or "the first that is here"
    lines = [
        "local      Reely's own rules, on this machine",
        f"local-llm  an instruct model on this machine: {own}",
    ]
    for there, one in zip(servers, told, strict=True):
        key = {True: "a key is kept", False: "no key", None: "the keychain cannot be used"}
        may = "may be sent transcripts" if one["agreed"] else "is sent nothing"
        model = there.model or "no model chosen"
        lines.append(
            f"{one['provider']:<10} {there.address}, {model}; {key[one['has_key']]}; {may}"
        )
    lines.append(f"\nasked by default: {settings.ai_provider.value}\nwhat was sent: {folder}")
    print_answer("\n".join(lines))


def _told(there: Remote, settings: Settings, keys: ProviderKeys) -> dict[str, Any]:
    has_key: bool | None
    try:
        has_key = bool(keys.read(there))
    except ReelyError:
        has_key = None
    return {
        "provider": there.provider.value,
        "address": there.address,
        "model": there.model,
        "has_key": has_key,
        "agreed": has_consent(settings, there),
        "stays_here": there.is_here,
    }
