"""Frames have numbers, numbers have times, and a window of them is as good as the whole file."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.media.frames import FrameTable, frame_time, read_frames, read_tables
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.keyframes import Sample
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import MediaRange, MediaTime, Rounding
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import span
from tests.support.written_clips import range_of, source_times

every_case = pytest.mark.parametrize("case", clip_cases.SHORT)
WINDOWED = ("closed-gop", "open-gop", "ragged-gops", "hevc-open-gop", "vfr", "hidden-start", "mkv")


def video_of(spec: ClipSpec) -> VideoInfo:
    video = probe(cached_clip(spec)).video
    assert video is not None
    return video


def table_of(spec: ClipSpec, wanted: MediaRange) -> FrameTable:
    return read_frames(cached_clip(spec), video_of(spec), wanted, cancellation=Cancellation())


@every_case
def test_the_whole_file_lists_every_frame_at_its_time(case: str) -> None:
    spec = clip_cases.SHORT[case]

    table = table_of(spec, span(0, 1_000))

    times = [(stamp - table.origin) * table.timebase for stamp in table.stamps]
    off = [abs(a - b) for a, b in zip(times, source_times(spec), strict=True)]
    assert max(off) <= (Fraction(1, 1_000) if spec.container in {"mkv", "webm"} else table.timebase)
    assert table.first_number == 0
    assert table.reaches_end


@every_case
def test_a_frame_number_has_the_time_of_its_frame(case: str) -> None:
    spec = clip_cases.SHORT[case]
    video, path = video_of(spec), cached_clip(spec)
    numbers = (0, 1, 14, 29, 30, 31, 59)

    times = [frame_time(path, video, n, cancellation=Cancellation()) for n in numbers]

    rounded = Fraction(1, 1_000) if spec.container in {"mkv", "webm"} else video.timebase
    for number, time in zip(numbers, times, strict=True):
        assert time is not None
        assert abs(time.seconds - source_times(spec)[number]) <= rounded


@pytest.mark.parametrize("case", ["closed-gop", "mkv", "ts", "hidden-start", "open-gop"])
def test_one_past_the_last_is_the_end_and_two_are_nothing(case: str) -> None:
    spec = clip_cases.SHORT[case]
    path, video = cached_clip(spec), video_of(spec)

    end = frame_time(path, video, 60, cancellation=Cancellation())

    assert end is not None
    assert abs(end.seconds - 2) <= Fraction(1, 500)
    assert frame_time(path, video, 61, cancellation=Cancellation()) is None
    assert frame_time(path, video, 6_000, cancellation=Cancellation()) is None


@settings(max_examples=60)
@given(case=st.sampled_from(WINDOWED), first=st.integers(0, 58), count=st.integers(1, 59))
def test_a_window_numbers_frames_as_the_whole_file_does(case: str, first: int, count: int) -> None:
    spec = clip_cases.SHORT[case]
    end = min(59, first + count)
    wanted = range_of(spec, first, end)

    table = table_of(spec, wanted)

    assert table.numbers_in(wanted) == range(first, end)
    assert table.samples[0].is_key or case == "hidden-start"
    assert table.end_pts_of(end - 1) == table.pts_of(end)


def test_a_window_holds_whole_groups_of_pictures_and_no_more() -> None:
    spec = ClipSpec(frames=120)

    table = table_of(spec, range_of(spec, 40, 50))

    assert (table.first_number, len(table.stamps)) == (30, 31)
    assert not table.reaches_end


def test_the_leading_pictures_of_an_open_group_belong_before_it() -> None:
    spec = clip_cases.H264["open-gop"]

    table = table_of(spec, range_of(spec, 58, 59))

    assert table.numbers_in(range_of(spec, 58, 59)) == range(58, 59)
    assert table.first_number <= 30


def test_windows_are_read_in_any_order() -> None:
    spec = clip_cases.H264["closed-gop"]
    wanted = [range_of(spec, *place) for place in ((100, 110), (0, 3), (50, 70))]

    tables = read_tables(cached_clip(spec), video_of(spec), wanted, cancellation=Cancellation())

    kept = [table.numbers_in(one) for table, one in zip(tables, wanted, strict=True)]
    assert kept == [range(100, 110), range(3), range(50, 70)]


@pytest.mark.parametrize("case", ["closed-gop", "mkv"])
def test_reading_stops_when_cancelled(case: str) -> None:
    spec = clip_cases.SHORT[case]
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        read_frames(cached_clip(spec), video_of(spec), span(0, 1), cancellation=cancellation)


def made_table(gaps: list[int], *, rounding: Rounding, origin: int = 7) -> FrameTable:
    stamps = [origin]
    for gap in gaps:
        stamps.append(stamps[-1] + gap)
    samples = tuple(Sample(stamp, stamp, 1, 1, is_key=True) for stamp in stamps)
    return FrameTable(
        timebase=Fraction(1, 1_000),
        origin=origin,
        rounding=rounding,
        first_number=0,
        samples=samples,
        stamps=tuple(stamps),
        reaches_end=True,
    )


gap_lists = st.lists(st.integers(1, 50), max_size=30)
instants = st.fractions(0, 2, max_denominator=3_000)


@given(gaps=gap_lists, cuts=st.lists(instants, min_size=3, max_size=3, unique=True))
@pytest.mark.parametrize("rounding", [Rounding.UP, Rounding.DOWN])
def test_ranges_that_meet_share_no_frame_and_lose_none(
    rounding: Rounding, gaps: list[int], cuts: list[Fraction]
) -> None:
    table = made_table(gaps, rounding=rounding)
    start, middle, end = sorted(cuts)

    first, second = table.numbers_in(span(start, middle)), table.numbers_in(span(middle, end))

    assert [*first, *second] == list(table.numbers_in(span(start, end)))


@given(gaps=gap_lists, start=instants, length=st.fractions(Fraction(1, 3_000), 1))
def test_exact_stamps_are_taken_at_their_word(
    gaps: list[int], start: Fraction, length: Fraction
) -> None:
    table = made_table(gaps, rounding=Rounding.UP)
    times = [(stamp - table.origin) * table.timebase for stamp in table.stamps]

    kept = table.numbers_in(span(start, start + length))

    assert list(kept) == [n for n, time in enumerate(times) if start <= time < start + length]


@given(rate=st.sampled_from([24, 25, 30, 60]), number=st.integers(0, 500), early=st.booleans())
def test_a_frame_is_met_by_its_time_at_the_rate_that_ticks_round(
    rate: int, number: int, *, early: bool
) -> None:
    shift = 0 if early else Fraction(1, 2)
    stamps = [int(Fraction(1_000 * n, rate) + shift) for n in range(number + 3)]
    table = made_table([b - a for a, b in itertools.pairwise(stamps)], rounding=Rounding.DOWN)
    time = MediaTime(number, Fraction(1, rate))

    kept = table.numbers_in(MediaRange(time, MediaTime(number + 1, Fraction(1, rate))))

    assert kept == range(number, number + 1)
