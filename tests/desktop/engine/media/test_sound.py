"""Sound: the same samples whoever reads the frames, and as much of a damaged track as there is."""

import os
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from av.audio.frame import AudioFrame

from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.sound import sound_blocks
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import cached_clip

HEARD = {
    name: spec
    for name, spec in {**clip_cases.CLOCKS, **clip_cases.TRACKS, **clip_cases.SOUND_ALONE}.items()
    if spec.audio_tracks
}
SECOND = Fraction(1)


def blocks_of(
    path: Path, span: MediaRange | None, *, may_hold_lock: bool = True
) -> Iterator[AudioFrame]:
    return sound_blocks(
        probe(path),
        track=0,
        span=span,
        filters=["aformat=sample_fmts=s16"],
        cancellation=Cancellation(),
        may_hold_lock=may_hold_lock,
    )


def heard(path: Path, span: MediaRange | None, *, may_hold_lock: bool = True) -> np.ndarray:
    """Return the first track's samples, int16 and interleaved."""
    parts = [
        np.frombuffer(
            memoryview(block.planes[0]), np.int16, block.samples * block.layout.nb_channels
        )
        for block in blocks_of(path, span, may_hold_lock=may_hold_lock)
    ]
    return np.concatenate(parts)


@pytest.mark.parametrize("name", HEARD)
def test_a_whole_track_sounds_like_the_stretch_that_holds_it(name: str) -> None:
    path = cached_clip(HEARD[name])

    whole = heard(path, None)
    stretch = heard(path, MediaRange(MediaTime(0, SECOND), MediaTime(60, SECOND)))

    assert whole.any()
    assert np.array_equal(whole, stretch[: whole.size])
    assert not stretch[whole.size :].any()


@pytest.mark.parametrize("name", HEARD)
def test_a_track_sounds_the_same_where_the_lock_may_not_be_held(name: str) -> None:
    path = cached_clip(HEARD[name])

    assert np.array_equal(heard(path, None, may_hold_lock=False), heard(path, None))


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
def test_a_file_is_open_but_once_while_it_is_heard() -> None:
    path = cached_clip(HEARD[next(iter(HEARD))])
    blocks = blocks_of(path, None)

    next(blocks)

    opened = [os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir()]
    assert opened.count(os.path.realpath(path)) == 1
    blocks.close()  # type: ignore[attr-defined] # it is a generator


@pytest.mark.parametrize("place", [Fraction(1, 3), Fraction(2, 3)])
def test_what_cannot_be_decoded_costs_nothing_but_itself(tmp_path: Path, place: Fraction) -> None:
    sound = cached_clip(next(iter(clip_cases.SOUND_ALONE.values()))).read_bytes()
    at = int(len(sound) * place)
    spoilt = tmp_path / "spoilt.m4a"
    spoilt.write_bytes(sound[:at] + b"\xff" * 600 + sound[at + 600 :])

    whole = heard(spoilt, None)
    stretch = heard(spoilt, MediaRange(MediaTime(0, SECOND), MediaTime(60, SECOND)))

    assert np.array_equal(whole, stretch[: whole.size])
    assert whole[-whole.size // 8 :].any()
