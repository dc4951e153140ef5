import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PATIENCE_S = 30
REELY = """
import sys
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation

child = '''
import os, time
from reely_desktop.engine.processes import end_with_reely

end_with_reely()
print(os.getpid(), flush=True)
time.sleep(60)
'''
run(
    [sys.executable, "-c", child],
    cancellation=Cancellation(),
    on_line=lambda line: print(line, flush=True),
    is_watching=True,
)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looked at with what Linux has")
def test_a_child_that_watches_ends_at_once_when_reely_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", REELY], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as reely:
        assert reely.stdout is not None
        child = os.pidfd_open(int(reely.stdout.readline()))

        reely.kill()

    has_ended = bool(select.select([child], [], [], PATIENCE_S)[0])
    os.close(child)
    assert has_ended
