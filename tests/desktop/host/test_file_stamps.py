"""A file that was replaced under its name is told from the one that was there."""

import os
from pathlib import Path

from reely_desktop.host.file_stamps import file_stamp, is_replaced


def test_a_file_that_nobody_touched_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "talk.mp4"
    file.write_bytes(b"one")
    stamp = file_stamp(file)

    file.read_bytes()

    assert not is_replaced(file, stamp)


def test_a_file_that_was_renamed_over_it_is_another_even_with_the_same_time(tmp_path: Path) -> None:
    file, other = tmp_path / "talk.mp4", tmp_path / "other.mp4"
    for one in (file, other):
        one.write_bytes(b"one")
        os.utime(one, ns=(7, 7))
    stamp = file_stamp(file)

    other.replace(file)

    assert is_replaced(file, stamp)


def test_a_file_that_was_written_over_is_another(tmp_path: Path) -> None:
    file = tmp_path / "talk.mp4"
    file.write_bytes(b"one")
    os.utime(file, ns=(7, 7))
    stamp = file_stamp(file)

    file.write_bytes(b"two")

    assert is_replaced(file, stamp)


def test_a_file_that_is_gone_was_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "talk.mp4"
    file.write_bytes(b"one")
    stamp = file_stamp(file)

    file.unlink()

    assert file_stamp(file) is None
    assert not is_replaced(file, stamp)
