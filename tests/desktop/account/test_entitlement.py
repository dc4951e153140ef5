"""An entitlement counts if it is signed, whole, for here and now; any doubt refuses it."""

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.entitlement import (
    Limits,
    Period,
    Units,
    Used,
    accept,
    check,
    pin,
    read,
    replaces,
)
from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.pinned_keys import Keys, jwks_of
from reely_desktop.account.signed_documents import UNKNOWN_KEY
from tests.support.signed_entitlements import (
    DESKTOP,
    DEVICE,
    KEY,
    KEYS,
    NOON,
    SERVER,
    STRANGER,
    USER,
    claims_made,
    entitlement_made,
    signed,
)

DOCUMENT = signed(claims_made())
SECOND = timedelta(seconds=1)


def refusal(document: str, keys: Keys = KEYS) -> str:
    with pytest.raises(EntitlementError) as refused:
        read(document, keys)
    return refused.value.code


def test_every_claim_is_read() -> None:
    entitlement = read(DOCUMENT, KEYS)

    assert entitlement.issuer == SERVER
    assert (entitlement.user_id, entitlement.device_id) == (USER, DEVICE)
    assert entitlement.id == UUID("01a21293-b600-756e-a2b1-7a3d6c2bc06f")
    assert (entitlement.issued_at, entitlement.not_before) == (NOON, NOON)
    assert entitlement.expires_at == NOON + timedelta(days=14)
    assert entitlement.grace_until == NOON + timedelta(days=30)
    assert (entitlement.tier, entitlement.tier_until) == ("pro", None)
    assert entitlement.status == "active"
    assert entitlement.features == {"basic_trim", "download", "vertical_format"}
    assert entitlement.limits == Limits(101, None, 1800, 200, 3)
    assert entitlement.period == Period(
        "2026-11", "UTC", NOON - timedelta(days=20), NOON + timedelta(days=10)
    )
    assert entitlement.used == Used(trims=41, hooks=50, api_requests=12)
    assert entitlement.remaining == Units(trims=57, hooks=None)
    assert entitlement.offline == Units(trims=29, hooks=None)
    assert (entitlement.devices, entitlement.min_app) == (2, "0.1.0")


def test_what_newer_servers_say_besides_is_passed_over() -> None:
    limits = claims_made()["limits"] | {"monthly_dubs": 4}
    known = entitlement_made(tier="studio", features=["basic_trim", "teleport"])

    more = entitlement_made(
        tier="studio", features=["teleport", "basic_trim"], limits=limits, mood="fine"
    )

    assert more == known
    assert more.tier == "studio"
    assert more.features == {"basic_trim", "teleport"}


def test_a_document_with_a_flipped_byte_is_refused_wherever_it_is() -> None:
    for place, byte in enumerate(DOCUMENT.encode()):
        for flipped in (byte ^ 1, byte ^ 1 << place % 7, byte ^ 0x7F):
            refusal(DOCUMENT[:place] + chr(flipped) + DOCUMENT[place + 1 :])


@given(st.integers(0, len(DOCUMENT) - 1), st.characters(categories=None))
def test_a_document_with_another_letter_anywhere_is_refused(place: int, letter: str) -> None:
    changed = DOCUMENT[:place] + letter + DOCUMENT[place + 1 :]

    if changed != DOCUMENT:
        refusal(changed)


@given(st.integers(0, len(DOCUMENT) - 1))
def test_a_document_that_is_cut_off_is_refused(length: int) -> None:
    refusal(DOCUMENT[:length])


@given(st.text() | st.from_regex(r"\A[\w-]*\.[\w-]*\.[\w-]*\Z"))
def test_any_text_is_refused_quietly(text: str) -> None:
    refusal(text)


@given(
    st.dictionaries(st.sampled_from(["alg", "typ", "kid", "crit", "b64"]), st.none() | st.text())
)
def test_any_header_is_refused_quietly(header: dict[str, Any]) -> None:
    head = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()

    refusal(".".join([head, *DOCUMENT.split(".")[1:]]))


def test_only_this_type_of_document_is_one() -> None:
    for typ in ("JWT", "at+jwt", "REELY-ENT+JWT", "application/reely-ent+jwt", "", None, 1):
        assert refusal(signed(claims_made(), typ=typ)) == "RLY-ENTITLEMENT-UNREADABLE"


def test_only_documents_for_desktops_are_ones() -> None:
    for audience in ("reely-server", ["reely-desktop"], "", None, 1):
        assert refusal(signed(claims_made(aud=audience))) == "RLY-ENTITLEMENT-UNREADABLE"


def test_a_document_that_claims_to_need_no_signature_is_refused() -> None:
    header = {"alg": "none", "typ": "reely-ent+jwt", "kid": KEY.id}
    head = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()

    refusal(".".join([head, DOCUMENT.split(".")[1], ""]))


def test_a_document_that_somebody_else_has_signed_is_refused() -> None:
    assert refusal(signed(claims_made(), by=STRANGER)) == "RLY-ENTITLEMENT-CHANGED"


def test_a_key_that_is_not_pinned_can_be_told_apart() -> None:
    assert refusal(signed(claims_made(), kid="second")) == UNKNOWN_KEY
    assert refusal(signed(claims_made(), kid="")) == UNKNOWN_KEY
    assert refusal(DOCUMENT, Keys(SERVER, ())) == UNKNOWN_KEY


CLAIMS = claims_made()
INNER = [
    (name, inner) for name in CLAIMS if isinstance(CLAIMS[name], dict) for inner in CLAIMS[name]
]
NULLABLE = {"tier_until", "monthly_trims", "monthly_hooks", "trims", "hooks"}
NULLABLE |= {"max_video_duration", "max_file_size_mb", "concurrent_jobs"}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_document_without_one_of_its_claims_is_refused(name: str) -> None:
    left = {other: CLAIMS[other] for other in CLAIMS if other != name}

    assert refusal(signed(left)) == "RLY-ENTITLEMENT-UNREADABLE"


@pytest.mark.parametrize(("name", "inner"), INNER)
def test_a_document_without_a_part_of_a_claim_is_refused(name: str, inner: str) -> None:
    left = {other: CLAIMS[name][other] for other in CLAIMS[name] if other != inner}

    assert refusal(signed(CLAIMS | {name: left})) == "RLY-ENTITLEMENT-UNREADABLE"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=3,
)


@given(st.sampled_from(sorted(CLAIMS)), JSON)
def test_whatever_a_claim_is_the_document_is_read_or_refused(name: str, claim: Any) -> None:  # noqa: ANN401
    document = signed(CLAIMS | {name: claim})

    try:
        read(document, KEYS)
    except EntitlementError as refused:
        assert refused.code.startswith("RLY-ENTITLEMENT-")  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    "changed",
    [
        {"sub": "somebody"},
        {"exp": "1796817600"},
        {"exp": 1796817600.5},
        {"exp": -1},
        {"exp": 10**18},
        {"exp": True},
        {"features": "basic_trim"},
        {"features": ["basic_trim", 1]},
        {"devices": 0},
        {"devices": None},
        {"limits": CLAIMS["limits"] | {"monthly_trims": -1}},
        {"limits": CLAIMS["limits"] | {"monthly_trims": "100"}},
        {"used": CLAIMS["used"] | {"trims": None}},
        {"period": []},
    ],
    ids=repr,
)
def test_a_document_with_a_claim_of_another_type_is_refused(changed: dict[str, Any]) -> None:
    assert refusal(signed(CLAIMS | changed)) == "RLY-ENTITLEMENT-UNREADABLE"


def test_a_document_of_another_server_is_refused() -> None:
    for issuer in ("https://other.example", SERVER + "/", SERVER.upper(), ""):
        assert refusal(signed(claims_made(iss=issuer))) == "RLY-ENTITLEMENT-NOT-FOR-HERE"


@pytest.mark.parametrize("claim", ["sub", "did"])
def test_a_document_of_another_account_or_device_is_refused(claim: str) -> None:
    entitlement = read(signed(claims_made() | {claim: str(uuid4())}), KEYS)

    with pytest.raises(EntitlementError) as refused:
        check(entitlement, DESKTOP)

    assert refused.value.code == "RLY-ENTITLEMENT-NOT-FOR-HERE"


@pytest.mark.parametrize(
    ("least", "app", "is_enough"),
    [
        ("0.1.0", "0.1.0", True),
        ("0.9", "0.10.0", True),
        ("1.0.0", "0.99.99", False),
        ("0.1.1", "0.1", False),
        ("0.1.0", "0.1.0.dev3+local", True),
        ("soon", "0.1.0", True),
        ("99.0", "a build of mine", True),
    ],
)
def test_a_document_for_newer_apps_counts_in_those_alone(
    least: str, app: str, *, is_enough: bool
) -> None:
    entitlement = entitlement_made(min_app=least)

    try:
        check(entitlement, replace(DESKTOP, app_version=app))
    except EntitlementError as refused:
        assert (refused.code, is_enough) == ("RLY-ENTITLEMENT-APP", False)  # noqa: PT017
    else:
        assert is_enough


@given(st.integers(0, 60), st.integers(0, 60))
def test_an_older_document_never_replaces_a_newer_one(first: int, second: int) -> None:
    held, new = (entitlement_made(NOON + n * SECOND) for n in (first, second))

    assert replaces(held, new, now=NOON + 60 * SECOND) == (second >= first)


def test_the_first_document_and_another_accounts_replace_what_is_held() -> None:
    new = entitlement_made(NOON)
    later = entitlement_made(NOON + SECOND, sub=str(uuid4()))

    assert replaces(None, new, now=NOON)
    assert replaces(later, new, now=NOON + SECOND)


def test_a_document_of_a_clock_that_ran_ahead_stands_in_no_ones_way() -> None:
    early = entitlement_made(datetime(2046, 11, 25, tzinfo=UTC))
    right = entitlement_made(NOON)

    assert replaces(early, right, now=NOON)
    assert not replaces(entitlement_made(NOON + SECOND), right, now=NOON)


def test_what_is_accepted_is_signed_for_here_and_not_older() -> None:
    held = entitlement_made(NOON - SECOND)

    assert accept(DOCUMENT, KEYS, desktop=DESKTOP, held=held, now=NOON) == entitlement_made()


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (DOCUMENT[:-1], "RLY-ENTITLEMENT-UNREADABLE"),
        (signed(claims_made(sub=str(uuid4()))), "RLY-ENTITLEMENT-NOT-FOR-HERE"),
        (signed(claims_made(min_app="1.0")), "RLY-ENTITLEMENT-APP"),
        (signed(claims_made(NOON - SECOND)), "RLY-ENTITLEMENT-OLDER"),
    ],
    ids=["cut off", "another account", "a newer app", "older"],
)
def test_what_is_not_accepted_says_why(document: str, code: str) -> None:
    with pytest.raises(EntitlementError) as refused:
        accept(document, KEYS, desktop=DESKTOP, held=entitlement_made(), now=NOON)

    assert refused.value.code == code


def test_a_server_is_pinned_by_its_keys_and_the_name_it_signs_by() -> None:
    assert pin(jwks_of([KEY]), DOCUMENT) == KEYS


def test_a_server_that_did_not_sign_its_own_document_is_not_pinned() -> None:
    with pytest.raises(EntitlementError):
        pin(jwks_of([KEY]), signed(claims_made(), by=STRANGER))
    with pytest.raises(EntitlementError):
        pin(jwks_of([KEY]), signed(claims_made(iss=None)))
