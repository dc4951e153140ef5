"""What stands beside the preview, each on its tab: `side_tabs` says which tabs there are."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QWidget

from reely_desktop.app.editor import Editor
from reely_desktop.ui import messages
from reely_desktop.ui.clips_panel import ClipsPanel
from reely_desktop.ui.hooks_panel import HooksPanel
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.side_tabs import TABS
from reely_desktop.ui.theme import Colours

WIDTH_PX = 350
_LEAST_PX = (220, 66)
T = TypeVar("T", bound=SideTab)


class SidePanel(QTabWidget):
    """Shows a `DocumentView` on the tabs."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setObjectName("beside")
        self.tabBar().setAccessibleName(messages.SIDE_PANEL_NAME)
        self.setMinimumSize(*_LEAST_PX)
        self._tabs = [kind(actions) for kind in TABS]
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)  # five names in any language: shortened, none is hidden
        for tab in self._tabs:
            self.setTabToolTip(self.addTab(tab, tab.title), tab.title)

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what is done on the tabs."""
        for tab in self._tabs:
            tab.join(editor)

    def show_view(self, shown: DocumentView) -> None:
        """Show the open video on each tab."""
        for tab in self._tabs:
            tab.show_view(shown)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        for tab in self._tabs:
            tab.dress(colours)

    def tab(self, kind: type[T]) -> T:
        """Return the tab of that kind."""
        return next(tab for tab in self._tabs if isinstance(tab, kind))

    def edit_name(self) -> None:
        """Let the chosen clip's name be typed."""
        clips = self.tab(ClipsPanel)
        self.setCurrentWidget(clips)
        clips.edit_name()

    def find_hooks(self) -> None:
        """Look for hooks, on their tab."""
        hooks = self.tab(HooksPanel)
        self.setCurrentWidget(hooks)
        hooks.find_hooks()

    def take_typed_name(self) -> None:
        """Enter the name that is being typed, if there is one."""
        self.tab(ClipsPanel).take_typed_name()
