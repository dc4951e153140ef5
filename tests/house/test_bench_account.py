"""The parts of `bench account` do what their figures rest on, shown on tiny inputs; no time is asserted."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from bench import account, account_check, account_drain, account_start, accounts
from bench.account_ledgers import batches, write_ledger
from bench.account_start import Round
from bench.editor_start import Start, begun
from bench.table import exit_status
from tests.support.account_server import AccountServer, account_server
from tests.support.granted_plans import grant
from tests.support.members import desktop

EMAIL = "ada@example.org"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with (
        pytest.MonkeyPatch.context() as patch,
        account_server(tmp_path_factory.mktemp("server")) as running,
    ):
        patch.setattr("tests.support.account_server.PASSWORD", accounts.PASSWORD)
        running.register(EMAIL)
        yield running


def test_a_signed_in_start_is_measured_until_the_window_is_whole(tmp_path: Path) -> None:
    grant(tmp_path / "data")

    start = begun("reely", tmp_path)

    assert 0 < start.seconds < start.whole_seconds
    assert start.cpu_seconds > 0


def test_what_a_sign_in_adds_is_taken_within_each_round() -> None:
    quick, slow = Start(0.2, 0.400, 0.3), Start(0.2, 0.900, 0.3)
    rounds = [
        Round(quick, again=quick, somebody=Start(0.2, 0.410, 0.3)),
        Round(slow, again=slow, somebody=Start(0.2, 0.921, 0.3)),
        Round(slow, again=slow, somebody=Start(0.2, 0.922, 0.3)),
    ]

    rows = account_start.told(rounds)

    assert [row.figure for row in rows if row.goal] == ["21.00 ms"]
    assert exit_status(rows) == 1


def test_a_check_goes_from_the_files_to_the_verdict_and_the_floor_verifies_what_is_held() -> None:
    rows = account_check.rows(2)

    assert [row.goal for row in rows if row.goal] == ["<= 1 ms"]
    assert len(rows) == 5


def test_a_check_of_something_else_than_the_granted_plan_is_no_figure(tmp_path: Path) -> None:
    grant(tmp_path / "data", tier="free")

    with desktop(tmp_path) as here, pytest.raises(AssertionError):
        account_check.checking(here.membership)()


def test_a_ledger_that_was_made_at_once_is_sent_as_any_other(tmp_path: Path) -> None:
    owner, device = uuid4(), str(uuid4())
    write_ledger(tmp_path, owner=owner, events=600)

    sent = [json.loads(batch) for batch in batches(tmp_path, owner=owner, device=device)]

    events = [event for batch in sent for event in batch["events"]]
    assert len({event["event_id"] for event in events}) == 600
    assert all(event["job"]["status"] == "completed" for event in events)
    assert {batch["device_id"] for batch in sent} == {device}
    assert len(sent) > 1
    assert not list(batches(tmp_path, owner=owner, device=device))


def test_all_that_waits_is_handed_over_and_the_floor_sends_as_much(
    server: AccountServer, tmp_path: Path
) -> None:
    ours = account_drain.ours(server.url, EMAIL, tmp_path / "ours", 3)
    theirs = account_drain.theirs(server.url, EMAIL, tmp_path / "theirs", 3)

    assert (ours.events, theirs.events, theirs.batches) == (3, 3, 1)


def test_without_a_database_the_goal_counts_as_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REELY_TEST_POSTGRESQL", raising=False)
    monkeypatch.setattr("devtools.services.postgresql_programs", lambda: None)
    monkeypatch.setattr("devtools.services.shutil.which", lambda _: None)

    assert exit_status(account_drain.rows(4, 1)) == 1


def test_a_part_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        account.main(["--only", "flight"])

    assert "flight" in capsys.readouterr().err
