"""`reely models` in a terminal."""

from pathlib import Path

import pytest

from devtools.models import MODELS
from tests.desktop.cli.terminal import reely


def test_models_are_told_with_where_they_are(tmp_path: Path) -> None:
    told = reely("models", "list", "--json", REELY_HOME=str(tmp_path))

    models = {model["name"]: model for model in told.json["models"]}
    assert models["base"]["folder"] == str(MODELS / "base")
    assert models["medium"]["folder"] is None
    assert models["minilm"]["kind"] == "sentences"
    assert models["tiny.en"]["languages"] == ["en"]


def test_a_person_is_told_how_to_get_one(tmp_path: Path) -> None:
    told = reely("models", REELY_HOME=str(tmp_path))

    (small,) = [line for line in told.out.splitlines() if line.startswith("small ")]
    assert told.status == 0
    assert small.endswith("not here: `reely models get small`")


def test_a_model_that_is_here_is_not_got(tmp_path: Path) -> None:
    told = reely("models", "get", "tiny.en", REELY_HOME=str(tmp_path))

    assert (told.status, told.out) == (0, f"tiny.en: {MODELS / 'tiny.en'}\n")


def test_a_model_is_imported_and_listens(tmp_path: Path) -> None:
    told = reely("models", "import", MODELS / "tiny.en", "--json", REELY_HOME=str(tmp_path))

    folder = tmp_path / "data" / "models" / "tiny.en"
    assert told.json == {"name": "tiny.en", "folder": str(folder)}
    assert (folder / "model.bin").stat().st_size == (MODELS / "tiny.en/model.bin").stat().st_size


def test_a_removed_model_is_gone_and_what_came_of_it(tmp_path: Path) -> None:
    shelf = tmp_path / "data" / "models"
    (shelf / "mine").mkdir(parents=True)
    (shelf / ".mine-coming").mkdir()

    told = reely("models", "remove", "mine", REELY_HOME=str(tmp_path))

    assert (told.status, told.out) == (0, f"mine: {shelf / 'mine'} is removed\n")
    assert not [path for path in shelf.iterdir() if path.is_dir()]


@pytest.mark.parametrize("key", ["speech_model", "instruct_model"])
def test_a_removed_model_is_chosen_no_more(tmp_path: Path, key: str) -> None:
    shelf = tmp_path / "data" / "models"
    (shelf / "mine").mkdir(parents=True)
    (shelf / "tiny").mkdir()
    reely("settings", "set", key, "mine", REELY_HOME=str(tmp_path))

    reely("models", "remove", "tiny", REELY_HOME=str(tmp_path))
    before = reely("settings", "get", key, REELY_HOME=str(tmp_path))
    told = reely("models", "remove", "mine", REELY_HOME=str(tmp_path))
    after = reely("settings", "get", key, REELY_HOME=str(tmp_path))

    assert before.out == "mine\n"
    assert (told.status, after.out) == (0, "\n")
    assert told.err.startswith(f"note: {key}")


def test_a_removed_model_that_lies_elsewhere_too_stays_chosen(tmp_path: Path) -> None:
    (tmp_path / "data" / "models" / "tiny.en").mkdir(parents=True)
    reely("settings", "set", "speech_model", "tiny.en", REELY_HOME=str(tmp_path))

    told = reely("models", "remove", "tiny.en", REELY_HOME=str(tmp_path))

    assert (told.status, told.err) == (0, "")
    kept = reely("settings", "get", "speech_model", REELY_HOME=str(tmp_path))
    assert kept.out == "tiny.en\n"


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("get",), 2, "RLY-USAGE"),
        (("get", "enormous"), 2, "RLY-USAGE"),
        (("give", "base"), 2, "RLY-USAGE"),
        (("get", "minilm-of-nobody"), 2, "RLY-USAGE"),
        (("import", "nowhere"), 5, "RLY-MODEL-MISSING"),
        (("remove", "small"), 2, "RLY-USAGE"),
        (("remove", "tiny.en"), 2, "RLY-USAGE"),  # of the checkout, not the person's own
        (("remove", ".."), 2, "RLY-USAGE"),
    ],
)
def test_what_cannot_be_is_one_line(
    tmp_path: Path, words: tuple[str, ...], status: int, code: str
) -> None:
    told = reely("models", *words, REELY_HOME=str(tmp_path))

    assert (told.status, told.out) == (status, "")
    assert told.err.startswith(f"error[{code}]: ")


def test_offline_no_model_is_got(tmp_path: Path) -> None:
    reely("settings", "set", "offline", "true", REELY_HOME=str(tmp_path))

    told = reely("models", "get", "small", REELY_HOME=str(tmp_path))

    assert (told.status, told.err.startswith("error[RLY-OFFLINE-CHOSEN]")) == (5, True)
