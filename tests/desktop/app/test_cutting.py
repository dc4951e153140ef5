"""What is done to clips and their list, and undone: every gesture a step, every step taken back."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import clip_list, cutting, editing, frame_grid, recording
from reely_desktop.app import state as states
from reely_desktop.app.clip import Edge, Side
from reely_desktop.app.frame_grid import EvenFrames, ListedFrames
from reely_desktop.app.frame_listing import list_frames
from reely_desktop.app.history import Change
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State
from reely_desktop.engine.mediatime import MediaTime

FRAMES = EvenFrames(Fraction(1, 30), 1, 300)
PATH = Path("talk.mp4")
Gesture = Callable[[State], State]


def opened() -> State:
    document = Document(
        path=PATH,
        frames=FRAMES,
        frame_rate=Fraction(30),
        width=1280,
        height=720,
        output=Path("talk-trim.mp4"),
        project=begin(frame_grid.end(FRAMES)),
    )
    return states.opened(State(opening=PATH), document)


def document_of(state: State) -> Document:
    assert state.document is not None
    return state.document


def at_frame(number: int) -> Gesture:
    return lambda state: editing.seek(state, frame_grid.boundary(FRAMES, number))


def done(state: State, *gestures: Gesture) -> State:
    for gesture in gestures:
        state = gesture(state)
    return state


def pieces(state: State) -> list[tuple[int, int]]:
    """Return the chosen clip's pieces as frame numbers."""
    return [(piece.start.pts, piece.end.pts) for piece in document_of(state).clip.pieces]


def split_in_three(state: State) -> State:
    return done(state, at_frame(100), cutting.split_here, at_frame(200), cutting.split_here)


times = st.builds(MediaTime, st.integers(0, 12000), st.just(Fraction(1, 1000)))
edges = st.builds(Edge, st.integers(0, 3), st.sampled_from(Side))
gestures: st.SearchStrategy[Gesture] = st.one_of(
    times.map(lambda t: lambda s: editing.seek(s, t)),
    st.tuples(edges, times).map(lambda d: lambda s: editing.drag_edge(s, d[0], d[1])),
    times.map(lambda t: lambda s: editing.type_in_point(s, t)),
    times.map(lambda t: lambda s: editing.type_out_point(s, t)),
    times.map(lambda t: lambda s: cutting.restore_at(s, t)),
    st.integers(1, 5).map(lambda n: lambda s: clip_list.choose(s, n)),
    st.sampled_from(["", "Hook", " the  end "]).map(lambda n: lambda s: clip_list.name(s, 1, n)),
    st.sampled_from(
        [
            cutting.split_here,
            cutting.remove_here,
            cutting.ripple_here,
            cutting.trim_start_here,
            cutting.trim_end_here,
            cutting.restore_here,
            cutting.play_piece_earlier,
            cutting.play_piece_later,
            cutting.toggle_marker_here,
            clip_list.new_clip_here,
            clip_list.duplicate,
            clip_list.discard,
            clip_list.move_up,
            clip_list.move_down,
            clip_list.choose_next,
            clip_list.choose_previous,
            editing.set_in_point_here,
            editing.set_out_point_here,
            editing.clear_points,
            editing.end_drag,
            recording.undo,
            recording.redo,
        ]
    ),
)


@given(st.lists(gestures, max_size=40))
def test_whatever_is_done_can_be_undone_to_the_beginning_and_done_again(
    made: list[Gesture],
) -> None:
    state = editing.end_drag(done(opened(), *made))
    steps = len(document_of(state).history.past)
    chosen = clip_list.choose(state, 1)

    back = recording.travel(state, -steps)
    again = recording.travel(back, steps)

    assert document_of(back).project.clips == begin(frame_grid.end(FRAMES)).clips
    assert document_of(again).project.clips == document_of(state).project.clips
    assert document_of(again).project.markers == document_of(state).project.markers
    assert document_of(chosen).history == document_of(state).history


@given(st.lists(gestures, max_size=30))
def test_every_edge_and_marker_stands_between_frames(made: list[Gesture]) -> None:
    document = document_of(done(opened(), *made))

    times = [
        time for clip in document.project.clips for p in clip.pieces for time in (p.start, p.end)
    ]
    assert all((time.seconds * 30).denominator == 1 for time in (*times, *document.project.markers))


@given(st.lists(gestures, max_size=10))
def test_nothing_happens_without_an_open_video(made: list[Gesture]) -> None:
    assert done(State(), *made) == State()


def test_the_middle_is_removed_and_what_is_left_is_played() -> None:
    state = done(split_in_three(opened()), at_frame(150), cutting.remove_here)

    assert pieces(state) == [(0, 100), (200, 300)]
    assert document_of(state).clip.duration.seconds == Fraction(200, 30)


def test_a_removed_middle_comes_back_in_one_piece() -> None:
    state = done(split_in_three(opened()), at_frame(150), cutting.remove_here, cutting.restore_here)

    assert pieces(state) == [(0, 300)]


def test_ripple_goes_on_with_what_plays_next() -> None:
    state = done(split_in_three(opened()), at_frame(150), cutting.ripple_here)

    assert document_of(state).playhead == frame_grid.boundary(FRAMES, 200)


def test_trims_keep_the_frame_that_is_shown() -> None:
    state = done(split_in_three(opened()), at_frame(150), cutting.trim_start_here)
    state = done(state, at_frame(179), cutting.trim_end_here)

    assert pieces(state) == [(0, 100), (150, 180), (200, 300)]


def test_a_drag_is_one_step_and_one_that_comes_back_is_none() -> None:
    edge = Edge(0, Side.START)
    moves = [MediaTime(n, Fraction(1, 30)) for n in range(1, 40)]
    state = done(opened(), *(lambda s, t=t: editing.drag_edge(s, edge, t) for t in moves))

    dragged = editing.end_drag(state)
    back = editing.end_drag(editing.drag_edge(state, edge, MediaTime(0, Fraction(1))))

    assert [step.change for step in document_of(dragged).history.past] == [Change.MOVE_EDGE]
    assert pieces(recording.undo(dragged)) == [(0, 300)]
    assert document_of(back).history.past == ()


def test_a_drag_that_comes_back_leaves_what_was_undone_to_be_done_again() -> None:
    edge = Edge(0, Side.START)
    undone = recording.undo(split_in_three(opened()))
    moves = [MediaTime(n, Fraction(1, 30)) for n in (10, 20, 0)]

    back = done(undone, *(lambda s, t=t: editing.drag_edge(s, edge, t) for t in moves))
    ended = editing.end_drag(back)

    assert ended == undone
    assert pieces(recording.redo(back)) == [(0, 100), (100, 200), (200, 300)]


def test_a_drag_that_goes_on_forgets_what_was_undone() -> None:
    edge = Edge(0, Side.START)
    undone = recording.undo(split_in_three(opened()))

    moved = editing.end_drag(editing.drag_edge(undone, edge, MediaTime(10, Fraction(1, 30))))

    assert recording.redo(moved) == moved
    assert pieces(recording.undo(moved)) == pieces(undone)


def test_what_is_done_during_a_drag_is_a_step_after_it() -> None:
    edge = Edge(0, Side.START)
    state = editing.drag_edge(opened(), edge, MediaTime(10, Fraction(1, 30)))
    back = editing.drag_edge(state, edge, MediaTime(0, Fraction(1)))

    marked = cutting.toggle_marker_here(back)

    assert [step.change for step in document_of(marked).history.past] == [Change.MARK]


def test_two_drags_of_one_edge_are_two_steps() -> None:
    edge = Edge(0, Side.START)

    state = opened()
    for number in (30, 60):
        time = MediaTime(number, Fraction(1, 30))
        state = editing.end_drag(editing.drag_edge(state, edge, time))

    assert len(document_of(state).history.past) == 2


def test_a_new_step_forgets_what_was_undone() -> None:
    state = done(split_in_three(opened()), recording.undo, at_frame(50), cutting.split_here)

    assert recording.redo(state) == state
    assert pieces(state) == [(0, 50), (50, 100), (100, 300)]


def test_clips_are_added_doubled_named_put_in_order_and_removed() -> None:
    state = done(opened(), at_frame(60), clip_list.new_clip_here, clip_list.duplicate)
    state = done(state, lambda s: clip_list.name(s, 3, "  The   hook "), clip_list.move_up)

    assert [(c.id, c.name) for c in document_of(state).project.clips] == [
        (1, ""),
        (3, "The hook"),
        (2, ""),
    ]
    state = done(state, clip_list.discard)
    assert [c.id for c in document_of(state).project.clips] == [1, 2]
    assert document_of(state).project.chosen == 2


def test_the_last_clip_and_the_last_piece_stay() -> None:
    state = done(opened(), clip_list.discard, cutting.remove_here)

    assert state == opened()


def test_choosing_a_clip_shows_its_first_frame_and_is_no_step() -> None:
    state = done(opened(), at_frame(60), clip_list.new_clip_here, clip_list.choose_previous)

    chosen = clip_list.choose_next(state)

    assert document_of(chosen).playhead == frame_grid.boundary(FRAMES, 60)
    assert len(document_of(chosen).history.past) == 1


def test_real_frames_take_over_every_edge_and_every_step() -> None:
    state = done(
        split_in_three(opened()), at_frame(150), cutting.remove_here, cutting.toggle_marker_here
    )
    real = ListedFrames(Fraction(1, 1000), tuple(range(0, 10001, 40)))

    listed = list_frames(state, PATH, real)

    grid = {frame_grid.boundary(real, n) for n in range(frame_grid.count(real) + 1)}
    for project in (
        document_of(listed).project,
        *(step.other for step in document_of(listed).history.past),
    ):
        assert {t for c in project.clips for p in c.pieces for t in (p.start, p.end)} <= grid
        assert set(project.markers) <= grid
    undone = recording.undo(recording.undo(listed))
    assert len(document_of(undone).clip.pieces) == 3
