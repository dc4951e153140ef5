"""Earlier work in the window: videos opened lately, past exports, and news of exports that end."""

from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from reely_desktop.app.editor import Editor
from reely_desktop.app.queueing import exports
from reely_desktop.app.state import State
from reely_desktop.ui.notifications import Notifications
from reely_desktop.ui.past_exports import PastExports
from reely_desktop.ui.present_news import news
from reely_desktop.ui.present_recent import past_rows, recent_rows
from reely_desktop.ui.recent_files import RecentList, RecentMenu


class EarlierWork:
    """Shows it in a menu, a list and a window of its own, and carries out what is asked for there."""

    def __init__(
        self, window: QMainWindow, editor: Editor, *, menu: RecentMenu, page: RecentList
    ) -> None:
        """Listen to the `menu` and the list on the `page`."""
        self._window = window
        self._editor = editor
        self._menu = menu
        self._page = page
        self._past: PastExports | None = None
        self._notifications = Notifications(window, window.windowIcon())
        self._told: frozenset[int] = frozenset()
        self._seen = State()
        menu.open_wanted.connect(editor.open)
        menu.clear_wanted.connect(editor.remembering.forget_files)
        page.open_wanted.connect(editor.open)

    def show_state(self, state: State) -> None:
        """Show what has changed, and tell of it."""
        if state.recent is not self._seen.recent:
            rows = recent_rows(state, Path.home())
            self._menu.show_rows(rows)
            self._page.show_rows(rows)
        if self._past is not None and state.past is not self._seen.past:
            self._past.show_rows(past_rows(state))
        self._seen = state
        fresh, self._told = news(self._told, exports(state))
        if fresh is not None:
            self._notifications.tell(fresh.title, fresh.text)

    def open_past(self) -> None:
        """Show the past exports in a window of their own."""
        if self._past is None:
            self._past = PastExports(self._window)
            self._past.again_wanted.connect(self._editor.exports.write_again)
            self._past.clear_wanted.connect(self._editor.remembering.forget_past)
            self._past.show_rows(past_rows(self._editor.store.state))
        self._past.show()
        self._past.raise_()
        self._past.activateWindow()

    def close(self) -> None:
        """Take away what is still shown beside the window."""
        self._notifications.close()
