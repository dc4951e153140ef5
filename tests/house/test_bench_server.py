"""The parts of the server's bench: floors that answer, SQL that is run again; no time is asserted."""

from pathlib import Path
from uuid import uuid4

import httpx

from bench.accounts import Asker, write_askers
from bench.server_processes import floor
from bench.server_sql import renewed
from bench.table import at_least, exit_status


def test_a_goal_that_has_to_be_reached_is_missed_below_it() -> None:
    rows = [at_least("half", 0.5, least=0.5), at_least("less", 0.49, least=0.5)]

    assert [row.is_met for row in rows] == [True, False]
    assert exit_status(rows) == 1


def test_what_a_statement_makes_is_made_anew_and_whose_it_is_stays() -> None:
    mine, made = uuid4(), uuid4()
    insert = "INSERT INTO usage_logs (user_id, event_id) VALUES ('{}', '{}')"

    again = renewed(insert.format(mine, made), lasting=frozenset({str(mine)}))

    assert again == insert.replace("'{}')", "gen_random_uuid())").format(mine)


def test_what_a_statement_makes_of_an_array_is_made_anew_as_often() -> None:
    made = f"'{{{uuid4().hex},{uuid4().hex},{uuid4().hex}}}'"

    inserted = renewed(f"INSERT INTO logs SELECT unnest({made}::UUID[])", lasting=frozenset())
    looked_for = renewed(f"SELECT 1 WHERE id = ANY({made}::UUID[])", lasting=frozenset())

    three = "(SELECT array_agg(gen_random_uuid()) FROM generate_series(1, 3))"
    assert inserted == f"INSERT INTO logs SELECT unnest({three}::UUID[])"
    assert looked_for.count(",") == 2
    assert made not in looked_for


def test_what_a_statement_looks_for_is_a_constant_that_is_not_there() -> None:
    looked_for = uuid4()

    again = renewed(f"SELECT 1 WHERE event_id = '{looked_for}'", lasting=frozenset())

    assert "gen_random_uuid" not in again
    assert str(looked_for) not in again


def test_the_floor_answers_what_a_client_can_read() -> None:
    with floor("bare", {}) as running:
        told = httpx.get(running.address + "/").json()
        resident = running.resident_bytes()

    assert told["role"] == "user"
    assert resident > 0


def test_who_asks_stands_in_a_file_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "askers.txt"

    write_askers([Asker("token", "device", "a@example.org")], path)

    assert path.read_text(encoding="utf-8").split("\t")[:3] == ["token", "device", "a@example.org"]
