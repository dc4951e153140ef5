"""What reads media is loaded late, and by several threads at once as well."""

import os
import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue

import pytest

from reely_desktop.app.loading import Loading, load_what_follows
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import own

IN_MANY_THREADS = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from reely_desktop.app.loading import load_reader

start = Barrier(8)

def load(_number):
    start.wait()
    load_reader()
    from reely_desktop.engine.media.probe import probe
    return probe.__name__

with ThreadPoolExecutor(8) as threads:
    print(set(threads.map(load, range(8))))
"""


def test_threads_that_need_it_at_once_all_get_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_MANY_THREADS], capture_output=True, text=True, check=False
    )

    assert (done.stdout.strip(), done.stderr) == ("{'probe'}", "")


BY_ONE_DOOR = """
import os, sys
from reely_desktop.app import loading, tools
from reely_desktop.bootstrap import wire
from reely_desktop.engine.progress import Cancellation

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "av":
            print("alone" if loading._loading.locked() else "beside others")

wiring = wire({"REELY_HOME": sys.argv[2], "PATH": os.environ["PATH"]})
sys.meta_path.insert(0, Watch())
doors = {
    "known encoders": lambda: tools.known_encoders(wiring.cache),
    "tools": lambda: wiring.find_tools(Cancellation()),
    "hardware": lambda: tools.hardware_here(
        wiring.folders, wiring.cache, cancellation=Cancellation()
    ),
}
doors[sys.argv[1]]()
"""


@pytest.mark.parametrize("door", ["known encoders", "tools", "hardware"])
def test_whoever_needs_it_loads_it_alone(door: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BY_ONE_DOOR, door, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("alone", "")


IN_A_WINDOW = """
import sys
from pathlib import Path
from bench.sitting import at_window

video, output = map(Path, sys.argv[1:])
with at_window() as sitting:
    before = set(sys.modules)
    sitting.open(video)
    sitting.wait(lambda: not sitting.state.jobs)
    store = sitting.window.editor.store
    from reely_desktop.app import editing
    store.apply(lambda state: editing.choose_output(state, output, may_overwrite=False))
    sitting.window.editor.export()
    sitting.wait(lambda: sitting.state.jobs and all(job.is_over for job in sitting.state.jobs))
    assert output.exists(), sitting.state.jobs
    new = {name for name in set(sys.modules) - before if name.startswith("reely_desktop")}
    print(sorted(name for name in new if not name.startswith("reely_desktop.ui")))
"""


def test_a_video_is_opened_and_cut_with_what_the_window_loaded_before(tmp_path: Path) -> None:
    video = own(cached_clip(clip_cases.PLAIN), tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", IN_A_WINDOW, str(video), str(tmp_path / "clip.mp4")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_what_is_closed_loads_no_further() -> None:
    posted: SimpleQueue[object] = SimpleQueue()
    loading = Loading(post=posted.put)
    loading.begin()
    loading.go_on()
    loading.close()
    loading.go_on()

    cancelled = Cancellation()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        load_what_follows(cancelled)
    assert not loading.is_over
