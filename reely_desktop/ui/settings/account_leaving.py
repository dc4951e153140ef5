"""Taking along what the server keeps of an account, and leaving: both at the end of its page of security."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reely_desktop.ui.settings import messages_leaving as words
from reely_desktop.ui.settings.account_forms import line
from reely_desktop.ui.settings.account_section import stacked
from reely_desktop.ui.settings.asked_twice import AskedTwice
from reely_desktop.ui.settings.leaving_wishes import DeleteAccount, ExportAccount
from reely_desktop.ui.settings.page import beside, button, label, note, title
from reely_desktop.ui.settings.wishes import Want

_FILE_NAME = "reely-account.zip"
_BETWEEN_ROWS_PX = 16


class Leaving(QWidget):
    """A button that saves everything, and one that deletes it."""

    def __init__(self, want: Want) -> None:
        """Lay them out."""
        super().__init__()
        self._want = want
        export = button(words.EXPORT)
        export.clicked.connect(lambda *_: self._export())
        self._password = line(words.PASSWORD, is_secret=True)
        self._delete = AskedTwice(
            words.DELETE,
            words.DELETE_QUESTION,
            words.DELETE_SURE,
            lambda: want(DeleteAccount(self._password.text())),
        )
        self._password.textChanged.connect(lambda *_: self._weigh())
        self._password.returnPressed.connect(
            self._delete.button.click,
            Qt.ConnectionType.QueuedConnection,  # or the same Enter would answer the question
        )
        self._weigh()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN_ROWS_PX)
        for row in (
            stacked(title(words.EXPORT_TITLE), note(words.EXPORT_NOTE), beside(export)),
            stacked(title(words.DELETE_TITLE), note(words.DELETE_NOTE)),
            stacked(label(words.PASSWORD, self._password), self._password),
            stacked(beside(self._delete.button), self._delete.question),
        ):
            rows.addWidget(row)

    def forget(self) -> None:
        """Forget what was typed, and the question."""
        self._password.clear()
        self._delete.set_offered(is_offered=False)
        self._delete.set_offered(is_offered=True)

    def _weigh(self) -> None:
        self._delete.button.setEnabled(bool(self._password.text()))

    def _export(self) -> None:
        dialog = QFileDialog(
            self, words.EXPORT_DIALOG, str(Path.home()), f"{words.EXPORT_FILTER} (*.zip)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")  # before it asks about a name that exists
        dialog.selectFile(_FILE_NAME)
        if dialog.exec():
            self._want(ExportAccount(Path(dialog.selectedFiles()[0])))
