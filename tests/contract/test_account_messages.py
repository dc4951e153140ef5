"""What the server tells of sessions, devices, the log and leaving is read, in every form that it ever had.

Samples are kept for ever. Where the server says more than before, a sample is added, and none is changed.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from reely_desktop.account.answers import raise_for
from reely_desktop.account.errors import AccountError, RefusedError, SignedOutError
from reely_desktop.account.happenings import Happening
from reely_desktop.account.reading import read
from reely_desktop.account.wire import (
    Deletion,
    Device,
    Devices,
    Events,
    LiveSession,
    LiveSessions,
    Profile,
)
from reely_desktop.ui.settings import messages_leaving
from server.account.delete import GRACE
from server.audit import Action

SAMPLES = Path(__file__).parent / "samples"
DESK = LiveSession(
    UUID("01a21899-ee60-7b8d-9df0-20672c60838b"),
    current=True,
    last_seen_at=datetime(2026, 11, 26, 16, 4, 30, 978514, tzinfo=UTC),
    device_name="A desk",
    ip="127.0.0.1",
    user_agent="python-httpx/0.28.1",
)
LAPTOP = LiveSession(
    UUID("01a21899-ee31-7d31-bfdb-9861fb4239b9"),
    current=False,
    last_seen_at=datetime(2026, 11, 26, 16, 4, 30, 918094, tzinfo=UTC),
    device_name="A laptop",
    ip="127.0.0.1",
    user_agent="python-httpx/0.28.1",
)
MEANT = {
    "sessions-1.json": LiveSessions((DESK, LAPTOP)),
    "devices-1.json": Devices(
        (
            Device(
                UUID("ffc2c1bd-de50-4b27-b5b1-6004865f827d"),
                "The desk at the window",
                "Linux",
                "0.1.0",
                datetime(2026, 11, 26, 16, 4, 30, 964171, tzinfo=UTC),
            ),
            Device(
                UUID("560ddf03-4958-4b17-bf87-0f8a4259ced1"),
                "A laptop",
                "Linux",
                "0.1.0",
                datetime(2026, 11, 26, 16, 4, 30, 932893, tzinfo=UTC),
            ),
        )
    ),
    "profile-1.json": Profile(
        UUID("01a21899-e989-7566-95dc-f4188b582229"),
        "ada@example.org",
        "Europe/Vienna",
        is_verified=True,
        full_name="Ada Lovelace",
        avatar_url="https://example.org/ada.png",
    ),
    "deletion-1.json": Deletion(datetime(2026, 12, 10, 16, 4, 34, 807673, tzinfo=UTC)),
}
TOLD = {
    "wrong_password": "RLY-PASSWORD-WRONG",
    "weak_password": "RLY-PASSWORD-WEAK",
    "link_used": "RLY-LINK-USED",
    "invalid_code": "RLY-CODE-WRONG",
    "conflict": "RLY-SERVER-CONFLICT",
    "email_unusable": "RLY-EMAIL-UNUSABLE",
    "time_zone_unknown": "RLY-ZONE-UNKNOWN",
    "not_found": "RLY-SERVER-NOTHING-THERE",
    "invalid_request": "RLY-SERVER-REFUSED",
    "login_locked": "RLY-SIGN-IN-LOCKED",
    "session_ended": "RLY-SIGNED-OUT",
}


def sample(name: str) -> object:
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MEANT)
def test_a_sample_is_read_as_it_was_meant(name: str) -> None:
    assert read(type(MEANT[name]), sample(name)) == MEANT[name]


def test_the_log_is_read_with_where_it_leads_on() -> None:
    log = read(Events, sample("events-1.json"))

    assert [(one.action, one.by_staff, one.ip) for one in log.events] == [
        ("password_refused", False, "127.0.0.1"),
        ("profile_changed", False, "127.0.0.1"),
        ("tier_set", False, None),
        ("device_registered", False, "127.0.0.1"),
        ("signed_in", False, "127.0.0.1"),
    ]
    assert log.next == log.events[-1].id


@pytest.mark.parametrize("code", TOLD)
def test_a_refusal_is_told_under_its_own_code(code: str) -> None:
    refusals = sample("refusals-1.json")
    assert isinstance(refusals, dict)
    refused = httpx.Response(
        refusals[code]["status"],
        headers={"content-type": "application/problem+json"},
        content=json.dumps(refusals[code]["body"]),
        request=httpx.Request("GET", "https://reely.example"),
    )

    with pytest.raises(AccountError) as raised:
        raise_for(refused)

    assert raised.value.code == TOLD[code]
    expected = SignedOutError if code == "session_ended" else RefusedError
    assert isinstance(raised.value, expected)


def test_whatever_the_servers_log_tells_of_has_a_sentence_here() -> None:
    assert {str(one) for one in Happening} == {str(one) for one in Action}


def test_an_account_is_deleted_after_the_days_that_are_told() -> None:
    assert GRACE.days == 14
    assert "fourteen days" in messages_leaving.DELETE_NOTE
