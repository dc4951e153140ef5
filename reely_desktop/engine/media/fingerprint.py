"""What a media file is known by, whatever it is called and wherever it lies.

The fingerprint is over the file's size and three pieces of its content, so that it costs the same
for a minute and for a day of video. Two files that differ only between those pieces share it: it
finds kept results and missing files again, and proves nothing to anybody.
"""

import hashlib
from pathlib import Path

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.reading import check_is_readable_file

PIECE_BYTES = 1 << 20
"""Of the head, the middle and the tail, each; files of up to three are read whole."""

_VERSION = "reely1"
_DIGEST_BYTES = 20


def fingerprint(path: Path) -> str:
    """Return ``reely1:`` and 40 hex digits, the same for equal content under any name.

    Raises MediaError where `path` cannot be read.
    """
    check_is_readable_file(path)
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            digest = hashlib.blake2b(size.to_bytes(8, "little"), digest_size=_DIGEST_BYTES)
            for start, end in _pieces(size):
                file.seek(start)
                digest.update(file.read(end - start))
    except OSError as error:
        raise MediaError(
            f"{path.name} cannot be read ({error.strerror or 'unknown reason'})",
            code="RLY-MEDIA-UNREADABLE",
            hint="check whether its drive is connected",
        ) from error
    return f"{_VERSION}:{digest.hexdigest()}"


def _pieces(size: int) -> list[tuple[int, int]]:
    if size <= 3 * PIECE_BYTES:
        return [(0, size)]
    middle = (size - PIECE_BYTES) // 2
    return [(start, start + PIECE_BYTES) for start in (0, middle, size - PIECE_BYTES)]
