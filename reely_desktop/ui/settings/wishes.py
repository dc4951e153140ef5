"""What somebody may want in the settings window. PURE: carried out by `door`."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reely_desktop.app.keymap import Keymap


class Folder(Enum):
    """A folder to look into."""

    DATA = "data"
    PROJECTS = "projects"
    CACHE = "cache"
    SETTINGS = "settings"
    LOGS = "logs"
    CLIPS = "clips"


@dataclass(frozen=True, slots=True)
class Choose:
    """Hold `value` for the setting that is called `key`."""

    key: str
    value: object


@dataclass(frozen=True, slots=True)
class ChooseKeys:
    """Have those keys."""

    keymap: Keymap


@dataclass(frozen=True, slots=True)
class CopyKeys:
    """Write the keys into `file`."""

    file: Path


@dataclass(frozen=True, slots=True)
class LoadKeys:
    """Have the keys that stand in `file`."""

    file: Path


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """Show a folder in the system's own window."""

    folder: Folder


class Wish(Enum):
    """What needs no more words."""

    OPEN_SETTINGS_FILE = "open the settings file"
    READ_AGAIN = "read the settings again"
    COPY_REPORT = "copy a report of this machine"
    CLEAR_CACHE = "clear the cache"
    CHOOSE_EXPORT_FOLDER = "choose a folder for clips"
    BEGIN_ANEW = "set the damaged settings aside"


AnyWish = Choose | ChooseKeys | CopyKeys | LoadKeys | OpenFolder | Wish
Want = Callable[[AnyWish], None]
