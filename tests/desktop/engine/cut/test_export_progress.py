"""A progress bar never falls, whatever happens on the way, and ends full."""

from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode, VerifyDepth
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import Order, span

WAYS = {
    "smart": ("closed-gop", CutMode.EXACT, CutMethod.SMART),
    "encoded instead": ("hevc", CutMode.EXACT, CutMethod.ENCODE),
    "encoded": ("closed-gop", CutMode.ENCODE, CutMethod.ENCODE),
    "instant": ("closed-gop", CutMode.INSTANT, CutMethod.INSTANT),
    "without sound": ("silent", CutMode.EXACT, CutMethod.SMART),
    "with subtitles": ("subtitles", CutMode.EXACT, CutMethod.SMART),
}


@pytest.mark.parametrize("verify", VerifyDepth)
@pytest.mark.parametrize(("case", "mode", "method"), WAYS.values(), ids=WAYS.keys())
def test_the_bar_rises_to_its_end(
    case: str, mode: CutMode, method: CutMethod, verify: VerifyDepth, tmp_path: Path
) -> None:
    told: list[tuple[str, float]] = []
    kept = (span(Fraction(1, 2), 3), span(Fraction(7, 2), 5))
    order = Order(
        cached_clip(clip_cases.WITH_PICTURE[case]),
        tmp_path / "clip.mp4",
        kept,
        mode=mode,
        verify=verify,
        progress=lambda stage, done: told.append((stage, done)),
    )

    report = order.carry_out()

    done = [amount for _, amount in told]
    assert report.method is method, report.reason
    assert done == sorted(done)
    assert done[0] >= 0
    assert told[-1] == ("done", 1.0)
    assert done.count(1.0) == 1
    assert len(set(done)) >= 4


def test_sound_alone_has_a_bar_too(tmp_path: Path) -> None:
    told: list[float] = []
    order = Order(
        cached_clip(clip_cases.SOUND_ALONE["m4a"]),
        tmp_path / "clip.m4a",
        (span(1, 4),),
        audio_only=True,
        progress=lambda _stage, done: told.append(done),
    )

    order.carry_out()

    assert told == sorted(told)
    assert told[-1] == 1.0
