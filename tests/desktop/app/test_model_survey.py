"""What is seen of the models holds while others write: a download is as large as what has come of it."""

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from reely_desktop.app.model_place import coming_folder
from reely_desktop.app.model_survey import models_here
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import Cache
from tests.support.little_models import little_model


def came_bytes(home: Path) -> int:
    here = models_here(
        {"little": little_model("http://127.0.0.1:1")},
        (home / "models",),
        cache=Cache(home / "cache"),
        cancellation=Cancellation(),
    )
    return here.models[0].came_bytes


def test_a_part_that_gets_its_name_while_it_is_looked_at_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming = coming_folder(tmp_path / "models", "little")
    coming.mkdir(parents=True)
    part = coming / "model.bin.part"
    part.write_bytes(b"x" * 1000)
    (coming / "tokenizer.json").write_bytes(b"[]")
    list_folder = os.scandir

    def listed_too_early(path: Path) -> AbstractContextManager[Iterable[os.DirEntry[str]]]:
        with list_folder(path) as listed:
            entries = list(listed)
        if path == coming and part.exists():
            part.rename(coming / "model.bin")
        return nullcontext(entries)

    monkeypatch.setattr(os, "scandir", listed_too_early)

    assert came_bytes(tmp_path) == 1002
    assert not part.exists()


def test_what_never_began_has_no_size(tmp_path: Path) -> None:
    assert came_bytes(tmp_path) == 0
