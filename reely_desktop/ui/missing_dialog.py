"""Asks once where a video is that has moved: for the file, or for a folder to search."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.app.editor import Editor
from reely_desktop.app.state import State
from reely_desktop.ui import messages_missing
from reely_desktop.ui.file_dialogs import ask_for_video
from reely_desktop.ui.language import unmarked

if TYPE_CHECKING:
    from reely_desktop.app.missing_video import MissingVideo

_WIDTH_PX = 560


class MissingVideos:
    """Follows the editor's store: brings the dialog up over `window` while a video is missing."""

    def __init__(self, window: QWidget, editor: Editor) -> None:
        """Ask for nothing yet."""
        self._window = window
        self._editor = editor
        self._dialog: MissingDialog | None = None
        editor.store.subscribe(self._follow)

    def _follow(self, state: State) -> None:
        if state.missing is not None and self._dialog is None:
            self._dialog = MissingDialog(self._window, self._editor)
        if self._dialog is not None:
            self._dialog.show_missing(state.missing)


class MissingDialog(QDialog):
    """Shows a `MissingVideo`, and hands the answer to the editor."""

    def __init__(self, parent: QWidget, editor: Editor) -> None:
        """Stay hidden until a video is missing."""
        super().__init__(parent)
        self._editor = editor
        self.setWindowTitle(messages_missing.TITLE)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH_PX)
        self._why = QLabel()
        self._all = QLabel(messages_missing.ALL)
        self._all.setProperty("tone", "muted")
        for label in (self._why, self._all):
            label.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(messages_missing.LOOKING)
        self._file = QPushButton(messages_missing.CHOOSE_FILE)
        self._file.setProperty("kind", "primary")
        self._file.clicked.connect(lambda *_: self._ask_for_file())
        self._folder = QPushButton(messages_missing.CHOOSE_FOLDER)
        self._folder.clicked.connect(lambda *_: self._ask_for_folder())
        self._leave = QPushButton(messages_missing.NOT_NOW)
        self._leave.setProperty("kind", "quiet")
        self._leave.clicked.connect(lambda *_: self.reject())
        foot = QHBoxLayout()
        foot.addWidget(self._leave)
        foot.addStretch()
        foot.addWidget(self._folder)
        foot.addWidget(self._file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(self._why)
        layout.addWidget(self._all)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        self._shown: MissingVideo | None = None

    def reject(self) -> None:
        """Stop a search; without one, ask no longer."""
        self._editor.stop_looking()

    def show_missing(self, missing: "MissingVideo | None") -> None:
        """Ask for `missing`, or for nothing."""
        if missing == self._shown:
            return
        self._shown = missing
        if missing is None:
            self.hide()
            return
        self._why.setText(messages_missing.why(missing.problem.message))
        self._bar.setVisible(missing.is_looking)
        self._file.setEnabled(not missing.is_looking)
        self._folder.setEnabled(not missing.is_looking)
        stop = messages_missing.STOP if missing.is_looking else messages_missing.NOT_NOW
        self._leave.setText(stop)
        (self._leave if missing.is_looking else self._file).setFocus()
        self.show()

    def _ask_for_file(self) -> None:
        chosen = ask_for_video(self, self._nearby())
        if chosen is not None:
            self._editor.look_for_video(chosen)

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, unmarked(messages_missing.CHOOSE_FOLDER), str(self._nearby())
        )
        if chosen:
            self._editor.look_for_video(Path(chosen))

    def _nearby(self) -> Path:
        """Return the folder to begin in: the nearest one that there is."""
        asked = Path.home() if self._shown is None else self._shown.asked
        return next((one for one in asked.parents if one.is_dir()), Path.home())
