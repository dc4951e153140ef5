"""A fingerprint follows the content, not the name, and costs the same for any size."""

from pathlib import Path

import pytest

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.fingerprint import PIECE_BYTES, fingerprint


def sparse(path: Path, size: int, *, marks: dict[int, bytes]) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
        for place, mark in marks.items():
            file.seek(place)
            file.write(mark)
    return path


def test_a_fingerprint_survives_renaming_and_copying(tmp_path: Path) -> None:
    path = sparse(tmp_path / "a.mp4", 5 * PIECE_BYTES, marks={0: b"head"})
    before = fingerprint(path)

    moved = path.rename(tmp_path / "é 'b'.mov")

    assert fingerprint(moved) == before


@pytest.mark.parametrize("place", [0, 10 * PIECE_BYTES, 20 * PIECE_BYTES - 9])
def test_a_change_in_head_middle_or_tail_changes_it(tmp_path: Path, place: int) -> None:
    plain = sparse(tmp_path / "plain", 20 * PIECE_BYTES, marks={})
    changed = sparse(tmp_path / "changed", 20 * PIECE_BYTES, marks={place: b"other"})

    assert fingerprint(plain) != fingerprint(changed)


@pytest.mark.parametrize("size", [1, 2, 3 * PIECE_BYTES, 3 * PIECE_BYTES + 1, 1 << 33])
def test_a_byte_more_changes_it(tmp_path: Path, size: int) -> None:
    shorter = sparse(tmp_path / "shorter", size, marks={})
    longer = sparse(tmp_path / "longer", size + 1, marks={})

    assert fingerprint(shorter) != fingerprint(longer)


@pytest.mark.parametrize("place", [0, 5_000, 3 * PIECE_BYTES - 1])
def test_small_files_are_read_whole(tmp_path: Path, place: int) -> None:
    plain = sparse(tmp_path / "plain", 3 * PIECE_BYTES, marks={})
    changed = sparse(tmp_path / "changed", 3 * PIECE_BYTES, marks={place: b"!"})

    assert fingerprint(plain) != fingerprint(changed)


def test_fingerprints_of_version_1_stay_as_they_are(tmp_path: Path) -> None:
    path = sparse(tmp_path / "golden", 4 * PIECE_BYTES, marks={0: b"head", 2 * PIECE_BYTES: b"mid"})

    assert fingerprint(path) == "reely1:9ca12e9affe2472286a212666d0175ab5d5eeaee"


def test_what_cannot_be_read_has_no_fingerprint(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as refused:
        fingerprint(tmp_path / "gone.mp4")

    assert refused.value.code == "RLY-MEDIA-MISSING"
