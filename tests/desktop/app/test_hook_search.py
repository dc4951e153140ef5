"""Looking for hooks in the open video: found, kept for the next run, and never none where somebody speaks."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.errors import PlanError
from reely_desktop.account.usage_events import Metric
from reely_desktop.app import heard, hook_list, hook_review, recording
from reely_desktop.app.history import Change
from reely_desktop.app.hook_finding import NOTHING_NEW, Finder
from reely_desktop.app.hooks import Stage, open_hooks
from reely_desktop.app.hooks_file import (
    KeptHooks,
    hooks_from_json,
    hooks_to_json,
    taste_from_json,
    taste_to_json,
)
from reely_desktop.app.inspecting import look_at
from reely_desktop.app.keeping_hooks import FOLDER_NAME, TASTE_NAME
from reely_desktop.app.metered_finding import FreeFinding, MeteredFinding
from reely_desktop.app.spelling import Spelling
from reely_desktop.config import DEFAULTS
from reely_desktop.engine.hooks.decisions import Decision
from reely_desktop.engine.hooks.hook import Gate, Hook, Part
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk
from tests.support.members import SAMPLE, desktop
from tests.support.spoken_talks import spoken_talk, transcript_of

HERE = Path(__file__).parent / "samples"
SHORT = replace(DEFAULTS, hook_least_seconds=10, hook_most_seconds=30)
MONTHS_SEARCHES = 3

numbers = st.integers(0, 10**7)
scores = st.floats(0, 1)
parts = st.dictionaries(st.sampled_from(Part), st.floats(-9, 9)).map(lambda d: tuple(d.items()))


@st.composite
def kept_hooks(draw: st.DrawFn) -> KeptHooks:
    count = draw(st.integers(0, 3))
    hooks = tuple(
        Hook(
            rank=rank,
            sentences=range(draw(numbers)),
            words=range(draw(numbers)),
            start_ms=draw(numbers),
            end_ms=draw(numbers),
            score=draw(scores),
            title=draw(st.text()),
            opening=draw(st.text()),
            reasons=tuple(draw(st.lists(st.text(), max_size=3))),
            weakness=draw(st.text()),
            parts=draw(parts),
            failed=tuple(draw(st.sets(st.sampled_from(Gate)))),
        )
        for rank in range(1, count + 1)
    )
    cuts = tuple((start, start + draw(st.integers(1, 90_000))) for start in range(count))
    return KeptHooks(
        draw(st.text()), draw(st.text()), draw(st.text()), hooks, cuts, (draw(st.text()),)
    )


decisions = st.lists(st.builds(Decision, st.text(), st.booleans(), scores, parts), max_size=4).map(
    tuple
)


def open_talk(at_work: Desk) -> None:
    """Open the talk, with what is said there as if it had been listened to."""
    talk = spoken_talk()
    at_work.open(talk.path)
    said = transcript_of(talk)
    at_work.do(
        lambda s: replace(s, settings=SHORT),
        lambda s: heard.file_read(s, talk.path, said, called="talk.srt"),
    )


def search(at_work: Desk, topic: str = "") -> None:
    at_work.editor.hooks.start(topic)
    at_work.wait(lambda: not at_work.state.hooks.stage.is_at_work)


def left(at_work: Desk) -> list[tuple[int, int]]:
    hooks = at_work.state.hooks
    assert hooks.found is not None
    return [hooks.cuts[number] for number in open_hooks(hooks, at_work.document.project)]


def notes(at_work: Desk) -> tuple[str, ...]:
    hooks = at_work.state.hooks
    assert hooks.stage is Stage.FOUND, hooks.problem
    return () if hooks.found is None else hooks.found.notes


@given(kept_hooks(), decisions)
def test_what_is_kept_is_read(kept: KeptHooks, learned: tuple[Decision, ...]) -> None:
    assert hooks_from_json(hooks_to_json(kept)) == kept
    assert taste_from_json(taste_to_json(learned)) == learned


def test_files_of_version_1_are_read_whatever_else_stands_in_them() -> None:
    kept = hooks_from_json((HERE / "hooks-1.json").read_bytes())
    learned = taste_from_json((HERE / "taste-1.json").read_bytes())

    assert (kept.hooks[0].title, kept.cuts) == ("Nobody came.", ((2_080, 17_000),))
    assert kept.hooks[0].failed == (Gate.PAUSE,)
    assert learned == (
        Decision("reely1:00 2080-17000", is_kept=False, score=0.8, parts=((Part.OPENING, 0.5),)),
    )


@pytest.mark.parametrize(
    "spoiled", [b"", b"[]", b'{"kind": "reely-hooks", "version": 2}', b"[" * 9999]
)
def test_what_is_neither_is_refused(spoiled: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        hooks_from_json(spoiled)
    with pytest.raises(ValueError, match=r"."):
        taste_from_json(spoiled)


def test_hooks_are_found_and_there_again_when_the_video_is_opened_again(tmp_path: Path) -> None:
    with desk(tmp_path) as first:
        open_talk(first)
        search(first, "  a   lantern ")
        assert first.state.hooks.stage is Stage.FOUND
        first.do(hook_review.keep, hook_review.reject)
        remaining = left(first)
        assert remaining

    with desk(tmp_path) as later:
        later.open(spoken_talk().path)
        later.wait(lambda: later.state.hooks.stage is Stage.FOUND)

        assert left(later) == remaining
        assert later.state.hooks.topic == "a lantern"
        assert [one.is_kept for one in later.state.hooks.decisions] == [True, False]
        assert len(later.document.project.settled_hooks) == 2


def test_taste_is_kept_without_a_word_of_what_was_said(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        open_talk(at_work)
        search(at_work)
        at_work.do(hook_review.reject, hook_review.keep)
        at_work.do(recording.undo)
        title = at_work.state.hooks.found.hooks[0].title if at_work.state.hooks.found else ""

    written = (tmp_path / "data" / TASTE_NAME).read_text("utf-8")
    (decision,) = json.loads(written)["decisions"]
    assert decision["kept"] is False
    assert title
    assert title not in written
    assert title in next((tmp_path / "data" / FOLDER_NAME).iterdir()).read_text("utf-8")


def test_who_decided_on_all_is_shown_them_again_and_told_so(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        open_talk(at_work)
        search(at_work)
        offered = [left(at_work)]
        for _round in range(6):
            for _ in offered[-1]:
                at_work.do(hook_review.reject)
            search(at_work)
            offered.append(left(at_work))
            if notes(at_work):
                break

        assert notes(at_work) == (NOTHING_NEW,)
        assert offered[-1] == offered[0]
        assert len({span for spans in offered[:-1] for span in spans}) == sum(
            map(len, offered[:-1])
        )


def test_hooks_are_told_in_the_words_as_they_were_spelled(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        open_talk(at_work)
        harbour = transcript_of(spoken_talk()).words[1]
        spelling = Spelling(harbour.start_ms, harbour.spoken, "Harwich")
        project = replace(at_work.document.project, spellings=(spelling,))
        at_work.do(lambda s: recording.change_project(s, Change.SPELL, project))

        search(at_work)

        found = at_work.state.hooks.found
        assert found is not None
        assert any(hook.opening.startswith("The Harwich was quiet") for hook in found.hooks)


def test_where_nobody_speaks_no_hook_is_found(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.open(spoken_talk().path)
        silence = Transcript("en", ())
        at_work.do(lambda s: heard.file_read(s, spoken_talk().path, silence, called="none.srt"))

        search(at_work)

        assert at_work.state.hooks.stage is Stage.NO_SPEECH


def test_without_a_model_it_is_told_what_is_missing(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.open(spoken_talk().path)

        search(at_work)

        assert at_work.state.hooks.stage is Stage.FAILED
        assert at_work.state.hooks.problem is not None
        assert at_work.state.hooks.problem.code == "RLY-MODEL-MISSING"


def test_a_stopped_search_leaves_what_was_found_before(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        open_talk(at_work)
        search(at_work)
        before = left(at_work)
        at_work.editor.hooks.start()

        at_work.editor.hooks.stop()
        at_work.wait(lambda: not at_work.state.hooks.stage.is_at_work)

        assert at_work.state.hooks.stage is Stage.STOPPED
        assert left(at_work) == before
        assert at_work.state.jobs == ()


def test_another_video_ends_the_search(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        open_talk(at_work)
        at_work.editor.hooks.start()

        at_work.editor.open(cached_clip(clip_cases.PLAIN))
        at_work.wait(lambda: at_work.state.opening is None and not at_work.state.jobs)

        assert at_work.state.hooks.stage is Stage.UNASKED
        assert at_work.state.hooks.found is None


def test_a_search_past_the_months_is_refused_before_anybody_listens(tmp_path: Path) -> None:
    with desktop(tmp_path) as here:
        counting = here.membership.counting()
        finding = MeteredFinding(
            FreeFinding(lambda: Finder(resource(""), (), Cache(tmp_path))),
            lambda: here.membership,
            tmp_path / SAMPLE,
            lambda: None,
        )
        info = look_at(cached_clip(clip_cases.PLAIN))
        finding.check(info)
        for number in range(MONTHS_SEARCHES):
            use = here.membership.books.begin(counting, Metric.HOOKS, f"hooks {number}")
            here.membership.books.finished(use, hold=None, job="{}")

        with pytest.raises(PlanError) as refused:
            finding.check(info)

        assert refused.value.code == "RLY-PLAN-HOOKS"
        assert "next month" in refused.value.message


def test_reopening_forgets_nothing_that_was_learned_and_learns_nothing_twice(
    tmp_path: Path,
) -> None:
    with desk(tmp_path) as at_work:
        open_talk(at_work)
        search(at_work)
        at_work.do(hook_review.keep)
        learned = at_work.state.hooks.decisions
        at_work.open(cached_clip(clip_cases.PLAIN))
        at_work.open(spoken_talk().path)
        at_work.wait(lambda: at_work.state.hooks.stage is Stage.FOUND)
        assert at_work.state.hooks.decisions == learned

        at_work.do(hook_list.taste_forgotten)
        at_work.do(recording.undo)

        assert at_work.state.hooks.decisions == ()
