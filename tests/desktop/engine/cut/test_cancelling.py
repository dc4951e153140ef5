import threading
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import CutMode, VerifyDepth
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.child_exports import running_ffmpegs
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import LARGE, Order, span


def cancel_at(stage: str, nth: int, order: Order) -> int:
    """Cancel from another thread at the `nth` report of `stage`; return how many reports came after."""
    seen = 0
    after = 0

    def watch(now: str, _done: float) -> None:
        nonlocal seen, after
        after += order.cancellation.is_cancelled
        seen += now == stage
        if seen == nth and not order.cancellation.is_cancelled:
            other = threading.Thread(target=order.cancellation.cancel)
            other.start()
            other.join()

    with pytest.raises(Cancelled):
        replace(order, progress=watch).carry_out()
    assert order.cancellation.is_cancelled
    return after


@pytest.mark.parametrize(
    ("stage", "nth", "mode", "preset"),
    [
        ("reading", 1, CutMode.EXACT, SOURCE),
        ("writing", 1, CutMode.EXACT, SOURCE),
        ("writing", 40, CutMode.EXACT, SOURCE),
        ("verifying", 1, CutMode.EXACT, SOURCE),
        ("encoding", 1, CutMode.ENCODE, LARGE),
        ("copying", 1, CutMode.INSTANT, SOURCE),
    ],
)
def test_a_cancelled_export_leaves_nothing_and_the_old_clip_stays(
    tmp_path: Path, stage: str, nth: int, mode: CutMode, preset: Preset
) -> None:
    source = cached_clip(clip_cases.PLAIN)
    before = source.read_bytes()
    output = tmp_path / "clip.mp4"
    output.write_bytes(b"the old clip")
    ranges = (span(0, 2), span(3, 4)) if mode is CutMode.INSTANT else (span(Fraction(1, 2), 4),)
    order = Order(source, output, ranges, preset, mode, overwrite=True)

    reports_after = cancel_at(stage, nth, order)

    assert reports_after <= 2  # what was under way is given up, not finished
    assert output.read_bytes() == b"the old clip"
    assert list(tmp_path.iterdir()) == [output]
    assert source.read_bytes() == before
    assert running_ffmpegs() == []


def test_looking_at_every_frame_can_be_cancelled(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(frames=600, gop=30))

    cancel_at(
        "verifying",
        1,
        Order(source, tmp_path / "clip.mp4", (span(0, 20),), verify=VerifyDepth.FULL),
    )

    assert list(tmp_path.iterdir()) == []


def test_measuring_the_loudness_can_be_cancelled(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)

    cancel_at("reading", 1, Order(source, tmp_path / "clip.mp4", loudness_lufs=Fraction(-14)))

    assert list(tmp_path.iterdir()) == []


def test_what_was_cancelled_before_the_start_does_not_start(tmp_path: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        Order(
            cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", cancellation=cancellation
        ).carry_out()

    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_export_can_be_done_again(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)
    cancel_at("writing", 10, Order(source, tmp_path / "clip.mp4"))

    report = Order(source, tmp_path / "clip.mp4").carry_out()

    assert report.verified
