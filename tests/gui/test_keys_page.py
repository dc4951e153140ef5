from collections import Counter
from pathlib import Path

from reely_desktop.ui.commands import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "keys.md"


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)

    assert [key for key, count in keys.items() if count > 1] == []


def test_the_page_of_keys_lists_every_command_with_its_keys() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]

    for command in COMMANDS:
        if command.keys:
            keys = " or ".join(f"`{key}`" for key in command.keys)
            assert f"| {keys} | {command.text.rstrip('…')} |" in rows
