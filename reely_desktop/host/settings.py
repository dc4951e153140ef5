"""Where the settings are kept: one TOML file in the settings folder, which its owner may write too."""

from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path

from reely_desktop.config import DAMAGED, DEFAULTS, Settings, SettingsError
from reely_desktop.host.cache import MEGABYTE
from reely_desktop.host.files import write_whole
from reely_desktop.settings_text import settings_from_text, with_setting

FILE_NAME = "settings.toml"
_ASIDE = "settings-damaged"


def read_settings(folder: Path) -> Settings:
    """Return the settings, the defaults where there is no file. Raises SettingsError."""
    file = folder / FILE_NAME
    return settings_from_text(_text_of(file), name=str(file))


def settings_or_defaults(folder: Path) -> Settings:
    """Return the settings, the defaults where they cannot be read: for what cannot wait to be told so."""
    try:
        return read_settings(folder)
    except SettingsError:
        return DEFAULTS


def cache_limit_bytes(folder: Path) -> int:
    """Return how much may be kept to save time, the default where the settings cannot be read."""
    return settings_or_defaults(folder).cache_limit_mb * MEGABYTE


def keep_settings(folder: Path, chosen: Mapping[str, object]) -> None:
    """Set those keys in the file and leave the rest of it as it is. Raises SettingsError."""
    file = folder / FILE_NAME
    text = _text_of(file)
    for key, value in chosen.items():
        text = with_setting(text, key, value, name=str(file))
    try:
        write_whole(file.resolve(), text.encode())
    except OSError as error:
        raise _not_kept(file, error) from error


def set_aside_if_damaged(folder: Path) -> Path | None:
    """Give a file that cannot be read another name, so that the defaults hold; return that name.

    Raises SettingsError where it has to stay.
    """
    file = folder / FILE_NAME
    try:
        read_settings(folder)
    except SettingsError:
        aside = _free_name(folder)
    else:
        return None
    try:
        file.rename(aside)
    except OSError as error:
        raise _not_kept(file, error) from error
    return aside


def _free_name(folder: Path) -> Path:
    names = chain([_ASIDE], (f"{_ASIDE}-{number}" for number in count(2)))
    return next(path for name in names if not (path := folder / f"{name}.toml").exists())


def _not_kept(file: Path, error: OSError) -> SettingsError:
    return SettingsError(
        f"the settings in {file} cannot be written ({error.strerror or error})",
        code="RLY-SETTINGS-NOT-KEPT",
        hint="check the permissions of that folder and the room on its disk",
    )


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the settings in {file} cannot be read ({error})",
            code=DAMAGED,
            hint="check its permissions, or delete it to go back to the defaults",
        ) from error
