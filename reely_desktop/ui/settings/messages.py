"""Every sentence of the settings window. PURE."""

from reely_desktop.app.job import Problem
from reely_desktop.app.network import Host, Purpose
from reely_desktop.config import Encoder, Language
from reely_desktop.ui import messages
from reely_desktop.ui.language import decimal, tr
from reely_desktop.ui.settings.wishes import Folder

TITLE = tr("Settings")
PAGES_NAME = tr("Pages of settings")
CLOSE = tr("Close")

OPEN_FILE = tr("&Open the file")
READ_AGAIN = tr("&Read it again")
BEGIN_ANEW = tr("&Set it aside and begin anew")

GENERAL = tr("General")
APPEARANCE = tr("&Theme")
APPEARANCE_SYSTEM, APPEARANCE_LIGHT, APPEARANCE_DARK = tr("As the system"), tr("Light"), tr("Dark")
LANGUAGE = tr("&Language")
LANGUAGE_NOTE = tr("Takes effect when Reely is started again.")
_LANGUAGES = {
    Language.SYSTEM: tr("As the system"),
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.JAPANESE: "日本語",
}
SCALE = tr("Si&ze of the window's text and controls")
SCALE_NOTE = tr(
    "Takes effect when Reely is started again. It comes on top of the system's own scale."
)
AUTOSAVE_TITLE = tr("Saving")
AUTOSAVE = tr(
    "Every change is kept at once and is back when the video is opened again. Nothing needs saving."
)

EXPORT = tr("Export")
FOLDER = tr("&Folder for clips")
FOLDER_OF_VIDEO = tr("The folder of the video")
FOLDER_TITLE = tr("Choose a folder for clips")
CHOOSE_FOLDER = tr("&Choose…")
BESIDE_VIDEO = tr("Use the &video's folder")
_FOLDER_FAULTS = {
    "RLY-FOLDER-MISSING": tr(
        "This folder is not there, or its drive is not connected. Choose another, or use the video's."
    ),
    "RLY-FOLDER-DENIED": tr(
        "This folder takes no files from Reely. Choose another, or use the video's."
    ),
}
NAME = tr("&Name of clips")
NAME_NOTE = tr(
    "Fields: {video}, {clip}, {number}, {preset} and {date}. A field with nothing to say is left out. "
    "A name that a file has already gets a number, so that nothing is written over."
)
USUAL_NAME = tr("Use the &usual name")
SAMPLE_VIDEO, SAMPLE_CLIP = tr("talk"), tr("The hook")
SOURCE = "source"
FORMAT = tr("Format to &begin with")
FORMAT_NOTE = tr("“Export clip” writes this format; others can be chosen for each export.")
AS_THE_SOURCE = tr("As the video is")
ENCODER = tr("&Encoder")
ENCODERS_TRIED = tr("Hardware encoders are being tried…")
NO_HARDWARE = tr("No hardware encoder works on this machine, so the processor does all encoding.")
ENCODER_AWAY = tr("That encoder does not work on this machine now. The processor encodes instead.")
ENCODER_NOTE = tr(
    "Listed is what has been proven to work on this machine. It counts for clips that are encoded whole; "
    "what is copied untouched needs none."
)
_ENCODERS = {
    Encoder.AUTOMATIC: tr("Automatic"),
    Encoder.SOFTWARE: tr("The processor alone"),
    Encoder.NVENC: "NVIDIA (NVENC)",
    Encoder.VIDEOTOOLBOX: "Apple (VideoToolbox)",
    Encoder.QSV: "Intel (Quick Sync)",
    Encoder.AMF: "AMD (AMF)",
}
AT_ONCE = tr("Exports at the s&ame time")
AT_ONCE_NOTE = tr(
    "More than one helps with short clips; each takes memory and a share of the processor."
)
MARKERS_AS_CHAPTERS = tr("Write &markers as chapters")
MARKERS_AS_CHAPTERS_NOTE = tr(
    "Players then list the markers of a clip and jump to them. Clips for a platform have none."
)

PREVIEW = tr("Preview")
PROXIES = tr("Make small copies of &large videos to look at")
PROXIES_NOTE = tr(
    "Stepping and scrubbing then stay quick in videos that are large or have few keyframes. The copies "
    "lie in the cache, and exports always read the video itself."
)

STORAGE = tr("Storage")
PLACES = tr("Where things lie")
PLACES_NAMES = {
    Folder.PROJECTS: tr("Work on videos"),
    Folder.CACHE: tr("Cache"),
    Folder.SETTINGS: tr("Settings"),
    Folder.LOGS: tr("Logs"),
    Folder.CLIPS: tr("Clips without a folder"),
}
OPEN_FOLDER = tr("Open")
CACHE = tr("Kept to save time")
CACHE_NOTE = tr(
    "The shape of the sound, scenes, lists of frames and the like. It can be made anew at any time; what was "
    "not used for longest goes first, and work on videos is never part of it."
)
CACHE_MEASURED = tr("Being measured…")
CACHE_LIMIT = tr("Keep at &most")
CLEAR_CACHE = tr("Clear the cac&he")

NETWORK = tr("Network")
OFFLINE = tr("&Work offline")
OFFLINE_NOTE = tr("Nothing in Reely may then open a connection, whatever else is chosen.")
HOSTS = tr("Whom Reely contacts")
_ACCOUNT_HOST = tr("{server}: for your account, from when you sign in until you sign out")
_MODELS_HOST = tr("{server}: for a speech model, when you get one")
_PROVIDER_HOST = tr(
    "{server}: is sent what is said in a video, where you agreed and it judges hooks"
)
HOSTS_NOTE = tr("Nobody else. Videos, clips and all that is made of them stay on this computer.")
_PROVIDERS_NOTE = tr("Nobody else. Videos and clips stay on this computer.")

ABOUT = tr("About")
LICENCE = tr(
    "Reely is free software under the GNU General Public License, version 3 or later. It comes without any "
    "warranty."
)
PARTS = tr("Made with")
PARTS_NOTE = tr("The FFmpeg that comes along is under the GNU General Public License.")
DATA = tr("Data folder")
OPEN_DATA = tr("Open the &data folder")
REPORT = tr("System information")
REPORT_NOTE = tr(
    "What somebody who helps wants to know: versions, encoders, graphics processors and folders. It holds "
    "the paths of your folders, and is sent to nobody."
)
COPY_REPORT = tr("&Copy system information")
REPORTING = tr("Looking at this machine…")
REPORTED = tr("Copied. Paste it where you ask for help.")


def trouble(message: str) -> str:
    """Say why nothing that is chosen can be kept, and what to do."""
    then = tr(
        "Until that is mended, nothing chosen here is kept. Open the file and mend that line, "
        "or set the file aside: a copy stays beside it, and everything has its default again."
    )
    return messages.problem(message, then)


def language(which: Language) -> str:
    """Name a language, in itself."""
    return _LANGUAGES[which]


def percent(share: int) -> str:
    """Name a scale."""
    return tr("{share} %").format(share=share)


def sentences(message: str, hint: str) -> str:
    """Join what happened with what to do."""
    return messages.problem(message, hint)


def folder_fault(problem: Problem) -> str:
    """Say why no clip can go into the folder that stands beside."""
    return _FOLDER_FAULTS.get(problem.code) or sentences(problem.message, problem.hint)


def example(name: str) -> str:
    """Show a name."""
    return tr("For example: {name}").format(name=name)


def preset(name: str, title: str) -> str:
    """Name a format."""
    return AS_THE_SOURCE if name == SOURCE else messages.of_format(title)


def encoder(which: Encoder, *, works: bool) -> str:
    """Name an encoder."""
    return _ENCODERS[which] if works else tr("{encoder}, not here").format(encoder=_ENCODERS[which])


def at_once(number: int) -> str:
    """Say how many clips are written beside each other."""
    return tr("One after the other") if number == 1 else tr("Up to {number}").format(number=number)


def open_folder(name: str) -> str:
    """Name the button that shows a folder, to be spoken."""
    return f"{OPEN_FOLDER}: {name}"


def size(size_bytes: int) -> str:
    """Say how large something is."""
    if size_bytes < 1_000_000_000:  # noqa: PLR2004 - a gigabyte
        megabytes = size_bytes / 1_000_000
        return f"{decimal(megabytes, 1 if megabytes < 100 else 0)} MB"  # noqa: PLR2004 - as below
    return f"{decimal(size_bytes / 1_000_000_000, 1)} GB"


def limit(megabytes: int) -> str:
    """Name a limit of the cache."""
    return f"{megabytes / 1000:g} GB" if megabytes >= 1000 else f"{megabytes} MB"  # noqa: PLR2004 - a gigabyte


def hosts(known: tuple[Host, ...]) -> str:
    """Name everybody who is contacted, one a line."""
    judged = any(one.purpose is Purpose.PROVIDER for one in known)
    return "\n".join((*(_host(one) for one in known), _PROVIDERS_NOTE if judged else HOSTS_NOTE))


def version(number: str) -> str:
    """Name Reely's version."""
    return f"Reely {number}".strip()


def part(name: str, number: str, licence: str) -> str:
    """Name a package that Reely is made with."""
    return f"{name} {number}, {licence}" if licence else f"{name} {number}"


def _host(host: Host) -> str:
    match host.purpose:
        case Purpose.ACCOUNT:
            return _ACCOUNT_HOST.format(server=host.name)
        case Purpose.MODELS:
            return _MODELS_HOST.format(server=host.name)
        case Purpose.PROVIDER:
            return _PROVIDER_HOST.format(server=host.name)
