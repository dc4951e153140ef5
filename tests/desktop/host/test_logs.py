"""The end of the log is found, also where the log was begun anew a moment ago."""

from pathlib import Path

from reely_desktop.host.logs import FILE_NAME, last_lines


def test_the_last_lines_go_back_into_the_log_before(tmp_path: Path) -> None:
    (tmp_path / f"{FILE_NAME}.1").write_text("one\ntwo\n", encoding="utf-8")
    (tmp_path / FILE_NAME).write_bytes(b"three\nf\xffur\n")

    assert last_lines(tmp_path, 3) == ("two", "three", "f\N{REPLACEMENT CHARACTER}ur")


def test_without_a_log_there_are_no_lines(tmp_path: Path) -> None:
    assert last_lines(tmp_path / "nowhere", 3) == ()
