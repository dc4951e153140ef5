"""Reviewing hooks: heard, kept, rejected, their ends moved from pause to pause, and what that teaches."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import heard, hook_list, hook_review, recording
from reely_desktop.app.clip import Side
from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.frame_grid import EvenFrames, boundary
from reely_desktop.app.hooks import NO_HOOKS, Stage, open_hooks, verdicts
from reely_desktop.app.job import Done, Job, JobKind
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State
from reely_desktop.app.wanted_hooks import settled_ms
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.hooks.hook import Hook, Part, Wishes
from reely_desktop.engine.mediatime import MediaRange, MediaTime, from_seconds
from reely_desktop.engine.transcript.words import Transcript, Word, span_of

VIDEO = Path("talk.mp4")
FRAMES = EvenFrames(timebase=Fraction(1, 25), step=1, count=25 * 60)
WORDS = tuple(Word(f" word{n}", 1000 * n + 200, 1000 * n + 800) for n in range(58))
SAID = Transcript("en", WORDS)
PARTS = ((Part.OPENING, 0.5), (Part.LANDING, -0.25))


def hook(rank: int, first: int, stop: int, title: str) -> Hook:
    """Return a hook of the words `first` to before `stop`, cut in the middle of the pauses around them."""
    return Hook(
        rank=rank,
        sentences=range(rank),
        words=range(first, stop),
        start_ms=1000 * first + 80,
        end_ms=1000 * stop + 0,
        score=1 - rank / 10,
        title=title,
        opening=title,
        reasons=("it is 15 s long and stands by itself",),
        weakness="it is long: 15 s",
        parts=PARTS,
    )


HOOKS = (
    hook(1, 30, 45, "I was nineteen when the letter…"),
    hook(2, 2, 17, "Nobody came."),
    hook(3, 17, 29, "What would you do?"),
)


def state(hooks: tuple[Hook, ...] = HOOKS) -> State:
    """Return a minute of video in which three hooks were found."""
    end = boundary(FRAMES, FRAMES.count)
    document = Document(
        path=VIDEO,
        frames=FRAMES,
        frame_rate=Fraction(25),
        width=640,
        height=360,
        output=Path("talk-clip.mp4"),
        project=begin(end),
        fingerprint="video",
    )
    opened = State(document=document, view=MediaRange(MediaTime(0, Fraction(1)), end))
    known = heard.file_read(opened, VIDEO, SAID, called="talk.srt")
    return hook_list.hooks_found(known, VIDEO, FoundHooks("local", "words-1", hooks))


def document_of(of: State) -> Document:
    assert of.document is not None
    return of.document


def left(of: State) -> tuple[int, ...]:
    return open_hooks(of.hooks, document_of(of).project)


def at_ms(ms: int) -> MediaTime:
    return from_seconds(Fraction(ms, 1000))


def learned(before: State, after: State) -> State:
    """Do what whoever follows the store does with a new State."""
    seen = [verdicts(one.hooks, document_of(one).project, "video") for one in (before, after)]
    return hook_list.taste_followed(after, *seen)


def test_a_kept_hook_is_a_clip_with_its_title_and_one_step() -> None:
    before = state()

    kept = hook_review.keep(before)

    (clip,) = document_of(kept).project.clips  # the whole video gave way
    assert clip.name == "I was nineteen when the letter"
    assert clip.pieces == (MediaRange(at_ms(30_080), at_ms(45_000)),)
    assert left(kept) == (1, 2)
    assert left(recording.undo(kept)) == (0, 1, 2)
    assert document_of(recording.undo(kept)).project.clips == document_of(before).project.clips


def test_a_second_hook_is_another_clip() -> None:
    kept = hook_review.keep(hook_review.keep(state()))

    assert [clip.name for clip in document_of(kept).project.clips] == [
        "I was nineteen when the letter",
        "Nobody came",
    ]


def test_a_rejected_hook_goes_and_comes_back_when_that_is_undone() -> None:
    rejected = hook_review.reject(state())

    assert left(rejected) == (1, 2)
    assert rejected.hooks.chosen == 1
    assert len(document_of(rejected).project.clips) == 1
    assert left(recording.undo(rejected)) == (0, 1, 2)


def test_a_chosen_hook_is_heard_from_its_start_and_no_more_than_its_opening() -> None:
    chosen = hook_review.choose_neighbour(state(), 1)

    assert chosen.hooks.chosen == 1
    assert document_of(chosen).playhead == at_ms(2_080)
    assert chosen.playback.is_playing
    assert chosen.playback.until == at_ms(2_080 + 1000 * hook_review.HEARD_SECONDS)


def test_going_on_past_the_last_hook_plays_it_once_more() -> None:
    last = hook_review.choose(state(), 2)

    assert hook_review.choose_neighbour(last, 1).hooks.chosen == 2
    assert hook_review.choose_neighbour(last, -5).hooks.chosen == 0


def test_who_decided_on_all_hooks_has_none_left_and_hears_nothing() -> None:
    done = state()
    for _ in HOOKS:
        done = hook_review.reject(done)

    assert left(done) == ()
    assert not done.playback.is_playing
    assert hook_review.keep(done) == done


@given(
    st.lists(st.tuples(st.sampled_from(Side), st.integers(-70, 70).filter(bool)), max_size=6),
    st.sampled_from([0, 1, 2]),
)
def test_moved_ends_lie_in_the_pauses_around_at_least_one_word(
    moves: list[tuple[Side, int]], chosen: int
) -> None:
    moved = hook_review.choose(state(), chosen)
    for side, words in moves:
        moved = hook_review.move_end(moved, side, words)

    start, end = moved.hooks.cuts[chosen]
    inside = SAID.numbers_within(start, end)
    assert inside
    before = WORDS[inside.start - 1].end_ms if inside.start else 0
    after = WORDS[inside.stop].start_ms if inside.stop < len(WORDS) else 60_000
    assert before <= start <= WORDS[inside.start].start_ms
    assert WORDS[inside.stop - 1].end_ms <= end <= after


@given(st.sampled_from(Side), st.integers(1, 10))
def test_an_end_that_is_moved_out_and_back_is_where_it_was(side: Side, words: int) -> None:
    once = hook_review.move_end(hook_review.move_end(state(), side, -1), side, 1)

    there = hook_review.move_end(once, side, -words)
    back = hook_review.move_end(there, side, words)

    assert back.hooks.cuts == once.hooks.cuts


def test_a_hook_is_kept_as_its_ends_were_moved_and_settled_as_it_was_found() -> None:
    moved = hook_review.move_end(state(), Side.START, -2)

    kept = hook_review.keep(moved)

    (clip,) = document_of(kept).project.clips
    assert clip.in_point == at_ms(28_080)
    (settled,) = document_of(kept).project.settled_hooks
    assert (settled.start, settled.end) == (at_ms(30_080), at_ms(45_000))


def test_without_a_transcript_ends_stay() -> None:
    unheard = replace(state(), speech=State().speech)

    assert hook_review.move_end(unheard, Side.END, 1) == unheard


def test_what_is_kept_rejected_and_undone_is_learned_and_unlearned() -> None:
    first = state()

    kept = learned(first, hook_review.keep(first))
    rejected = learned(kept, hook_review.reject(kept))
    undone = learned(rejected, recording.undo(rejected))

    assert [one.is_kept for one in rejected.hooks.decisions] == [True, False]
    assert rejected.hooks.decisions[0].parts == PARTS
    assert undone.hooks.decisions == kept.hooks.decisions
    assert hook_list.taste_forgotten(undone).hooks.decisions == ()


def test_what_was_kept_rejected_or_exported_is_not_looked_for_again() -> None:
    source = hook_review.reject(hook_review.keep(state()))
    clip = ExportRequest(VIDEO, (span_of(50_000, 58_000),), Path("a.mp4"), SOURCE)
    whole = replace(clip, ranges=(span_of(0, 60_000),))
    other = replace(clip, source=Path("another.mp4"), ranges=(span_of(0, 9_000),))
    jobs = [
        Job(n, JobKind.EXPORT, VIDEO, Done(None), request)
        for n, request in enumerate((clip, whole, other))
    ]

    settled = settled_ms(replace(source, jobs=tuple(jobs)), Wishes(most_ms=30_000))

    assert settled == ((30_080, 45_000), (2_080, 17_000), (50_000, 58_000))


def test_hooks_that_are_found_once_more_are_open_again() -> None:
    settled = hook_review.reject(hook_review.keep(state()))

    again = hook_list.hooks_found(settled, VIDEO, FoundHooks("local", "words-1", HOOKS[:1]))

    assert left(again) == (0,)
    assert len(document_of(again).project.settled_hooks) == 1  # the other stays rejected


def test_hooks_of_an_earlier_run_are_shown_unless_others_were_looked_for() -> None:
    rejected = hook_review.reject(state())
    opened = replace(rejected, hooks=NO_HOOKS)
    cuts = tuple((hook.start_ms, hook.end_ms) for hook in HOOKS)
    found = FoundHooks("local", "words-1", HOOKS)

    back = hook_list.hooks_back(opened, VIDEO, found, cuts, topic="letters")
    busy = hook_list.search_began(opened, Stage.ASKING, topic="")

    assert (back.hooks.stage, back.hooks.chosen, back.hooks.topic) == (Stage.FOUND, 1, "letters")
    assert hook_list.hooks_back(busy, VIDEO, found, cuts, topic="letters") == busy


def test_what_is_told_of_another_video_changes_nothing() -> None:
    opened = state()
    other = Path("another.mp4")

    assert hook_list.hooks_found(opened, other, FoundHooks("local", "words-1", ())) == opened
    assert hook_list.search_stopped(opened, other) == opened
