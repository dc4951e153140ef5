"""Labels of numbers: the window is laid out anew for a text that takes other room, and for no other."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reely_desktop.ui.number_labels import NumberLabel, ShortenedLabel

KINDS = pytest.mark.parametrize("kind", [NumberLabel, ShortenedLabel])


class Layouts(QObject):
    """Counts how often what it watches is laid out."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    row = QWidget()
    QHBoxLayout(row)
    qtbot.addWidget(row)
    return row


def put(label: NumberLabel, row: QWidget) -> NumberLabel:
    layout = row.layout()
    assert layout is not None
    layout.addWidget(label)
    label.show_text("0:09.960")
    row.show()
    QApplication.processEvents()
    return label


@KINDS
def test_other_digits_move_nothing(row: QWidget, kind: type[NumberLabel]) -> None:
    label = put(kind(), row)
    layouts = Layouts(row)

    changed = [label.show_text(text) for text in ("0:09.999", "0:08.111")]
    QApplication.processEvents()

    assert (changed, layouts.count) == ([False, False], 0)
    assert label.text() == "0:08.111"


@KINDS
def test_a_text_that_takes_other_room_gets_it(row: QWidget, kind: type[NumberLabel]) -> None:
    label = put(kind(), row)
    narrow = label.width()

    assert label.show_text("1:00:10.000")
    QApplication.processEvents()

    assert label.width() > narrow
    assert label.width() == label.sizeHint().width()


@KINDS
def test_another_font_gets_its_room(row: QWidget, kind: type[NumberLabel]) -> None:
    label = put(kind(), row)
    small = label.size()

    font = QFont(label.font())
    font.setPointSize(3 * font.pointSize())
    label.setFont(font)

    assert label.width() > small.width()
    assert label.height() > small.height()


def test_a_line_is_shortened_to_the_room_that_it_is_given_and_tells_the_rest(row: QWidget) -> None:
    label = put(ShortenedLabel(), row)
    assert isinstance(label, ShortenedLabel)

    label.show_within(20)

    assert label.width() == 20
    middle = label.rect().center()
    asked = QHelpEvent(QEvent.Type.ToolTip, middle, label.mapToGlobal(middle))
    QApplication.sendEvent(label, asked)
    assert QToolTip.text() == "0:09.960"
