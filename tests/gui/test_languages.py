"""The window speaks the language that is chosen, all of it, with room for its words."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from reely_desktop.config import Language
from reely_desktop.ui.translation import FOLDER, code_of, tongue_of
from tests.support.clip_cases import PLAIN
from tests.support.clips import make_clip

ROOT = Path(__file__).resolve().parents[2]
CODES = ["en", "de", "es", "ja"]


def said(code: str, program: list[str], home: Path) -> str:
    """Return what `program` prints where somebody chose that language."""
    (home / "settings").mkdir()
    (home / "settings" / "settings.toml").write_text(f'language = "{code}"\n', encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, *program],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "REELY_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
    )
    return ended.stdout


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_whole_and_in_its_language_and_no_two_have_one_letter(
    code: str, tmp_path: Path
) -> None:
    video = make_clip(replace(PLAIN, frames=60), tmp_path / "talk.mp4")

    answer = said(code, ["tests/gui/speak_window.py", str(video)], tmp_path)

    assert json.loads(answer) == {"cut off": [], "shared": [], "English": []}


@pytest.mark.parametrize(
    ("code", "one", "many", "large", "small"),
    [
        ("en", "%n frame", "%n frames", "12,345", "1.50"),
        ("de", "%n Frame", "%n Frames", "12.345", "1,50"),
        ("es", "%n fotograma", "%n fotogramas", "12.345", "1,50"),
        ("ja", "%n フレーム", "%n フレーム", "12,345", "1.50"),
    ],
)
def test_things_are_counted_as_its_speakers_count(
    code: str, one: str, many: str, large: str, small: str
) -> None:
    tongue = tongue_of(code, ROOT / "resources" / FOLDER, QLocale(code))

    assert tongue.look_up("%n frame(s)", "", 1) == one
    assert tongue.look_up("%n frame(s)", "", 12345) == many
    assert tongue.whole(12345) == large
    assert tongue.decimal(1.5, 2) == small


def test_no_sentence_is_taken_before_the_language_is_chosen(tmp_path: Path) -> None:
    program = """
from reely_desktop.ui import messages
from reely_desktop.ui.language import ENGLISH, speak
from dataclasses import replace
try:
    speak(replace(ENGLISH, code="de"))
except RuntimeError:
    print("too late")
"""

    assert said("de", ["-c", program], tmp_path) == "too late\n"


@pytest.mark.parametrize(
    ("wanted", "of_the_system", "code"),
    [
        (Language.SYSTEM, ["de-Latn-CH", "de-CH", "en-US"], "de"),
        (Language.SYSTEM, ["fr-FR", "fr", "es-MX", "en"], "es"),
        (Language.SYSTEM, ["en-GB", "ja-JP"], "en"),
        (Language.SYSTEM, ["ja_JP"], "ja"),
        (Language.SYSTEM, ["fr-FR", "C"], "en"),
        (Language.SYSTEM, [], "en"),
        (Language.JAPANESE, ["de-DE"], "ja"),
    ],
)
def test_the_system_is_gone_by_as_far_as_reely_can(
    wanted: Language, of_the_system: list[str], code: str
) -> None:
    assert code_of(wanted, of_the_system) == code
