"""Every English sentence of the window. PURE: text and the few rules of putting it together."""

from reely_desktop.app.history import Change
from reely_desktop.app.state import Notice
from reely_desktop.app.telling import ChaptersTaken, Telling, VideosFound
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.timecode import format_clock

PRODUCT = "Reely"

WELCOME_TITLE = "Drop a video here"
WELCOME_TEXT = "Keep the part you want, to the frame. Nothing leaves this computer."
WELCOME_OPEN = "Open a video…"
WELCOME_SAMPLE = "Try the sample"
WELCOME_KEYS = (
    ("set-in", "start of the clip"),
    ("set-out", "end of the clip"),
    ("export", "export it"),
)
DROP_HERE = "Drop to open"

OPEN_TITLE = "Open a video"
OPEN_FILTER = (
    "Video and projects (*.reely"
    " *.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.3gp"
    " *.ogv);;All files (*)"
)
SAVE_TITLE = "Save the clip as"
EXPORT_TITLE = "Export"
EXPORT_CLIPS = "Clips"
EXPORT_FORMATS = "Formats"
EXPORT_FILES = "What will be written"
EXPORT_NOTHING = "Choose at least one clip and one format."
LOOKING = "Looking…"
GIVE_UP = "Cancel"
PROJECT_TITLE = "Save the project as"
PROJECT_FILTER = "Reely project (*.reely)"
_NOTICES = {
    Notice.RESTORED: "Your work on this video is back as you left it",
    Notice.SAVED: "The project is saved",
    Notice.FRAME_SAVED: "The frame is saved as a picture, where clips of this video go",
    Notice.TIMELINE_SAVED: "The timeline is saved where clips of this video go",
    Notice.QUEUE_RESTORED: "The exports that were left go on",
    Notice.TIME_COPIED: "The time is copied",
    Notice.KEYS_SAVED: "The keys are saved in a copy",
    Notice.KEYS_LOADED: "The keys are taken from that file",
    Notice.REPORT_SAVED: "The report is saved",
    Notice.CHAPTERS_COPIED: "The chapters are copied",
    Notice.CHAPTERS_SAVED: "The chapters are saved",
    Notice.NO_MARKERS: "There are no markers to make chapters of",
    Notice.NO_SOUND: "There is nothing to play sound on, so this plays without",
    Notice.NO_PLAYER: "This system cannot play the video with sound, so it plays without",
}
SAVE_FILTER = "MP4 (*.mp4);;QuickTime (*.mov);;Matroska (*.mkv)"

PREVIEW_NAME = "Preview"
TIMELINE_NAME = "Timeline"
IN_LABEL = "In"
OUT_LABEL = "Out"
LENGTH_LABEL = "Length"
IN_FIELD_NAME = "In point"
OUT_FIELD_NAME = "Out point"
TIME_FIELD_HELP = "A time like 83.25, 1:23.250, 00:01:23:06 or f1234; Enter sets it."
SAVE_AS_LABEL = "Save as"
CHANGE_OUTPUT = "Change…"
EXPORT_CLIP = "Export clip"
DISMISS = "Dismiss"

_OPENING_WORDS = {"a", "an", "its", "no", "that", "the", "there", "this"}


MENU_FILE, MENU_EDIT, MENU_CLIP = "&File", "&Edit", "&Clip"
MENU_GO, MENU_VIEW, MENU_HELP = "&Go", "&View", "&Help"
KEYS_TITLE = "Keys"
MENU_PLAY, MENU_CHAPTERS = "&Play", "C&hapters"
VOLUME_NAME = "Volume"

SIDE_PANEL_NAME = "Side panel"
CLIPS_TAB = "Clips"
CLIPS_NAME = "Clips of this video"
HISTORY_TAB = "History"
HISTORY_NAME = "What was done, the newest last; choose a line to go back to it"
HISTORY_START = "Video opened"
UNDO, REDO = "Undo", "Redo"
_CHANGES = {
    Change.SET_IN: "in point",
    Change.SET_OUT: "out point",
    Change.MOVE_EDGE: "move of an edge",
    Change.CLEAR_POINTS: "clearing of both points",
    Change.SPLIT: "split",
    Change.REMOVE: "removal of a piece",
    Change.RESTORE: "bringing back",
    Change.TRIM_START: "trim of a start",
    Change.TRIM_END: "trim of an end",
    Change.MOVE_PIECE: "order of pieces",
    Change.NEW_CLIP: "new clip",
    Change.DUPLICATE: "duplicate clip",
    Change.DISCARD: "removal of a clip",
    Change.MOVE_CLIP: "order of clips",
    Change.NAME: "name of a clip",
    Change.MARK: "marker",
    Change.TAKE_UP: "taking up earlier work",
    Change.CHAPTER_MARKERS: "chapters as markers",
    Change.CHAPTER_CLIPS: "chapters as clips",
}
APPEARANCE = "Appearance"
APPEARANCE_SYSTEM, APPEARANCE_LIGHT, APPEARANCE_DARK = "As the system", "Light", "Dark"


def change(which: Change) -> str:
    """Name a step, to stand by itself."""
    return _capitalised(_CHANGES[which])


def with_change(verb: str, which: Change | None) -> str:
    """Name what "Undo" or "Redo" would take back or do again."""
    return verb if which is None else f"{verb} {_CHANGES[which]}"


def clip_name(name: str, number: int) -> str:
    """Call a clip by its name, or by its number where it has none."""
    return name or f"Clip {number}"


def notice(which: Notice | Telling) -> str:
    """Say something good to know."""
    match which:
        case Notice():
            return _NOTICES[which]
        case ChaptersTaken(count, are_clips):
            what = "clip" if are_clips else "marker"
            return f"The chapters are now {counted(count, what)}"
        case VideosFound(count, missing, place):
            are = "is" if missing == 1 else "are"
            rest = f", {missing} {are} still missing" if missing else ""
            return f"{counted(count, 'video')} found in {place}{rest}"


def opening(name: str) -> str:
    """Say that a file is being opened."""
    return f"Opening {name}…"


def problem(message: str, hint: str) -> str:
    """Join what happened with what to do."""
    # A file's name that begins the sentence keeps its own first letter.
    starts_plainly = message.split(" ", 1)[0] in _OPENING_WORDS
    told = _capitalised(message) if starts_plainly else message
    return f"{_sentence(told)} {_sentence(_capitalised(hint))}"


def window_title(name: str) -> str:
    """Name the open video in the title."""
    return f"{name} - {PRODUCT}"


def frame(number: int, count: int) -> str:
    """Name the frame at the playhead."""
    return f"frame {number:,} of {count:,}"


def length(seconds: MediaTime, frames: int, *, pieces: int) -> str:
    """Say how long the clip is, and of how many pieces."""
    whole = f"{format_clock(seconds)}  ·  {counted(frames, 'frame')}"
    return whole if pieces == 1 else f"{whole}  ·  {counted(pieces, 'piece')}"


def edge_caption(*, is_start: bool, pieces: int) -> str:
    """Say which frame is shown while an edge is dragged."""
    which = "First" if is_start else "Last"
    return f"{which} frame of the {'clip' if pieces == 1 else 'piece'}"


def short_length(seconds: MediaTime) -> str:
    """Say how long the clip is, beside a handle."""
    return format_clock(seconds)


def position(playhead: MediaTime, in_point: MediaTime, out_point: MediaTime) -> str:
    """Speak where the three marks of the timeline stand."""
    return (
        f"Playhead at {format_clock(playhead)}, in point at {format_clock(in_point)}, "
        f"out point at {format_clock(out_point)}"
    )


def in_not_before_out(out_point: MediaTime) -> str:
    """Refuse a typed in point."""
    return f"The in point has to come before the out point at {format_clock(out_point)}"


def out_not_after_in(in_point: MediaTime) -> str:
    """Refuse a typed out point."""
    return f"The out point has to come after the in point at {format_clock(in_point)}"


def not_a_time(reason: str) -> str:
    """Refuse a typed text."""
    return f"That is not a time here: {reason}"


def foreseen(
    *, frames: int, encoded: int, encoded_seconds: float, megabytes: float, why_whole: str
) -> str:
    """Say how a clip is going to be made, and about how large it gets."""
    size = f"about {megabytes:.1f} MB" if megabytes < 100 else f"about {megabytes:,.0f} MB"  # noqa: PLR2004 - from there on a decimal says nothing
    if why_whole:
        return f"exact; encoded whole ({why_whole}); {size}"
    if not encoded:
        return f"exact; everything is copied untouched; {size}"
    share = 100 * (frames - encoded) // frames
    return f"exact; {encoded_seconds:.1f} s at the edges are encoded, {share} % copied untouched; {size}"


def export_files(count: int) -> str:
    """Name the button that writes the files."""
    return f"Export {counted(count, 'file')}" if count else "Export"


def exports_to(path: str) -> str:
    """Say where the clip will go."""
    return f"Write the clip to {path}"


def with_key(text: str, key: str) -> str:
    """Name an action together with its key."""
    return f"{text.rstrip('…')}  ({key})" if key else text


def counted(number: int, noun: str) -> str:
    """Say how many there are of what `noun` names."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _sentence(clause: str) -> str:
    clause = clause.strip()
    if not clause:
        return ""
    return clause if clause.endswith((".", "!", "?")) else f"{clause}."


def _capitalised(clause: str) -> str:
    return clause[:1].upper() + clause[1:]
