"""The report of a problem, in full: to read, to change, to copy or to save. It sends nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages_help
from reely_desktop.ui.sizing import resize_on_screen

_SIZE = (820, 620)
_COPIED_MS = 2000


class ReportDialog(QDialog):
    """Shows one report."""

    save_wanted = Signal(object)  # (file, text)

    def __init__(self, parent: QWidget) -> None:
        """Wait for the text."""
        super().__init__(parent)
        self.setWindowTitle(messages_help.REPORT_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, *_SIZE)
        intro = QLabel(messages_help.REPORT_INTRO)
        intro.setWordWrap(True)
        self._text = QPlainTextEdit(messages_help.REPORT_WAIT)
        self._text.setAccessibleName(messages_help.REPORT_NAME)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setTabChangesFocus(True)
        self._copy = QPushButton(messages_help.COPY)
        self._copy.setProperty("kind", "primary")
        self._copy.clicked.connect(lambda *_: self._copy_text())
        self._save = QPushButton(messages_help.SAVE)
        self._save.clicked.connect(lambda *_: self._ask_where())
        close = QPushButton(messages_help.CLOSE)
        close.setProperty("kind", "quiet")
        close.clicked.connect(lambda *_: self.close())
        foot = QHBoxLayout()
        foot.addWidget(close)
        foot.addStretch()
        foot.addWidget(self._save)
        foot.addWidget(self._copy)
        for button in (self._copy, self._save, close):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(intro)
        layout.addWidget(self._text, 1)
        layout.addLayout(foot)
        self._let_go(is_ready=False)

    def show_text(self, text: str) -> None:
        """Show the report, to be changed."""
        self._text.setPlainText(text)
        self._let_go(is_ready=True)
        self._text.setFocus()
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.NextBlock)  # where the person says what happened
        self._text.setTextCursor(cursor)

    def text(self) -> str:
        """Return the report as it was changed."""
        return self._text.toPlainText()

    def _let_go(self, *, is_ready: bool) -> None:
        self._text.setReadOnly(not is_ready)
        self._copy.setEnabled(is_ready)
        self._save.setEnabled(is_ready)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._copy.setText(messages_help.COPIED)
        QTimer.singleShot(_COPIED_MS, self, lambda: self._copy.setText(messages_help.COPY))

    def _ask_where(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            messages_help.SAVE_TITLE,
            str(Path.home() / messages_help.SAVE_NAME),
            messages_help.SAVE_FILTER,
        )
        if chosen:
            self.save_wanted.emit((Path(chosen), self.text()))
