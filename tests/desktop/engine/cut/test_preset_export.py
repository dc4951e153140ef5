import struct
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from reely_desktop.engine.cut.presets import Preset, load_presets
from reely_desktop.engine.cut.request import CutMethod
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.spacing import RateClass
from tests.support import clip_cases, sounds
from tests.support.clips import (
    audio_offset,
    cached_clip,
)
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.frame_numbers import read_frame_number

PRESETS = load_presets(Path(__file__).parents[4] / "resources" / "presets.toml")
SMALL = Preset(
    "small",
    "Small",
    frame_size=(270, 480),
    video_bit_rate=1_000_000,
    max_video_bit_rate=2_000_000,
    audio_bit_rate=128_000,
)
WIDE = replace(SMALL, frame_size=(320, 180))  # the shape of the test clips
BT709 = 1
LIMITED = 1


def luma(path: Path) -> list[Any]:
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]


def colours(path: Path, *, at: Sequence[tuple[float, float]]) -> list[tuple[int, int, int]]:
    """Return the stored Y, Cb and Cr of the first frame at places given as parts of its sides."""
    with av.open(str(path)) as container:
        frame = next(container.decode(video=0))
        planes = frame.to_ndarray(format="yuv420p")
    wide, high = frame.width, frame.height
    y = planes[:high]
    cb, cr = planes[high:].reshape(2, high // 2, wide // 2)
    return [
        (
            int(y[int(high * down), int(wide * across)]),
            int(cb[int(high * down / 2), int(wide * across / 2)]),
            int(cr[int(high * down / 2), int(wide * across / 2)]),
        )
        for across, down in at
    ]


def boxes(path: Path) -> list[str]:
    """Return the names of an MP4's outermost boxes in order."""
    names, at = [], 0
    content = path.read_bytes()
    while at < len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        names.append(name.decode("latin-1"))
        at += struct.unpack_from(">Q", content, at + 8)[0] if size == 1 else size
    return names


@pytest.mark.parametrize("name", ["tiktok", "x", "linkedin-portrait"])
def test_a_platform_gets_its_frame_and_what_else_it_asks_for(tmp_path: Path, name: str) -> None:
    preset = PRESETS[name]
    source = cached_clip(clip_cases.PLAIN)

    report = Order(source, tmp_path / "clip.mp4", (span(1, Fraction(3, 2)),), preset).carry_out()

    info = probe(report.output)
    assert report.method is CutMethod.ENCODE
    assert report.verified
    assert info.video is not None
    assert (info.video.width, info.video.height) == preset.frame_size
    assert (info.video.codec, info.video.profile, info.video.pix_fmt) == ("h264", "High", "yuv420p")
    assert info.video.sample_aspect == 1
    assert (info.video.rate_class, info.video.frame_rate) == (RateClass.CONSTANT, Fraction(30))
    colour = info.video.colour
    assert (colour.primaries, colour.transfer, colour.matrix) == (BT709, BT709, BT709)
    assert not colour.full_range
    (sound,) = info.audio
    assert (sound.codec, sound.sample_rate_hz, sound.channels) == ("aac", 48_000, 2)
    assert boxes(report.output).index("moov") < boxes(report.output).index("mdat")
    assert report.frames == 15
    assert audio_offset(source, report.output, Fraction(1)) == 0


def test_the_whole_picture_stands_over_a_blur_of_itself(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)

    report = Order(source, tmp_path / "clip.mp4", (span(1, 2),), SMALL).carry_out()

    high = 152  # 270 wide as 16 to 9, in whole chroma samples
    top = (480 - high) // 4 * 2
    frames = luma(report.output)
    assert [read_frame_number(f[top : top + high]) for f in frames] == list(range(30, 60))
    around = np.concatenate([frames[0][: top - 2], frames[0][top + high + 2 :]])
    inside = frames[0][top : top + high]
    # A blur of the picture: neither black bars nor the picture's own detail.
    assert around.mean() > 40
    assert np.abs(np.diff(around.astype(int), axis=1)).mean() < 1
    assert np.abs(np.diff(inside.astype(int), axis=1)).mean() > 3


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_picture_stands_upright(tmp_path: Path, turn: int) -> None:
    source = cached_clip(clip_cases.TURNED[f"rotated-{turn}"])
    shape = (180, 320) if turn % 180 else (320, 180)
    preset = replace(SMALL, frame_size=shape)

    report = Order(source, tmp_path / "clip.mp4", (span(1, 2),), preset).carry_out()

    video = probe(report.output).video
    assert video is not None
    assert (video.width, video.height, video.rotation) == (*shape, 0)
    assert [read_frame_number(frame) for frame in luma(report.output)] == list(range(30, 60))


def test_wide_samples_become_square(tmp_path: Path) -> None:
    source = tmp_path / "anamorphic.mp4"
    run_ffmpeg(
        *("-i", cached_clip(clip_cases.PLAIN), "-vf", "scale=240:180,setsar=4/3", "-c:a", "copy"),
        source,
    )

    report = Order(source, tmp_path / "clip.mp4", (span(1, 2),), WIDE).carry_out()

    video = probe(report.output).video
    assert video is not None
    assert video.sample_aspect == 1
    assert [read_frame_number(frame) for frame in luma(report.output)] == list(range(30, 60))


PATCHES = "color=0x{}:s=160x180:r=30:d=1"
RED, TEAL = (200, 40, 30), (20, 140, 150)
AT = ((0.25, 0.5), (0.75, 0.5))


def in_bt709(red: int, green: int, blue: int) -> tuple[float, float, float]:
    """Return 8-bit limited-range YCbCr of an RGB colour by ITU-R BT.709."""
    r, g, b = red / 255, green / 255, blue / 255
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    return 16 + 219 * y, 128 + 224 * (b - y) / 1.8556, 128 + 224 * (r - y) / 1.5748


def patched(path: Path, *coding: str, filters: str) -> Path:
    """Write one second of a red and a teal patch, converted by `filters`."""
    red, teal = ("".join(f"{part:02x}" for part in colour) for colour in (RED, TEAL))
    run_ffmpeg(
        *("-f", "lavfi", "-i", PATCHES.format(red), "-f", "lavfi", "-i", PATCHES.format(teal)),
        *("-filter_complex", f"[0][1]hstack,format=gbrp,{filters}", *coding),
        path,
    )
    return path


EIGHT_BITS = (
    "scale=out_color_matrix={}:out_range={},format=yuv420p,setparams=colorspace={}:range={}"
)
SDR = {
    "BT.601": EIGHT_BITS.format("bt601", "tv", "smpte170m", "tv"),
    "untagged SD": EIGHT_BITS.format("bt601", "tv", "unknown", "unknown"),
    "full range": EIGHT_BITS.format("bt709", "pc", "bt709", "pc"),
    "BT.709": EIGHT_BITS.format("bt709", "tv", "bt709", "tv"),
    "BT.2020 SDR": "zscale=tin=bt709:pin=bt709:min=gbr:rin=full:t=2020_10:p=2020:m=2020_ncl:r=limited"
    ",format=yuv420p10le",
    "RGB": "null",
}


@pytest.mark.parametrize("kind", SDR)
def test_colours_look_the_same_in_bt709(tmp_path: Path, kind: str) -> None:
    coder = ["-c:v", "ffv1"] if kind == "RGB" else ["-c:v", "libx264", "-qp", "4"]
    source = patched(tmp_path / "source.mkv", *coder, filters=SDR[kind])

    report = Order(source, tmp_path / "clip.mp4", (span(0, Fraction(1, 2)),), WIDE).carry_out()

    for seen, meant in zip(colours(report.output, at=AT), (RED, TEAL), strict=True):
        assert seen == pytest.approx(in_bt709(*meant), abs=3)


@pytest.mark.parametrize("transfer", ["smpte2084", "arib-std-b67"])
def test_hdr_is_toned_down_and_that_is_said(tmp_path: Path, transfer: str) -> None:
    source = patched(
        tmp_path / "source.mp4",
        *("-c:v", "libx265", "-qp", "4", "-x265-params", "log-level=none"),
        filters=f"zscale=tin=bt709:pin=bt709:min=gbr:rin=full:npl=203:t={transfer}:p=2020:m=2020_ncl"
        ":r=limited,format=yuv420p10le",
    )

    report = Order(source, tmp_path / "clip.mp4", (span(0, Fraction(1, 2)),), WIDE).carry_out()

    assert report.notes == ("HDR was toned down to SDR, which is what Small gets",)
    video = probe(report.output).video
    assert video is not None
    assert (video.colour.hdr, video.colour.transfer, video.bit_depth) == (None, BT709, 8)
    # What lies below reference white keeps its look, but for the shoulder of the curve.
    for seen, meant in zip(colours(report.output, at=AT), (RED, TEAL), strict=True):
        assert seen == pytest.approx(in_bt709(*meant), abs=12)


def test_place_and_device_stay_behind(tmp_path: Path) -> None:
    secrets = {
        "location": "+48.8577+002.295/",
        "com.apple.quicktime.location.ISO6709": "+48.8577+002.295/",
        "com.apple.quicktime.make": "Applause",
        "com.apple.quicktime.model": "Phone 99",
        "title": "Walk by the harbour",
    }
    tags = [word for key, value in secrets.items() for word in ("-metadata", f"{key}={value}")]
    source = tmp_path / "phone.mov"
    tags += ["-metadata:s:v", "handler_name=Phone 99 camera", "-movflags", "use_metadata_tags"]
    run_ffmpeg("-i", cached_clip(clip_cases.PLAIN), "-c", "copy", *tags, source)
    assert b"48.8577" in source.read_bytes()

    report = Order(source, tmp_path / "clip.mp4", (span(1, 2),), WIDE).carry_out()

    written = report.output.read_bytes()
    for word in (b"48.8577", b"Applause", b"Phone 99"):
        assert word not in written
    assert b"Walk by the harbour" in written


def test_a_platform_gets_one_track_the_default_one(tmp_path: Path) -> None:
    source = tmp_path / "tracks.mkv"
    spec = clip_cases.TRACKS["three-tracks"]
    dispositions = ("-disposition:a", "0", "-disposition:a:1", "default")
    run_ffmpeg("-i", cached_clip(spec), "-map", "0", "-c", "copy", *dispositions, source)

    report = Order(source, tmp_path / "clip.mp4", (span(1, 2),), WIDE).carry_out()

    assert len(probe(report.output).audio) == 1
    second = sounds.decode_sound(source, track=1)
    assert sounds.offset_between(second, sounds.decode_sound(report.output), Fraction(1)) == 0
