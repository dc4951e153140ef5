"""The letters: short, plain, and of use to whoever gets one without having asked for it."""

import inspect
from datetime import UTC, datetime
from typing import Any

import pytest

from server.auth import letters
from server.mail import Letter

_GIVEN: dict[str, Any] = {
    "public_url": "https://reely.example/",
    "token": "rly_ot_" + "x" * 43,
    "code": "12345678",
    "device_name": "Attic",
    "ip": "192.0.2.1",
    "name": "Nightly",
    "at": datetime(2026, 11, 25, 12, 5, tzinfo=UTC),
    "due_at": datetime(2026, 12, 9, 12, 5, tzinfo=UTC),
}
LETTERS = {
    name: function
    for name, function in inspect.getmembers(letters, inspect.isfunction)
    if inspect.signature(function).return_annotation is Letter and not name.startswith("_")
}


def written(which: str, **changed: object) -> Letter:
    function = LETTERS[which]
    wanted = set(inspect.signature(function).parameters) - {"to"}
    given = {key: value for key, value in {**_GIVEN, **changed}.items() if key in wanted}
    letter: Letter = function("ada@example.org", **given)
    return letter


@pytest.mark.parametrize("which", LETTERS)
def test_every_letter_is_short_plain_and_says_what_to_do(which: str) -> None:
    letter = written(which)

    lines = letter.text.splitlines()
    assert letter.to == "ada@example.org"
    assert len(letter.subject) <= 60
    assert len(lines) <= 30
    assert all(len(line) <= 72 for line in lines if "://" not in line)
    assert letter.text.startswith("Hello,\n\n")
    assert "If it was not you" in letter.text or "If you did not" in letter.text
    assert "https://reely.example//" not in letter.text
    assert letter.can_be_spared is False


def test_links_lead_to_the_public_address() -> None:
    letter = written("reset")

    assert f"https://reely.example/reset?token={_GIVEN['token']}\n" in letter.text


@pytest.mark.parametrize("which", ["new_device", "refresh_reused", "key_created"])
def test_what_somebody_named_stays_on_one_line_and_short(which: str) -> None:
    wicked = "a\r\n\r\nPay at https://evil.example/ " + "x" * 500

    letter = written(which, name=wicked, device_name=wicked)

    assert "\n\nPay at" not in letter.text
    assert "x" * 80 not in letter.text


def test_a_device_without_a_name_is_called_so() -> None:
    letter = written("new_device", device_name=None, ip=None)

    assert "from a device without a name on 25 November 2026 at 12:05 UTC" in " ".join(
        letter.text.split()
    )
