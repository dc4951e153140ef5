"""What a preview lays over a frame is what an export draws into it."""

import subprocess
from pathlib import Path

import numpy as np
import pytest

from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.picture.caption_drawing import DrawnCaptions, drawn
from reely_desktop.engine.picture.caption_pictures import CaptionPictures, caption_pictures
from reely_desktop.engine.progress import Cancellation
from tests.support.caption_looks import FFMPEG, STYLES, TYPEFACES, overlays
from tests.support.spoken_words import spoken

_FRAME = (360, 640)
_GREY = 96


def _captions(name: str = "highlight") -> DrawnCaptions:
    return drawn(spoken("a small red boat, 港 {x}"), STYLES[name], _FRAME, typefaces=TYPEFACES)


@pytest.mark.parametrize("name", STYLES)
def test_every_style_looks_the_same_over_a_frame_and_drawn_into_it(
    name: str, tmp_path: Path
) -> None:
    captions = _captions(name)
    at_ms = 600

    (over,) = overlays(captions, [at_ms])

    alpha = over[..., 3:].astype(float) / 255
    shown = over[..., :3] + _GREY * (1 - alpha)
    assert np.abs(shown - _drawn_into_grey(captions, at_ms, tmp_path)).max() <= 3


def test_a_caption_is_drawn_once_for_all_of_its_time() -> None:
    pictures = CaptionPictures(_captions(), _FRAME, fonts=TYPEFACES.folder, ffmpeg=FFMPEG)

    first = pictures.at(100, cancellation=Cancellation())

    assert pictures.at(399, cancellation=Cancellation()) is first
    assert pictures.at(400, cancellation=Cancellation()) is not first
    with_nothing = pictures.at(60_000, cancellation=Cancellation())
    assert not any(with_nothing.rgba)


def test_captions_are_drawn_smaller_for_a_smaller_preview() -> None:
    captions = _captions()
    small = CaptionPictures(captions, (180, 320), fonts=TYPEFACES.folder, ffmpeg=FFMPEG)

    overlay = small.at(100, cancellation=Cancellation())

    (full,) = overlays(captions, [100])
    pixels = np.frombuffer(overlay.rgba, np.uint8).reshape(320, 180, 4)
    halved = full.reshape(320, 2, 180, 2, 4).mean(axis=(1, 3))
    assert np.abs(halved - pixels).mean() < 1


def test_a_cancelled_drawing_ends() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    pictures = CaptionPictures(_captions(), _FRAME, fonts=TYPEFACES.folder, ffmpeg=FFMPEG)

    with pytest.raises(Cancelled):
        pictures.at(0, cancellation=cancellation)


def test_a_program_that_cannot_draw_is_told_of(tmp_path: Path) -> None:
    for program in (Path("/bin/false"), tmp_path / "nothing"):
        with pytest.raises(WorkError) as failed:
            caption_pictures(
                _captions(),
                [0],
                _FRAME,
                fonts=TYPEFACES.folder,
                ffmpeg=program,
                cancellation=Cancellation(),
            )

        assert failed.value.code == "RLY-CAPTIONS-NOT-DRAWN"


def _drawn_into_grey(
    captions: DrawnCaptions, at_ms: int, folder: Path
) -> "np.typing.NDArray[np.uint8]":
    file = folder / "captions.ass"
    file.write_text(captions.ass, encoding="utf-8")
    width, height = captions.frame
    colour = f"color=c=0x{_GREY:02x}{_GREY:02x}{_GREY:02x}:s={width}x{height}:r=1000"
    chain = f"format=gbrp,setpts=PTS+{at_ms / 1000}/TB,ass={file}:fontsdir={TYPEFACES.folder}"
    args = [str(FFMPEG), "-v", "error", "-f", "lavfi", "-i", colour, "-vf", chain, "-frames:v", "1"]
    written = subprocess.run(
        [*args, "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"], check=True, capture_output=True
    )
    return np.frombuffer(written.stdout, np.uint8).reshape(height, width, 3)
