"""What somebody may want in the settings window. PURE: carried out by `door`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from reely_desktop.app.account import Form, Section
from reely_desktop.app.keymap import Keymap
from reely_desktop.ui.settings.api_keys_wishes import ApiKeysWish
from reely_desktop.ui.settings.devices_wishes import DevicesWish
from reely_desktop.ui.settings.hooks_wishes import HooksWish
from reely_desktop.ui.settings.leaving_wishes import LeavingWish
from reely_desktop.ui.settings.models_wishes import ModelsWish
from reely_desktop.ui.settings.security_wishes import SecurityWish


class Folder(Enum):
    """A folder to look into."""

    DATA = "data"
    PROJECTS = "projects"
    CACHE = "cache"
    SETTINGS = "settings"
    LOGS = "logs"
    CLIPS = "clips"
    SENT = "sent"


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


@dataclass(frozen=True, slots=True)
class ShowForm:
    """Let somebody who is not signed in do that."""

    form: Form


@dataclass(frozen=True, slots=True)
class SignIn:
    """Sign in at `server`."""

    server: str
    email: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignUp:
    """Make an account at `server`; an empty `full_name` is none."""

    server: str
    email: str
    password: str = field(repr=False)
    full_name: str


@dataclass(frozen=True, slots=True)
class AskForReset:
    """Have a link to a new password mailed."""

    server: str
    email: str


@dataclass(frozen=True, slots=True)
class SetPassword:
    """Set a new password by the link that was copied from a letter of `server`."""

    server: str
    copied: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Confirm:
    """Confirm the address with the code that was mailed there."""

    code: str


@dataclass(frozen=True, slots=True)
class SignOut:
    """Sign out here, or on all devices."""

    everywhere: bool


@dataclass(frozen=True, slots=True)
class OpenPlans:
    """Show in the browser where the server sells larger plans."""


@dataclass(frozen=True, slots=True)
class OpenSection:
    """Show that part of the account."""

    section: Section


class Wish(Enum):
    """What needs no more words."""

    OPEN_SETTINGS_FILE = "open the settings file"
    READ_AGAIN = "read the settings again"
    COPY_REPORT = "copy a report of this machine"
    CLEAR_CACHE = "clear the cache"
    CHOOSE_EXPORT_FOLDER = "choose a folder for clips"
    BEGIN_ANEW = "set the damaged settings aside"
    LOOK_AT_ACCOUNT = "ask the server about what is shown of the account"
    SEND_CODE_AGAIN = "have another code mailed"
    SHOW_MORE_JOBS = "show more jobs of the account"


AccountWish = (
    ShowForm
    | SignIn
    | SignUp
    | AskForReset
    | SetPassword
    | Confirm
    | SignOut
    | OpenPlans
    | OpenSection
    | DevicesWish
    | SecurityWish
    | ApiKeysWish
    | LeavingWish
)
AnyWish = (
    Choose
    | ChooseKeys
    | CopyKeys
    | LoadKeys
    | OpenFolder
    | AccountWish
    | HooksWish
    | ModelsWish
    | Wish
)
Want = Callable[[AnyWish], None]
