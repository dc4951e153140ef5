"""One export as a row: its sign, its words, its bar, and the buttons that it has just then."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from reely_desktop.ui import messages, messages_queue
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.present_jobs import JobRow, Tone
from reely_desktop.ui.revealing import reveal
from reely_desktop.ui.theme import Colours

_STEPS = 1000
_DETAILS_PX = 120
_COPIED_MS = 1500
_SIGNS = {Tone.QUIET: "waiting", Tone.GOOD: "done", Tone.LOOK: "look", Tone.BAD: "failed"}


class ExportRow(QFrame):
    """One export: how it stands, and what can be done with it."""

    cancel_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()
    retry_wanted = Signal()
    account_wanted = Signal()
    dismiss_wanted = Signal()
    resized = Signal()

    def __init__(self, icons: Icons) -> None:
        """Begin empty."""
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
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = _button(messages_queue.CANCEL, self.cancel_wanted.emit)
        self._retry = _button(messages_queue.TRY_AGAIN, self.retry_wanted.emit)
        self._account = _button(messages_queue.ACCOUNT, self.account_wanted.emit)
        self._reveal = _button(messages_queue.SHOW_IN_FOLDER, self._show_in_folder)
        self._details = _button(messages_queue.DETAILS, self._show_details)
        self._details.setCheckable(True)
        self._earlier = _icon_button(messages_queue.EARLIER, self.earlier_wanted.emit)
        self._later = _icon_button(messages_queue.LATER, self.later_wanted.emit)
        self._pause = _button(messages_queue.PAUSE, self._pause_or_resume)
        self._close = _icon_button(messages.DISMISS, self.dismiss_wanted.emit)
        self._details_text = QPlainTextEdit()
        self._details_text.setReadOnly(True)
        self._details_text.setAccessibleName(messages_queue.DETAILS)
        self._details_text.setFixedHeight(_DETAILS_PX)
        self._details_text.hide()
        self._copy = _button(messages_queue.COPY_DETAILS, self._copy_details)
        self._copy.hide()
        self._lay_out()

    @property
    def shows_details(self) -> bool:
        """Whether somebody wants to see more of it than its words."""
        return self._details.isChecked() and not self._details.isHidden()

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
        self._pause.setVisible(row.can_pause)
        self._pause.setText(messages_queue.RESUME if row.is_paused else messages_queue.PAUSE)
        self._pause.setEnabled(row.can_pause and self._is_settled)
        in_queue = row.can_come_earlier or row.can_come_later
        self._earlier.setVisible(in_queue)
        self._earlier.setEnabled(row.can_come_earlier)
        self._later.setVisible(in_queue)
        self._later.setEnabled(row.can_come_later)
        self._retry.setVisible(row.can_retry)
        self._account.setVisible(row.is_for_the_account)
        self._reveal.setVisible(row.reveal is not None)
        self._details.setVisible(bool(row.details))
        self._close.setVisible(row.is_over)
        if before is None or before.details != row.details:
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
        self._earlier.setIcon(self._icons.icon("up", colours.text, faint=colours.faint))
        self._later.setIcon(self._icons.icon("down", colours.text, faint=colours.faint))

    def _lay_out(self) -> None:
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
            self._earlier,
            self._later,
            self._copy,
            self._details,
            self._account,
            self._retry,
            self._reveal,
            self._pause,
            self._cancel,
            self._close,
        )
        for button in buttons:
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addLayout(head)
        layout.addWidget(self._details_text)

    def _settle(self) -> None:
        self._is_settled = True
        self._cancel.setEnabled(self._shown is not None and self._shown.can_cancel)
        self._pause.setEnabled(self._shown is not None and self._shown.can_pause)

    def _pause_or_resume(self) -> None:
        is_paused = self._shown is not None and self._shown.is_paused
        (self.resume_wanted if is_paused else self.pause_wanted).emit()

    def _show_details(self) -> None:
        is_open = self._details.isChecked()
        self._details_text.setVisible(is_open)
        self._copy.setVisible(is_open)
        self.resized.emit()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details_text.toPlainText())
        self._copy.setText(messages_queue.COPIED)
        QTimer.singleShot(
            _COPIED_MS, self._copy, lambda: self._copy.setText(messages_queue.COPY_DETAILS)
        )

    def _show_in_folder(self) -> None:
        if self._shown is not None and self._shown.reveal is not None:
            reveal(self._shown.reveal)


def _button(text: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "quiet")
    button.clicked.connect(lambda *_: pressed())
    return button


def _icon_button(name: str, pressed: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(lambda *_: pressed())
    return button
