"""A server that is gone at any step of a sign-in, and an account that is closed: nobody stays in between."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import count
from pathlib import Path

import httpx
import pytest

from reely_desktop.account.errors import ServerAwayError, SignedOutError
from reely_desktop.account.session import ThisRun
from tests.support import clip_cases
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.clips import cached_clip
from tests.support.members import Desktop, desktop
from tests.support.server_process import asked
from tests.support.wires import Wire, wire_to

ADA, STAFF = "ada@example.org", "staff@example.org"
NEEDED = ("/auth/login", "/auth/profile", "/devices")
FOR_THE_PLAN = ("/entitlements", "/.well-known/entitlement-keys")
SHORT = Fraction(1, 5)
_numbers = count()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        for email in (ADA, STAFF):
            running.register(email)
        running.set_tier(ADA, "pro")
        yield running


@pytest.fixture
def wire(server: AccountServer) -> Iterator[Wire]:
    with wire_to(server.url) as laid:
        laid.source = f"10.3.0.{next(_numbers)}"
        yield laid


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path / "here", secrets=ThisRun()) as sitting:
        yield sitting


@pytest.mark.parametrize("path", NEEDED)
def test_a_sign_in_that_is_cut_off_leaves_nobody_signed_in_and_can_be_repeated(
    wire: Wire, here: Desktop, path: str
) -> None:
    wire.losing.add(path)

    with pytest.raises(ServerAwayError):
        here.membership.sign_in(ADA, PASSWORD, server=wire.url)
    assert here.membership.signed_in() is None

    here.membership.sign_in(ADA, PASSWORD, server=wire.url)
    assert here.membership.counting().standing.tier == "pro"


@pytest.mark.parametrize("path", FOR_THE_PLAN)
def test_a_sign_in_whose_plan_does_not_come_gets_it_at_the_next_sync(
    wire: Wire, here: Desktop, path: str
) -> None:
    wire.losing.add(path)
    here.membership.sign_in(ADA, PASSWORD, server=wire.url)
    assert here.membership.counting().standing.tier == "free"

    here.membership.sync()

    assert here.membership.counting().standing.tier == "pro"


@pytest.mark.parametrize("path", ["/auth/refresh", "/usage/sync"])
def test_a_sync_that_is_cut_off_is_repeated_whole(wire: Wire, here: Desktop, path: str) -> None:
    here.membership.sign_in(ADA, PASSWORD, server=wire.url)
    here.trim(cached_clip(clip_cases.PLAIN), 0, SHORT)
    before = here.again()  # the next program has to refresh
    wire.losing.add(path)

    with pytest.raises(ServerAwayError):
        before.membership.sync()
    after = before.again()

    handed = after.membership.sync()
    assert (handed.sent, handed.rejected, handed.pending) == (1, 0, 0)
    after.membership.close()


def test_an_account_that_is_disabled_leaves_the_free_plan_and_every_clip(
    server: AccountServer, wire: Wire, here: Desktop
) -> None:
    here.membership.sign_in(ADA, PASSWORD, server=wire.url)
    here.trim(cached_clip(clip_cases.PLAIN), 0, SHORT)

    user_id = here.membership.counting().owner

    with staff_at(server) as staff:
        assert staff.post(f"/admin/users/{user_id}/disable").is_success
        with pytest.raises(SignedOutError):
            here.membership.sync()
        assert staff.post(f"/admin/users/{user_id}/enable").is_success

    assert here.membership.signed_in() is None
    assert (here.home / "clip.mp4").exists()
    here.trim(cached_clip(clip_cases.PLAIN), 1, 1 + SHORT)


@contextmanager
def staff_at(server: AccountServer) -> Iterator[httpx.Client]:
    """Sign in as somebody who runs the server."""
    told = asked(server.variables, "role", STAFF, "admin")
    assert told.returncode == 0, told.stderr
    with httpx.Client(base_url=server.url) as http:
        tokens = http.post("/auth/login", json={"email": STAFF, "password": PASSWORD}).json()
        http.headers["Authorization"] = f"Bearer {tokens['access_token']}"
        yield http
