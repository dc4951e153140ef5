"""The log file: facts for whoever looks into a problem, never on a person's screen.

Two files of a megabyte at most. A log that cannot be written is done without.
"""

import contextlib
import logging
import logging.handlers
from pathlib import Path

FILE_NAME = "reely.log"
_MOST_BYTES = 1024 * 1024
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(folder: Path) -> None:
    """Write what Reely logs into `folder` from now on. Repeatable."""
    root = logging.getLogger()
    if any(_writes_into(folder, handler) for handler in root.handlers):
        return
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells at each start that it starts
    logging.raiseExceptions = False  # a full disk is no reason to write to a person's terminal


def _writes_into(folder: Path, handler: logging.Handler) -> bool:
    return (
        isinstance(handler, logging.FileHandler)
        and Path(handler.baseFilename) == (folder / FILE_NAME).absolute()
    )


def last_lines(folder: Path, count: int) -> tuple[str, ...]:
    """Return the last lines of the log in `folder`, the newest last; none where there is no log."""
    lines: list[str] = []
    for name in (f"{FILE_NAME}.1", FILE_NAME):  # the log may have been begun anew a moment ago
        with contextlib.suppress(OSError):
            lines += (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(lines[-count:])
