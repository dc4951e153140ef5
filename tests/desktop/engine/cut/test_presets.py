from collections.abc import Callable
from dataclasses import fields
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.presets import (
    SOURCE,
    Preset,
    load_presets,
    size_limit,
    why_not_fit,
)
from reely_desktop.engine.errors import WorkError

SHIPPED = Path(__file__).parents[4] / "resources" / "presets.toml"
Damage = Callable[[str], str]
ONE = """
version = 1
[presets.one]
title = "One"
frame_size = [1080, 1920]
video_bit_rate = 8_000_000
max_video_bit_rate = 12_000_000
max_frame_rate = 59.94
gop_seconds = 2
audio_bit_rate = 192_000
sources = []
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "presets.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_shipped_presets_are_those_of_the_platforms_and_the_source() -> None:
    presets = load_presets(SHIPPED)

    assert list(presets) == [
        "tiktok",
        "reels",
        "shorts",
        "x",
        "linkedin",
        "linkedin-portrait",
        "facebook",
        "source",
    ]
    assert presets["source"] is SOURCE
    assert all(preset.name == name for name, preset in presets.items())


@pytest.mark.parametrize("name", [name for name in load_presets(SHIPPED) if name != SOURCE.name])
def test_every_figure_of_a_shipped_preset_says_where_it_comes_from(name: str) -> None:
    preset = load_presets(SHIPPED)[name]
    nothing = Preset(preset.name, preset.title)
    stated = {
        field.name
        for field in fields(Preset)
        if field.name not in {"name", "title", "sources"}
        and getattr(preset, field.name) != getattr(nothing, field.name)
    }

    explained = {figure for source in preset.sources for figure in source.figures}

    assert stated <= explained
    assert explained <= {field.name for field in fields(Preset)}


def test_a_figure_with_a_fraction_is_kept_exactly(tmp_path: Path) -> None:
    presets = load_presets(written(tmp_path, ONE))

    assert presets["one"].max_frame_rate == Fraction(5994, 100)


def test_keys_of_a_newer_program_are_ignored(tmp_path: Path) -> None:
    newer = ONE + 'colour = "warm"\n[later]\nkey = 1\n'

    presets = load_presets(written(tmp_path, newer))

    assert presets["one"].title == "One"


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda text: text.replace("version = 1", "version = 2"), "its version is 2, not 1"),
        (lambda text: text.replace("[presets.one]", "[presets.one"), "Expected"),
        (lambda text: text.replace("title =", "name ="), "title is missing"),
        (lambda text: text.replace('"One"', "1"), "title is not text"),
        (lambda text: text.replace("1920]", "1921]"), "frame_size is not two even numbers"),
        (lambda text: text.replace("[1080, 1920]", "[1080]"), "not two even numbers"),
        (lambda text: text.replace("gop_seconds = 2", "gop_seconds = 0"), "is not above zero"),
        (lambda text: text.replace("gop_seconds = 2", "gop_seconds = true"), "is not a number"),
        (lambda text: text.replace("12_000_000", "7_000_000"), "is below video_bit_rate"),
        (lambda text: text.replace("59.94", "nan"), "Invalid literal for Fraction"),
        (lambda _: "version = 1\n", "presets is missing"),
        (lambda _: "version = 1\npresets = 3\n", "presets is not a table"),
    ],
)
def test_a_damaged_file_is_told_in_one_error(tmp_path: Path, damage: Damage, told: str) -> None:
    path = written(tmp_path, damage(ONE))

    with pytest.raises(WorkError) as caught:
        load_presets(path)

    assert caught.value.code == "RLY-PRESETS-DAMAGED"
    assert told in caught.value.message


def test_bytes_that_are_not_text_and_a_missing_file_are_told_too(tmp_path: Path) -> None:
    garbage = tmp_path / "garbage.toml"
    garbage.write_bytes(b"\xff\xfe\x00")

    for path in (garbage, tmp_path / "nowhere.toml"):
        with pytest.raises(WorkError, match="cannot be read"):
            load_presets(path)


def test_a_clip_longer_than_the_platform_takes_is_told_by_how_much() -> None:
    preset = Preset("x", "X", longest_seconds=Fraction(140))

    reason = why_not_fit(preset, Fraction(14001, 100))

    assert reason == "X takes 2:20 at most, this clip lasts 2:20.1"


def test_a_clip_larger_than_the_platform_takes_is_told_by_how_much() -> None:
    preset = Preset("reels", "Instagram Reels", max_bytes=300_000_000)

    reason = why_not_fit(preset, Fraction(60), size_bytes=300_000_001)

    assert reason == "Instagram Reels takes 300 MB at most, this clip has 300.1 MB"


@given(st.fractions(min_value=0, max_value=10_000), st.integers(0, 10**12))
def test_source_takes_every_clip(duration: Fraction, size: int) -> None:
    assert why_not_fit(SOURCE, duration, size_bytes=size) is None


@given(
    st.none() | st.integers(1, 10**12),
    st.none() | st.integers(1, 10**12),
)
def test_the_size_limit_is_the_smaller_of_both(platform: int | None, asked: int | None) -> None:
    limit = size_limit(Preset("p", "P", max_bytes=platform), asked)

    given_limits = [n for n in (platform, asked) if n is not None]
    assert limit == (min(given_limits) if given_limits else None)
