"""Results that cost time to make, kept by what they were made from. Losing any of them loses nothing.

One file a result. What has not been used for longest goes when there is too much. A result that is
half there cannot happen (`files`), and a folder that cannot be written to only costs time.
"""

import contextlib
import hashlib
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.host.files import write_whole

MOST_BYTES = 512 * 1024 * 1024
"""Peaks of about 300 hours of sound."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Cache:
    """The kept results in `folder`, `most_bytes` of them in all."""

    folder: Path
    most_bytes: int = MOST_BYTES

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
            self._make_room()
        except OSError as error:
            _log.info("a result could not be kept: %s", error.strerror)

    def _file(self, key: str) -> Path:
        return self.folder / f"{hashlib.blake2b(key.encode(), digest_size=20).hexdigest()}.kept"

    def _make_room(self) -> None:
        kept = sorted(
            ((facts.st_mtime_ns, facts.st_size, file) for file, facts in self._kept()),
            reverse=True,
        )
        total = 0
        for _, size, file in kept:
            total += size
            if total > self.most_bytes:
                with contextlib.suppress(OSError):
                    file.unlink()

    def _kept(self) -> list[tuple[Path, os.stat_result]]:
        found = []
        for file in self.folder.glob("*.kept"):
            with contextlib.suppress(OSError):
                found.append((file, file.stat()))
        return found
