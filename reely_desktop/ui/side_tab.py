"""What the tabs beside the preview have in common: a title, what they show, and who carries out gestures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reely_desktop.app.editor import Editor
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.theme import Colours


class SideTab(QWidget):
    """One tab, to be subclassed with its `title`; a line of `side_tabs` has it shown."""

    title = ""

    def __init__(self, _actions: dict[str, QAction]) -> None:
        """Show nothing yet; the window's commands are there for buttons."""
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what is done here."""

    def show_view(self, shown: DocumentView) -> None:
        """Show what there is to be seen of the open video."""

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
