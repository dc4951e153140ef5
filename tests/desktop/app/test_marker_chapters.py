"""Markers become chapters of the exported clip where somebody wants that, and no platform gets any."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reely_desktop.app import chosen, cutting, queueing
from reely_desktop.app.state import State
from reely_desktop.engine.cut.presets import load_presets
from reely_desktop.engine.media.probe import probe
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk, own


def want_chapters(state: State) -> State:
    return chosen.setting_chosen(state, "markers_as_chapters", value=True)


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    """Give an editor with all presets, and a video with a marker at its second second open in it."""
    with desk(tmp_path, presets=lambda: load_presets(resource("presets.toml"))) as made:
        made.begin()
        made.open(own(cached_clip(clip_cases.PLAIN), tmp_path / "videos"))
        made.go_to(60)
        made.do(cutting.toggle_marker_here)
        yield made


def exported(at_work: Desk) -> list[tuple[float, str]]:
    """Export the clip, and return the chapters that it holds."""
    at_work.editor.export()
    at_work.run_to_end()
    written = probe(queueing.exports(at_work.state)[-1].path)
    return [(float(chapter.start.seconds), chapter.title) for chapter in written.chapters]


def test_markers_are_chapters_where_that_is_wanted(at_work: Desk) -> None:
    without = exported(at_work)
    at_work.do(want_chapters)

    assert without == []
    assert exported(at_work) == [(0.0, "Start"), (2.0, "Chapter 1")]


def test_a_plan_asks_for_them_too_but_for_no_platform(at_work: Desk) -> None:
    at_work.do(want_chapters)
    at_work.editor.planning.begin(all_clips=True)
    at_work.editor.planning.choose_presets(("source", "tiktok"))

    plan = at_work.state.export_plan
    assert plan is not None
    asked = {row.preset: row.request.chapters for row in plan.rows if row.request is not None}
    assert [chapter.title for chapter in asked["source"]] == ["Chapter 1"]
    assert asked["tiktok"] == ()
    at_work.editor.planning.give_up()
