"""What is foreseen of an export is what it does."""

from pathlib import Path

import pytest

from reely_desktop.engine.cut.foreseeing import foresee
from reely_desktop.engine.cut.request import CutMethod, ExportRequest, PieceKind
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import LARGE, SOURCE, Order, span


@pytest.mark.parametrize(
    "ranges", [(span(0, 2),), (span(1, 3),), (span(2, 4), span(0, 1))], ids=str
)
def test_the_pieces_are_those_of_the_report(ranges: tuple[MediaRange, ...], tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)
    request = ExportRequest(source, ranges, tmp_path / "clip.mp4", SOURCE)

    seen = foresee(request, cancellation=Cancellation())
    report = Order(source, tmp_path / "clip.mp4", ranges).carry_out()

    assert (seen.method, seen.frames, seen.duration) == (
        report.method,
        report.frames,
        report.duration,
    )
    assert seen.pieces == report.pieces
    assert seen.encoded_frames == sum(
        piece.frames for piece in report.pieces if piece.kind is PieceKind.ENCODE
    )
    assert seen.size_bytes > 0


def test_a_format_of_another_shape_is_encoded_whole_and_says_why(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)
    request = ExportRequest(
        source, (span(1, 3),), tmp_path / "clip.mp4", LARGE, max_bytes=1_000_000
    )

    seen = foresee(request, cancellation=Cancellation())

    assert seen.method is CutMethod.ENCODE
    assert seen.encoded_frames == seen.frames
    assert "changes every frame" in seen.reason
    assert seen.size_bytes == 1_000_000


def test_nothing_is_written(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)

    foresee(
        ExportRequest(source, (span(1, 3),), tmp_path / "clip.mp4", SOURCE),
        cancellation=Cancellation(),
    )

    assert list(tmp_path.iterdir()) == []
