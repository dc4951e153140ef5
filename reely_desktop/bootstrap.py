"""The composition root: wires what both faces work with, once. No Qt, and nothing is run yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reely_desktop.errors import ReelyError
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import Folders, documents, folders, model_folders, resource
from reely_desktop.host.settings import cache_limit_bytes

if TYPE_CHECKING:
    from reely_desktop.account.session import Secrets
    from reely_desktop.app.hook_finding import Finder
    from reely_desktop.app.late_keychain import OpenKeychain
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.tools import FindTools, Tools
    from reely_desktop.config import Provider
    from reely_desktop.engine.cut.presets import Preset
    from reely_desktop.engine.picture.caption_styles import CaptionStyle
    from reely_desktop.engine.progress import Cancellation
    from reely_desktop.engine.speech.catalogue import Catalogue
    from reely_desktop.host.sent import SentLog

SERVER_VARIABLE = "REELY_SERVER"
_SAMPLE = "sample/harbour-walk.mp4"


class MakeFinder(Protocol):
    """Makes what finds hooks."""

    def __call__(self, provider: "Provider | None" = None) -> "Finder":
        """Have `provider` judge, or whom the settings name. Raises ConsentError and SettingsError."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """What a face gets. `resources` is the folder of that name, `sample` the video in it.

    `catalogue` gives the models that Reely knows.
    `makes_proxies` says whether small copies of videos are made to look at; `open_membership` opens the
    account of the profile that lies in those folders, `finder` gives what finds hooks, `open_keychain` opens
    the system's keychain. `server` is where the
    environment says that the account is, "" where it says nothing.
    """

    folders: Folders
    resources: Path
    documents: Path
    sample: Path
    cache: Cache
    find_tools: "FindTools"
    presets: "Callable[[], Mapping[str, Preset]]"
    caption_styles: "Callable[[], Mapping[str, CaptionStyle]]"
    catalogue: "Callable[[], Catalogue]"
    makes_proxies: Callable[[], bool]
    open_membership: "Callable[[Folders], Membership]"
    open_keychain: "OpenKeychain"
    finder: MakeFinder
    server: str


def wire(environment: Mapping[str, str]) -> Wiring:
    """Wire Reely for the person whose `environment` this is."""
    places = folders(environment)
    cache = Cache(places.cache / "results", limit=lambda: cache_limit_bytes(places.settings))

    def find_tools(cancellation: "Cancellation") -> "Tools":
        from reely_desktop.app.tools import find_tools

        return find_tools(places, cache, cancellation=cancellation)

    def presets() -> "Mapping[str, Preset]":
        from reely_desktop.engine.cut.presets import load_presets

        return load_presets(resource("presets.toml"))

    def caption_styles() -> "Mapping[str, CaptionStyle]":
        from reely_desktop.engine.picture.caption_styles import load_styles

        return load_styles(resource("caption_styles.toml"))

    def catalogue() -> "Catalogue":
        from reely_desktop.app.transcribing import known_models

        return known_models()

    def membership(profile: Folders) -> "Membership":
        from reely_desktop.app.opening_membership import open_membership

        return open_membership(
            settings_folder=profile.settings,
            data_folder=profile.data,
            server=environment.get(SERVER_VARIABLE, ""),
            open_keychain=keychain,
        )

    def keychain() -> "Secrets":
        from reely_desktop.host.keychain import open_keychain

        return open_keychain()

    def finder(provider: "Provider | None" = None) -> "Finder":
        from reely_desktop.app.hook_finding import Finder
        from reely_desktop.app.judging import Judges

        shelves = model_folders(places)
        judges = Judges(places.settings, resource(""), shelves, keychain, sent_log(places))
        return Finder(resource(""), shelves, cache, judges.chosen(provider))

    return Wiring(
        folders=places,
        resources=resource(""),
        documents=documents(),
        sample=resource(_SAMPLE),
        cache=cache,
        find_tools=find_tools,
        presets=presets,
        caption_styles=caption_styles,
        catalogue=catalogue,
        makes_proxies=lambda: True,
        open_membership=membership,
        open_keychain=keychain,
        finder=finder,
        server=environment.get(SERVER_VARIABLE, ""),
    )


def cannot_load_window(error: ImportError) -> ReelyError:
    """Return what a person is told where what the window needs is not installed."""
    return ReelyError(
        f"the window cannot be loaded ({error})",
        code="RLY-NO-WINDOW",
        hint="install reely[desktop], or cut in the terminal: `reely trim --help` says how",
    )


def sent_log(places: Folders) -> "SentLog":
    """Return where it is written down what was sent to providers."""
    from reely_desktop.host.sent import FOLDER_NAME, SentLog

    return SentLog(places.logs / FOLDER_NAME)


def start_log(wiring: Wiring) -> None:
    """Keep a log from now on."""
    from reely_desktop.host.logs import keep_log

    keep_log(wiring.folders.logs)
