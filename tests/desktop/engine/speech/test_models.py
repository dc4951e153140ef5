"""Finding a model by its name or folder, and never taking a broken one for a whole one."""

import hashlib
import json
from pathlib import Path

import pytest

from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.speech.catalogue import Catalogue, ModelKind, read_catalogue
from reely_desktop.engine.speech.models import (
    best_model,
    broken_models,
    check_hashes,
    find_model,
    models_at_hand,
)
from reely_desktop.host.paths import resource

CONTENTS = {"model.bin": b"weights", "config.json": b"{}", "tokenizer.json": b"[]"}


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """Know two small models of speech, and one of sentences."""
    told = [_told("big", []), _told("small.en", ["en"]), _told("meanings", ["en"], "sentences")]
    path = tmp_path / "models.json"
    path.write_text(json.dumps({"version": 1, "models": told}), encoding="utf-8")
    return read_catalogue(path)


def _told(name: str, languages: list[str], kind: str = "speech") -> dict[str, object]:
    files = [
        {
            "name": file,
            "bytes": len(content + name.encode()),
            "sha256": hashlib.sha256(content + name.encode()).hexdigest(),
        }
        for file, content in CONTENTS.items()
    ]
    told: dict[str, object] = {"name": name, "kind": kind, "languages": languages, "files": files}
    return {**told, "licence": "MIT", "source": "https://example.org"}


def put(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True)
    for file, content in CONTENTS.items():
        (folder / file).write_bytes(content + name.encode())
    return folder


def test_the_models_that_are_shipped_as_a_list_can_be_read() -> None:
    known = read_catalogue(resource("speech_models.json"))

    assert list(known) == ["medium", "small", "base", "tiny.en", "tiny", "minilm"]
    assert known["tiny.en"].languages == ("en",)
    assert all(len(file.sha256) == 64 for model in known.values() for file in model.files)
    assert [name for name, model in known.items() if not model.can_be_fetched] == ["minilm"]


def test_what_models_share_is_shipped_as_it_is_listed() -> None:
    for model in read_catalogue(resource("speech_models.json")).values():
        for file in model.files:
            if file.resource:
                shipped = resource(file.resource).read_bytes()
                assert (len(shipped), hashlib.sha256(shipped).hexdigest()) == (
                    file.size_bytes,
                    file.sha256,
                )


def test_the_first_place_with_a_whole_model_is_taken(tmp_path: Path, catalogue: Catalogue) -> None:
    broken = put(tmp_path / "one" / "big", "big")
    (broken / "model.bin").write_bytes(b"wei")
    whole = put(tmp_path / "two" / "big", "big")

    found = find_model("big", catalogue=catalogue, places=(tmp_path / "one", tmp_path / "two"))

    assert found.folder == whole
    assert broken_models(catalogue=catalogue, places=(tmp_path / "one", tmp_path / "two")) == (
        broken,
    )


def test_a_name_that_is_nowhere_is_said_with_the_way_to_get_it(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    with pytest.raises(WorkError) as raised:
        find_model("big", catalogue=catalogue, places=(tmp_path,))

    assert raised.value.code == "RLY-MODEL-MISSING"
    assert "reely models get big" in raised.value.hint


@pytest.mark.parametrize("missing", CONTENTS)
def test_a_model_that_is_not_whole_is_never_taken(
    tmp_path: Path, catalogue: Catalogue, missing: str
) -> None:
    (put(tmp_path / "big", "big") / missing).unlink()

    with pytest.raises(WorkError) as raised:
        find_model("big", catalogue=catalogue, places=(tmp_path,))

    assert raised.value.code == "RLY-MODEL-DAMAGED"
    assert models_at_hand(catalogue=catalogue, places=(tmp_path,)) == ()


def test_a_folder_is_taken_whatever_it_is_called(tmp_path: Path, catalogue: Catalogue) -> None:
    folder = put(tmp_path / "downloaded", "small.en")

    found = find_model(str(folder), catalogue=catalogue, places=())

    assert (found.name, found.folder, found.languages) == ("small.en", folder, ("en",))


def test_a_model_of_a_persons_own_is_taken_from_its_folder(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    folder = put(tmp_path / "mine", "trained by myself")

    found = find_model(str(folder), catalogue=catalogue, places=())

    assert (found.name, found.languages) == ("mine", ())


@pytest.mark.parametrize("name", ["", "no-such-model", "nowhere/at/all"])
def test_what_is_neither_a_name_nor_a_folder_is_no_model(catalogue: Catalogue, name: str) -> None:
    with pytest.raises(WorkError) as raised:
        find_model(name, catalogue=catalogue, places=())

    assert raised.value.code == "RLY-MODEL-MISSING"


def test_a_folder_without_weights_is_no_model(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "config.json").write_bytes(b"{}")

    with pytest.raises(WorkError, match=r"model\.bin") as raised:
        find_model(str(tmp_path), catalogue=catalogue, places=())

    assert raised.value.code == "RLY-MODEL-MISSING"


def test_models_of_one_kind_are_none_of_another(tmp_path: Path, catalogue: Catalogue) -> None:
    put(tmp_path / "meanings", "meanings")

    found = find_model(
        "meanings", catalogue=catalogue, places=(tmp_path,), kind=ModelKind.SENTENCES
    )

    assert found.name == "meanings"
    assert models_at_hand(catalogue=catalogue, places=(tmp_path,)) == ()


def test_the_best_model_is_the_first_that_hears_the_language(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    for name in ("big", "small.en"):
        put(tmp_path / name, name)
    models = models_at_hand(catalogue=catalogue, places=(tmp_path,))

    assert [model.name for model in models] == ["big", "small.en"]
    assert best_model(models[1:], language="en").name == "small.en"
    with pytest.raises(WorkError, match="that hears de"):
        best_model(models[1:], language="de")


def test_one_wrong_bit_is_found_by_the_hash(tmp_path: Path, catalogue: Catalogue) -> None:
    folder = put(tmp_path / "big", "big")
    check_hashes(folder, catalogue["big"], progress=no_progress, cancellation=Cancellation())
    content = bytearray((folder / "config.json").read_bytes())
    content[0] ^= 1
    (folder / "config.json").write_bytes(content)

    with pytest.raises(WorkError) as raised:
        check_hashes(folder, catalogue["big"], progress=no_progress, cancellation=Cancellation())

    assert raised.value.code == "RLY-MODEL-DAMAGED"


def test_looking_at_hashes_stops_when_told_to(tmp_path: Path, catalogue: Catalogue) -> None:
    folder = put(tmp_path / "big", "big")
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        check_hashes(folder, catalogue["big"], progress=no_progress, cancellation=cancellation)
