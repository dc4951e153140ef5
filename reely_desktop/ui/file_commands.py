"""What asks for a file first: open, save the project, choose where the clip goes."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from reely_desktop.app import editing
from reely_desktop.app.editor import Editor
from reely_desktop.app.project_file import SUFFIX
from reely_desktop.ui.file_dialogs import ask_for_output, ask_for_project, ask_for_video


class FileCommands:
    """Asks in dialogs over `parent`, and hands the answers to the editor."""

    def __init__(self, parent: QWidget, editor: Editor) -> None:
        """Ask nothing yet."""
        self._parent = parent
        self._editor = editor

    def open(self) -> None:
        """Open the video or project that somebody chooses."""
        document = self._editor.store.state.document
        chosen = ask_for_video(self._parent, document.path.parent if document else Path.home())
        if chosen is not None:
            self._editor.open(chosen)

    def save(self) -> None:
        """Save the project where it was saved before, or where somebody chooses."""
        document = self._editor.store.state.document
        if document is not None and document.project_file is not None:
            self._editor.save_project(document.project_file)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Save the project where somebody chooses."""
        document = self._editor.store.state.document
        if document is None:
            return
        suggested = document.project_file or document.path.with_suffix(SUFFIX)
        file = ask_for_project(self._parent, suggested)
        if file is not None:
            self._editor.save_project(file)

    def choose_output(self) -> None:
        """Write the next clip where somebody chooses."""
        store = self._editor.store
        document = store.state.document
        if document is None:
            return
        chosen = ask_for_output(self._parent, document.output)
        if chosen is not None:
            store.apply(
                lambda s: editing.choose_output(s, chosen.path, may_overwrite=chosen.may_overwrite)
            )
