"""The looks of captions, as their file has them."""

from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.picture.caption_styles import (
    DEFAULT_STYLE,
    Box,
    Colour,
    Flow,
    in_light_of,
    load_styles,
)
from tests.support.caption_looks import STYLES

_HEAD = 'version = 1\n[styles.one]\ntitle = "One"\nsize = 50\ncolour = "#102030"\n'


def test_there_are_eight_and_the_default_is_one_of_them() -> None:
    assert list(STYLES) == [
        "highlight",
        "word-box",
        "outline",
        "karaoke",
        "one-word",
        "soft-box",
        "lower-third",
        "plain",
    ]
    assert DEFAULT_STYLE in STYLES


def test_what_a_style_does_not_say_is_plain_and_what_nobody_knows_is_ignored(
    tmp_path: Path,
) -> None:
    style = load_styles(_written(tmp_path, _HEAD + 'glitter = "much"\n'))["one"]

    assert (style.colour, style.flow, style.box) == (Colour(16, 32, 48), Flow.FEW_WORDS, Box.NONE)
    assert not style.follows_words


@pytest.mark.parametrize(
    "line",
    [
        'colour = "red"',
        'box = "round"',
        "outline = -1",
        "outline = true",
        "place = 2",
        'place = "top"',
        "size = 1e9",
    ],
)
def test_a_style_that_cannot_be_is_refused(tmp_path: Path, line: str) -> None:
    key = line.split(" ", maxsplit=1)[0]
    kept = [known for known in _HEAD.splitlines() if not known.startswith(f"{key} ")]

    with pytest.raises(WorkError) as failed:
        load_styles(_written(tmp_path, "\n".join([*kept, line])))

    assert failed.value.code == "RLY-STYLES-DAMAGED"


@pytest.mark.parametrize("text", ["", "version = 2", "version = 1", "version = 1\nstyles = 3", "]"])
def test_a_file_that_holds_no_styles_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkError):
        load_styles(_written(tmp_path, text))


def test_colours_keep_within_the_light_of_paper() -> None:
    style = in_light_of(STYLES["word-box"], Fraction(1, 2))

    assert style.colour == Colour(128, 128, 128)
    assert style.box_colour == Colour(62, 29, 118)
    assert style.bar_colour is None


def _written(folder: Path, text: str) -> Path:
    path = folder / "styles.toml"
    path.write_text(text, encoding="utf-8")
    return path
