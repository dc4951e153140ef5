"""Whatever a server says, and whatever a clock shows: what was paid for goes on, and clips are written."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.account.errors import ServerAwayError
from reely_desktop.account.session import ThisRun
from reely_desktop.account.standing import State
from reely_desktop.account.usage_events import Metric
from reely_desktop.app.permission import Action, Allowed, Clip, Denied
from reely_desktop.host.settings import keep_settings
from tests.support import clip_cases
from tests.support.account_server import PASSWORD, account_server
from tests.support.clips import cached_clip
from tests.support.members import Desktop, desktop
from tests.support.wires import Wire, wire_to

ADA = "ada@example.org"
SHORT = Fraction(1, 5)


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    with account_server(tmp_path_factory.mktemp("server")) as server, wire_to(server.url) as laid:
        server.register(ADA)
        server.set_tier(ADA, "pro")
        yield laid


@pytest.fixture
def here(tmp_path: Path, wire: Wire) -> Iterator[Desktop]:
    with desktop(tmp_path / "here", secrets=ThisRun()) as sitting:
        sitting.membership.sign_in(ADA, PASSWORD, server=wire.url)
        yield sitting
    wire.says = None


@pytest.fixture
def video() -> Path:
    return cached_clip(clip_cases.PLAIN)


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"nonsense",
        b"HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>",
        b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 401 No\r\ncontent-type: text/html\r\ncontent-length: 0\r\n\r\n",
    ],
)
def test_whatever_a_server_says_the_plan_goes_on(
    wire: Wire, here: Desktop, video: Path, reply: bytes
) -> None:
    wire.says = reply
    with pytest.raises(ServerAwayError):
        here.membership.sync()

    assert here.membership.signed_in() is not None
    assert here.membership.counting().standing.tier == "pro"
    here.trim(video, 0, SHORT)


@pytest.mark.parametrize(
    "by", [timedelta(days=-365), timedelta(days=365 * 20), timedelta(days=-365 * 56)]
)
def test_a_clock_that_is_wrong_locks_nobody_out(here: Desktop, video: Path, by: timedelta) -> None:
    here.turn_clock(by)

    here.trim(video, 0, SHORT)

    assert here.membership.sync().accepted == 1
    assert here.membership.counting().standing.state is State.VALID


def test_a_month_that_ends_offline_begins_anew(here: Desktop) -> None:
    keep_settings(here.home / "settings", {"offline": True})
    counting = here.membership.counting()
    for number in range(100):
        use = here.membership.books.begin(counting, Metric.TRIMS, f"{number}")
        here.membership.books.finished(use, hold=None, job="{}")
    one_more = Clip("one more", Fraction(1))
    assert isinstance(here.membership.may(Action.EXPORT, one_more), Denied)
    document = here.membership.counting().standing.entitlement
    assert document is not None

    here.turn_clock(document.period.end - document.issued_at + timedelta(minutes=1))

    assert isinstance(here.membership.may(Action.EXPORT, one_more), Allowed)
    assert here.used() == 0
