"""Clips written on several desktops, online and off, and what the account's server counts in the end."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from reely_desktop.account.errors import ServerAwayError, SignedOutError
from reely_desktop.account.session import ThisRun
from reely_desktop.account.usage_events import Metric
from reely_desktop.app.handing_over import HandedOver
from reely_desktop.app.permission import Action, Allowed, Clip, Denied, Reason
from reely_desktop.host.settings import keep_settings
from tests.support import clip_cases
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.clips import cached_clip
from tests.support.members import Desktop, desktop
from tests.support.wires import Wire, wire_to

SHORT = Fraction(1, 5)
_numbers = count()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def ada(server: AccountServer) -> str:
    email = f"ada{next(_numbers)}@example.org"
    server.register(email)
    return email


@pytest.fixture
def wire(server: AccountServer) -> Iterator[Wire]:
    """Lay a wire from an address of its own, since each may sign in only so often."""
    with wire_to(server.url) as laid:
        laid.source = f"10.1.0.{next(_numbers)}"
        yield laid


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a busy machine answer in its own time."""
    monkeypatch.setattr("reely_desktop.app.permitting.QUICKLY_S", 60)


@pytest.fixture
def video() -> Path:
    return cached_clip(clip_cases.PLAIN)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path / "here", secrets=ThisRun()) as sitting:
        yield sitting


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path / "there", secrets=ThisRun()) as sitting:
        yield sitting


def sign_in(at: Desktop, wire: Wire, email: str) -> None:
    at.membership.sign_in(email, PASSWORD, server=wire.url)


def work_offline(at: Desktop, *, is_offline: bool = True) -> None:
    keep_settings(at.home / "settings", {"offline": is_offline})


def counted(at: Desktop) -> int:
    """Return the trims that the server counts."""
    plan = at.membership.look().plan
    assert plan is not None
    return plan.usage["trims"]


def test_clips_written_offline_on_two_desktops_add_up(
    wire: Wire, ada: str, here: Desktop, there: Desktop, video: Path
) -> None:
    for at in (here, there):
        sign_in(at, wire, ada)
        work_offline(at)
    here.trim(video, 0, SHORT)
    there.trim(video, 0, SHORT)  # the same clip on another device is another one
    there.trim(video, 1, 1 + SHORT)
    for at in (here, there):
        work_offline(at, is_offline=False)

    assert here.membership.sync() == HandedOver(sent=1, accepted=1)
    assert there.membership.sync() == HandedOver(sent=2, accepted=2)
    assert there.membership.sync() == HandedOver()
    assert counted(here) == 3
    assert here.membership.usage().metrics[0].pending == 0
    assert here.used() == there.used() == 3


def test_what_failed_is_in_the_history_and_costs_nothing(
    wire: Wire, ada: str, here: Desktop, video: Path
) -> None:
    sign_in(here, wire, ada)
    here.trim(video, 0, SHORT)
    with pytest.raises(Exception, match="the range starts"):
        here.trim(video, 100, 101)

    assert here.membership.sync().sent == 3
    assert counted(here) == 1
    with here.membership.client() as client:
        jobs = client.jobs().jobs
    assert sorted(job.status for job in jobs) == ["completed", "failed"]
    assert {job.source_name for job in jobs} == {video.name}


def test_what_was_used_signed_out_goes_to_the_account_and_to_no_other(
    server: AccountServer, wire: Wire, ada: str, here: Desktop, video: Path
) -> None:
    bob = f"bob-{ada}"
    server.register(bob)
    here.trim(video, 0, SHORT)
    sign_in(here, wire, ada)
    here.membership.sync()
    assert counted(here) == 1

    here.membership.sign_out()
    sign_in(here, wire, bob)
    here.membership.sync()

    assert counted(here) == 0
    here.trim(video, 0, SHORT)
    here.membership.sync()
    assert counted(here) == 1


def test_what_was_used_signed_out_counts_as_soon_as_somebody_has_signed_in(
    wire: Wire, ada: str, here: Desktop
) -> None:
    for number in range(4):
        finish(here, f"clip {number}")

    sign_in(here, wire, ada)

    assert here.used() == 4
    finish(here, "clip 0")
    assert here.used() == 4  # again, in the same month


def test_signing_out_hands_over_what_waits(
    wire: Wire, ada: str, here: Desktop, there: Desktop, video: Path
) -> None:
    sign_in(here, wire, ada)
    sign_in(there, wire, ada)
    here.trim(video, 0, SHORT)

    here.membership.sign_out()

    assert counted(there) == 1


def test_what_waits_at_a_sign_out_without_a_server_waits_for_the_same_account(
    wire: Wire, ada: str, here: Desktop, video: Path
) -> None:
    sign_in(here, wire, ada)
    here.trim(video, 0, SHORT)
    work_offline(here)
    here.membership.sign_out()
    work_offline(here, is_offline=False)
    assert here.used() == 0  # nobody's month is another one

    sign_in(here, wire, ada)

    assert here.membership.sync().accepted == 1


def test_a_reply_that_is_lost_counts_nothing_twice(
    wire: Wire, ada: str, here: Desktop, video: Path
) -> None:
    sign_in(here, wire, ada)
    here.trim(video, 0, SHORT)
    wire.losing.add("/usage/sync")
    with pytest.raises(ServerAwayError):
        here.membership.sync()
    assert here.used() == 1

    assert here.membership.sync() == HandedOver(sent=1, duplicate=1)
    assert counted(here) == 1


def test_desktops_that_are_online_share_the_last_clip_exactly(
    wire: Wire, ada: str, here: Desktop, there: Desktop
) -> None:
    sign_in(here, wire, ada)
    sign_in(there, wire, ada)
    for number in range(4):
        finish(here, f"clip {number}")
    first, second = clip("one more"), clip("another")

    allowed = here.membership.may(Action.EXPORT, first)
    refused = there.membership.may(Action.EXPORT, second)

    assert isinstance(allowed, Allowed)
    assert allowed.hold is not None
    assert isinstance(refused, Denied)
    assert refused.reason is Reason.TRIMS
    here.membership.books.end_hold(allowed.hold)  # its work came to nothing
    here.membership.sync()
    assert isinstance(there.membership.may(Action.EXPORT, second), Allowed)


def test_a_program_that_dies_at_the_last_clip_leaves_it_to_the_next_one(
    wire: Wire, ada: str, here: Desktop
) -> None:
    sign_in(here, wire, ada)
    for number in range(4):
        finish(here, f"clip {number}")
    last = clip("the last")
    begun = here.membership.may(Action.EXPORT, last)
    assert isinstance(begun, Allowed)
    here.membership.books.begin(here.membership.counting(), Metric.TRIMS, last.subject)
    after = here.again()

    assert isinstance(after.membership.may(Action.EXPORT, last), Allowed)
    after.membership.close()


def test_what_was_held_for_a_clip_that_is_done_is_missing_from_nobodys_share(
    wire: Wire, ada: str, here: Desktop
) -> None:
    sign_in(here, wire, ada)
    for number in range(3):
        finish(here, f"clip {number}")
    allowed = here.membership.may(Action.EXPORT, clip("the fourth"))
    assert isinstance(allowed, Allowed)
    finish(here, "the fourth", hold=allowed.hold)
    here.membership.sync()
    work_offline(here)

    assert isinstance(here.membership.may(Action.EXPORT, clip("the fifth")), Allowed)


def test_desktops_that_are_offline_have_a_part_each(
    wire: Wire, ada: str, here: Desktop, there: Desktop
) -> None:
    sign_in(there, wire, ada)
    sign_in(here, wire, ada)  # one of two now: three of five clips
    work_offline(here)
    for number in range(3):
        assert isinstance(here.membership.may(Action.EXPORT, clip(f"{number}")), Allowed)
        finish(here, f"{number}")

    refused = here.membership.may(Action.EXPORT, clip("one more"))

    assert isinstance(refused, Denied)
    assert refused.reason is Reason.SHARE


def test_a_plan_that_is_changed_meanwhile_counts_at_once(
    server: AccountServer, wire: Wire, ada: str, here: Desktop
) -> None:
    sign_in(here, wire, ada)
    upright = Clip("upright", Fraction(1), is_turned_upright=True)
    assert isinstance(here.membership.may(Action.EXPORT, upright), Denied)

    server.set_tier(ada, "pro")

    assert isinstance(here.membership.may(Action.EXPORT, upright), Allowed)


def test_a_session_that_is_ended_elsewhere_leaves_the_free_plan(
    wire: Wire, ada: str, here: Desktop, there: Desktop, video: Path
) -> None:
    sign_in(here, wire, ada)
    sign_in(there, wire, ada)
    there.membership.sign_out(everywhere=True)

    with pytest.raises(SignedOutError):
        here.membership.sync()

    assert here.membership.signed_in() is None
    here.trim(video, 0, SHORT)
    assert here.membership.counting().owner is None


def clip(subject: str) -> Clip:
    return Clip(subject, Fraction(1))


def finish(at: Desktop, subject: str, *, hold: UUID | None = None) -> None:
    """Use a clip without writing it."""
    books = at.membership.books
    use = books.begin(at.membership.counting(), Metric.TRIMS, subject)
    assert use is not None
    job = f'{{"job_id": "{use.use_id}", "source_name": "a.mp4"}}'
    books.finished(use, hold=hold, job=job)
