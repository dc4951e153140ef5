"""Where the stored frames of a good source can be parted, and that they are taken as they stand."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import av
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reely_desktop.engine.cut.h264_source import (
    CopiedFrame,
    Doubt,
    check_even_spacing,
    clean_points,
    copied_frames,
)
from reely_desktop.engine.progress import Cancellation
from tests.support.clips import ClipSpec, cached_clip
from tests.support.h264_sources import looked_at, points_of

PLAIN = ClipSpec(frames=60, gop=20)
NO_B = ClipSpec(frames=60, gop=20, b_frames=0)
SLICED = ClipSpec(frames=60, gop=20, b_frames=0, profile="baseline", params="slices=4")


@pytest.mark.parametrize(
    ("spec", "points"),
    [
        (PLAIN, (0, 20, 40, 60)),
        (NO_B, (0, 20, 40, 60)),
        (replace(PLAIN, container="mov"), (0, 20, 40, 60)),
        (replace(PLAIN, container="mkv"), (0, 20, 40, 60)),
        (replace(PLAIN, keyframes=(0, 7, 30, 31)), (0, 7, 30, 31, 60)),
        (replace(PLAIN, hidden=17), (3, 23, 43, 60)),
        (replace(PLAIN, hidden=20), (0, 20, 40, 60)),
        (replace(PLAIN, gop=1), tuple(range(61))),
        (replace(PLAIN, gop=250), (0, 60)),
        (replace(PLAIN, open_gop=True), (0, 60)),
        (replace(PLAIN, params="intra-refresh=1", b_frames=0), (0, 60)),
    ],
)
def test_copies_begin_at_idr_pictures_of_closed_groups(
    spec: ClipSpec, points: tuple[int, ...]
) -> None:
    assert points_of(cached_clip(spec)) == points


def test_no_copy_begins_at_an_idr_picture_that_is_shown_later_than_stored(tmp_path: Path) -> None:
    source = tmp_path / "source.mp4"
    with av.open(str(cached_clip(PLAIN))) as film, av.open(str(source), "w") as written:
        stream = written.add_stream_from_template(film.streams.video[0])
        packets = [p for p in film.demux(video=0) if p.size]
        step = packets[0].duration
        assert step
        swapped = {20 * step: 21 * step, 21 * step: 20 * step}
        for packet in packets:
            packet.stream = stream
            assert packet.pts is not None
            assert packet.dts is not None
            packet.pts, packet.dts = swapped.get(packet.pts, packet.pts), packet.dts - 2 * step
            written.mux_one(packet)

    assert points_of(source) == (0, 40, 60)


@pytest.mark.parametrize("container", ["mp4", "mov", "mkv"])
def test_copied_frames_are_the_stored_ones_bit_by_bit(container: str) -> None:
    spec = replace(PLAIN, container=container)
    path = cached_clip(spec)
    video, source, table = looked_at(path)
    (first,) = (s for s in table.samples if s.pts == table.pts_of(20))

    copied = list(
        copied_frames(path, video, source, first=first, count=20, cancellation=Cancellation())
    )

    with av.open(str(path)) as film:
        stored = [(p.pts, bytes(p)) for p in film.demux(video=0) if p.size][20:40]
    assert [(frame.pts, frame.payload) for frame in copied] == stored
    assert [place for place, f in enumerate(copied) if f.idr_pic_id is not None] == [0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_any_damage_to_the_frames_is_copied_as_it_stands_or_doubted(
    data: st.DataObject, tmp_path: Path
) -> None:
    video, source, table = looked_at(cached_clip(SLICED))
    damaged = tmp_path / "source.mp4"
    film = bytearray(cached_clip(SLICED).read_bytes())
    start, end = film.index(b"mdat") + 4, film.index(b"moov") - 4
    for place in data.draw(st.lists(st.integers(start, end - 1), min_size=1, max_size=200)):
        film[place] = data.draw(st.sampled_from([0, 0x27, 0x65, 0x7F, 0xFF]))
    damaged.write_bytes(film)

    with suppress(Doubt):  # anything else that is raised fails here
        assert set(clean_points(damaged, video, source, table)) <= {0, 20, 40, 60}
        copied = copied_frames(
            damaged,
            video,
            source,
            first=table.samples[0],
            count=60,
            cancellation=Cancellation(),
        )
        assert len(list(copied)) == 60


def test_a_copy_of_more_frames_than_there_are_is_doubted() -> None:
    path = cached_clip(PLAIN)
    video, source, table = looked_at(path)

    def copy() -> list[CopiedFrame]:
        return list(
            copied_frames(
                path,
                video,
                source,
                first=table.samples[0],
                count=61,
                cancellation=Cancellation(),
            )
        )

    with pytest.raises(Doubt, match="not stored as its index says"):
        copy()


def test_an_uneven_stretch_of_an_even_file_is_doubted() -> None:
    video, _, table = looked_at(cached_clip(PLAIN))
    late = table.stamps[-1] + 3
    uneven = replace(table, stamps=(*table.stamps[:-1], late))

    check_even_spacing(video, table)
    with pytest.raises(Doubt, match="not evenly spaced"):
        check_even_spacing(video, uneven)
