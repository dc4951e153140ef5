"""The shape of the sound in columns: of real tones, at every zoom."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.engine.media.peaks import BIN_SIZES, Peaks, pyramid
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime
from reely_desktop.ui.wave import (
    WHOLE,
    columns,
    coverage,
    places,
    seconds_of,
    shaded,
    shades,
    silent_columns,
    stamped,
)

RATE = 48_000
SECOND = RATE


def peaks_of(samples: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> Peaks:
    starts = np.arange(0, len(samples), BIN_SIZES[0])
    lows, highs = np.minimum.reduceat(samples, starts), np.maximum.reduceat(samples, starts)
    return Peaks(RATE, len(samples), pyramid(lows, highs))


def view(start: str, end: str) -> MediaRange:
    tick = Fraction(1, 1000)
    return MediaRange(
        MediaTime(int(Fraction(start) * 1000), tick), MediaTime(int(Fraction(end) * 1000), tick)
    )


def half_loud() -> Peaks:
    samples = np.zeros(20 * SECOND, np.int16)
    samples[10 * SECOND :: 2], samples[10 * SECOND + 1 :: 2] = 20_000, -20_000
    return peaks_of(samples)


@pytest.mark.parametrize("count", [4, 100, 2000, 40_000])
def test_columns_are_as_loud_as_what_they_stand_for(count: int) -> None:
    lows, highs = columns(half_loud(), view("0", "20"), count)

    assert len(lows) == len(highs) == count
    assert not highs[: count // 2 - 2].any()
    assert np.allclose(highs[count // 2 + 2 :], 1)
    assert np.allclose(lows[count // 2 + 2 :], -1)


def test_past_the_end_of_the_sound_there_is_silence() -> None:
    _, highs = columns(half_loud(), view("0", "40"), 400)

    assert np.allclose(highs[110:195], 1)
    assert not highs[205:].any()


def test_a_zoom_into_a_few_samples_shows_the_bin_that_they_lie_in() -> None:
    _, highs = columns(half_loud(), view("15", "15.010"), 1000)

    assert np.allclose(highs, 1)


def test_silence_is_a_thin_line_and_full_scale_fills_the_row() -> None:
    covered = coverage(np.array([0, -1], np.float32), np.array([0, 1], np.float32), 44).astype(int)

    assert covered[:, 0].sum() == pytest.approx(WHOLE, abs=2)
    assert covered[:, 1].sum() >= 42 * WHOLE


@given(st.integers(1, 257), st.floats(-1, 0, width=32), st.floats(0, 1, width=32))
def test_no_pixel_is_covered_more_than_whole_on_any_screen(
    height: int, low: float, high: float
) -> None:
    covered = coverage(np.array([low], np.float32), np.array([high], np.float32), height)

    assert covered.min() >= 0
    assert covered.max() <= WHOLE
    thickness = max(high - low, 0) * (height - 2) / 2 + 1
    assert covered.sum() == pytest.approx(thickness * WHOLE, abs=2)


def test_silent_columns_are_those_within_silences() -> None:
    silences = (view("1", "2"), view("5", "6.75"))

    silent = silent_columns(Soundtrack(None, silences), view("0", "10"), 10)

    assert silent.tolist() == [0, 1, 0, 0, 0, 1, 1, 0, 0, 0]


@given(st.lists(st.integers(0, 20_000), max_size=50).map(sorted))
def test_places_lie_in_view_and_no_two_on_one_pixel(stamps: list[int]) -> None:
    times = [MediaTime(stamp, Fraction(1, 1000)) for stamp in stamps]

    found = places(seconds_of(times), MediaRange(ZERO, MediaTime(10, Fraction(1))), 300)

    assert all(0 <= x <= 300 for x in found)
    assert len({round(x) for x in found}) == len(found)


def test_a_row_has_the_shades_of_its_coverage_and_of_silence() -> None:
    coverage_of_two = np.array([[0, WHOLE], [WHOLE, 0]], np.uint8)

    found = shaded(coverage_of_two, np.array([0, 1], np.uint8))

    assert found.tolist() == [[0, 2 * WHOLE + 1], [WHOLE, WHOLE + 1]]


def test_a_colour_is_laid_over_another_from_none_of_it_to_all() -> None:
    found = shades(0x102030, 0x30A0F0, np.array([0, 0.5, 1], np.float32))

    assert [f"{pixel:08x}" for pixel in found.tolist()] == ["ff102030", "ff206090", "ff30a0f0"]


def test_stamps_stand_at_their_places_and_reach_out_of_sight_on_either_side() -> None:
    stamp = np.array([[1, 2, 1, 0]], np.uint32)

    pixels = stamped(stamp, np.array([-2, 1, 2, 6, 99]), 8)

    assert pixels.tolist() == [[1, 1, 2, 2, 1, 0, 1, 2]]


@pytest.mark.parametrize("reach", [9, 10])
def test_where_stamps_meet_each_is_whole_as_far_as_half_way_to_the_next(reach: int) -> None:
    stamp = np.arange(1, reach + 2, dtype=np.uint32)[None]
    stamp[0, reach] = 0

    (pixels,) = stamped(stamp, np.array([3, 9]), 30).tolist()

    assert pixels.index(1) == 3
    half_way = 1 + next(x for x in range(3, 30) if pixels[x + 1] != pixels[x] + 1)
    first, second = pixels[3:half_way], pixels[half_way : 9 + reach]
    assert abs(half_way - (3 + 9 + reach) / 2) <= 1
    assert first == list(range(1, len(first) + 1))
    assert second == list(range(reach - len(second) + 1, reach + 1))
    assert not any(pixels[9 + reach :])
