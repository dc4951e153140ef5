"""The text of API keys: read as written, and refused with any character changed."""

import hashlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.api_keys.key_text import (
    ALPHABET,
    BODY_LENGTH,
    KeyTextError,
    key_hash,
    read_key,
    write_key,
)

bodies = st.text(ALPHABET, min_size=BODY_LENGTH, max_size=BODY_LENGTH)


@given(bodies)
def test_a_key_is_read_as_it_was_written(body: str) -> None:
    assert read_key(write_key(body)) == body


@given(bodies, st.integers(0, 44), st.characters())
def test_a_key_with_any_character_changed_is_refused(body: str, place: int, other: str) -> None:
    key = write_key(body)
    changed = key[:place] + other + key[place + 1 :]

    if changed == key:
        assert read_key(changed) == body
    else:
        with pytest.raises(KeyTextError):
            read_key(changed)


@given(st.text())
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(KeyTextError):
        read_key(text)


@given(bodies)
def test_a_key_ends_in_the_check_sum_that_its_page_describes(body: str) -> None:
    number = 0
    for letter in write_key(body)[-6:]:
        number = number * 62 + ALPHABET.index(letter)

    assert write_key(body) == "rly_live_" + body + write_key(body)[-6:]
    assert number == zlib.crc32(body.encode())


def test_a_key_is_stored_as_its_sha_256() -> None:
    key = write_key("0" * BODY_LENGTH)

    assert key_hash(key) == hashlib.sha256(key.encode()).hexdigest()
