import pytest

from reely_desktop.host.paths import resource
from reely_desktop.ui import theme
from reely_desktop.ui.theme import DARK, LIGHT, Colours

TEXT_ON = [
    ("text", "background"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "field"),
    ("text", "bad_wash"),
    ("muted", "background"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "bad_wash"),
    ("bad", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_handle", "handle"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_the_style_sheet_names_only_colours_that_exist(colours: Colours) -> None:
    sheet = theme.sheet_of(resource(""), colours)

    assert "{text}" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert not [
        line for line in sheet.splitlines() if "{" in line and ":{" in line.replace(" ", "")
    ]
