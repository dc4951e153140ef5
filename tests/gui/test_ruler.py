"""The ruler over the timeline: each of its lines stands where it should."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reely_desktop.ui.ruler_painting import paint_lines
from reely_desktop.ui.timeline_geometry import Row


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("height", [3, 76])
@pytest.mark.parametrize(
    ("first_x", "apart", "count"), [(24, 15, 60), (3.4, 12.37, 100), (-8.2, 26.9, 40), (5, 1, 1)]
)
def test_a_line_a_pixel_wide_stands_at_each_place_of_a_row(
    first_x: float, apart: float, count: int, height: int
) -> None:
    image = QImage(1300, 90, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)

    paint_lines(painter, Row(first_x, apart, count), 5, height, QColor("#ff0000"))
    painter.end()

    def painted(y: int) -> list[int]:
        return [x for x in range(image.width()) if image.pixelColor(x, y).alpha()]

    places = [first_x + number * apart for number in range(count)]
    seen = [x for x in places if x >= 0]
    assert painted(5) == painted(5 + height - 1)
    assert len(painted(5)) == len(seen)
    assert all(abs(x - place) <= 1 for x, place in zip(painted(5), seen, strict=True))
    assert painted(4) == painted(5 + height) == []
