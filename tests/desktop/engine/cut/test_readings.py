"""A source is opened no more often than pays, and every stretch is read by one opening, in order."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.cut.clip import Clip, resolve_clip
from reely_desktop.engine.cut.readings import readings_of, reads_from
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.written_clips import look_at

LONG_GROUPS = ClipSpec(frames=600, size=(64, 64), gop=300)
Places = list[tuple[int, int]]

places = st.lists(
    st.tuples(st.integers(0, 560), st.integers(1, 40)).map(lambda drawn: (drawn[0], sum(drawn))),
    min_size=1,
    max_size=6,
)
few = settings(max_examples=20)  # each reads the file


def resolved(path: Path, drawn: Places, *, with_picture: bool = True) -> Clip:
    ranges = tuple(span(Fraction(first, 30), Fraction(end, 30)) for first, end in drawn)
    return resolve_clip(probe(path), ranges, with_picture=with_picture, cancellation=Cancellation())


@few
@given(drawn=places)
def test_every_stretch_is_read_once_and_each_reading_goes_forward(drawn: Places) -> None:
    clip = resolved(cached_clip(LONG_GROUPS), drawn)

    readings = readings_of(clip)

    assert [number for reading in readings for number in reading] == list(range(len(drawn)))
    for reading in readings:
        stretches = [clip.stretches[number] for number in reading]
        assert all(a.end <= b.start for a, b in pairwise(stretches))


@few
@given(drawn=places)
def test_a_reading_begins_where_its_first_frame_can_be_decoded(drawn: Places) -> None:
    clip = resolved(cached_clip(LONG_GROUPS), drawn)

    for reading in readings_of(clip):
        key = clip.kept[reading.start].start // LONG_GROUPS.gop * LONG_GROUPS.gop
        assert reads_from(clip, reading.start) <= Fraction(key, 30)


def test_stretches_of_one_group_of_pictures_share_a_reading() -> None:
    clip = resolved(cached_clip(LONG_GROUPS), [(10, 20), (100, 101), (290, 310), (590, 600)])

    assert readings_of(clip) == (range(4),)


def test_stretches_out_of_order_do_not() -> None:
    clip = resolved(cached_clip(LONG_GROUPS), [(100, 110), (10, 20), (15, 30), (40, 50)])

    assert readings_of(clip) == (range(1), range(1, 2), range(2, 4))


def test_far_apart_a_second_reading_is_cheaper(tmp_path: Path) -> None:
    source = tmp_path / "source.mp4"
    run_ffmpeg("-f", "lavfi", "-i", "color=s=64x36:r=30:d=100", "-g", "30", source)

    clip = resolved(source, [(10, 20), (2_000, 2_010)])

    assert readings_of(clip) == (range(1), range(1, 2))


def test_many_stretches_far_apart_share_as_many_as_memory_allows(tmp_path: Path) -> None:
    source = tmp_path / "source.mp4"
    fast = ("-preset", "ultrafast", "-g", "1")
    run_ffmpeg("-f", "lavfi", "-i", "color=s=1920x1080:r=1:d=200", *fast, source)
    drawn = [(first * 30, first * 30 + 30) for first in range(0, 195, 5)]
    drawn[20] = (drawn[20][0] - 60, drawn[20][1])  # the gap before it is the smallest

    readings = readings_of(resolved(source, drawn))

    assert len(drawn) == 39
    assert len(readings) == 21
    assert not any(reading.start == 20 for reading in readings)


def test_sound_alone_is_read_on_over_short_gaps() -> None:
    clip = resolved(
        cached_clip(clip_cases.SOUND_ALONE["m4a"]),
        [(0, 10), (30, 40), (75, 90), (20, 25)],
        with_picture=False,
    )

    assert readings_of(clip) == (range(2), range(2, 3), range(3, 4))


def test_shared_and_own_readings_give_every_frame(tmp_path: Path) -> None:
    drawn = [(310, 320), (10, 20), (25, 31), (290, 301), (302, 303), (500, 520), (30, 33)]
    ranges = tuple(span(Fraction(first, 30), Fraction(end, 30)) for first, end in drawn)
    clip = tmp_path / "clip.mp4"

    report = Order(cached_clip(LONG_GROUPS), clip, ranges).carry_out()

    assert look_at(clip).numbers == tuple(n for first, end in drawn for n in range(first, end))
    assert report.verified, report.checks
