"""A sound server of one's own, whose devices are plugged in and pulled out, and Reely playing on it.

`python -m tests.support.sound_server VIDEO` plays VIDEO in a loop in a window without a screen, and prints
a line for each notice and for each tenth frame, until its input is closed; for a minute at most.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[2]
IS_HERE = shutil.which("pulseaudio") is not None and shutil.which("pactl") is not None


@dataclass(frozen=True, slots=True)
class SoundServer:
    """A PulseAudio without devices; `environment` is what a program that plays on it gets."""

    environment: Mapping[str, str]

    def plug_in(self, name: str) -> str:
        """Add a device; return what it is pulled out by."""
        return self._do("load-module", "module-null-sink", f"sink_name={name}")

    def pull_out(self, device: str) -> None:
        self._do("unload-module", device)

    def _do(self, *words: str) -> str:
        ended = subprocess.run(
            ["pactl", *words], env=self.environment, check=True, capture_output=True, text=True
        )
        return ended.stdout.strip()


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """Run one whose socket lies in `folder`."""
    folder.mkdir(mode=0o700)
    socket = folder / "native"
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{socket}",
    }
    speak = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L", speak],
        env={name: value for name, value in environment.items() if name != "PULSE_SERVER"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not socket.exists():
            assert server.poll() is None, "the sound server did not start"
            threading.Event().wait(0.01)
        yield SoundServer(environment)
    finally:
        server.terminate()
        server.wait()


@contextmanager
def playing_on(server: SoundServer, video: Path) -> Iterator[subprocess.Popen[str]]:
    """Run Reely playing `video` on `server`; it has to end well."""
    words = [sys.executable, "-m", "tests.support.sound_server", str(video)]
    with subprocess.Popen(
        words,
        cwd=_ROOT,
        env={**server.environment, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def _main(video: Path) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reely_desktop.app import frame_grid, playing
    from reely_desktop.app.state import State
    from reely_desktop.ui.application import Window
    from tests.gui.conftest import wiring

    application = QApplication(sys.argv[:1])
    window = Window(application, wiring(sample=video, clips=video.parent))
    store = window.editor.store
    last: dict[str, object] = {}

    def tell(kind: str, line: object) -> None:
        if last.get(kind) != line:
            last[kind] = line
            print(line, flush=True)  # noqa: T201 - its parent reads it

    def follow(state: State) -> None:
        if state.notice is not None:
            tell("notice", state.notice)
        if state.document is not None and state.playback.is_playing:
            frame = frame_grid.frame_at(state.document.frames, state.document.playhead)
            tell("frame", frame // 10 * 10)

    store.subscribe(follow)
    window.show()
    window.editor.open(video)

    def begin() -> None:
        if store.state.document is None:
            QTimer.singleShot(20, begin)
            return
        store.apply(playing.toggle_loop)
        store.apply(playing.play_or_pause)

    begin()
    QTimer.singleShot(60_000, application.quit)
    done = threading.Thread(target=lambda: (sys.stdin.read(), application.quit()), daemon=True)
    done.start()
    status = application.exec()
    window.main_window.close()
    return status


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
