"""What stands beside the preview, each on its tab: the clips of the video, and what was done to them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QWidget

from reely_desktop.ui import messages
from reely_desktop.ui.clips_panel import ClipsPanel
from reely_desktop.ui.history_panel import HistoryPanel
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.theme import Colours

WIDTH_PX = 270
_LEAST_PX = (220, 66)


class SidePanel(QTabWidget):
    """Shows a `DocumentView`'s clips and history."""

    clip_chosen = Signal(object)  # clip id
    clip_named = Signal(object)  # (clip id, text)
    travelled = Signal(object)  # number of steps, negative for back

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(messages.SIDE_PANEL_NAME)
        self.setMinimumSize(*_LEAST_PX)
        self._video: object = None
        self._clips = ClipsPanel(actions)
        self._history = HistoryPanel()
        self.addTab(self._clips, messages.CLIPS_TAB)
        self.addTab(self._history, messages.HISTORY_TAB)
        self._clips.chosen.connect(self.clip_chosen)
        self._clips.named.connect(self.clip_named)
        self._history.travelled.connect(self.travelled)

    def show_view(self, shown: DocumentView) -> None:
        """Show the clips and the steps; a name that was typed for another video is given to none."""
        if shown.timeline.video != self._video:
            self._video = shown.timeline.video
            self._clips.give_up_typing()
        self._clips.show_rows(shown.clips)
        self._history.show_view(shown.history)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._clips.dress(colours)
        self._history.dress(colours)

    def edit_name(self) -> None:
        """Let the chosen clip's name be typed."""
        self.setCurrentWidget(self._clips)
        self._clips.edit_name()

    def take_typed_name(self) -> None:
        """Enter the name that is being typed, if there is one."""
        self._clips.take_typed_name()
