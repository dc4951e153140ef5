"""The list of models: a row each, with what can be done about it just then."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui.settings import messages_models as words
from reely_desktop.ui.settings.asked_twice import AskedTwice
from reely_desktop.ui.settings.models_view import ModelRow, Work
from reely_desktop.ui.settings.models_wishes import (
    GetModel,
    MeasureModel,
    RemoveModel,
    StopModelJob,
)
from reely_desktop.ui.settings.page import button, note, title
from reely_desktop.ui.settings.tab_order import keep_tab_order
from reely_desktop.ui.settings.wishes import Want

_MARGINS_PX = (14, 10, 14, 10)
_STEPS = 1000


class ModelList(QWidget):
    """Shows rows; one that stays keeps its place for the focus."""

    def __init__(self, want: Want) -> None:
        """Show none yet."""
        super().__init__()
        self.setAccessibleName(words.MODELS_NAME)
        self._want = want
        self._rows: dict[str, _Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_rows(self, rows: tuple[ModelRow, ...]) -> None:
        """Show `rows`."""
        for gone in self._rows.keys() - {row.name for row in rows}:
            widget = self._rows.pop(gone)
            widget.hide()
            self._layout.removeWidget(widget)
            widget.deleteLater()
        are_same = list(self._rows) == [row.name for row in rows]
        for place, row in enumerate(rows):
            widget = self._rows.get(row.name) or _Row(row.name, self._want)
            self._rows[row.name] = widget
            if self._layout.indexOf(widget) != place:
                self._layout.insertWidget(place, widget)
            widget.show_row(row)
            widget.show()  # at once, so that nothing is laid out without it
        if not are_same:
            self._rows = {row.name: self._rows[row.name] for row in rows}
            keep_tab_order(self, [one for row in self._rows.values() for one in row.controls()])


class Doing(QWidget):
    """How far some work is, with a bar and a button that ends it."""

    def __init__(self, want: Want) -> None:
        """Show nothing yet."""
        super().__init__()
        self._work: Work | None = None
        self._text = note()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel = button(words.CANCEL)
        self.cancel.clicked.connect(lambda *_: self._stop(want))
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self._text)
        said.addWidget(self._bar)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(said, 1)
        line.addWidget(self.cancel)
        self.hide()

    def show_work(self, work: Work | None) -> None:
        """Show how far it is, and nothing where there is none."""
        self._work = work
        self.setVisible(work is not None)
        if work is None:
            return
        self._text.setText(work.text)
        self._bar.setAccessibleName(work.text)
        self._bar.setRange(0, 0 if work.fraction is None else _STEPS)
        if work.fraction is not None:
            self._bar.setValue(round(work.fraction * _STEPS))
        self.cancel.setEnabled(work.can_cancel)

    def _stop(self, want: Want) -> None:
        if self._work is not None:
            want(StopModelJob(self._work.job_id))


class _Row(QFrame):
    def __init__(self, name: str, want: Want) -> None:
        super().__init__()
        self.setObjectName("job")
        self._shown: ModelRow | None = None
        self._title, self._told, self._fault = title(""), note(), note()
        self._title.setWordWrap(True)
        self._fault.setProperty("tone", "fault")
        self._get = _deed(words.DOWNLOAD, name, lambda: want(GetModel(name)))
        self._measure = _deed(words.MEASURE, name, lambda: want(MeasureModel(name)))
        self._remove = AskedTwice(
            words.REMOVE, "", words.REMOVE_SURE, lambda: want(RemoveModel(name))
        )
        self._doing = Doing(want)
        self._doing.cancel.setAccessibleName(words.of_model(words.CANCEL, name))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for one in (self._get, self._measure, self._remove.button):
            head.addWidget(one)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*_MARGINS_PX)
        rows.addLayout(head)
        for part in (self._told, self._doing, self._fault, self._remove.question):
            rows.addWidget(part)

    def controls(self) -> list[QWidget]:
        """Return what can be pressed, from the left and from the top."""
        return [
            self._get,
            self._measure,
            self._remove.button,
            self._doing.cancel,
            *self._remove.answers,
        ]

    def show_row(self, row: ModelRow) -> None:
        """Show how the model stands; who began or ended something here keeps the focus here."""
        if row == self._shown:
            return
        self._shown = row
        had_focus = self._has_focus()
        self._title.setText(row.title)
        self._told.setText("\n".join(row.told))
        self._fault.setText(row.fault)
        self._fault.setVisible(bool(row.fault))
        self._get.setVisible(bool(row.get))
        self._get.setEnabled(row.can_get)
        self._get.setText(row.get or words.DOWNLOAD)
        self._get.setAccessibleName(words.of_model(row.get or words.DOWNLOAD, row.name))
        self._measure.setVisible(row.can_be_measured)
        self._measure.setEnabled(row.can_measure)
        self._measure.setToolTip("" if row.can_measure else words.NO_VIDEO_NOTE)
        self._remove.ask_about(row.remove_question, words.of_model(words.REMOVE, row.name))
        self._remove.set_offered(is_offered=row.can_remove)
        self._doing.show_work(row.work)
        if had_focus and not self._has_focus():
            self._take_focus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.isVisible() and self.isAncestorOf(focused)

    def _take_focus(self) -> None:
        for control in self.controls():
            if control.isVisible() and control.isEnabled():
                control.setFocus()
                return


def _deed(text: str, name: str, pressed: Callable[[], object]) -> QPushButton:
    made = button(text)
    made.setAccessibleName(words.of_model(text, name))
    made.clicked.connect(lambda *_: pressed())
    return made
