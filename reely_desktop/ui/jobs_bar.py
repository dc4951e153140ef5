"""The exports under way and finished, one row each, at the foot of the window. Never modal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.present import JobRow, Tone
from reely_desktop.ui.theme import DARK, Colours

if TYPE_CHECKING:
    from pathlib import Path

_STEPS = 1000
_TALLEST_PX = 220
_TALLEST_SHARE = 0.24
_ONE_ROW_PX = 80
_DETAILS_PX = 120
_COPIED_MS = 1500
_SIGNS = {Tone.QUIET: "waiting", Tone.GOOD: "done", Tone.LOOK: "look", Tone.BAD: "failed"}


class JobsBar(QScrollArea):
    """Shows rows, newest on top."""

    cancel_wanted = Signal(object)  # job id
    retry_wanted = Signal(object)  # job id
    dismiss_wanted = Signal(object)  # job id

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setAccessibleName(messages.JOBS_NAME)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icons = icons
        self._colours = DARK
        self._rows: dict[int, _Row] = {}
        self._inside = QWidget()
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(22, 0, 22, 14)
        self._layout.setSpacing(8)
        self.setWidget(self._inside)
        self.hide()

    def show_rows(self, rows: tuple[JobRow, ...]) -> None:
        """Show these jobs."""
        for gone in set(self._rows) - {row.id for row in rows}:
            widget = self._rows.pop(gone)
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for row in rows:
            if row.id not in self._rows:
                self._rows[row.id] = self._new_row(row.id)
            self._rows[row.id].show_row(row, self._colours)
        self.setVisible(bool(rows))
        self._fit()

    def dress(self, colours: Colours) -> None:
        """Draw the signs in `colours`."""
        self._colours = colours
        for row in self._rows.values():
            row.dress(colours)

    def fit_into_window(self) -> None:
        """Take as much room as the rows need and the window can spare."""
        self._fit()

    def _new_row(self, job_id: int) -> "_Row":
        row = _Row(self._icons)
        row.cancel_wanted.connect(lambda: self.cancel_wanted.emit(job_id))
        row.retry_wanted.connect(lambda: self.retry_wanted.emit(job_id))
        row.dismiss_wanted.connect(lambda: self.dismiss_wanted.emit(job_id))
        row.resized.connect(lambda: self._show_whole(row))
        self._layout.insertWidget(0, row)
        return row

    def _show_whole(self, row: "_Row") -> None:
        self._fit()
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))

    def _fit(self) -> None:
        if not self._rows:
            return
        for row in self._rows.values():
            row.updateGeometry()
        self._layout.invalidate()
        tall = self._layout.totalHeightForWidth(max(self.viewport().width(), 1))
        room = max(min(_TALLEST_PX, round(self.window().height() * _TALLEST_SHARE)), _ONE_ROW_PX)
        self.setFixedHeight(min(tall, room))


class _Row(QFrame):
    """One export."""

    cancel_wanted = Signal()
    retry_wanted = Signal()
    dismiss_wanted = Signal()
    resized = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("job")
        self._icons = icons
        self._shown: JobRow | None = None
        self._is_settled = False
        # A row moves what stands above it: the second click of a double click would land on it.
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._settle)
        self._sign = QLabel()
        self._title = QLabel()
        self._title.setProperty("tone", "title")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = _quiet_button(messages.CANCEL)
        self._cancel.clicked.connect(lambda *_: self.cancel_wanted.emit())
        self._retry = _quiet_button(messages.TRY_AGAIN)
        self._retry.clicked.connect(lambda *_: self.retry_wanted.emit())
        self._reveal = _quiet_button(messages.SHOW_IN_FOLDER)
        self._reveal.clicked.connect(lambda *_: self._open_folder())
        self._details = _quiet_button(messages.DETAILS)
        self._details.setCheckable(True)
        self._details.toggled.connect(lambda *_: self._show_details())
        self._close = QToolButton()
        self._close.setAccessibleName(messages.DISMISS)
        self._close.setToolTip(messages.DISMISS)
        self._close.clicked.connect(lambda *_: self.dismiss_wanted.emit())
        self._details_text = QPlainTextEdit()
        self._details_text.setReadOnly(True)
        self._details_text.setAccessibleName(messages.DETAILS)
        self._details_text.setFixedHeight(_DETAILS_PX)
        self._details_text.hide()
        self._copy = _quiet_button(messages.COPY_DETAILS)
        self._copy.clicked.connect(lambda *_: self._copy_details())
        self._copy.hide()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addWidget(self._bar)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        buttons = (
            self._copy,
            self._details,
            self._retry,
            self._reveal,
            self._cancel,
            self._close,
        )
        for button in buttons:
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addLayout(head)
        layout.addWidget(self._details_text)

    def show_row(self, row: JobRow, colours: Colours) -> None:
        """Show how the job stands."""
        if row == self._shown:
            return
        before, self._shown = self._shown, row
        self._title.setText(row.title)
        self._text.setText(row.text)
        self.setAccessibleName(f"{row.title}: {row.text}")
        self._bar.setVisible(not row.is_over)
        if row.fraction is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(row.fraction * _STEPS))
        self._cancel.setVisible(not row.is_over)
        self._cancel.setEnabled(row.can_cancel and self._is_settled)
        self._retry.setVisible(row.can_retry)
        self._reveal.setVisible(row.reveal is not None)
        self._details.setVisible(bool(row.details))
        self._close.setVisible(row.is_over)
        self._details_text.setPlainText(row.details)
        if before is None or before.tone is not row.tone:
            self.setProperty("tone", row.tone.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.dress(colours)

    def dress(self, colours: Colours) -> None:
        """Draw the signs in `colours`."""
        if self._shown is None:
            return
        tone = self._shown.tone
        shade = {
            Tone.QUIET: colours.muted,
            Tone.GOOD: colours.good,
            Tone.LOOK: colours.look,
            Tone.BAD: colours.bad,
        }[tone]
        self._sign.setPixmap(self._icons.icon(_SIGNS[tone], shade).pixmap(22, 22))
        self._close.setIcon(self._icons.icon("close", colours.text))

    def _settle(self) -> None:
        self._is_settled = True
        self._cancel.setEnabled(self._shown is not None and self._shown.can_cancel)

    def _show_details(self) -> None:
        is_open = self._details.isChecked()
        self._details_text.setVisible(is_open)
        self._copy.setVisible(is_open)
        self.resized.emit()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details_text.toPlainText())
        self._copy.setText(messages.COPIED)
        QTimer.singleShot(_COPIED_MS, self._copy, lambda: self._copy.setText(messages.COPY_DETAILS))

    def _open_folder(self) -> None:
        reveal: Path | None = self._shown.reveal if self._shown else None
        if reveal is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(reveal.parent)))


def _quiet_button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "quiet")
    return button
