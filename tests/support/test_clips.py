"""The clips that other tests trust: each holds the numbers, times and sound that its spec says."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import clip_cases, sounds
from tests.support.clips import (
    HIDDEN_FROM,
    LANGUAGES,
    TITLES,
    ClipSpec,
    audio_offset,
    cached_clip,
    decode_frame_numbers,
    decode_frame_times,
    duration,
    frame_times,
    make_clip,
    read_frame_number,
)
from tests.support.frame_numbers import draw_frame

MILLISECOND = Fraction(1, 1_000)


def of(cases: dict[str, ClipSpec]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("spec", cases.values(), ids=cases.keys())


@of(clip_cases.WITH_PICTURE)
def test_a_clip_presents_every_number_once_and_in_order(spec: ClipSpec) -> None:
    path = cached_clip(spec)

    numbers = decode_frame_numbers(path)

    assert numbers == list(range(spec.frames))


@of(clip_cases.WITH_PICTURE)
def test_frames_are_presented_when_the_spec_says(spec: ClipSpec) -> None:
    path = cached_clip(spec)

    first, *_ = times = decode_frame_times(path)

    off = [abs(time - first - due) for time, due in zip(times, frame_times(spec), strict=True)]
    # Only Matroska rounds, to its milliseconds; MPEG-TS counts 90,000 a second.
    assert max(off) <= (MILLISECOND if spec.container in {"mkv", "webm"} else Fraction(1, 90_000))


@of(clip_cases.EVERY)
def test_the_sound_of_each_track_starts_with_the_picture(spec: ClipSpec) -> None:
    path = cached_clip(spec)
    hidden = spec.hidden / spec.rate

    late = [
        sounds.offset_between(
            sounds.sound(hidden + duration(spec), track=track),
            sounds.decode_sound(path, track=track),
            hidden,
        )
        for track in range(spec.audio_tracks)
    ]

    assert all(abs(samples) <= 48 for samples in late), late


@of(clip_cases.H264)
def test_keyframes_and_reordering_are_as_ordered(spec: ClipSpec) -> None:
    with av.open(str(cached_clip(spec))) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    shown = sorted(packet.pts or 0 for packet in packets)

    keys = [shown.index(packet.pts or 0) for packet in packets if packet.is_keyframe]
    reordered = shown != [packet.pts for packet in packets]

    if "intra-refresh" not in spec.params:
        assert keys == list(spec.keyframes or range(0, spec.frames, spec.gop))
    assert reordered == (spec.b_frames > 0 and spec.gop > 1)


def test_hidden_frames_are_stored_but_not_presented() -> None:
    spec = clip_cases.CLOCKS["hidden-start"]

    with av.open(str(cached_clip(spec)), options={"ignore_editlist": "1"}) as container:
        stored = [
            read_frame_number(frame.to_ndarray(format="gray"))
            for frame in container.decode(video=0)
        ]

    assert stored == [*range(HIDDEN_FROM, HIDDEN_FROM + spec.hidden), *range(spec.frames)]


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("ts-negative-start", -10, 0), ("ts-late-start", 80_000, 80_001), ("late-start", 10, 11)],
)
def test_unusual_clocks_are_what_a_demuxer_sees(name: str, low: int, high: int) -> None:
    path = cached_clip(clip_cases.CLOCKS[name])

    first = decode_frame_times(path)[0]

    assert low <= first < high


@of(clip_cases.TURNED)
def test_a_turned_clip_is_coded_lying(spec: ClipSpec) -> None:
    with av.open(str(cached_clip(spec))) as container:
        frame = next(container.decode(video=0))

    coded = read_frame_number(frame.to_ndarray(format="gray"), rotation=spec.rotation)

    assert (frame.width, frame.height) == spec.size
    assert -frame.rotation % 360 == spec.rotation
    assert coded == 0


def test_tracks_have_languages_titles_and_sounds_of_their_own() -> None:
    path = cached_clip(clip_cases.TRACKS["mkv-three-tracks"])

    with av.open(str(path)) as container:
        named = [(s.metadata["language"], s.metadata["title"]) for s in container.streams.audio]

    assert named == list(zip(LANGUAGES[:3], TITLES[:3], strict=True))
    with pytest.raises(AssertionError, match="not what it should be"):
        sounds.offset_between(
            sounds.decode_sound(path, track=0), sounds.decode_sound(path, track=1), Fraction(0)
        )


def test_chapters_title_and_subtitles_are_in_the_file() -> None:
    with av.open(str(cached_clip(clip_cases.TRACKS["chapters"]))) as container:
        chapters, title = container.chapters(), container.metadata["title"]
    with av.open(str(cached_clip(clip_cases.TRACKS["subtitles"]))) as container:
        words = [packet for packet in container.demux(subtitles=0) if packet.size > 2]

    assert len(chapters) == 3
    assert title == 'A "quoted" title'
    assert len(words) == 5


@pytest.mark.parametrize("shift", [-700, -1, 0, 1, 4_800])
def test_an_offset_of_the_sound_is_measured_to_the_sample(shift: int) -> None:
    whole = sounds.sound(Fraction(8))
    start = 3 * sounds.SAMPLE_RATE_HZ
    excerpt = whole[start - shift : start - shift + 2 * sounds.SAMPLE_RATE_HZ]

    late = sounds.offset_between(whole, excerpt, Fraction(3))

    assert late == shift


def test_the_same_clip_has_no_offset(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)
    copied = make_clip(clip_cases.PLAIN, tmp_path / "copy.mp4")

    late = audio_offset(source, copied, Fraction(0), at_seconds=Fraction(2))

    assert late == 0


@given(
    number=st.integers(0, 0xFFFF),
    size=st.tuples(st.integers(64, 400), st.integers(64, 400)),
    rotation=st.sampled_from([0, 90, 180, 270]),
)
def test_a_number_is_read_at_any_size_and_turn(
    number: int, size: tuple[int, int], rotation: int
) -> None:
    upright = draw_frame(number, size=size)[..., 1]

    lying = np.rot90(upright, rotation // 90)

    assert read_frame_number(lying, rotation=rotation) == number


@given(first=st.integers(0, 0xFFFF), second=st.integers(0, 0xFFFF))
def test_a_blend_of_two_frames_is_never_a_third_number(first: int, second: int) -> None:
    one, other = (draw_frame(n, size=(160, 90))[..., 1].astype(float) for n in (first, second))

    read = read_frame_number((one + other) / 2)

    assert read == first if first == second else read is None


def test_a_picture_without_a_strip_has_no_number() -> None:
    textured = draw_frame(5, size=(320, 180))[60:, :, 1]

    assert read_frame_number(textured) is None
    assert read_frame_number(np.zeros((180, 320), np.uint8)) is None
