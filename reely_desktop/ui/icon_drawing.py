"""One icon as pixels: a black SVG of `resources/icons`, drawn in the colour that is asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPixmap

SIZE_PX = 24
"""How large an icon is on a screen whose scale is 1."""


def picture(folder: Path, name: str, colour: str, *, size_px: int, scale: float) -> QPixmap:
    """Return the icon `name` of the `folder`, drawn `size_px` large for a screen of that scale."""
    pixmap = drawn(folder, name, colour, size_px * scale / SIZE_PX)
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def drawn(folder: Path, name: str, colour: str, scale: float) -> QPixmap:
    """Return the icon `name` of the `folder`, `SIZE_PX` large on a screen of that scale."""
    svg = (folder / f"{name}.svg").read_text(encoding="utf-8").replace("#000000", colour)
    size = round(SIZE_PX * scale)
    svg = svg.replace('width="24" height="24"', f'width="{size}" height="{size}"', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(svg.encode()), "SVG")
    pixmap.setDevicePixelRatio(scale)
    return pixmap
