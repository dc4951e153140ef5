"""Files that a person names: chosen in the system's dialogs."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reely_desktop.app.project_file import SUFFIX
from reely_desktop.ui import messages

_CLIP_SUFFIX = ".mp4"


@dataclass(frozen=True, slots=True)
class ChosenOutput:
    """Where a clip is to go; `may_overwrite` if the dialog has asked about that very file."""

    path: Path
    may_overwrite: bool


def ask_for_video(parent: QWidget, folder: Path) -> Path | None:
    """Return the video that somebody chooses, beginning in `folder`; None if they think better of it."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        messages.OPEN_TITLE,
        str(folder),
        messages.OPEN_FILTER,
        options=QFileDialog.Option.HideNameFilterDetails,
    )
    return Path(chosen) if chosen else None


def ask_for_output(parent: QWidget, suggested: Path) -> ChosenOutput | None:
    """Return where somebody wants the clip; None if they think better of it."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, messages.SAVE_TITLE, str(suggested), messages.SAVE_FILTER
    )
    if not chosen:
        return None
    output = Path(chosen)
    output = output if output.suffix else output.with_suffix(_CLIP_SUFFIX)
    # The dialog itself asked before it let an existing name through.
    return ChosenOutput(output, may_overwrite=output.exists() and str(output) == chosen)


def ask_for_project(parent: QWidget, suggested: Path) -> Path | None:
    """Return where somebody wants the project; None if they think better of it."""
    dialog = QFileDialog(
        parent, messages.PROJECT_TITLE, str(suggested.parent), messages.PROJECT_FILTER
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))  # before it asks about a name that exists
    dialog.selectFile(suggested.name)
    if not dialog.exec():
        return None
    file = Path(dialog.selectedFiles()[0])
    return file if file.suffix.lower() == SUFFIX else file.with_name(file.name + SUFFIX)


def ask_for_folder(parent: QWidget | None, title: str, before: Path) -> Path | None:
    """Return the folder that somebody chooses, from `before` or the nearest above it on."""
    there = next((one for one in (before, *before.parents) if one.exists()), Path())
    chosen = QFileDialog.getExistingDirectory(parent, title, str(there))
    return Path(chosen) if chosen else None


def ask_for_file(parent: QWidget | None, title: str, folder: Path, *, kinds: str) -> Path | None:
    """Return a file of those `kinds` that somebody chooses, beginning in `folder`."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(chosen) if chosen else None
