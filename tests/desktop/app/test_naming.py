"""A clip is named by the template, in the folder of the settings, and never like a file that is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reely_desktop.app import chosen, clip_list, editing, queueing
from reely_desktop.app.job import Done
from reely_desktop.app.naming import clip_name, free_name
from reely_desktop.app.state import State
from reely_desktop.engine.cut.presets import load_presets
from reely_desktop.host.paths import resource
from reely_desktop.name_template import DEFAULT_TEMPLATE
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, Gesture, desk, own

TALK = Path("talk.mp4")


def _chosen(state: State) -> int:
    assert state.document is not None
    return state.document.project.chosen


def setting(key: str, value: object) -> Gesture:
    return lambda state: chosen.setting_chosen(state, key, value)


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    """Give an editor with all presets, and a video open in it."""
    with desk(tmp_path, presets=lambda: load_presets(resource("presets.toml"))) as made:
        made.begin()
        made.open(own(cached_clip(clip_cases.PLAIN), tmp_path / "videos"))
        yield made


@pytest.mark.parametrize(
    ("clip", "preset", "name"),
    [
        ("", "", "talk-trim"),
        ("The hook", "", "talk-The hook"),
        ("What? / 1:2", "TikTok", "talk-What  12 TikTok"),
        (" . ", "", "talk-trim"),
    ],
)
def test_the_usual_name_tells_video_clip_and_format(clip: str, preset: str, name: str) -> None:
    assert clip_name(DEFAULT_TEMPLATE, TALK, clip=clip, preset=preset) == name


def test_a_name_that_a_file_or_an_export_has_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "talk.mp4").touch()
    taken = frozenset({tmp_path / "talk-2.mp4"})

    assert free_name(tmp_path, "talk", suffix=".mp4", taken=taken) == tmp_path / "talk-3.mp4"


def test_the_suggested_name_follows_the_settings(at_work: Desk, tmp_path: Path) -> None:
    stem = at_work.document.path.stem

    at_work.do(setting("export_folder", tmp_path / "out"))
    at_work.do(setting("export_name", "{number} {video} {preset}"))
    at_work.do(setting("export_format", "tiktok"))

    assert at_work.document.output == tmp_path / "out" / f"1 {stem} TikTok.mp4"


def test_the_suggested_name_follows_the_chosen_clip(at_work: Desk) -> None:
    at_work.do(setting("export_name", "{clip} {number}"))
    at_work.do(clip_list.duplicate)
    second = at_work.document.project.chosen

    at_work.do(lambda state: clip_list.name(state, second, "The hook"))
    named = at_work.document.output.name
    at_work.do(clip_list.choose_previous)

    assert (named, at_work.document.output.name) == ("The hook 2.mp4", "trim 1.mp4")


def test_a_name_that_was_chosen_by_hand_stays(at_work: Desk, tmp_path: Path) -> None:
    wanted = tmp_path / "mine.mp4"
    at_work.do(lambda state: editing.choose_output(state, wanted, may_overwrite=False))

    at_work.do(setting("export_name", "{video}"))

    assert at_work.document.output == wanted


def test_a_plan_names_its_files_by_the_settings(at_work: Desk, tmp_path: Path) -> None:
    at_work.do(clip_list.duplicate, setting("export_folder", tmp_path / "out"))
    at_work.do(setting("export_name", "{number} {preset}"), setting("export_format", "shorts"))

    at_work.editor.planning.begin(all_clips=True)

    plan = at_work.state.export_plan
    assert plan is not None
    assert plan.presets == ("shorts",)
    assert [row.output for row in plan.rows] == [
        tmp_path / "out" / "1 YouTube Shorts.mp4",
        tmp_path / "out" / "2 YouTube Shorts.mp4",
    ]
    at_work.editor.planning.give_up()


def test_a_plan_goes_to_the_folder_chosen_for_it_and_the_next_to_that_of_the_settings(
    at_work: Desk, tmp_path: Path
) -> None:
    planning = at_work.editor.planning
    at_work.do(setting("export_folder", tmp_path / "out"))
    planning.begin(all_clips=True)

    planning.choose_folder(tmp_path / "for this one")
    planning.choose_presets(("source", "tiktok"))
    chosen = folders(at_work)
    planning.give_up()
    planning.begin(all_clips=True)
    next_time = folders(at_work)
    planning.give_up()

    assert chosen == {tmp_path / "for this one"}
    assert next_time == {tmp_path / "out"}
    assert at_work.state.settings.export_folder == tmp_path / "out"


def folders(at_work: Desk) -> set[Path]:
    assert at_work.state.export_plan is not None
    return {row.output.parent for row in at_work.state.export_plan.rows}


def test_a_format_that_is_not_there_any_more_means_as_the_source_is(at_work: Desk) -> None:
    at_work.do(setting("export_format", "vine"))

    at_work.editor.planning.begin(all_clips=False)

    assert at_work.state.export_plan is not None
    assert at_work.state.export_plan.presets == ("source",)
    at_work.editor.planning.give_up()


def test_an_export_of_the_clip_is_in_the_format_of_the_settings(at_work: Desk) -> None:
    at_work.do(setting("export_format", "tiktok"), setting("export_folder", Path("/no/such/place")))

    at_work.editor.export()

    (job,) = at_work.state.jobs
    assert job.request is not None
    assert job.request.preset.name == "tiktok"
    assert job.request.max_bytes == 4_000_000_000
    at_work.wait(lambda: at_work.state.jobs[0].is_over)


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("{clip} {number}", ["trim 1.mp4", "Two 2.mp4", "trim 3.mp4"]),
        ("same", ["same-2.mp4", "same-3.mp4", "same-4.mp4"]),
    ],
)
def test_clips_exported_one_after_the_other_are_each_named_by_the_template(
    at_work: Desk, tmp_path: Path, template: str, names: list[str]
) -> None:
    (tmp_path / "same.mp4").write_text("another's")
    at_work.do(setting("export_folder", tmp_path), setting("export_name", template))

    at_work.editor.export()
    at_work.do(clip_list.duplicate, lambda s: clip_list.name(s, _chosen(s), "Two"))
    at_work.editor.export()
    at_work.do(clip_list.duplicate, lambda s: clip_list.name(s, _chosen(s), ""))
    at_work.editor.export()

    requests = [job.request for job in queueing.exports(at_work.state)]
    assert [(r.output.name, r.overwrite) for r in requests if r] == [(n, False) for n in names]
    at_work.run_to_end()
    assert all(isinstance(job.status, Done) for job in queueing.exports(at_work.state))
    assert (tmp_path / "same.mp4").read_text() == "another's"


def test_what_the_platform_would_not_take_is_told_and_not_queued(
    at_work: Desk, tmp_path: Path
) -> None:
    at_work.do(setting("export_format", "tiktok"))
    other = tmp_path / "clip.mkv"
    at_work.do(lambda state: editing.choose_output(state, other, may_overwrite=False))

    at_work.editor.export()

    assert at_work.state.jobs == ()
    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-PRESET-CONTAINER"


def test_a_folder_that_is_gone_is_told_and_not_made(at_work: Desk, tmp_path: Path) -> None:
    at_work.do(setting("export_folder", tmp_path / "gone"))

    at_work.editor.export()
    at_work.wait(lambda: at_work.state.jobs[0].is_over)

    assert "RLY-FOLDER-MISSING" in str(at_work.state.jobs[0].status)
    assert not (tmp_path / "gone").exists()
