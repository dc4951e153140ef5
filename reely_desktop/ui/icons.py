"""The window's icons, as Qt's controls want them: for each scale and each state, drawn once."""

from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap

from reely_desktop.ui.icon_drawing import drawn

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

    def product(self) -> QIcon:
        """Return the window's own icon."""
        return QIcon(str(self._folder / "reely.svg"))

    def _once(self, name: str, colour: str, scale: float) -> QPixmap:
        key = (name, colour, scale)
        if key not in self._drawn:
            self._drawn[key] = drawn(self._folder, *key)
        return self._drawn[key]
