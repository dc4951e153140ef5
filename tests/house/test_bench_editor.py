"""The parts of `bench editor` see what their figures rest on, shown on tiny inputs; no goal is asserted."""

import json
import os
import sys
import time

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from bench import editor, editor_transcript
from bench.heartbeat import Beats, Gap, beating, beside
from bench.measuring import run_measured
from tests.support.clips import ClipSpec, cached_clip

TALK = cached_clip(ClipSpec(frames=150, gop=30))


def beat_for(milliseconds: int, *, busy_seconds: float = 0.0) -> Beats:
    loop = QEventLoop()

    def work() -> None:
        until = time.thread_time() + busy_seconds
        while time.thread_time() < until:
            pass

    with beating() as beats:
        QTimer.singleShot(milliseconds // 2, loop, work)
        QTimer.singleShot(milliseconds, loop, loop.quit)
        loop.exec()
    return beats


@pytest.mark.usefixtures("qapp")
def test_a_transcript_is_written_cut_spelled_followed_and_grown() -> None:
    rows = editor_transcript.rows(1000)

    assert len(rows) == 7
    assert all(row.figure for row in rows)


@pytest.mark.usefixtures("qapp")
def test_work_in_the_windows_thread_is_seen_as_a_stall() -> None:
    beats = beat_for(60, busy_seconds=0.1)

    assert beats.longest_stall_ms([]) >= 100


def test_a_gap_without_a_core_is_no_stall() -> None:
    beats = Beats([Gap(1.0, 0.2, 0.19), Gap(1.1, 0.06, 0.0), Gap(9.0, 5.0, 0.0)])

    during = beats.between(0.5, 2.0)

    assert during.longest_ms() == pytest.approx(200)
    assert during.longest_stall_ms([]) == pytest.approx(60)


def test_what_stood_still_in_an_idle_process_too_is_no_stall() -> None:
    beats = Beats([Gap(1.0, 0.105, 0.0), Gap(2.0, 0.07, 0.0), Gap(3.0, 0.08, 0.0)])
    idle = Beats([Gap(1.0, 0.1, 0.0), Gap(1.5, 0.2, 0.0), Gap(2.98, 0.095, 0.09)])

    # The first stall is the machine's but for ten, and in the third the idle one only had no core.
    assert beats.longest_stall_ms([idle]) == pytest.approx(80)
    assert beats.between(0, 1.5).longest_stall_ms([idle]) == pytest.approx(10)


def test_cores_that_stood_still_at_the_same_time_count_once() -> None:
    beats = Beats([Gap(1.0, 0.1, 0.0)])
    one, other = Beats([Gap(0.98, 0.065, 0.0)]), Beats([Gap(1.0, 0.085, 0.0)])

    assert beats.longest_stall_ms([one, other]) == pytest.approx(20)


def test_what_stood_still_only_in_part_at_the_same_time_is_counted_in_part() -> None:
    beats, idle = Beats([Gap(1.0, 0.06, 0.0)]), Beats([Gap(1.09, 0.1, 0.0)])

    assert beats.longest_stall_ms([idle]) == pytest.approx(50)


@pytest.mark.usefixtures("qapp")
def test_idle_processes_beat_beside_this_one_on_the_same_clock() -> None:
    with beside() as idle:
        began = time.monotonic()
        beat_for(100)
        ended = time.monotonic()

    assert all(one.gaps for one in idle.between(began, ended).all)
    if sys.platform == "linux":
        assert len(idle.on_cores) == len(os.sched_getaffinity(0))


def test_each_step_in_the_window_is_waited_for_until_it_is_painted() -> None:
    told = run_measured([sys.executable, "-m", "bench.editor_stepping", TALK, 4]).output

    waits = json.loads(told)
    paces = {"held": 4, "at once": 4}
    assert {
        name: {pace: len(took) for pace, took in ways.items()} for name, ways in waits.items()
    } == {"next frame": paces, "previous frame": paces}


def test_a_part_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        editor.main(["--only", "flight"])

    assert "flight" in capsys.readouterr().err
