"""What probing says of a file is what the file was made to be."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import pytest

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.info import FieldOrder, VideoInfo
from reely_desktop.engine.media.keyframes import keyframe_index
from reely_desktop.engine.media.listing import listing_of
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import MediaTime
from tests.support import clip_cases
from tests.support.clips import LANGUAGES, TITLES, ClipSpec, cached_clip, duration
from tests.support.exports import run_ffmpeg

CODECS = {"none": "", "openh264": "h264"}
LISTING = {"mp4", "mov"}
every_case = pytest.mark.parametrize("case", clip_cases.WITH_PICTURE)


def video_of(path: Path) -> VideoInfo:
    video = probe(path).video
    assert video is not None
    return video


@every_case
def test_the_picture_is_as_made(case: str) -> None:
    spec = clip_cases.WITH_PICTURE[case]

    video = video_of(cached_clip(spec))

    assert video.codec == CODECS.get(spec.codec, spec.codec)
    assert (video.width, video.height) == spec.size
    assert (video.pix_fmt, video.rotation) == (spec.pix_fmt, spec.rotation)
    assert video.bit_depth == (10 if "10" in spec.pix_fmt else 8)
    assert video.field_order is (
        FieldOrder.TOP_FIRST if spec.interlaced else FieldOrder.PROGRESSIVE
    )
    assert video.sample_aspect == 1


@every_case
def test_the_rate_is_as_made(case: str) -> None:
    spec = clip_cases.WITH_PICTURE[case]

    video = video_of(cached_clip(spec))

    if spec.vfr:
        assert video.rate_class is RateClass.VARIABLE
        assert abs(video.frame_rate - spec.frames / duration(spec)) < Fraction(1, 2)
    else:
        assert (video.rate_class, video.frame_rate) == (RateClass.CONSTANT, spec.rate)


@every_case
def test_frames_are_counted_where_the_container_lists_them(case: str) -> None:
    spec = clip_cases.WITH_PICTURE[case]

    video = video_of(cached_clip(spec))

    assert video.has_sample_index == (spec.container in LISTING)
    assert video.frame_count == (spec.frames if spec.container in LISTING else None)
    assert video.is_even == (spec.container in LISTING and not spec.vfr)
    assert video.has_edit_list == bool(spec.hidden)


@every_case
def test_the_length_is_that_of_what_is_presented(case: str) -> None:
    spec = clip_cases.WITH_PICTURE[case]

    info = probe(cached_clip(spec))

    # Sound is stored in whole packets, and the last frame of an uneven clip is stored short.
    assert abs(info.duration.seconds - duration(spec)) <= Fraction(1, 20)


@pytest.mark.parametrize("case", ["late-start", "mkv-late-start", "ts-late-start"])
def test_times_count_from_the_first_presented_frame(case: str) -> None:
    spec = clip_cases.CLOCKS[case]

    video = video_of(cached_clip(spec))

    assert abs(video.origin.seconds - spec.start) < Fraction(1, 5)


def test_a_clock_about_to_wrap_begins_below_zero() -> None:
    assert video_of(cached_clip(clip_cases.CLOCKS["ts-negative-start"])).origin < MediaTime(
        0, Fraction(1)
    )


def test_tracks_are_told_apart() -> None:
    info = probe(cached_clip(clip_cases.TRACKS["mkv-three-tracks"]))

    assert [(a.language, a.title) for a in info.audio] == list(
        zip(LANGUAGES[:3], TITLES[:3], strict=True)
    )
    assert {(a.codec, a.sample_rate_hz, a.channels, a.layout) for a in info.audio} == {
        ("aac", 48_000, 2, "stereo")
    }
    assert [a.is_default for a in info.audio] == [True, False, False]


def test_subtitles_chapters_and_titles_are_told() -> None:
    words = probe(cached_clip(clip_cases.TRACKS["subtitles"]))
    parts = probe(cached_clip(clip_cases.TRACKS["chapters"]))

    assert [(s.codec, s.is_text, s.language) for s in words.subtitles] == [
        ("mov_text", True, "eng")
    ]
    assert [(c.title, int(c.start.seconds)) for c in parts.chapters] == [
        ("part 0", 0),
        ("part 2", 2),
        ("part 4", 4),
    ]
    assert dict(parts.metadata)["title"] == 'A "quoted" title'


def test_sound_alone_has_no_picture() -> None:
    info = probe(cached_clip(clip_cases.SOUND_ALONE["mka-two-tracks"]))

    assert info.video is None
    assert info.video_streams == 0
    assert len(info.audio) == 2
    assert abs(info.duration.seconds - 5) < Fraction(1, 20)


@pytest.mark.parametrize(
    ("transfer", "hdr"), [("smpte2084", "PQ"), ("arib-std-b67", "HLG"), ("bt709", None)]
)
def test_hdr_is_told_by_its_transfer(transfer: str, hdr: str | None, tmp_path: Path) -> None:
    source = tmp_path / "source.mp4"
    tags = f"setparams=color_primaries=bt2020:color_trc={transfer}:colorspace=bt2020nc"
    run_ffmpeg("-f", "lavfi", "-i", f"testsrc2=s=64x36:d=1,{tags}", "-g", "1", source)

    colour = video_of(source).colour

    assert colour.hdr == hdr
    assert (colour.primaries, colour.matrix, colour.full_range) == (9, 9, False)


def test_pixels_that_are_not_square_are_told(tmp_path: Path) -> None:
    source = tmp_path / "source.mp4"
    run_ffmpeg("-f", "lavfi", "-i", "testsrc2=s=72x48:d=1,setsar=16/15", source)

    assert video_of(source).sample_aspect == Fraction(16, 15)


def test_the_stored_average_rate_is_not_believed(tmp_path: Path) -> None:
    source = tmp_path / "source.mkv"
    held = "settb=1/30,setpts=N+gte(N\\,40)*90"  # three seconds without a new picture
    run_ffmpeg("-f", "lavfi", "-i", f"testsrc2=s=64x36:r=30:d=3,{held}", "-fps_mode", "vfr", source)

    video = video_of(source)

    assert video.rate_class is RateClass.VARIABLE


@pytest.mark.parametrize("container", ["mp4", "ts"])
def test_a_film_that_is_cut_off_is_told_or_read_as_far_as_it_goes(
    container: str, tmp_path: Path
) -> None:
    whole = cached_clip(replace(ClipSpec(frames=90), container=container)).read_bytes()
    source = tmp_path / f"source.{container}"
    source.write_bytes(whole[: len(whole) // 2])

    if container == "mp4":
        with pytest.raises(MediaError) as told:
            probe(source)
        assert told.value.code == "RLY-MEDIA-TRUNCATED"
    else:
        assert video_of(source).rate_class is RateClass.CONSTANT


def test_the_index_of_a_long_file_is_gone_through_once() -> None:
    path = cached_clip(clip_cases.CLOCKS["hidden-start"])
    size = path.stat().st_size

    with av.open(str(path)) as container:
        entries = list(container.streams.video[0].index_entries)
        once = listing_of(iter(entries), size_bytes=size)
        cut_short = listing_of(iter(entries), size_bytes=size // 2)
        shown = [entry.timestamp for entry in entries if not entry.is_discard]

    assert (once.stored, once.shown, once.there) == (len(entries), len(shown), len(entries))
    assert once.stamps[0] == shown[0]
    assert 0 < cut_short.there < once.there


@pytest.mark.parametrize("name", ["closed-gop", "open-gop", "ragged-gops", "hidden-start"])
def test_how_long_groups_are_is_known_without_reading_the_index_again(name: str) -> None:
    path = cached_clip(clip_cases.SHORT[name])

    video = video_of(path)

    assert video.group_frames == keyframe_index(path, video).group_frames()
