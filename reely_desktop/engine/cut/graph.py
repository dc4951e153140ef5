"""The filter graphs of a clip: which sound and which picture, in ffmpeg's words.

The source is opened as often as `readings` says, each time a little before the first frame, and the
stretches are cut out of it by PTS: never by seconds, which round. Sound is cut to the sample; at the
joints of stretches it is crossfaded over 12 ms around the cut, so that its length does not change.
What is not here: rates and codecs (`encode`), and running ffmpeg.
"""

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Any

import ffmpeg

from reely_desktop.engine.cut.captioning import Burning, burned
from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.filters import Node, spelled
from reely_desktop.engine.cut.fitting import fitted
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.readings import readings_of, reads_from
from reely_desktop.engine.media.reading import file_url
from reely_desktop.engine.media.spacing import RateClass

_JOINT = Fraction(12, 1000)
_PACKETS_AHEAD = 8
_BETWEEN_FILTERS = re.compile(r"(?<!\\);")
_LABEL = re.compile(r"(?<!\\)\[([^\]:]+)\]")  # those with a colon are inputs, which graphs share


@dataclass(frozen=True, slots=True)
class Opened:
    """A clip, and for each stretch the input that it is read from."""

    clip: Clip
    readings: tuple[range, ...]
    inputs: tuple[Node, ...]


def open_inputs(clip: Clip, *, upright: bool, rewind: Fraction = Fraction(0)) -> Opened:
    """Open the source for every stretch; `upright` turns rotated pictures, else their tag is kept.

    `rewind` is how many seconds earlier than seems needed to begin.
    """
    info = clip.info
    starts = [audio.start.seconds for audio in info.audio]
    beginning = min(starts if info.video is None else [info.video.origin.seconds, *starts])
    readings = readings_of(clip)
    inputs = []
    for place, reading in enumerate(readings):
        # No two are alike: ffmpeg-python makes one of equals, and then the frames of one reading
        # wait in memory until those of the other are encoded.
        options: dict[str, Any] = {"thread_queue_size": _PACKETS_AHEAD + place}
        if not upright:
            options["noautorotate"] = None
        start = reads_from(clip, reading.start) - rewind
        if start > beginning:  # a seek to before the beginning loses sound in some containers
            options |= {"noaccurate_seek": None, "seek_timestamp": 1, "ss": _up_to_micro(start)}
        inputs += [ffmpeg.input(spelled(file_url(clip.path)), **options)] * len(reading)
    return Opened(clip, readings, tuple(inputs))


def sound(opened: Opened, track: int) -> Node:
    """Return the kept sound of audio track number `track`, to the sample."""
    audio = opened.clip.info.audio[track]
    last = len(opened.clip.stretches) - 1
    longest = min(_JOINT, *(stretch.length for stretch in opened.clip.stretches))
    half = int(longest * audio.sample_rate_hz / 2)
    parts = [
        _sound_of(
            opened, track, number, before=half if number else 0, after=half if number < last else 0
        )
        for number in range(last + 1)
    ]
    joined = parts[0]
    for part in parts[1:]:
        joined = ffmpeg.filter(
            [joined, part], "acrossfade", nb_samples=2 * half, c1="tri", c2="tri"
        )
    return joined


def _sound_of(opened: Opened, track: int, number: int, *, before: int, after: int) -> Node:
    audio = opened.clip.info.audio[track]
    stretch = opened.clip.stretches[number]
    rate = audio.sample_rate_hz
    start = round(stretch.start * rate) - before
    # Lengths come from places in the clip, so that rounding does not add up over many joints.
    count = round((stretch.place + stretch.length) * rate) - round(stretch.place * rate)
    count += before + after
    return (
        opened.inputs[number][f"{audio.index}"]
        .filter("atrim", start_pts=start, end_pts=start + count)
        .filter("aresample", **_met_from(start))
        .filter("asetpts", "N")
        .filter("apad", whole_len=count)
        .filter("atrim", end_sample=count)
    )


def _met_from(start: int) -> dict[str, Any]:
    # The first sample is met exactly, however near; what is out of place later is jitter below 30 ms.
    return {"async": 1, "first_pts": start, "min_comp": 0.000001, "min_hard_comp": 0.03}


def picture(opened: Opened, preset: Preset, burning: Burning | None = None) -> Node:
    """Return the kept frames, as stored for a preset without a frame size, else fitted into its frame.

    Captions are drawn last, into what is seen.
    """
    clip = opened.clip
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; a picture was asked for
    parts = [_read(opened, reading, f"{video.index}") for reading in opened.readings]
    joined = parts[0] if len(parts) == 1 else ffmpeg.concat(*parts, v=1, a=0)
    if video.rate_class is RateClass.CONSTANT:
        # Evenly spaced by number, because the source's ticks may only round its rate.
        joined = joined.filter("settb", _fraction(1 / video.frame_rate)).filter("setpts", "N")
    elif len(clip.kept) > 1:
        joined = joined.filter("settb", "1/1000000").filter("setpts", _from_its_place(clip))
        joined = joined.filter("settb", _fraction(video.timebase))
    if preset.frame_size is not None:
        joined = fitted(joined, clip, preset)
    return joined if burning is None else burned(joined, burning)


def _read(opened: Opened, reading: range, stream: str) -> Node:
    """Return the kept frames of one reading, the first of them at 0, the others as far behind as stored."""
    clip = opened.clip
    bounds = [
        (table.pts_of(span.start), table.pts_of(span[-1]))
        for span, table in zip(
            clip.kept[reading.start : reading.stop],
            clip.tables[reading.start : reading.stop],
            strict=True,
        )
    ]
    node = opened.inputs[reading.start][stream]
    # What comes after the last is not even decoded, which a choice alone would not see to.
    node = node.filter("trim", start_pts=bounds[0][0], end_pts=bounds[-1][1] + 1)
    if len(bounds) > 1:
        node = node.filter("select", "+".join(f"between(pts,{a},{b})" for a, b in bounds))
    return node.filter("setpts", "PTS-STARTPTS")


def _from_its_place(clip: Clip) -> str:
    """Put each stretch where it belongs, because what is joined begins where durations say, which round.

    An expression of ``setpts`` in microseconds: the first frame of each stretch, known by its number,
    sets the shift.
    """
    firsts = list(accumulate(len(span) for span in clip.kept))[:-1]
    places = [round(stretch.place * 1_000_000) for stretch in clip.stretches[1:]]
    begins = "+".join(f"eq(N,{first})" for first in firsts)
    place = "+".join(f"eq(N,{first})*{at}" for first, at in zip(firsts, places, strict=True))
    return f"st(0,if({begins},PTS-({place}),ld(0)));PTS-ld(0)"


def apart(filters: str) -> tuple[str, ...]:
    """Part a graph in ffmpeg's words into those of its chains that do not meet.

    In one graph only the output that ffmpeg hears of first, which may be the sound, is given what
    holds for the whole stream: the picture's rotation, the light that HDR was mastered for.
    """
    parts: list[tuple[set[str], list[str]]] = []
    for words in _BETWEEN_FILTERS.split(filters):
        labels = set(_LABEL.findall(words))
        met = [part for part in parts if part[0] & labels]
        parts = [part for part in parts if not part[0] & labels]
        joined = [word for _, chain in met for word in chain]
        parts.append((labels.union(*(seen for seen, _ in met)), [*joined, words]))
    return tuple(";".join(chain) for _, chain in parts)


def _up_to_micro(seconds: Fraction) -> str:
    """Return seconds in ffmpeg's words, rounded up: a keyframe is met by its own time, not by less."""
    return f"{math.ceil(seconds * 1_000_000) / 1_000_000:.6f}"


def _fraction(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"
