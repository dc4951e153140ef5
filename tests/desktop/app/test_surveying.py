"""What the settings window shows of the machine is found beside it, and ends with it."""

import queue
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reely_desktop.app import chosen
from reely_desktop.app.machine import UNSEEN
from reely_desktop.app.store import Store
from reely_desktop.app.surveying import Surveying, parts, why_not_into
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import folders

PATIENCE_S = 60


@dataclass(frozen=True, slots=True)
class Survey:
    """A store, who looks, and a hand-turned main loop."""

    store: Store
    surveying: Surveying
    calls: "queue.Queue[Callable[[], None]]"

    def wait(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self.calls.get(timeout=PATIENCE_S)()


@pytest.fixture
def survey(tmp_path: Path) -> Iterator[Survey]:
    calls: queue.Queue[Callable[[], None]] = queue.Queue()
    store = Store()
    surveying = Surveying(
        store=store,
        post=calls.put,
        folders=folders({"REELY_HOME": str(tmp_path)}),
        cache=Cache(tmp_path / "cache"),
        presets=lambda: {SOURCE.name: SOURCE},
    )
    yield Survey(store, surveying, calls)
    surveying.close()


def test_nothing_is_looked_at_before_somebody_asks(survey: Survey, tmp_path: Path) -> None:
    survey.store.apply(lambda s: chosen.setting_chosen(s, "export_folder", tmp_path / "gone"))

    assert survey.store.state.machine == UNSEEN


def test_formats_and_encoders_are_found(survey: Survey) -> None:
    survey.surveying.look()

    survey.wait(lambda: survey.store.state.machine.encoders is not None)
    survey.wait(lambda: survey.store.state.machine.formats != ())
    assert survey.store.state.machine.formats[0].name == SOURCE.name


def test_another_folder_is_looked_at_at_once(survey: Survey, tmp_path: Path) -> None:
    survey.surveying.look()

    survey.store.apply(lambda s: chosen.setting_chosen(s, "export_folder", tmp_path / "gone"))

    survey.wait(lambda: survey.store.state.machine.folder_problem is not None)
    problem = survey.store.state.machine.folder_problem
    assert problem is not None
    assert problem.code == "RLY-FOLDER-MISSING"


def test_a_folder_is_told_that_is_not_there_or_not_to_be_written_to(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    assert why_not_into(None) is None
    assert why_not_into(tmp_path) is None
    assert [why_not_into(f) is None for f in (tmp_path / "gone", file)] == [False, False]


@pytest.mark.skipif(sys.platform != "linux", reason="a place where nobody may write")
def test_a_folder_where_nobody_may_write_is_told() -> None:
    problem = why_not_into(Path("/proc/self"))

    assert problem is not None
    assert problem.code == "RLY-FOLDER-DENIED"


def test_a_smaller_limit_makes_room_at_once(survey: Survey, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    for name in ("one", "two"):
        cache.put(name, bytes(60_000_000))

    survey.store.apply(lambda s: chosen.setting_chosen(s, "cache_limit_mb", 100))

    survey.wait(lambda: survey.store.state.machine.cache_bytes is not None)
    assert survey.store.state.machine.cache_bytes == 60_000_000


def test_clearing_leaves_nothing_of_the_cache(survey: Survey, tmp_path: Path) -> None:
    Cache(tmp_path / "cache").put("one", b"0123456789")

    survey.surveying.clear()

    survey.wait(lambda: survey.store.state.machine.cache_bytes == 0)
    assert list((tmp_path / "cache").iterdir()) == []


def test_every_library_of_the_desktop_is_named_with_what_reely_is_made_with() -> None:
    house = Path(__file__).resolve().parents[3]
    project = tomllib.loads((house / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[\[<>=;,]", line)[0] for line in project["dependencies"]}

    assert {part.name for part in parts()} == {*wanted, "PySide6_Essentials"}
