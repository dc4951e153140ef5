"""Settings as text: read from TOML, and set in it one key at a time. PURE.

Where the text is kept is `host.settings`' business. One row of `_KEYS` says what a key may hold.
Keys that are not known are ignored, and left as they are, so that an older Reely reads a newer one's file.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

from reely_desktop.config import (
    DAMAGED,
    DEFAULTS,
    FEWEST_HOOKS,
    LARGEST_CACHE_MB,
    LARGEST_SCALE,
    LONGEST_HOOK_S,
    MOST_EXPORTS_AT_ONCE,
    MOST_HOOKS,
    SHORTEST_HOOK_S,
    SMALLEST_CACHE_MB,
    SMALLEST_SCALE,
    Appearance,
    Encoder,
    Language,
    Provider,
    Proxies,
    Settings,
    SettingsError,
)
from reely_desktop.name_template import NameTemplateError, check_template
from reely_desktop.server_address import ServerAddressError, server_address

_OLDER_KEY = "hardware_encoders"
"""What `encoder` was called while it could only be true or false."""


def settings_from_text(text: str, *, name: str) -> Settings:
    """Read TOML; `name` is what the file is called. Raises SettingsError RLY-SETTINGS-DAMAGED."""
    if not text:
        return DEFAULTS
    import tomllib  # only now: most of what begins with the defaults never needs it

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(name, str(error)) from error
    chosen: dict[str, Any] = {}
    for key, read in _KEYS.items():
        if key in table:
            try:
                chosen[key] = read(table[key])
            except ValueError as error:
                raise _damaged(name, f"{key} {error}") from error
    if table.get(_OLDER_KEY) is False and "encoder" not in table:
        chosen["encoder"] = Encoder.SOFTWARE
    return Settings(**chosen)


def with_setting(text: str, key: str, value: object, *, name: str) -> str:
    """Return the TOML `text` with that value; all else in it stays, comments too. None takes the key out.

    Raises SettingsError RLY-SETTINGS-DAMAGED where the text, or what would come of it, cannot be read.
    """
    import tomlkit

    settings_from_text(text, name=name)
    document = tomlkit.parse(text)
    if value is None:
        document.pop(key, None)
    else:
        document[key] = _plain(value)
    written = tomlkit.dumps(document)
    settings_from_text(written, name=name)
    return written


def values_of(settings: Settings) -> dict[str, object]:
    """Return every setting by its key, as the file holds it; None where it would leave the key out."""
    return {field.name: _plain(getattr(settings, field.name)) for field in fields(Settings)}


def typed_setting(key: str, text: str) -> object:
    """Return what somebody means who types `text` for the setting that is called `key`.

    Raises SettingsError RLY-SETTINGS-NAME where there is none, RLY-SETTINGS-VALUE for what it cannot be.
    """
    check_key(key)
    try:
        return _KEYS[key](_meant(text, getattr(DEFAULTS, key)))
    except ValueError as error:
        raise SettingsError(
            f"{key} {error}",
            code="RLY-SETTINGS-VALUE",
            hint="the reference of the settings says what each may be",
        ) from error


def check_key(key: str) -> None:
    """Raise SettingsError RLY-SETTINGS-NAME where no setting is called `key`."""
    if key not in _KEYS:
        raise SettingsError(
            f"there is no setting {key}",
            code="RLY-SETTINGS-NAME",
            hint="`reely settings list` tells all of them",
        )


def _meant(text: str, default: object) -> object:
    """Return a typed value as what its setting holds, and what it cannot be as it was typed."""
    match default:
        case bool():
            return {"true": True, "false": False}.get(text, text)
        case int() if text.isascii() and text.isdigit():
            return int(text)
        case _:
            return text


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case Path():
            return str(value)
        case Mapping():
            return {key: _plain(held) for key, held in value.items()}
        case tuple():
            return [_plain(held) for held in value]
        case _:
            return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")  # noqa: TRY004 - a value that means nothing
    return value


def _word(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("is not a word in quotation marks")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("is no text in quotation marks")  # noqa: TRY004 - a value that means nothing
    return value


def _language(value: object) -> str:
    code = _text(value)
    if code and not (code.isascii() and code.isalpha() and code.islower() and len(code) in {2, 3}):
        raise ValueError('is no code of a language, such as "en" or "de"')
    return code


def _path(value: object) -> Path | None:
    if not isinstance(value, str):
        raise ValueError("is not a path in quotation marks")  # noqa: TRY004 - as above
    try:
        return Path(value).expanduser() if value else None
    except RuntimeError as error:
        raise ValueError("names the home of somebody who is not known here") from error


def _folder(value: object) -> Path | None:
    folder = _path(value)
    if folder is not None and not folder.is_absolute():
        raise ValueError("is not a whole path, such as ~/Videos")
    return folder


def _name(value: object) -> str:
    template = _word(value)
    try:
        check_template(template)
    except NameTemplateError as error:
        raise ValueError(f"names no clip: {error.message}") from error
    return template


def _server(value: object) -> str:
    try:
        return server_address(_word(value))
    except ServerAddressError as error:
        raise ValueError(f"is no address of a server: {error.message}") from error


def _one_of(choices: type[Enum]) -> Callable[[object], Enum]:
    def read(value: object) -> Enum:
        for choice in choices:
            if choice.value == value:
                return choice
        raise ValueError(f"is none of {', '.join(str(choice.value) for choice in choices)}")

    return read


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"is not a whole number from {least} to {most}")
        return value

    return read


_KEYS: Mapping[str, Callable[[object], object]] = {
    "appearance": _one_of(Appearance),
    "language": _one_of(Language),
    "interface_scale": _whole(SMALLEST_SCALE, LARGEST_SCALE),
    "export_folder": _folder,
    "export_name": _name,
    "export_format": _word,
    "exports_at_once": _whole(1, MOST_EXPORTS_AT_ONCE),
    "markers_as_chapters": _flag,
    "encoder": _one_of(Encoder),
    "ffmpeg": _path,
    "preview_proxies": _one_of(Proxies),
    "speech_model": _text,
    "speech_language": _language,
    "speech_translates": _flag,
    "hook_count": _whole(FEWEST_HOOKS, MOST_HOOKS),
    "hook_least_seconds": _whole(SHORTEST_HOOK_S, LONGEST_HOOK_S),
    "hook_most_seconds": _whole(SHORTEST_HOOK_S, LONGEST_HOOK_S),
    "ai_provider": _one_of(Provider),
    "ai_consent": _text,
    "instruct_model": _text,
    "openai_address": _server,
    "openai_model": _text,
    "anthropic_address": _server,
    "anthropic_model": _text,
    "cache_limit_mb": _whole(SMALLEST_CACHE_MB, LARGEST_CACHE_MB),
    "offline": _flag,
    "server": _server,
}


def _damaged(name: str, why: str) -> SettingsError:
    return SettingsError(
        f"the settings in {name} cannot be read ({why})",
        code=DAMAGED,
        hint="mend that line, or delete the file to go back to the defaults",
    )
