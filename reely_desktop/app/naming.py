"""What a written clip is called: the template of the settings filled in, and never the name of a file.

What is not here: in which folder it goes (`opening.suggested_output`), and what a template may hold
(`name_template`).
"""

import os
from datetime import datetime
from pathlib import Path

from reely_desktop.name_template import Field, filled

UNNAMED = "trim"
"""What stands for the name of a clip that has none."""

_COPIES = 10_000


def clip_name(
    template: str, source: Path, *, clip: str = "", number: int = 1, preset: str = ""
) -> str:
    """Return the name, without suffix, of a clip of `source`: its `number`th, called `clip`, for `preset`.

    `preset` is empty for a clip that is as its source is.
    """
    return filled(
        template,
        {
            Field.VIDEO: source.stem,
            Field.CLIP: clip.strip(" .") or UNNAMED,
            Field.NUMBER: str(number),
            Field.PRESET: preset,
            Field.DATE: datetime.now().astimezone().date().isoformat(),
        },
    )


def free_name(
    folder: Path, name: str, *, suffix: str, taken: frozenset[Path] = frozenset()
) -> Path:
    """Return `name` in `folder`, or the next that no file has: ``talk-2.mp4``, ``talk-3.mp4`` and so on."""
    for number in range(1, _COPIES):
        tail = "" if number == 1 else f"-{number}"
        candidate = folder / f"{name}{tail}{suffix}"
        # Unlike Path.exists it does not raise where the folder cannot be looked into.
        if candidate not in taken and not os.path.lexists(candidate):
            return candidate
    raise FileExistsError(folder / name)
