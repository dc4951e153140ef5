"""A small picture of a style: a few words drawn in it, kept for the next time. No Qt."""

import struct
import zlib

from reely_desktop.app.tools import Tools
from reely_desktop.engine.picture.caption_drawing import drawn
from reely_desktop.engine.picture.caption_pictures import Overlay, caption_pictures, cropped
from reely_desktop.engine.picture.caption_styles import CaptionStyle
from reely_desktop.engine.picture.typefaces import Typefaces
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.transcript.words import Transcript, Word
from reely_desktop.host.cache import Cache

_VERSION = 1
"""Counted up when the same style is drawn otherwise than before."""

_FRAME = (1080, 1920)
_DRAWN_AT = (540, 960)
_WORD_MS = 400
_HEAD = struct.Struct("<II")


def look_of(
    style: CaptionStyle, sample: str, tools: Tools, *, cache: Cache, cancellation: Cancellation
) -> Overlay:
    """Return `sample` in that style, its second word being said. Raises WorkError and Cancelled."""
    key = f"caption look {_VERSION} {sample} {style}"
    kept = cache.get(key)
    known = None if kept is None else _from_bytes(kept)
    if known is not None:
        return known
    words = [
        Word(f" {word}", number * _WORD_MS, (number + 1) * _WORD_MS)
        for number, word in enumerate(sample.split())
    ]
    captions = drawn(Transcript("", tuple(words)), style, _FRAME, typefaces=Typefaces(tools.fonts))
    (whole,) = caption_pictures(
        captions,
        [min(len(words) - 1, 1) * _WORD_MS + _WORD_MS // 2],
        _DRAWN_AT,
        fonts=tools.fonts,
        ffmpeg=tools.ffmpeg,
        cancellation=cancellation,
    )
    picture = cropped(whole)
    cache.put(key, _HEAD.pack(picture.width, picture.height) + zlib.compress(picture.rgba))
    return picture


def _from_bytes(kept: bytes) -> Overlay | None:
    """Return what was kept; None for what a damaged disk made of it."""
    try:
        width, height = _HEAD.unpack_from(kept)
        rgba = zlib.decompress(kept[_HEAD.size :])
    except (struct.error, zlib.error):
        return None
    return Overlay(width, height, rgba) if len(rgba) == width * height * 4 else None
