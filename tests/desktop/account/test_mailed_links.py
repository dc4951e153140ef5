"""The token of a mailed link is found in whatever was copied out of the letter."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.mailed_links import token_in
from server.auth import letters

TOKEN = "rly_ot_-lmNOpq_R5tuVwxYZ0123456789abcdefGHIJK"  # noqa: S105 - it opens nothing
LINK = f"https://reely.example.org/reset?token={TOKEN}"
LETTER = letters.reset("ada@example.org", public_url="https://reely.example.org", token=TOKEN)


@pytest.mark.parametrize(
    "copied",
    [
        LINK,
        TOKEN,
        f"  {TOKEN}\n",
        f"<{LINK}>",
        f"{LINK}.",
        f"{LINK}&utm_source=letter",
        f"https://scanned.example.org/?url=https%3A%2F%2Freely.example.org%2Freset%3Ftoken%3D{TOKEN}&d=1",
        LETTER.text,
        LETTER.text.replace("\n", " "),
    ],
)
def test_the_token_is_found_in_what_was_copied(copied: str) -> None:
    assert token_in(copied) == TOKEN


@pytest.mark.parametrize(
    "copied",
    [
        "",
        "https://reely.example.org/reset",
        "https://reely.example.org/reset?token=",
        "the letter",
        letters.password_reset(
            "ada@example.org",
            public_url="https://reely.example.org",
            at=datetime(2026, 11, 26, tzinfo=UTC),
        ).text,
    ],
)
def test_what_holds_no_token_is_none(copied: str) -> None:
    assert token_in(copied) is None


@given(st.text())
def test_whatever_is_copied_is_answered(copied: str) -> None:
    token = token_in(copied)

    assert token is None or token in copied
