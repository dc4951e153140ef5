"""The window's icons: black SVGs from `resources/icons`, drawn in the colour that is asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QPixmap

_SIZE_PX = 24
_SCALES = (1, 2, 3)


class Icons:
    """Icons of one folder."""

    def __init__(self, folder: Path) -> None:
        """Read nothing yet."""
        self._folder = folder
        self._drawn: dict[tuple[str, str, float], QPixmap] = {}

    def icon(self, name: str, colour: str, *, faint: str | None = None, checked: str = "") -> QIcon:
        """Return the icon `name` in `colour`, and in `faint` while its control cannot be used.

        `checked` names the icon that stands in its place while the control is on.
        """
        icon = QIcon()
        for state, shown in ((QIcon.State.Off, name), (QIcon.State.On, checked or name)):
            for mode, shade in (
                (QIcon.Mode.Normal, colour),
                (QIcon.Mode.Disabled, faint or colour),
            ):
                for scale in _SCALES:
                    icon.addPixmap(self._once(shown, shade, scale), mode, state)
        return icon

    def picture(self, name: str, colour: str, *, size_px: int, scale: float) -> QPixmap:
        """Return the icon `name` drawn `size_px` large for a screen of that scale."""
        pixmap = self._drawn_now(name, colour, size_px * scale / _SIZE_PX)
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def product(self) -> QIcon:
        """Return the window's own icon."""
        return QIcon(str(self._folder / "reely.svg"))

    def _once(self, name: str, colour: str, scale: float) -> QPixmap:
        key = (name, colour, scale)
        if key not in self._drawn:
            self._drawn[key] = self._drawn_now(*key)
        return self._drawn[key]

    def _drawn_now(self, name: str, colour: str, scale: float) -> QPixmap:
        svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return _drawn(svg.replace("#000000", colour), scale)


def _drawn(svg: str, scale: float) -> QPixmap:
    size = round(_SIZE_PX * scale)
    sized = svg.replace('width="24" height="24"', f'width="{size}" height="{size}"', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(sized.encode()), "SVG")
    pixmap.setDevicePixelRatio(scale)
    return pixmap
