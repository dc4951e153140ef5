"""What reads media is loaded late, and by several threads at once as well."""

import subprocess
import sys

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
