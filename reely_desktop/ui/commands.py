"""Everything a person can do, as one table: it feeds menus, shortcuts, tooltips and the page of keys. PURE.

A command with a `gesture` is a plain transition of the State; the others are carried out by the
window. Single keys do not fire while a text field has the focus: the field takes them first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from reely_desktop.app import clip_list, cutting, editing, landmarks, playing, recording, zooming
from reely_desktop.app.state import State
from reely_desktop.ui import messages

Gesture = Callable[[State], State]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; `keys` are Qt's portable names, the first one shown.

    `checked_icon` stands in the place of `icon` while a command that `is_checkable` is on.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    gesture: Gesture | None = None
    needs_video: bool = True
    icon: str = ""
    checked_icon: str = ""
    is_checkable: bool = False


def _zoomed(factor: Fraction) -> Gesture:
    def zoom(state: State) -> State:
        if state.document is None:
            return state
        return zooming.zoom(state, factor, around=state.document.playhead)

    return zoom


COMMANDS: tuple[Command, ...] = (
    Command(
        "open", "Open a video…", messages.MENU_FILE, ("Ctrl+O",), needs_video=False, icon="open"
    ),
    Command("sample", "Open the sample", messages.MENU_FILE, needs_video=False),
    Command("export", "Export clip", messages.MENU_FILE, ("Ctrl+E",), icon="export"),
    Command("export-all", "Export clips and formats…", messages.MENU_FILE, ("Ctrl+Shift+E",)),
    Command("frame", "Save the frame as a picture", messages.MENU_FILE, ("Ctrl+Shift+P",)),
    Command("timeline", "Save a timeline for other editors", messages.MENU_FILE),
    Command("copy-time", "Copy the time", messages.MENU_EDIT, ("Ctrl+C",)),
    Command("save", "Save project", messages.MENU_FILE, ("Ctrl+S",)),
    Command("save-as", "Save project as…", messages.MENU_FILE, ("Ctrl+Shift+S",)),
    Command("output", "Choose where the clip goes…", messages.MENU_FILE),
    Command("settings", "Settings…", messages.MENU_FILE, ("Ctrl+,",), needs_video=False),
    Command(
        "past-exports",
        "Past exports…",
        messages.MENU_FILE,
        ("Ctrl+H",),
        needs_video=False,
    ),
    Command("listed-markers", "From a file, as markers…", messages.MENU_CHAPTERS),
    Command("listed-clips", "From a file, as clips…", messages.MENU_CHAPTERS),
    Command("own-markers", "The video's own, as markers", messages.MENU_CHAPTERS),
    Command("own-clips", "The video's own, as clips", messages.MENU_CHAPTERS),
    Command("copy-clips", "Copy clips as chapters", messages.MENU_CHAPTERS),
    Command("copy-markers", "Copy markers as chapters", messages.MENU_CHAPTERS),
    Command("save-clips", "Save clips as chapters…", messages.MENU_CHAPTERS),
    Command("save-markers", "Save markers as chapters…", messages.MENU_CHAPTERS),
    Command("quit", "Quit", messages.MENU_FILE, ("Ctrl+Q",), needs_video=False),
    Command(
        "set-in",
        "Set in point",
        messages.MENU_CLIP,
        ("I",),
        editing.set_in_point_here,
        icon="in-point",
    ),
    Command(
        "set-out",
        "Set out point",
        messages.MENU_CLIP,
        ("O",),
        editing.set_out_point_here,
        icon="out-point",
    ),
    Command("clear", "Clear both points", messages.MENU_CLIP, ("Alt+X",), editing.clear_points),
    Command(
        "new-clip",
        "New clip here",
        messages.MENU_CLIP,
        ("Ctrl+N",),
        clip_list.new_clip_here,
        icon="add",
    ),
    Command(
        "duplicate-clip",
        "Duplicate clip",
        messages.MENU_CLIP,
        ("Ctrl+D",),
        clip_list.duplicate,
        icon="duplicate",
    ),
    Command("name-clip", "Name clip…", messages.MENU_CLIP, ("F2",)),
    Command(
        "remove-clip",
        "Remove clip",
        messages.MENU_CLIP,
        ("Ctrl+Shift+Del",),
        clip_list.discard,
        icon="remove",
    ),
    Command(
        "clip-up", "Move clip up", messages.MENU_CLIP, ("Alt+Up",), clip_list.move_up, icon="up"
    ),
    Command(
        "clip-down",
        "Move clip down",
        messages.MENU_CLIP,
        ("Alt+Down",),
        clip_list.move_down,
        icon="down",
    ),
    Command(
        "previous-clip", "Previous clip", messages.MENU_CLIP, ("PgUp",), clip_list.choose_previous
    ),
    Command("next-clip", "Next clip", messages.MENU_CLIP, ("PgDown",), clip_list.choose_next),
    Command("undo", "Undo", messages.MENU_EDIT, ("Ctrl+Z",), recording.undo, icon="undo"),
    Command(
        "redo",
        "Redo",
        messages.MENU_EDIT,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        recording.redo,
        icon="redo",
    ),
    Command(
        "split",
        "Split at the playhead",
        messages.MENU_EDIT,
        ("S", "Ctrl+K", "Ctrl+B"),
        cutting.split_here,
        icon="split",
    ),
    Command("remove", "Remove piece", messages.MENU_EDIT, ("Del",), cutting.remove_here),
    Command(
        "ripple",
        "Remove piece and go on",
        messages.MENU_EDIT,
        ("Shift+Del",),
        cutting.ripple_here,
    ),
    Command(
        "restore",
        "Bring back what was removed here",
        messages.MENU_EDIT,
        ("R",),
        cutting.restore_here,
    ),
    Command(
        "trim-start",
        "Trim the piece's start to the playhead",
        messages.MENU_EDIT,
        ("Q",),
        cutting.trim_start_here,
    ),
    Command(
        "trim-end",
        "Trim the piece's end to the playhead",
        messages.MENU_EDIT,
        ("W",),
        cutting.trim_end_here,
    ),
    Command(
        "piece-earlier",
        "Play the piece earlier",
        messages.MENU_EDIT,
        ("Alt+Left",),
        cutting.play_piece_earlier,
    ),
    Command(
        "piece-later",
        "Play the piece later",
        messages.MENU_EDIT,
        ("Alt+Right",),
        cutting.play_piece_later,
    ),
    Command(
        "marker", "Set or clear a marker", messages.MENU_EDIT, ("M",), cutting.toggle_marker_here
    ),
    Command(
        "play",
        "Play or pause",
        messages.MENU_PLAY,
        ("Space",),
        icon="play",
        checked_icon="pause",
        is_checkable=True,
    ),
    Command("shuttle-back", "Play backwards, then faster", messages.MENU_PLAY, ("J",)),
    Command("pause", "Pause", messages.MENU_PLAY, ("K",)),
    Command("shuttle-on", "Play, then faster", messages.MENU_PLAY, ("L",)),
    Command("around", "Play around the cut", messages.MENU_PLAY, ("/",), playing.play_around_cut),
    Command(
        "loop",
        "Loop the clip",
        messages.MENU_PLAY,
        ("Ctrl+L",),
        playing.toggle_loop,
        icon="loop",
        is_checkable=True,
    ),
    Command(
        "mute",
        "Mute",
        messages.MENU_PLAY,
        ("Shift+M",),
        playing.toggle_mute,
        icon="volume",
        checked_icon="muted",
        is_checkable=True,
    ),
    Command(
        "back",
        "Previous frame",
        messages.MENU_GO,
        ("Left", ","),
        lambda state: editing.step(state, -1),
        icon="previous-frame",
    ),
    Command(
        "forward",
        "Next frame",
        messages.MENU_GO,
        ("Right", "."),
        lambda state: editing.step(state, 1),
        icon="next-frame",
    ),
    Command(
        "second-back",
        "A second back",
        messages.MENU_GO,
        ("Shift+Left",),
        lambda state: editing.skip(state, Fraction(-1)),
    ),
    Command(
        "second-forward",
        "A second on",
        messages.MENU_GO,
        ("Shift+Right",),
        lambda state: editing.skip(state, Fraction(1)),
    ),
    Command(
        "start", "First frame", messages.MENU_GO, ("Home",), editing.go_to_start, icon="first-frame"
    ),
    Command("end", "Last frame", messages.MENU_GO, ("End",), editing.go_to_end, icon="last-frame"),
    Command("to-in", "To the in point", messages.MENU_GO, ("Shift+I",), editing.go_to_in_point),
    Command("to-out", "To the out point", messages.MENU_GO, ("Shift+O",), editing.go_to_out_point),
    Command("previous-cut", "Previous cut", messages.MENU_GO, ("Up",), editing.go_to_previous_cut),
    Command("next-cut", "Next cut", messages.MENU_GO, ("Down",), editing.go_to_next_cut),
    Command(
        "previous-scene",
        "Previous scene",
        messages.MENU_GO,
        ("Ctrl+Up",),
        landmarks.go_to_previous_scene,
    ),
    Command(
        "next-scene", "Next scene", messages.MENU_GO, ("Ctrl+Down",), landmarks.go_to_next_scene
    ),
    Command("zoom-in", "Zoom in", messages.MENU_VIEW, ("=", "+"), _zoomed(Fraction(1, 2))),
    Command("zoom-out", "Zoom out", messages.MENU_VIEW, ("-",), _zoomed(Fraction(2))),
    Command("zoom-fit", "Show all", messages.MENU_VIEW, ("\\",), zooming.zoom_to_fit),
    Command(
        "snapping",
        "Snap to scenes and silences",
        messages.MENU_VIEW,
        ("N",),
        landmarks.toggle_snapping,
        is_checkable=True,
    ),
    Command("documentation", "Documentation", messages.MENU_HELP, needs_video=False),
    Command("keys", "Keys…", messages.MENU_HELP, ("?", "F1"), needs_video=False),
    Command("log-folder", "Open the folder of the log", messages.MENU_HELP, needs_video=False),
    Command("report", "Report a problem…", messages.MENU_HELP, needs_video=False),
)
