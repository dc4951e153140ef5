"""Opening a media file, with an error that says what is wrong with *this* file.

Everything in the engine that reads media comes through `open_media`. Only regular files are opened,
and only by name: a playlist that points elsewhere, a device or a pipe is refused.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import av.error
from av.container import InputContainer

from reely_desktop.engine.errors import MediaError

_NO_PICTURE_FORMATS = ("image2", "_pipe", "tty")


@contextmanager
def open_media(path: Path) -> Iterator[InputContainer]:
    """Open `path` for demuxing and close it afterwards.

    Raises MediaError: RLY-MEDIA-MISSING, -FOLDER, -NOT-A-FILE, -EMPTY, -DENIED, -TRUNCATED,
    -UNREADABLE or -NO-STREAMS. Errors while reading inside the block become MediaError too.
    """
    check_is_readable_file(path)
    try:
        with av.open(file_url(path), options={"protocol_whitelist": "file"}) as container:
            _check_holds_media(container, path)
            yield container
    except av.error.FFmpegError as error:
        raise _explained(error, path) from error


def file_url(path: Path) -> str:
    """Return `path` as FFmpeg takes it without reading a protocol or an option into its name."""
    return f"file:{path}"


def check_is_readable_file(path: Path) -> None:
    """Raise the MediaError that fits if `path` is not a regular, readable file that holds something."""
    name = path.name or str(path)
    try:
        facts = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MediaError(
            f"there is no file {name}",
            code="RLY-MEDIA-MISSING",
            hint="check the path, or whether its drive is connected",
        ) from error
    except (OSError, ValueError) as error:
        raise _denied(name) from error
    if stat.S_ISDIR(facts.st_mode):
        raise MediaError(
            f"{name} is a folder",
            code="RLY-MEDIA-FOLDER",
            hint="name a video or sound file inside it",
        )
    if not stat.S_ISREG(facts.st_mode):
        raise MediaError(
            f"{name} is a pipe or a device, which cannot be read twice",
            code="RLY-MEDIA-NOT-A-FILE",
            hint="save it to a file first",
        )
    if not os.access(path, os.R_OK):
        raise _denied(name)
    if facts.st_size == 0:
        raise MediaError(
            f"{name} is empty (0 bytes)",
            code="RLY-MEDIA-EMPTY",
            hint="copy or download it again",
        )


def _denied(name: str) -> MediaError:
    return MediaError(
        f"{name} may not be read by this user",
        code="RLY-MEDIA-DENIED",
        hint="change its permissions, or copy it to a folder of yours",
    )


def _check_holds_media(container: InputContainer, path: Path) -> None:
    timed = [s for s in container.streams if s.type in {"video", "audio"}]
    still = any(part in container.format.name for part in _NO_PICTURE_FORMATS)
    if not timed or still:
        raise MediaError(
            f"{path.name} holds no video and no sound",
            code="RLY-MEDIA-NO-STREAMS",
            hint="choose a video or sound file",
        )


def _explained(error: av.error.FFmpegError, path: Path) -> MediaError:
    if isinstance(error, av.error.InvalidDataError) and _starts_like_mp4(path):
        return MediaError(
            f"{path.name} is cut short: the table that says where its frames are is missing",
            code="RLY-MEDIA-TRUNCATED",
            hint="copy or download it again; a recording that broke off needs a repair tool",
        )
    if isinstance(error, av.error.FileNotFoundError):
        return MediaError(
            f"{path.name} went away while it was being read",
            code="RLY-MEDIA-MISSING",
            hint="check whether its drive is connected",
        )
    if isinstance(error, av.error.PermissionError):
        return _denied(path.name)
    return MediaError(
        f"{path.name} cannot be read as video or sound ({error.strerror or 'unknown format'})",
        code="RLY-MEDIA-UNREADABLE",
        hint="check that it plays elsewhere; it may be damaged or not a media file",
    )


def _starts_like_mp4(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(12)[4:8] in {b"ftyp", b"moov", b"mdat", b"wide"}
    except OSError:
        return False
