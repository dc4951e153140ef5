"""The styles of captions to choose from, three in a row, each in a picture of itself."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from reely_desktop.ui import messages_caption_panel as words
from reely_desktop.ui.picture_image import overlay_image
from reely_desktop.ui.present_captions import LookView
from reely_desktop.ui.theme import DARK, Colours

_COLUMNS = 3
_SIZE_PX, _LEAST_WIDTH_PX = (96, 46), 58
_ROUND_PX, _AIR_PX = 7.0, 7
_GROUND = "#3d4654"
"""As a picture would be that captions lie over, in a light window as in a dark one."""


class StyleChoice(QWidget):
    """Shows `LookView`s."""

    chosen = Signal(object)  # name

    def __init__(self) -> None:
        """Show no style yet."""
        super().__init__()
        self.setAccessibleName(words.STYLES)
        self._looks: tuple[LookView, ...] = ()
        self._colours = DARK
        self._buttons: list[_StyleButton] = []
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)

    def show_looks(self, looks: tuple[LookView, ...]) -> None:
        """Show the styles, with the chosen one marked."""
        if looks == self._looks:
            return
        self._looks = looks
        while len(self._buttons) < len(looks):
            self._add()
        for button, look in zip(self._buttons, looks, strict=False):
            button.show_look(look)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._colours = colours
        for button in self._buttons:
            button.dress(colours)

    def _add(self) -> None:
        button = _StyleButton()
        button.dress(self._colours)
        button.clicked.connect(lambda *_: self.chosen.emit(button.name))
        row, column = divmod(len(self._buttons), _COLUMNS)
        self._grid.addWidget(button, row, column)
        self._group.addButton(button)
        self._buttons.append(button)


class _StyleButton(QAbstractButton):
    """One style."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: LookView | None = None
        self._colours = DARK

    @property
    def name(self) -> str:
        """The name of its style."""
        return "" if self._look is None else self._look.name

    def show_look(self, look: LookView) -> None:
        """Show that style."""
        self._look = look
        self.setText(look.title)
        self.setToolTip(look.title)
        self.setChecked(look.is_chosen)
        self.update()

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which the words can be told."""
        return QSize(*_SIZE_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(_LEAST_WIDTH_PX, _SIZE_PX[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture in the middle, or the name; an edge around it where it is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        ground = QPainterPath()
        ground.addRoundedRect(box, _ROUND_PX, _ROUND_PX)
        painter.fillPath(ground, QColor(_GROUND))
        picture = None if self._look is None else self._look.picture
        if picture is None:
            painter.setPen(QColor("#ffffff"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box.adjusted(_AIR_PX, 0, -_AIR_PX, 0), int(flags), self.text())
        else:
            room = box.adjusted(_AIR_PX, _AIR_PX, -_AIR_PX, -_AIR_PX)
            scale = min(room.width() / picture.width, room.height() / picture.height)
            seen = QRectF(0, 0, picture.width * scale, picture.height * scale)
            seen.moveCenter(room.center())
            painter.drawImage(seen, overlay_image(picture))
        if self.isChecked() or self.hasFocus():
            colour = self._colours.text if self.hasFocus() else self._colours.accent_line
            painter.setPen(QPen(QColor(colour), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, _ROUND_PX, _ROUND_PX)
        painter.end()
