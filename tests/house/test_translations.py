"""The translations are whole: each has every sentence of the window as it is today, and nothing else."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools import translations
from devtools.translations import FOLDER
from reely_desktop.config import Language

ROOT = Path(__file__).resolve().parents[2]
WINDOW = ROOT / "reely_desktop" / "ui"
LANGUAGES = ("de", "es", "ja")
FIELD = re.compile(r"\{\w+\}|%n")
MNEMONIC = re.compile(r"&\w")
CLOSING = (".", "。")

THE_SAME = {
    *(
        "Cache",
        "Clip",
        "Clips",
        "Details",
        "Export",
        "In",
        "Logs",
        "Marker",
        "Out",
        "Text",
        "Timeline",
    ),
    *(
        "Video",
        "&Clip",
        "&Encoder",
        "Pause",
        "marker",
        "General",
        "Clip {number}",
        "{encoder}, not here",
    ),
    *("{what} {then}", "{clause}.", "{frames}, {seconds} s, {how}", "{share} %", "{stage}…"),
    *("{verb} {change}", "frames"),
    *("{model}, {language}", "{pauses}, {seconds} s", "{kind}, {seconds} s"),
    *("Karaoke", "{number} %"),
    *("Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Nov", "Computer"),
    *("{month} {year}", "{month}: {count}", "{title}. {months}", "{ended}: {why}"),
    *("{seconds} s", "{minutes} min", "{minutes} min {seconds} s", "{hours} h {minutes} min"),
}
"""Sentences that a language may have as they are in English."""


def messages(language: str) -> Iterator[tuple[str, list[str], bool]]:
    """Yield each sentence, its translations by number of things, and whether they are finished."""
    tree = ET.parse(FOLDER / f"{language}.ts")  # noqa: S314 - the file is this repository's own
    for message in tree.iter("message"):
        said = message.find("translation")
        assert said is not None
        forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
        yield message.findtext("source", ""), forms, "type" not in said.attrib


def test_every_language_that_can_be_chosen_has_a_translation() -> None:
    chosen = {one.value for one in Language if one not in {Language.SYSTEM, Language.ENGLISH}}

    assert {file.stem for file in FOLDER.glob("*.ts")} == chosen == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_the_sentences_of_today_and_no_other(language: str, tmp_path: Path) -> None:
    kept = (FOLDER / f"{language}.ts").read_text(encoding="utf-8")
    copy = tmp_path / f"{language}.ts"
    copy.write_text(kept, encoding="utf-8")

    translations.update(copy)

    assert copy.read_text(encoding="utf-8") == kept
    assert all(is_finished and all(forms) for _, forms, is_finished in messages(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_reely_reads_was_made_of_it(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / f"{language}.qm"

    translations.compile_to(compiled, FOLDER / f"{language}.ts")

    assert compiled.read_bytes() == (FOLDER / f"{language}.qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_put_in_and_what_is_marked(language: str) -> None:
    for source, forms, _ in messages(language):
        for form in forms:
            assert set(FIELD.findall(form)) == set(FIELD.findall(source)), source
            assert len(MNEMONIC.findall(form)) == len(MNEMONIC.findall(source)), source
            assert form.endswith("…") == source.endswith("…"), source
            assert form.endswith(CLOSING) == source.endswith("."), source
            assert form == form.strip(), source
            assert "  " not in form, source


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(language: str) -> None:
    left = {source for source, forms, _ in messages(language) if source in forms}

    assert left <= THE_SAME


def _outside_tr(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield texts that are in no tr("…") or sentence("…"), and are no docstrings."""
    if isinstance(tree, ast.Call) and ast.unparse(tree.func) in {"tr", "sentence"}:
        return
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant):
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
        yield tree
    for child in ast.iter_child_nodes(tree):
        yield from _outside_tr(child)


NAMES = re.compile(
    r"""
    [a-z]+ (-[a-z]+)*                            # names of commands, stages and opening words
    | RLY(-[A-Z]+)+                              # codes of errors
    | [\ ;()*.a-z0-9]* (WebVTT\ \(\*\.vtt\)(;;ASS\ \(\*\.ass\);;)?)?    # suffixes in the filters of dialogs
    | MP4\ \(\*\.mp4\);;QuickTime\ \(\*\.mov\);;Matroska\ \(\*\.mkv\)
    | reely-report\.txt | Reely\ ? | \ [MG]B | 02d | \W*
    | (NVIDIA|Apple|Intel|AMD)\ \([\w\ ]+\) | English | Deutsch | Español | 日本語
    """,
    re.VERBOSE,
)
"""Texts among the messages that are the same in each language."""


@pytest.mark.parametrize(
    "module",
    [*WINDOW.glob("messages*.py"), *WINDOW.glob("settings/messages*.py")],
    ids=lambda path: path.stem,
)
def test_every_sentence_of_the_messages_can_be_translated(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))

    left = [text.value for text in _outside_tr(tree) if not NAMES.fullmatch(str(text.value))]

    assert left == []


def test_every_command_has_a_name_that_can_be_translated() -> None:
    tree = ast.parse((WINDOW / "commands.py").read_text(encoding="utf-8"))
    made = [
        n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func) == "Command"
    ]

    assert made
    assert all(ast.unparse(call.args[1]).startswith("tr(") for call in made)


def test_qt_finds_every_sentence() -> None:
    # lupdate sees neither what is inside an f-string nor what is put together.
    for module in WINDOW.rglob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        inside = {
            id(n) for f in ast.walk(tree) if isinstance(f, ast.JoinedStr) for n in ast.walk(f)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"tr", "sentence"}:
                is_plain = (
                    all(isinstance(a, ast.Constant) for a in node.args[:2]) and not node.keywords
                )
                is_form = module.name == "retelling.py"  # looks up what `sentence` marked
                assert is_plain or is_form, ast.unparse(node)
                assert id(node) not in inside, ast.unparse(node)
