"""The row under the timeline: in and out as text, the clip's length, its name and the export button."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reely_desktop.ui import messages
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.time_field import TimeField

_MARGIN_PX = 22
_NAME_PX = 260
_SHORTEST_NAME_PX = 70


class ClipBar(QWidget):
    """Shows a `DocumentView`'s clip; says what was typed."""

    in_typed = Signal(object)  # str
    out_typed = Signal(object)  # str
    left_fields = Signal()

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Lay out fields on the left and the export on the right."""
        super().__init__(parent)
        self._in = TimeField(messages.IN_FIELD_NAME)
        self._out = TimeField(messages.OUT_FIELD_NAME)
        self._in.typed.connect(self.in_typed)
        self._out.typed.connect(self.out_typed)
        self._in.given_up.connect(self.left_fields)
        self._out.given_up.connect(self.left_fields)
        self._length_name = _muted(messages.LENGTH_LABEL)
        self._length = QLabel()
        self._fault = QLabel()
        self._fault.setProperty("tone", "fault")
        self._fault.hide()
        self._save_as = _muted(messages.SAVE_AS_LABEL)
        self._name = QLabel()
        self._output = ("", "")
        self._lengths = ("", "")
        self._change = QPushButton(messages.CHANGE_OUTPUT)
        self._change.setProperty("kind", "quiet")
        self._change.clicked.connect(lambda *_: actions["output"].trigger())
        self._export = QPushButton(messages.EXPORT_CLIP)
        self._export.setProperty("kind", "primary")
        self._export.setIconSize(QSize(18, 18))
        self._export_action = actions["export"]
        self._export_action.changed.connect(self._fit)  # it may have got another key
        self._export.clicked.connect(lambda *_: actions["export"].trigger())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 4, _MARGIN_PX, 14)
        layout.setSpacing(6)
        self._row = self._lay_out()
        layout.addLayout(self._row)
        layout.addWidget(self._fault)

    @property
    def export_button(self) -> QPushButton:
        """The button that writes the clip, for its icon."""
        return self._export

    @property
    def has_fault(self) -> bool:
        """Whether a typed time stands there that was refused."""
        return bool(self._fault.text())

    def show_view(self, shown: DocumentView) -> None:
        """Show the points, the length and the name."""
        self._in.show_text(shown.in_point)
        self._out.show_text(shown.out_point)
        lengths = (shown.length, shown.timeline.length)
        output = (shown.output_name, shown.output_path)
        if (lengths, output) != (self._lengths, self._output):
            self._lengths, self._output = lengths, output
            self._fit()

    def show_faults(self, *, in_fault: str, out_fault: str) -> None:
        """Say what is wrong with what was typed; empty texts mean nothing is."""
        for field, fault in ((self._in, in_fault), (self._out, out_fault)):
            if fault:
                field.mark_fault(is_fault=True)
            else:
                field.accept_text()
        self._fault.setText(in_fault or out_fault)
        self._fault.setVisible(bool(in_fault or out_fault))

    def resizeEvent(self, event: object) -> None:
        """Fit the length and the name into what room there is."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, field in ((messages.IN_LABEL, self._in), (messages.OUT_LABEL, self._out)):
            label = _muted(name)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(8)
        row.addWidget(self._length_name)
        row.addWidget(self._length)
        row.addStretch(1)
        row.addWidget(self._save_as)
        row.addWidget(self._name)
        row.addWidget(self._change)
        row.addSpacing(4)
        row.addWidget(self._export)
        return row

    def _fit(self) -> None:
        """Show as much as there is room for; what there is none for stands in a tooltip."""
        name, path = self._output
        whole, short = self._lengths
        self._name.hide()
        self._save_as.hide()
        self._length.setText(whole)
        self._show_length(is_shown=True)
        if self._room() < 0:
            self._length.setText(short)
            self._show_length(is_shown=self._room() >= 0)  # the list of clips has it, too
        self._length.setToolTip(whole)
        spacing = 2 * self._row.spacing()
        room = min(self._room() - self._save_as.sizeHint().width() - spacing, _NAME_PX)
        self._name.setVisible(room >= _SHORTEST_NAME_PX)
        self._save_as.setVisible(room >= _SHORTEST_NAME_PX)
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        for widget in (self._name, self._change):
            widget.setToolTip(path)
        key = self._export_action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._export.setToolTip(messages.with_key(messages.exports_to(path), key))

    def _show_length(self, *, is_shown: bool) -> None:
        for widget in (self._length_name, self._length):
            widget.setVisible(is_shown)

    def _room(self) -> int:
        """Return how much wider the row could be."""
        self._row.invalidate()
        return self.width() - 2 * _MARGIN_PX - self._row.sizeHint().width()


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    return label
