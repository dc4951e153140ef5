"""Any in and out point on any layout of keyframes decodes to exactly the frames wanted."""

import tempfile
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.cut.request import CutMode
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order
from tests.support.written_clips import look_at, range_of

FRAMES = 72
LAYOUTS = (
    (0, 9, 18, 45, 54),
    (0, 1, 2, 31, 32, 60),
    (0, 8, 16, 24, 32, 40, 48, 56, 64),
    (0, 36, 71),
    (0, 5, 13, 29, 30, 50, 63, 70),
    (0, 17, 34, 51, 68),
)
OPEN = ClipSpec(frames=FRAMES, gop=20, open_gop=True, audio_tracks=0)


def spec_of(keyframes: tuple[int, ...], *, b_frames: int = 2) -> ClipSpec:
    return ClipSpec(frames=FRAMES, keyframes=keyframes, b_frames=b_frames, audio_tracks=0)


@st.composite
def places(draw: st.DrawFn) -> tuple[tuple[int, int], ...]:
    """Draw one or two ranges of frames, in any order."""
    drawn = []
    for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
        first = draw(st.integers(0, FRAMES - 1))
        drawn.append((first, draw(st.integers(first + 1, FRAMES))))
    return tuple(drawn)


layouts = st.sampled_from(LAYOUTS)
few = settings(max_examples=60)  # each writes a clip


@few
@given(keyframes=layouts, b_frames=st.sampled_from([0, 2]), kept=places())
def test_a_clip_holds_exactly_the_frames_between_its_points(
    keyframes: tuple[int, ...], b_frames: int, kept: tuple[tuple[int, int], ...]
) -> None:
    spec = spec_of(keyframes, b_frames=b_frames)
    ranges = tuple(range_of(spec, *place) for place in kept)

    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / "clip.mp4"
        report = Order(cached_clip(spec), clip, ranges).carry_out()
        seen = look_at(clip)

    wanted = [n for first, end in kept for n in range(first, end)]
    assert list(seen.numbers) == wanted
    assert seen.times == tuple(Fraction(n, 30) for n in range(len(wanted)))
    assert seen.stored == len(wanted)
    assert report.verified, report.checks
    assert sum(piece.frames for piece in report.pieces) == len(wanted)


@settings(max_examples=25)
@given(
    spec=st.sampled_from([*(spec_of(layout) for layout in LAYOUTS[:4]), OPEN]),
    first=st.integers(0, FRAMES - 1),
    length=st.integers(1, FRAMES),
)
def test_an_instant_cut_holds_every_frame_asked_for_and_begins_at_a_keyframe(
    spec: ClipSpec, first: int, length: int
) -> None:
    keyframes = spec.keyframes or range(0, FRAMES, spec.gop)
    end = min(FRAMES, first + length)

    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / "clip.mp4"
        kept = (range_of(spec, first, end),)
        report = Order(cached_clip(spec), clip, kept, mode=CutMode.INSTANT).carry_out()
        numbers = look_at(clip).numbers

    begun, ended = report.first_frame or 0, report.last_frame or 0
    assert numbers == tuple(range(begun, ended + 1))
    assert begun == max(key for key in keyframes if key <= first)
    assert ended >= end - 1
    assert report.verified, report.checks
