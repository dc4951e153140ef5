"""Passwords: which are taken, and that a stored one is known by itself alone."""

import re
import unicodedata

import bcrypt
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from server.auth.passwords import (
    LEAST_CHARACTERS,
    MOST_CHARACTERS,
    hash_password,
    refuse_weak,
    verify_password,
)
from server.errors import Problem

PEPPER = "a pepper of tests"
COST = 4
STRONG = "correct horse 9 battery"

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
few = examples(max_examples=40)


def matches(password: str, hashed: str, *, pepper: str = PEPPER) -> bool:
    return verify_password(password, hashed, pepper=pepper, cost=COST).matches


@few
@given(texts)
def test_a_password_is_known_again(password: str) -> None:
    hashed = hash_password(password, pepper=PEPPER, cost=COST)

    verdict = verify_password(password, hashed, pepper=PEPPER, cost=COST)

    assert (verdict.matches, verdict.stale) == (True, False)


@few
@given(texts, texts)
def test_one_password_is_not_another(password: str, other: str) -> None:
    same = unicodedata.normalize("NFKC", password) == unicodedata.normalize("NFKC", other)
    hashed = hash_password(password, pepper=PEPPER, cost=COST)

    assert matches(other, hashed) == same


@few
@given(texts)
def test_keyboards_that_write_it_differently_mean_the_same(password: str) -> None:
    hashed = hash_password(unicodedata.normalize("NFKC", password), pepper=PEPPER, cost=COST)

    assert matches(unicodedata.normalize("NFD", password), hashed) == matches(password, hashed)
    assert matches(password, hashed)


@few
@given(st.integers(1, 200))
def test_no_password_is_cut_short(length: int) -> None:
    hashed = hash_password("é" * length, pepper=PEPPER, cost=COST)

    assert not matches("é" * (length - 1) + "e", hashed)
    assert not matches("é" * (length + 1), hashed)


@few
@given(texts)
def test_a_hash_is_worth_nothing_without_its_pepper(password: str) -> None:
    hashed = hash_password(password, pepper=PEPPER, cost=COST)

    assert not matches(password, hashed, pepper="another pepper")
    assert not bcrypt.checkpw(password.encode()[:72] or b"-", hashed[8:].encode())


def test_each_hash_has_its_own_salt() -> None:
    hashes = {hash_password(STRONG, pepper=PEPPER, cost=COST) for _ in range(5)}

    assert len(hashes) == 5
    assert all(re.fullmatch(r"[0-9a-f]{8}\$2b\$04\$[./0-9A-Za-z]{53}", each) for each in hashes)


def test_what_was_hashed_under_a_former_pepper_or_cost_is_stale() -> None:
    former = hash_password(STRONG, pepper="former", cost=COST)
    cheap = hash_password(STRONG, pepper=PEPPER, cost=COST)

    under_former = verify_password(STRONG, former, pepper=PEPPER, cost=COST, previous=["former"])
    wrong = verify_password("wrong", former, pepper=PEPPER, cost=COST, previous=["former"])
    at_former_cost = verify_password(STRONG, cheap, pepper=PEPPER, cost=5)

    assert (under_former.matches, under_former.stale) == (True, True)
    assert not wrong.matches
    assert (at_former_cost.matches, at_former_cost.stale) == (True, True)


@pytest.mark.parametrize("stored", [None, "", "!", "$2b$04$" + "." * 53, "x" * 8 + "$2b$04$a"])
def test_nobody_has_a_password(stored: str | None) -> None:
    verdict = verify_password("", stored, pepper=PEPPER, cost=COST)

    assert (verdict.matches, verdict.stale) == (False, False)


def why_refused(password: str, *, name: str | None = None, least_score: int = 2) -> str | None:
    try:
        refuse_weak(password, email="ada@lovelace.example", name=name, least_score=least_score)
    except Problem as problem:
        return f"{problem.kind.code}: {problem.facts['why']}"
    return None


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("abc123x", "It needs at least 8 characters."),
        ("a1" * 65, "It may have at most 128 characters."),
        ("no digits at all here", "It needs a digit."),
        ("8264 9173 5550 2741", "It needs a letter."),
        ("password1", "This is a very common password. Add another word or two."),
        ("abcd1234", "Add another word or two."),
        ("qwertyuiop1", "Add another word or two."),
    ],
)
def test_a_weak_password_is_refused_with_what_to_mend(password: str, why: str) -> None:
    told = why_refused(password)

    assert told is not None
    assert told.startswith("weak_password: ")
    assert why in told
    assert password not in told


@pytest.mark.parametrize(
    "password", [STRONG, "tr0mbone-Gletscher", "слово число 7 дорога", "短い9文字パスワード字"]
)
def test_a_strong_password_is_taken(password: str) -> None:
    assert why_refused(password) is None


def test_a_password_made_of_its_owner_is_weak() -> None:
    assert why_refused("ada@lovelace.example1") is not None
    assert why_refused("Wilhelmina7", name="Anna Wilhelmina") is not None
    assert why_refused("Xq7pWilhelmina!fjord") is None


def test_a_server_may_ask_for_more_or_for_no_more_than_the_floor() -> None:
    assert why_refused("password1", least_score=0) is None
    assert why_refused("fjord7Bq", least_score=2) is None
    assert why_refused("fjord7Bq", least_score=3) is not None


@few
@given(texts)
def test_the_floor_is_as_told_and_no_password_is_too_odd_to_judge(password: str) -> None:
    normal = unicodedata.normalize("NFKC", password)
    stands = (
        LEAST_CHARACTERS <= len(normal) <= MOST_CHARACTERS
        and any(character.isalpha() for character in normal)
        and any(character.isdecimal() for character in normal)
    )

    assert (why_refused(password, least_score=0) is None) == stands
