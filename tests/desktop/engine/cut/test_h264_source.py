"""Every reason not to copy, met with a real file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import pytest

from reely_desktop.engine.cut.h264_source import (
    Doubt,
    H264Source,
    clean_points,
    read_source,
)
from reely_desktop.engine.cut.parameter_sets import parse_sequence_set
from reely_desktop.engine.cut.request import CutMethod
from reely_desktop.engine.cut.slice_headers import parse_slice_start
from reely_desktop.engine.media.probe import probe
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.h264_sources import looked_at, points_of, record_of, restated
from tests.support.h264_writing import (
    Packet,
    Pps,
    Sps,
    avc_record,
    rewritten,
    sets_of,
    stored_units,
)
from tests.support.mp4_boxes import with_two_descriptions

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import MediaInfo

PLAIN = ClipSpec(frames=60, gop=20)
NO_B = ClipSpec(frames=60, gop=20, b_frames=0)
SLICED = ClipSpec(frames=60, gop=20, b_frames=0, profile="baseline", params="slices=4")
MOST = span(Fraction(1, 4), Fraction(7, 4))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("hevc", "HEVC"),
        ("hevc-10-bit", "HEVC"),
        ("vp9-webm", "VP9"),
        ("vp9-mkv", "VP9"),
        ("av1", "AV1"),
        ("vfr", "frame rate varies"),
        ("vfr-mkv", "frame rate varies"),
        ("interlaced", "interlaced"),
        ("10-bit", "yuv420p10le, not 8-bit 4:2:0"),
        ("odd-size", "yuv444p, not 8-bit 4:2:0"),
        ("ts", "parameter sets apart"),
        ("open-gop", "no whole group"),
        ("gop-250", "no whole group"),
        ("intra-refresh", "no whole group"),
    ],
)
def test_what_is_not_proven_is_encoded_whole_and_the_reason_told(
    name: str, reason: str, tmp_path: Path
) -> None:
    report = Order(cached_clip(clip_cases.SHORT[name]), tmp_path / "clip.mp4", (MOST,)).carry_out()

    assert report.method is CutMethod.ENCODE
    assert reason in report.reason
    assert report.first_frame is not None
    assert report.last_frame is not None
    assert decode_frame_numbers(report.output) == list(
        range(report.first_frame, report.last_frame + 1)
    )
    assert report.verified, report.checks


def test_one_of_several_video_streams_is_encoded_whole(tmp_path: Path) -> None:
    source = tmp_path / "two.mp4"
    film = cached_clip(PLAIN)
    run_ffmpeg("-i", film, "-i", film, "-map", "0:v", "-map", "1:v", "-c", "copy", source)

    assert_encoded_whole(source, tmp_path, reason="several video streams")


def test_a_change_of_size_in_mid_stream_is_encoded_whole(tmp_path: Path) -> None:
    films = [cached_clip(PLAIN), cached_clip(replace(PLAIN, size=(160, 96)))]
    streams = [tmp_path / "large.h264", tmp_path / "small.h264"]
    for film, stream in zip(films, streams, strict=True):
        run_ffmpeg("-i", film, "-map", "0:v", "-c", "copy", "-bsf:v", "h264_mp4toannexb", stream)
    both = tmp_path / "both.h264"
    both.write_bytes(b"".join(stream.read_bytes() for stream in streams))
    source = tmp_path / "both.mp4"
    run_ffmpeg("-r", "30", "-f", "h264", "-i", both, "-c", "copy", source)

    with pytest.raises(Doubt, match="parameter sets change"):
        points_of(source)


def two_picture_sets(record: bytes) -> bytes:
    sps, pps = sets_of(record)
    return avc_record([sps], [pps, Pps(set_id=7).nal()])


def two_sequence_sets(record: bytes) -> bytes:
    sps, pps = sets_of(record)
    return avc_record([sps, Sps(set_id=7).nal()], [pps])


@pytest.mark.parametrize("record", [two_picture_sets, two_sequence_sets])
def test_several_parameter_sets_are_encoded_whole(
    record: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    source = rewritten(cached_clip(PLAIN), tmp_path / "source.mp4", record=record)

    assert_encoded_whole(source, tmp_path, reason="several parameter sets")


@pytest.mark.parametrize("length", [0, 12])
def test_a_record_that_cannot_be_read_is_doubted(length: int, tmp_path: Path) -> None:
    with pytest.raises(Doubt, match="cannot be read"):
        read_under(tmp_path, lambda record: record[:length])


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"profile": 88}, "profile"),
        ({"profile": 110}, "profile"),
        ({"profile": 244}, "profile"),
        ({"frame_mbs_only": False, "height_in_map_units": 6}, "interlaced"),
        ({"scaling_lists": ((),) * 8}, "scaling matrix"),
        ({"poc_type": 1, "poc_steps_alike": True, "poc_cycle": (2,)}, "POC type 1"),
    ],
)
def test_what_a_sequence_set_may_not_say_is_doubted(
    fields: dict[str, object], reason: str, tmp_path: Path
) -> None:
    with pytest.raises(Doubt, match=reason):
        read_under(tmp_path, restated(PLAIN, **fields))


@pytest.mark.parametrize("picture", [Pps(slice_groups=2), Pps(redundant=True)])
def test_what_few_decoders_read_of_the_baseline_profile_is_doubted(
    picture: Pps, tmp_path: Path
) -> None:
    with pytest.raises(Doubt, match="Baseline profile"):
        read_under(tmp_path, lambda record: avc_record([sets_of(record)[0]], [picture.nal()]))


def test_slices_out_of_order_are_doubted(tmp_path: Path) -> None:
    ordered = rewritten(
        cached_clip(SLICED), tmp_path / "ordered.mp4", record=restated(SLICED, constraints=0)
    )

    def shuffled(pictures: Iterator[Packet]) -> Iterator[Packet]:
        yield from (picture[::-1] for picture in pictures)

    source = rewritten(ordered, tmp_path / "shuffled.mp4", packets=shuffled)

    assert points_of(ordered) == (0, 20, 40, 60)
    with pytest.raises(Doubt, match="Baseline profile"):
        clean_points(source, *looked_at(ordered))


def test_sets_that_only_repeat_the_record_are_taken_out_of_the_frames(tmp_path: Path) -> None:
    sps, pps = sets_of(record_of(cached_clip(PLAIN)))

    def repeated(pictures: Iterator[Packet]) -> Iterator[Packet]:
        for picture in pictures:
            keyed = picture[-1][0] & 0x1F == 5
            yield [b"\x47" + sps[1:], pps + b"\0", *picture] if keyed else picture

    source = rewritten(cached_clip(PLAIN), tmp_path / "source.mp4", packets=repeated)

    report = Order(source, tmp_path / "clip.mp4", (MOST,)).carry_out()

    assert report.method is CutMethod.SMART
    kinds = {unit[0] & 0x1F for picture in stored_units(report.output) for unit in picture}
    assert {1, 5} <= kinds <= {1, 5, 6}
    assert decode_frame_numbers(report.output) == list(range(8, 53))


@pytest.mark.parametrize("at", [0, 25, 59])
@pytest.mark.parametrize("other", [Pps(refs=(2, 1)).nal(), Sps(level=52).nal()])
def test_other_sets_inside_the_frames_are_encoded_whole(
    at: int, other: bytes, tmp_path: Path
) -> None:
    def changed(pictures: Iterator[Packet]) -> Iterator[Packet]:
        yield from ([other, *p] if place == at else p for place, p in enumerate(pictures))

    source = rewritten(cached_clip(PLAIN), tmp_path / "source.mp4", packets=changed)

    with pytest.raises(Doubt, match="parameter sets change"):
        clean_points(source, *looked_at(cached_clip(PLAIN)))


def test_a_second_description_of_the_frames_is_encoded_whole(tmp_path: Path) -> None:
    source = with_two_descriptions(
        cached_clip(PLAIN), tmp_path / "source.mp4", record=lambda record: record, from_chunk=20
    )

    assert_encoded_whole(source, tmp_path, reason="parameter sets change")


@pytest.mark.parametrize("kind", [2, 14, 15, 19, 20, 28])
def test_frames_with_layers_or_unknown_parts_are_encoded_whole(kind: int, tmp_path: Path) -> None:
    def added(pictures: Iterator[Packet]) -> Iterator[Packet]:
        yield from ([*picture, bytes([kind, 0x80])] for picture in pictures)

    source = rewritten(cached_clip(PLAIN), tmp_path / "source.mp4", packets=added)

    with pytest.raises(Doubt, match="more than plain"):
        clean_points(source, *looked_at(cached_clip(PLAIN)))


def test_a_damaged_frame_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "source.mp4"
    path.write_bytes(cached_clip(PLAIN).read_bytes())
    with av.open(str(path)) as container:
        place = [p.pos for p in container.demux(video=0) if p.size][25]
    assert place is not None
    with path.open("r+b") as film:
        film.seek(place)
        film.write(b"\x7f\xff")

    with pytest.raises(Doubt, match="damaged"):
        clean_points(path, *looked_at(cached_clip(PLAIN)))


def test_keyframes_that_drop_earlier_frames_are_encoded_whole(tmp_path: Path) -> None:
    sequence = parse_sequence_set(sets_of(record_of(cached_clip(PLAIN)))[0])

    def dropping(pictures: Iterator[Packet]) -> Iterator[Packet]:
        for picture in pictures:
            *before, last = picture
            if last[0] & 0x1F == 5:
                flag = 8 + parse_slice_start(last, sequence).length_bits
                flipped = bytearray(last)
                flipped[flag // 8] |= 0x80 >> flag % 8
                last = bytes(flipped)
            yield [*before, last]

    source = rewritten(cached_clip(PLAIN), tmp_path / "source.mp4", packets=dropping)

    assert_encoded_whole(source, tmp_path, reason="drop frames")


@pytest.mark.parametrize(
    ("spec", "is_copied"),
    [
        (PLAIN, True),
        (NO_B, True),
        (replace(PLAIN, b_frames=3), False),
        (replace(PLAIN, b_frames=4, params="b-pyramid=normal:ref=6"), False),
    ],
)
def test_frames_reordered_deeper_than_players_are_told_are_encoded_whole(
    spec: ClipSpec,
    is_copied: bool,  # noqa: FBT001 - a parameter of the test
    tmp_path: Path,
) -> None:
    source = rewritten(cached_clip(spec), tmp_path / "source.mp4", record=restated(spec, vui=None))

    report = Order(source, tmp_path / "clip.mp4", (MOST,)).carry_out()

    assert (report.method is CutMethod.SMART) is is_copied
    assert is_copied or "how far its frames are reordered" in report.reason
    assert decode_frame_numbers(report.output) == list(range(8, 53))


def assert_encoded_whole(source: Path, folder: Path, *, reason: str) -> None:
    report = Order(source, folder / "clip.mp4", (MOST,)).carry_out()

    assert report.method is CutMethod.ENCODE
    assert reason in report.reason
    assert decode_frame_numbers(report.output) == list(range(8, 53))


def read_under(folder: Path, record: Callable[[bytes], bytes]) -> H264Source:
    """Read what is probed as the plain clip, but has another record: decoders may refuse it."""
    path = rewritten(cached_clip(PLAIN), folder / "source.mp4", record=record)
    info: MediaInfo = replace(probe(cached_clip(PLAIN)), path=path)
    return read_source(info)
