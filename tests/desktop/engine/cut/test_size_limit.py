from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.presets import SOURCE, Preset, size_limit
from reely_desktop.engine.cut.request import CutMethod, CutMode
from reely_desktop.engine.errors import WorkError
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers
from tests.support.exports import Order, run_ffmpeg, span

KILO = 1_000
BUSY = ClipSpec(frames=120, params="qp=4", b_frames=0)  # many bits a frame


@pytest.mark.parametrize("mode", [CutMode.EXACT, CutMode.ENCODE])
@pytest.mark.parametrize("limit", [120 * KILO, 300 * KILO])
def test_a_clip_is_never_larger_than_asked(tmp_path: Path, mode: CutMode, limit: int) -> None:
    source = cached_clip(BUSY)

    report = Order(
        source, tmp_path / "clip.mp4", (span(0, 3),), mode=mode, max_bytes=limit
    ).carry_out()

    assert limit // 2 < report.output.stat().st_size <= limit
    assert report.method is CutMethod.ENCODE
    assert report.verified
    assert decode_frame_numbers(report.output) == list(range(90))


def test_a_copy_that_is_small_enough_stays_a_copy(tmp_path: Path) -> None:
    report = Order(
        cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", (span(1, 4),), max_bytes=1_000 * KILO
    ).carry_out()

    assert report.method is CutMethod.SMART


def test_sound_alone_is_made_to_fit(tmp_path: Path) -> None:
    source = tmp_path / "sound.mkv"
    run_ffmpeg("-i", cached_clip(ClipSpec(frames=120)), "-vn", "-c:a", "flac", source)

    report = Order(
        source, tmp_path / "clip.mkv", (span(0, 4),), audio_only=True, max_bytes=40 * KILO
    ).carry_out()

    assert 20 * KILO < report.output.stat().st_size <= 40 * KILO
    assert report.verified


def test_sound_gives_way_when_the_picture_has_none_left_to_give(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(frames=120, audio_tracks=3))

    report = Order(
        source, tmp_path / "clip.mp4", (span(0, 4),), mode=CutMode.ENCODE, max_bytes=130 * KILO
    ).carry_out()

    assert report.output.stat().st_size <= 130 * KILO
    assert report.verified


@pytest.mark.parametrize("audio_only", [False, True])
@pytest.mark.parametrize("limit", [0, 1, 9 * KILO])
def test_a_size_that_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, limit: int, *, audio_only: bool
) -> None:
    suffix = "m4a" if audio_only else "mp4"

    with pytest.raises(WorkError) as refused:
        Order(
            cached_clip(ClipSpec(frames=240)),
            tmp_path / f"clip.{suffix}",
            (span(0, 8),),
            mode=CutMode.ENCODE,
            audio_only=audio_only,
            max_bytes=limit,
        ).carry_out()

    assert refused.value.code == "RLY-SIZE-LIMIT"
    assert list(tmp_path.iterdir()) == []


@given(st.none() | st.integers(1, 10**12), st.none() | st.integers(1, 10**12))
def test_a_platforms_size_is_kept_to_as_well_as_the_one_asked_for(
    platform: int | None, asked: int | None
) -> None:
    limit = size_limit(Preset("p", "P", max_bytes=platform), asked)

    assert limit == min((one for one in (platform, asked) if one is not None), default=None)


def test_the_source_preset_has_no_limit() -> None:
    assert size_limit(SOURCE, None) is None


def test_a_platforms_rates_are_kept_to(tmp_path: Path) -> None:
    slim = Preset(
        "slim",
        "Slim",
        frame_size=(180, 320),
        video_bit_rate=300 * KILO,
        max_video_bit_rate=450 * KILO,
        audio_bit_rate=64 * KILO,
    )

    report = Order(cached_clip(BUSY), tmp_path / "clip.mp4", (span(0, 4),), slim).carry_out()

    bits = 8 * report.output.stat().st_size
    most = (300 * KILO + 64 * KILO) * report.duration + 150 * KILO
    assert bits <= most * Fraction(110, 100)
