"""Where the settings are kept: one TOML file in the settings folder, which its owner may write too."""

from pathlib import Path

from reely_desktop.config import (
    Appearance,
    Settings,
    SettingsError,
    settings_from_text,
    with_appearance,
)
from reely_desktop.host.files import write_whole

FILE_NAME = "settings.toml"


def read_settings(folder: Path) -> Settings:
    """Return the settings, the defaults where there is no file. Raises SettingsError."""
    file = folder / FILE_NAME
    return settings_from_text(_text_of(file), name=str(file))


def keep_appearance(folder: Path, appearance: Appearance) -> None:
    """Set the appearance in the file and leave the rest of it as it is. Raises SettingsError."""
    file = folder / FILE_NAME
    text = with_appearance(_text_of(file), appearance, name=str(file))
    try:
        write_whole(file.resolve(), text.encode())
    except OSError as error:
        raise SettingsError(
            f"the settings in {file} cannot be written ({error})",
            code="RLY-SETTINGS-NOT-KEPT",
            hint="check the permissions of that folder and the room on its disk",
        ) from error


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the settings in {file} cannot be read ({error})",
            code="RLY-SETTINGS-DAMAGED",
            hint="check its permissions, or delete it to go back to the defaults",
        ) from error
