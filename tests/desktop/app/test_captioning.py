"""What is chosen of captions reaches what is exported, with the words as they are spelled then."""

from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app import captioning, heard, queueing, recording
from reely_desktop.app.caption_choice import (
    NO_CAPTIONS,
    CaptionLook,
    CaptionPlace,
    active_colour_of,
    style_of,
)
from reely_desktop.app.job import Done, Queued
from reely_desktop.app.spelling import Spelling
from reely_desktop.app.state import State
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.picture.caption_styles import Colour, load_styles
from reely_desktop.engine.transcript.retiming import one_after_the_other, retimed, said_around
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk, own
from tests.support.exports import span
from tests.support.spoken_words import spoken

STYLES = load_styles(resource("caption_styles.toml"))
SAID = spoken("one two three four five six")
RED = Colour(255, 0, 0)


def at_video(at_work: Desk, video: Path, *, hears: bool = True) -> None:
    at_work.open(video)
    if hears:
        at_work.do(lambda s: heard.file_read(s, video, SAID, called="said.srt"))


def requests(at_work: Desk) -> list[ExportRequest]:
    return [job.request for job in queueing.exports(at_work.state) if job.request is not None]


def test_an_export_gets_no_captions_unless_they_are_chosen(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_video(at_work, own(cached_clip(clip_cases.PLAIN), tmp_path / "videos"))

        at_work.editor.export()

        assert requests(at_work)[0].captions is None


@pytest.mark.parametrize("place", CaptionPlace)
def test_captions_go_where_they_are_wanted(place: CaptionPlace, tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_video(at_work, own(cached_clip(clip_cases.PLAIN), tmp_path / "videos"))
        at_work.do(lambda s: captioning.choose_place(s, place))

        at_work.editor.export()
        at_work.editor.planning.begin(all_clips=True)
        at_work.editor.export_planned()

        for request in requests(at_work):
            wanted = request.captions
            assert request.burns_captions is place.is_drawn
            assert (wanted is not None and wanted.beside) is place.is_beside


def test_a_queued_export_keeps_its_captions_over_a_restart(tmp_path: Path) -> None:
    video = own(cached_clip(clip_cases.PLAIN), tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        at_video(first, video)
        first.do(
            lambda s: replace(s, settings=replace(s.settings, exports_at_once=1)),
            lambda s: captioning.choose_place(s, CaptionPlace.BOTH),
            lambda s: captioning.choose_style(s, "karaoke"),
            lambda s: captioning.resize(s, 120),
        )
        first.editor.export()
        first.editor.exports.pause(queueing.exports(first.state)[0].id)
        asked = requests(first)[0]
    with desk(tmp_path) as second:
        second.begin()
        (job,) = queueing.exports(second.state)
        assert job.status == Queued(is_paused=True)
        assert job.request == asked
        assert asked.captions is not None
        assert asked.captions.style is not None
        assert asked.captions.style.size == round(STYLES["karaoke"].size * 1.2)

        second.editor.exports.resume(job.id)
        second.run_to_end()

        (job,) = queueing.exports(second.state)
        assert isinstance(job.status, Done)
        assert job.status.report is not None
        assert job.status.report.captions is not None
        assert "one two three" in job.status.report.captions.read_text("utf-8")


def test_captions_are_spelled_as_the_project_says(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_video(at_work, own(cached_clip(clip_cases.PLAIN), tmp_path / "videos"))
        spelled = (Spelling(0, "one", "Won"),)

        def spell(state: State) -> State:
            project = replace(at_work.document.project, spellings=spelled)
            return replace(state, document=replace(at_work.document, project=project))

        at_work.do(spell, lambda s: captioning.choose_place(s, CaptionPlace.BESIDE))
        at_work.editor.export()

        captions = requests(at_work)[0].captions
        assert captions is not None
        assert captions.transcript.words[0].spoken == "Won"


def test_an_export_carries_the_words_of_its_clip_alone(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        video = own(cached_clip(clip_cases.PLAIN), tmp_path / "videos")
        at_video(at_work, video)
        long = spoken(" ".join(f"w{n}" for n in range(1000)))
        at_work.do(
            lambda s: heard.file_read(s, video, long, called="said.srt"),
            lambda s: captioning.choose_place(s, CaptionPlace.BESIDE),
        )

        at_work.editor.export()

        captions = requests(at_work)[0].captions
        assert captions is not None
        assert 0 < len(captions.transcript.words) < 20
        assert captions.transcript.words[0].spoken == "w0"


def test_captions_of_what_nobody_listened_to_are_told_of_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    with desk(tmp_path) as at_work:
        video = own(cached_clip(clip_cases.PLAIN), tmp_path / "videos")
        at_video(at_work, video, hears=False)
        at_work.do(lambda s: captioning.choose_place(s, CaptionPlace.PICTURE))

        at_work.editor.export()
        at_work.editor.planning.begin(all_clips=True)

        assert requests(at_work) == []
        assert at_work.state.problem is not None
        assert at_work.state.problem.code == "RLY-CAPTIONS-NO-WORDS"
        assert at_work.state.export_plan is not None
        assert at_work.state.export_plan.to_write == ()


def test_each_choice_is_a_step_and_a_drag_is_one(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_video(at_work, own(cached_clip(clip_cases.PLAIN), tmp_path / "videos"))
        at_work.do(lambda s: captioning.choose_style(s, "plain"))
        at_work.do(
            lambda s: captioning.resize(s, 110, is_moving=True),
            lambda s: captioning.resize(s, 130, is_moving=True),
            recording.end_move,
        )
        assert at_work.document.project.captions.look == CaptionLook("plain", 130)

        at_work.do(recording.undo)
        assert at_work.document.project.captions.look == CaptionLook("plain")
        at_work.do(recording.undo)
        assert at_work.document.project.captions == NO_CAPTIONS


@pytest.mark.parametrize("name", STYLES)
def test_what_is_changed_of_a_style_is_drawn_in_every_style(name: str) -> None:
    plain = STYLES[name]
    look = CaptionLook(name, 150, RED, Colour(0, 0, 255), 100)

    style = style_of(look, STYLES)

    assert style_of(CaptionLook(name), STYLES) == plain
    assert style.size == round(plain.size * 1.5)
    assert style.colour == RED
    assert style.place == 0.0
    assert (active_colour_of(style) is None) == (active_colour_of(plain) is None)
    assert active_colour_of(style) in {None, Colour(0, 0, 255)}


def test_a_style_that_is_no_more_is_drawn_as_the_first() -> None:
    assert style_of(CaptionLook("gone"), STYLES).name == "highlight"


def test_words_far_from_what_is_kept_are_left_out_once() -> None:
    talk = spoken(" ".join(f"w{n}" for n in range(100)), each_ms=300, pause_ms=100)
    kept = (span(2, 4), span(3, 9), span(30, 31))

    some = said_around(talk, kept)

    where = one_after_the_other(kept)
    assert retimed(some, where).words == retimed(talk, where).words
    assert len(some.words) < 45
