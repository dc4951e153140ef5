"""What several runs keep in one database: their own queue, and that of runs that are gone."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from reely_desktop.host import lists as room
from reely_desktop.host.database import open_database
from reely_desktop.host.lists import KeptExport, KeptFile, Lists

Begin = Callable[[str], Lists]


def waiting(key: str, place: int = 0) -> KeptExport:
    return KeptExport(key, is_over=False, place=place, added_at_ms=1, ended_at_ms=None, told="{}")


def ended(key: str, at_ms: int) -> KeptExport:
    return KeptExport(key, is_over=True, place=0, added_at_ms=1, ended_at_ms=at_ms, told="{}")


def begin_in(folder: Path, run: str) -> Lists:
    return Lists(open_database(folder / "reely.db"), run=run, folder=folder / "runs")


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    with ExitStack() as runs:

        def start(run: str) -> Lists:
            begun = begin_in(tmp_path, run)
            runs.callback(begun.close)
            return begun

        yield start


def test_what_is_kept_is_loaded_newest_first(begin: Begin) -> None:
    first = begin("first")
    first.keep([KeptFile("a.mp4", 1), KeptFile("b.mp4", 2)], [ended("x", 5), ended("y", 6)])
    first.keep([KeptFile("a.mp4", 3)], [])

    loaded = first.load()

    assert loaded.files == (KeptFile("a.mp4", 3), KeptFile("b.mp4", 2))
    assert [one.key for one in loaded.past] == ["y", "x"]


def test_the_queue_of_a_run_that_lives_is_left_to_it(begin: Begin) -> None:
    begin("first").keep([], [waiting("a")])

    assert begin("second").load().unended == ()


def test_the_queue_of_a_run_that_ended_is_taken_over_in_its_order(
    begin: Begin, tmp_path: Path
) -> None:
    first = begin_in(tmp_path, "first")
    first.keep([], [waiting("late", 2), waiting("early", 0), ended("over", 3)])
    first.close()

    assert [one.key for one in begin("second").load().unended] == ["early", "late"]
    assert begin("third").load().unended == ()


def test_a_killed_run_leaves_its_queue_to_the_next(begin: Begin, tmp_path: Path) -> None:
    context = get_context("spawn")
    is_kept = context.Event()
    child = context.Process(target=_keep_and_stay, args=(tmp_path, is_kept))
    child.start()
    assert is_kept.wait(30)
    assert begin("second").load().unended == ()

    child.kill()
    child.join()

    assert [one.key for one in begin("third").load().unended] == ["a", "b"]


def test_what_is_forgotten_is_gone_and_what_waits_stays(begin: Begin) -> None:
    first = begin("first")
    first.keep(
        [KeptFile("old.mp4", 1), KeptFile("new.mp4", 9)],
        [waiting("w"), ended("old", 1), ended("new", 9)],
    )

    first.forget_files(5)
    first.forget_past(5)

    loaded = first.load()
    assert [file.path for file in loaded.files] == ["new.mp4"]
    assert [one.key for one in loaded.past] == ["new"]
    assert [one.key for one in loaded.unended] == ["w"]


def test_the_oldest_go_when_there_are_too_many(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MOST_PAST", 2)
    monkeypatch.setattr(room, "MOST_FILES", 1)
    first = begin("first")

    first.keep(
        [KeptFile("a.mp4", 1), KeptFile("b.mp4", 2)],
        [waiting("w"), *(ended(str(at), at) for at in range(1, 5))],
    )

    loaded = first.load()
    assert [file.path for file in loaded.files] == ["b.mp4"]
    assert [one.key for one in loaded.past] == ["4", "3"]
    assert [one.key for one in loaded.unended] == ["w"]


def _keep_and_stay(folder: Path, is_kept: Event) -> None:
    first = begin_in(folder, "first")
    first.keep([], [waiting("a", 0), waiting("b", 1)])
    is_kept.set()
    threading.Event().wait()
