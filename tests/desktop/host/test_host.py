"""What is asked of the machine: folders, whole files, kept results, settings."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.bootstrap import wire
from reely_desktop.config import Encoder, Settings, SettingsError
from reely_desktop.host.cache import Cache
from reely_desktop.host.files import write_whole
from reely_desktop.host.paths import folders, resource
from reely_desktop.host.settings import FILE_NAME, keep_settings, read_settings
from reely_desktop.settings_text import settings_from_text


def test_reely_home_moves_every_folder(tmp_path: Path) -> None:
    found = folders({"REELY_HOME": str(tmp_path)})

    places = (found.settings, found.data, found.cache, found.logs, found.clips)
    assert {place.parent for place in places} == {tmp_path}
    assert len(set(places)) == 5


def test_without_it_folders_are_where_the_system_has_them() -> None:
    found = folders({})

    assert all("Reely" in str(place) for place in (found.settings, found.cache, found.clips))
    assert not any(Path(place).is_relative_to(Path.cwd()) for place in (found.data, found.logs))


def test_the_resources_are_found() -> None:
    assert resource("presets.toml").is_file()
    assert resource("sample/harbour-walk.mp4").is_file()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "answer.json"

    write_whole(file, b"first")
    write_whole(file, b"second")

    assert file.read_bytes() == b"second"
    assert [path.name for path in file.parent.iterdir()] == ["answer.json"]


def test_a_file_that_cannot_be_named_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "answer.json").mkdir()

    with pytest.raises(OSError, match=r"."):
        write_whole(tmp_path / "answer.json", b"late")

    assert [path.name for path in tmp_path.iterdir()] == ["answer.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_written_file_may_be_read_as_any_other(tmp_path: Path) -> None:
    write_whole(tmp_path / "mine", b"")
    (tmp_path / "usual").touch()

    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("mine", "usual")}

    assert len(modes) == 1


def test_a_result_is_kept_under_its_key_alone(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")

    cache.put("peaks of a/b: 1", b"one")
    cache.put("peaks of a/b: 2", b"two")

    assert cache.get("peaks of a/b: 1") == b"one"
    assert cache.get("peaks of a/b: 2") == b"two"
    assert cache.get("peaks of a/b: 3") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=lambda: 25)
    for age, key in ((2, "older"), (1, "old")):
        before = set(tmp_path.iterdir())
        cache.put(key, b"0123456789")
        (kept,) = set(tmp_path.iterdir()) - before
        os.utime(kept, (1e9 - age, 1e9 - age))

    cache.get("older")
    cache.put("new", b"0123456789")

    assert cache.get("old") is None
    assert cache.get("older") == cache.get("new") == b"0123456789"


def test_room_is_made_when_somebody_asks(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("one", b"0123456789")
    cache.put("two", b"0123456789")
    before = cache.size_bytes()

    cache.make_room(10)
    some = cache.size_bytes()
    cache.make_room(0)

    assert (before, some, cache.size_bytes()) == (20, 10, 0)


def test_the_limit_of_the_settings_counts_from_the_next_result_on(tmp_path: Path) -> None:
    wired = wire({"REELY_HOME": str(tmp_path)})
    usual = wired.cache.most_bytes

    keep_settings(wired.folders.settings, {"cache_limit_mb": 100})
    smaller = wired.cache.most_bytes
    (wired.folders.settings / FILE_NAME).write_text("[", encoding="utf-8")

    assert (usual, smaller, wired.cache.most_bytes) == (2_000_000_000, 100_000_000, usual)


def test_a_folder_that_cannot_be_written_to_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"a file where the folder should be")
    cache = Cache(tmp_path / "kept")

    cache.put("key", b"content")

    assert cache.get("key") is None


def test_without_a_file_the_settings_are_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_settings_are_read_and_unknown_ones_ignored(tmp_path: Path) -> None:
    text = 'ffmpeg = "~/bin/ffmpeg"\nhardware_encoders = false\n[future]\nthing = 1\n'
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")

    found = read_settings(tmp_path)

    assert found == Settings(ffmpeg=Path.home() / "bin" / "ffmpeg", encoder=Encoder.SOFTWARE)


@pytest.mark.parametrize("text", ["ffmpeg = 3", "encoder = 'yes'", "ffmpeg = nowhere", "["])
def test_impossible_settings_are_told_with_their_file(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match=FILE_NAME):
        read_settings(tmp_path)


def test_settings_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsError, match=FILE_NAME):
        read_settings(tmp_path)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader_of_settings(text: str) -> None:
    try:
        found: object = settings_from_text(text, name="settings.toml")
    except SettingsError as error:
        found = error

    assert isinstance(found, Settings | SettingsError)
