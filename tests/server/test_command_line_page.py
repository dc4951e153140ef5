"""The page of the server's command line says what the code says: every command, option and status."""

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from server.cli import COMMANDS
from server.commands.answers import Status

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "server-command-line.md"


def told() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_page_has_every_command_and_no_other() -> None:
    listed = re.findall(r"^reely-server ([a-z]+)", told(), re.MULTILINE)
    explained = re.findall(r"^## reely-server ([a-z]+)$", told(), re.MULTILINE)

    assert sorted(listed) == sorted(explained) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_has_every_option(name: str) -> None:
    (section,) = re.findall(
        rf"^## reely-server {name}$(.*?)(?=^## |\Z)", told(), re.DOTALL | re.MULTILINE
    )
    parser = ArgumentParser()
    add_options = COMMANDS[name].add_options
    if add_options is not None:
        add_options(parser)

    options = {
        action.option_strings[0]
        for action in parser._actions  # noqa: SLF001 - argparse lists what it knows nowhere else
        if action.option_strings and action.dest != "help"
    }

    assert set(re.findall(r"^\| `(--[a-z]+)` \|", section, re.MULTILINE)) == options


def test_the_page_has_every_status() -> None:
    statuses = re.findall(r"^\| (\d+) \|", told(), re.MULTILINE)

    assert [int(status) for status in statuses] == list(Status)
