"""Whether smart cuts play everywhere: each kind of source, in each player that runs here.

`docs/explanation/smart-cut.md` tells what was seen. A kind that a player stumbles over is not copied:
it gets a reason in `h264_source` and is encoded whole.
"""

import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pytest

from tests.support.browsers import Viewed, viewed_in_chromium, viewed_in_firefox
from tests.support.players import Shown, shown_by_ffmpeg, shown_by_gstreamer, shown_by_vlc
from tests.support.smart_cuts import SMART_CUTS, Made, make_smart_cut

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="these players are Debian's packages"),
]

EVIDENCE = Path(__file__).parents[4] / "docs" / "explanation" / "smart-cut.md"
MISREAD_BY_OPENH264 = ("many-refs", "strict-pyramid", "blu-ray")
"""Kinds with B-frames as references, which openh264dec shows wrongly even before they are cut."""

Clips = Callable[[str], Made]
View = Callable[..., list[Viewed]]

avdec = partial(shown_by_gstreamer, decoder="avdec_h264")
openh264dec = partial(shown_by_gstreamer, decoder="openh264dec")
of_each_kind = pytest.mark.parametrize("name", SMART_CUTS)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Clips:
    """Give a cut by its name, made once."""
    folder = tmp_path_factory.mktemp("smart-cuts")
    kept: dict[str, Made] = {}

    def make(name: str) -> Made:
        if name not in kept:
            kept[name] = make_smart_cut(name, folder)
        return kept[name]

    return make


def test_chromium_finds_each_frame_and_plays_across_each_joint(made: Clips) -> None:
    assert wrongly_viewed(viewed_in_chromium, made) == {}


@of_each_kind
def test_ffmpeg_shows_the_frames_kept_and_no_other(made: Clips, name: str) -> None:
    cut = made(name)

    assert_shown(shown_by_ffmpeg(cut.clip, drawn=cut.drawn), cut)


@of_each_kind
def test_gstreamer_shows_the_frames_kept_and_no_other(made: Clips, name: str) -> None:
    cut = made(name)

    assert_shown(avdec(cut.clip, drawn=cut.drawn, rotation=cut.rotation), cut)


@pytest.mark.parametrize("name", [name for name in SMART_CUTS if name not in MISREAD_BY_OPENH264])
def test_openh264_shows_the_frames_kept_and_no_other(made: Clips, name: str) -> None:
    cut = made(name)

    assert_shown(openh264dec(cut.clip, drawn=cut.drawn, rotation=cut.rotation), cut)


@pytest.mark.parametrize("name", MISREAD_BY_OPENH264)
def test_what_openh264_is_not_asked_to_show_it_misreads_untouched(made: Clips, name: str) -> None:
    whole = tuple(range(SMART_CUTS[name].spec.frames))
    cut = made(name)

    shown = openh264dec(cut.source, drawn=cut.drawn)

    assert shown.numbers != whole or not shown.is_clean


@of_each_kind
def test_vlc_shows_the_frames_kept_and_no_other(made: Clips, name: str) -> None:
    cut = made(name)

    assert_shown(shown_by_vlc(cut.clip, drawn=cut.drawn), cut)


# The browsers stand first and last, so that two workers share them.
def test_firefox_finds_each_frame_and_plays_across_each_joint(made: Clips) -> None:
    assert wrongly_viewed(viewed_in_firefox, made) == {}


def test_the_page_of_evidence_names_each_kind_and_no_other() -> None:
    page = EVIDENCE.read_text(encoding="utf-8")
    tried = page.partition("## What was tried")[2]
    lists = re.findall(r"^- \*\*(.+?)(?=^- |^$)", tried, re.MULTILINE | re.DOTALL)

    named = [name for kinds in lists for name in re.findall(r"`(\S+)`", kinds)]

    assert sorted(named) == sorted(SMART_CUTS)


def assert_shown(shown: Shown, cut: Made) -> None:
    assert shown.numbers == cut.frames
    assert shown.is_clean, shown


def wrongly_viewed(view: View, made: Clips) -> dict[str, str]:
    """Show every cut in one session of a browser; tell what was wrong, if it was so at a second look.

    A browser on a busy machine may be late with a frame; one that cannot decode it is so each time.
    """
    wrong = _faults(view, made, SMART_CUTS)
    return _faults(view, made, wrong) if wrong else {}


def _faults(view: View, made: Clips, names: Iterable[str]) -> dict[str, str]:
    cuts = {name: made(name) for name in names}
    views = view([cut.clip for cut in cuts.values()], drawn=[cut.drawn for cut in cuts.values()])
    told = {name: _told(v, c) for (name, c), v in zip(cuts.items(), views, strict=True)}
    return {name: fault for name, fault in told.items() if fault}


def _told(viewed: Viewed, cut: Made) -> str:
    """Tell what is wrong: each frame has to be found, and those painted in passing come in order."""
    missing = [n for n, found in zip(cut.frames, viewed.sought, strict=False) if n != found]
    missing += cut.frames[len(viewed.sought) :]
    in_order = tuple(number for number in cut.frames if number in viewed.played)
    faults = {
        f"not found: {missing}": bool(missing),
        f"not clean: {viewed.warnings}, error {viewed.worst_error}": not viewed.is_clean,
        f"played: {viewed.played}": viewed.played != in_order,
        f"painted only {in_order}": len(in_order) <= len(cut.frames) // 2,
    }
    return "; ".join(fault for fault, is_so in faults.items() if is_so)
