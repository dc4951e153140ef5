"""Where somebody speaks, and how what is spoken is handed to a recogniser. PURE: numbers in, numbers out.

Spans are half-open, in samples, in order and apart. Silero's voice detector says roughly where they are:
it decides for 32 ms at a time and is a little late. Where the noise lies far enough below the voice, an
edge is then where the sound rises out of the noise.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
Samples = NDArray[np.float32]
Span = tuple[int, int]

_FRAME = SAMPLE_RATE_HZ // 100
_SILENCE_DB = -80.0
_CLEAR_OF_NOISE_DB = 25.0
_ABOVE_NOISE_DB = 9.0
_BELOW_VOICE_DB = 38.0
_LATE = SAMPLE_RATE_HZ * 32 // 1000
"""By how much the detector is late at a start, where nothing better is known."""
_REACH = SAMPLE_RATE_HZ * 200 // 1000
_BREATH = SAMPLE_RATE_HZ * 30 // 1000
"""A dip of the sound that is no longer than that is part of a word."""
_PAD = SAMPLE_RATE_HZ * 400 // 1000
_APART = SAMPLE_RATE_HZ * 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sound from `start` to `end` as it is put at `place` among what a recogniser gets."""

    start: int
    end: int
    place: int

    @property
    def length(self) -> int:
        """How many samples it is."""
        return self.end - self.start


def with_clear_edges(samples: Samples, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return `spans` with each edge where the sound rises out of the noise, as far as that can be told."""
    if not spans:
        return ()
    levels = _levels_db(samples)
    is_voiced = np.zeros(len(levels), bool)
    for start, end in spans:
        is_voiced[start // _FRAME : -(-end // _FRAME)] = True
    voice_db = float(np.percentile(levels[is_voiced], 75))
    around = ~_widened(is_voiced, _REACH // _FRAME)
    noise_db = float(np.percentile(levels[around], 90)) if around.any() else voice_db
    if voice_db - noise_db < _CLEAR_OF_NOISE_DB:
        starts = [max(0, start - _LATE) for start, _ in spans]
        return _apart([(start, span[1]) for start, span in zip(starts, spans, strict=True)])
    threshold = max(noise_db + _ABOVE_NOISE_DB, voice_db - _BELOW_VOICE_DB)
    is_loud = levels > threshold
    return _apart([_clear(is_loud, span, len(samples)) for span in spans])


def stretches(spans: Sequence[Span], count: int) -> tuple[Stretch, ...]:
    """Return what of `count` samples a recogniser gets: the spans with some air, short pauses kept."""
    joined: list[list[int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] < _APART:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    found, place = [], 0
    for start, end in joined:
        found.append(Stretch(max(0, start - _PAD), min(count, end + _PAD), place))
        place += found[-1].length
    return tuple(found)


def windows(spans: Sequence[Span], count: int, longest: int) -> tuple[Span, ...]:
    """Return what of `count` samples is heard by itself: whole spans, as many as fit into `longest` samples.

    A span that is longer is parted.
    """
    found: list[Span] = []
    for start, stop in _with_air(spans, count):
        if found and stop - found[-1][0] <= longest:
            found[-1] = (found[-1][0], stop)
            continue
        at = start
        while stop - at > longest:
            found.append((at, at + longest))
            at += longest
        found.append((at, stop))
    return tuple(found)


def in_source(stretches_heard: Sequence[Stretch], start: int, end: int) -> Span:
    """Return where what was heard in [start, end) among the stretches lies in the sound itself.

    A word belongs to the stretch that its middle is in, and does not reach out of it.
    """
    middle = (start + end) // 2
    here = stretches_heard[0]
    for stretch in stretches_heard:
        if stretch.place > middle:
            break
        here = stretch
    shift = here.start - here.place
    first = min(max(start + shift, here.start), here.end)
    return first, min(max(end + shift, first), here.end)


def place_to_part(spans: Sequence[Span], count: int) -> int:
    """Return where `count` samples are best parted: in the last long pause of their second half."""
    edges = [0, *(edge for span in spans for edge in span), count]
    pauses = [
        (start, end)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start >= SAMPLE_RATE_HZ // 2 and (start + end) // 2 >= count // 2
    ]
    return count if not pauses else (pauses[-1][0] + pauses[-1][1]) // 2


def _with_air(spans: Sequence[Span], count: int) -> tuple[Span, ...]:
    """Return `spans` with a quarter of the usual air, in a short pause half of the pause at most."""
    befores = [0, *(end for _, end in spans)]
    afters = [*(start for start, _ in spans), count]
    air = _PAD // 4
    found = []
    for number, (start, end) in enumerate(spans):
        before = start - befores[number] if number == 0 else (start - befores[number]) // 2
        after = afters[number + 1] - end
        after = after if number == len(spans) - 1 else after // 2
        found.append((start - min(air, before), end + min(air, after)))
    return tuple(found)


def _levels_db(samples: Samples) -> NDArray[np.float64]:
    """Return how loud each 10 ms are, in dBFS."""
    whole = len(samples) // _FRAME * _FRAME
    if whole == 0:
        return np.full(1, _SILENCE_DB)
    power = np.mean(samples[:whole].reshape(-1, _FRAME).astype(np.float64) ** 2, axis=1)
    levels: NDArray[np.float64] = np.maximum(10 * np.log10(power + 1e-12), _SILENCE_DB)
    return levels


def _widened(flags: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    reach = np.ones(2 * by + 1)
    widened: NDArray[np.bool_] = np.convolve(flags, reach, mode="same") > 0
    return widened


def _clear(is_loud: NDArray[np.bool_], span: Span, count: int) -> Span:
    """Return the span with its edges moved to where the sound begins and ends, 200 ms at most."""
    last = len(is_loud) - 1
    first_frame, last_frame = min(span[0] // _FRAME, last), min(max(span[1] - 1, 0) // _FRAME, last)
    start = _edge(is_loud, first_frame, step=-1)
    end = _edge(is_loud, last_frame, step=1)
    return start * _FRAME, min(count, (end + 1) * _FRAME)


def _edge(is_loud: NDArray[np.bool_], at: int, *, step: int) -> int:
    """Return the outermost loud frame that hangs together with what is inside of `at`."""
    reach, breath = _REACH // _FRAME, _BREATH // _FRAME
    inside = [at - step * k for k in range(reach) if 0 <= at - step * k < len(is_loud)]
    edge = next((frame for frame in inside if is_loud[frame]), at)
    if edge != at:
        return edge
    quiet = 0
    for frame in (at + step * k for k in range(1, reach + 1)):
        if not 0 <= frame < len(is_loud) or quiet > breath:
            break
        if is_loud[frame]:
            edge, quiet = frame, 0
        else:
            quiet += 1
    return edge


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return `spans` where none reaches into the one before or is empty."""
    found: list[Span] = []
    for start, end in spans:
        begun = max(start, found[-1][1]) if found else start
        if end > begun:
            found.append((begun, end))
    return tuple(found)
