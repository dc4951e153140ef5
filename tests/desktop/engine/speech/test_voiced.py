"""Where somebody speaks, to the edge, and how sound is parted for a recogniser."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.speech.voiced import (
    SAMPLE_RATE_HZ,
    in_source,
    place_to_part,
    stretches,
    windows,
    with_clear_edges,
)

SECOND = SAMPLE_RATE_HZ
spans_within_a_minute = st.sets(st.integers(0, 60 * SECOND), min_size=2, max_size=20).map(
    lambda edges: list(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)


def voice(noise: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Make 3 s in which a tone sounds from 1.0 to 2.0 s, over noise of that loudness."""
    chance = np.random.default_rng(1)
    sound = chance.normal(size=3 * SECOND) * noise
    sound[SECOND : 2 * SECOND] += 0.3 * np.sin(np.arange(SECOND) * 0.1)
    return sound.astype(np.float32)


def test_edges_lie_where_the_sound_rises_out_of_the_noise() -> None:
    roughly = [(SECOND + 900, 2 * SECOND + 1_300)]

    ((start, end),) = with_clear_edges(voice(noise=0.001), roughly)

    assert abs(start - SECOND) <= SECOND // 100
    assert abs(end - 2 * SECOND) <= SECOND // 100


def test_in_loud_noise_edges_stay_about_where_the_detector_has_them() -> None:
    roughly = [(SECOND + 512, 2 * SECOND + 600)]

    ((start, end),) = with_clear_edges(voice(noise=0.05), roughly)

    assert (start, end) == (SECOND, 2 * SECOND + 600)


def test_no_voice_has_no_edges() -> None:
    assert with_clear_edges(np.zeros(SECOND, np.float32), []) == ()


@given(spans_within_a_minute)
def test_stretches_hold_all_voice_and_lie_apart(spans: list[tuple[int, int]]) -> None:
    found = stretches(spans, 60 * SECOND)

    assert all(any(p.start <= start and end <= p.end for p in found) for start, end in spans)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [p.place for p in found] == [sum(q.length for q in found[:n]) for n in range(len(found))]


@given(spans_within_a_minute, st.data())
def test_what_is_heard_among_the_stretches_is_found_again(
    spans: list[tuple[int, int]], data: st.DataObject
) -> None:
    found = stretches(spans, 60 * SECOND)
    part = data.draw(st.sampled_from(found))
    inside = data.draw(st.integers(0, part.length - 1))

    start, end = in_source(found, part.place + inside, part.place + inside + 1)

    assert (start, end) == (part.start + inside, part.start + inside + 1)


@given(spans_within_a_minute, st.integers(2 * SECOND, 29 * SECOND))
def test_windows_hold_all_voice_and_are_no_longer_than_allowed(
    spans: list[tuple[int, int]], longest: int
) -> None:
    found = windows(spans, 60 * SECOND, longest)

    assert all(0 < end - start <= longest for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    heard = np.zeros(60 * SECOND, bool)
    for start, end in found:
        heard[start:end] = True
    assert all(heard[start:end].all() for start, end in spans)


@given(spans_within_a_minute)
def test_sound_is_parted_in_a_pause_or_not_at_all(spans: list[tuple[int, int]]) -> None:
    count = 60 * SECOND

    at = place_to_part(spans, count)

    assert at == count or not any(start < at < end for start, end in spans)
    assert at >= count // 4
