"""What was removed is told by lines that lie as far apart on a fine screen as on a coarse one."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from reely_desktop.ui.hatching import hatched


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [1, 1.5, 2, 3])
def test_lines_lie_eight_pixels_apart_whatever_the_screen(scale: float) -> None:
    pixmap = QPixmap(round(80 * scale), round(80 * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    painter.fillRect(QRectF(0, 0, 80, 80), hatched("#000000", scale=scale))
    painter.end()

    image = pixmap.toImage()
    row = [image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())]
    middle = (min(row) + max(row)) / 2
    lines = sum(before > middle >= after for before, after in pairwise(row))
    assert lines in {9, 10}
