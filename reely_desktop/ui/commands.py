"""Everything a person can do, as one table: it feeds menus, shortcuts, tooltips and the page of keys. PURE.

A command with a `gesture` is a plain transition of the State; the window carries out the others. Single keys
do not fire while a text field has the focus: it takes them first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from reely_desktop.app import clip_list, cutting, editing, landmarks, playing, recording, zooming
from reely_desktop.app.state import State
from reely_desktop.app.text_editing import thin_out
from reely_desktop.ui import messages, messages_transcript
from reely_desktop.ui.language import tr
from reely_desktop.ui.messages_first import (
    MENU_CLIP,
    MENU_EDIT,
    MENU_FILE,
    MENU_GO,
    MENU_HELP,
    MENU_PLAY,
    MENU_VIEW,
)

Gesture = Callable[[State], State]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; `keys` are Qt's portable names, the first shown. `checked_icon` is worn while on."""

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    gesture: Gesture | None = None
    needs_video: bool = True
    icon: str = ""
    checked_icon: str = ""
    is_checkable: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("open", tr("Open a video…"), MENU_FILE, ("Ctrl+O",), needs_video=False, icon="open"),
    Command("sample", tr("Open the sample"), MENU_FILE, needs_video=False),
    Command("export", tr("Export clip"), MENU_FILE, ("Ctrl+E",), icon="export"),
    Command("export-all", tr("Export clips and formats…"), MENU_FILE, ("Ctrl+Shift+E",)),
    Command("frame", tr("Save the frame as a picture"), MENU_FILE, ("Ctrl+Shift+P",)),
    Command("timeline", tr("Save a timeline for other editors"), MENU_FILE),
    Command("copy-time", tr("Copy the time"), MENU_EDIT, ("Ctrl+C",)),
    Command("save", tr("Save project"), MENU_FILE, ("Ctrl+S",)),
    Command("save-as", tr("Save project as…"), MENU_FILE, ("Ctrl+Shift+S",)),
    Command("output", tr("Choose where the clip goes…"), MENU_FILE),
    Command("settings", tr("Settings…"), MENU_FILE, ("Ctrl+,",), needs_video=False),
    Command("speech-models", tr("Speech models…"), messages_transcript.MENU, needs_video=False),
    Command("past-exports", tr("Past exports…"), MENU_FILE, ("Ctrl+H",), needs_video=False),
    Command("listed-markers", tr("From a file, as markers…"), messages.MENU_CHAPTERS),
    Command("listed-clips", tr("From a file, as clips…"), messages.MENU_CHAPTERS),
    Command("own-markers", tr("The video's own, as markers"), messages.MENU_CHAPTERS),
    Command("own-clips", tr("The video's own, as clips"), messages.MENU_CHAPTERS),
    Command("copy-clips", tr("Copy clips as chapters"), messages.MENU_CHAPTERS),
    Command("copy-markers", tr("Copy markers as chapters"), messages.MENU_CHAPTERS),
    Command("save-clips", tr("Save clips as chapters…"), messages.MENU_CHAPTERS),
    Command("save-markers", tr("Save markers as chapters…"), messages.MENU_CHAPTERS),
    Command("quit", tr("Quit"), MENU_FILE, ("Ctrl+Q",), needs_video=False),
    Command(
        "set-in",
        tr("Set in point"),
        MENU_CLIP,
        ("I",),
        editing.set_in_point_here,
        icon="in-point",
    ),
    Command(
        "set-out",
        tr("Set out point"),
        MENU_CLIP,
        ("O",),
        editing.set_out_point_here,
        icon="out-point",
    ),
    Command("clear", tr("Clear both points"), MENU_CLIP, ("Alt+X",), editing.clear_points),
    Command(
        "new-clip",
        tr("New clip here"),
        MENU_CLIP,
        ("Ctrl+N",),
        clip_list.new_clip_here,
        icon="add",
    ),
    Command(
        "duplicate-clip",
        tr("Duplicate clip"),
        MENU_CLIP,
        ("Ctrl+D",),
        clip_list.duplicate,
        icon="duplicate",
    ),
    Command("find-hooks", tr("Find hooks"), MENU_CLIP, ("Ctrl+Shift+H",)),
    Command("name-clip", tr("Name clip…"), MENU_CLIP, ("F2",)),
    Command(
        "remove-clip",
        tr("Remove clip"),
        MENU_CLIP,
        ("Ctrl+Shift+Del",),
        clip_list.discard,
        icon="remove",
    ),
    Command("clip-up", tr("Move clip up"), MENU_CLIP, ("Alt+Up",), clip_list.move_up, icon="up"),
    Command(
        "clip-down",
        tr("Move clip down"),
        MENU_CLIP,
        ("Alt+Down",),
        clip_list.move_down,
        icon="down",
    ),
    Command(
        "previous-clip",
        tr("Previous clip"),
        MENU_CLIP,
        ("PgUp",),
        clip_list.choose_previous,
    ),
    Command("next-clip", tr("Next clip"), MENU_CLIP, ("PgDown",), clip_list.choose_next),
    Command("undo", tr("Undo"), MENU_EDIT, ("Ctrl+Z",), recording.undo, icon="undo"),
    Command(
        "redo",
        tr("Redo"),
        MENU_EDIT,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        recording.redo,
        icon="redo",
    ),
    Command(
        "split",
        tr("Split at the playhead"),
        MENU_EDIT,
        ("S", "Ctrl+K", "Ctrl+B"),
        cutting.split_here,
        icon="split",
    ),
    Command("remove", tr("Remove piece"), MENU_EDIT, ("Del",), cutting.remove_here),
    Command(
        "ripple",
        tr("Remove piece and go on"),
        MENU_EDIT,
        ("Shift+Del",),
        cutting.ripple_here,
    ),
    Command(
        "restore",
        tr("Bring back what was removed here"),
        MENU_EDIT,
        ("R",),
        cutting.restore_here,
    ),
    Command(
        "trim-start",
        tr("Trim the piece's start to the playhead"),
        MENU_EDIT,
        ("Q",),
        cutting.trim_start_here,
    ),
    Command(
        "trim-end",
        tr("Trim the piece's end to the playhead"),
        MENU_EDIT,
        ("W",),
        cutting.trim_end_here,
    ),
    Command(
        "piece-earlier",
        tr("Play the piece earlier"),
        MENU_EDIT,
        ("Alt+Left",),
        cutting.play_piece_earlier,
    ),
    Command(
        "piece-later",
        tr("Play the piece later"),
        MENU_EDIT,
        ("Alt+Right",),
        cutting.play_piece_later,
    ),
    Command(
        "marker",
        tr("Set or clear a marker"),
        MENU_EDIT,
        ("M",),
        cutting.toggle_marker_here,
    ),
    Command("find", tr("Find in the transcript…"), MENU_EDIT, ("Ctrl+F",)),
    Command("listen", tr("Write down what is said"), messages_transcript.MENU),
    Command("thin-out", tr("Remove pauses"), messages_transcript.MENU, gesture=thin_out),
    Command("take-words", tr("Take the words from a file…"), messages_transcript.MENU),
    Command("save-words", tr("Save the transcript…"), messages_transcript.MENU),
    Command(
        "play",
        tr("Play or pause"),
        MENU_PLAY,
        ("Space",),
        icon="play",
        checked_icon="pause",
        is_checkable=True,
    ),
    Command("shuttle-back", tr("Play backwards, then faster"), MENU_PLAY, ("J",)),
    Command("pause", tr("Pause"), MENU_PLAY, ("K",)),
    Command("shuttle-on", tr("Play, then faster"), MENU_PLAY, ("L",)),
    Command("around", tr("Play around the cut"), MENU_PLAY, ("/",), playing.play_around_cut),
    Command(
        "loop",
        tr("Loop the clip"),
        MENU_PLAY,
        ("Ctrl+L",),
        playing.toggle_loop,
        icon="loop",
        is_checkable=True,
    ),
    Command(
        "mute",
        tr("Mute"),
        MENU_PLAY,
        ("Shift+M",),
        playing.toggle_mute,
        icon="volume",
        checked_icon="muted",
        is_checkable=True,
    ),
    Command(
        "back",
        tr("Previous frame"),
        MENU_GO,
        ("Left", ","),
        lambda state: editing.step(state, -1),
        icon="previous-frame",
    ),
    Command(
        "forward",
        tr("Next frame"),
        MENU_GO,
        ("Right", "."),
        lambda state: editing.step(state, 1),
        icon="next-frame",
    ),
    Command(
        "second-back",
        tr("A second back"),
        MENU_GO,
        ("Shift+Left",),
        lambda state: editing.skip(state, Fraction(-1)),
    ),
    Command(
        "second-forward",
        tr("A second on"),
        MENU_GO,
        ("Shift+Right",),
        lambda state: editing.skip(state, Fraction(1)),
    ),
    Command(
        "start",
        tr("First frame"),
        MENU_GO,
        ("Home",),
        editing.go_to_start,
        icon="first-frame",
    ),
    Command("end", tr("Last frame"), MENU_GO, ("End",), editing.go_to_end, icon="last-frame"),
    Command("to-in", tr("To the in point"), MENU_GO, ("Shift+I",), editing.go_to_in_point),
    Command("to-out", tr("To the out point"), MENU_GO, ("Shift+O",), editing.go_to_out_point),
    Command("previous-cut", tr("Previous cut"), MENU_GO, ("Up",), editing.go_to_previous_cut),
    Command("next-cut", tr("Next cut"), MENU_GO, ("Down",), editing.go_to_next_cut),
    Command(
        "previous-scene",
        tr("Previous scene"),
        MENU_GO,
        ("Ctrl+Up",),
        landmarks.go_to_previous_scene,
    ),
    Command("next-scene", tr("Next scene"), MENU_GO, ("Ctrl+Down",), landmarks.go_to_next_scene),
    Command("zoom-in", tr("Zoom in"), MENU_VIEW, ("=", "+"), zooming.zoomed(Fraction(1, 2))),
    Command("zoom-out", tr("Zoom out"), MENU_VIEW, ("-",), zooming.zoomed(Fraction(2))),
    Command("zoom-fit", tr("Show all"), MENU_VIEW, ("\\",), zooming.zoom_to_fit),
    Command(
        "snapping",
        tr("Snap to scenes and silences"),
        MENU_VIEW,
        ("N",),
        landmarks.toggle_snapping,
        is_checkable=True,
    ),
    Command("documentation", tr("Documentation"), MENU_HELP, needs_video=False),
    Command("keys", tr("Keys…"), MENU_HELP, ("?", "F1"), needs_video=False),
    Command("log-folder", tr("Open the folder of the log"), MENU_HELP, needs_video=False),
    Command("report", tr("Report a problem…"), MENU_HELP, needs_video=False),
)
