"""The film strip's pictures at the height that they are painted in, each scaled once.

To scale sixty of them anew takes a hundredth of a second, which each turn of the wheel would cost.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from reely_desktop.app.decoded_pictures import MOST_THUMBNAILS
from reely_desktop.app.state import Thumbnail
from reely_desktop.ui.picture_image import image_of


class FilmPictures:
    """Keeps as many pictures as the State does, the longest unused going first, and no thumbnail longer."""

    def __init__(self) -> None:
        """Begin with none."""
        # By identity: the thumbnail that is kept along keeps its own from being given to another.
        self._kept: dict[tuple[int, int], tuple[Thumbnail, QPixmap]] = {}
        self._timed: tuple[Sequence[Thumbnail], list[float]] = ((), [])

    def of(self, thumbnail: Thumbnail, *, height_px: int) -> QPixmap:
        """Return the picture, `height_px` device pixels high."""
        key = (id(thumbnail), height_px)
        kept = self._kept.pop(key, None) or (thumbnail, _scaled(thumbnail, height_px))
        self._kept[key] = kept
        if len(self._kept) > MOST_THUMBNAILS:
            del self._kept[next(iter(self._kept))]
        return kept[1]

    def seconds_of(self, thumbnails: Sequence[Thumbnail]) -> list[float]:
        """Return when each of the State's `thumbnails` is, in seconds: floats, for what is only looked at."""
        if self._timed[0] is not thumbnails:
            self._timed = (thumbnails, [float(one.at.seconds) for one in thumbnails])
            there = {id(one) for one in thumbnails}
            self._kept = {key: kept for key, kept in self._kept.items() if key[0] in there}
        return self._timed[1]


def _scaled(thumbnail: Thumbnail, height_px: int) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image_of(thumbnail.picture).scaledToHeight(height_px, smooth))
