"""The preview: the frame in focus, or the player's picture, as large as it fits, and words over it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reely_desktop.ui import messages
from reely_desktop.ui.picture_image import image_of, overlay_image
from reely_desktop.ui.present import PreviewView
from reely_desktop.ui.theme import DARK, Colours

_PADDING_PX = 12
_WORDS_PX = 560
_BLURRED_PX = (48, 27)


class PreviewPane(QWidget):
    """Shows a `PreviewView`; says how tall its pictures are wanted."""

    resized = Signal(object)  # height in device pixels

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(messages.PREVIEW_NAME)
        self._shown: PreviewView | None = None
        self._opening = ""
        self._image: QImage | None = None
        self._moving: QImage | None = None
        self._over: QImage | None = None
        self._colours = DARK

    def show_view(self, shown: PreviewView, *, opening: str) -> None:
        """Show `shown`, under the words `opening` while another file is on its way."""
        if shown == self._shown and opening == self._opening:
            return
        before = None if self._shown is None else self._shown.preview
        was_image, was_moving = self._image, self._moving
        if shown.preview is None:
            self._image = self._moving = None
        elif before is None or shown.preview.picture is not before.picture:
            self._image = image_of(shown.preview.picture)
            if not shown.is_streaming:
                self._moving = None
        if shown.is_exact:
            self._moving = None
        is_alike = (
            self._image is was_image
            and self._moving is was_moving
            and self._shown is not None
            and (shown.caption, shown.notice) == (self._shown.caption, self._shown.notice)
            and (shown.over is self._shown.over and shown.frame == self._shown.frame)
            and opening == self._opening
        )
        if self._shown is None or shown.over is not self._shown.over:
            self._over = None if shown.over is None else overlay_image(shown.over)
        # The images borrow the bytes of what is shown: `_shown` keeps them alive.
        self._shown, self._opening = shown, opening
        self.setAccessibleDescription(shown.caption)
        if not is_alike:  # else each step would scale and paint the frame before once more
            self.update()

    def show_moving(self, image: QImage) -> None:
        """Show a picture of the player's until the exact frame is there."""
        self._moving = image
        self.update()

    def dress(self, colours: Colours) -> None:
        """Paint in `colours` from now on."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(960, 540)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(320, 70)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pictures of the new height."""
        super().resizeEvent(event)
        self.resized.emit(round(self.height() * self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture in the middle, and the words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.letterbox))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            frame, picture = self._frame_box(self._image), self._moving or self._image
            box = _fitted(self._image.width() / self._image.height(), frame)
            if max(frame.width() - box.width(), frame.height() - box.height()) >= 1:
                _paint_blurred(painter, picture, frame)
            painter.drawImage(box, picture)
            if self._over is not None:
                painter.drawImage(frame, self._over)
        shown = self._shown
        if shown is not None and (shown.notice or self._opening):
            self._paint_words(painter, shown.notice or self._opening)
        if shown is not None and shown.caption:
            self._paint_caption(painter, shown.caption)
        painter.end()

    def _frame_box(self, image: QImage) -> QRectF:
        """Return where the frame stands: as large as it fits, in the shape that is exported."""
        frame = None if self._shown is None else self._shown.frame
        width, height = frame or (image.width(), image.height())
        return _fitted(width / height, QRectF(self.rect()))

    def _paint_words(self, painter: QPainter, text: str) -> None:
        metrics = QFontMetrics(self.font())
        room = min(_WORDS_PX, self.width() - 6 * _PADDING_PX)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = metrics.boundingRect(QRect(0, 0, room, self.height()), int(flags), text)
        words.moveCenter(self.rect().center())
        self._paint_box(painter, words)
        painter.drawText(words, int(flags), text)

    def _paint_caption(self, painter: QPainter, text: str) -> None:
        metrics = QFontMetrics(self.font())
        words = QRect(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height())
        words.moveCenter(self.rect().center())
        words.moveBottom(self.height() - 3 * _PADDING_PX)
        self._paint_box(painter, words)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_box(self, painter: QPainter, words: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        box = words.adjusted(-_PADDING_PX, -_PADDING_PX // 2, _PADDING_PX, _PADDING_PX // 2)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor("#ffffff"))


def _paint_blurred(painter: QPainter, picture: QImage, frame: QRectF) -> None:
    """Fill a platform's frame with a blurred copy of the picture, as an export does."""
    few = picture.scaled(
        *_BLURRED_PX,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    shape = picture.width() / picture.height()
    seen = _fitted(frame.width() / frame.height() / shape, QRectF(0, 0, 1, 1))
    part = QRectF(
        seen.x() * few.width(),
        seen.y() * few.height(),
        seen.width() * few.width(),
        seen.height() * few.height(),
    )
    painter.drawImage(frame, few, part)


def _fitted(aspect: float, room: QRectF) -> QRectF:
    """Return the largest box of that shape in the middle of `room`."""
    width = min(room.width(), room.height() * aspect)
    box = QRectF(0, 0, width, width / aspect)
    box.moveCenter(room.center())
    return box
