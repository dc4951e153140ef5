"""PySide6 may not wear out None, True and False: at zero references Python ends the process.

PySide6 6.12.0 drops one at every emit and paint on Python 3.11. From Python 3.12 on they are
immortal and these counts stand still.
"""

import sys

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE_MS

EMITS = 10_000
REPAINTS = 2_000
SLACK = 100  # what caches and the test itself may let go of


class Switch(QObject):
    flipped = Signal(object)
    pressed = Signal()


class Lamp(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        painter.drawText(event.rect(), "on")
        painter.end()


def counts() -> dict[str, int]:
    return {str(thing): sys.getrefcount(thing) for thing in (None, True, False)}


def fallen(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    changes = {name: after[name] - before[name] for name in before}
    return {name: change for name, change in changes.items() if change < -SLACK}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("value", [None, True, False])
def test_emitting_signals_keeps_the_singletons_alive(value: object) -> None:
    switch = Switch()
    seen: list[object] = []
    switch.flipped.connect(seen.append)
    switch.pressed.connect(lambda: None)
    before = counts()

    for _ in range(EMITS):
        switch.flipped.emit(value)
        switch.pressed.emit()
        seen.clear()

    assert fallen(before, counts()) == {}


def test_painting_widgets_keeps_the_singletons_alive(qtbot: QtBot) -> None:
    lamp = Lamp()
    qtbot.addWidget(lamp)
    lamp.resize(40, 20)
    with qtbot.waitExposed(lamp, timeout=PATIENCE_MS):
        lamp.show()
    before = counts()
    painted = lamp.paints

    for _ in range(REPAINTS):
        lamp.repaint()

    assert lamp.paints >= painted + REPAINTS
    assert fallen(before, counts()) == {}
