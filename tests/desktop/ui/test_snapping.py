"""What is dragged snaps to what is near, by no more than its reach."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime
from reely_desktop.ui.snapping import REACH_PX, snap
from reely_desktop.ui.timeline_geometry import Span

TICK = Fraction(1, 1000)
SPAN = Span(MediaRange(ZERO, MediaTime(10_000, TICK)), 20, 1000)
REACH = SPAN.seconds_per_px * REACH_PX

times = st.builds(MediaTime, st.integers(0, 10_000), st.just(TICK))
rows = st.lists(st.lists(times, max_size=20).map(sorted), max_size=4)


def ms(number: int) -> MediaTime:
    return MediaTime(number, TICK)


@given(times, rows)
def test_nothing_snaps_by_more_than_the_reach(
    time: MediaTime, landmarks: list[list[MediaTime]]
) -> None:
    snapped = snap(SPAN, time, landmarks)

    assert snapped is None or abs(snapped.seconds - time.seconds) <= REACH


@given(times, rows)
def test_the_nearest_landmark_wins(time: MediaTime, landmarks: list[list[MediaTime]]) -> None:
    distances = [abs(one.seconds - time.seconds) for row in landmarks for one in row]
    nearest = min(distances, default=REACH + 1)

    snapped = snap(SPAN, time, landmarks)

    if nearest > REACH:
        assert snapped is None
    else:
        assert snapped is not None
        assert abs(snapped.seconds - time.seconds) == nearest


@given(times)
def test_without_landmarks_nothing_snaps(time: MediaTime) -> None:
    assert snap(SPAN, time, ((), ())) is None


def test_what_is_out_of_view_draws_nothing() -> None:
    span = Span(MediaRange(ms(1000), ms(2000)), 20, 1000)

    assert snap(span, ms(1003), ((ms(998),),)) is None
    assert snap(span, ms(1003), ((ms(1000),),)) == ms(1000)


def test_of_two_equally_near_the_earlier_row_wins() -> None:
    assert snap(SPAN, ms(5000), ((ms(5020),), (ms(4980),))) == ms(5020)
