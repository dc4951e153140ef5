"""Where the settings are kept: one TOML file in the settings folder, written by hand for now."""

from pathlib import Path

from reely_desktop.config import Settings, SettingsError, settings_from_text

FILE_NAME = "settings.toml"


def read_settings(folder: Path) -> Settings:
    """Return the settings, the defaults where there is no file. Raises SettingsError."""
    file = folder / FILE_NAME
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the settings in {file} cannot be read ({error})",
            code="RLY-SETTINGS-DAMAGED",
            hint="check its permissions, or delete it to go back to the defaults",
        ) from error
    return settings_from_text(text, name=str(file))
