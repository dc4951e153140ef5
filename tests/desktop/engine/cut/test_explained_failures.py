"""What ffmpeg and the system say becomes an error with a code, in one short line."""

import errno
import os
from pathlib import Path

import pytest

from reely_desktop.engine.cut.failures import explained_failure, explained_os_error
from reely_desktop.engine.processes import Finished
from tests.support.exports import FFMPEG


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("av_interleaved_write_frame(): No space left on device", "RLY-DISK-FULL"),
        ("Error writing trailer: Disk quota exceeded", "RLY-DISK-FULL"),
        ("clip.mp4: Permission denied", "RLY-FOLDER-DENIED"),
        ("clip.mp4: Read-only file system", "RLY-FOLDER-DENIED"),
        ("clip.mp4: Input/output error", "RLY-ENCODER-FAILED"),
        ("", "RLY-ENCODER-FAILED"),
    ],
)
def test_what_ffmpeg_said_becomes_an_error_of_its_own(
    tmp_path: Path, words: str, code: str
) -> None:
    finished = Finished(status=1, output=b"", last_words=("frame=1", words, ""))

    error = explained_failure(finished, FFMPEG, tmp_path)

    assert error.code == code
    assert error.hint


def test_what_ffmpeg_said_at_length_stays_one_short_line(tmp_path: Path) -> None:
    finished = Finished(status=1, output=b"", last_words=("x; " * 400,))

    error = explained_failure(finished, FFMPEG, tmp_path)

    assert len(error.message) < 220
    assert ";" not in error.message
    assert "\n" not in error.message


def test_the_systems_errors_become_errors_of_their_own(tmp_path: Path) -> None:
    codes = {
        number: explained_os_error(OSError(number, os.strerror(number)), FFMPEG, tmp_path).code
        for number in (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EIO)
    }

    assert codes == {
        errno.ENOSPC: "RLY-DISK-FULL",
        errno.EDQUOT: "RLY-DISK-FULL",
        errno.EACCES: "RLY-FOLDER-DENIED",
        errno.EROFS: "RLY-FOLDER-DENIED",
        errno.EIO: "RLY-WRITE-FAILED",
    }
