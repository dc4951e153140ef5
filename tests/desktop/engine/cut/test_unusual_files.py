"""Files as cameras, recorders and other programs leave them: cut to the frame, or refused with a reason."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode
from reely_desktop.engine.errors import MediaError
from tests.support import clip_cases, sounds
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers, decode_frame_times
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.mp4_boxes import with_edits
from tests.support.written_clips import look_at

SPEC = ClipSpec(frames=90)
SILENT = ClipSpec(frames=120, audio_tracks=0)
SAMPLES = 48
Made = Callable[[Path], Path]


def copied(*extras: str, name: str = "source.mp4") -> Made:
    """Return a maker of the plain clip, copied with further options into the container of `name`."""

    def make(folder: Path) -> Path:
        run_ffmpeg("-i", cached_clip(SPEC), "-map", "0", "-c", "copy", *extras, folder / name)
        return folder / name

    return make


def coded(*codecs: str, name: str) -> Made:
    """Return a maker of the plain clip in other codecs."""

    def make(folder: Path) -> Path:
        run_ffmpeg("-i", cached_clip(SPEC), *codecs, folder / name)
        return folder / name

    return make


def with_cover(*maps: str, place: int) -> Made:
    def make(folder: Path) -> Path:
        cover = folder / "cover.png"
        run_ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64", "-frames:v", "1", cover)
        marked = (*maps, "-c", "copy", f"-disposition:v:{place}", "attached_pic")
        run_ffmpeg("-i", cached_clip(SPEC), "-i", cover, *marked, folder / "source.mp4")
        return folder / "source.mp4"

    return make


def beside(picture: Fraction, sound: Fraction, *, sound_frames: int = 90) -> Made:
    """Return a maker of picture and sound that start at different times, and sound of its own length."""

    def make(folder: Path) -> Path:
        shown = ("-itsoffset", str(float(picture)), "-i", cached_clip(SPEC))
        heard = ("-itsoffset", str(float(sound)), "-i", cached_clip(ClipSpec(frames=sound_frames)))
        maps = ("-map", "0:v", "-map", "1:a", "-c", "copy")
        run_ffmpeg(*shown, *heard, *maps, folder / "source.mp4")
        return folder / "source.mp4"

    return make


def joined_late(folder: Path) -> Path:
    """Drop the beginning of a broadcast, up to amid a group of pictures."""
    packets = cached_clip(clip_cases.CONTAINERS["ts"]).read_bytes()
    whole = len(packets) // 188
    (folder / "source.ts").write_bytes(packets[188 * (whole // 4) :])
    return folder / "source.ts"


def second_picture(folder: Path) -> Path:
    other = cached_clip(ClipSpec(frames=90, size=(160, 90)))
    maps = ("-map", "0", "-map", "1:v", "-c", "copy")
    run_ffmpeg("-i", cached_clip(SPEC), "-i", other, *maps, folder / "source.mp4")
    return folder / "source.mp4"


FILES: dict[str, Made] = {
    "cover behind the picture": with_cover("-map", "0", "-map", "1", place=1),
    "cover before the picture": with_cover("-map", "1", "-map", "0", place=0),
    "timecode track": copied("-timecode", "01:00:00:00", name="source.mov"),
    "two pictures": second_picture,
    "sound starts later": beside(Fraction(0), Fraction(3, 10)),
    "sound starts earlier": beside(Fraction(3, 10), Fraction(0)),
    "sound lasts longer": beside(Fraction(0), Fraction(0), sound_frames=240),
    "sound ends earlier": beside(Fraction(0), Fraction(0), sound_frames=60),
    "fragments": copied("-movflags", "frag_keyframe+empty_moov"),
    "fragments behind an index": copied("-movflags", "frag_keyframe+skip_trailer"),
    "Matroska without an index": copied("-live", "1", name="source.mkv"),
    "Flash": copied(name="source.flv"),
    "Blu-ray transport stream": copied("-mpegts_m2ts_mode", "1", name="source.m2ts"),
    "AVI": coded("-c:v", "mpeg4", "-q:v", "2", "-c:a", "mp3", name="source.avi"),
    "MPEG program stream": coded("-c:v", "mpeg2video", "-q:v", "2", "-bf", "2", name="source.mpg"),
    "VP8": coded("-c:v", "libvpx", "-b:v", "1M", "-c:a", "libvorbis", name="source.webm"),
    "ProRes": coded("-c:v", "prores_ks", "-c:a", "pcm_s16le", name="source.mov"),
    "joined late": joined_late,
}
every_file = pytest.mark.parametrize("make", FILES.values(), ids=FILES.keys())


@every_file
def test_an_unusual_file_is_cut_to_the_frame(make: Made, tmp_path: Path) -> None:
    source, clip = make(tmp_path), tmp_path / "clip.mp4"
    first, *_ = times = decode_frame_times(source)
    wanted = decode_frame_numbers(source)[20:56]

    report = Order(source, clip, (span(times[20] - first, times[56] - first),)).carry_out()

    seen = look_at(clip)
    assert list(seen.numbers) == wanted
    assert seen.times[0] == 0
    assert seen.stored == 36
    assert report.verified, report.checks
    assert (report.first_frame, report.last_frame) == (20, 55)
    late = lateness(source, clip, times[20] - first)
    assert abs(late) <= SAMPLES


@every_file
def test_an_instant_cut_of_it_begins_with_a_keyframe_and_its_sound(
    make: Made, tmp_path: Path
) -> None:
    source, clip = make(tmp_path), tmp_path / "clip.mkv"
    first, *_ = times = decode_frame_times(source)
    numbers = decode_frame_numbers(source)
    kept = (span(times[20] - first, times[56] - first),)

    report = Order(source, clip, kept, mode=CutMode.INSTANT).carry_out()

    assert report.first_frame is not None
    assert report.last_frame is not None
    assert report.first_frame <= 20
    assert report.last_frame >= 55
    assert list(look_at(clip).numbers) == numbers[report.first_frame : report.last_frame + 1]
    assert report.verified, report.checks
    late = lateness(source, clip, times[report.first_frame] - first)
    assert abs(late) <= 2 * SAMPLES  # both containers round


def lateness(source: Path, clip: Path, start: Fraction) -> int:
    """Measure the sound of the clip half a second from its start, when all of it is to be heard."""
    at, rate = Fraction(1, 2), sounds.SAMPLE_RATE_HZ
    first, *_ = decode_frame_times(source)
    heard = sounds.decode_sound(clip)[int(at * rate) : int((at + Fraction(1, 2)) * rate)]
    return sounds.offset_between(sounds.decode_sound(source, start=first), heard, start + at)


def test_the_picture_is_copied_beside_a_cover_that_comes_first(tmp_path: Path) -> None:
    source = with_cover("-map", "1", "-map", "0", place=0)(tmp_path)
    clip = tmp_path / "clip.mp4"

    report = Order(source, clip, (span(Fraction(4, 5), 3),)).carry_out()

    assert report.method is CutMethod.SMART, report.reason
    assert look_at(clip).numbers == tuple(range(24, 90))


def test_sound_that_ends_early_is_followed_by_silence(tmp_path: Path) -> None:
    source = beside(Fraction(0), Fraction(0), sound_frames=60)(tmp_path)
    clip = tmp_path / "clip.mp4"

    report = Order(source, clip, (span(Fraction(3, 2), 3),)).carry_out()

    heard = sounds.decode_sound(clip)
    assert report.verified, report.checks
    assert abs(len(heard) / sounds.SAMPLE_RATE_HZ - 1.5) < 0.03
    assert abs(heard[: sounds.SAMPLE_RATE_HZ // 4]).max() > 0.05
    assert abs(heard[-sounds.SAMPLE_RATE_HZ // 2 :]).max() < 0.01


@pytest.mark.parametrize(
    "edits", [[(75, 30), (15, 30)], [(15, 30), (75, 30)], [(30, 30), (0, 20)]], ids=str
)
@pytest.mark.parametrize("place", [(5, 20), (20, 40), (28, 45)])
def test_several_edits_are_cut_as_they_are_presented(
    edits: list[tuple[int, int]], place: tuple[int, int], tmp_path: Path
) -> None:
    source = with_edits(cached_clip(SILENT), tmp_path / "source.mp4", edits, rate=30)
    presented = [n for first, count in edits for n in range(first, first + count)]
    times, clip = decode_frame_times(source), tmp_path / "clip.mp4"
    kept = span(times[place[0]], times[place[1]])

    report = Order(source, clip, (kept,)).carry_out()

    assert list(look_at(clip).numbers) == presented[place[0] : place[1]]
    assert look_at(clip).stored == place[1] - place[0]
    assert report.verified, report.checks


def test_frames_that_lean_on_hidden_ones_are_not_copied(tmp_path: Path) -> None:
    source = with_edits(cached_clip(SILENT), tmp_path / "source.mp4", [(0, 120)], rate=30)
    shown = decode_frame_numbers(source)  # the last stored is hidden, and B-frames lean on it
    clip = tmp_path / "clip.mp4"
    kept = (span(Fraction(28, 30), 4),)

    report = Order(source, clip, kept).carry_out()

    assert list(look_at(clip).numbers) == shown[28:]
    assert report.method is CutMethod.ENCODE
    assert report.reason == "an edit list hides frames that others lean on"
    with pytest.raises(MediaError) as refused:
        Order(source, tmp_path / "instant.mp4", kept, mode=CutMode.INSTANT).carry_out()
    assert refused.value.code == "RLY-INSTANT-EDIT-LIST"


def test_times_that_jump_back_are_refused(tmp_path: Path) -> None:
    part = cached_clip(clip_cases.SHORT["ts"]).read_bytes()
    source = tmp_path / "source.ts"
    source.write_bytes(part + part)

    with pytest.raises(MediaError) as refused:
        Order(source, tmp_path / "clip.mp4", (span(0, 1),)).carry_out()

    assert refused.value.code == "RLY-MEDIA-CLOCK"
    assert list(tmp_path.iterdir()) == [source]


def test_a_jump_forward_is_a_frame_that_lasts(tmp_path: Path) -> None:
    parts = clip_cases.SHORT["ts"], clip_cases.SHORT["ts-late-start"]
    source, clip = tmp_path / "source.ts", tmp_path / "clip.mp4"
    early, late = (cached_clip(part) for part in parts)
    source.write_bytes(early.read_bytes() + late.read_bytes())

    report = Order(source, clip, (span(1, 2),)).carry_out()

    assert look_at(clip).numbers == tuple(range(30, 60))
    assert report.verified, report.checks


REFRESHED = ClipSpec(
    frames=120, params="intra-refresh=1", b_frames=0, container="ts", audio_tracks=0
)


@pytest.mark.parametrize("place", [(35, 55), (92, 93), (95, 120)])
def test_pictures_that_are_refreshed_bit_by_bit_are_whole_in_a_clip(
    place: tuple[int, int], tmp_path: Path
) -> None:
    clip = tmp_path / "clip.mp4"
    kept = span(Fraction(place[0], 30), Fraction(place[1], 30))

    report = Order(cached_clip(REFRESHED), clip, (kept,)).carry_out()

    assert look_at(clip).numbers == tuple(range(*place))
    assert report.verified, report.checks


def test_an_instant_cut_of_them_is_said_to_be_broken(tmp_path: Path) -> None:
    kept = (span(Fraction(95, 30), Fraction(11, 3)),)
    order = Order(cached_clip(REFRESHED), tmp_path / "clip.mp4", kept, mode=CutMode.INSTANT)

    report = order.carry_out()

    assert [check.name for check in report.checks if not check.ok] == ["seams"]
