"""Clips with captions drawn into the frames; `test_captions_beside` has the files beside them."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from reely_desktop.engine.cut.export import export
from reely_desktop.engine.cut.foreseeing import foresee
from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import CaptionsWanted, CutMethod, CutMode, ExportRequest
from reely_desktop.engine.errors import RequestError, WorkError
from reely_desktop.engine.picture.caption_drawing import drawn
from reely_desktop.engine.picture.caption_layout import free_area
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.transcript.retiming import one_after_the_other, retimed
from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support import clip_cases
from tests.support.caption_looks import STYLES, TYPEFACES, ink, overlays
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import FFMPEG, Order, run_ffmpeg, span
from tests.support.spoken_words import spoken

UPRIGHT = Preset(
    "upright",
    "Upright",
    frame_size=(270, 480),
    video_bit_rate=3_000_000,
    max_video_bit_rate=6_000_000,
)
_SAID = spoken("then I saw a small red boat, and nobody in it.", each_ms=400)
_RANGES = (span(1, 2), span(Fraction(5, 2), 3))
_NOISE = 40
"""How much an encoder changes a pixel at most."""


def _wanted(style: str | None = "highlight", *, beside: bool = False) -> CaptionsWanted:
    return CaptionsWanted(_SAID, None if style is None else STYLES[style], beside=beside)


@pytest.mark.parametrize(
    ("style", "preset"), [(name, UPRIGHT) for name in STYLES] + [("word-box", SOURCE)]
)
def test_what_is_drawn_into_a_clip_is_what_the_preview_lays_over_it(
    tmp_path: Path, style: str, preset: Preset
) -> None:
    source = cached_clip(clip_cases.PLAIN)
    order = Order(source, tmp_path / "clip.mp4", ranges=_RANGES, preset=preset, mode=CutMode.ENCODE)

    replace(order, captions=_wanted(style)).carry_out()
    replace(order, output=tmp_path / "bare.mp4").carry_out()

    shown, bare = _frames(tmp_path / "clip.mp4"), _frames(tmp_path / "bare.mp4")
    height, width = bare[0].shape[:2]
    said = retimed(_SAID, one_after_the_other(_RANGES))
    captions = drawn(said, STYLES[style], (width, height), typefaces=TYPEFACES, until_ms=1500)
    places = [3, 20, 36]
    for place, over in zip(
        places, overlays(captions, [p * 1000 // 30 for p in places]), strict=True
    ):
        expected = over[..., :3] + bare[place] * (1 - over[..., 3:].astype(float) / 255)
        missed = np.abs(expected.mean(axis=2) - shown[place].mean(axis=2))
        assert over[..., 3].any()
        assert missed.mean() < 2
        assert (missed > _NOISE).mean() < 0.002


@pytest.mark.parametrize("preset", [UPRIGHT, SOURCE])
def test_captions_are_in_the_free_area_and_nowhere_else(tmp_path: Path, preset: Preset) -> None:
    source = cached_clip(clip_cases.PLAIN)
    order = Order(
        source, tmp_path / "clip.mp4", ranges=(span(0, 2),), preset=preset, mode=CutMode.ENCODE
    )

    replace(order, captions=_wanted("outline")).carry_out()
    replace(order, output=tmp_path / "bare.mp4").carry_out()

    for shown, bare in zip(
        _frames(tmp_path / "clip.mp4"), _frames(tmp_path / "bare.mp4"), strict=True
    ):
        height, width = bare.shape[:2]
        rows, columns = np.nonzero(np.abs(shown.astype(int) - bare).max(axis=2) > 2 * _NOISE)
        free = free_area((width, height))
        assert rows.size > 100
        assert free.left - 2 <= columns.min() <= columns.max() <= free.right + 2
        assert free.top - 2 <= rows.min() <= rows.max() <= free.bottom + 2


@pytest.mark.parametrize("spec", [ClipSpec(rate=Fraction(30_000, 1_001)), ClipSpec(vfr=True)])
def test_a_word_is_shown_on_the_frames_on_which_it_is_said(tmp_path: Path, spec: ClipSpec) -> None:
    clip = tmp_path / "clip.mp4"
    said = Transcript("en", (Word(" Now!", 2600, 2900),))
    order = Order(cached_clip(spec), clip, ranges=_RANGES, mode=CutMode.ENCODE)

    report = replace(order, captions=CaptionsWanted(said, STYLES["one-word"])).carry_out()
    replace(order, output=tmp_path / "bare.mp4").carry_out()

    changed = [
        bool((np.abs(shown.astype(int) - bare) > 2 * _NOISE).sum() > 200)
        for shown, bare in zip(_frames(clip), _frames(tmp_path / "bare.mp4"), strict=True)
    ]
    times = _times(clip)
    first = next(time for time, is_shown in zip(times, changed, strict=True) if is_shown)
    before = max(
        time for time, is_shown in zip(times, changed, strict=True) if not is_shown and time < first
    )
    assert before - Fraction(1, 100) < Fraction(11, 10) <= first + Fraction(2, 100)
    assert report.verified


@pytest.mark.parametrize("rotation", [90, 270])
def test_captions_stand_upright_in_a_picture_that_was_filmed_sideways(
    tmp_path: Path, rotation: int
) -> None:
    clip = tmp_path / "clip.mp4"
    order = Order(cached_clip(ClipSpec(rotation=rotation)), clip, ranges=(span(0, 1),))

    report = replace(order, captions=_wanted("outline")).carry_out()

    assert report.verified
    frame = _frames(clip)[5]
    height, width = frame.shape[:2]
    assert height > width
    bright = np.nonzero((frame.min(axis=2) > 235)[height // 2 :])
    assert bright[1].max() - bright[1].min() > (bright[0].max() - bright[0].min()) / 2


def test_letters_keep_their_shape_where_pixels_are_not_square(tmp_path: Path) -> None:
    source = tmp_path / "wide.mp4"
    as_wide = ("-c", "copy", "-bsf:v", "h264_metadata=sample_aspect_ratio=2/1")
    run_ffmpeg("-i", str(cached_clip(clip_cases.PLAIN)), *as_wide, str(source))
    order = Order(source, tmp_path / "clip.mp4", ranges=(span(0, 1),), mode=CutMode.ENCODE)

    replace(order, captions=_wanted("outline")).carry_out()
    replace(order, output=tmp_path / "bare.mp4").carry_out()

    shown, bare = _frames(tmp_path / "clip.mp4")[6], _frames(tmp_path / "bare.mp4")[6]
    said = retimed(_SAID, one_after_the_other(order.ranges))
    captions = drawn(said, STYLES["outline"], (640, 180), typefaces=TYPEFACES, until_ms=1000)
    left, top, right, bottom = ink(overlays(captions, [200])[0])
    rows, columns = np.nonzero(np.abs(shown.astype(int) - bare).max(axis=2) > 2 * _NOISE)
    assert abs(columns.min() * 2 - left) <= 6
    assert abs(columns.max() * 2 - right) <= 6
    assert abs(rows.min() - top) <= 4
    assert abs(rows.max() - bottom) <= 4


def test_a_clip_with_captions_in_it_is_encoded_whole_and_says_why(tmp_path: Path) -> None:
    order = Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", captions=_wanted())

    report = order.carry_out()

    assert (report.method, report.reason) == (
        CutMethod.ENCODE,
        "captions are drawn into the frames",
    )
    assert report.captions is None
    told = foresee(_request(order), cancellation=Cancellation())
    assert (told.method, told.reason) == (report.method, report.reason)


def test_an_instant_cut_draws_no_captions(tmp_path: Path) -> None:
    order = Order(
        cached_clip(clip_cases.PLAIN),
        tmp_path / "clip.mp4",
        mode=CutMode.INSTANT,
        captions=_wanted(),
    )

    with pytest.raises(RequestError) as refused:
        order.carry_out()

    assert refused.value.code == "RLY-INSTANT-CHANGES"


def test_sound_alone_has_captions_beside_it_but_not_in_it(tmp_path: Path) -> None:
    order = Order(
        cached_clip(clip_cases.PLAIN),
        tmp_path / "clip.m4a",
        audio_only=True,
        captions=_wanted(beside=True),
    )

    with pytest.raises(RequestError) as refused:
        order.carry_out()

    assert refused.value.code == "RLY-CAPTIONS-NO-PICTURE"
    report = replace(order, captions=_wanted(None, beside=True)).carry_out()
    assert report.captions is not None
    assert report.captions.read_text(encoding="utf-8").count("-->") == 1


def test_what_cannot_be_shown_and_what_is_not_said_is_told(tmp_path: Path) -> None:
    smiling = Transcript("en", (Word(" hi", 1000, 1300), Word(" \N{CUNEIFORM SIGN A}", 1300, 1600)))
    silent = Transcript("en", ())
    order = Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", overwrite=True)

    left_out = replace(order, captions=CaptionsWanted(smiling, STYLES["plain"])).carry_out()
    nothing = replace(order, captions=CaptionsWanted(silent, STYLES["plain"])).carry_out()

    assert (
        "the captions leave out what no font of Reely has: \N{CUNEIFORM SIGN A}" in left_out.notes
    )
    assert "nothing is said in the clip, so there are no captions in it" in nothing.notes


def test_a_folder_of_any_name_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "it's; [50%], a:b \\ c"
    folder.mkdir()
    order = Order(
        cached_clip(clip_cases.PLAIN), folder / "clip.mp4", captions=_wanted("karaoke", beside=True)
    )

    report = order.carry_out()

    assert report.verified
    assert sorted(path.name for path in folder.iterdir()) == ["clip.en.srt", "clip.mp4"]


def test_without_fonts_nothing_is_drawn(tmp_path: Path) -> None:
    order = Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", captions=_wanted())

    with pytest.raises(WorkError) as failed:
        export(_request(order), ffmpeg=FFMPEG, progress=no_progress, cancellation=Cancellation())

    assert failed.value.code == "RLY-FONTS-DAMAGED"
    assert not any(tmp_path.iterdir())


def _request(order: Order) -> ExportRequest:
    return ExportRequest(
        source=order.source,
        ranges=order.ranges,
        output=order.output,
        preset=order.preset,
        captions=order.captions,
    )


def _frames(path: Path) -> list[NDArray[np.uint8]]:
    with av.open(str(path)) as container:
        frames = list(container.decode(video=0))
    assert not any(frame.rotation for frame in frames)
    return [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in frames]


def _times(path: Path) -> list[Fraction]:
    with av.open(str(path)) as container:
        return [
            Fraction(frame.pts) * Fraction(frame.time_base)
            for frame in container.decode(video=0)
            if frame.pts is not None and frame.time_base is not None
        ]
