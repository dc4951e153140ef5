"""The tab of captions: whether the clips get them, in which style, size, colours and at which height.

What is chosen is seen over the preview at once. Styles are shown in small pictures of themselves, drawn
once the tab is looked at for the first time; until then by name.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QShowEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.app import captioning, recording
from reely_desktop.app.caption_choice import LARGEST_PERCENT, SMALLEST_PERCENT, CaptionPlace
from reely_desktop.app.editor import Editor
from reely_desktop.engine.picture.caption_styles import colour_of
from reely_desktop.ui import messages_caption_panel as words
from reely_desktop.ui.colour_button import ColourButton
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.settings.page import Choice
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.style_choice import StyleChoice
from reely_desktop.ui.theme import Colours

if TYPE_CHECKING:
    from reely_desktop.ui.present_captions import CaptionsView

_EDGE_PX = 10
_AS_WIDE_AS_THERE_IS_ROOM = 16_777_215


class CaptionsPanel(SideTab):
    """Shows a `CaptionsView`."""

    title = words.TAB

    looked_at = Signal()
    place_chosen = Signal(object)
    listen_wanted = Signal()
    style_chosen = Signal(object)
    sized = Signal(object)  # (percent, is_moving)
    raised = Signal(object)  # (percent, is_moving)
    move_ended = Signal()
    coloured = Signal(object)  # QColor
    active_coloured = Signal(object)  # QColor
    reset_wanted = Signal()

    def __init__(self, actions: dict[str, QAction]) -> None:
        """Show nothing yet."""
        super().__init__(actions)
        self._shown: CaptionsView | None = None
        self._video: object = None
        self._place = Choice(words.PLACE, [(place, text) for place, text in words.PLACES.items()])
        self._place.setMinimumWidth(1)
        self._place.setMaximumWidth(_AS_WIDE_AS_THERE_IS_ROOM)
        self._place.activated.connect(lambda row: self.place_chosen.emit(self._place.itemData(row)))
        self._note, self._offer, self._warning = _told(), _told(), _told("fault")
        self._listen = _button(words.LISTEN, kind="primary")
        self._listen.clicked.connect(lambda *_: self.listen_wanted.emit())
        self._beside = _button(words.BESIDE_INSTEAD)
        self._beside.clicked.connect(lambda *_: self.place_chosen.emit(CaptionPlace.BESIDE))
        self._styles = StyleChoice()
        self._styles.chosen.connect(self.style_chosen)
        self._size = _slider(words.SIZE, SMALLEST_PERCENT, LARGEST_PERCENT)
        self._height = _slider(words.HEIGHT, 0, 100)
        self._height.setToolTip(words.HEIGHT_TIP)
        for slider, told in ((self._size, self.sized), (self._height, self.raised)):
            slider.valueChanged.connect(
                lambda value, s=slider, t=told: t.emit((value, s.isSliderDown()))
            )
            slider.sliderReleased.connect(self.move_ended)
        self._size_told, self._height_told = QLabel(), QLabel()
        self._colour = ColourButton(words.COLOUR)
        self._active_colour = ColourButton(words.ACTIVE_COLOUR)
        self._colour.clicked.connect(
            lambda *_: self._ask(self._colour, words.COLOUR_TITLE, self.coloured)
        )
        self._active_colour.clicked.connect(
            lambda *_: self._ask(
                self._active_colour, words.ACTIVE_COLOUR_TITLE, self.active_coloured
            )
        )
        self._reset = _button(words.AS_THE_STYLE_IS)
        self._reset.clicked.connect(lambda *_: self.reset_wanted.emit())
        self._lay_out()

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what is done here."""
        apply = editor.store.apply
        self.looked_at.connect(lambda: editor.captions.show_looks(words.SAMPLE))
        self.looked_at.connect(editor.hearing.recall)
        self.listen_wanted.connect(editor.hearing.start)
        self.place_chosen.connect(lambda one: apply(lambda s: captioning.choose_place(s, one)))
        self.style_chosen.connect(lambda one: apply(lambda s: captioning.choose_style(s, one)))
        self.sized.connect(lambda to: apply(lambda s: captioning.resize(s, to[0], is_moving=to[1])))
        self.raised.connect(
            lambda to: apply(lambda s: captioning.raise_to(s, to[0], is_moving=to[1]))
        )
        self.move_ended.connect(lambda: apply(recording.end_move))
        self.coloured.connect(
            lambda one: apply(lambda s: captioning.colour(s, colour_of(one.name())))
        )
        self.active_coloured.connect(
            lambda one: apply(lambda s: captioning.colour_active(s, colour_of(one.name())))
        )
        self.reset_wanted.connect(lambda: apply(captioning.as_the_style_is))

    def showEvent(self, event: QShowEvent) -> None:
        """Say that what can be seen here is wanted now."""
        super().showEvent(event)
        self.looked_at.emit()

    def show_view(self, shown: DocumentView) -> None:
        """Show what is chosen, and what stands in its way."""
        view, video = shown.captions, shown.timeline.video
        if video != self._video:
            self._video = video
            if self.isVisible():
                self.looked_at.emit()
        if view == self._shown:
            return
        self._shown = view
        self._place.show_choice(view.place)
        for label, text in (
            (self._note, view.note),
            (self._offer, view.offer),
            (self._warning, view.warning),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._listen.setVisible(view.can_listen)
        self._beside.setVisible(bool(view.offer))
        self._styles.show_looks(view.looks)
        self._show_number(self._size, self._size_told, view.size)
        self._show_number(self._height, self._height_told, view.height)
        self._colour.show_colour(view.colour)
        self._active_colour.show_colour(view.active_colour)
        is_drawn = view.place.is_drawn
        for control in (self._size, self._height, self._colour):
            control.setEnabled(is_drawn)
        self._active_colour.setEnabled(is_drawn and bool(view.active_colour))
        self._reset.setEnabled(is_drawn and view.is_changed)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._styles.dress(colours)

    def _show_number(self, slider: QSlider, told: QLabel, percent: int) -> None:
        told.setText(words.percent(percent))
        if not slider.isSliderDown():
            with QSignalBlocker(slider):  # what is shown is no choice of somebody's
                slider.setValue(percent)

    def _ask(self, button: ColourButton, title: str, told: SignalInstance) -> None:
        dialog = QColorDialog(QColor(button.colour), self)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(told.emit)
        dialog.open()

    def _lay_out(self) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        inner.setSpacing(8)
        for part in (
            self._place,
            self._note,
            self._listen,
            self._offer,
            self._beside,
            self._styles,
            self._warning,
        ):
            inner.addWidget(part)
        inner.addLayout(self._numbers())
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(1)  # in a low window it gives way to what is beside it
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows = (
            (words.SIZE, self._size, self._size_told),
            (words.HEIGHT, self._height, self._height_told),
            (words.COLOUR, self._colour, None),
            (words.ACTIVE_COLOUR, self._active_colour, None),
        )
        for row, (name, control, told) in enumerate(rows):
            label = QLabel(name)
            label.setBuddy(control)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1, 1, 1 if told else 2)
            if told is not None:
                told.setMinimumWidth(told.fontMetrics().horizontalAdvance(words.percent(200)))
                told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(told, row, 2)
        grid.addWidget(self._reset, len(rows), 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        return grid


def _told(tone: str = "muted") -> QLabel:
    label = QLabel()
    label.setProperty("tone", tone)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.hide()
    return label


def _button(text: str, *, kind: str = "plain") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    return button


def _slider(name: str, least: int, most: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setPageStep(10)
    slider.setAccessibleName(name)
    return slider
