"""What is chosen is set in the settings file, and nothing else in it is touched."""

import tomllib
from pathlib import Path

import pytest

from reely_desktop.config import Appearance, Settings, SettingsError
from reely_desktop.host.settings import FILE_NAME, keep_settings, read_settings


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    for appearance in Appearance:
        keep_settings(tmp_path / "new", {"appearance": appearance})

        assert read_settings(tmp_path / "new") == Settings(appearance=appearance)


def test_comments_and_unknown_keys_stay(tmp_path: Path) -> None:
    text = '# mine\nappearance = "light" # by day\nfuture = [1, 2]\n[later]\nappearance = "x"\n'
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")

    keep_settings(tmp_path, {"appearance": Appearance.DARK})

    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == text.replace('"light"', '"dark"')


@pytest.mark.parametrize(
    "text",
    [
        "[later]\nthing = 1\n",
        '[later]\nappearance = "x"\n',
        'note = """\nappearance = "dark"\n"""\n',
        '"appearance" = "light"\n',
        'appearance = """light"""\n',
        "future = 1\r\n",
        "",
    ],
)
def test_the_key_is_set_wherever_it_stands_and_all_else_stays(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_bytes(text.encode())

    keep_settings(tmp_path, {"appearance": Appearance.DARK})

    written = (tmp_path / FILE_NAME).read_bytes().decode()
    assert tomllib.loads(written) == {**tomllib.loads(text), "appearance": "dark"}


@pytest.mark.parametrize(
    "text",
    [
        "[",
        'appearance = "blue"',
        "appearance = 3",
    ],
)
def test_a_file_that_says_nonsense_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match=FILE_NAME):
        keep_settings(tmp_path, {"appearance": Appearance.LIGHT})

    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == text


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(SettingsError, match="settings"):
        keep_settings(tmp_path / "file", {"appearance": Appearance.LIGHT})
