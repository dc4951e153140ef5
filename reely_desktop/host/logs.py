"""The log file: facts for whoever looks into a problem, never on a person's screen.

Two files of a megabyte at most. A log that cannot be written is done without.
"""

import logging
import logging.handlers
from pathlib import Path

FILE_NAME = "reely.log"
_MOST_BYTES = 1024 * 1024
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(folder: Path) -> None:
    """Write what Reely logs into `folder` from now on."""
    root = logging.getLogger()
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
    logging.raiseExceptions = False  # a full disk is no reason to write to a person's terminal
