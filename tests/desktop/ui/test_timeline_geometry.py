from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.clip import Edge, Side
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds
from reely_desktop.ui.timeline_geometry import (
    HANDLE_PX,
    MAJOR_TICK_PX,
    Span,
    edge_at,
    handles,
    ruler,
    strip,
)

MILLISECOND = Fraction(1, 1000)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 7_200_000))
    length = draw(st.integers(100, 7_200_000))
    view = MediaRange(MediaTime(start, MILLISECOND), MediaTime(start + length, MILLISECOND))
    return Span(view, left_px=draw(st.integers(0, 40)), width_px=draw(st.integers(100, 4000)))


ten_seconds = Span(MediaRange(ZERO, from_seconds(Fraction(10))), left_px=20, width_px=1000)


@given(spans(), st.floats(0, 1))
def test_a_time_is_found_again_at_its_pixel(span: Span, share: float) -> None:
    x = span.left_px + share * span.width_px

    found = span.x_of(span.time_at(x))

    # Pixels are read to a sixteenth, times to the microsecond.
    assert abs(found - x) <= 1 / 16 + 1e-6 / float(span.seconds_per_px)


@given(
    spans(), st.integers(-(10**9), 10**12), st.sampled_from(("1/90000", "1001/30000", "1/48000"))
)
def test_a_time_lies_where_its_share_of_the_view_is(span: Span, pts: int, timebase: str) -> None:
    time = MediaTime(pts, Fraction(timebase))
    share = (time.seconds - span.view.start.seconds) / span.view.duration.seconds

    assert span.x_of(time) == span.left_px + float(share * span.width_px)


@given(spans(), st.floats(-10_000, 10_000))
def test_no_pixel_means_a_time_out_of_view(span: Span, x: float) -> None:
    time = span.time_at(x)

    assert span.view.start <= time <= span.view.end


IN, OUT = Edge(0, Side.START), Edge(0, Side.END)


def seconds(start: str, end: str) -> MediaRange:
    return MediaRange(from_seconds(Fraction(start)), from_seconds(Fraction(end)))


@pytest.mark.parametrize(
    ("x", "edge"),
    [
        (320 - HANDLE_PX / 2, IN),
        (320, IN),
        (720 + HANDLE_PX / 2, OUT),
        (720, OUT),
        (500, None),
        (100, None),
        (900, None),
    ],
)
def test_a_press_takes_hold_of_what_is_under_it(x: float, edge: Edge | None) -> None:
    assert edge_at(ten_seconds, x, pieces=[seconds("3", "7")]) == edge


def test_handles_a_frame_apart_can_both_be_taken() -> None:
    piece = MediaRange(from_seconds(Fraction(5)), from_seconds(5 + Fraction(1, 30)))

    held = [edge_at(ten_seconds, x, pieces=[piece]) for x in (519.0, 524.0)]

    assert held == [IN, OUT]


def test_at_a_cut_the_side_of_the_press_tells_whose_edge_is_meant() -> None:
    cut = [seconds("3", "5"), seconds("5", "7")]

    held = [edge_at(ten_seconds, x, pieces=cut) for x in (518.0, 522.0)]

    assert held == [Edge(0, Side.END), Edge(1, Side.START)]


def test_a_narrow_gap_is_shared_by_the_handles_beside_it() -> None:
    gap = [seconds("5.1", "7"), seconds("3", "5")]  # played the other way round

    inner = [
        h for h in handles(ten_seconds, gap) if h.edge in {Edge(1, Side.END), Edge(0, Side.START)}
    ]

    left, right = sorted(inner, key=lambda handle: handle.left_px)
    assert left.left_px + left.width_px <= right.left_px + 1e-6
    assert (left.edge, right.edge) == (Edge(1, Side.END), Edge(0, Side.START))


@given(spans())
def test_the_rulers_times_stand_apart_enough_to_be_read(span: Span) -> None:
    assert ruler(span).majors.apart >= MAJOR_TICK_PX - 1e-6


@given(spans())
def test_each_mark_of_the_ruler_stands_at_its_time(span: Span) -> None:
    marks = ruler(span)

    xs = [
        marks.majors.first_x + number * marks.majors.apart for number in range(marks.majors.count)
    ]
    assert xs == pytest.approx([span.x_of(time) for time in marks.times], abs=1e-6)
    assert all(span.view.start <= time <= span.view.end for time in marks.times)
    assert marks.minors.count >= marks.majors.count


@given(spans(), st.floats(20, 300), st.sampled_from([Fraction(1, 30), Fraction(1001, 60000)]))
def test_the_strips_places_tile_the_view(span: Span, picture_px: float, frame: Fraction) -> None:
    places = strip(span, picture_px=picture_px, frame=frame)
    row = places.row

    assert row.first_x <= span.left_px + 1e-6
    assert row.first_x + row.count * row.apart >= span.left_px + span.width_px - 1e-6
    assert picture_px / 2 - 1 <= row.apart <= picture_px + 1 or places.step == frame


@given(spans(), st.floats(20, 300))
def test_each_place_shows_a_picture_of_its_own_time(span: Span, picture_px: float) -> None:
    places = strip(span, picture_px=picture_px, frame=Fraction(1, 30))

    assert len(places.times) == places.row.count
    for number, time in enumerate(places.times):
        left = places.row.first_x + number * places.row.apart
        assert left < span.x_of(time) < left + places.row.apart


@given(spans(), st.floats(40, 200), st.integers(0, 5000))
def test_scrolling_keeps_the_places_where_they_are_in_time(
    span: Span, picture_px: float, by_ms: int
) -> None:
    by = MediaTime(by_ms, MILLISECOND)
    view = MediaRange(span.view.start + by, span.view.end + by)
    scrolled = Span(view, span.left_px, span.width_px)

    before = set(strip(span, picture_px=picture_px, frame=Fraction(1, 30)).times)
    after = set(strip(scrolled, picture_px=picture_px, frame=Fraction(1, 30)).times)

    assert {at for at in after if max(before) >= at >= min(after)} <= before
