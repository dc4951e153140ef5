"""Finding what writes clips here: by the settings, and without asking twice."""

import sys
from pathlib import Path

import pytest

from reely_desktop.app.tools import find_tools, hardware_here
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import Folders, folders

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    """Give a home whose settings name an ffmpeg that lists, and has, one hardware encoder."""
    program = tmp_path / "ffmpeg"
    lines = (
        "#!/bin/sh",
        f"echo asked >> '{tmp_path}/asked'",
        'case "$*" in',
        "*-encoders*) echo ' V....D libx264 x'; echo ' V....D h264_nvenc x' ;;",
        "*-filters*) echo ' .. subtitles V->V' ;;",
        "esac",
    )
    program.write_text("\n".join(lines), encoding="utf-8")
    program.chmod(0o755)
    found = folders({"REELY_HOME": str(tmp_path / "home")})
    found.settings.mkdir(parents=True)
    (found.settings / "settings.toml").write_text(f'ffmpeg = "{program}"\n', encoding="utf-8")
    return found


def test_a_hardware_encoder_that_works_is_found_and_not_tried_again(
    places: Folders, tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "cache")
    first = find_tools(places, cache, cancellation=Cancellation())
    asked = (tmp_path / "asked").read_text()

    again = find_tools(places, cache, cancellation=Cancellation())

    assert first.encoders == again.encoders == ("h264_nvenc",)
    assert first.ffmpeg == tmp_path / "ffmpeg"
    assert (tmp_path / "asked").read_text() == asked


def test_hardware_that_is_not_wanted_is_not_tried(places: Folders, tmp_path: Path) -> None:
    with (places.settings / "settings.toml").open("a", encoding="utf-8") as file:
        file.write('encoder = "software"\n')

    found = find_tools(places, Cache(tmp_path / "cache"), cancellation=Cancellation())

    assert found.encoders == ()
    assert len((tmp_path / "asked").read_text().splitlines()) == 2


@pytest.mark.parametrize(("encoder", "found"), [("nvenc", ("h264_nvenc",)), ("qsv", ())])
def test_only_the_hardware_that_was_chosen_is_used(
    places: Folders, tmp_path: Path, encoder: str, found: tuple[str, ...]
) -> None:
    with (places.settings / "settings.toml").open("a", encoding="utf-8") as file:
        file.write(f'encoder = "{encoder}"\n')

    tools = find_tools(places, Cache(tmp_path / "cache"), cancellation=Cancellation())

    assert tools.encoders == found


def test_what_works_is_told_whatever_is_chosen(places: Folders, tmp_path: Path) -> None:
    with (places.settings / "settings.toml").open("a", encoding="utf-8") as file:
        file.write('encoder = "software"\n')

    found = hardware_here(places, Cache(tmp_path / "cache"), cancellation=Cancellation())

    assert found == ("h264_nvenc",)
