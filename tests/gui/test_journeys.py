"""What a person does in one sitting, with a real mouse and keyboard, from the first click to the file."""

import json
import os
import re
import sys
from fractions import Fraction
from pathlib import Path

import av
import psutil
import pytest

from reely_desktop.ui.messages_recent import recent_entry
from tests.gui.on_screen import PATIENCE_MS, Program, Programs, Screen, Seen
from tests.support.clips import ClipSpec, decode_frame_numbers, make_clip
from tests.support.file_manager import file_manager

TALK = ClipSpec(frames=300, gop=30, size=(180, 320))
X_SIZE = (1080, 1900)


def drag(program: Program, handle: str, x: int) -> None:
    program.screen.drag(program.seen().handles[handle], x)
    program.wait(lambda seen: abs(seen.handles[handle][0] - x) <= 2)  # a frame is four pixels


def type_in_point(program: Program, text: str) -> None:
    program.press("In point")
    program.keys("ctrl+a")
    program.screen.type(text)
    program.keys("Return")


def export_planned(program: Program, *pressed: str) -> None:
    """Press these in the export dialog, one after the other."""
    program.keys("ctrl+shift+e")
    program.wait(lambda seen: seen.window == "Export")
    for name in pressed:
        program.press(name)


def on_a_full_disk(disk: Path, source: Path) -> list[str]:
    """Return the words that lay a disk over `disk`, with a copy of `source` on it and no room beside it."""
    enter = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    mounting = (
        'mount -t tmpfs -o size=24m none "$1" && cp "$2" "$1"'
        ' && head -c 12M /dev/zero > "$1/ballast" && shift 2 && exec "$@"'
    )
    return [*enter, "sh", "-c", mounting, "sh", str(disk), str(source)]


def size_of(path: Path) -> tuple[int, int]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return stream.width, stream.height


def is_half_written(seen: Seen) -> bool:
    """Whether the newest export has written some of its frames, and not all."""
    return seen.jobs[-1:] == ["Running"] and seen.done[-1] > 0


def kept_start(home: Path) -> int:
    """Return the frame that the one clip begins with on the disk."""
    (file,) = (home / "projects").glob("*.json")
    start = json.loads(file.read_bytes())["clips"][0]["pieces"][0]["start"]
    return round(Fraction(str(start)) * TALK.rate)


def left_over(folder: Path, video: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path != video]


def processes_that_read(video: Path) -> list[int]:
    return [
        one.pid
        for one in psutil.process_iter(["cmdline"])
        if str(video) in (one.info["cmdline"] or [])
    ]


def test_a_person_cuts_one_clip_then_several_in_one_sitting(
    screen: Screen, programs: Programs, tmp_path: Path
) -> None:
    folder = tmp_path / "videos"
    video = make_clip(TALK, folder / "talk.mp4")
    shown = tmp_path / "shown"
    with file_manager(screen.environment, shown) as environment:
        programs.screen = Screen(environment)
        program = programs.start(video)

        # Both handles by hand, the in point by time.
        left, right = (program.seen().handles[name][0] for name in ("in", "out"))
        drag(program, "in", left + (right - left) // 4)
        drag(program, "out", left + (right - left) // 3)
        ((_, end),) = program.seen().clips[0]
        type_in_point(program, "0:02.000")
        program.wait(lambda seen: seen.clips == [[[60, end]]])
        assert 95 < end < 101

        # The middle goes, comes back, and goes again.
        program.keys("shift+i", *["Right"] * 5, "s", "shift+Right", "s", "Left", "Delete")
        program.wait(lambda seen: seen.clips == [[[60, 65], [95, end]]])
        program.keys("ctrl+z", "ctrl+z", "ctrl+z")
        program.wait(lambda seen: seen.clips == [[[60, end]]])
        program.keys("ctrl+shift+z", "ctrl+y", "ctrl+y")
        program.wait(lambda seen: seen.clips == [[[60, 65], [95, end]]])

        program.keys("ctrl+e")
        program.wait(lambda seen: seen.jobs == ["Done"])
        first = folder / "talk-trim.mp4"
        wanted = [*range(60, 65), *range(95, end)]
        assert decode_frame_numbers(first) == wanted
        program.press("Show in folder")
        program.qtbot.waitUntil(shown.exists, timeout=PATIENCE_MS)
        assert shown.read_text() == f"{first.as_uri()}\n"

        # A second clip of eleven frames, and both in two formats.
        program.keys("End", "shift+Left", "ctrl+n", *["Right"] * 10, "o")
        program.wait(lambda seen: seen.clips == [[[60, 65], [95, end]], [[269, 280]]])
        export_planned(program, "X", "Export 4 files")
        program.wait(lambda seen: seen.jobs == ["Done"] * 5)
        made = set(folder.iterdir())
        by_size = {
            (size_of(path), tuple(decode_frame_numbers(path))) for path in made - {video, first}
        }
        assert len(made) == 6
        assert by_size == {
            (size, frames)
            for size in ((180, 320), X_SIZE)
            for frames in (tuple(wanted), tuple(range(269, 280)))
        }

        # One that takes long is given up on the way.
        program.keys("alt+x")
        export_planned(program, "Clip 1", "Source", "X", "Export 1 file")
        program.wait(is_half_written)
        program.press("Cancel")
        program.wait(lambda seen: seen.jobs[-1] == "Stopped")
        assert set(folder.iterdir()) == made

        program.keys("ctrl+q")
        assert program.ended() == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="disks are laid over by its mounts")
def test_a_full_disk_is_told_in_the_row_and_tried_again_once_there_is_room(
    programs: Programs, tmp_path: Path
) -> None:
    source = make_clip(TALK, tmp_path / "talk.mp4")
    disk = tmp_path / "disk"
    disk.mkdir()
    program = programs.start(disk / "talk.mp4", within=on_a_full_disk(disk, source))
    seen_there = Path(f"/proc/{program.process.pid}/root{disk}")

    program.keys("Right", "i", "ctrl+e")
    (row,) = program.wait(lambda seen: seen.jobs == ["Failed"]).rows
    left = sorted(path.name for path in seen_there.iterdir())
    (seen_there / "ballast").unlink()
    program.press("Try again")
    program.wait(lambda seen: seen.jobs == ["Done"])

    assert re.fullmatch(
        r"talk-trim.mp4: The clip needs about .* has .* left\. Free some space .*\.", row
    )
    assert left == ["ballast", "talk.mp4"]
    assert sorted(path.name for path in seen_there.iterdir()) == ["talk-trim.mp4", "talk.mp4"]
    assert decode_frame_numbers(seen_there / "talk-trim.mp4") == list(range(1, 300))


def test_a_power_cut_in_the_middle_of_a_drag_and_of_an_export_loses_nothing_that_was_done(
    screen: Screen, programs: Programs, tmp_path: Path
) -> None:
    folder = tmp_path / "videos"
    video = make_clip(TALK, folder / "talk.mp4")
    first = programs.start(video)
    type_in_point(first, "f250")
    export_planned(first, "Source", "X", "Export 1 file")
    first.wait(is_half_written)
    screen.hold(first.seen().handles["in"], first.seen().handles["middle"][0])

    first.wait(lambda seen: kept_start(tmp_path / "home") == seen.clips[0][0][0] < 200)
    first.killed()
    start = kept_start(tmp_path / "home")
    screen.do("mouseup", 1)
    assert left_over(folder, video)
    second = programs.start()
    second.wait(lambda seen: seen.told == ["The exports that were left go on"])
    second.wait(lambda seen: seen.jobs == ["Done"])

    (written,) = set(folder.iterdir()) - {video}
    assert decode_frame_numbers(written) == list(range(250, 300))
    assert processes_that_read(video) == []
    second.press(recent_entry(video.name, str(folder), is_there=True))
    # The end as it was typed, and the start as far as it was dragged.
    assert second.wait(lambda seen: bool(seen.clips)).clips == [[[start, 300]]]
