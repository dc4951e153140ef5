"""The documents say what is there: every code, option, setting and preset, and no link leads nowhere."""

import argparse
import re
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest

from reely_desktop.cli import commands
from reely_desktop.config import Settings
from reely_desktop.engine.cut.presets import load_presets

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
REFERENCE = ROOT / "docs" / "reference"
CODE = re.compile(r"\bRLY-[A-Z0-9-]*[A-Z0-9]\b")


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def options(command: str) -> Iterator[list[str]]:
    """Yield the names of each option, any of which will do."""
    parser = argparse.ArgumentParser()
    import_module(f"reely_desktop.cli.{command}").add_options(parser)
    for action in parser._actions:  # noqa: SLF001 - argparse lists what it knows nowhere else
        if action.option_strings and action.dest != "help":
            yield list(action.option_strings)


def test_the_page_of_errors_has_every_code_and_no_other() -> None:
    sources = (ROOT / "reely_desktop").rglob("*.py")
    raised = {
        code for source in sources for code in CODE.findall(source.read_text(encoding="utf-8"))
    }
    page = (REFERENCE / "errors.md").read_text(encoding="utf-8")

    told = re.findall(r"^\| `(RLY-[A-Z0-9-]+)`", page, re.MULTILINE)

    assert sorted(told) == sorted(raised)


@pytest.mark.parametrize("command", commands.COMMANDS)
def test_the_page_of_the_command_line_has_every_option(command: str) -> None:
    page = (REFERENCE / "command-line.md").read_text(encoding="utf-8")
    (told,) = re.findall(rf"^## reely {command}$(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    head = page.partition("\n## ")[0]

    missing = [
        names
        for names in options(command)
        if not any(re.search(rf"[`\s]{name}\b", told + head) for name in names)
    ]

    assert not missing


def test_the_page_of_settings_has_every_key() -> None:
    page = (REFERENCE / "settings.md").read_text(encoding="utf-8")

    told = re.findall(r"^\| `([a-z_]+)` ", page, re.MULTILINE)

    assert told == [field.name for field in fields(Settings)]


def test_the_page_of_presets_says_what_the_file_says() -> None:
    page = (REFERENCE / "presets.md").read_text(encoding="utf-8")

    for preset in load_presets(ROOT / "resources" / "presets.toml").values():
        size = (
            "as the source"
            if preset.frame_size is None
            else "\N{MULTIPLICATION SIGN}".join(map(str, preset.frame_size))
        )
        assert re.search(rf"^\| `{preset.name}` \| {preset.title} \| {size} ", page, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_leads_nowhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target
