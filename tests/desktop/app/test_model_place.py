"""A model gets its name and loses it in one step, whatever lies where it goes."""

from pathlib import Path

import pytest
from filelock import FileLock

from reely_desktop.app.getting_models import import_model
from reely_desktop.app.model_place import coming_folder, remove_model
from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.host.paths import resource
from tests.support.little_models import CONTENTS, SHARED, little_model


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    made = tmp_path / "models"
    made.mkdir()
    return made


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Make the folder of the little model, on another drive as it were."""
    made = tmp_path / "elsewhere"
    made.mkdir()
    for name, content in {**CONTENTS, "config.json": resource(SHARED).read_bytes()}.items():
        (made / name).write_bytes(content)
    return made


def take(folder: Path, shelf: Path) -> Path:
    return import_model(
        folder,
        shelf,
        catalogue={"little": little_model("http://127.0.0.1:1")},
        progress=no_progress,
        cancellation=Cancellation(),
    ).folder


def with_a_part(shelf: Path) -> Path:
    """Have some of the model come already."""
    coming = coming_folder(shelf, "little")
    coming.mkdir()
    (coming / "model.bin.part").write_bytes(b"some")
    return coming


def left_in(shelf: Path) -> list[str]:
    return [path.name for path in shelf.iterdir() if path.suffix != ".lock"]


def test_a_removed_model_is_gone_with_what_came_of_it_and_can_come_again(
    elsewhere: Path, shelf: Path
) -> None:
    take(elsewhere, shelf)
    with_a_part(shelf)

    remove_model("little", shelf)
    remove_model("little", shelf)

    assert left_in(shelf) == []
    assert take(elsewhere, shelf).is_dir()


def test_a_model_that_comes_at_this_moment_is_not_removed(shelf: Path) -> None:
    with FileLock(shelf / ".little.lock"), pytest.raises(WorkError) as raised:
        remove_model("little", shelf)

    assert raised.value.code == "RLY-MODEL-BUSY"


def test_of_a_model_that_is_a_link_only_the_link_is_removed(elsewhere: Path, shelf: Path) -> None:
    (shelf / "little").symlink_to(elsewhere)

    remove_model("little", shelf)

    assert left_in(shelf) == []
    assert (elsewhere / "model.bin").is_file()


def test_a_file_with_the_name_of_a_model_is_removed(shelf: Path) -> None:
    (shelf / "little").write_bytes(b"no folder")

    remove_model("little", shelf)

    assert left_in(shelf) == []


@pytest.mark.parametrize("left", [".little-gone", ".little-before"])
def test_what_an_earlier_try_left_stops_no_later_one(
    elsewhere: Path, shelf: Path, left: str
) -> None:
    (shelf / left).symlink_to(elsewhere)

    take(elsewhere, shelf)
    remove_model("little", shelf)

    assert [name for name in left_in(shelf) if name != left] == []


@pytest.mark.parametrize("leads_to", ["broken", "nowhere"])
def test_a_link_that_leads_to_no_whole_model_is_replaced(
    elsewhere: Path, shelf: Path, leads_to: str
) -> None:
    (shelf.parent / "broken").mkdir()
    (shelf / "little").symlink_to(shelf.parent / leads_to)

    folder = take(elsewhere, shelf)

    assert not folder.is_symlink()
    assert left_in(shelf) == ["little"]
    assert (shelf.parent / "broken").is_dir()


def test_an_import_that_is_stopped_leaves_nothing_but_a_download_that_has_come(
    elsewhere: Path, shelf: Path
) -> None:
    cancellation = Cancellation()
    coming = with_a_part(shelf)

    with pytest.raises(Cancelled):
        import_model(
            elsewhere,
            shelf,
            catalogue={"little": little_model("http://127.0.0.1:1")},
            progress=lambda _stage, _done: cancellation.cancel(),
            cancellation=cancellation,
        )

    assert [path.name for path in coming.iterdir()] == ["model.bin.part"]
    assert left_in(shelf) == [coming.name]


def test_an_import_leaves_nothing_of_a_download_that_was_stopped(
    elsewhere: Path, shelf: Path
) -> None:
    with_a_part(shelf)

    folder = take(elsewhere, shelf)

    assert {file.name for file in folder.iterdir()} == {*CONTENTS, "config.json"}
    assert left_in(shelf) == ["little"]
