"""Signatures that a stranger checks, and private keys that only KEYS_SECRET opens."""

import base64
import json
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.entitlements.signing import SealError, jwk, key_pair, new_key_pair, seal, sign, unseal
from tests.server.entitlements.desktop import check

SECRET = "a secret of tests"  # noqa: S105 - it guards nothing
PAIR = key_pair(bytes(range(32)), keys_secret=SECRET)
KEYS: dict[str, Any] = {"keys": [jwk(PAIR.key_id, PAIR.public)]}
CLAIMS = {"aud": "reely-desktop", "sub": "somebody", "tier": "free"}
DOCUMENT = sign(CLAIMS, key_id=PAIR.key_id, sealed=PAIR.sealed, keys_secret=SECRET)

private_halves = st.binary(min_size=32, max_size=32)
names = st.text(st.characters(codec="ascii"), min_size=1)


@given(private_halves, names, names)
def test_what_was_sealed_is_unsealed(private: bytes, key_id: str, secret: str) -> None:
    sealed = seal(private, key_id=key_id, keys_secret=secret)

    assert unseal(sealed, key_id=key_id, keys_secret=secret) == private


@given(private_halves)
def test_a_seal_shows_nothing_and_is_never_the_same(private: bytes) -> None:
    first, second = (seal(private, key_id="key", keys_secret=SECRET) for _ in range(2))

    body = base64.urlsafe_b64decode(first.removeprefix("v1.") + "==")
    assert first != second
    assert private not in body
    assert len(first) <= 512


@given(st.integers(3, 82), st.sampled_from("ABCxyz019-_"))
def test_a_seal_that_was_changed_is_refused(place: int, other: str) -> None:
    changed = PAIR.sealed[:place] + other + PAIR.sealed[place + 1 :]

    if changed != PAIR.sealed:
        with pytest.raises(SealError):
            unseal(changed, key_id=PAIR.key_id, keys_secret=SECRET)


@pytest.mark.parametrize(
    ("sealed", "key_id", "secret"),
    [
        (PAIR.sealed, PAIR.key_id, "another secret"),
        (PAIR.sealed, "another key", SECRET),
        (PAIR.sealed.replace("v1.", "v2."), PAIR.key_id, SECRET),
        ("v1.", PAIR.key_id, SECRET),
        ("v1.ümlaut", PAIR.key_id, SECRET),
    ],
    ids=["another secret", "another key", "another version", "nothing", "no ASCII"],
)
def test_a_seal_of_something_else_is_refused(sealed: str, key_id: str, secret: str) -> None:
    with pytest.raises(SealError):
        unseal(sealed, key_id=key_id, keys_secret=secret)


def test_two_new_keys_are_two() -> None:
    first, second = new_key_pair(SECRET), new_key_pair(SECRET)

    assert first.key_id != second.key_id
    assert first.public != second.public


def test_a_document_is_accepted_by_who_knows_the_public_keys_alone() -> None:
    assert check(DOCUMENT, KEYS) == CLAIMS


def test_a_document_names_its_type_and_its_key() -> None:
    assert jwt.get_unverified_header(DOCUMENT) == {
        "alg": "EdDSA",
        "kid": PAIR.key_id,
        "typ": "reely-ent+jwt",
    }


@given(
    st.integers(0, len(DOCUMENT) - 2), st.sampled_from("ABCxyz019-_.")
)  # the last one has idle bits
def test_a_document_that_was_changed_is_refused(place: int, other: str) -> None:
    changed = DOCUMENT[:place] + other + DOCUMENT[place + 1 :]

    if changed != DOCUMENT:
        with pytest.raises((jwt.InvalidTokenError, KeyError)):
            check(changed, KEYS)


def test_a_document_that_somebody_else_has_signed_is_refused() -> None:
    stranger = new_key_pair(SECRET)
    own = sign(CLAIMS, key_id=stranger.key_id, sealed=stranger.sealed, keys_secret=SECRET)
    claimed = sign(
        CLAIMS,
        key_id=PAIR.key_id,
        sealed=seal(
            unseal(stranger.sealed, key_id=stranger.key_id, keys_secret=SECRET),
            key_id=PAIR.key_id,
            keys_secret=SECRET,
        ),
        keys_secret=SECRET,
    )

    with pytest.raises(KeyError):
        check(own, KEYS)
    with pytest.raises(jwt.InvalidSignatureError):
        check(claimed, KEYS)


def test_a_document_that_claims_to_need_no_signature_is_refused() -> None:
    header, body, _ = DOCUMENT.split(".")
    unsigned = {"alg": "none", "kid": PAIR.key_id, "typ": "reely-ent+jwt"}
    header = base64.urlsafe_b64encode(json.dumps(unsigned).encode()).rstrip(b"=").decode()

    with pytest.raises(jwt.InvalidTokenError):
        check(f"{header}.{body}.", KEYS)
