"""Instant cuts copy from keyframe to keyframe, whatever the file, and say truly by how much they miss.

Sources are 60 frames long with keyframes at 0 and 30, but for those whose case is another.
"""

from fractions import Fraction
from pathlib import Path

import av
import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode, PieceKind, PieceReport
from reely_desktop.engine.errors import MediaError, WorkError
from tests.support import clip_cases
from tests.support.clips import LANGUAGES, TITLES, ClipSpec, audio_offset, cached_clip
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.written_clips import look_at, range_of, sound_lateness, source_times

PLAIN = clip_cases.SHORT["closed-gop"]
OPEN = clip_cases.SHORT["open-gop"]
HIDDEN = clip_cases.SHORT["hidden-start"]  # keyframes 13 and 43 are shown
TOLERANCE = Fraction(1, 1_000)
SAMPLES = 48


def cut(spec: ClipSpec, clip: Path, *places: tuple[int, int]) -> Order:
    ranges = tuple(range_of(spec, *place) for place in places)
    return Order(cached_clip(spec), clip, ranges, mode=CutMode.INSTANT)


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
@pytest.mark.parametrize(
    "case",
    [
        "closed-gop",
        "no-b-frames",
        "hevc",
        "vp9-webm",
        "av1",
        "vfr",
        "vfr-mkv",
        "mkv",
        "ts",
        "late-start",
        "ts-negative-start",
        "interlaced",
        "10-bit",
        "three-tracks",
        "silent",
    ],
)
def test_whole_groups_of_pictures_are_kept_at_their_own_times(
    case: str, suffix: str, tmp_path: Path
) -> None:
    spec = clip_cases.SHORT[case]
    times = source_times(spec)[30:]
    clip = tmp_path / f"clip{suffix}"

    report = cut(spec, clip, (37, 51)).carry_out()

    seen = look_at(clip)
    assert seen.numbers == tuple(range(30, 60))
    assert seen.stored == 30
    assert max(abs(a - (b - times[0])) for a, b in zip(seen.times, times, strict=True)) <= TOLERANCE
    assert report.verified, report.checks
    assert report.method is CutMethod.INSTANT
    assert report.pieces == (PieceReport(PieceKind.COPY, 30),)
    assert (report.first_frame, report.last_frame, report.frames) == (30, 59, 30)


@pytest.mark.parametrize("case", ["closed-gop", "mkv", "ts", "vp9-webm", "three-tracks", "mov-pcm"])
def test_the_sound_is_heard_with_its_picture(case: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    clip = tmp_path / f"clip{'.mov' if case == 'mov-pcm' else '.mp4'}"

    report = cut(spec, clip, (37, 51)).carry_out()

    # The first packets are not whole, because what they lean on is cut away.
    late = [
        audio_offset(
            cached_clip(spec), clip, source_times(spec)[30], track=track, at_seconds=Fraction(1, 8)
        )
        for track in range(spec.audio_tracks)
    ]
    assert all(abs(samples) <= SAMPLES for samples in late), late
    assert report.audio_offset is not None
    assert 0 <= report.audio_offset < Fraction(1, 40)


def test_the_report_says_by_how_much_the_cut_misses(tmp_path: Path) -> None:
    report = cut(PLAIN, tmp_path / "clip.mp4", (7, 25)).carry_out()

    assert report.reason == (
        "copied from keyframe to keyframe: it starts 0.233 s before the in point and ends 0.167 s "
        "after the out point"
    )
    assert report.duration == 1


def test_a_range_between_keyframes_misses_nothing(tmp_path: Path) -> None:
    report = cut(PLAIN, tmp_path / "clip.mp4", (30, 60)).carry_out()

    assert "starts 0.000 s before the in point and ends 0.000 s after" in report.reason


@pytest.mark.parametrize("case", ["open-gop", "hevc-open-gop"])
def test_an_open_group_leaves_out_what_cannot_be_decoded(case: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    clip = tmp_path / "clip.mp4"
    lead = leading_pictures(spec)

    report = cut(spec, clip, (3, 20)).carry_out()

    assert look_at(clip).numbers == tuple(range(30 - lead))
    assert report.verified, report.checks


@pytest.mark.parametrize("case", ["open-gop", "hevc-open-gop"])
def test_an_open_group_keeps_every_frame_asked_for(case: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    clip = tmp_path / "clip.mp4"

    report = cut(spec, clip, (3, 30)).carry_out()

    assert look_at(clip).numbers == tuple(range(31))  # 28 and 29 are stored behind keyframe 30
    assert report.verified, report.checks


def leading_pictures(spec: ClipSpec) -> int:
    with av.open(str(cached_clip(spec))) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    second = [n for n, packet in enumerate(packets) if packet.is_keyframe][1]
    after, key = packets[second + 1 :], packets[second]
    return sum(1 for packet in after if (packet.pts or 0) < (key.pts or 0))


def test_a_keyframe_that_an_edit_list_hides_is_not_stored_again(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    report = cut(HIDDEN, clip, (4, 30)).carry_out()

    assert look_at(clip).numbers == tuple(range(13, 43))
    assert look_at(clip).stored == 30
    assert "it starts 0.300 s after the in point" in report.reason
    assert report.verified, report.checks


def test_a_range_without_a_keyframe_of_its_own_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as refused:
        cut(HIDDEN, tmp_path / "clip.mp4", (2, 9)).carry_out()

    assert refused.value.code == "RLY-INSTANT-NO-KEYFRAME"
    assert list(tmp_path.iterdir()) == []


def test_ranges_are_joined_in_their_order(tmp_path: Path) -> None:
    spec = clip_cases.H264["closed-gop"]
    clip = tmp_path / "clip.mp4"

    report = cut(spec, clip, (95, 110), (0, 10), (35, 45)).carry_out()

    assert look_at(clip).numbers == (*range(90, 120), *range(60))
    assert look_at(clip).times == tuple(Fraction(n, 30) for n in range(90))
    assert report.verified, report.checks
    assert [piece.frames for piece in report.pieces] == [30, 60]
    assert "1.833 s longer" in report.reason
    late = [
        sound_lateness(spec, clip, at=at, heard_from=heard_from, seconds=Fraction(3, 4))
        for at, heard_from in ((Fraction(1, 8), Fraction(25, 8)), (Fraction(9, 8), Fraction(1, 8)))
    ]
    assert all(abs(samples) <= SAMPLES for samples in late), late


def test_ranges_in_one_group_of_pictures_do_not_repeat_it(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    report = cut(PLAIN, clip, (2, 9), (12, 15), (40, 42)).carry_out()

    assert look_at(clip).numbers == tuple(range(60))
    assert report.verified, report.checks


def test_tracks_keep_their_names(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mkv"

    cut(clip_cases.SHORT["mkv-three-tracks"], clip, (30, 45)).carry_out()

    with av.open(str(clip)) as container:
        named = [(s.metadata["language"], s.metadata["title"]) for s in container.streams.audio]
    assert named == list(zip(LANGUAGES[:3], TITLES[:3], strict=True))


def test_a_turned_picture_stays_turned(tmp_path: Path) -> None:
    spec = clip_cases.SHORT["rotated-90"]
    clip = tmp_path / "clip.mp4"

    cut(spec, clip, (40, 50)).carry_out()

    assert look_at(clip).numbers == tuple(range(30, 60))


def test_hevc_is_marked_as_every_player_takes_it(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    cut(clip_cases.SHORT["hevc"], clip, (30, 45)).carry_out()

    with av.open(str(clip)) as container:
        assert container.streams.video[0].codec_tag == "hvc1"


def test_what_the_container_cannot_store_is_named(tmp_path: Path) -> None:
    source = tmp_path / "source.webm"
    run_ffmpeg("-f", "lavfi", "-i", "testsrc2=d=1", "-c:v", "libvpx", source)

    with pytest.raises(WorkError) as refused:
        Order(source, tmp_path / "clip.mp4", (span(0, 1),), mode=CutMode.INSTANT).carry_out()

    assert refused.value.code == "RLY-INSTANT-CODEC"
    assert "VP8" in refused.value.message
    assert list(tmp_path.iterdir()) == [source]
