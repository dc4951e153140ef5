"""Settings are read from text and set in it: one key at a time, all else untouched."""

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.config import (
    DEFAULTS,
    Appearance,
    Encoder,
    Language,
    Provider,
    Proxies,
    Settings,
    SettingsError,
    changes,
)
from reely_desktop.settings_text import settings_from_text, with_setting

NAME = "settings.toml"
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "appearance": st.sampled_from(Appearance),
    "language": st.sampled_from(Language),
    "interface_scale": st.integers(100, 300),
    "export_folder": st.sampled_from([None, Path.home() / "clips", Path.home() / 'a "b" ü']),
    "export_name": st.sampled_from(["{video}", "{date} {clip}", "clip"]),
    "export_format": st.sampled_from(["source", "tiktok"]),
    "exports_at_once": st.integers(1, 4),
    "encoder": st.sampled_from(Encoder),
    "ffmpeg": st.sampled_from([None, Path.home() / "ffmpeg"]),
    "preview_proxies": st.sampled_from(Proxies),
    "speech_model": st.sampled_from(["", "base", "~/models/mine"]),
    "speech_language": st.sampled_from(["", "de", "yue"]),
    "speech_translates": st.booleans(),
    "hook_count": st.integers(5, 10),
    "hook_least_seconds": st.integers(5, 600),
    "hook_most_seconds": st.integers(5, 600),
    "ai_provider": st.sampled_from(Provider),
    "ai_consent": st.sampled_from(["", "openai api.openai.com"]),
    "instruct_model": st.sampled_from(["", "small", "~/models/small"]),
    "openai_address": st.sampled_from(["https://api.openai.com/v1", "http://127.0.0.1:11434/v1"]),
    "openai_model": st.sampled_from(["", "llama3.2"]),
    "anthropic_address": st.sampled_from(["https://api.anthropic.com"]),
    "anthropic_model": st.sampled_from(["", "a-model"]),
    "cache_limit_mb": st.integers(100, 1_000_000),
    "markers_as_chapters": st.booleans(),
    "offline": st.booleans(),
    "server": st.sampled_from(["https://reely.example.org", "http://127.0.0.1:8484"]),
}


def test_every_setting_can_be_tried_here() -> None:
    assert {field.name for field in fields(Settings)} == set(VALUES)


@given(st.data())
def test_what_is_set_is_read_again(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(VALUES)))
    value = data.draw(VALUES[key])

    text = with_setting("# mine\nfuture = 1\n[later]\nx = 2\n", key, value, name=NAME)

    assert getattr(settings_from_text(text, name=NAME), key) == value
    assert text.startswith("# mine\nfuture = 1\n")
    assert tomllib.loads(text)["later"] == {"x": 2}


def test_none_takes_the_key_out_and_leaves_the_rest() -> None:
    text = 'ffmpeg = "/bin/ffmpeg" # mine\noffline = true\n'

    assert with_setting(text, "ffmpeg", None, name=NAME) == "offline = true\n"


def test_only_what_differs_is_a_change() -> None:
    after = Settings(offline=True, appearance=Appearance.DARK)

    assert changes(DEFAULTS, after) == {"appearance": Appearance.DARK, "offline": True}
    assert changes(after, after) == {}


@pytest.mark.parametrize(
    "line",
    [
        "interface_scale = 99",
        "interface_scale = 301",
        "interface_scale = 1.5",
        "interface_scale = true",
        'export_folder = "clips"',
        'export_folder = "~nobody-of-that-name/clips"',
        'export_name = "{author}"',
        'export_name = ""',
        "export_format = 1",
        "exports_at_once = 0",
        "exports_at_once = 5",
        'encoder = "magic"',
        "preview_proxies = true",
        'speech_language = "German"',
        "cache_limit_mb = 5",
        'offline = "no"',
    ],
)
def test_a_value_that_means_nothing_is_refused_with_its_key(line: str) -> None:
    with pytest.raises(SettingsError, match=line.partition(" ")[0]) as refused:
        settings_from_text(line, name=NAME)

    assert refused.value.code == "RLY-SETTINGS-DAMAGED"


def test_a_value_that_could_not_be_read_again_is_never_set() -> None:
    with pytest.raises(SettingsError):
        with_setting("", "exports_at_once", 9, name=NAME)


def test_what_the_encoder_setting_was_called_before_still_counts() -> None:
    older = "hardware_encoders = false\n"

    assert settings_from_text(older, name=NAME).encoder is Encoder.SOFTWARE
    chosen = with_setting(older, "encoder", Encoder.NVENC, name=NAME)
    assert settings_from_text(chosen, name=NAME).encoder is Encoder.NVENC
