"""What the pages of the settings window are made of: rows of a label, a control and a sentence below it.

A page shows a `SettingsView` and says what is wanted; it keeps nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QShowEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui.language import unmarked
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Want

_MARGINS_PX = (26, 20, 26, 20)
_BETWEEN_ROWS_PX = 20
_INSIDE_ROW_PX = 5
_CHOICE_PX = 280
_ARROW_PX = 4
_ARROW_PEN_PX = 1.5
_ARROW_FROM_RIGHT_PX = 16
_BOX_ROUND_PX = 3
_TICK = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.3))
_TICK_PEN_PX = 1.8


class Page(QScrollArea):
    """One page, to be subclassed with its `title` and its rows."""

    title = ""

    def __init__(self, want: Want) -> None:
        """Begin with the title alone; `want` is told what somebody wants."""
        super().__init__()
        self.want = want
        self._watched: QWindow | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.title)
        inside = QWidget()
        inside.setObjectName("page")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(*_MARGINS_PX)
        self._rows.setSpacing(_BETWEEN_ROWS_PX)
        heading = QLabel(self.title)
        heading.setObjectName("page-title")
        self._rows.addWidget(heading)
        self._rows.addStretch()
        self.setWidget(inside)

    def add(self, *parts: QWidget) -> None:
        """Add a row of `parts`, one below the other."""
        row = QVBoxLayout()
        row.setSpacing(_INSIDE_ROW_PX)
        for part in parts:
            row.addWidget(part)
        self._rows.insertLayout(self._rows.count() - 1, row)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, bring what gets the focus into sight: a letter moves it anywhere on a page."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not self._watched:
            self._watched = window
            window.focusObjectChanged.connect(self._bring_into_sight)

    def _bring_into_sight(self, focused: QObject | None) -> None:
        if isinstance(focused, QWidget) and self.isAncestorOf(focused):
            # What has come with it is laid out by then.
            QTimer.singleShot(0, focused, lambda: self.ensureWidgetVisible(focused))

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen."""
        raise NotImplementedError


class Choice(QComboBox):
    """A list to choose from; the wheel turns the page and never the choice."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]] = ()) -> None:
        """Offer each of `choices`, a value and its text."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedWidth(_CHOICE_PX)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other choices."""
        offered = [(self.itemData(place), self.itemText(place)) for place in range(self.count())]
        if offered == list(choices):
            return
        with QSignalBlocker(self):
            self.clear()
            for value, text in choices:
                self.addItem(text, value)

    def show_choice(self, value: object) -> None:
        """Show which is chosen, without choosing it anew."""
        with QSignalBlocker(self):
            self.setCurrentIndex(
                next((n for n in range(self.count()) if self.itemData(n) == value), -1)
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet has no picture for."""
        super().paintEvent(event)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(group, QPalette.ColorRole.Text), _ARROW_PEN_PX))
        tip = QPointF(self.width() - _ARROW_FROM_RIGHT_PX, self.height() / 2 + _ARROW_PX / 2)
        aside = QPointF(_ARROW_PX, _ARROW_PX)
        painter.drawPolyline([tip - aside, tip, tip + QPointF(_ARROW_PX, -_ARROW_PX)])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Tick(QCheckBox):
    """Something to switch on or off, which shows well on dark ground too when it is on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a box that is on in the colours of what is chosen."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        )
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QPalette.ColorRole.Highlight if self.isEnabled() else QPalette.ColorRole.Mid
        painter.setBrush(palette.color(ground))
        painter.drawRoundedRect(box, _BOX_ROUND_PX, _BOX_ROUND_PX)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), _TICK_PEN_PX))
        painter.drawPolyline(
            [QPointF(box.left() + box.width() * x, box.top() + box.height() * y) for x, y in _TICK]
        )


def label(text: str, control: QWidget) -> QLabel:
    """Name `control`; the letter after & in `text` goes there."""
    made = QLabel(text)
    made.setProperty("tone", "title")
    made.setBuddy(control)
    return made


def title(text: str) -> QLabel:
    """Name what follows, where that is no control; what others wrote is never read as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", "title")
    return made


def note(text: str = "") -> QLabel:
    """Say more about a setting; what others wrote is shown as they wrote it, and never read as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", "muted")
    made.setWordWrap(True)
    return made


def tick(text: str) -> QCheckBox:
    """Return something to switch on or off."""
    made = Tick(text)
    made.setAccessibleName(plain(text))
    return made


def button(text: str) -> QPushButton:
    """Return something to press, which Enter elsewhere does not press."""
    made = QPushButton(text)
    made.setAccessibleName(plain(text))
    made.setAutoDefault(False)
    return made


def beside(*parts: QWidget) -> QWidget:
    """Put `parts` beside each other, on the left."""
    whole = QWidget()
    layout = QHBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch()
    return whole


def with_buttons(field: QWidget, *buttons: QPushButton) -> QWidget:
    """Put `buttons` behind a field, which takes what room there is."""
    whole = QWidget()
    layout = QHBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(field, 1)
    for one in buttons:
        layout.addWidget(one)
    return whole


def plain(text: str) -> str:
    """Return `text` without the marks of its mnemonic and its colon, to be spoken."""
    return unmarked(text)
