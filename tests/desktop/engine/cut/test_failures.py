import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode
from reely_desktop.engine.errors import EngineError
from tests.support import clip_cases
from tests.support.child_exports import ChildExport, run_child, running_ffmpegs
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import LARGE, Order, span

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="disks are laid over by its mounts")
MEGA = 2**20


def own(source: Path, folder: Path) -> Path:
    """Return a copy of `source` that a test may spoil."""
    folder.mkdir()
    return Path(shutil.copyfile(source, folder / source.name))


def failed(order: Order) -> EngineError:
    with pytest.raises(EngineError) as caught:
        order.carry_out()
    return caught.value


def only_ffmpeg() -> int:
    (child,) = running_ffmpegs()
    return child


def once(stage: str, act: Callable[[], object]) -> Callable[[str, float], None]:
    """Return a progress that does `act` the first time that `stage` is under way."""
    done: list[float] = []

    def report(seen: str, part: float) -> None:
        if seen == stage and part > 0.02 and not done:
            done.append(part)
            act()

    return report


@linux_only
def test_a_disk_without_room_is_told_before_anything_is_written(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()

    ended = run_child(
        ChildExport(
            cached_clip(clip_cases.PLAIN), disk / "clip.mp4", disk=disk, disk_bytes=4 * MEGA
        )
    )

    assert ended.code == "RLY-DISK-FULL"
    assert "needs about" in ended.told
    assert ended.left == ()


@linux_only
@pytest.mark.parametrize(
    ("mode", "stage"), [(CutMode.EXACT, "writing"), (CutMode.ENCODE, "encoding")]
)
def test_a_disk_that_fills_up_on_the_way_is_told_and_nothing_is_left(
    tmp_path: Path, mode: CutMode, stage: str
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()

    ended = run_child(
        ChildExport(
            cached_clip(clip_cases.PLAIN),
            disk / "clip.mp4",
            mode=mode,
            is_slow=mode is CutMode.ENCODE,
            disk=disk,
            disk_bytes=40 * MEGA,
            fill_at=stage,
        )
    )

    assert ended.code == "RLY-DISK-FULL"
    assert "is full; free some space" in ended.told
    assert ended.left == ("filler",)


@linux_only
def test_a_read_only_disk_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()

    ended = run_child(
        ChildExport(
            cached_clip(clip_cases.PLAIN),
            disk / "clip.mp4",
            disk=disk,
            disk_bytes=MEGA,
            read_only=True,
        )
    )

    assert ended.code == "RLY-FOLDER-DENIED"
    assert "may not be written to" in ended.told


@linux_only
def test_a_folder_of_somebody_else_is_told() -> None:
    # Apart from tmp_path: each run of pytest that begins closes what is above it to others.
    with tempfile.TemporaryDirectory() as place:
        source, theirs = Path(place) / "source.mp4", Path(place) / "theirs"
        Path(place).chmod(0o755)
        shutil.copyfile(cached_clip(clip_cases.PLAIN), source)
        theirs.mkdir(mode=0o555)

        ended = run_child(ChildExport(source, theirs / "clip.mp4", as_nobody=True))

    assert ended.code == "RLY-FOLDER-DENIED"
    assert ended.left == ()


@linux_only
def test_an_encoder_that_is_killed_is_told_and_the_old_clip_stays(tmp_path: Path) -> None:
    source = own(cached_clip(clip_cases.PLAIN), tmp_path / "in")
    before = source.read_bytes()
    output = tmp_path / "clip.mp4"
    output.write_bytes(b"the old clip")

    error = failed(
        Order(
            source,
            output,
            (span(0, 5),),
            LARGE,
            overwrite=True,
            progress=once("encoding", lambda: os.kill(only_ffmpeg(), signal.SIGKILL)),
        )
    )

    assert error.code == "RLY-ENCODER-KILLED"
    assert output.read_bytes() == b"the old clip"
    assert source.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["clip.mp4", "in"]


def test_an_ffmpeg_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    error = failed(
        Order(
            cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", ffmpeg=tmp_path / "ffmpeg-of-old"
        )
    )

    assert error.code == "RLY-FFMPEG-MISSING"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("mode", "stage"), [(CutMode.EXACT, "writing"), (CutMode.ENCODE, "encoding")]
)
@pytest.mark.parametrize("how", ["vanishes", "is cut short"])
def test_a_source_that_is_lost_on_the_way_is_told_unless_all_of_it_was_read(
    tmp_path: Path, mode: CutMode, stage: str, how: str
) -> None:
    source = own(cached_clip(ClipSpec(frames=600, gop=30)), tmp_path / "in")
    size = source.stat().st_size
    vanishes = how == "vanishes"
    lose = source.unlink if vanishes else lambda: os.truncate(source, size // 20)
    order = Order(source, tmp_path / "clip.mp4", (span(Fraction(7, 2), 12 if vanishes else 20),))
    # So large that ffmpeg cannot have read all of it by then, or small enough not to take long.
    preset = replace(LARGE, frame_size=(360, 640) if vanishes else (720, 1280))
    if mode is CutMode.ENCODE:
        order = replace(order, mode=mode, preset=preset)
    order = replace(order, progress=once(stage, lose))

    if vanishes and mode is CutMode.ENCODE:
        # An open file can be read to its end although its name is gone.
        report = order.carry_out()
        assert report.verified
        assert report.frames == 255
    else:
        error = failed(order)
        assert error.code == ("RLY-SOURCE-GONE" if vanishes else "RLY-SOURCE-CHANGED")
        assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_a_source_that_grows_but_gives_all_that_was_asked_for_is_no_failure(tmp_path: Path) -> None:
    source = own(cached_clip(clip_cases.PLAIN), tmp_path / "in")

    def grow() -> None:
        with source.open("ab") as file:
            file.write(bytes(1_000))

    report = Order(source, tmp_path / "clip.mp4", progress=once("verifying", grow)).carry_out()

    assert report.verified


@linux_only
@pytest.mark.parametrize(
    ("mode", "stage"),
    [(CutMode.EXACT, "writing"), (CutMode.ENCODE, "encoding"), (CutMode.EXACT, "verifying")],
)
def test_what_a_killed_export_left_goes_with_the_next_and_the_old_clip_stays(
    tmp_path: Path, mode: CutMode, stage: str
) -> None:
    source = cached_clip(clip_cases.PLAIN)
    output = tmp_path / "clip.mp4"
    output.write_bytes(b"the old clip")

    ended = run_child(ChildExport(source, output, mode=mode, overwrite=True, die_at=stage))

    assert ended.status == -signal.SIGKILL
    assert output.read_bytes() == b"the old clip"
    assert len(list(tmp_path.iterdir())) == 2

    report = Order(source, output, overwrite=True).carry_out()

    assert report.method is CutMethod.SMART
    assert [p.name for p in tmp_path.iterdir()] == ["clip.mp4"]


def test_a_folder_that_goes_away_on_the_way_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    error = failed(
        Order(
            cached_clip(clip_cases.PLAIN),
            folder / "clip.mp4",
            progress=once("writing", lambda: shutil.rmtree(folder)),
        )
    )

    assert error.code == "RLY-FOLDER-MISSING"
    assert list(tmp_path.iterdir()) == []


def test_a_clip_that_is_spoilt_before_it_is_looked_at_is_told(tmp_path: Path) -> None:
    source = cached_clip(clip_cases.PLAIN)

    def spoil() -> None:
        for clip in tmp_path.glob(".reely-*/*.mp4"):
            clip.write_bytes(b"spoilt")

    error = failed(
        Order(
            source,
            tmp_path / "clip.mp4",
            mode=CutMode.ENCODE,
            progress=once("verifying", spoil),
        )
    )

    assert error.code == "RLY-CLIP-UNREADABLE"
    assert list(tmp_path.iterdir()) == []
