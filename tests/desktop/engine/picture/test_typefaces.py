"""The fonts of captions: what they show and how wide it gets."""

from pathlib import Path

import pytest

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.picture.caption_drawing import drawn
from reely_desktop.engine.picture.typefaces import Typefaces, Weight, is_shaped
from tests.support.caption_looks import STYLES, TYPEFACES, ink, overlays
from tests.support.spoken_words import spoken


@pytest.mark.parametrize(
    "text",
    [
        "Åse naïve çedille ½ 5 €",
        "Добро Ωμέγα",
        "שלום",
        "مرحبا",
        "สวัสดี",
        "नमस्ते",
        "今日は港に",
        "你好",
        "안녕",
        "♪ ★ ✓ ❤ 😀 👍🏽 👩\u200d🚀 🇩🇪",
    ],
)
def test_what_people_speak_can_be_shown(text: str) -> None:
    assert TYPEFACES.missing(text) == ""
    for weight in Weight:
        assert "".join(run.text for run in TYPEFACES.runs(text, weight)) == text


def test_what_no_font_has_is_told_and_left_out() -> None:
    said = "ok \N{CUNEIFORM SIGN A}\N{CUNEIFORM SIGN A}!"

    assert TYPEFACES.missing(said) == "\N{CUNEIFORM SIGN A}"
    assert [run.text for run in TYPEFACES.runs(said, Weight.STRONG)] == ["ok !"]


def test_a_word_is_drawn_with_the_font_that_has_it() -> None:
    runs = TYPEFACES.runs("VR港", Weight.STRONG)

    assert [(run.family, run.text) for run in runs] == [
        ("Reely Strong", "VR"),
        ("Reely East Asian", "港"),
    ]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("nonnononn", "plain"),
        ("HEIHNHEIH", "outline"),
        ("港海船行見", "plain"),
        ("안녕녕안", "highlight"),
    ],
)
def test_a_text_gets_as_wide_as_it_is_measured(text: str, weight: str) -> None:
    style = STYLES[weight]
    captions = drawn(spoken(text), style, (1920, 1080), typefaces=TYPEFACES)

    (picture,) = overlays(captions, [100])

    left, _, right, _ = ink(picture)
    measured = TYPEFACES.width(text, style.weight) * style.size
    drawn_width = right - left - 2 * style.outline - style.shadow
    assert measured * 0.93 <= drawn_width <= measured + 2


def test_letters_that_are_joined_or_run_from_the_right_are_known() -> None:
    assert is_shaped("مرحبا") and is_shaped("a שלום") and is_shaped("नमस्ते")  # noqa: PT018 - one law
    assert not is_shaped("Hello 今日, Привет!")


def test_a_font_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(WorkError) as failed:
        Typefaces(tmp_path).runs("a", Weight.CALM)

    assert failed.value.code == "RLY-FONTS-DAMAGED"
