"""The commands about what is said: each asks for a file where it needs one, and hands it to the editor."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reely_desktop.app.editor import Editor
from reely_desktop.app.written import written
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.side_panel import SidePanel
from reely_desktop.ui.transcript_panel import TranscriptPanel

_SUFFIXES = ("srt", "vtt", "ass", "txt", "json")
"""Those of the filters of the dialog, in their order."""


class TranscriptCommands:
    """Asks in dialogs over `parent`, and hands the answers to the editor; `side` has the tab."""

    def __init__(self, parent: QWidget, editor: Editor, side: SidePanel) -> None:
        """Ask nothing yet."""
        self._parent = parent
        self._editor = editor
        self._side = side

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what carries out the commands about what is said, by name."""
        return {
            "find": self._find,
            "listen": self._listen,
            "take-words": self._take,
            "save-words": self._save,
        }

    def _find(self) -> None:
        self._look().open_search()

    def _listen(self) -> None:
        self._look()
        self._editor.hearing.start()

    def _take(self) -> None:
        document = self._editor.store.state.document
        if document is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent,
            messages_transcript.OPEN_TITLE,
            str(document.path.parent),
            messages_transcript.OPEN_FILTER,
        )
        if chosen:
            self._look()
            self._editor.take_words(Path(chosen))

    def _save(self) -> None:
        state = self._editor.store.state
        document = state.document
        if document is None or written(state) is None:
            self._look()  # where it says what there is to do first
            return
        dialog = QFileDialog(
            self._parent,
            messages_transcript.SAVE_TITLE,
            str(document.path.parent),
            messages_transcript.SAVE_FILTER,
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = dict(zip(dialog.nameFilters(), _SUFFIXES, strict=True))
        dialog.filterSelected.connect(lambda which: dialog.setDefaultSuffix(suffixes[which]))
        dialog.setDefaultSuffix(_SUFFIXES[0])
        dialog.selectFile(f"{document.path.stem}.{_SUFFIXES[0]}")
        if dialog.exec():
            self._editor.save_words(Path(dialog.selectedFiles()[0]))

    def _look(self) -> TranscriptPanel:
        panel = self._side.tab(TranscriptPanel)
        self._side.setCurrentWidget(panel)
        return panel
