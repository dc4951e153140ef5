"""The desktop's client says all that it can say to a running server, and understands every answer."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import uuid4

import httpx
import pytest

from reely_desktop.account.client import Client
from reely_desktop.account.mailed_links import token_in
from reely_desktop.account.session import Machine, Session, ThisRun
from reely_desktop.host.files import write_whole
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.usage_events import consume

ADA = "ada@example.org"
NAME = "Ada's desk"
VERSION = "0.1.0"
RENAMED = "A desk by the window"
NEW_ADDRESS = "ada.lovelace@example.org"
NEW_PASSWORD = "a loud harbour, 8 ships"  # noqa: S105 - of nobody


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        yield running


class Listening:
    """A client that keeps what was asked of it."""

    def __init__(self, client: Client, heard: set[str]) -> None:
        self._client = client
        self._heard = heard

    def __getattr__(self, name: str) -> Callable[..., object]:
        self._heard.add(name)
        found: Callable[..., object] = getattr(self._client, name)
        return found


def test_all_that_the_client_can_say_is_understood(server: AccountServer, tmp_path: Path) -> None:
    heard: set[str] = set()
    with Client(server.url) as client:
        _join(cast("Client", Listening(client, heard)), server)
    server.set_tier(ADA, "pro")
    session = Session(Machine(tmp_path, write_whole, nullcontext, "Linux", VERSION), ThisRun())
    session.sign_in(server.url, ADA, PASSWORD, device_name=NAME)
    with session.client() as client:
        listening = cast("Client", Listening(client, heard))
        _use(listening, session)
        _script(listening, server)
        _places(listening, session)
        _change(listening, server)
    session.forget()  # deleting ends every session; who signs in again can stay
    session.sign_in(server.url, NEW_ADDRESS, NEW_PASSWORD, device_name=NAME)
    with session.client() as client:
        _stay(cast("Client", Listening(client, heard)))

    assert heard == {name for name in vars(Client) if not name.startswith("_")} - {"close"}


def _join(client: Client, server: AccountServer) -> None:
    terms = client.terms()
    assert (terms.plans_page, terms.has_api_keys, terms.most_api_keys) == ("", True, 5)
    assert client.register(ADA, PASSWORD, full_name="Ada")
    client.confirm(ADA, server.code_sent_to(ADA))
    client.ask_for_code(ADA)  # which tells nobody that it is confirmed already
    client.ask_for_reset(ADA)
    token = token_in(server.reset_link_sent_to(ADA))
    assert token is not None
    client.reset_password(token, PASSWORD)
    tokens = client.sign_in(ADA, PASSWORD, device_name=NAME, device_token=None)
    again = client.sign_in(ADA, PASSWORD, device_name=NAME, device_token=tokens.device_token)
    assert again.device_token is None
    assert client.entitlement_keys()["keys"]


def _use(client: Client, session: Session) -> None:
    device = session.device_id()
    assert client.plan().tier == "pro"
    assert client.entitlement(device, app_version=VERSION).entitlement
    held = client.reserve("trims", device)
    client.release(held.id)
    used = consume(at=datetime.now(UTC), job={"job_id": str(uuid4()), "source_name": "talk.mp4"})
    synced = client.sync({"device_id": str(device), "events": [used]})
    assert [result.status for result in synced.results] == ["accepted"]
    (month,) = client.used_months(12)
    assert (month.month, month.trims, month.hooks) == (client.plan().period.month, 1, 0)


def _script(client: Client, server: AccountServer) -> None:
    key = client.make_api_key("nightly", ("jobs:read", "jobs:write"), days=30)
    assert key.key is not None
    assert [one.id for one in client.api_keys()] == [key.id]
    _make_jobs(server, key.key, 20)
    newer = client.rotate_api_key(key.id)
    client.revoke_api_key(newer.id)
    first = client.jobs()
    rest = client.jobs(cursor=first.next_cursor)
    assert [len(page.jobs) for page in (first, rest)] == [20, 1]
    assert rest.next_cursor is None
    assert (rest.jobs[0].status, rest.jobs[0].device_name) == ("completed", NAME)


def _places(client: Client, session: Session) -> None:
    device = session.device_id()
    assert client.introduce(device, name=NAME, platform="Linux", app_version=VERSION).id == device
    client.rename_device(device, RENAMED)
    assert [one.name for one in client.devices()] == [RENAMED]
    client.retire_device(device)
    assert client.devices() == ()
    others = [one for one in client.sessions() if not one.current]
    assert len(others) == 2
    client.end_session(others[0].id)
    client.end_other_sessions()
    assert [one.current for one in client.sessions()] == [True]


def _change(client: Client, server: AccountServer) -> None:
    assert client.profile().full_name == "Ada"
    changed = client.change_profile(full_name="Ada L.", timezone="Europe/Vienna", avatar_url=None)
    assert (changed.full_name, changed.timezone) == ("Ada L.", "Europe/Vienna")
    client.change_password(PASSWORD, NEW_PASSWORD)
    client.ask_to_move(NEW_ADDRESS, NEW_PASSWORD)
    client.move(server.code_sent_to(NEW_ADDRESS))
    assert client.profile().email == NEW_ADDRESS
    newest = client.events()
    assert client.events(before=newest.events[0].id).events[0] == newest.events[1]
    assert client.export().startswith(b"PK")
    assert client.ask_to_delete(NEW_PASSWORD).deletion_due_at is not None


def _stay(client: Client) -> None:
    client.keep_account()
    client.sign_out(everywhere=True)


def _make_jobs(server: AccountServer, key: str, count: int) -> None:
    headers = {"Authorization": f"Bearer {key}"}
    body = {"source_name": "talk.mp4", "start_time": 1, "end_time": 39}
    with httpx.Client(base_url=server.url, headers=headers) as script:
        for _ in range(count):
            made = script.post("/jobs", json=body, headers={"Idempotency-Key": str(uuid4())})
            assert made.is_success, made.text
