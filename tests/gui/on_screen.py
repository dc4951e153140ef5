"""A display with a window manager, Reely as a program on it, and a hand on its mouse and keyboard."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
_STILL_TIMES = 4
SCRIPT = Path(__file__).parent / "open_window.py"
Point = Sequence[int]
Frames = Sequence[int]


@dataclass(frozen=True, slots=True)
class Screen:
    """A display with a window manager; `environment` is what a program on it gets."""

    environment: dict[str, str]

    def do(self, *words: str | int) -> None:
        """Let xdotool do it."""
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, timeout=60)

    def press(self, point: Point) -> None:
        self.do("mousemove", *point, "click", 1)

    def type(self, text: str) -> None:
        self.do("type", "--delay", 12, text)

    def drag(self, start: Point, x: int) -> None:
        """Drag what lies at `start` sideways to `x`, in steps as a hand does."""
        self.hold(start, x)
        self.do("mouseup", 1)

    def hold(self, start: Point, x: int) -> None:
        """Drag it there, and keep hold of it."""
        here, y = start
        self.do("mousemove", here, y, "mousedown", 1)
        step = 40 if x > here else -40
        for at in range(here, x, step):
            self.do("mousemove", "--sync", at + step // 40, y)
        self.do("mousemove", "--sync", x, y)


@contextmanager
def window_manager(environment: dict[str, str]) -> Iterator[Screen]:
    """Run one on the display of `environment`."""
    manager = subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield Screen(environment)
    finally:
        manager.terminate()
        manager.wait()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the program tells of itself.

    `window` has the keyboard, and in it `focus`; `controls` are what can be pressed there, by name.
    `clips` are the pieces of each, in frames; `jobs` how each export stands, `done` how much of it is.
    `told_times` is how often it has told of itself.
    Pairs are lists, as JSON has them.
    """

    window: str = ""
    focus: str = ""
    controls: Sequence[tuple[str, Point]] = ()
    handles: dict[str, Point] = field(default_factory=dict)
    frame: int = -1
    clips: Sequence[Sequence[Frames]] = ()
    rows: Sequence[str] = ()
    told: Sequence[str] = ()
    jobs: Sequence[str] = ()
    done: Sequence[float] = ()
    told_times: int = 0


@dataclass(frozen=True, slots=True)
class Program:
    """Reely's process, and what it tells of itself."""

    process: subprocess.Popen[str]
    places: Path
    screen: Screen
    qtbot: QtBot

    def seen(self) -> Seen:
        with suppress(FileNotFoundError):
            return Seen(**json.loads(self.places.read_text()))
        return Seen()

    def wait(self, is_so: Callable[[Seen], bool]) -> Seen:
        """Wait until what is seen is so, or the program has ended; return what is seen then."""
        last = Seen()

        def check() -> None:
            nonlocal last
            last = self.seen()
            assert self.process.poll() is not None or is_so(last), last

        self.qtbot.waitUntil(check, timeout=PATIENCE_MS)
        return last

    def settled(self) -> None:
        """Wait until what is seen stays where it is."""
        before = self.seen()

        def is_still(seen: Seen) -> bool:
            nonlocal before
            if (seen.handles, seen.controls) != (before.handles, before.controls):
                before = seen
            return seen.told_times >= before.told_times + _STILL_TIMES

        self.wait(is_still)

    def press(self, name: str) -> None:
        """Click the first thing that is called so, once it is there."""

        def is_there(seen: Seen) -> bool:
            return any(found == name for found, _ in seen.controls)

        seen = self.wait(is_there)
        self.screen.press(next(point for found, point in seen.controls if found == name))

    def keys(self, *names: str) -> None:
        for name in names:
            self.screen.do("key", name)

    def killed(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.communicate()
        self.places.unlink()

    def ended(self) -> tuple[int, str]:
        """Return its status and what it wrote into the terminal, once it has ended."""
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors


@dataclass(slots=True)
class Programs:
    """Those that a test starts; they end with it. What they keep lies in `folder`."""

    screen: Screen
    folder: Path
    qtbot: QtBot
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, video: Path | None = None, *, within: Sequence[str] = ()) -> Program:
        """Start Reely and return once it has the keyboard, and `video` is open.

        The words `within` are a command that turns itself into the one that follows them.
        """
        places = self.folder / "places.json"
        words = [sys.executable, str(SCRIPT), str(self.folder / "home"), str(places)]
        process = subprocess.Popen(
            [*within, *words, *([] if video is None else [str(video)])],
            env=self.screen.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        program = Program(process, places, self.screen, self.qtbot)
        program.wait(lambda seen: bool(seen.window and (video is None or seen.handles)))
        program.settled()
        return program

    def close(self) -> None:
        for process in self.started:
            process.kill()
            with process:
                pass
