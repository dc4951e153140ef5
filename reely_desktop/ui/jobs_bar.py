"""The exports to come, under way and finished, one row each, at the foot of the window. Never modal.

Beside a video room for one row is kept free, and more rows are scrolled, so that nothing above moves when
they come. A person has more of them by dragging the upper edge, and gets more for a row's details.
"""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from reely_desktop.app.editor import Editor
from reely_desktop.ui import messages_queue
from reely_desktop.ui.export_row import ExportRow
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.present_jobs import JobRow
from reely_desktop.ui.sizing import is_low
from reely_desktop.ui.theme import DARK, Colours

_TALLEST_PX = 220
_TALLEST_SHARE = 0.24
_ONE_ROW_PX = 80
_ONE_LOW_ROW_PX = 66
_ABOVE_PX, _BELOW_PX = 8, 14


class JobsBar(QScrollArea):
    """Shows rows in the order in which they are given."""

    cancel_wanted = Signal(object)  # job id
    pause_wanted = Signal(object)  # job id
    resume_wanted = Signal(object)  # job id
    move_wanted = Signal(object)  # job id, and by how many places
    retry_wanted = Signal(object)  # job id
    account_wanted = Signal()
    dismiss_wanted = Signal(object)  # job id

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName("jobs")
        self.setAccessibleName(messages_queue.JOBS_NAME)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icons = icons
        self._colours = DARK
        self._rows: dict[int, ExportRow] = {}
        self._shown: tuple[JobRow, ...] = ()
        self._inside = QWidget()
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(22, _ABOVE_PX, 22, _BELOW_PX)
        self._layout.setSpacing(8)
        self._keeps_room = False
        self._nothing = QLabel(messages_queue.NO_JOBS, alignment=Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "muted")
        self._nothing.setMinimumHeight(_ONE_ROW_PX - _ABOVE_PX - _BELOW_PX)
        self._layout.addWidget(self._nothing)
        self._layout.addStretch()  # who drags the edge far up sees rows, and not larger ones
        self.setWidget(self._inside)
        self.hide()

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what the rows are asked for; each part leaves the others' jobs alone."""
        queue = editor.exports
        self.cancel_wanted.connect(queue.cancel)
        self.pause_wanted.connect(queue.pause)
        self.resume_wanted.connect(queue.resume)
        self.move_wanted.connect(lambda moved: queue.move(*moved))
        self.retry_wanted.connect(queue.try_again)
        self.retry_wanted.connect(editor.models.try_again)
        self.dismiss_wanted.connect(queue.dismiss)

    def keep_room(self, *, is_kept: bool) -> None:
        """Keep room for a row while there is none, or no longer."""
        self._keeps_room = is_kept
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of one row."""
        return QSize(600, _ONE_ROW_PX)

    def show_rows(self, rows: tuple[JobRow, ...]) -> None:
        """Show these jobs."""
        if rows == self._shown:
            return
        self._shown = rows
        for gone in set(self._rows) - {row.id for row in rows}:
            widget = self._rows.pop(gone)
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for place, row in enumerate(rows):
            if row.id not in self._rows:
                self._rows[row.id] = self._new_row(row.id)
            widget = self._rows[row.id]
            if self._layout.indexOf(widget) != place:
                self._layout.insertWidget(place, widget)
            widget.show_row(row, self._colours)
        self._nothing.setVisible(not rows)
        self._fit()

    def dress(self, colours: Colours) -> None:
        """Draw the signs in `colours`."""
        self._colours = colours
        for row in self._rows.values():
            row.dress(colours)

    def fit_into_window(self) -> None:
        """Look how much room the window has by now."""
        self._fit()

    def _new_row(self, job_id: int) -> ExportRow:
        row = ExportRow(self._icons)
        row.cancel_wanted.connect(lambda: self.cancel_wanted.emit(job_id))
        row.pause_wanted.connect(lambda: self.pause_wanted.emit(job_id))
        row.resume_wanted.connect(lambda: self.resume_wanted.emit(job_id))
        row.earlier_wanted.connect(lambda: self.move_wanted.emit((job_id, -1)))
        row.later_wanted.connect(lambda: self.move_wanted.emit((job_id, 1)))
        row.retry_wanted.connect(lambda: self.retry_wanted.emit(job_id))
        row.account_wanted.connect(self.account_wanted)
        row.dismiss_wanted.connect(lambda: self.dismiss_wanted.emit(job_id))
        row.resized.connect(lambda: self._show_whole(row))
        return row

    def _show_whole(self, row: ExportRow) -> None:
        self._fit()
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))

    def _fit(self) -> None:
        self.setVisible(bool(self._rows) or (self._keeps_room and not is_low(self.window())))
        least = _ONE_LOW_ROW_PX if is_low(self.window()) else _ONE_ROW_PX
        if any(row.shows_details for row in self._rows.values()):
            for row in self._rows.values():
                row.updateGeometry()
            self._layout.invalidate()
            tall = self._layout.totalHeightForWidth(max(self.viewport().width(), 1))
            room = min(_TALLEST_PX, round(self.window().height() * _TALLEST_SHARE))
            least = max(min(tall, room), least)
        self.setMinimumHeight(least)
