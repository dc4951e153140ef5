"""`reely settings` tells and sets what the window's settings hold, and refuses what none can be."""

import tomllib
from pathlib import Path

import pytest

from reely_desktop.config import Settings
from tests.desktop.cli.terminal import Told, reely


def settings(home: Path, *words: str) -> Told:
    return reely("settings", *words, REELY_HOME=str(home))


def file_in(home: Path) -> Path:
    return Path(settings(home, "path").out.strip())


def test_what_is_set_is_told_and_the_rest_of_the_file_stays(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.parent.mkdir(parents=True)
    file.write_text('# mine\nappearance = "dark" # at night\nunknown = 1\n', encoding="utf-8")

    told = [
        settings(tmp_path, "set", "exports_at_once", "3"),
        settings(tmp_path, "get", "exports_at_once"),
        settings(tmp_path, "get", "appearance", "--json"),
    ]

    assert [one.status for one in told] == [0, 0, 0]
    assert [told[0].out, told[1].out, told[2].json] == ["", "3\n", {"appearance": "dark"}]
    text = file.read_text(encoding="utf-8")
    assert text.startswith('# mine\nappearance = "dark" # at night\nunknown = 1\n')
    assert "exports_at_once = 3" in text


def test_all_are_listed_as_they_would_stand_in_the_file(tmp_path: Path) -> None:
    settings(tmp_path, "set", "offline", "true")

    listed = tomllib.loads(settings(tmp_path).out)

    assert list(listed) == list(Settings.__dataclass_fields__)
    assert (listed["offline"], listed["export_folder"]) == (True, "")


def test_an_empty_path_goes_back_to_the_default(tmp_path: Path) -> None:
    settings(tmp_path, "set", "export_folder", str(tmp_path / "clips"))
    chosen = settings(tmp_path, "get", "export_folder").out

    settings(tmp_path, "set", "export_folder", "")

    assert chosen == f"{tmp_path / 'clips'}\n"
    assert settings(tmp_path, "get", "export_folder").out == "\n"
    assert "export_folder" not in file_in(tmp_path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("get", "colour"), "RLY-SETTINGS-NAME"),
        (("set", "colour", "red"), "RLY-SETTINGS-NAME"),
        (("set", "exports_at_once", "9"), "RLY-SETTINGS-VALUE"),
        (("set", "offline", "perhaps"), "RLY-SETTINGS-VALUE"),
        (("set", "export_name", "{author}"), "RLY-SETTINGS-VALUE"),
        (("set", "appearance"), "RLY-USAGE"),
        (("forget",), "RLY-USAGE"),
    ],
)
def test_words_that_mean_nothing_are_refused_and_nothing_is_written(
    tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    told = settings(tmp_path, *words)

    assert told.status == 2
    assert told.err.startswith(f"error[{code}]: ")
    assert not list(tmp_path.rglob("settings.toml"))


def test_a_file_that_cannot_be_read_is_never_written_over(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.parent.mkdir(parents=True)
    file.write_text("[", encoding="utf-8")

    told = settings(tmp_path, "set", "offline", "true")

    assert (told.status, file.read_text(encoding="utf-8")) == (5, "[")
    assert told.err.startswith("error[RLY-SETTINGS-DAMAGED]: ")
