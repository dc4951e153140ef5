"""What reads media is loaded late, and by several threads at once as well."""

import subprocess
import sys
from pathlib import Path

import pytest

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


FROM_THE_LOOK_TO_THE_CLIP = """
import sys
from pathlib import Path
from reely_desktop.app.loading import Loading
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import desk, own

home = Path(sys.argv[1])
video = own(cached_clip(clip_cases.PLAIN), home)
with desk(home, makes_proxies=True) as at_work:
    at_work.begin()
    loading = at_work.editor.loading
    assert not loading.is_over
    loading.begin()
    at_work.wait(lambda: loading.is_over)
    before = set(sys.modules)
    at_work.open(video)
    at_work.export(video, home / "clip.mp4")
    at_work.run_to_end()
    assert (home / "clip.mp4").exists()
    print(sorted(name for name in set(sys.modules) - before if name.startswith("reely_desktop")))
"""


def test_a_video_is_opened_and_cut_with_what_was_loaded_before(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FROM_THE_LOOK_TO_THE_CLIP, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("[]", "")
