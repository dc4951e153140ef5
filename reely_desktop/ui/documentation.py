"""The documentation that came along, in a window of Reely's own: it needs no network and no browser.

Pages are the Markdown files of `docs`. A link to another page opens here, one to a heading goes there, and
one to the network opens in the browser, when somebody presses it.
"""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages_help
from reely_desktop.ui.sizing import resize_on_screen

_SIZE = (860, 680)
_ABOVE_HEADING_PX = 18
_BELOW_HEADING_PX = 6
FIRST_PAGE = "index.md"


class Documentation(QDialog):
    """Shows the pages in `folder`."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        """Begin with the contents."""
        super().__init__(parent)
        self.setWindowTitle(messages_help.DOCUMENTATION_TITLE)
        resize_on_screen(self, *_SIZE)
        self._folder = folder
        self.pages = QTextBrowser()
        self.pages.setAccessibleName(messages_help.DOCUMENTATION_TITLE)
        self.pages.setOpenLinks(False)
        self.pages.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.pages.document().setDocumentMargin(22)
        self.pages.anchorClicked.connect(self.follow)
        self.pages.sourceChanged.connect(lambda *_: self._space_out())
        self._told = QLabel()
        self._told.setProperty("tone", "muted")
        back, forward, contents = (
            QPushButton(text)
            for text in (messages_help.BACK, messages_help.FORWARD, messages_help.CONTENTS)
        )
        back.clicked.connect(lambda *_: self.pages.backward())
        forward.clicked.connect(lambda *_: self.pages.forward())
        contents.clicked.connect(lambda *_: self.show_contents())
        self.pages.backwardAvailable.connect(back.setEnabled)
        self.pages.forwardAvailable.connect(forward.setEnabled)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        for button in (back, forward, contents):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            top.addWidget(button)
        back.setEnabled(False)
        forward.setEnabled(False)
        top.addSpacing(12)
        top.addWidget(self._told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        self.show_contents()

    def show_contents(self) -> None:
        """Show the page that lists the others."""
        self._open(self._folder / FIRST_PAGE, "", otherwise=messages_help.NO_DOCUMENTATION)

    def changeEvent(self, event: QEvent) -> None:
        """Show the page anew in other colours: its links keep those that it was read with."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.pages.reload()
            self._space_out()

    def follow(self, link: QUrl) -> None:
        """Go where a link leads."""
        if link.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(link)
            return
        target = self.pages.source().resolved(link)
        page = Path(target.toLocalFile())
        self._open(page, target.fragment(), otherwise=messages_help.PAGE_ELSEWHERE)

    def _open(self, page: Path, heading: str, *, otherwise: str) -> None:
        self._told.clear()
        if page.suffix != ".md" or not page.is_file():
            self._told.setText(otherwise)
            return
        url = QUrl.fromLocalFile(str(page))
        if self.pages.source() != url:
            self.pages.setSource(url)
        self.pages.moveCursor(QTextCursor.MoveOperation.Start)
        if heading:
            self._go_to(heading)

    def _space_out(self) -> None:
        """Set headings apart from what stands before them."""
        block = self.pages.document().begin().next()
        while block.isValid():
            if block.blockFormat().headingLevel():
                apart = QTextBlockFormat()
                apart.setTopMargin(_ABOVE_HEADING_PX)
                apart.setBottomMargin(_BELOW_HEADING_PX)
                QTextCursor(block).mergeBlockFormat(apart)
            block = block.next()

    def _go_to(self, heading: str) -> None:
        block = self.pages.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and _anchor(block.text()) == heading:
                self.pages.moveCursor(QTextCursor.MoveOperation.End)
                self.pages.setTextCursor(QTextCursor(block))  # from below, so that it ends on top
                return
            block = block.next()


def _anchor(heading: str) -> str:
    """Return what links call a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
