"""Keys are read from what a server shows, added to, and never taken for others."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.pinned_keys import Keys, PublicKey, jwks_of, keys_in

KEY_SETS = st.lists(
    st.builds(PublicKey, st.text(), st.binary(min_size=32, max_size=32)),
    min_size=1,
    unique_by=lambda key: key.id,
).map(tuple)
SHOWN = jwks_of([PublicKey("first", bytes(range(32)))])["keys"][0]


@given(KEY_SETS)
def test_what_is_written_is_read_again(keys: tuple[PublicKey, ...]) -> None:
    assert keys_in(jwks_of(keys)) == keys


@given(KEY_SETS, KEY_SETS)
def test_keys_are_added_and_none_is_replaced(
    pinned: tuple[PublicKey, ...], shown: tuple[PublicKey, ...]
) -> None:
    joined = Keys("https://reely.example", pinned).joined(shown)

    assert joined.public[: len(pinned)] == pinned
    assert {key.id for key in joined.public} == {key.id for key in (*pinned, *shown)}
    assert joined.joined(shown) == joined


@pytest.mark.parametrize(
    "other",
    [
        {"kty": "RSA", "kid": "second", "n": "AQAB", "e": "AQAB"},
        SHOWN | {"kid": "second", "crv": "Ed448"},
        SHOWN | {"kid": "second", "use": "enc"},
        SHOWN | {"kid": "second", "alg": "ES256"},
        SHOWN | {"kid": 2},
        SHOWN | {"kid": "second", "x": SHOWN["x"][:-4]},
        SHOWN | {"kid": "second", "x": "ümlaut"},
        SHOWN | {"kid": "second", "x": None},
        SHOWN | {"x": jwks_of([PublicKey("", bytes(32))])["keys"][0]["x"]},
        "a key",
        None,
    ],
    ids=repr,
)
def test_keys_that_are_none_of_ours_are_passed_over(other: Any) -> None:  # noqa: ANN401
    assert keys_in({"keys": [SHOWN, other]}) == keys_in({"keys": [SHOWN]})


def test_a_key_needs_to_say_only_what_it_is() -> None:
    least = {name: SHOWN[name] for name in ("kty", "crv", "kid", "x")}

    assert keys_in({"keys": [least], "more": 1}) == keys_in({"keys": [SHOWN]})


@pytest.mark.parametrize(
    "shown", [None, [], {}, "keys", {"keys": None}, {"keys": []}, {"keys": [{}]}]
)
def test_a_server_without_keys_is_told(shown: object) -> None:
    with pytest.raises(EntitlementError) as told:
        keys_in(shown)

    assert told.value.code == "RLY-ENTITLEMENT-KEYS"
