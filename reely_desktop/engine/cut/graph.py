"""The filter graphs of a clip: which sound and which picture, in ffmpeg's words.

Every stretch has an input of its own, opened a little before its first frame, and is cut out of it by
PTS: never by seconds, which round. Sound is cut to the sample; at the joints of stretches it is
crossfaded over 12 ms around the cut, so that its length does not change.
What is not here: rates and codecs (`encode`), and running ffmpeg.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import ffmpeg

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.filters import Node
from reely_desktop.engine.cut.fitting import fitted
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.smart import decode_from
from reely_desktop.engine.media.reading import file_url
from reely_desktop.engine.media.spacing import RateClass

_JOINT = Fraction(12, 1000)
_SEEK_MARGIN = Fraction(1)


@dataclass(frozen=True, slots=True)
class Opened:
    """The inputs of a clip, one for each stretch."""

    clip: Clip
    inputs: tuple[Node, ...]


def open_inputs(clip: Clip, *, upright: bool) -> Opened:
    """Open the source once for each stretch; `upright` turns rotated pictures, else their tag is kept."""
    inputs = []
    for number, stretch in enumerate(clip.stretches):
        options: dict[str, Any] = {} if upright else {"noautorotate": None}
        start = stretch.start
        if clip.tables:
            table = clip.tables[number]
            first = table.pts_of(clip.kept[number].start)
            start = min(start, decode_from(table, first) * table.timebase)
        options |= {
            "noaccurate_seek": None,
            "seek_timestamp": 1,
            "ss": f"{float(start - _SEEK_MARGIN):.6f}",
        }
        inputs.append(ffmpeg.input(file_url(clip.path), **options))
    return Opened(clip, tuple(inputs))


def sound(opened: Opened, track: int) -> Node:
    """Return the kept sound of audio track number `track`, to the sample."""
    audio = opened.clip.info.audio[track]
    last = len(opened.clip.stretches) - 1
    half = round(_JOINT * audio.sample_rate_hz / 2)
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
        .filter("aresample", **{"async": 1, "first_pts": start, "min_hard_comp": 0.03})
        .filter("asetpts", "N")
        .filter("apad", whole_len=count)
        .filter("atrim", end_sample=count)
    )


def picture(opened: Opened, preset: Preset) -> Node:
    """Return the kept frames, as stored for a preset without a frame size, else fitted into its frame."""
    clip = opened.clip
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; a picture was asked for
    parts = []
    for number, (span, table) in enumerate(zip(clip.kept, clip.tables, strict=True)):
        first, last = table.pts_of(span.start), table.pts_of(span[-1])
        parts.append(
            opened.inputs[number][f"{video.index}"]
            .filter("trim", start_pts=first, end_pts=last + 1)
            .filter("setpts", "PTS-STARTPTS")
        )
    joined = parts[0] if len(parts) == 1 else ffmpeg.concat(*parts, v=1, a=0)
    if video.rate_class is RateClass.CONSTANT:
        # Evenly spaced by number, because the source's ticks may only round its rate.
        joined = joined.filter("settb", _fraction(1 / video.frame_rate)).filter("setpts", "N")
    if preset.frame_size is None:
        return joined
    return fitted(joined, clip, preset)


def _fraction(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"
