import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reely_desktop.engine.cut.destination import put_in_place, working_folder
from reely_desktop.engine.errors import EngineError, RequestError, WorkError
from tests.support import clip_cases
from tests.support.clips import cached_clip, make_clip
from tests.support.exports import Order

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="made with what Linux has")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return make_clip(clip_cases.PLAIN, tmp_path / "source.mp4")


def refused(order: Order) -> EngineError:
    """Return the error of an export that must leave everything as it was."""
    before = {p: p.read_bytes() if p.is_file() else None for p in order.source.parent.rglob("*")}
    with pytest.raises(EngineError) as caught:
        order.carry_out()
    after = {p: p.read_bytes() if p.is_file() else None for p in order.source.parent.rglob("*")}
    assert after == before
    return caught.value


def the_file_itself(source: Path) -> Path:
    return source


def another_spelling(source: Path) -> Path:
    (source.parent / "folder").mkdir()
    return source.parent / "folder" / ".." / source.name


def a_hard_link(source: Path) -> Path:
    link = source.with_name("hard.mp4")
    link.hardlink_to(source)
    return link


def a_symbolic_link(source: Path) -> Path:
    link = source.with_name("soft.mp4")
    link.symlink_to(source)
    return link


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("name", [the_file_itself, another_spelling, a_hard_link, a_symbolic_link])
def test_the_source_is_never_written_to(
    source: Path, name: Callable[[Path], Path], *, overwrite: bool
) -> None:
    error = refused(Order(source, name(source), overwrite=overwrite))

    assert isinstance(error, RequestError)
    assert error.code == "RLY-OUTPUT-IS-INPUT"


def test_a_source_that_is_a_link_is_known_too(source: Path) -> None:
    error = refused(Order(a_symbolic_link(source), source, overwrite=True))

    assert error.code == "RLY-OUTPUT-IS-INPUT"


def test_an_existing_output_stays_unless_overwriting_is_asked_for(source: Path) -> None:
    output = source.with_name("clip.mp4")
    output.write_bytes(b"precious")

    error = refused(Order(source, output))
    report = Order(source, output, overwrite=True).carry_out()

    assert error.code == "RLY-OUTPUT-EXISTS"
    assert report.verified
    assert output.stat().st_size > 1_000


def test_an_output_that_appears_on_the_way_stays(source: Path) -> None:
    output = source.with_name("clip.mp4")

    def appear(stage: str, _done: float) -> None:
        if stage == "verifying":
            output.write_bytes(b"precious")

    with pytest.raises(RequestError) as caught:
        Order(source, output, progress=appear).carry_out()

    assert caught.value.code == "RLY-OUTPUT-EXISTS"
    assert output.read_bytes() == b"precious"
    assert sorted(p.name for p in source.parent.iterdir()) == ["clip.mp4", "source.mp4"]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_no_output(source: Path, *, overwrite: bool) -> None:
    folder = source.with_name("folder.mp4")
    folder.mkdir()

    error = refused(Order(source, folder, overwrite=overwrite))

    assert error.code == "RLY-OUTPUT-IS-FOLDER"


@linux_only
def test_a_pipe_is_no_output(source: Path) -> None:
    pipe = source.with_name("pipe.mp4")
    os.mkfifo(pipe)

    with pytest.raises(RequestError) as caught:
        Order(source, pipe, overwrite=True).carry_out()

    assert caught.value.code == "RLY-OUTPUT-NOT-A-FILE"


@pytest.mark.parametrize("name", ["missing/clip.mp4", "source.mp4/clip.mp4"])
def test_a_folder_that_is_not_there_is_told(source: Path, name: str) -> None:
    error = refused(Order(source, source.parent / name))

    assert isinstance(error, WorkError)
    assert error.code == "RLY-FOLDER-MISSING"


@pytest.mark.parametrize(
    "name", ["clip", "clip.avi", "clip.", ".mp4", "clip.mp4.part", "clip.webm", "clip.m4a"]
)
def test_an_unknown_container_is_refused(source: Path, name: str) -> None:
    assert refused(Order(source, source.parent / name)).code == "RLY-OUTPUT-CONTAINER"


def test_sound_alone_may_be_m4a(source: Path) -> None:
    report = Order(source, source.with_name("clip.M4A"), audio_only=True).carry_out()

    assert report.verified


@pytest.mark.parametrize("name", ["n" * 252 + ".mp4", "nu\0l.mp4"])
def test_a_name_that_no_file_can_have_is_refused(source: Path, name: str) -> None:
    assert refused(Order(source, source.parent / name)).code == "RLY-OUTPUT-NAME"


def test_the_longest_name_will_do(source: Path) -> None:
    report = Order(source, source.with_name("n" * 251 + ".mp4")).carry_out()

    assert report.output.is_file()


def test_the_folder_of_work_goes_away_whatever_happens(tmp_path: Path) -> None:
    class Trouble(Exception):  # noqa: N818 - any will do
        pass

    def work() -> None:
        with working_folder(tmp_path) as folder:
            (folder / "half").write_bytes(b"half a clip")
            raise Trouble

    with pytest.raises(Trouble):
        work()

    assert list(tmp_path.iterdir()) == []


def test_work_under_way_is_left_alone_and_so_is_what_is_not_ours(tmp_path: Path) -> None:
    mine = tmp_path / ".reely-notes-1-2"
    elsewhere = tmp_path / ".reely-01234567-99999999-x"  # another machine on a shared drive
    for folder in (mine, elsewhere):
        folder.mkdir()

    with working_folder(tmp_path) as first, working_folder(tmp_path) as second:
        assert first.is_dir()
        assert second.is_dir()
        assert first != second

    assert sorted(tmp_path.iterdir()) == sorted([mine, elsewhere])


def test_a_clip_is_put_in_place_over_the_old_one(tmp_path: Path) -> None:
    old, new = tmp_path / "clip.mp4", tmp_path / "working"
    old.write_bytes(b"old")
    new.write_bytes(b"new")

    put_in_place(new, old)

    assert old.read_bytes() == b"new"
    assert not new.exists()


@pytest.mark.parametrize("mode_bits", [0o444, 0o600])
def test_a_clip_may_be_read_by_whom_the_system_lets(source: Path, mode_bits: int) -> None:
    shielded = source.with_name("shielded.mp4")
    shutil.copyfile(source, shielded)
    shielded.chmod(mode_bits)

    report = Order(shielded, source.with_name("clip.mp4")).carry_out()

    assert report.output.stat().st_mode & 0o777 == 0o666 & ~current_umask()
    assert shielded.stat().st_mode & 0o777 == mode_bits


def current_umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def test_nothing_is_written_beside_a_source_elsewhere(tmp_path: Path) -> None:
    kept = cached_clip(clip_cases.PLAIN)
    before = sorted(kept.parent.glob(f"{kept.stem}*"))

    Order(kept, tmp_path / "clip.mp4").carry_out()

    assert sorted(kept.parent.glob(f"{kept.stem}*")) == before
    assert [p.name for p in tmp_path.iterdir()] == ["clip.mp4"]
