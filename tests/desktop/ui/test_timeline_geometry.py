from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds
from reely_desktop.ui.timeline_geometry import (
    HANDLE_PX,
    MAJOR_TICK_PX,
    Part,
    Span,
    part_at,
    strip_slots,
    ticks,
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


@given(spans(), st.floats(-10_000, 10_000))
def test_no_pixel_means_a_time_out_of_view(span: Span, x: float) -> None:
    time = span.time_at(x)

    assert span.view.start <= time <= span.view.end


@pytest.mark.parametrize(
    ("x", "part"),
    [
        (320 - HANDLE_PX / 2, Part.IN_HANDLE),
        (320, Part.IN_HANDLE),
        (720 + HANDLE_PX / 2, Part.OUT_HANDLE),
        (720, Part.OUT_HANDLE),
        (500, Part.PLAYHEAD),
        (100, Part.PLAYHEAD),
        (900, Part.PLAYHEAD),
    ],
)
def test_a_press_takes_hold_of_what_is_under_it(x: float, part: Part) -> None:
    in_point, out_point = from_seconds(Fraction(3)), from_seconds(Fraction(7))

    held = part_at(ten_seconds, x, in_point=in_point, out_point=out_point)

    assert held is part


def test_handles_a_frame_apart_can_both_be_taken() -> None:
    in_point = from_seconds(Fraction(5))
    out_point = in_point + from_seconds(Fraction(1, 30))

    held = [part_at(ten_seconds, x, in_point=in_point, out_point=out_point) for x in (519.0, 524.0)]

    assert held == [Part.IN_HANDLE, Part.OUT_HANDLE]


@given(spans())
def test_the_rulers_times_stand_apart_enough_to_be_read(span: Span) -> None:
    major = [tick.x for tick in ticks(span) if tick.is_major]

    assert all(b - a >= MAJOR_TICK_PX - 1e-6 for a, b in pairwise(major))


@given(spans(), st.floats(20, 300), st.sampled_from([Fraction(1, 30), Fraction(1001, 60000)]))
def test_the_strips_places_tile_the_view(span: Span, picture_px: float, frame: Fraction) -> None:
    slots = strip_slots(span, picture_px=picture_px, frame=frame)

    assert slots[0].x <= span.left_px + 1e-6
    assert slots[-1].x + slots[-1].width >= span.left_px + span.width_px - 1e-6
    for before, after in pairwise(slots):
        assert before.x + before.width == pytest.approx(after.x)


@given(spans(), st.floats(20, 300))
def test_each_place_shows_a_picture_of_its_own_time(span: Span, picture_px: float) -> None:
    slots = strip_slots(span, picture_px=picture_px, frame=Fraction(1, 30))

    assert all(slot.x < span.x_of(slot.at) < slot.x + slot.width for slot in slots)


@given(spans(), st.floats(40, 200), st.integers(0, 5000))
def test_scrolling_keeps_the_places_where_they_are_in_time(
    span: Span, picture_px: float, by_ms: int
) -> None:
    by = MediaTime(by_ms, MILLISECOND)
    view = MediaRange(span.view.start + by, span.view.end + by)
    scrolled = Span(view, span.left_px, span.width_px)

    before = {s.at for s in strip_slots(span, picture_px=picture_px, frame=Fraction(1, 30))}
    after = {s.at for s in strip_slots(scrolled, picture_px=picture_px, frame=Fraction(1, 30))}

    assert {at for at in after if max(before) >= at >= min(after)} <= before
