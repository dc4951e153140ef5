"""Sentences of the window, in English. PURE: text and the few rules of putting it together."""

from functools import reduce

from reely_desktop.app.history import Change
from reely_desktop.app.state import Notice
from reely_desktop.app.telling import ChaptersTaken, SnappingTurned, Telling, VideosFound
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui.language import decimal, tr, unmarked, whole
from reely_desktop.ui.messages_first import PRODUCT
from reely_desktop.ui.retelling import retold

OPEN_TITLE = tr("Open a video")
ALL_FILES = tr("All files")
_OPENED = tr("Video and projects")
OPEN_FILTER = (
    f"{_OPENED} (*.reely"
    " *.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.3gp"
    f" *.ogv);;{ALL_FILES} (*)"
)
SAVE_TITLE = tr("Save the clip as")
EXPORT_TITLE = tr("Export")
EXPORT_CLIPS = tr("Clips")
EXPORT_FORMATS = tr("Formats")
EXPORT_FILES = tr("What will be written")
EXPORT_FOLDER = tr("Choose a folder for this export")
EXPORT_NOTHING = tr("Choose at least one clip and one format.")
LOOKING = tr("Looking…")
GIVE_UP = tr("Cancel")
PROJECT_TITLE = tr("Save the project as")
_PROJECT = tr("Reely project")
PROJECT_FILTER = f"{_PROJECT} (*.reely)"
_NOTICES = {
    Notice.RESTORED: tr("Your work on this video is back as you left it"),
    Notice.SAVED: tr("The project is saved"),
    Notice.FRAME_SAVED: tr("The frame is saved as a picture, where clips of this video go"),
    Notice.TIMELINE_SAVED: tr("The timeline is saved where clips of this video go"),
    Notice.QUEUE_RESTORED: tr("The exports that were left go on"),
    Notice.TIME_COPIED: tr("The time is copied"),
    Notice.KEYS_SAVED: tr("The keys are saved in a copy"),
    Notice.KEYS_LOADED: tr("The keys are taken from that file"),
    Notice.REPORT_SAVED: tr("The report is saved"),
    Notice.CHAPTERS_COPIED: tr("The chapters are copied"),
    Notice.CHAPTERS_SAVED: tr("The chapters are saved"),
    Notice.WORDS_SAVED: tr("The transcript is saved"),
    Notice.WORDS_LONGER: tr("Some words come after the video's end: is it the right transcript?"),
    Notice.NO_MARKERS: tr("There are no markers to make chapters of"),
    Notice.NO_SOUND: tr("There is nothing to play sound on, so this plays without"),
    Notice.NO_PLAYER: tr("This system cannot play the video with sound, so it plays without"),
}
SAVE_FILTER = "MP4 (*.mp4);;QuickTime (*.mov);;Matroska (*.mkv)"

PREVIEW_NAME = tr("Preview")
TIMELINE_NAME = tr("Timeline")
IN_LABEL = tr("In")
OUT_LABEL = tr("Out")
LENGTH_LABEL = tr("Length")
IN_FIELD_NAME = tr("In point")
OUT_FIELD_NAME = tr("Out point")
TIME_FIELD_HELP = tr("A time like 83.25, 1:23.250, 00:01:23:06 or f1234; Enter sets it.")
SAVE_AS_LABEL = tr("Save as")
CHANGE_OUTPUT = tr("Change…")
EXPORT_CLIP = tr("Export clip")
DISMISS = tr("Dismiss")

_OPENING_WORDS = {"a", "an", "its", "no", "that", "the", "there", "this"}

MENU_CHAPTERS = tr("C&hapters")
KEYS_TITLE = tr("Keys")
VOLUME_NAME = tr("Volume")

SIDE_PANEL_NAME = tr("Side panel")
CLIPS_TAB = tr("Clips")
CLIPS_NAME = tr("Clips of this video")
HISTORY_TAB = tr("History")
HISTORY_NAME = tr("What was done, the newest last; choose a line to go back to it")
HISTORY_START = tr("Video opened")
HISTORY_NOTE = tr("What you do to this video stays; its steps can be undone until it is closed.")
UNDO, REDO = tr("Undo"), tr("Redo")
_CHANGES = {
    Change.SET_IN: tr("in point"),
    Change.SET_OUT: tr("out point"),
    Change.MOVE_EDGE: tr("move of an edge"),
    Change.CLEAR_POINTS: tr("clearing of both points"),
    Change.SPLIT: tr("split"),
    Change.REMOVE: tr("removal of a piece"),
    Change.RESTORE: tr("bringing back"),
    Change.TRIM_START: tr("trim of a start"),
    Change.TRIM_END: tr("trim of an end"),
    Change.MOVE_PIECE: tr("order of pieces"),
    Change.NEW_CLIP: tr("new clip"),
    Change.DUPLICATE: tr("duplicate clip"),
    Change.DISCARD: tr("removal of a clip"),
    Change.MOVE_CLIP: tr("order of clips"),
    Change.NAME: tr("name of a clip"),
    Change.MARK: tr("marker"),
    Change.TAKE_UP: tr("taking up earlier work"),
    Change.CHAPTER_MARKERS: tr("chapters as markers"),
    Change.CHAPTER_CLIPS: tr("chapters as clips"),
    Change.REMOVE_WORDS: tr("removal of words"),
    Change.RESTORE_WORDS: tr("bringing back of words"),
    Change.REMOVE_SLACK: tr("removal of pauses"),
    Change.SPELL: tr("spelling"),
    Change.REPLACE_WORDS: tr("replacing of words"),
    Change.KEEP_HOOK: tr("hook as a clip"),
    Change.REJECT_HOOK: tr("rejection of a hook"),
    Change.CAPTIONS: tr("captions", "a step of the history"),
}
APPEARANCE = tr("Appearance")
APPEARANCE_SYSTEM, APPEARANCE_LIGHT, APPEARANCE_DARK = tr("As the system"), tr("Light"), tr("Dark")


def change(which: Change) -> str:
    """Name a step, to stand by itself."""
    return _capitalised(_CHANGES[which])


def with_change(verb: str, which: Change | None) -> str:
    """Name what "Undo" or "Redo" would take back or do again."""
    if which is None:
        return verb
    return tr("{verb} {change}", "Undo, and what").format(verb=verb, change=_CHANGES[which])


def clip_name(name: str, number: int) -> str:
    """Call a clip by its name, or by its number where it has none."""
    return name or tr("Clip {number}").format(number=number)


def notice(which: Notice | Telling) -> str:
    """Say something good to know."""
    match which:
        case Notice():
            return _NOTICES[which]
        case ChaptersTaken(count, are_clips):
            if are_clips:
                return tr("The chapters are now %n clip(s)", "", count)
            return tr("The chapters are now %n marker(s)", "", count)
        case VideosFound(count, missing, place):
            found = tr("%n video(s) found in {place}", "", count).format(place=place)
            if not missing:
                return found
            return tr("{found}, {count} still missing").format(found=found, count=whole(missing))
        case SnappingTurned(is_on):
            return tr("Snapping is on") if is_on else tr("Snapping is off")


def problem(message: str, hint: str) -> str:
    """Join what happened with what to do."""
    return sentences(_begun(message), _capitalised(retold(hint)))


def sentences(*clauses: str) -> str:
    """Make a sentence of each of `clauses`, and put them one after the other."""
    told = [_sentence(clause) for clause in clauses if clause.strip()]
    return reduce(_beside, told) if told else ""


def window_title(name: str) -> str:
    """Name the open video in the title."""
    return f"{name} - {PRODUCT}"


def frame(number: int, count: int) -> str:
    """Name the frame at the playhead."""
    return tr("frame {number} of {count}").format(number=whole(number), count=whole(count))


def length(seconds: MediaTime, frames: int, *, pieces: int) -> str:
    """Say how long the clip is, and of how many pieces."""
    told = [format_clock(seconds), tr("%n frame(s)", "", frames)]
    if pieces != 1:
        told.append(tr("%n piece(s)", "", pieces))
    return "  ·  ".join(told)


def edge_caption(*, is_start: bool, pieces: int) -> str:
    """Say which frame is shown while an edge is dragged."""
    if pieces == 1:
        return tr("First frame of the clip") if is_start else tr("Last frame of the clip")
    return tr("First frame of the piece") if is_start else tr("Last frame of the piece")


def short_length(seconds: MediaTime) -> str:
    """Say how long the clip is, beside a handle."""
    return format_clock(seconds)


def position(playhead: MediaTime, in_point: MediaTime, out_point: MediaTime) -> str:
    """Speak where the three marks of the timeline stand."""
    return tr("Playhead at {here}, in point at {start}, out point at {end}").format(
        here=format_clock(playhead), start=format_clock(in_point), end=format_clock(out_point)
    )


def in_not_before_out(out_point: MediaTime) -> str:
    """Refuse a typed in point."""
    return tr("The in point has to come before the out point at {time}").format(
        time=format_clock(out_point)
    )


def out_not_after_in(in_point: MediaTime) -> str:
    """Refuse a typed out point."""
    return tr("The out point has to come after the in point at {time}").format(
        time=format_clock(in_point)
    )


def not_a_time(reason: str) -> str:
    """Refuse a typed text."""
    return tr("That is not a time here: {reason}").format(reason=retold(reason))


def foreseen(
    *, frames: int, encoded: int, encoded_seconds: float, megabytes: float, why_whole: str
) -> str:
    """Say how a clip is going to be made, and about how large it gets."""
    places = 1 if megabytes < 100 else 0  # noqa: PLR2004 - from there on a decimal says nothing
    size = tr("about {size} MB").format(size=decimal(megabytes, places))
    size = size.replace(" ", "\N{NO-BREAK SPACE}")  # a number never parts from its unit
    if why_whole:
        return tr("exact; encoded whole ({why}); {size}").format(why=retold(why_whole), size=size)
    if not encoded:
        return tr("exact; everything is copied untouched; {size}").format(size=size)
    return tr(
        "exact; {seconds} s at the edges are encoded, {share} % copied untouched; {size}"
    ).format(
        seconds=decimal(encoded_seconds, 1),
        share=100 * (frames - encoded) // frames,
        size=size,
    )


def of_format(said: str) -> str:
    """Name a format, or say what there is to know of it."""
    return retold(said)


def export_files(count: int) -> str:
    """Name the button that writes the files."""
    return tr("Export %n file(s)", "", count) if count else tr("Export", "the button")


def exports_to(path: str) -> str:
    """Say where the clip will go."""
    return tr("Write the clip to {path}").format(path=path)


def with_key(text: str, key: str) -> str:
    """Name an action together with its key."""
    return f"{unmarked(text)}  ({key})" if key else text


def _beside(what: str, then: str) -> str:
    return tr("{what} {then}", "two sentences").format(what=what, then=then)


def _begun(message: str) -> str:
    told = retold(message)
    # A file's name that begins the sentence keeps its own first letter; who translates sees to that.
    starts_plainly = told == message and message.split(" ", 1)[0] in _OPENING_WORDS
    return _capitalised(told) if starts_plainly else told


def _sentence(clause: str) -> str:
    clause = clause.strip()
    return (
        clause
        if clause.endswith((*".!?。",))
        else tr("{clause}.", "a sentence").format(clause=clause)
    )


def _capitalised(clause: str) -> str:
    return clause[:1].upper() + clause[1:]
