"""The one door for people: set up, run, test, check, measure.

    python3 dev.py run [FILE]        open the editor, on the bundled sample unless FILE is given
    python3 dev.py test [ARGS …]     run the tests; ARGS go to pytest
    python3 dev.py check             formatting, lint, types, layers, dependencies
    python3 dev.py bench NAME …      measure: see bench/
    python3 dev.py exec -- CMD …     run a command in the environment
    python3 dev.py setup             only put in place what `run` needs

Each command first puts in place what it needs and is missing: .venv, and with apt the Debian
packages. Standard library only; Python 3.11 or newer; Linux, macOS and Windows.
"""

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is met before any environment exists
    sys.exit("Reely needs Python 3.11 or newer; start dev.py with it, as in: python3.11 dev.py run")

from devtools import debian, environment
from devtools.steps import ROOT, StepError, watch

_MOST_TEST_WORKERS = 8
_CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy", "."),
    "layers": ("lint-imports", "--no-logo"),
    "dependencies": ("deptry", "--no-ansi", "reely_desktop"),
}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "setup": setup,
        "run": run,
        "test": test,
        "check": check,
        "bench": bench,
        "exec": execute,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"], ["help"]) else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except StepError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130


def setup(_: Sequence[str] = ()) -> int:
    """Put in place what the editor needs."""
    _prepare(*debian.DESKTOP, *debian.X11)
    print("setup: ready")
    return 0


def run(arguments: Sequence[str]) -> int:
    """Open the editor; with no screen, trim the video in the terminal instead."""
    _prepare(*debian.DESKTOP, *debian.X11)
    video = arguments[0] if arguments else _sample()
    if _has_screen():
        return _inside(["reely", video])
    clip = ROOT / "build" / "first-clip.mp4"
    clip.parent.mkdir(exist_ok=True)
    print("There is no screen here, so the same job is done in the terminal:")
    trim = ["reely", "trim", video, "--in", "3", "--out", "9.5", "-o", str(clip), "--overwrite"]
    print(f"  {' '.join(trim)}", flush=True)
    status = _inside(trim)
    if status == 0:
        print(f"The clip is at {clip}")
    return status


def test(arguments: Sequence[str]) -> int:
    """Run the tests, as many at a time as there are processors."""
    _prepare(*debian.DESKTOP, *debian.X11, *debian.TESTS)
    alone = any(word.startswith(("-n", "--pdb")) for word in arguments)
    workers = min(os.cpu_count() or 1, _MOST_TEST_WORKERS)
    spread = [] if alone else ["-n", str(workers), "--dist", "worksteal"]
    return _inside(["python", "-m", "pytest", *spread, *arguments], where=ROOT)


def check(_: Sequence[str] = ()) -> int:
    """Run every check, show what the failing ones say."""
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
    _prepare(*debian.DESKTOP, *debian.X11)
    return _inside(["python", "-m", "bench", *arguments], where=ROOT)


def execute(arguments: Sequence[str]) -> int:
    """Run a command in the environment."""
    command = list(arguments[1:] if arguments[:1] == ["--"] else arguments)
    if not command:
        print("Name a command, as in: python3 dev.py exec -- python -V", file=sys.stderr)
        return 2
    _prepare(*debian.DESKTOP, *debian.X11)
    return _inside(command)


def _prepare(*packages: str) -> None:
    debian.install([*debian.PYTHON, *environment.packages(), *packages])
    environment.prepare()


def _inside(command: Sequence[str], *, where: Path | None = None) -> int:
    """Run `command` in the environment with this terminal, and pass on what it is told to do."""
    env = environment.variables()
    program = shutil.which(command[0], path=env["PATH"])
    if program is None:
        raise StepError(f"There is no program {command[0]} in the environment or on the PATH.")
    sys.stdout.flush()
    with subprocess.Popen([program, *command[1:]], env=env, cwd=where) as child:
        signal.signal(signal.SIGTERM, lambda _number, _frame: child.terminate())
        while True:
            try:
                status = child.wait()
                break
            except KeyboardInterrupt:
                continue  # the child has heard it too, and has its own way to end
    return status if status >= 0 else 128 - status


def _sample() -> str:
    videos = sorted((ROOT / "resources" / "sample").glob("*.mp4"))
    if not videos:
        raise StepError("resources/sample holds no video; name one: python3 dev.py run FILE")
    return str(videos[0])


def _has_screen() -> bool:
    """Tell whether a person could see a window; Qt ends the process where it cannot open one."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform:
        return platform not in {"offscreen", "minimal"}
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
