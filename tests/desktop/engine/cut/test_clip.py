"""Times become frames before anything is written, and every doubt about them is spoken out."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.clip import Clip, resolve_clip
from reely_desktop.engine.errors import Cancelled, MediaError
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import run_ffmpeg, span
from tests.support.written_clips import range_of, source_times

PLAIN = clip_cases.SHORT["closed-gop"]
NTSC = clip_cases.SHORT["29.97"]


def resolved(path: Path, *ranges: MediaRange, with_picture: bool = True) -> Clip:
    return resolve_clip(probe(path), ranges, with_picture=with_picture, cancellation=Cancellation())


@pytest.mark.parametrize("case", clip_cases.SHORT)
def test_a_time_between_two_frames_means_the_later_one(case: str) -> None:
    spec = clip_cases.SHORT[case]
    times = source_times(spec)
    between = span((times[40] + times[41]) / 2, (times[44] + times[45]) / 2)

    clip = resolved(cached_clip(spec), between)

    assert clip.kept == (range(41, 45),)


@pytest.mark.parametrize("case", clip_cases.SHORT)
def test_the_exact_time_of_a_frame_means_that_frame(case: str) -> None:
    spec = clip_cases.SHORT[case]

    clips = [resolved(cached_clip(spec), range_of(spec, n, n + 1)) for n in (0, 1, 29, 30, 31, 59)]

    assert [clip.kept for clip in clips] == [(range(n, n + 1),) for n in (0, 1, 29, 30, 31, 59)]


@given(first=st.integers(0, 58), count=st.integers(1, 59), quarter=st.integers(0, 3))
def test_the_first_frame_is_at_or_after_the_in_point_and_the_last_before_the_out_point(
    first: int, count: int, quarter: int
) -> None:
    tick = Fraction(1_001, 120_000)  # a quarter of a frame
    start, end = (4 * first + quarter) * tick, (4 * (first + count) + quarter) * tick

    (kept,) = resolved(cached_clip(NTSC), span(start, end)).kept

    times = [n / NTSC.rate for n in range(NTSC.frames)]
    assert list(kept) == [n for n, time in enumerate(times) if start <= time < end]


def test_an_out_point_past_the_end_is_clamped_and_said() -> None:
    clip = resolved(cached_clip(PLAIN), span(1, 9))

    assert clip.kept == (range(30, 60),)
    assert clip.duration == 1
    assert clip.notes == (
        "the out point 0:09.000 is past the end; the clip ends with the file at 0:02.000",
    )


def test_the_very_end_is_not_past_it() -> None:
    assert resolved(cached_clip(PLAIN), span(1, 2)).notes == ()


@pytest.mark.parametrize("start", [2, 3, 1_000_000])
def test_a_range_behind_the_end_is_refused(start: int) -> None:
    with pytest.raises(MediaError) as refused:
        resolved(cached_clip(PLAIN), span(0, 1), span(start, start + 1))

    assert refused.value.code == "RLY-RANGE-OUTSIDE"


def test_a_range_between_two_frames_is_refused() -> None:
    with pytest.raises(MediaError) as refused:
        resolved(cached_clip(PLAIN), span(Fraction(11, 300), Fraction(19, 300)))

    assert refused.value.code == "RLY-RANGE-NO-FRAME"


def test_sound_alone_is_bounded_by_its_file() -> None:
    spec = clip_cases.SOUND_ALONE["m4a"]

    clip = resolved(cached_clip(spec), span(1, 9))

    assert (clip.kept, clip.tables) == ((), ())
    assert abs(clip.duration - 4) < Fraction(1, 20)
    assert len(clip.notes) == 1
    with pytest.raises(MediaError) as refused:
        resolved(cached_clip(spec), span(9, 10))
    assert refused.value.code == "RLY-RANGE-OUTSIDE"


def test_sound_that_is_not_there_cannot_be_kept_alone() -> None:
    with pytest.raises(MediaError) as refused:
        resolved(cached_clip(clip_cases.SHORT["silent"]), span(0, 1), with_picture=False)

    assert refused.value.code == "RLY-MEDIA-NO-SOUND"


def test_frames_that_are_uneven_further_on_are_shown_as_stored(tmp_path: Path) -> None:
    source = tmp_path / "source.mkv"
    gap = "settb=1/30,setpts=N+gte(N\\,700)*6"
    run_ffmpeg("-f", "lavfi", "-i", f"testsrc2=s=64x36:r=30:d=26,{gap}", "-fps_mode", "vfr", source)
    before, over, after = (
        resolved(source, span(start, start + 1)) for start in (5, 23, Fraction(49, 2))
    )
    rates = [clip.info.video.rate_class for clip in (before, over, after) if clip.info.video]

    assert rates == [RateClass.CONSTANT, RateClass.VARIABLE, RateClass.CONSTANT]
    assert over.frames == 24
    assert over.shown_at()[9:12] == (Fraction(3, 10), Fraction(533, 1000), Fraction(567, 1000))


def test_resolving_stops_when_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        resolve_clip(
            probe(cached_clip(PLAIN)), (span(0, 1),), with_picture=True, cancellation=cancellation
        )


def test_many_ranges_of_one_file_need_one_scan() -> None:
    spec = ClipSpec(frames=90, container="mkv")

    clip = resolved(
        cached_clip(spec), *(span(Fraction(n, 3), Fraction(n, 3) + 1) for n in range(6))
    )

    assert [kept.start for kept in clip.kept] == [0, 10, 20, 30, 40, 50]
    assert all(len(table.samples) <= 61 for table in clip.tables)
