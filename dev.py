"""The one door for people: set up, run, test, check, measure.

    python3 dev.py run [FILE]        open the editor, on the bundled sample unless FILE is given, with a
                                     companion server beside it
    python3 dev.py serve [ARGS …]    run the companion server; ARGS go to reely-server serve
    python3 dev.py test [ARGS …]     run the tests; ARGS go to pytest
    python3 dev.py check             formatting, lint, types, layers, dependencies
    python3 dev.py bench NAME …      measure: see bench/
    python3 dev.py exec -- CMD …     run a command in the environment
    python3 dev.py setup             only put in place what `run` needs

Each command first puts in place what it needs and is missing: .venv, with apt the Debian packages, and
in .models the speech models. Standard library only; Python 3.11 or newer; Linux, macOS and Windows.
"""

import io
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is met before any environment exists
    sys.exit("Reely needs Python 3.11 or newer; start dev.py with it, as in: python3.11 dev.py run")

from devtools import companion, debian, environment, models, services
from devtools.steps import ROOT, StepError, watch

_USAGE = 2
_ASKING_HELP = ("-h", "--help", "help")
_MOST_TEST_WORKERS = 8
_OPEN_SCREEN = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy", "."),
    "layers": ("lint-imports", "--no-logo"),
    "dependencies": ("deptry", "--no-ansi", "reely_desktop", "server", "migrations"),
}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "setup": setup,
        "run": run,
        "serve": serve,
        "test": test,
        "check": check,
        "bench": bench,
        "exec": execute,
    }
    if not arguments or arguments[0] in _ASKING_HELP:
        print(__doc__)
        return 0 if arguments else _USAGE
    if arguments[0] not in commands:
        print(f"There is no command {arguments[0]}; python3 dev.py names them.", file=sys.stderr)
        return _USAGE
    for name in ("SIGTERM", "SIGHUP"):  # what was begun is ended as at the end of a command
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _frame: sys.exit(128 + number))
    try:
        return commands[arguments[0]](arguments[1:])
    except (StepError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Start it again to go on from here.", file=sys.stderr)
        return 128 + signal.SIGINT


def setup(arguments: Sequence[str]) -> int:
    """Put in place what the editor needs."""
    if arguments:
        return _refuse("setup takes no arguments")
    _prepare(*debian.DESKTOP, *debian.X11)
    models.prepare()
    print("setup: ready")
    return 0


def run(arguments: Sequence[str]) -> int:
    """Open the editor; with no screen, trim the video in the terminal instead."""
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        return _refuse("run takes one file, or none for the bundled sample")
    video = arguments[0] if arguments else _sample()
    if not Path(video).exists():
        return _refuse(f"there is no file {video}")
    _prepare(*debian.DESKTOP, *debian.X11)
    try:
        models.prepare()
    except StepError as error:  # all but hearing what is said works without them
        print(f"{error}\nReely goes on without the speech models.", file=sys.stderr)
    obstacle = _why_no_window()
    if obstacle is None:
        with companion.beside(_program("reely-server"), environment.variables()) as told:
            print(told, end="\n" if told else "", flush=True)
            return _inside(["reely", video])
    clip = ROOT / "build" / "first-clip.mp4"
    clip.parent.mkdir(exist_ok=True)
    print(f"There is no screen here ({obstacle}), so the same job is done in the terminal:")
    # Of any video the first seconds exist; of the sample, what starts between two keyframes.
    kept = ["--out", "6.5"] if arguments else ["--in", "3", "--out", "9.5"]
    trim = ["reely", "trim", video, *kept, "-o", str(clip), "--overwrite"]
    print(f"  python3 dev.py exec -- {shlex.join(trim)}")
    status = _inside(trim)
    if status == 0:
        print(f"The clip is at {clip}")
    return status


def serve(arguments: Sequence[str]) -> int:
    """Run the companion server, by default on 127.0.0.1:8484 with the embedded database."""
    _prepare()
    return _inside(["reely-server", "serve", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Run the tests, one more at a time than there are processors: many wait for another program."""
    _prepare(*debian.DESKTOP, *debian.X11, *debian.TESTS)
    models.prepare()
    alone = any(word.startswith(("-n", "--pdb")) for word in arguments)
    workers = min((os.cpu_count() or 1) + 1, _MOST_TEST_WORKERS)
    spread = [] if alone else ["-n", str(workers), "--dist", "worksteal"]
    pytest = ["python", "-m", "pytest", *spread, *arguments]
    if not services.are_needed(arguments):
        return _inside(pytest, where=ROOT)
    with services.started(os.environ, where=services.in_memory()) as found:
        return _inside(pytest, where=ROOT, also=found)


def check(arguments: Sequence[str]) -> int:
    """Run every check, show what the failing ones say."""
    if arguments:
        return _refuse("check takes no arguments")
    _prepare()
    failed = []
    for name, command in _CHECKS.items():
        ended = watch(f"check: {name}", command, env=environment.variables())
        if ended.status != 0:
            failed.append(name)
            print(ended.output, flush=True)
    print(f"check: {', '.join(failed)} failed" if failed else "check: all is well")
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Measure what `arguments` name."""
    of_the_server = debian.BENCHES if {"account", "server"} & set(arguments) else ()
    _prepare(*debian.DESKTOP, *debian.X11, *of_the_server)
    if {"hooks", "speech"} & set(arguments):
        models.prepare()
    return _inside(["python", "-m", "bench", *arguments], where=ROOT)


def execute(arguments: Sequence[str]) -> int:
    """Run a command in the environment."""
    command = list(arguments[1:] if arguments[:1] == ["--"] else arguments)
    if not command:
        return _refuse("exec takes a command, as in: python3 dev.py exec -- python -V")
    _prepare(*debian.DESKTOP, *debian.X11)
    return _inside(command)


def _refuse(why: str) -> int:
    print(f"dev.py: {why}", file=sys.stderr)
    return _USAGE


def _prepare(*packages: str) -> None:
    if debian.is_at_hand():
        debian.install([*debian.PYTHON, *environment.packages(), *packages])
    elif packages and not environment.is_in_place():
        debian.tell_what_to_install()
    environment.prepare()


def _inside(
    command: Sequence[str], *, where: Path | None = None, also: Mapping[str, str] | None = None
) -> int:
    """Run `command` in the environment with this terminal, and pass on what it is told to do."""
    env = {**environment.variables(), **(also or {})}
    program = _program(command[0])
    sys.stdout.flush()
    with subprocess.Popen([program, *command[1:]], env=env, cwd=where) as child:
        signal.signal(signal.SIGTERM, lambda _number, _frame: child.terminate())
        try:
            status = child.wait()
        except KeyboardInterrupt:  # the child has heard it too, and has its own way to end
            status = _wait_on(child)
    return status if status >= 0 else 128 - status


def _program(name: str) -> str:
    program = shutil.which(name, path=environment.variables()["PATH"])
    if program is None:
        raise StepError(f"There is no program {name} in the environment or on the PATH.")
    return program


def _wait_on(child: subprocess.Popen[bytes]) -> int:
    """Wait for `child`, which ends at its own pace; whoever asks once more asks it to terminate."""
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            child.terminate()


def _sample() -> str:
    videos = sorted((ROOT / "resources" / "sample").glob("*.mp4"))
    if not videos:
        raise StepError("resources/sample holds no video; name one: python3 dev.py run FILE")
    return str(videos[0])


def _why_no_window() -> str | None:
    """Say why a person could see no window here; None where one can open.

    Qt is asked in a process of its own, because it ends the process where it cannot open one.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in {"offscreen", "minimal"}:
        return f"QT_QPA_PLATFORM is {platform}"
    if sys.platform != "linux":
        return None
    if not (platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    asked = subprocess.run(
        [str(environment.PYTHON), "-c", _OPEN_SCREEN],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=environment.variables(),
    )
    if asked.returncode == 0:
        return None
    said = [line.strip() for line in asked.stderr.splitlines() if line.strip()]
    return said[0] if said else f"Qt ended with status {asked.returncode}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
