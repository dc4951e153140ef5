"""What a person may choose, with the defaults. PURE.

    ffmpeg              the program to work with            (a path; else the one that comes along)
    hardware_encoders   whether to encode on the GPU        (true)
    appearance          light, dark, or as the system is    ("system")

Settings are read from text here, and set in it; where the text is kept is `host.settings`' business.
Keys that are not known are ignored, and left as they are, so that an older Reely reads a newer one's file.
"""

import tomllib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reely_desktop.errors import ReelyError


class SettingsError(ReelyError):
    """The settings cannot be read, or say something impossible."""


class Appearance(Enum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices; `ffmpeg` None leaves the choice to Reely."""

    ffmpeg: Path | None = None
    hardware_encoders: bool = True
    appearance: Appearance = Appearance.SYSTEM


def settings_from_text(text: str, *, name: str) -> Settings:
    """Read TOML; `name` is what the file is called. Raises SettingsError RLY-SETTINGS-DAMAGED."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(name, str(error)) from error
    ffmpeg = table.get("ffmpeg", "")
    if not isinstance(ffmpeg, str):
        raise _damaged(name, "ffmpeg is not a path in quotation marks")
    hardware_encoders = table.get("hardware_encoders", True)
    if not isinstance(hardware_encoders, bool):
        raise _damaged(name, "hardware_encoders is neither true nor false")
    appearance = table.get("appearance", Appearance.SYSTEM.value)
    if appearance not in [which.value for which in Appearance]:
        raise _damaged(name, "appearance is neither system nor light nor dark")
    return Settings(
        ffmpeg=Path(ffmpeg).expanduser() if ffmpeg else None,
        hardware_encoders=hardware_encoders,
        appearance=Appearance(appearance),
    )


def with_appearance(text: str, appearance: Appearance, *, name: str) -> str:
    """Return the TOML `text` with that appearance; all else in it stays, comments too.

    Raises SettingsError RLY-SETTINGS-DAMAGED where the text cannot be read.
    """
    import tomlkit

    settings_from_text(text, name=name)
    document = tomlkit.parse(text)
    document["appearance"] = appearance.value
    return tomlkit.dumps(document)


def _damaged(name: str, why: str) -> SettingsError:
    return SettingsError(
        f"the settings in {name} cannot be read ({why})",
        code="RLY-SETTINGS-DAMAGED",
        hint="mend that line, or delete the file to go back to the defaults",
    )
