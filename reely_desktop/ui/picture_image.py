"""Pictures of the engine as images of Qt's, which borrow their bytes: those have to live as long."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from reely_desktop.engine.media.pictures import Picture
    from reely_desktop.engine.picture.caption_pictures import Overlay


def image_of(picture: "Picture") -> QImage:
    """Return `picture` as an image."""
    return QImage(
        picture.bgra,
        picture.width,
        picture.height,
        picture.width * 4,
        QImage.Format.Format_RGB32,
    )


def overlay_image(over: "Overlay") -> QImage:
    """Return `over`, see-through, as an image."""
    return QImage(
        over.rgba,
        over.width,
        over.height,
        over.width * 4,
        QImage.Format.Format_RGBA8888_Premultiplied,
    )
