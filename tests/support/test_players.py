"""The judges themselves: each reads an untouched clip whole and without a word, and notices damage."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import av
import pytest

from tests.support import clip_cases
from tests.support.browsers import Viewed, viewed_in_chromium, viewed_in_firefox
from tests.support.clips import cached_clip, make_clip
from tests.support.players import Shown, shown_by_ffmpeg, shown_by_gstreamer, shown_by_vlc

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="these players are Debian's packages"),
]

Judge = Callable[..., Shown]
Browser = Callable[[list[Path]], list[Viewed]]

JUDGES: dict[str, Judge] = {
    "ffmpeg": shown_by_ffmpeg,
    "avdec_h264": partial(shown_by_gstreamer, decoder="avdec_h264"),
    "openh264dec": partial(shown_by_gstreamer, decoder="openh264dec"),
    "vlc": shown_by_vlc,
}
BROWSERS: dict[str, Browser] = {"chromium": viewed_in_chromium, "firefox": viewed_in_firefox}
UNTOUCHED = ("closed-gop", "main", "no-b-frames", "baseline", "openh264", "59.94", "mov")

by_each_judge = pytest.mark.parametrize("judge", JUDGES.values(), ids=JUDGES)
in_each_browser = pytest.mark.parametrize("view", BROWSERS.values(), ids=BROWSERS)


@pytest.mark.parametrize("name", UNTOUCHED)
@by_each_judge
def test_an_untouched_clip_is_shown_whole_and_without_a_word(judge: Judge, name: str) -> None:
    spec = clip_cases.SHORT[name]

    shown = judge(cached_clip(spec), drawn=spec.size)

    assert shown.numbers == tuple(range(spec.frames))
    assert shown.is_clean, shown


@in_each_browser
def test_untouched_clips_are_viewed_whole_and_without_a_word(view: Browser) -> None:
    specs = [clip_cases.SHORT[name] for name in UNTOUCHED]

    views = view([cached_clip(spec) for spec in specs])

    for spec, viewed in zip(specs, views, strict=True):
        assert viewed.sought == tuple(range(spec.frames))
        assert viewed.is_clean, viewed
        # A busy machine may leave gaps in what is played, but nothing is shown twice or out of order.
        assert viewed.played == tuple(n for n in range(spec.frames) if n in viewed.played)
        assert len(viewed.played) > spec.frames // 2


@by_each_judge
def test_a_damaged_frame_is_noticed(judge: Judge, tmp_path: Path) -> None:
    spec = clip_cases.SHORT["no-b-frames"]
    damaged = damage(make_clip(spec, tmp_path / "damaged.mp4"), packet=10)

    shown = judge(damaged)

    assert not shown.is_clean or shown.numbers != tuple(range(spec.frames))


@in_each_browser
def test_a_damaged_frame_is_noticed_in_a_browser(view: Browser, tmp_path: Path) -> None:
    spec = clip_cases.SHORT["no-b-frames"]
    damaged = damage(make_clip(spec, tmp_path / "damaged.mp4"), packet=10)

    (viewed,) = view([damaged])

    assert not viewed.is_clean or viewed.sought != tuple(range(spec.frames))


def test_turned_clips_are_shown_upright() -> None:
    path = cached_clip(clip_cases.SHORT["rotated-90"])
    upright = (180, 320)

    shown = [
        shown_by_ffmpeg(path, drawn=upright),
        shown_by_vlc(path, drawn=upright),
        shown_by_gstreamer(path, decoder="openh264dec", drawn=upright, rotation=90),
    ]
    viewed = [
        *viewed_in_chromium([path], drawn=[upright], playing=False),
        *viewed_in_firefox([path], drawn=[upright], playing=False),
    ]

    numbers = [*(each.numbers for each in shown), *(each.sought for each in viewed)]
    assert numbers == 5 * [tuple(range(60))]
    assert all(each.is_clean for each in shown), shown
    assert all(each.is_clean for each in viewed), viewed


def damage(path: Path, *, packet: int) -> Path:
    """Overwrite the middle of one coded frame."""
    with av.open(str(path)) as container:
        found = [(p.pos, p.size) for p in container.demux(video=0) if p.size][packet]
    position, size = found
    assert position is not None
    with path.open("r+b") as file:
        file.seek(position + size // 3)
        file.write(b"\x5a" * (size // 3))
    return path
