"""What a person sees to be wrong with the texts of a window: cut off, one letter for two, in English."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QMainWindow,
    QMenu,
    QScrollArea,
    QTabBar,
    QTreeWidget,
    QWidget,
)

from reely_desktop.ui.language import unmarked
from reely_desktop.ui.number_labels import ShortenedLabel

_FREE_PX = 1
"""What rounding may take from a text without a letter being lost."""
_ARROW_PX = 30
"""What the arrow and the margins of a list to choose from take."""
_LETTER = re.compile(r"&(\w)")


def cut_off(window: QWidget) -> list[str]:
    """Return the texts that are not seen whole."""
    return [text for widget in _seen(window) for text in _cut_in(widget)]


def shared_mnemonics(window: QWidget) -> list[str]:
    """Return the letters that two have at the same time, in the window or in one of its menus."""
    groups: list[list[str]] = [
        [w.text() for w in _seen(window) if isinstance(w, QLabel | QAbstractButton)]
        + [
            bar.tabText(place)
            for bar in _seen(window)
            if isinstance(bar, QTabBar)
            for place in range(bar.count())
        ]
    ]
    if isinstance(window, QMainWindow):
        groups += [[one.text() for one in menu.actions()] for menu in window.findChildren(QMenu)]
        groups.append([action.text() for action in window.menuBar().actions()])
    return [shared for group in groups for shared in _shared(group)]


def in_english(window: QWidget, translation: Path) -> list[str]:
    """Return the texts that are in English, although Qt Linguist's file `translation` has them."""
    tree = ET.parse(translation)  # noqa: S314 - the file is this repository's own
    sources = {unmarked(source.text or "") for source in tree.iter("source")}
    said = {unmarked(form.text or "") for form in tree.iter("translation")}
    return [text for text in texts(window) if unmarked(text) in sources - said]


def texts(window: QWidget) -> Iterator[str]:
    """Yield what is to be read or heard."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.toolTip(), widget.windowTitle())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QComboBox():
                yield from (widget.itemText(place) for place in range(widget.count()))
            case QTabBar():
                yield from (widget.tabText(place) for place in range(widget.count()))
            case QListWidget():
                yield from (widget.item(place).text() for place in range(widget.count()))
            case QMenu():
                yield widget.title()
                yield from (action.text() for action in widget.actions())
            case QTreeWidget():
                yield from (
                    widget.headerItem().text(place) for place in range(widget.columnCount())
                )


def _cut_in(widget: QWidget) -> list[str]:
    cut: list[str] = []
    match widget:
        case QLabel() if not isinstance(widget, ShortenedLabel):
            cut = [widget.text()] if _is_larger_than_its_place(widget) else []
        case QAbstractButton():
            is_cut = widget.sizeHint().width() > widget.width() + _FREE_PX
            cut = [widget.text() or widget.accessibleName()] if is_cut else []
        case QComboBox():
            room = widget.width() - _ARROW_PX
            offered = [widget.itemText(place) for place in range(widget.count())]
            cut = [text for text in offered if _width(widget, text) > room]
        case QTabBar():
            tabs = [(widget.tabText(n), widget.tabRect(n).width()) for n in range(widget.count())]
            cut = [text for text, room in tabs if _width(widget, text) > room]
        case QScrollArea() if (inside := widget.widget()) is not None:
            is_cut = inside.width() > widget.viewport().width()
            cut = [f"the right of {widget.accessibleName()}"] if is_cut else []
        case QListWidget() if widget.objectName() == "pages":
            is_cut = widget.sizeHintForColumn(0) > widget.viewport().width()
            cut = ["the list of pages"] if is_cut else []
        case QHeaderView():
            sections = range(widget.count())
            is_cut = any(widget.sectionSizeHint(n) > widget.sectionSize(n) for n in sections)
            cut = ["the head of a table"] if is_cut else []
    return cut


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _seen(window: QWidget) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if w.isVisibleTo(window)]


def _shared(group: list[str]) -> list[str]:
    letters = [letter.upper() for text in group for letter in _LETTER.findall(text)]
    return [f"{one} in {group}" for one, count in Counter(letters).items() if count > 1]


def _is_larger_than_its_place(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + _FREE_PX
    return label.sizeHint().width() > label.width() + _FREE_PX
