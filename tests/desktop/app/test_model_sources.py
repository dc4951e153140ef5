"""An archive that came damaged, or packed in a way nobody reads, is told and no mistake of Reely's."""

import io
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reely_desktop.app.getting_models import import_model
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation, no_progress

WEIGHTS = random.Random(1).randbytes(300_000)
FILES = {"model.bin": WEIGHTS, "config.json": b"{}", "tokenizer.json": b"[]"}


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in FILES.items():
            archive.writestr(f"mine/{name}", content)
    return packed.getvalue()


def rolled(mode: str) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in FILES.items():
            member = tarfile.TarInfo(f"mine/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def with_password(content: bytes) -> bytes:
    """Set the bit that says so, in the header of each file and in the list of them."""
    marked = bytearray(content)
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(mark)
        while at >= 0:
            marked[at + flag] |= 1
            at = marked.find(mark, at + 4)
    return bytes(marked)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("flipped.zip", lambda: flipped(zipped(), 200_000)),
        ("password.zip", lambda: with_password(zipped())),
        ("cut.tar", lambda: rolled("w")[:50_000]),
        ("cut.tar.gz", lambda: rolled("w:gz")[:-200]),
        ("cut.tar.xz", lambda: rolled("w:xz")[:-100]),
        ("flipped.tar.xz", lambda: flipped(rolled("w:xz"), 200_000)),
    ],
)
def test_a_damaged_archive_is_told(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    (tmp_path / name).write_bytes(make())

    with pytest.raises(WorkError) as raised:
        take(tmp_path / name, tmp_path / "models")

    assert raised.value.code == "RLY-MODEL-DAMAGED"
    assert "cannot be read" in raised.value.message
    assert left_in(tmp_path / "models") == []


@pytest.mark.parametrize("make", [zipped, lambda: rolled("w"), lambda: rolled("w:gz")])
def test_wherever_one_byte_is_wrong_no_archive_breaks_anything(
    tmp_path: Path, make: Callable[[], bytes]
) -> None:
    whole = make()
    for at in {*range(0, len(whole), len(whole) // 40), *range(len(whole) - 300, len(whole), 7)}:
        (tmp_path / "mine.pack").write_bytes(flipped(whole, at))
        try:
            take(tmp_path / "mine.pack", tmp_path / "models")
        except WorkError as error:
            assert error.code in {"RLY-MODEL-DAMAGED", "RLY-MODEL-MISSING"}  # noqa: PT017 - or it is read


def take(archive: Path, shelf: Path) -> None:
    import_model(
        archive,
        shelf,
        catalogue={},
        progress=no_progress,
        cancellation=Cancellation(),
    )


def left_in(shelf: Path) -> list[Path]:
    return [path for path in shelf.iterdir() if path.is_dir()] if shelf.is_dir() else []
