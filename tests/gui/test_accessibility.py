"""The window for those who do not use a mouse, do not see it, or do not bear what moves."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, cached_clip

NO_FOCUS = Qt.FocusPolicy.NoFocus
BY_TAB = Qt.FocusPolicy.TabFocus
NEXT_ROW_PX = 50


def controls(window: QWidget) -> list[QWidget]:
    """Return what takes the focus itself."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != NO_FOCUS
        and widget.focusProxy() is None
    ]


def after(control: QWidget) -> QWidget:
    """Return where Tab leads from there."""
    QTest.keyClick(control, Qt.Key.Key_Tab)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.text(QAccessible.Text.Name)


def test_every_control_that_takes_the_focus_has_a_name(person: Person) -> None:
    person.open(cached_clip(ClipSpec()))

    assert [one for one in controls(person.window.main_window) if not name_of(one)] == []


def test_tab_goes_round_all_controls_from_the_top_down(person: Person) -> None:
    person.open(cached_clip(ClipSpec()))
    window = person.window.main_window
    wanted = {one for one in controls(window) if one.focusPolicy() & BY_TAB == BY_TAB}

    way: list[QWidget] = [person.timeline]
    while (reached := after(way[-1])) is not person.timeline and len(way) <= len(wanted):
        way.append(reached)

    assert set(way) == wanted
    middles = [one.mapTo(window, QPoint(0, one.height() // 2)).y() for one in way]
    far_up = [one for one, other in pairwise(middles) if one - other > NEXT_ROW_PX]
    assert len(far_up) == 1  # once round: from the bottom to the top


def test_nothing_fades_and_nothing_slides(person: Person) -> None:
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    window = person.window.main_window

    assert not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)
    assert QApplication.style().styleHint(duration, None, window) == 0
