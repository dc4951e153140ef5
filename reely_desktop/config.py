"""What a person may choose, with the defaults. PURE.

How settings are read from text and set in it stands in `settings_text`, what each means in
docs/reference/settings.md.
"""

from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path

from reely_desktop.errors import ReelyError
from reely_desktop.name_template import DEFAULT_TEMPLATE
from reely_desktop.server_address import DEFAULT_SERVER

SMALLEST_SCALE, LARGEST_SCALE = 100, 300
MOST_EXPORTS_AT_ONCE = 4
FEWEST_HOOKS, MOST_HOOKS = 5, 10
SHORTEST_HOOK_S, LONGEST_HOOK_S = 5, 600
SMALLEST_CACHE_MB, LARGEST_CACHE_MB = 100, 1_000_000

DAMAGED = "RLY-SETTINGS-DAMAGED"


class SettingsError(ReelyError):
    """The settings cannot be read, or say something impossible."""


class Appearance(Enum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(Enum):
    """What the window speaks: what the system speaks, where Reely can, or one of these."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    JAPANESE = "ja"


class Encoder(Enum):
    """What encodes pictures: whatever works here, the processor alone, or one maker's hardware."""

    AUTOMATIC = "automatic"
    SOFTWARE = "software"
    NVENC = "nvenc"
    VIDEOTOOLBOX = "videotoolbox"
    QSV = "qsv"
    AMF = "amf"


class Proxies(Enum):
    """Whether small copies of large videos are made to look at: where they help, or never."""

    AUTOMATIC = "automatic"
    OFF = "off"


class Provider(Enum):
    """Who judges what is worth a clip: Reely's own rules, a model on this machine, or a server."""

    LOCAL = "local"
    LOCAL_LLM = "local-llm"
    OPENAI = "openai"
    ANTHROPIC = "anthropic"


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices, each named as its key in the file.

    `ffmpeg` None leaves the choice to Reely; `export_folder` None is the folder of the video.
    `speech_model` is a name or the path of a folder, "" for the best model that there is;
    `speech_language` an ISO 639-1 code, "" to have it found by ear; `speech_translates` into English.
    `ai_consent` names the providers, with their hosts, that a transcript may be sent to (`app.providers`);
    `instruct_model` is a name or the path of a folder.
    `interface_scale` is in percent, `cache_limit_mb` in megabytes of 1,000,000 bytes.
    """

    appearance: Appearance = Appearance.SYSTEM
    interface_scale: int = 100
    language: Language = Language.SYSTEM
    export_folder: Path | None = None
    export_name: str = DEFAULT_TEMPLATE
    export_format: str = "source"
    exports_at_once: int = 2
    markers_as_chapters: bool = False
    encoder: Encoder = Encoder.AUTOMATIC
    ffmpeg: Path | None = None
    preview_proxies: Proxies = Proxies.AUTOMATIC
    speech_model: str = ""
    speech_language: str = ""
    speech_translates: bool = False
    hook_count: int = 10
    hook_least_seconds: int = 15
    hook_most_seconds: int = 90
    ai_provider: Provider = Provider.LOCAL
    ai_consent: str = ""
    instruct_model: str = ""
    openai_address: str = "https://api.openai.com/v1"
    openai_model: str = ""
    anthropic_address: str = "https://api.anthropic.com"
    anthropic_model: str = ""
    cache_limit_mb: int = 2000
    offline: bool = False
    server: str = DEFAULT_SERVER


DEFAULTS = Settings()


def changes(before: Settings, after: Settings) -> dict[str, object]:
    """Return the keys that differ, with their values in `after`."""
    return {
        field.name: getattr(after, field.name)
        for field in fields(Settings)
        if getattr(after, field.name) != getattr(before, field.name)
    }
