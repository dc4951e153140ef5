"""Real clips for tests, made to order and kept: every frame carries its number, every sound its time.

The same `ClipSpec` gives the same file, which is made once and kept in `.cache/clips` under a name
that changes with the spec, the code that makes it and the encoder. Pictures are read back with
`frame_numbers`, sound with `sounds`; `clip_cases` names a spec for each kind of file Reely meets.
"""

import hashlib
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from tests.support import clip_encoding, clip_spec, frame_numbers, sounds
from tests.support.clip_encoding import LANGUAGES, TITLES, encode_clip
from tests.support.clip_spec import HIDDEN_FROM, ClipSpec, duration, frame_times
from tests.support.frame_numbers import (
    decode_frame_numbers,
    decode_frame_times,
    read_frame_number,
)
from tests.support.sounds import audio_offset

__all__ = [
    "HIDDEN_FROM",
    "LANGUAGES",
    "TITLES",
    "ClipSpec",
    "audio_offset",
    "cached_clip",
    "decode_frame_numbers",
    "decode_frame_times",
    "duration",
    "frame_times",
    "make_clip",
    "read_frame_number",
]


def make_clip(spec: ClipSpec, path: Path) -> Path:
    """Make the clip, or take it from the cache, and put a copy of its own at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(cached_clip(spec), path)
    return path


def cached_clip(spec: ClipSpec) -> Path:
    """Make the clip where it is not kept yet, and return the kept file, which is only to be read."""
    kept = _cache_folder() / f"{_key(spec)}.{spec.container}"
    if kept.exists():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    # Made beside and renamed: tests that run side by side may both make it, and both find it whole.
    with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        made = encode_clip(spec, Path(folder))
        made.replace(kept)
    return kept


def _cache_folder() -> Path:
    chosen = os.environ.get("REELY_TEST_CACHE")
    return Path(chosen) if chosen else Path(__file__).parents[2] / ".cache" / "clips"


def _key(spec: ClipSpec) -> str:
    return hashlib.sha256(f"{spec!r} {_makers()}".encode()).hexdigest()[:24]


@cache
def _makers() -> str:
    """Return what a kept clip depends on besides its spec: its makers' code and the encoders."""
    makers = (clip_encoding, clip_spec, frame_numbers, sounds)
    code = b"".join(Path(str(module.__file__)).read_bytes() for module in makers)
    version: str = imageio_ffmpeg.get_ffmpeg_version()
    return hashlib.sha256(code).hexdigest() + version
