"""The window's colours, light and dark: one set of names, a Fusion palette and the style sheet made of it.

Text stands out from what it lies on by at least 4.5 to 1 (a test counts); `faint` is for what is
switched off only. The system's choice is followed where Qt knows it; where not, the window is dark,
so that the picture is what shines.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reely_desktop.config import Appearance


class Colours(NamedTuple):
    """Every colour of the window, as #rrggbb."""

    background: str
    surface: str
    raised: str
    hover: str
    field: str
    border: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_line: str
    on_accent: str
    handle: str
    handle_hover: str
    on_handle: str
    playhead: str
    scene: str
    letterbox: str
    shade: str
    good: str
    look: str
    bad: str
    bad_wash: str


DARK = Colours(
    background="#14161a",
    surface="#1a1d22",
    raised="#23272e",
    hover="#2d323b",
    field="#0f1114",
    border="#383e49",
    text="#eceef2",
    muted="#a4acb9",
    faint="#626a77",
    accent="#5b4be0",
    accent_hover="#6a5bea",
    accent_line="#8f83ff",
    on_accent="#ffffff",
    handle="#ffc53d",
    handle_hover="#ffd770",
    on_handle="#5a3d00",
    playhead="#ffffff",
    scene="#5cc8ff",
    letterbox="#0a0b0d",
    shade="#0d0f12",
    good="#46c488",
    look="#f0b429",
    bad="#ff7b7b",
    bad_wash="#33191c",
)

LIGHT = Colours(
    background="#f3f4f7",
    surface="#fbfbfd",
    raised="#ffffff",
    hover="#e9ebf0",
    field="#ffffff",
    border="#cfd4dd",
    text="#1a1d23",
    muted="#59616f",
    faint="#9aa1ad",
    accent="#5645d8",
    accent_hover="#4636c2",
    accent_line="#5645d8",
    on_accent="#ffffff",
    handle="#f5b01a",
    handle_hover="#ffc53d",
    on_handle="#4a3200",
    playhead="#1a1d23",
    scene="#1f86c9",
    letterbox="#1d2025",
    shade="#eef0f4",
    good="#15784a",
    look="#8a5c00",
    bad="#bf2a30",
    bad_wash="#fdecec",
)


def colours_for(appearance: Appearance) -> Colours:
    """Return the colours for a choice, asking the system where that is the choice."""
    match appearance:
        case Appearance.LIGHT:
            return LIGHT
        case Appearance.DARK:
            return DARK
        case Appearance.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return LIGHT if scheme is Qt.ColorScheme.Light else DARK


def sheet_of(resources: Path, colours: Colours) -> str:
    """Read the style sheet of those `resources`, and put in the colours and the folder of the icons."""
    text = (resources / "style" / "reely.qss").read_text(encoding="utf-8")
    text = text.replace("{icons}", (resources / "icons").as_posix())
    for name, value in colours._asdict().items():
        text = text.replace(f"{{{name}}}", value)
    return text


def apply(application: QApplication, *, colours: Colours, sheet: str) -> None:
    """Dress the whole application, unless it wears that; nothing of it fades or slides, for anybody."""
    if application.styleSheet() == sheet:
        return
    for effect in Qt.UIEffect:
        application.setEffectEnabled(effect, enable=False)
    application.setPalette(_palette(colours))
    application.setStyleSheet(sheet)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, colours.background),
        (role.WindowText, colours.text),
        (role.Base, colours.field),
        (role.AlternateBase, colours.surface),
        (role.Text, colours.text),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent_line),
        (role.Light, colours.hover),
        (role.Midlight, colours.raised),
        (role.Mid, colours.border),
        (role.Dark, colours.border),
        (role.Shadow, colours.letterbox),
    ):
        palette.setColor(which, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, which, QColor(colours.faint))
    return palette
