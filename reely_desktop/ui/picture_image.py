"""A decoded picture as an image of Qt's."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from reely_desktop.engine.media.pictures import Picture


def image_of(picture: "Picture") -> QImage:
    """Return `picture` as an image, which borrows its bytes: it has to live as long."""
    return QImage(
        picture.bgra,
        picture.width,
        picture.height,
        picture.width * 4,
        QImage.Format.Format_RGB32,
    )
