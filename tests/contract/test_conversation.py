"""The desktop's client says all that it can say to a running server, and understands every answer."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from reely_desktop.account.client import Client
from reely_desktop.account.session import Machine, Session, ThisRun
from reely_desktop.host.files import write_whole
from tests.support.account_server import PASSWORD, AccountServer, account_server

ADA = "ada@example.org"
NAME = "Ada's desk"
VERSION = "0.1.0"


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
        _join(Listening(client, heard), server)  # type: ignore[arg-type] # it answers as a client
    server.set_tier(ADA, "pro")
    session = Session(Machine(tmp_path, write_whole, nullcontext, "Linux", VERSION), ThisRun())
    session.sign_in(server.url, ADA, PASSWORD, device_name=NAME)
    with session.client() as client:
        listening = Listening(client, heard)
        _use(listening, session, server)  # type: ignore[arg-type] # it answers as a client
        _leave(listening)  # type: ignore[arg-type] # it answers as a client

    assert heard == {name for name in vars(Client) if not name.startswith("_")} - {"close"}


def _join(client: Client, server: AccountServer) -> None:
    offer = client.offer()
    assert (offer.sells_plans, offer.has_api_keys, offer.most_api_keys) == (False, True, 5)
    assert client.register(ADA, PASSWORD, full_name="Ada")
    client.confirm(ADA, server.code_sent_to(ADA))
    client.ask_for_code(ADA)  # which tells nobody that it is confirmed already
    client.ask_for_reset(ADA)
    tokens = client.sign_in(ADA, PASSWORD, device_name=NAME, device_token=None)
    again = client.sign_in(ADA, PASSWORD, device_name=NAME, device_token=tokens.device_token)
    assert again.device_token is None
    assert client.entitlement_keys()["keys"]


def _use(client: Client, session: Session, server: AccountServer) -> None:
    assert client.profile().full_name == "Ada"
    assert client.plan().tier == "pro"
    device = session.device_id()
    assert client.introduce(device, name=NAME, platform="Linux", app_version=VERSION).id == device
    assert client.entitlement(device, app_version=VERSION).entitlement
    key = client.make_api_key("nightly", ("jobs:read", "jobs:write"), days=30)
    _make_jobs(server, key.key, 21)
    assert [one.id for one in client.api_keys()] == [key.id]
    newer = client.rotate_api_key(key.id)
    client.revoke_api_key(newer.id)
    first = client.jobs()
    rest = client.jobs(cursor=first.next_cursor)
    assert [len(page.jobs) for page in (first, rest)] == [20, 1]
    assert rest.next_cursor is None
    assert {job.source_name for job in first.jobs} == {"talk.mp4"}
    assert [month.month for month in client.used_months(12)] == [client.plan().period.month]


def _leave(client: Client) -> None:
    client.sign_out(everywhere=True)


def _make_jobs(server: AccountServer, key: str | None, count: int) -> None:
    headers = {"Authorization": f"Bearer {key}"}
    body = {"source_name": "talk.mp4", "start_time": 1, "end_time": 39}
    with httpx.Client(base_url=server.url, headers=headers) as script:
        for _ in range(count):
            made = script.post("/jobs", json=body, headers={"Idempotency-Key": str(uuid4())})
            assert made.is_success, made.text
