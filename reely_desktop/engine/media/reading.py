"""Opening a media file, with an error that says what is wrong with *this* file.

Everything in the engine that reads media comes through `open_media`. Only regular files are opened,
and only by name: a device or a pipe is refused, and so is, before any of it is followed, whatever
points to other files: a playlist, a description of streams, a numbered row of pictures.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import av
import av.error
from av.container import InputContainer
from av.stream import Stream

from reely_desktop.engine.errors import MediaError

if TYPE_CHECKING:
    from av.packet import Packet

AnyStream = TypeVar("AnyStream", bound=Stream)

_NO_SUCH_FILE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL}
_STILL_FORMATS = ("_pipe", "image2")
_MOVING_PICTURE_FORMATS = {"gif", "apng"}
_STILL_BRANDS = {"avif", "heic", "heix", "heim", "heis", "mif1"}
_NEVER_OPENED = frozenset(
    {
        # what points elsewhere
        *("hls", "dash", "webm_dash_manifest", "concat", "imf", "sdp", "rtsp", "rtp", "dvdvideo"),
        *("lavfi", "avisynth", "vapoursynth"),
        # what takes any text for a picture, or any bytes for media
        *("tty", "adf", "bin", "idf", "xbin", "data", "rawvideo", "ffmetadata"),
    }
)
_POINTERS = (b"#EXTM3U", b"ffconcat version", b"<MPD", b"[playlist]", b"v=0\r", b"v=0\n")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@contextmanager
def open_media(path: Path) -> Iterator[InputContainer]:
    """Open `path` for demuxing and close it afterwards.

    Raises MediaError: RLY-MEDIA-MISSING, -FOLDER, -NOT-A-FILE, -EMPTY, -DENIED, -TRUNCATED,
    -PLAYLIST, -UNREADABLE or -NO-STREAMS. Errors while reading inside the block become MediaError too.
    """
    check_is_readable_file(path)
    try:
        with av.open(file_url(path), options=_options()) as container:
            _check_holds_media(container, path)
            yield container
    except av.error.FFmpegError as error:
        raise _explained(error, path) from error


def packets_of(container: InputContainer, *streams: AnyStream) -> Iterator["Packet[AnyStream]"]:
    """Yield the packets of `streams` as stored, then the empty ones that flush their decoders.

    A broadcast may bring further streams on the way. They are left out; PyAV stumbles over them once
    everything else has been given.
    """
    packets: Iterator[Packet[Any]] = container.demux(streams)
    while True:
        try:
            packet = next(packets, None)
        except IndexError:
            return
        if packet is None:
            return
        yield packet


def file_url(path: Path) -> str:
    """Return `path` as FFmpeg takes it without reading a protocol or an option into its name."""
    return f"file:{path}"


def check_is_readable_file(path: Path) -> None:
    """Raise the MediaError that fits if `path` is not a regular, readable file that holds something."""
    name = path.name or str(path)
    try:
        facts = path.stat()
    except PermissionError as error:
        raise _denied(name) from error
    except (OSError, ValueError) as error:  # a name that no file can have is a ValueError
        if isinstance(error, OSError) and error.errno not in _NO_SUCH_FILE:
            raise MediaError(
                f"{name} cannot be looked at ({error.strerror or 'unknown reason'})",
                code="RLY-MEDIA-UNREADABLE",
                hint="check its drive",
            ) from error
        raise MediaError(
            f"there is no file {name}",
            code="RLY-MEDIA-MISSING",
            hint="check the path, or whether its drive is connected",
        ) from error
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


@cache
def _options() -> dict[str, str]:
    return {
        "protocol_whitelist": "file",
        "format_whitelist": ",".join(sorted(av.formats_available - _NEVER_OPENED)),
        "pattern_type": "none",
    }


def _check_holds_media(container: InputContainer, path: Path) -> None:
    if any(s.type in {"video", "audio"} for s in container.streams) and not _is_still(container):
        return
    raise MediaError(
        f"{path.name} holds no video and no sound",
        code="RLY-MEDIA-NO-STREAMS",
        hint="choose a video or sound file",
    )


def _is_still(container: InputContainer) -> bool:
    """Tell whether the file is one picture, as cameras and drawing programs write."""
    name = container.format.name
    if any(part in name for part in _STILL_FORMATS):
        return True
    if container.streams.audio:
        return False
    if container.metadata.get("major_brand", "") in _STILL_BRANDS:
        return True
    return name in _MOVING_PICTURE_FORMATS and not _has_two_frames(container)


def _has_two_frames(container: InputContainer) -> bool:
    frames = sum(1 for packet in islice(container.demux(video=0), 3) if packet.size)
    container.seek(0)
    return frames > 1


def _explained(error: av.error.FFmpegError, path: Path) -> MediaError:
    if isinstance(error, av.error.InvalidDataError) and _starts_like_mp4(path):
        return MediaError(
            f"{path.name} is cut short: the table that says where its frames are is missing",
            code="RLY-MEDIA-TRUNCATED",
            hint="copy or download it again; a recording that broke off needs a repair tool",
        )
    if _points_elsewhere(path):
        return MediaError(
            f"{path.name} holds no video itself, it only names other files",
            code="RLY-MEDIA-PLAYLIST",
            hint="choose the video or sound file that it names",
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


def _points_elsewhere(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(512).removeprefix(_BYTE_ORDER_MARK).lstrip()
    except OSError:
        return False
    return start.startswith(_POINTERS) or (start.startswith(b"<?xml") and b"<MPD" in start)
