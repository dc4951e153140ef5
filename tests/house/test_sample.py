"""The bundled sample, held to what stands beside it: its script, its transcript and its own maker."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import cast

import av
import numpy as np
from numpy.typing import NDArray

from resources.sample.make_sample import SCENES, picture
from resources.sample.narration import STORY

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SCRIPT = (SAMPLE / "script.txt").read_text(encoding="utf-8")
PARAGRAPHS = SCRIPT.split("\n\n")
SCENE_CHANGE = 8
"""Luma changes by this much on average from one scene to the next; motion stays below half of it."""

Luma = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: Fraction
    end: Fraction


@dataclass(frozen=True, slots=True)
class Packet:
    pts: int
    is_keyframe: bool


def test_the_sample_is_one_film_of_one_to_two_minutes_and_six_megabytes_at_most() -> None:
    films = sorted(SAMPLE.glob("*.mp4"))

    assert len(films) == 1
    assert 60 <= _seconds() <= 120
    assert films[0].stat().st_size <= 6_000_000


def test_the_film_is_coded_as_every_player_takes_it() -> None:
    with av.open(str(_film())) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        kinds = [stream.type for stream in container.streams]
        frame = next(container.decode(video))

    assert kinds == ["video", "audio"]
    assert (video.codec.name, video.profile, video.pix_fmt) == ("h264", "High", "yuv420p")
    assert not frame.interlaced_frame
    assert (audio.codec.name, audio.rate, audio.channels) == ("aac", 48_000, 2)


def test_the_film_starts_at_zero_and_its_frames_are_evenly_spaced() -> None:
    times = sorted(packet.pts for packet in _packets())

    assert times[0] == 0
    assert {later - earlier for earlier, later in pairwise(times)} == {_ticks_per_frame()}


def test_a_cut_anywhere_finds_whole_groups_of_pictures_to_copy() -> None:
    keyframes = [packet.pts for packet in _packets() if packet.is_keyframe]
    latest_keyframe = accumulate(
        (packet.pts if packet.is_keyframe else 0 for packet in _packets()), max
    )

    groups_are_closed = all(
        packet.pts >= keyframe for packet, keyframe in zip(_packets(), latest_keyframe, strict=True)
    )

    assert groups_are_closed
    assert max(_seconds_of(b - a) for a, b in pairwise(keyframes)) <= 2


def test_the_scene_changes_between_two_paragraphs_and_nowhere_else() -> None:
    pauses = [(before[-1].end, after[0].start) for before, after in pairwise(_spoken())]

    changes = [number for number, change in enumerate(_changes(), 1) if change > SCENE_CHANGE]

    assert len(changes) == len(pauses) == len(SCENES) - 1
    for number, (end, start) in zip(changes, pauses, strict=True):
        assert end < _seconds_of(number * _ticks_per_frame()) < start


def test_each_scene_starts_with_a_keyframe() -> None:
    keyframes = {packet.pts for packet in _packets() if packet.is_keyframe}

    assert {start * _ticks_per_frame() for start in _scene_starts()} <= keyframes


def test_the_pictures_move_in_every_scene() -> None:
    starts = [*_scene_starts(), len(_pictures())]

    for start, end in pairwise(starts):
        assert np.abs(_pictures()[end - 30] - _pictures()[start]).mean() > 1


def test_the_film_shows_what_its_maker_draws() -> None:
    starts = [*_scene_starts(), len(_pictures())]

    for scene, (start, end) in zip(SCENES, pairwise(starts), strict=True):
        number = (end - start) // 2
        rate = 1 / _seconds_of(_ticks_per_frame())
        drawn = picture(scene, float(number / rate), float((end - start) / rate))
        pixels = np.frombuffer(bytes(drawn.constBits()), np.uint8)
        blue, green, red, _ = pixels.reshape(drawn.height(), drawn.width(), 4).T
        luma = 16 + (0.2126 * red + 0.7152 * green + 0.0722 * blue).T * 219 / 255
        seen = _pictures()[start + number]
        assert np.abs(_shrunk(luma) - seen).mean() < 1, scene.__name__


def test_the_first_frame_makes_a_poster() -> None:
    first = _pictures()[0]

    assert 60 < first.mean() < 200
    assert first.std() > 20


def test_the_script_is_the_story_that_its_maker_tells() -> None:
    assert "\n\n".join(" ".join(paragraph) for paragraph in STORY) + "\n" == SCRIPT


def test_the_transcript_has_the_words_of_the_script_one_by_one() -> None:
    assert [word.text for word in _words()] == SCRIPT.split()


def test_the_words_follow_each_other_inside_the_film() -> None:
    times = [time for word in _words() for time in (word.start, word.end)]

    assert all(word.start < word.end for word in _words())
    assert times == sorted(times)
    assert times[0] > 0
    assert times[-1] < _seconds()


def test_sentences_are_parted_by_pauses_and_paragraphs_by_longer_ones() -> None:
    sentence_gaps = [
        after.start - before.end
        for before, after in pairwise(_words())
        if before.text.endswith((".", "?"))
    ]
    paragraph_gaps = [after[0].start - before[-1].end for before, after in pairwise(_spoken())]

    assert min(sentence_gaps) > Fraction(4, 10)
    assert min(paragraph_gaps) > 2


def test_speech_stands_well_above_the_music_that_fills_the_pauses() -> None:
    sound, rate = _sound()
    blocks = sound[: len(sound) // (rate // 20) * (rate // 20)].reshape(-1, rate // 20)
    levels = 20 * np.log10(np.sqrt((blocks**2).mean(axis=1)) + 1e-6)
    middles = (np.arange(len(levels)) + 0.5) / 20
    spoken = np.zeros(len(levels), bool)
    for word in _words():
        spoken |= (middles >= float(word.start)) & (middles < float(word.end))
    said = (middles > float(_words()[0].start)) & (middles < float(_words()[-1].end))

    speech, music = levels[spoken].mean(), levels[said & ~spoken].mean()

    assert speech > music + 8
    assert music > -40
    assert speech > -24
    assert np.abs(sound).max() < 0.95


@cache
def _film() -> Path:
    return next(SAMPLE.glob("*.mp4"))


@cache
def _timebase() -> Fraction:
    with av.open(str(_film())) as container:
        return cast("Fraction", container.streams.video[0].time_base)


def _seconds_of(ticks: int) -> Fraction:
    return ticks * _timebase()


@cache
def _packets() -> tuple[Packet, ...]:
    """Return the packets of the picture in the order in which they are decoded."""
    with av.open(str(_film())) as container:
        return tuple(
            Packet(packet.pts, packet.is_keyframe)
            for packet in container.demux(video=0)
            if packet.pts is not None
        )


def _ticks_per_frame() -> int:
    first, second = sorted(packet.pts for packet in _packets())[:2]
    return second - first


def _seconds() -> Fraction:
    return _seconds_of(len(_packets()) * _ticks_per_frame())


@cache
def _pictures() -> tuple[Luma, ...]:
    """Return the luma of every frame, much smaller, in order."""
    with av.open(str(_film())) as container:
        container.streams.video[0].thread_type = "AUTO"
        return tuple(_shrunk(luma) for luma in _lumas(container))


def _lumas(container: av.container.InputContainer) -> Iterator[NDArray[np.uint8]]:
    for frame in container.decode(video=0):
        plane = frame.planes[0]
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(frame.height, plane.line_size)
        yield rows[:, : frame.width]


def _shrunk(luma: NDArray[np.generic]) -> Luma:
    """Keep one pixel of many: fields of colour are wide here, and lines few."""
    return luma[4::16, 4::16].astype(np.float32)


@cache
def _changes() -> tuple[float, ...]:
    """Return by how much each frame, from the second, differs from the one before."""
    return tuple(float(np.abs(b - a).mean()) for a, b in pairwise(_pictures()))


def _scene_starts() -> list[int]:
    later = [number for number, change in enumerate(_changes(), 1) if change > SCENE_CHANGE]
    return [0, *later]


@cache
def _words() -> tuple[Word, ...]:
    transcript = json.loads((SAMPLE / "transcript.json").read_text(encoding="utf-8"))
    return tuple(
        Word(word["text"], Fraction(str(word["start"])), Fraction(str(word["end"])))
        for word in transcript["words"]
    )


def _spoken() -> list[tuple[Word, ...]]:
    """Return the words of each paragraph."""
    ends = list(accumulate(len(paragraph.split()) for paragraph in PARAGRAPHS))
    return [_words()[start:end] for start, end in pairwise([0, *ends])]


@cache
def _sound() -> tuple[NDArray[np.float32], int]:
    """Return both channels mixed to one, and the rate."""
    with av.open(str(_film())) as container:
        rate = container.streams.audio[0].rate
        blocks = [frame.to_ndarray().mean(axis=0) for frame in container.decode(audio=0)]
    return np.concatenate(blocks), rate
