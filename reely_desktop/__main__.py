"""The front door: picks a face. `reely [FILE]` opens the window, any other word is a command.

The last of the three edges where every exception is caught: what reaches it was foreseen by nobody,
is told in one line, and stands in the log with its traceback.
"""

import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reely_desktop.bootstrap import Wiring, cannot_load_window, start_log, wire
from reely_desktop.errors import ReelyError
from reely_desktop.host.memory import collect_later
from reely_desktop.host.settings import settings_or_defaults

_log = logging.getLogger(__name__)

_SPEECH_WORKER = "--speech-worker"
"""What a frozen Reely, which is its own Python, starts itself with to listen: `speech.recognising`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was typed; return the exit status."""
    typed = sys.argv[1:] if arguments is None else list(arguments)
    if typed[:1] == [_SPEECH_WORKER]:
        from reely_desktop.engine.speech import worker

        return worker.main(typed[1:])
    wiring = wire(os.environ)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # names of files need not be text
    try:
        return _do(typed, wiring)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the edge where a mistake becomes a sentence
        return _end(error, wiring, as_json="--json" in typed)


def _do(typed: Sequence[str], wiring: Wiring) -> int:
    if not typed:  # the window comes up at once: no command is loaded for it
        return _open_window(None, wiring)
    from reely_desktop.cli import commands
    from reely_desktop.cli.endings import UsageError

    if typed[0] in commands.COMMANDS or typed[0].startswith("-"):
        start_log(wiring)
        return commands.run(typed, wiring)
    video = Path(typed[0]).absolute()
    # Unlike Path.exists it does not raise where a folder on the way cannot be looked into.
    if not os.path.exists(video):  # noqa: PTH110
        raise UsageError(
            f"{video} is neither a file nor a command",
            hint="check the path, or whether its drive is connected; `reely --help` lists commands",
        )
    if len(typed) > 1:
        raise UsageError(
            f"the window opens one file, not {len(typed)}",
            hint="name one, or a command: `reely --help` lists them",
        )
    return _open_window(video, wiring)


def _end(error: BaseException, wiring: Wiring, *, as_json: bool) -> int:
    """Tell what ended it, and return the exit status."""
    from reely_desktop.cli.endings import ExitStatus, print_error, status_of

    match error:
        case ReelyError():
            print_error(error, as_json=False)
            return status_of(error)
        case KeyboardInterrupt():
            return ExitStatus.CANCELLED
    start_log(wiring)
    _log.error("unforeseen", exc_info=error)
    print_error(
        ReelyError(
            f"Reely made a mistake ({type(error).__name__}: {error})",
            code="RLY-INTERNAL",
            hint=f"report it with what stands at the end of {wiring.folders.logs / 'reely.log'}",
        ),
        as_json=as_json,
    )
    return ExitStatus.FAILED


def _open_window(video: Path | None, wiring: Wiring) -> int:
    if not _has_screen():
        raise ReelyError(
            "there is no screen here to open a window on",
            code="RLY-NO-SCREEN",
            hint="cut in the terminal: `reely trim --help` says how",
        )
    collect_later()  # what makes most objects is to load hundreds of modules
    chosen = settings_or_defaults(wiring.folders.settings)  # told once there is a window
    try:
        from reely_desktop.ui import translation

        # Before anything else of the window is loaded, since its sentences are taken then.
        translation.begin(chosen.language, wiring.resources)
        from reely_desktop.ui import starting
    except ImportError as error:
        raise cannot_load_window(error) from error
    return starting.main(video, wiring, chosen)


def _has_screen() -> bool:
    """Tell whether a window could be opened; Qt ends the process where it cannot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
