"""A model comes whole, from a real server or from a file, or it does not come."""

import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from reely_desktop.app.getting_models import get_model, import_model
from reely_desktop.app.model_place import coming_folder
from reely_desktop.app.network import MODELS_SERVER, OfflineError
from reely_desktop.app.transcribing import known_models
from reely_desktop.config import DEFAULTS
from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.speech.models import SpeechModel, find_model, models_at_hand
from reely_desktop.host.download_answers import DownloadError
from reely_desktop.host.paths import resource
from tests.support.little_models import CONTENTS, FILES, SHARED, little_model
from tests.support.speech_servers import FileServer, Manner, file_server


@pytest.fixture
def server() -> Iterator[FileServer]:
    with file_server(FILES) as serving:
        yield serving


def get(
    server: FileServer, shelf: Path, *, offline: bool = False, told: list[float] | None = None
) -> Path:
    def progress(_stage: str, done: float) -> None:
        if told is not None:
            told.append(done)

    return get_model(
        little_model(server.url),
        shelf,
        settings=replace(DEFAULTS, offline=offline),
        progress=progress,
        cancellation=Cancellation(),
    )


def take(path: Path, shelf: Path) -> SpeechModel:
    catalogue = {"little": little_model("http://127.0.0.1:1"), **known_models()}
    return import_model(
        path,
        shelf,
        catalogue=catalogue,
        progress=no_progress,
        cancellation=Cancellation(),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make the folder of the little model, under another name."""
    made = tmp_path / "from a friend"
    made.mkdir()
    for name, content in {**CONTENTS, "config.json": resource(SHARED).read_bytes()}.items():
        (made / name).write_bytes(content)
    return made


def test_every_address_is_one_that_the_settings_tell_of() -> None:
    addresses = [
        file.address for model in known_models().values() for file in model.files if file.address
    ]

    assert all(address.startswith(f"{MODELS_SERVER}/") for address in addresses)


def test_a_model_is_got_whole_and_found_by_its_name(server: FileServer, tmp_path: Path) -> None:
    told: list[float] = []

    folder = get(server, tmp_path / "models", told=told)

    catalogue = {"little": little_model(server.url)}
    assert find_model("little", catalogue=catalogue, places=(tmp_path / "models",)).folder == folder
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert {f.name for f in folder.iterdir()} == {*CONTENTS, "config.json"}


def test_a_model_that_is_here_is_not_got_again(server: FileServer, tmp_path: Path) -> None:
    get(server, tmp_path)
    asked = len(server.asked)

    get(server, tmp_path, offline=True)

    assert len(server.asked) == asked


def test_a_broken_model_is_replaced(server: FileServer, tmp_path: Path) -> None:
    (get(server, tmp_path) / "model.bin").write_bytes(b"cut off")

    folder = get(server, tmp_path)

    assert (folder / "model.bin").read_bytes() == CONTENTS["model.bin"]


def test_what_was_cut_off_goes_on_at_the_next_try(server: FileServer, tmp_path: Path) -> None:
    cancellation = Cancellation()

    def stop_half_way(_stage: str, done: float) -> None:
        if done > 0.3:
            cancellation.cancel()

    server.manner = Manner.HANGS_HALFWAY
    with pytest.raises(Cancelled):
        get_model(
            little_model(server.url),
            tmp_path,
            settings=DEFAULTS,
            progress=stop_half_way,
            cancellation=cancellation,
        )
    assert not (tmp_path / "little").exists()
    server.manner = Manner.WELL

    get(server, tmp_path)

    assert server.asked[-1].startswith("bytes=")


@pytest.mark.parametrize("left", [CONTENTS["model.bin"][:-1], b"x" * len(CONTENTS["model.bin"])])
def test_what_lies_where_a_download_goes_is_believed_for_its_hash_alone(
    server: FileServer, tmp_path: Path, left: bytes
) -> None:
    coming = coming_folder(tmp_path, "little")
    coming.mkdir()
    (coming / "model.bin").write_bytes(left)

    folder = get(server, tmp_path)

    assert (folder / "model.bin").read_bytes() == CONTENTS["model.bin"]
    assert {f.name for f in folder.iterdir()} == {*CONTENTS, "config.json"}


def test_an_import_that_was_killed_is_nothing_to_a_download(
    server: FileServer, folder: Path, tmp_path: Path
) -> None:
    shelf, killed = tmp_path / "models", tmp_path / "killed"

    def keep_what_a_kill_would_leave(_stage: str, done: float) -> None:
        if done < 1.0:
            shutil.copytree(shelf, killed, dirs_exist_ok=True)

    import_model(
        folder,
        shelf,
        catalogue={"little": little_model("http://127.0.0.1:1")},
        progress=keep_what_a_kill_would_leave,
        cancellation=Cancellation(),
    )
    assert any(path.is_dir() for path in killed.iterdir())

    got = get(server, killed)

    assert (got / "model.bin").read_bytes() == CONTENTS["model.bin"]
    assert [path for path in killed.iterdir() if path.is_dir()] == [got]


def test_offline_nothing_is_asked(server: FileServer, tmp_path: Path) -> None:
    with pytest.raises(OfflineError):
        get(server, tmp_path, offline=True)

    assert server.asked == []


def test_wrong_bytes_never_become_a_model(server: FileServer, tmp_path: Path) -> None:
    server.manner = Manner.WRONG_BYTES

    with pytest.raises(DownloadError):
        get(server, tmp_path)

    assert not (tmp_path / "little").exists()


def test_a_model_that_nobody_offers_is_said(tmp_path: Path) -> None:
    with pytest.raises(WorkError) as raised:
        get_model(
            known_models()["minilm"],
            tmp_path,
            settings=DEFAULTS,
            progress=no_progress,
            cancellation=Cancellation(),
        )

    assert raised.value.code == "RLY-MODEL-NOT-OFFERED"


def test_two_programs_do_not_get_the_same_model_at_once(server: FileServer, tmp_path: Path) -> None:
    with FileLock(tmp_path / ".little.lock"), pytest.raises(WorkError) as raised:
        get(server, tmp_path)

    assert raised.value.code == "RLY-MODEL-BUSY"


def test_a_known_model_is_imported_from_any_folder_under_its_name(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "config.json").write_bytes(b"{}")  # others write it in another way

    assert take(folder, tmp_path / "models").folder == tmp_path / "models" / "little"
    assert take(folder.parent, tmp_path / "again").name == "little"
    assert take(folder / "model.bin", tmp_path / "and again").name == "little"


def test_a_known_model_is_imported_from_archives(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for file in folder.iterdir():
            packed.write(file, f"deep/down/{file.name}")
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as rolled:
        rolled.add(folder, "../outside")

    assert take(tmp_path / "a.zip", tmp_path / "one").name == "little"
    assert take(tmp_path / "b.tar.gz", tmp_path / "two").name == "little"
    assert not (tmp_path.parent / "outside").exists()


def test_a_model_of_ones_own_is_imported_and_found_by_the_name_of_its_folder(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "model.bin").write_bytes(b"trained by myself")
    shutil.copyfile(folder / "tokenizer.json", folder / "notes.txt")

    model = take(folder, tmp_path / "models")

    assert (model.name, model.folder) == ("from a friend", tmp_path / "models" / "from a friend")
    assert not (model.folder / "notes.txt").exists()
    here = models_at_hand(catalogue=known_models(), places=(tmp_path / "models",))
    assert [one.name for one in here] == ["from a friend"]


def test_a_known_model_with_one_wrong_bit_is_not_imported(folder: Path, tmp_path: Path) -> None:
    content = bytearray(CONTENTS["model.bin"])
    content[1000] ^= 1
    (folder / "model.bin").write_bytes(content)

    with pytest.raises(WorkError) as raised:
        take(folder, tmp_path / "models")

    assert raised.value.code == "RLY-MODEL-DAMAGED"
    assert not (tmp_path / "models" / "little").exists()


@pytest.mark.parametrize("name", ["nowhere", "notes.txt", "empty"])
def test_what_holds_no_model_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_bytes(b"nothing of the kind")
    (tmp_path / "empty").mkdir()

    with pytest.raises(WorkError) as raised:
        take(tmp_path / name, tmp_path / "models")

    assert raised.value.code == "RLY-MODEL-MISSING"


def test_a_shelf_that_cannot_be_made_is_said(server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")

    with pytest.raises(WorkError) as raised:
        get(server, tmp_path / "file" / "models")

    assert raised.value.code == "RLY-WRITE-FAILED"
