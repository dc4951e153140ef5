"""The commands about chapters: each asks for a file where it needs one, and hands it to the editor."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reely_desktop.app import chapters
from reely_desktop.app import state as states
from reely_desktop.app.chapter_files import DESCRIPTION_SUFFIX, FFMETADATA_SUFFIX, WEBVTT_SUFFIX
from reely_desktop.app.editor import Editor
from reely_desktop.app.state import Document, Notice
from reely_desktop.engine.media.chapter_lists import ListedChapter, description_of
from reely_desktop.ui import messages_chapters

_SUFFIXES = (DESCRIPTION_SUFFIX, FFMETADATA_SUFFIX, WEBVTT_SUFFIX)
Listing = Callable[[Document], Sequence[ListedChapter]]


class ChapterCommands:
    """Asks in dialogs over `parent`, and hands the answers to the editor."""

    def __init__(self, parent: QWidget, editor: Editor) -> None:
        """Ask nothing yet."""
        self._parent = parent
        self._editor = editor

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what carries out the commands about chapters, by name."""
        editor = self._editor
        return {
            "listed-markers": lambda: self._take_listed(are_clips=False),
            "listed-clips": lambda: self._take_listed(are_clips=True),
            "own-markers": lambda: editor.take_chapters(None, are_clips=False),
            "own-clips": lambda: editor.take_chapters(None, are_clips=True),
            "copy-clips": lambda: self._copy(chapters.of_clips),
            "copy-markers": lambda: self._copy(chapters.of_markers),
            "save-clips": lambda: self._save(chapters.of_clips),
            "save-markers": lambda: self._save(chapters.of_markers),
        }

    def _take_listed(self, *, are_clips: bool) -> None:
        document = self._editor.store.state.document
        if document is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent,
            messages_chapters.OPEN_TITLE,
            str(document.path.parent),
            messages_chapters.OPEN_FILTER,
        )
        if chosen:
            self._editor.take_chapters(Path(chosen), are_clips=are_clips)

    def _copy(self, listing: Listing) -> None:
        store = self._editor.store
        listed = self._listed(listing)
        if listed:
            QGuiApplication.clipboard().setText(description_of(listed))
            store.apply(lambda state: states.noticed(state, Notice.CHAPTERS_COPIED))

    def _save(self, listing: Listing) -> None:
        document = self._editor.store.state.document
        listed = self._listed(listing)
        if document is None or not listed:
            return
        suggested = document.path.with_name(f"{document.path.stem} chapters{DESCRIPTION_SUFFIX}")
        dialog = QFileDialog(
            self._parent,
            messages_chapters.SAVE_TITLE,
            str(suggested.parent),
            messages_chapters.SAVE_FILTER,
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = dict(zip(dialog.nameFilters(), _SUFFIXES, strict=True))
        dialog.filterSelected.connect(lambda which: dialog.setDefaultSuffix(suffixes[which]))
        dialog.setDefaultSuffix(DESCRIPTION_SUFFIX)
        dialog.selectFile(suggested.name)
        if dialog.exec():
            self._editor.save_chapters(Path(dialog.selectedFiles()[0]), listed)

    def _listed(self, listing: Listing) -> Sequence[ListedChapter]:
        """Return the chapters that there are; where there are none, that is said."""
        store = self._editor.store
        document = store.state.document
        listed = () if document is None else listing(document)
        if not listed:
            store.apply(lambda state: states.noticed(state, Notice.NO_MARKERS))
        return listed
