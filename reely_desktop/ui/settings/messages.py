"""Every English sentence of the settings window. PURE."""

from reely_desktop.app.network import Host
from reely_desktop.config import Encoder
from reely_desktop.ui.settings.wishes import Folder

TITLE = "Settings"
PAGES_NAME = "Pages of settings"
CLOSE = "Close"

OPEN_FILE = "&Open the file"
READ_AGAIN = "&Read it again"
BEGIN_ANEW = "&Set it aside and begin anew"

GENERAL = "General"
APPEARANCE = "&Theme"
APPEARANCE_SYSTEM, APPEARANCE_LIGHT, APPEARANCE_DARK = "As the system", "Light", "Dark"
SCALE = "Si&ze of the window's text and controls"
SCALE_NOTE = "Takes effect when Reely is started again. It comes on top of the system's own scale."
AUTOSAVE_TITLE = "Saving"
AUTOSAVE = (
    "Every change is kept at once and is back when the video is opened again. Nothing needs saving."
)

EXPORT = "Export"
FOLDER = "&Folder for clips"
FOLDER_OF_VIDEO = "The folder of the video"
FOLDER_TITLE = "Choose a folder for clips"
CHOOSE_FOLDER = "&Choose…"
BESIDE_VIDEO = "Use the &video's folder"
NAME = "&Name of clips"
NAME_NOTE = (
    "Fields: {video}, {clip}, {number}, {preset} and {date}. A field with nothing to say is left out. "
    "A name that a file has already gets a number, so that nothing is written over."
)
USUAL_NAME = "Use the &usual name"
SAMPLE_VIDEO, SAMPLE_CLIP = "talk", "The hook"
SOURCE = "source"
FORMAT = "Fo&rmat to begin with"
FORMAT_NOTE = "“Export clip” writes this format; others can be chosen for each export."
AS_THE_SOURCE = "As the video is"
ENCODER = "&Encoder"
ENCODERS_TRIED = "Hardware encoders are being tried…"
NO_HARDWARE = "No hardware encoder works on this machine, so the processor does all encoding."
ENCODER_AWAY = "That encoder does not work on this machine now. The processor encodes instead."
ENCODER_NOTE = (
    "Listed is what has been proven to work on this machine. It counts for clips that are encoded whole; "
    "what is copied untouched needs none."
)
_ENCODERS = {
    Encoder.AUTOMATIC: "Automatic",
    Encoder.SOFTWARE: "The processor alone",
    Encoder.NVENC: "NVIDIA (NVENC)",
    Encoder.VIDEOTOOLBOX: "Apple (VideoToolbox)",
    Encoder.QSV: "Intel (Quick Sync)",
    Encoder.AMF: "AMD (AMF)",
}
AT_ONCE = "Exports at the s&ame time"
AT_ONCE_NOTE = (
    "More than one helps with short clips; each takes memory and a share of the processor."
)
MARKERS_AS_CHAPTERS = "Write &markers as chapters"
MARKERS_AS_CHAPTERS_NOTE = (
    "Players then list the markers of a clip and jump to them. Clips for a platform have none."
)

PREVIEW = "Preview"
PROXIES = "Make &small copies of large videos to look at"
PROXIES_NOTE = (
    "Stepping and scrubbing then stay quick in videos that are large or have few keyframes. The copies "
    "lie in the cache, and exports always read the video itself."
)

STORAGE = "Storage"
PLACES = "Where things lie"
PLACES_NAMES = {
    Folder.PROJECTS: "Work on videos",
    Folder.CACHE: "Cache",
    Folder.SETTINGS: "Settings",
    Folder.LOGS: "Logs",
    Folder.CLIPS: "Clips without a folder",
}
OPEN_FOLDER = "Open"
CACHE = "Kept to save time"
CACHE_NOTE = (
    "The shape of the sound, scenes, lists of frames and the like. It can be made anew at any time; what was "
    "not used for longest goes first, and work on videos is never part of it."
)
CACHE_MEASURED = "Being measured…"
CACHE_LIMIT = "Keep at &most"
CLEAR_CACHE = "Clea&r the cache"

NETWORK = "Network"
OFFLINE = "&Work offline"
OFFLINE_NOTE = "Nothing in Reely may then open a connection, whatever else is chosen."
HOSTS = "Whom Reely contacts"
NO_HOSTS = (
    "Nobody. This version of Reely opens no connection by itself: videos, clips and all that is made of them "
    "stay on this computer."
)

ABOUT = "About"
LICENCE = (
    "Reely is free software under the GNU General Public License, version 3 or later. It comes without any "
    "warranty."
)
PARTS = "Made with"
PARTS_NOTE = "The FFmpeg that comes along is under the GNU General Public License."
DATA = "Data folder"
OPEN_DATA = "Open the &data folder"
REPORT = "System information"
REPORT_NOTE = (
    "What somebody who helps wants to know: versions, encoders, graphics processors and folders. It holds "
    "the paths of your folders, and is sent to nobody."
)
COPY_REPORT = "&Copy system information"
REPORTING = "Looking at this machine…"
REPORTED = "Copied. Paste it where you ask for help."


def trouble(message: str) -> str:
    """Say why nothing that is chosen can be kept, and what to do."""
    said = f"{message[:1].upper()}{message[1:]}".rstrip(".")
    return (
        f"{said}. Until that is mended, nothing chosen here is kept. Open the file and mend that line, "
        "or set the file aside: a copy stays beside it, and everything has its default again."
    )


def percent(share: int) -> str:
    """Name a scale."""
    return f"{share} %"


def sentences(message: str, hint: str) -> str:
    """Join what happened with what to do."""
    return " ".join(f"{said[:1].upper()}{said[1:]}." for said in (message, hint))


def example(name: str) -> str:
    """Show a name."""
    return f"For example: {name}"


def preset(name: str, title: str) -> str:
    """Name a format."""
    return AS_THE_SOURCE if name == SOURCE else title


def encoder(which: Encoder, *, works: bool) -> str:
    """Name an encoder."""
    return _ENCODERS[which] if works else f"{_ENCODERS[which]}, not here"


def at_once(number: int) -> str:
    """Say how many clips are written beside each other."""
    return "One after the other" if number == 1 else f"Up to {number}"


def open_folder(name: str) -> str:
    """Name the button that shows a folder, to be spoken."""
    return f"{OPEN_FOLDER}: {name}"


def size(size_bytes: int) -> str:
    """Say how large something is."""
    if size_bytes < 1_000_000_000:  # noqa: PLR2004 - a gigabyte
        megabytes = size_bytes / 1_000_000
        return f"{megabytes:.1f} MB" if megabytes < 100 else f"{megabytes:,.0f} MB"  # noqa: PLR2004 - as below
    return f"{size_bytes / 1_000_000_000:.1f} GB"


def limit(megabytes: int) -> str:
    """Name a limit of the cache."""
    return f"{megabytes / 1000:g} GB" if megabytes >= 1000 else f"{megabytes} MB"  # noqa: PLR2004 - a gigabyte


def hosts(known: tuple[Host, ...]) -> str:
    """Name everybody who is contacted, one a line."""
    return "\n".join(f"{one.name}: {one.when}, {one.why}" for one in known) or NO_HOSTS


def version(number: str) -> str:
    """Name Reely's version."""
    return f"Reely {number}".strip()


def part(name: str, number: str, licence: str) -> str:
    """Name a package that Reely is made with."""
    return f"{name} {number}, {licence}" if licence else f"{name} {number}"
