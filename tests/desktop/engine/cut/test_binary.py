import os
import shutil
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from reely_desktop.engine.cut.binary import BinaryOrigin, find_ffmpeg
from reely_desktop.engine.cut.limited_run import OutOfTime, run_within
from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.progress import Cancellation

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def with_only_on_path(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join([str(folder), "/bin", "/usr/bin"]))


def test_the_bundled_program_is_found_and_can_do_the_work() -> None:
    found = find_ffmpeg(None, cancellation=Cancellation())

    assert found.origin is BinaryOrigin.BUNDLED
    assert found.path.is_file()
    assert found.version[0].isdigit() or found.version[0] in "nN"
    assert {"libx264", "libx265", "aac"} <= found.encoders


def test_the_persons_own_choice_comes_first(tmp_path: Path) -> None:
    bundled = find_ffmpeg(None, cancellation=Cancellation())
    own = tmp_path / "my ffmpeg"
    shutil.copy2(bundled.path, own)

    found = find_ffmpeg(own, cancellation=Cancellation())

    assert (found.path, found.origin) == (own, BinaryOrigin.SETTING)
    assert found.encoders == bundled.encoders


@posix_only
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("exit 3", "it ended with status 3"),
        ("echo ' V....D libx264  x'; echo ' .. ass  V->V'", "lacks subtitles"),
        ("echo ' V....D mpeg4  x'; echo ' .. subtitles  V->V'", "lacks libx264"),
        ("echo nothing of use", "lacks libx264 and subtitles"),
    ],
)
def test_a_choice_that_cannot_do_the_work_is_passed_over_and_told(
    tmp_path: Path, text: str, reason: str
) -> None:
    own = script(tmp_path / "ffmpeg", text)

    found = find_ffmpeg(own, cancellation=Cancellation())

    assert found.origin is BinaryOrigin.BUNDLED
    (passed_over,) = found.passed_over
    assert (passed_over.path, passed_over.origin) == (own, BinaryOrigin.SETTING)
    assert reason in passed_over.reason


def test_a_choice_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = find_ffmpeg(tmp_path / "nowhere", cancellation=Cancellation())

    assert found.origin is BinaryOrigin.BUNDLED
    assert "cannot be read" in found.passed_over[0].reason


def test_a_choice_that_is_no_program_is_told(tmp_path: Path) -> None:
    own = tmp_path / "notes.txt"
    own.write_text("not a program", encoding="utf-8")

    for choice in (own, tmp_path):
        found = find_ffmpeg(choice, cancellation=Cancellation())

        assert "does not run" in found.passed_over[0].reason


@posix_only
def test_a_replaced_program_is_asked_anew(tmp_path: Path) -> None:
    bundled = find_ffmpeg(None, cancellation=Cancellation()).path
    own = script(tmp_path / "ffmpeg", "exit 1")
    before = find_ffmpeg(own, cancellation=Cancellation())

    own.unlink()
    own.symlink_to(bundled)
    after = find_ffmpeg(own, cancellation=Cancellation())

    assert (before.origin, after.origin) == (BinaryOrigin.BUNDLED, BinaryOrigin.SETTING)


@posix_only
def test_a_program_is_asked_once_in_a_process(tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    own = script(tmp_path / "ffmpeg", f"echo . >> '{asked}'; exit 1")

    for _ in range(3):
        find_ffmpeg(own, cancellation=Cancellation())

    assert len(asked.read_text(encoding="utf-8").splitlines()) == 2


def test_cancelling_stops_the_search(tmp_path: Path) -> None:
    own = tmp_path / "ffmpeg"
    shutil.copy2(find_ffmpeg(None, cancellation=Cancellation()).path, own)
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        find_ffmpeg(own, cancellation=cancellation)


@posix_only
def test_without_any_program_the_error_says_what_was_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from imageio_ffmpeg import binaries

    own = script(tmp_path / "own", "exit 1")
    script(tmp_path / "path" / "ffmpeg", "exit 2")
    monkeypatch.setattr(binaries, "__path__", [str(tmp_path / "empty")])
    with_only_on_path(monkeypatch, tmp_path / "path")

    with pytest.raises(WorkError) as caught:
        find_ffmpeg(own, cancellation=Cancellation())

    assert caught.value.code == "RLY-FFMPEG-MISSING"
    assert "status 1" in caught.value.message
    assert "status 2" in caught.value.message


@posix_only
def test_a_program_on_the_path_is_the_last_resort(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from imageio_ffmpeg import binaries

    bundled = find_ffmpeg(None, cancellation=Cancellation()).path
    (tmp_path / "ffmpeg").symlink_to(bundled)
    monkeypatch.setattr(binaries, "__path__", [str(tmp_path / "empty")])
    with_only_on_path(monkeypatch, tmp_path)

    found = find_ffmpeg(None, cancellation=Cancellation())

    assert (found.path, found.origin) == (tmp_path / "ffmpeg", BinaryOrigin.PATH)


@posix_only
def test_a_program_that_hangs_is_given_up(tmp_path: Path) -> None:
    hanging = script(tmp_path / "hanging", "sleep 60")
    started = time.monotonic()

    with pytest.raises(OutOfTime):
        run_within(timedelta(milliseconds=200), [str(hanging)], cancellation=Cancellation())

    assert time.monotonic() - started < 5
