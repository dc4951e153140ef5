# ruff: noqa: INP001, T201 - a script, run from the root, that speaks to a terminal
"""Takes the pictures of the window in docs/images from the real app on the sample video.

    python3 dev.py exec -- python docs/make_screenshots.py [FOLDER]

Each main state, light and dark, at 100 and 200 %. Needs no screen, and touches nothing of whoever runs it:
clips go into a folder that is gone afterwards, and the pictures show another in its place.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.support.granted_plans import grant

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from reely_desktop.ui.application import Window

ROOT = Path(__file__).resolve().parents[1]
_FOLDER = ROOT / "docs" / "images"
_PATIENCE_SECONDS = 60
_SETTLES_MS = 2500
"""How long the film strip is given to fill."""
_MOST_BYTES = 150_000
_QUALITY = 62
_SCREEN = (1920, 1200)
"""Of the screen that is not there, before its scale."""
_QUEUE_PX = 210
_LIKELY_FOLDER = "/home/you/Videos"
_SCALES = {"": "1", "-200": "2"}


def main(arguments: list[str]) -> int:
    """Take all pictures into the folder that is named; return the exit status."""
    folder = Path(arguments[0]) if arguments else _FOLDER
    if len(arguments) == 2:  # noqa: PLR2004 - one scale, in a process of its own
        _take_all(folder, tail=arguments[1])
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    for tail, scale in _SCALES.items():
        with tempfile.TemporaryDirectory() as home:
            grant(Path(home) / "data")  # the free plan writes one clip at a time
            env = {
                **os.environ,
                "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(Path(home), int(scale))}",
                "QT_SCALE_FACTOR": scale,
                "REELY_HOME": home,
            }
            command = [sys.executable, __file__, str(folder.absolute()), tail or "100"]
            subprocess.run(command, env=env, cwd=ROOT, check=True)  # noqa: S603 - this script itself
    return 0


def _screen(folder: Path, scale: int) -> Path:
    """Write what Qt reads about a screen on which each window has the size it likes; return that file."""
    width, height = (scale * size for size in _SCREEN)
    screen = {"name": "pictures", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


def _take_all(folder: Path, *, tail: str) -> None:
    from PySide6.QtWidgets import QApplication

    from reely_desktop.bootstrap import wire
    from reely_desktop.config import Appearance
    from reely_desktop.ui.application import Window

    ending = "" if tail == "100" else tail
    application = QApplication(sys.argv[:1])
    window = Window(application, wire(os.environ))
    window.show()
    for state, shown in _states(application, window):
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            window.choose(appearance)
            _settle(application)
            name = f"{state}-{appearance.value}{ending}.png"
            _save(shown, folder / name)
            print(name)
    window.close_as_a_person_does()
    window.close()


def _save(shown: "QWidget", file: Path) -> None:
    """Save the picture in few colours; as a photograph where it would be too large for a repository."""
    _show_a_likely_folder(shown)
    image = shown.grab().toImage()
    image.save(str(file))
    _reduce(file)
    if file.stat().st_size <= _MOST_BYTES:
        return
    file.unlink()
    image.save(str(file.with_suffix(".jpg")), quality=_QUALITY)


def _show_a_likely_folder(shown: "QWidget") -> None:
    """Put a folder that people have in the place of the one made for the pictures."""
    from PySide6.QtWidgets import QLabel

    for label in shown.findChildren(QLabel):
        label.setText(label.text().replace(f"{os.environ['REELY_HOME']}/clips", _LIKELY_FOLDER))


def _reduce(file: Path) -> None:
    """Write a PNG anew with a palette of its own."""
    import imageio_ffmpeg

    reduced = file.with_suffix(".few.png")
    few = "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=sierra2_4a"
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    command = [ffmpeg, "-v", "error", "-y", "-i", str(file), "-vf", few, str(reduced)]
    subprocess.run(command, check=True)  # noqa: S603 - the ffmpeg that comes along
    reduced.replace(file)


def _states(application: "QApplication", window: "Window") -> "Iterator[tuple[str, QWidget]]":
    """Yield each state of the window and the widget that shows it, one after the other."""
    from PySide6.QtWidgets import QSplitter

    yield "welcome", window.main_window
    _make_clips(application, window)
    yield "window", window.main_window
    _find_hooks(application, window)
    yield "hooks", window.main_window
    yield "export", _export(application, window)
    window.editor.planning.give_up()
    _fill_queue(application, window)
    whole = window.main_window.centralWidget()
    assert isinstance(whole, QSplitter)  # noqa: S101 - above the exports, and those
    whole.setSizes([whole.height() - _QUEUE_PX, _QUEUE_PX])  # as somebody drags the edge between
    yield "queue", window.main_window
    for job in window.editor.store.state.jobs:
        window.editor.exports.cancel(job.id)
    yield "settings", _settings(application, window)
    yield "keys", _opened(window, "keys")
    yield "help", _opened(window, "documentation")
    yield "missing", _missing(application, window)


def _make_clips(application: "QApplication", window: "Window") -> None:
    """Make two clips of the sample, the first of two pieces, and export that."""
    from reely_desktop.app import clip_list, cutting, editing, frame_grid

    store = window.editor.store
    window.editor.open_sample()
    _wait(application, lambda: store.state.document is not None)
    document = store.state.document
    assert document is not None  # noqa: S101 - waited for

    def at(share: float) -> None:
        time = frame_grid.boundary(document.frames, round(document.frame_count * share))
        store.apply(lambda state: editing.seek(state, time))

    at(0.2)
    store.apply(editing.set_in_point_here)
    at(0.8)
    store.apply(editing.set_out_point_here)
    for share in (0.4, 0.5):
        at(share)
        store.apply(cutting.split_here)
    at(0.45)
    store.apply(cutting.remove_here)
    store.apply(lambda state: clip_list.name(state, 1, "The walk home"))
    at(0.1)
    store.apply(clip_list.new_clip_here)
    store.apply(clip_list.choose_previous)
    at(0.55)
    window.editor.export()
    _wait(application, lambda: any(job.is_over for job in store.state.jobs if job.request))


def _find_hooks(application: "QApplication", window: "Window") -> None:
    """Listen to the sample, and look for hooks in it."""
    from reely_desktop.app.hooks import Stage
    from reely_desktop.ui.side_panel import SidePanel

    side = window.main_window.findChild(SidePanel)
    assert side is not None  # noqa: S101 - it is part of the window
    side.find_hooks()
    _wait(application, lambda: window.editor.store.state.hooks.stage is Stage.FOUND)


def _export(application: "QApplication", window: "Window") -> "QWidget":
    from reely_desktop.ui.export_dialog import ExportDialog

    store = window.editor.store
    window.editor.planning.begin(all_clips=True)
    window.editor.planning.choose_presets(("source", "tiktok"))
    _wait(
        application,
        lambda: store.state.export_plan is not None and store.state.export_plan.is_ready,
    )
    dialog = window.main_window.findChild(ExportDialog)
    assert dialog is not None  # noqa: S101 - there is a plan
    return dialog


def _fill_queue(application: "QApplication", window: "Window") -> None:
    """Leave one export that failed, one at work and one that has paused."""
    from reely_desktop.app.job import Failed, Running

    editor, store = window.editor, window.editor.store
    document = store.state.document
    assert document is not None  # noqa: S101 - the sample
    document.output.touch()  # somebody took the name meanwhile
    editor.export()
    _wait(application, lambda: any(isinstance(job.status, Failed) for job in store.state.jobs))
    editor.planning.begin(all_clips=True)
    editor.planning.choose_presets(("tiktok",))
    _wait(
        application,
        lambda: store.state.export_plan is not None and store.state.export_plan.is_ready,
    )
    editor.export_planned()
    editor.exports.pause(store.state.jobs[-1].id)
    _wait(
        application,
        lambda: any(
            isinstance(job.status, Running) and job.status.fraction > 0 for job in store.state.jobs
        ),
    )


def _opened(window: "Window", command: str) -> "QWidget":
    """Carry out a command that opens a dialog, and return that."""
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog

    from reely_desktop.ui.commands import COMMANDS
    from reely_desktop.ui.language import unmarked

    text = unmarked(next(one.text for one in COMMANDS if one.name == command))
    before = set(window.main_window.findChildren(QDialog))
    actions = window.main_window.findChildren(QAction)
    next(one for one in actions if unmarked(one.text()) == text).trigger()
    (opened,) = set(window.main_window.findChildren(QDialog)) - before
    return opened


def _missing(application: "QApplication", window: "Window") -> "QWidget":
    """Open a project whose video is gone."""
    from reely_desktop.ui.missing_dialog import MissingDialog

    store = window.editor.store
    video = next(window.folders.clips.glob("*home.mp4"))  # the clip that was exported
    project = video.with_name("Harbour walk.reely")
    window.editor.open(video)
    _wait(
        application, lambda: store.state.document is not None and store.state.document.path == video
    )
    window.editor.save_project(project)
    _wait(application, project.exists)
    video.unlink()
    window.editor.open(project)
    _wait(application, lambda: store.state.missing is not None)
    dialog = window.main_window.findChild(MissingDialog)
    assert dialog is not None  # noqa: S101 - one is missing
    return dialog


def _settings(application: "QApplication", window: "Window") -> "QWidget":
    """Open the settings at the page of exports, once that knows what it can offer."""
    from PySide6.QtWidgets import QListWidget

    from reely_desktop.ui.settings import messages
    from reely_desktop.ui.settings.window import SettingsWindow

    store = window.editor.store
    window.workspace.open_settings()
    _wait(application, lambda: store.state.machine.encoders is not None)
    _wait(application, lambda: store.state.machine.formats != ())
    settings = window.main_window.findChild(SettingsWindow)
    assert settings is not None  # noqa: S101 - just opened
    pages = settings.findChild(QListWidget)
    assert pages is not None  # noqa: S101 - it is there from the start
    pages.setCurrentRow(
        [pages.item(row).text() for row in range(pages.count())].index(messages.EXPORT)
    )
    return settings


def _settle(application: "QApplication") -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop(application)
    QTimer.singleShot(_SETTLES_MS, loop.quit)
    loop.exec()


def _wait(application: "QApplication", is_so: Callable[[], bool]) -> None:
    from PySide6.QtCore import QDeadlineTimer

    deadline = QDeadlineTimer(_PATIENCE_SECONDS * 1000)
    while not is_so():
        if deadline.hasExpired():
            raise SystemExit("the window did not come so far")
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
