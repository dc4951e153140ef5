"""The benches' parts do what the figures rest on, shown on tiny inputs; no time is asserted."""

import sys
from fractions import Fraction
from pathlib import Path

import psutil
import pytest

from bench import __main__ as door
from bench import cancel, films, table, timeline, trim
from bench.cancel import Kind, Stop
from bench.contenders import Cut, smartcut_program
from bench.installing import NotInstalled
from bench.judging import judge, source_frames
from bench.measuring import RunFailed, run_measured
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.processes import run
from tests.support.clip_cases import CLOCKS, SOUND_ALONE
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers, decode_frame_times

GROUPS_OF_30 = ClipSpec(frames=300)


def test_without_a_name_every_bench_is_listed_with_what_it_measures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = door.main([])

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert [line.split()[0] for line in lines] == [
        "account",
        "cancel",
        "editor",
        "hook_training",
        "hooks",
        "server",
        "speech",
        "timeline",
        "trim",
    ]
    assert all(len(line.split()) > 3 for line in lines)


def test_a_bench_that_is_not_there_is_said_and_ends_with_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = door.main(["trim", "flight"])

    assert status == 2
    assert "no bench flight" in capsys.readouterr().err


def test_what_a_program_used_holds_what_its_children_used() -> None:
    grandchild = "import time; sum(range(2_000_000)); print(time.process_time())"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"

    used = run_measured([sys.executable, "-c", child])

    assert used.cpu_seconds >= float(used.output)
    assert used.resident_bytes > 0


def test_the_memory_of_a_program_is_not_that_of_whoever_measures_it() -> None:
    much = b"much" * 30_000_000
    ours = psutil.Process().memory_info().rss

    used = run_measured([sys.executable, "-c", "pass"])

    assert used.resident_bytes < len(much) / 2 < ours
    assert used.cpu_seconds > 0


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(RunFailed, match="no-such-program was not measured"):
        run_measured(["no-such-program"])


def test_a_program_that_fails_is_told_with_its_last_words() -> None:
    with pytest.raises(RunFailed, match="ended with 3: out of paper"):
        run_measured([sys.executable, "-c", "import sys; print('out of paper'); sys.exit(3)"])


def test_each_goal_stands_beside_its_figure_and_whether_it_is_met(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = [
        table.at_most("by the other", 0.15, most=0.2),
        table.at_most("wait", 0.75, most=0.5, unit=" s"),
        table.exactly("frames", 1799, wanted=1800),
        table.Row("size", "12 MB"),
    ]

    table.print_rows(rows)

    assert capsys.readouterr().out.splitlines() == [
        "by the other     0.15  <= 0.2    met",
        "wait          0.750 s  <= 0.5 s  MISSED",
        "frames           1799  = 1800    MISSED",
        "size            12 MB",
    ]


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (table.at_most("ratio", 0.2, most=0.2), 0),
        (table.Row("size", "12 MB"), 0),
        (table.at_most("ratio", 0.21, most=0.2), 1),
        (table.not_measured("ratio", "not installed", goal="<= 0.6"), 1),
    ],
)
def test_a_goal_that_is_missed_or_not_looked_at_is_told_by_the_exit_status(
    row: table.Row, status: int
) -> None:
    assert table.exit_status([row]) == status


def test_frames_that_are_stored_and_not_shown_are_counted_apart() -> None:
    judged = judge(cached_clip(CLOCKS["hidden-start"]))

    assert len(judged.shown) == 150
    assert judged.stored >= 150 + CLOCKS["hidden-start"].hidden


def test_frames_are_alike_where_their_pixels_are() -> None:
    path = cached_clip(GROUPS_OF_30)

    wanted = source_frames(path, Fraction(2), Fraction(4))
    judged = judge(path)

    assert wanted == judged.shown[60:120]
    assert judged.alike(wanted) == 60
    assert judged.alike_in_place(judged.shown[:60], range(50, 70)) == 10


def test_a_film_goes_round_its_loop_and_keeps_even_time(tmp_path: Path) -> None:
    loop, sound = cached_clip(ClipSpec(frames=40)), cached_clip(SOUND_ALONE["m4a"])

    films.repeat(loop, sound, tmp_path / "film.mp4", frames=110)

    assert decode_frame_numbers(tmp_path / "film.mp4") == [*range(40), *range(40), *range(30)]
    assert decode_frame_times(tmp_path / "film.mp4") == [Fraction(n, 30) for n in range(110)]


def test_everybody_cuts_the_same_frames_and_is_judged(tmp_path: Path) -> None:
    cut = Cut(cached_clip(GROUPS_OF_30), Fraction(1, 2), Fraction(19, 2))

    results = trim.measure(cut, tmp_path, smartcut=None, rounds=1)
    wanted = source_frames(cut.source, cut.start, cut.end)
    shown = {name: len(r.clip.shown) for name, r in results.items() if r.clip is not None}
    rows = {row.what: row for row in trim.goals(results, wanted)}

    assert len(wanted) == 270
    assert shown[trim.REELY] == shown[trim.X264] == shown[trim.X264_AS_FINE] == 270
    assert rows["frames shown by exact"].is_met
    assert rows["frames stored by exact"].is_met
    assert rows["copied frames bit-identical"].figure == "240"
    assert rows["copied frames bit-identical"].is_met
    assert rows["CPU of exact by that of smartcut"].figure == "not installed"
    assert len(trim.standings(results, wanted)) == 1 + len(results)


def test_smartcut_that_cannot_be_had_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))

    with pytest.raises(NotInstalled, match=r"could not be installed from PyPI .*check the network"):
        smartcut_program(tmp_path / "bench")

    assert not list((tmp_path / "bench").iterdir())


def test_every_part_of_the_timeline_is_measured() -> None:
    path = cached_clip(ClipSpec(frames=60))

    rows = timeline.goals(timeline.measure(path))

    assert sum(row.is_met is not None for row in rows) == 6


def test_work_is_stopped_at_each_moment_and_what_it_leaves_is_seen(tmp_path: Path) -> None:
    waiting = [sys.executable, "-c", "import time; time.sleep(600)"]
    (tmp_path / "clip.part").touch()

    found = cancel.stops(
        Kind("waiting", lambda _, cancellation: run(waiting, cancellation=cancellation), span=0.2),
        3,
        folder=tmp_path,
        source=tmp_path,
    )

    assert len(found) == 3
    assert not any(stop.left for stop in found)


def test_work_that_was_done_before_its_stop_is_no_figure(tmp_path: Path) -> None:
    def work(*_: object) -> None:
        (tmp_path / "clip.mp4").touch()

    found = cancel.stops(Kind("done", work, span=0.02), 2, folder=tmp_path, source=tmp_path)

    assert not found
    assert not list(tmp_path.iterdir())


def test_work_that_fails_by_itself_ends_the_bench(tmp_path: Path) -> None:
    def work(*_: object) -> None:
        raise WorkError("no ffmpeg", code="RLY-FFMPEG-MISSING", hint="install it")

    with pytest.raises(WorkError, match="no ffmpeg"):
        cancel.stops(Kind("failing", work, span=0.02), 2, folder=tmp_path, source=tmp_path)


def test_a_stop_that_left_something_misses_its_goal(capsys: pytest.CaptureFixture[str]) -> None:
    found = [Stop(0.5, 0.1, ()), Stop(1.5, 0.3, ("clip.part",))]

    rows = cancel.told("export", found)

    assert [row.is_met for row in rows] == [False, None, True]
    assert "export left clip.part" in capsys.readouterr().err


def test_work_that_nobody_could_stop_in_time_is_no_goal_met() -> None:
    assert table.exit_status(cancel.told("export", [])) == 1


def test_a_command_that_is_stopped_ends_as_cancelled(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    # The first run, which is not stopped, says how long the work is.
    program = (
        "import pathlib, signal, sys, time\n"
        "signal.signal(signal.SIGINT, lambda *_: sys.exit(130))\n"
        f"marker = pathlib.Path({str(marker)!r})\n"
        "was_there = marker.exists()\n"
        "marker.touch()\n"
        "time.sleep(600 if was_there else 1)\n"
    )
    (tmp_path / "clips").mkdir()

    found = cancel.stops_of_command(
        [sys.executable, "-c", program], 1, folder=tmp_path / "clips", source=tmp_path / "film"
    )

    assert [(stop.is_clean, stop.left) for stop in found] == [(True, ())]
