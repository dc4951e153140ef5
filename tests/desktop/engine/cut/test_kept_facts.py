"""What a file says about its picture and sound, its clip says too, however it is written."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode
from tests.support import clip_cases
from tests.support.clips import LANGUAGES, TITLES, ClipSpec, cached_clip
from tests.support.exports import Order, run_ffmpeg, span

SPEC = ClipSpec(frames=90)
HDR = (
    "log-level=error:master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)"
    "L(10000000,1):max-cll=1000,400"
)
BT2020 = "setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc"
BT709 = "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709"
SOURCES = {
    "tags and pixels that are not square": ("-vf", f"{BT709},setsar=4/3", "-g", "30"),
    "full range": ("-vf", "scale=out_range=full,format=yuvj420p", "-g", "30"),
    "HDR": ("-vf", f"{BT2020},format=yuv420p10le", "-c:v", "libx265", "-x265-params", HDR),
    "4:2:2": ("-pix_fmt", "yuv422p10le"),
    "mono": ("-c:v", "copy", "-ac", "1", "-ar", "44100"),
    "surround": ("-c:v", "copy", "-ac", "6"),
}
WAYS = {
    "exact": (CutMode.EXACT, ".mp4"),
    "encoded": (CutMode.ENCODE, ".mov"),
    "in Matroska": (CutMode.ENCODE, ".mkv"),
    "instant": (CutMode.INSTANT, ".mp4"),
}
every_way = pytest.mark.parametrize(("mode", "suffix"), WAYS.values(), ids=WAYS.keys())


@dataclass(frozen=True, slots=True)
class Facts:
    """What PyAV reads of a file, none of it by way of the engine."""

    size: tuple[int, int]
    pix_fmt: str
    colour: tuple[int, int, int, int]
    pixel_aspect: Fraction
    rotation: int
    light: tuple[bytes, ...]
    sound: tuple[tuple[str, int], ...]


def facts_of(path: Path) -> Facts:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        frame = next(container.decode(stream))
        context = stream.codec_context
        return Facts(
            size=(frame.width, frame.height),
            pix_fmt=frame.format.name,
            colour=(
                int(context.color_primaries),
                int(context.color_trc),
                int(context.colorspace),
                int(frame.color_range),
            ),
            pixel_aspect=Fraction(stream.sample_aspect_ratio or 1),
            rotation=round(frame.rotation),
            light=light_told_by(frame),
            sound=tuple((s.layout.name, s.sample_rate) for s in container.streams.audio),
        )


def light_told_by(frame: av.VideoFrame) -> tuple[bytes, ...]:
    told: Any = frame.side_data  # typed as if it held motion vectors alone
    about = {"MASTERING_DISPLAY_METADATA", "CONTENT_LIGHT_LEVEL"}
    return tuple(bytes(data) for data in told if data.type.name in about)


@every_way
@pytest.mark.parametrize("made", SOURCES.values(), ids=SOURCES.keys())
def test_picture_and_sound_are_what_they_were(
    made: tuple[str, ...], mode: CutMode, suffix: str, tmp_path: Path
) -> None:
    source, clip = tmp_path / "source.mp4", tmp_path / f"clip{suffix}"
    sound = () if "-ac" in made else ("-c:a", "copy")
    run_ffmpeg("-i", cached_clip(SPEC), *made, *sound, source)

    report = Order(source, clip, (span(Fraction(1, 2), 3),), mode=mode).carry_out()

    assert facts_of(clip) == facts_of(source)
    assert report.verified, report.checks


@every_way
@pytest.mark.parametrize("case", ["rotated-90", "rotated-180", "rotated-270", "odd-size"])
def test_turns_and_odd_sizes_stay(case: str, mode: CutMode, suffix: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    clip = tmp_path / f"clip{suffix}"

    Order(cached_clip(spec), clip, (span(Fraction(1, 2), 2),), mode=mode).carry_out()

    assert facts_of(clip) == facts_of(cached_clip(spec))


@every_way
def test_every_track_keeps_its_name_its_language_and_its_rank(
    mode: CutMode, suffix: str, tmp_path: Path
) -> None:
    source, clip = tmp_path / "source.mkv", tmp_path / f"clip{suffix}"
    ranks = ("-disposition:a:0", "0", "-disposition:a:1", "default", "-disposition:a:2", "0")
    spec = clip_cases.SHORT["mkv-three-tracks"]
    run_ffmpeg("-i", cached_clip(spec), "-map", "0", "-c", "copy", *ranks, source)

    Order(source, clip, (span(Fraction(1, 2), 2),), mode=mode).carry_out()

    with av.open(str(clip)) as container:
        tracks = container.streams.audio
        languages = tuple(track.metadata["language"] for track in tracks)
        titles = tuple(t.metadata.get("title", t.metadata.get("handler_name")) for t in tracks)
        ranks_kept = [bool(t.disposition & av.stream.Disposition.default) for t in tracks]
    # QuickTime's muxer knows German by its other name.
    assert languages == (("eng", "ger", "fra") if suffix == ".mov" else LANGUAGES[:3])
    assert titles == TITLES[:3]
    assert ranks_kept == [False, True, False]


@every_way
def test_the_title_is_kept_and_the_place_is_not(mode: CutMode, suffix: str, tmp_path: Path) -> None:
    source, clip = tmp_path / "source.mp4", tmp_path / f"clip{suffix}"
    told = ("-metadata", 'title=A "quoted" title', "-metadata", "location=+48.85+002.29/")
    run_ffmpeg("-i", cached_clip(SPEC), "-c", "copy", *told, source)

    Order(source, clip, (span(Fraction(1, 2), 3),), mode=mode).carry_out()

    with av.open(str(source)) as container:
        assert "location" in container.metadata
    with av.open(str(clip)) as container:
        assert container.metadata["title"] == 'A "quoted" title'
        assert not [key for key in container.metadata if "location" in key.lower()]
    assert b"+48.85" not in clip.read_bytes()


def test_copied_and_encoded_frames_of_a_smart_cut_agree(tmp_path: Path) -> None:
    source, clip = tmp_path / "source.mp4", tmp_path / "clip.mp4"
    made = SOURCES["tags and pixels that are not square"]
    run_ffmpeg("-i", cached_clip(SPEC), *made, "-c:a", "copy", source)

    report = Order(source, clip, (span(Fraction(1, 2), 3),)).carry_out()

    assert report.method is CutMethod.SMART, report.reason
    assert facts_of(clip) == facts_of(source)
