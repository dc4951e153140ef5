"""`reely` itself: which face a word opens, what it says without a screen, and when it breaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reely_desktop.cli import commands
from tests.desktop.cli.terminal import REELY, environment_with, reely
from tests.support import clip_cases
from tests.support.clips import cached_clip, make_clip

NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def test_help_names_every_command() -> None:
    told = reely("--help")

    assert told.status == 0
    assert all(f"  {name}" in told.out for name in commands.COMMANDS)


@pytest.mark.parametrize("command", commands.COMMANDS)
def test_each_command_explains_itself(command: str) -> None:
    told = reely(command, "--help")

    assert told.status == 0
    assert told.out.startswith(f"usage: reely {command}")
    assert "--json" in told.out


def test_the_version_is_told() -> None:
    told = reely("--version")

    assert (told.status, told.out) == (0, "Reely 0.1.0\n")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("words", [(), ("talk.mp4",)])
def test_without_a_screen_no_window_is_tried(tmp_path: Path, words: tuple[str, ...]) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / "talk.mp4")

    told = reely(*words, folder=tmp_path, **NO_SCREEN)

    assert told.status == 5
    assert told.err.startswith("error[RLY-NO-SCREEN]: ")
    assert "reely trim" in told.err


def test_a_word_that_is_neither_file_nor_command_is_refused() -> None:
    told = reely("trimm")

    assert told.status == 2
    assert "trimm is neither a file nor a command" in told.err


def test_the_window_opens_one_file() -> None:
    clip = cached_clip(clip_cases.PLAIN)

    told = reely(clip, clip)

    assert told.status == 2
    assert told.err.startswith("error[RLY-USAGE]: the window opens one file, not 2")


def test_an_unknown_option_is_refused() -> None:
    told = reely("--colour")

    assert told.status == 2
    assert told.err.startswith("error[RLY-USAGE]: ")


def test_no_command_loads_qt() -> None:
    clip = cached_clip(clip_cases.PLAIN)
    code = (
        "import sys\n"
        "from reely_desktop.__main__ import main\n"
        f"status = main(['probe', {str(clip)!r}]) or main(['doctor'])\n"
        "assert status == 0\n"
        "assert not [n for n in sys.modules if n.startswith(('PySide6', 'shiboken6'))]\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", code], env=environment_with(), capture_output=True, check=False
    )

    assert ended.returncode == 0, ended.stderr.decode()


def test_what_nobody_foresaw_is_one_line_and_stands_in_the_log(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    (broken / "av").mkdir(parents=True)
    (broken / "av" / "__init__.py").touch()  # an installation that went wrong
    search_path = os.pathsep.join([str(broken), str(Path(__file__).parents[3])])

    told = reely("probe", "talk.mp4", PYTHONPATH=search_path, REELY_HOME=str(tmp_path))

    assert told.status == 5
    assert told.err.startswith("error[RLY-INTERNAL]: Reely made a mistake (ModuleNotFoundError")
    assert len(told.err.splitlines()) == 1
    assert "Traceback" in (tmp_path / "logs" / "reely.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_an_answer_that_finds_no_room_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*REELY, "probe", str(cached_clip(clip_cases.PLAIN)), "--json"],
            env=environment_with(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert ended.returncode == 5
    assert ended.stderr.startswith(b"error[RLY-ANSWER-LOST]: ")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that closes is told otherwise there")
def test_an_answer_that_nobody_reads_ends_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)

    ended = subprocess.run(
        [*REELY, "probe", str(cached_clip(clip_cases.PLAIN))],
        env=environment_with(PYTHONUNBUFFERED="1"),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )

    os.close(writing)
    assert (ended.returncode, ended.stderr) == (5, b"")


def test_every_folder_that_is_written_to_moves_with_reely_home(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    home = tmp_path / "home"
    clip = cached_clip(clip_cases.PLAIN)

    told = reely(
        "peaks", clip, "-o", tmp_path / "p.json", REELY_HOME=str(home), HOME=str(elsewhere)
    )

    assert told.status == 0, told.err
    assert not elsewhere.exists()
    assert {path.name for path in home.iterdir()} == {"cache", "logs"}
