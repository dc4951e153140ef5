import os
import select
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.processes import Finished, run
from reely_desktop.engine.progress import Cancellation

ROOT = Path(__file__).parents[3]
PATIENCE_S = 30
PAUSING = """
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation

cancellation = Cancellation()

def pause(line):
    print(line, flush=True)
    cancellation.pause()

run(["sh", "-c", "sleep 60 & echo $! $$; wait"], cancellation=cancellation, on_line=pause)
"""
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looked at with what Linux has")


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def shell(code: str) -> list[str]:
    return ["sh", "-c", code]


def done(args: list[str]) -> Finished:
    return run(args, cancellation=Cancellation())


def has_ended(pid: int) -> bool:
    """Wait until a process that is not ours has ended, for a while."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], PATIENCE_S)[0])
    finally:
        os.close(handle)


def test_what_a_child_says_and_how_it_ends_is_told() -> None:
    finished = done(
        python(
            "import sys; print('out'); print('first', file=sys.stderr);"
            "print('last', file=sys.stderr); sys.exit(7)"
        )
    )

    assert finished.status == 7
    assert finished.output.split() == [b"out"]
    assert finished.last_words == ("first", "last")


def test_lines_are_handed_over_as_they_come() -> None:
    lines: list[str] = []

    finished = run(
        python("print('one'); print(); print('three', end='')"),
        cancellation=Cancellation(),
        on_line=lines.append,
    )

    assert lines == ["one", "", "three"]
    assert finished.output == b""


def test_a_child_gets_no_input() -> None:
    assert done(python("import sys; print(repr(sys.stdin.read()))")).output.strip() == b"''"


def test_more_than_a_pipe_holds_hangs_nobody() -> None:
    finished = done(
        python(
            "import sys\n"
            "for n in range(100_000):\n"
            "    print(n, 'x' * 60, file=sys.stderr)\n"
            "    print('y' * 60)\n"
        )
    )

    assert len(finished.output) > 6_000_000
    assert len(finished.last_words) == 200
    assert finished.last_words[-1].startswith("99999 ")


def test_a_line_without_end_comes_in_pieces() -> None:
    pieces: list[str] = []

    run(
        python("print('x' * 1_000_000)"),
        cancellation=Cancellation(),
        on_line=pieces.append,
    )

    assert "".join(pieces) == "x" * 1_000_000
    assert max(map(len, pieces)) <= 1 << 16


def test_words_in_no_known_writing_are_told_all_the_same() -> None:
    finished = done(python("import sys; sys.stderr.buffer.write(b'na\\xefve\\r\\n')"))

    assert finished.last_words == ("na\ufffdve",)


def test_a_program_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        done([str(tmp_path / "nothing")])


def test_nothing_is_started_once_cancelled(tmp_path: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        run(python(f"open({str(tmp_path / 'made')!r}, 'w')"), cancellation=cancellation)

    assert list(tmp_path.iterdir()) == []


@linux_only
def test_a_child_leads_a_group_of_its_own() -> None:
    finished = done(python("import os; print(os.getpid(), os.getpgid(0), os.getsid(0))"))

    pid, group, session = map(int, finished.output.split())
    assert pid == group == session != os.getpgid(0)


@linux_only
def test_no_zombie_is_left() -> None:
    finished = done(shell("echo $$"))

    assert not Path(f"/proc/{int(finished.output)}").exists()


@linux_only
@pytest.mark.parametrize(
    "code",
    [
        "sleep 600 & echo $! $$; wait",
        "trap '' TERM; sleep 600 & echo $! $$; while :; do wait; done",
    ],
    ids=["heeds TERM", "does not"],
)
def test_cancelling_ends_a_child_and_its_descendants(code: str) -> None:
    cancellation = Cancellation()
    told: list[str] = []

    def cancel_from_elsewhere(line: str) -> None:
        told.append(line)
        other = threading.Thread(target=cancellation.cancel)
        other.start()
        other.join()

    with pytest.raises(Cancelled):
        run(shell(code), cancellation=cancellation, on_line=cancel_from_elsewhere)

    descendant, child = map(int, told[0].split())
    assert not Path(f"/proc/{child}").exists()
    assert has_ended(descendant)


@linux_only
def test_what_a_child_leaves_behind_ends_with_it() -> None:
    finished = done(shell("sleep 600 & echo $!; exit 3"))

    assert finished.status == 3
    assert has_ended(int(finished.output))


@linux_only
def test_a_child_that_is_killed_has_a_negative_status() -> None:
    assert done(shell("kill -9 $$")).status == -9


def test_trouble_with_a_line_ends_the_child_and_is_raised() -> None:
    class Trouble(Exception):  # noqa: N818 - any will do
        pass

    def refuse(_line: str) -> None:
        raise Trouble

    with pytest.raises(Trouble):
        run(
            python("import time; print('go', flush=True); time.sleep(600)"),
            cancellation=Cancellation(),
            on_line=refuse,
        )


def test_a_paused_child_is_suspended_with_its_descendants_until_it_may_go_on() -> None:
    cancellation = Cancellation()
    ended: list[Finished] = []
    code = shell("sleep 1 & echo $$; wait; echo done")
    said = threading.Event()
    lines: list[str] = []

    def hear(line: str) -> None:
        lines.append(line)
        said.set()

    worker = threading.Thread(
        target=lambda: ended.append(run(code, cancellation=cancellation, on_line=hear))
    )
    worker.start()
    assert said.wait(PATIENCE_S)
    first = psutil.Process(int(lines[0]))
    children = [first, *first.children()]
    cancellation.pause()
    until = time.monotonic() + PATIENCE_S
    while any(child.status() != psutil.STATUS_STOPPED for child in children):
        assert time.monotonic() < until
        threading.Event().wait(0.005)
    assert len(children) == 2
    assert len(lines) == 1

    cancellation.resume()
    worker.join(PATIENCE_S)

    assert ended[0].status == 0
    assert lines[1:] == ["done"]


@linux_only
def test_a_child_that_is_suspended_ends_when_reely_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PAUSING], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as reely:
        assert reely.stdout is not None
        children = [psutil.Process(int(pid)) for pid in reely.stdout.readline().split()]
        until = time.monotonic() + PATIENCE_S
        while any(child.status() != psutil.STATUS_STOPPED for child in children):
            assert time.monotonic() < until
            threading.Event().wait(0.005)

        reely.kill()

    assert len(children) == 2
    assert all(has_ended(child.pid) for child in children)


def test_a_child_that_is_paused_can_be_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.pause()
    threading.Timer(0.1, cancellation.cancel).start()

    with pytest.raises(Cancelled):
        run(shell("sleep 60"), cancellation=cancellation)


def test_a_pause_that_comes_after_the_stop_stops_nothing() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    cancellation.pause()

    assert not cancellation.is_paused
    with pytest.raises(Cancelled):
        cancellation.raise_if_cancelled()
