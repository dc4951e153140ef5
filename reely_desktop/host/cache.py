"""Results that cost time to make, kept by what they were made from. Losing any of them loses nothing.

One file a result. What has not been used for longest goes when there is too much, after each result that
is kept and whenever somebody asks. A result that is half there cannot happen (`files`), and a folder that
cannot be written to only costs time.
"""

import contextlib
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.config import DEFAULTS
from reely_desktop.host.files import write_whole

MEGABYTE = 1_000_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Cache:
    """The kept results in `folder`; `limit` says how many bytes they may be in all, whenever it is asked."""

    folder: Path
    limit: Callable[[], int] = lambda: DEFAULTS.cache_limit_mb * MEGABYTE

    @property
    def most_bytes(self) -> int:
        """How many bytes may be kept in all."""
        return self.limit()

    def size_bytes(self) -> int:
        """Return how much is kept."""
        return sum(facts.st_size for _, facts in self._kept())

    def get(self, key: str) -> bytes | None:
        """Return what was kept under `key`, or None; it counts as used now."""
        file = self._file(key)
        try:
            kept = file.read_bytes()
            file.touch()
        except OSError:
            return None
        return kept

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`, and let go of what was not used for longest."""
        try:
            write_whole(self._file(key), content)
            self.make_room(self.most_bytes)
        except OSError as error:
            _log.info("a result could not be kept: %s", error.strerror)

    def file(self, key: str) -> Path | None:
        """Return the file that was kept under `key`, or None; it counts as used now."""
        file = self._file(key)
        if not file.is_file():
            return None
        with contextlib.suppress(OSError):  # it is there all the same
            file.touch()
        return file

    def keep_file(self, key: str, write: Callable[[Path], None]) -> Path:
        """Let `write` put a whole file where it is kept, and return it; what was not used longest goes.

        `write` leaves nothing half, and raises what it will.
        """
        file = self._file(key)
        self.folder.mkdir(parents=True, exist_ok=True)
        write(file)
        self.make_room(self.most_bytes)
        return file

    def make_room(self, most_bytes: int, *, in_use: Path | None = None) -> None:
        """Let go of what was not used for longest, until no more than `most_bytes` are kept.

        A file that is `in_use` stays, whatever its size.
        """
        newest_first = sorted(
            ((facts.st_mtime_ns, facts.st_size, file) for file, facts in self._kept()),
            reverse=True,
        )
        total = 0
        for _, size, file in newest_first:
            total += size
            if total > most_bytes and file != in_use:
                with contextlib.suppress(OSError):
                    file.unlink()

    def _file(self, key: str) -> Path:
        import hashlib  # with it comes OpenSSL, and the window comes up without

        return self.folder / f"{hashlib.blake2b(key.encode(), digest_size=20).hexdigest()}.kept"

    def _kept(self) -> list[tuple[Path, os.stat_result]]:
        found = []
        for file in self.folder.glob("*.kept"):
            with contextlib.suppress(OSError):
                found.append((file, file.stat()))
        return found
