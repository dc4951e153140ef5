from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import frame_grid
from reely_desktop.app.frame_grid import (
    EvenFrames,
    FrameGrid,
    ListedFrames,
    listed_from_bytes,
    listed_to_bytes,
)
from reely_desktop.engine.mediatime import MediaTime

rates = st.sampled_from([Fraction(30), Fraction(30000, 1001), Fraction(60000, 1001), Fraction(25)])


@st.composite
def grids(draw: st.DrawFn) -> FrameGrid:
    if draw(st.booleans()):
        rate = draw(rates)
        return EvenFrames(
            timebase=Fraction(1, rate.numerator),
            step=rate.denominator,
            count=draw(st.integers(1, 500_000)),
        )
    gaps = draw(st.lists(st.integers(1, 200), min_size=1, max_size=60))
    stamps = [0]
    for gap in gaps:
        stamps.append(stamps[-1] + gap)
    return ListedFrames(Fraction(1, 1000), tuple(stamps))


times = st.builds(
    MediaTime, st.integers(0, 10**7), st.sampled_from([Fraction(1, 1000), Fraction(1, 90_000)])
)


@given(grids(), st.integers(0, 10**6))
def test_the_frame_at_its_own_beginning_is_itself(grid: FrameGrid, number: int) -> None:
    number %= frame_grid.count(grid)

    found = frame_grid.frame_at(grid, frame_grid.boundary(grid, number))

    assert found == number


@given(grids(), times)
def test_the_frame_at_a_time_is_the_one_shown_then(grid: FrameGrid, time: MediaTime) -> None:
    number = frame_grid.frame_at(grid, time)

    assert frame_grid.boundary(grid, number) <= time or number == 0
    assert time < frame_grid.boundary(grid, number + 1) or number == frame_grid.count(grid) - 1


@given(grids(), times)
def test_no_boundary_lies_between_a_time_and_the_first_one_from_it(
    grid: FrameGrid, time: MediaTime
) -> None:
    number = frame_grid.boundary_from(grid, time)

    assert frame_grid.boundary(grid, number) >= time or number == frame_grid.count(grid)
    assert number == 0 or frame_grid.boundary(grid, number - 1) < time


@given(grids(), times)
def test_no_boundary_is_nearer_than_the_nearest(grid: FrameGrid, time: MediaTime) -> None:
    number = frame_grid.boundary_near(grid, time)

    distance = abs((frame_grid.boundary(grid, number) - time).seconds)
    for other in (number - 1, number + 1):
        assert distance <= abs((frame_grid.boundary(grid, other) - time).seconds)


@pytest.mark.parametrize("stamps", [(), (0,), (0, 0), (0, 2, 1)])
def test_a_list_without_lasting_frames_is_refused(stamps: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="frame"):
        ListedFrames(Fraction(1, 1000), stamps)


@given(grids())
def test_listed_frames_are_the_same_when_read_again(grid: FrameGrid) -> None:
    listed = grid if isinstance(grid, ListedFrames) else ListedFrames(grid.timebase, (0, grid.step))

    assert listed_from_bytes(listed_to_bytes(listed)) == listed


@given(st.binary(max_size=80), st.integers(0, 67))
def test_other_bytes_are_never_taken_for_listed_frames(noise: bytes, cut: int) -> None:
    whole = listed_to_bytes(ListedFrames(Fraction(1, 1000), (0, 33, 67, 100)))

    for kept in (noise, whole[:cut]):
        with pytest.raises(ValueError, match=r"frame"):
            listed_from_bytes(kept)
