"""How pictures look: upright, no larger than wanted, opaque, and in the colours that were coded."""

import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from reely_desktop.engine.media.pictures import PictureReader
from reely_desktop.engine.mediatime import ZERO
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip


@pytest.mark.parametrize("spec", clip_cases.TURNED.values(), ids=clip_cases.TURNED.keys())
def test_pictures_stand_upright(spec: ClipSpec) -> None:
    sideways = spec.rotation in {90, 270}

    with PictureReader(cached_clip(spec), max_height=None) as reader:
        picture = reader.at(ZERO)

    assert (picture.width, picture.height) == ((180, 320) if sideways else (320, 180))


def test_pictures_are_scaled_down_but_never_up() -> None:
    path = cached_clip(clip_cases.PLAIN)
    sizes = []

    for height in (90, 1080):
        with PictureReader(path, max_height=height) as reader:
            picture = reader.at(ZERO)
        sizes.append((picture.width, picture.height, len(picture.bgra)))

    assert sizes == [(160, 90, 160 * 90 * 4), (320, 180, 320 * 180 * 4)]


def test_pictures_of_see_through_videos_are_opaque(tmp_path: Path) -> None:
    path = tmp_path / "see-through.mov"
    made = "-f lavfi -i color=c=0xC02040@0.2:s=64x48:d=0.2,format=yuva420p -c:v png -pix_fmt rgba"
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    subprocess.run([ffmpeg, "-v", "error", *made.split(), path], check=True)

    with PictureReader(path, max_height=None) as reader:
        picture = reader.at(ZERO)

    assert (picture.pixels[..., 3] == 255).all()


@pytest.mark.parametrize(
    ("size", "matrix", "tag"),
    [
        ("640x360", "bt709", "bt709"),
        ("640x360", "bt601", "smpte170m"),
        ("1280x720", "bt709", "unknown"),  # as players take it
        ("640x360", "bt601", "unknown"),
    ],
)
def test_colours_are_those_that_were_coded(
    tmp_path: Path, size: str, matrix: str, tag: str
) -> None:
    red = np.array([192, 32, 64])
    path = tmp_path / "red.mp4"
    subprocess.run(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            *f"-v error -f lavfi -i color=c=0xC02040:s={size}:d=0.2,format=rgb24".split(),
            *["-c:v", "libx264", "-crf", "10", "-vf"],
            f"scale=out_color_matrix={matrix},format=yuv420p,setparams=colorspace={tag}",
            str(path),
        ],
        check=True,
    )

    with PictureReader(path, max_height=90) as reader:
        picture = reader.at(ZERO)

    shown = picture.pixels[..., :3].mean(axis=(0, 1))
    assert np.abs(shown[::-1] - red).max() < 4
