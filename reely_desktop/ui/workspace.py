"""What fills the window: hands its panels what `present` says and turns what they tell into gestures.

Nothing is decided here. From top to bottom:

    preview | welcome     beside the preview: tabs, such as clips; over its top a banner: what did not work
    transport
    timeline
    clip bar              in, out, length, name, export
    jobs bar              its upper edge can be dragged

What comes and goes by itself moves none of these. The window itself is there before, with the page that it
opens with: `main_window`.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from reely_desktop.app import state as states
from reely_desktop.app.editor import Editor
from reely_desktop.app.state import Notice, State
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui.actions import join_actions, make_actions
from reely_desktop.ui.banner import Banner
from reely_desktop.ui.chapter_commands import ChapterCommands
from reely_desktop.ui.clip_bar import ClipBar
from reely_desktop.ui.command_states import dress_actions, show_states
from reely_desktop.ui.earlier_work import EarlierWork
from reely_desktop.ui.exporting import Exporting
from reely_desktop.ui.file_commands import FileCommands
from reely_desktop.ui.gestures import take_timeline_gestures
from reely_desktop.ui.help_commands import HelpCommands
from reely_desktop.ui.hooks_panel import HooksPanel
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.jobs_bar import JobsBar
from reely_desktop.ui.key_controls import KeyControls, timeline_help, welcome_keys
from reely_desktop.ui.main_window import SIZE, MainWindow
from reely_desktop.ui.menus import fill_menus, rename
from reely_desktop.ui.missing_dialog import MissingVideos
from reely_desktop.ui.panes import column, panes
from reely_desktop.ui.playing_controls import PlayingControls
from reely_desktop.ui.present import present
from reely_desktop.ui.preview import PreviewPane
from reely_desktop.ui.recent_files import RecentList, RecentMenu
from reely_desktop.ui.settings.door import Backing, SettingsDoor
from reely_desktop.ui.side_panel import WIDTH_PX, SidePanel
from reely_desktop.ui.sizing import is_low
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.time_field import TimeField
from reely_desktop.ui.timeline import Timeline
from reely_desktop.ui.toast import Toast
from reely_desktop.ui.transcript_commands import TranscriptCommands
from reely_desktop.ui.transport import Transport
from reely_desktop.ui.typed_points import take_typed_points


class Workspace:
    """Shows one editor in one window."""

    def __init__(
        self, window: MainWindow, editor: Editor, icons: Icons, *, backing: Backing
    ) -> None:
        """Lay out the panels in `window` and follow the editor's store."""
        self._window = window
        self._editor = editor
        self._store = editor.store
        self._icons = icons
        window.setWindowIcon(icons.product())
        self._is_low = is_low(window)
        self._has_video: bool | None = None
        self._files = FileCommands(window, editor)
        self._playing = PlayingControls(window, editor.store)
        self._settings = SettingsDoor(window, store=editor.store, backing=backing)
        self._help = HelpCommands(window, backing.reporting, backing.documents)
        self._actions = make_actions(window)
        self._missing = MissingVideos(window, editor)
        self._keys = KeyControls(window, editor.store, self._actions)
        self._welcome = window.welcome
        self._recent = RecentList()
        self._welcome.hold(self._recent)
        self._preview = PreviewPane()
        self._stack = window.stack
        self._banner = Banner(icons, self._stack)
        self._toast = Toast(self._stack)
        self._transport = Transport(self._actions)
        self._timeline = Timeline()
        self._clip_bar = ClipBar(self._actions)
        self._jobs_bar = JobsBar(icons)
        self._exporting = Exporting(window, editor)
        self._side = SidePanel(self._actions)
        self._panel = QFrame()
        window.setUpdatesEnabled(False)  # or it would be seen half filled
        self._lay_out()
        recent = RecentMenu(window)
        self._earlier = EarlierWork(window, editor, menu=recent, page=self._recent)
        self._looks = fill_menus(
            window.menus,
            self._actions,
            recent=recent,
            choose=lambda which: backing.choosing.choose("appearance", which),
        )
        join_actions(
            self._actions,
            first=self._side.take_typed_name,
            run=self._window_commands(),
            transit=self._store.apply,
        )
        self._listen()
        self._store.subscribe(self._show)
        self._show(self._store.state)
        window.setUpdatesEnabled(True)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        for panel in (
            self._banner,
            self._welcome,
            self._preview,
            self._timeline,
            self._jobs_bar,
            self._side,
        ):
            panel.dress(colours)
        dress_actions(self._actions, self._icons, colours)
        self._clip_bar.export_button.setIcon(
            self._icons.icon("export", colours.on_accent, faint=colours.faint)
        )

    def open_settings(self) -> None:
        """Bring up the settings window."""
        self._settings.open()

    def close(self) -> None:
        """Take what was typed, and stop what this shows by itself."""
        self._side.take_typed_name()
        self._playing.close()
        self._earlier.close()

    def _fit(self) -> None:
        """Let the jobs bar look how much room there is now, and leave out the sound where it is little."""
        self._jobs_bar.fit_into_window()
        before, self._is_low = self._is_low, is_low(self._window)
        if before is not self._is_low:
            self._show(self._store.state)

    def _window_commands(self) -> dict[str, Callable[[], object]]:
        return (
            self._playing.commands()
            | self._help.commands()
            | self._settings.commands()
            | ChapterCommands(self._window, self._editor).commands()
            | TranscriptCommands(self._window, self._editor, self._side).commands()
            | {
                "open": self._files.open,
                "sample": self._editor.open_sample,
                "export": self._export,
                "export-all": self._plan_export,
                "name-clip": self._side.edit_name,
                "find-hooks": self._side.find_hooks,
                "frame": self._editor.save_frame,
                "timeline": self._editor.save_timeline,
                "copy-time": self._copy_time,
                "save": self._files.save,
                "save-as": self._files.save_as,
                "output": self._files.choose_output,
                "past-exports": self._earlier.open_past,
                "keys": self._keys.show_sheet,
                "quit": self._window.close,
            }
        )

    def _lay_out(self) -> None:
        self._panel.setObjectName("panel")
        column(self._panel, self._transport, self._timeline, self._clip_bar, spacing_px=4)
        self._stack.addWidget(self._preview)
        upper = panes(Qt.Orientation.Horizontal, self._stack, self._side, edge_px=1)
        upper.setSizes([SIZE[0] - WIDTH_PX, WIDTH_PX])
        above = QWidget()
        column(above, upper, self._panel).setStretchFactor(upper, 1)
        whole = panes(Qt.Orientation.Vertical, above, self._jobs_bar, edge_px=6)
        whole.setObjectName("window")
        for later in (self._panel, self._side):
            later.hide()  # or the page that is there would make room for it once
        self._jobs_bar.keep_room(is_kept=False)
        self._window.setCentralWidget(whole)

    def _listen(self) -> None:
        editor, store = self._editor, self._store
        self._window.resized.connect(self._fit)
        self._window.file_dropped.connect(editor.open)
        self._window.setAcceptDrops(True)
        self._toast.faded.connect(lambda: store.apply(lambda s: states.noticed(s, None)))
        self._banner.dismissed.connect(lambda: store.apply(states.problem_dismissed))
        self._welcome.open_wanted.connect(self._files.open)
        self._welcome.sample_wanted.connect(editor.open_sample)
        self._preview.resized.connect(editor.viewing.fit_preview)
        self._preview.resized.connect(editor.captions.fit_preview)
        self._playing.join(self._preview, self._transport.volume)
        take_timeline_gestures(self._timeline, store, fill_strip=editor.viewing.fill_strip)
        self._side.join(editor)
        self._side.tab(HooksPanel).account_wanted.connect(self._settings.open_account)
        self._keys.tell(lambda keys: self._playing.hold_with(keys["pause"]))
        self._keys.tell(lambda keys: self._welcome.show_keys(welcome_keys(keys)))
        self._keys.tell(lambda keys: self._timeline.show_help(timeline_help(keys)))
        take_typed_points(self._clip_bar, store, then=self._timeline.setFocus)
        self._jobs_bar.join(editor)
        self._jobs_bar.account_wanted.connect(self._settings.open_account)

    def _show(self, state: State) -> None:
        shown = present(state)
        self._window.setWindowTitle(shown.title)
        self._banner.show_view(shown.banner)
        has_video = shown.document is not None
        show_states(self._actions, has_video=has_video, checked=shown.checked)
        if has_video is not self._has_video:
            self._has_video = has_video
            self._panel.setVisible(has_video)
            self._side.setVisible(has_video)
            self._jobs_bar.keep_room(is_kept=has_video)
            self._stack.setCurrentWidget(self._preview if has_video else self._welcome)
            (self._timeline if has_video else self._welcome).setFocus()
        self._preview.show_view(shown.preview, opening=shown.opening)
        if shown.document is None:
            self._welcome.show_opening(shown.opening)
        else:
            self._transport.show_view(shown.document)
            self._transport.volume.show_volume(shown.volume)
            self._transport.show_offline(shown.offline)
            timeline = shown.document.timeline
            self._timeline.show_view(replace(timeline, has_room_for_sound=not self._is_low))
            self._clip_bar.show_view(shown.document)
            self._side.show_view(shown.document)
            rename(self._actions["undo"], shown.document.history.undo)
            rename(self._actions["redo"], shown.document.history.redo)
        self._toast.show_text(shown.notice)
        self._jobs_bar.show_rows(shown.jobs)
        self._exporting.show_view(shown.export)
        self._looks[state.settings.appearance].setChecked(True)
        self._settings.show_state(state)
        self._earlier.show_state(state)

    def _export(self) -> None:
        # A time still being typed is entered first, so that the clip is the one that is seen; one that
        # is refused stands there in red, and nothing is written that was not meant.
        focused = self._window.focusWidget()
        if isinstance(focused, TimeField):
            self._timeline.setFocus()
        if not self._clip_bar.has_fault:
            self._editor.export()

    def _plan_export(self) -> None:
        self._timeline.setFocus()  # a time still being typed is entered first
        if not self._clip_bar.has_fault:
            self._editor.planning.begin(all_clips=True)

    def _copy_time(self) -> None:
        document = self._store.state.document
        if document is not None:
            QGuiApplication.clipboard().setText(format_clock(document.playhead))
            self._store.apply(lambda s: states.noticed(s, Notice.TIME_COPIED))
