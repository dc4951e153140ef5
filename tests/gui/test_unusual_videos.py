"""Videos that are long, turned or uneven: what is seen at the edges is what is written."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers, make_clip
from tests.support.exports import run_ffmpeg
from tests.support.frame_numbers import Coarse, coarse_picture

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEN_SECONDS = ClipSpec(frames=300, size=(128, 72), b_frames=0, audio_tracks=0)
TWENTY_SECONDS = ClipSpec(frames=600, size=(128, 72), b_frames=0, audio_tracks=0)


def two_hours(path: Path) -> Path:
    """Make a video of two hours, whose last frames carry the numbers 300 to 599, and no others do."""
    parts = [cached_clip(TEN_SECONDS)] * 718 + [cached_clip(TWENTY_SECONDS)]
    listed = path.with_suffix(".txt")
    listed.write_text("".join(f"file '{part}'\n" for part in parts))
    run_ffmpeg("-f", "concat", "-safe", "0", "-i", listed, "-c", "copy", path)
    listed.unlink()
    return path


def seen_picture(person: Person) -> Coarse:
    """Return the picture on show, coarsely."""
    person.seen()
    assert person.state.preview is not None
    picture = person.state.preview.picture
    pixels = picture.pixels[..., :3]
    return coarse_picture(pixels @ np.array((0.114, 0.587, 0.299)))


def written_pictures(path: Path) -> list[Coarse]:
    """Return the pictures of a file, upright and coarsely."""
    with av.open(str(path)) as container:
        return [
            coarse_picture(
                frame.reformat(format="rgb24").to_ndarray() @ np.array((0.299, 0.587, 0.114)),
                rotation=-frame.rotation % 360,
            )
            for frame in container.decode(video=0)
        ]


def test_a_clip_at_the_end_of_two_hours_is_cut_to_the_frame(person: Person, tmp_path: Path) -> None:
    person.window.editor.open(two_hours(tmp_path / "lecture.mp4"))
    person.wait(lambda: person.state.document is not None and person.timeline.isVisible())
    assert person.document.frame_count == 216_000

    person.key(Qt.Key.Key_End)
    last = person.seen()
    person.key(Qt.Key.Key_Left, SHIFT)
    person.key(Qt.Key.Key_Left, SHIFT)
    person.key(Qt.Key.Key_I)
    first = person.seen()
    person.key(Qt.Key.Key_Right, SHIFT)
    person.key(Qt.Key.Key_O)
    person.key(Qt.Key.Key_E, CONTROL)
    person.wait((tmp_path / "lecture-trim.mp4").exists)

    assert (last, first) == (599, 539)
    assert decode_frame_numbers(tmp_path / "lecture-trim.mp4") == list(range(539, 570))


@pytest.mark.parametrize(
    "spec",
    [
        ClipSpec(frames=60, vfr=True),
        ClipSpec(frames=60, rotation=90),
        ClipSpec(frames=60, rate=Fraction(30000, 1001), rotation=270, vfr=True),
    ],
    ids=["vfr", "turned", "vfr and turned"],
)
def test_the_picture_at_either_edge_is_the_one_that_is_written(
    person: Person, tmp_path: Path, spec: ClipSpec
) -> None:
    person.open(make_clip(spec, tmp_path / "talk.mp4"))
    for _ in range(7):
        person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_I)
    first = seen_picture(person)
    for _ in range(11):
        person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_O)
    last = seen_picture(person)

    person.key(Qt.Key.Key_E, CONTROL)
    person.wait((tmp_path / "talk-trim.mp4").exists)

    written = written_pictures(tmp_path / "talk-trim.mp4")
    assert len(written) == 12
    assert np.abs(written[0] - first).max() < 4
    assert np.abs(written[-1] - last).max() < 4
    assert np.abs(written[1] - first).max() > 4  # the next frame is another picture
