"""Opens the window in the language of the settings, in a program of its own, and tells what is wrong there.

    speak_window.py VIDEO [PICTURES]

Prints one JSON object: the texts that are cut off, the mnemonics that two have, and what is left in English,
each with where it was. With a folder for PICTURES, takes one of everything that was looked at.
"""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reely_desktop.bootstrap import wire
from reely_desktop.host.settings import settings_or_defaults
from reely_desktop.ui import translation


def main(video: Path, pictures: Path | None) -> int:
    """Look at everything; return the exit status."""
    wiring = replace(wire(os.environ), makes_proxies=lambda: False)
    chosen = settings_or_defaults(wiring.folders.settings)
    translation.begin(chosen.language, wiring.resources)  # before its sentences are loaded
    from tests.gui.spoken_window import look_at_everything

    print(json.dumps(look_at_everything(wiring, video, pictures), ensure_ascii=False))  # noqa: T201 - the answer
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None))
