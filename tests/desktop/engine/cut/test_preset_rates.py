"""A platform gets even frames at a rate that it takes, and a keyframe every two seconds."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.cut.fitting import preset_rate
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.spacing import RateClass
from tests.support import clip_cases
from tests.support.clips import (
    ClipSpec,
    audio_offset,
    cached_clip,
    decode_frame_numbers,
    frame_times,
)
from tests.support.exports import Order, span

SMALL = Preset(
    "small",
    "Small",
    frame_size=(270, 480),
    video_bit_rate=1_000_000,
    max_video_bit_rate=2_000_000,
    audio_bit_rate=128_000,
)
WIDE = replace(SMALL, frame_size=(320, 180))  # the shape of the test clips
NAL_IDR = 5


def test_keyframes_come_every_two_seconds_and_begin_anew(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)

    report = Order(source, tmp_path / "clip.mp4", (span(0, 5),), WIDE).carry_out()

    with av.open(str(report.output)) as container:
        packets = [p for p in container.demux(video=0) if p.size]
    keys = [n for n, packet in enumerate(packets) if packet.is_keyframe]
    assert {0, 60, 120} <= set(keys)
    for key in keys:
        kinds = []
        content, at = bytes(packets[key]), 0
        while at < len(content):
            kinds.append(content[at + 4] & 31)
            at += 4 + int.from_bytes(content[at : at + 4], "big")
        assert NAL_IDR in kinds


@pytest.mark.parametrize(
    ("name", "spec"),
    [
        ("59.94", clip_cases.H264["59.94"]),
        ("29.97", clip_cases.H264["29.97"]),
        ("120", ClipSpec(rate=Fraction(120), frames=240)),
        ("12", ClipSpec(rate=Fraction(12), frames=36)),
    ],
)
def test_the_frame_rate_is_constant_and_within_the_platforms(
    tmp_path: Path, name: str, spec: ClipSpec
) -> None:
    rates = {
        "59.94": 2 * clip_cases.NTSC,
        "29.97": clip_cases.NTSC,
        "120": Fraction(60),
        "12": Fraction(24),
    }
    source = cached_clip(spec)

    report = Order(source, tmp_path / "clip.mp4", (span(0, 1),), WIDE).carry_out()

    video = probe(report.output).video
    assert video is not None
    assert (video.rate_class, video.frame_rate) == (RateClass.CONSTANT, rates[name])
    assert report.verified
    shown = [number or 0 for number in decode_frame_numbers(report.output)]
    expected = [n / rates[name] * spec.rate for n in range(len(shown))]
    assert all(abs(a - b) <= 1 for a, b in zip(shown, expected, strict=True))
    assert len(shown) == pytest.approx(rates[name], abs=1)


@pytest.mark.parametrize("case", ["vfr", "vfr-mkv"])
def test_uneven_frames_become_even_ones_that_stay_with_their_sound(
    tmp_path: Path, case: str
) -> None:
    spec = clip_cases.CLOCKS[case]
    source = cached_clip(spec)

    report = Order(source, tmp_path / "clip.mp4", (span(1, 3),), WIDE).carry_out()

    info = probe(report.output)
    assert info.video is not None
    assert report.first_frame is not None
    rate = info.video.frame_rate
    assert (info.video.rate_class, rate) == (RateClass.CONSTANT, Fraction(60))
    assert report.verified
    times = frame_times(spec)
    for place, number in enumerate(decode_frame_numbers(report.output)):
        assert number is not None
        now = times[report.first_frame] + place / rate
        shown_from, shown_until = times[number], times[number + 1]
        assert shown_from - 1 / rate <= now <= shown_until + 1 / rate
    assert audio_offset(source, report.output, times[report.first_frame]) == 0


@settings(max_examples=12)
@given(
    case=st.sampled_from(["59.94", "25", "vfr"]),
    start=st.fractions(0, 1, max_denominator=97),
    length=st.fractions(Fraction(1, 20), 1, max_denominator=97),
)
def test_the_clip_has_as_many_frames_as_its_time_asks_for(
    tmp_path_factory: pytest.TempPathFactory, case: str, start: Fraction, length: Fraction
) -> None:
    spec = {**clip_cases.H264, **clip_cases.CLOCKS}[case]
    tiny = replace(SMALL, frame_size=(64, 36), max_frame_rate=Fraction(30))
    output = tmp_path_factory.mktemp("clip") / "clip.mp4"

    report = Order(cached_clip(spec), output, (span(start, start + length),), tiny).carry_out()

    video = probe(cached_clip(spec)).video
    assert video is not None
    assert report.verified
    assert report.frames == max(1, round(report.duration * preset_rate(video, tiny)))
