"""What operators ask of reely-server: its answers, its statuses, and one sentence for each refusal."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Executable, Row, select, text

from server.audit import Action, AuditEvent
from server.auth.models import Role, Tier, User
from server.cli import COMMANDS, main
from server.commands.answers import Status, with_parts
from server.config import Settings, read_settings
from server.context import Context
from server.database import init_db
from server.ids import new_id
from server.plans.service import Standing, standing_of
from tests.support.companion import UNUSABLE_PASSWORD
from tests.support.server_process import emptied, variables

Asked = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Asked:
    """Return what runs a command in this process and returns its status, its answer and its error."""
    for name, value in variables(settings).items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> tuple[int, str, str]:
        try:
            status = main(arguments)
        except SystemExit as refused:  # argparse ends the process itself
            status = int(refused.code or 0)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def ada(settings: Settings) -> None:
    """Put ada@example.org into the database."""

    async def make(ctx: Context) -> None:
        now = ctx.clock()
        async with ctx.database.writing() as session:
            session.add(
                User(
                    id=new_id(now),
                    email="ada@example.org",
                    hashed_password=UNUSABLE_PASSWORD,
                    created_at=now,
                    updated_at=now,
                    password_changed_at=now,
                )
            )

    with_parts(settings, make)


def read(settings: Settings, query: Executable) -> list[Row[Any]]:
    async def run(ctx: Context) -> list[Row[Any]]:
        async with ctx.database.reading() as session:
            return list((await session.execute(query)).all())

    return with_parts(settings, run)


def standing(settings: Settings, *, after: timedelta = timedelta()) -> Standing:
    """Return what plan Ada is on, `after` from now."""

    async def run(ctx: Context) -> Standing:
        async with ctx.database.reading() as session:
            user_id = (await session.scalars(select(User.id))).one()
            return await standing_of(session, user_id, now=ctx.clock() + after)

    return with_parts(settings, run)


def test_every_command_explains_itself(ask: Asked) -> None:
    told = {name: ask(name, "--help") for name in COMMANDS}

    assert all(status == Status.DONE for status, _, _ in told.values())
    assert all("--json" in words for _, words, _ in told.values())


@pytest.mark.usefixtures("ada")
def test_a_role_is_given_by_address_in_any_case_and_noted(ask: Asked, settings: Settings) -> None:
    status, told, _ = ask("role", "Ada@Example.org", "admin")

    noted = read(settings, select(AuditEvent.action, AuditEvent.facts))
    assert (status, told) == (
        Status.DONE,
        "Ada@Example.org is admin from the next request on.\n",
    )
    assert [row.role for row in read(settings, select(User.role))] == [Role.ADMIN]
    assert [(row.action, row.facts) for row in noted] == [(Action.ROLE_SET, {"role": "admin"})]


@pytest.mark.usefixtures("ada")
def test_a_tier_holds_until_its_day_is_over(ask: Asked, settings: Settings) -> None:
    day = (datetime.now(UTC) + timedelta(days=10)).date()

    status, told, _ = ask("tier", "ada@example.org", "pro", "--until", str(day), "--json")

    now, later = standing(settings), standing(settings, after=timedelta(days=12))
    assert status == Status.DONE
    assert json.loads(told)["until"] == f"{day + timedelta(days=1)}T00:00:00+00:00"
    assert (now.tier, later.tier) == (Tier.PRO, Tier.FREE)
    assert [row.subscription_tier for row in read(settings, select(User.subscription_tier))] == [
        Tier.PRO
    ]


@pytest.mark.usefixtures("ada")
def test_a_tier_can_be_taken_back(ask: Asked, settings: Settings) -> None:
    given, _, _ = ask("tier", "ada@example.org", "PREMIUM")
    assert (given, standing(settings).tier) == (Status.DONE, Tier.PREMIUM)

    ask("tier", "ada@example.org", "subscribed")

    assert standing(settings).tier is Tier.FREE
    assert [row.tier_override for row in read(settings, select(User.tier_override))] == [None]


@pytest.mark.usefixtures("ada")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["role", "bob@example.org", "admin"], Status.UNKNOWN),
        (["tier", "bob@example.org", "pro"], Status.UNKNOWN),
        (["tier", "ada@example.org", "pro", "--until", "2020-01-01"], Status.USAGE),
        (["tier", "ada@example.org", "pro", "--until", "soon"], Status.USAGE),
        (["tier", "ada@example.org", "subscribed", "--until", "2099-01-01"], Status.USAGE),
        (["tier", "ada@example.org", "gold"], Status.USAGE),
        (["role", "ada@example.org", "god"], Status.USAGE),
        (["keys", "rotate", "all"], Status.USAGE),
        (["serve", "--port", "70000"], Status.USAGE),
        (["serve", "--workers", "0"], Status.USAGE),
        ([], Status.USAGE),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    ask: Asked, settings: Settings, words: list[str], status: Status
) -> None:
    answered, told, error = ask(*words)

    assert (answered, told) == (status, "")
    assert "reely-server" in error
    assert read(settings, select(AuditEvent.id)) == []
    assert standing(settings).tier is Tier.FREE


def test_a_server_that_stands_well_is_found_well(ask: Asked) -> None:
    ask("keys", "rotate", "entitlement")

    status, told, _ = ask("check", "--json")

    found = json.loads(told)
    assert (status, found["is_well"]) == (Status.DONE, True)
    assert [finding["what"] for finding in found["findings"]] == [
        "settings",
        "folder",
        "database",
        "schema",
        "keys",
    ]


def test_what_is_not_well_is_found(
    ask: Asked, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("keys", "rotate", "entitlement")
    monkeypatch.setenv("KEYS_SECRET", "another secret, with which nothing here was sealed")
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    status, sealed, _ = ask("check", "--json")
    emptied(settings)
    _, empty, _ = ask("check", "--json")

    amiss = [
        {finding["what"] for finding in json.loads(told)["findings"] if not finding["is_well"]}
        for told in (sealed, empty)
    ]
    assert status == Status.FAILED
    assert amiss == [{"keys", "redis"}, {"redis"}]


def test_commands_wait_for_the_schema_and_init_db_brings_it(ask: Asked, settings: Settings) -> None:
    emptied(settings)

    refused = ask("stats")
    init_db()
    init_db()
    migrated = ask("migrate")
    answered = ask("stats", "--json")

    assert refused[0] == Status.REFUSED
    assert "migrate" in refused[2]
    assert migrated[:2] == (Status.DONE, "The schema is revision 0003.\n")
    assert {table["name"] for table in json.loads(answered[1])["tables"]} >= {"users", "tasks"}


def test_a_database_of_a_later_version_is_left_alone(ask: Asked, settings: Settings) -> None:
    async def overtake(ctx: Context) -> None:
        async with ctx.database.writing() as session:
            await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with_parts(settings, overtake)

    statuses = {ask(*words)[0] for words in (["migrate"], ["stats"], ["maintain"])}

    assert statuses == {Status.REFUSED}
    assert ask("migrate")[2] == (
        "reely-server: The database was made by a later version of the server; run that version.\n"
    )


def test_a_database_that_is_away_is_told_in_one_sentence_without_its_password(
    ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("USE_SQLITE", "false")
    monkeypatch.setenv("DATABASE_URL", "postgresql://reely:hunter2@127.0.0.1:1/reely")

    status, _, error = ask("stats")

    assert status == Status.AWAY
    assert error.startswith("reely-server: The database did not do it: ")
    assert error.count("\n") == 1
    assert "hunter2" not in error


def test_slow_statements_are_told_where_they_are_kept(ask: Asked, settings: Settings) -> None:
    if settings.database_url is None:
        _, told, _ = ask("stats")
        assert "keeps no statistics" in told
        return
    with psycopg.connect(settings.database_url.get_secret_value(), autocommit=True) as connection:
        loaded = connection.execute("SHOW shared_preload_libraries").fetchone()
        if loaded is None or "pg_stat_statements" not in str(loaded[0]):
            pytest.skip("this PostgreSQL was started without pg_stat_statements")
        connection.execute("CREATE EXTENSION pg_stat_statements")

    _, told, _ = ask("stats", "--json")

    assert json.loads(told)["slow"]


def test_the_secret_that_development_keeps_is_rotated_and_old_tokens_stay_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = {"REELY_HOME": str(tmp_path)}
    monkeypatch.setenv("REELY_HOME", str(tmp_path))
    before = read_settings(environment)

    statuses = [main(["keys", "rotate", "access"]) for _ in range(2)]

    after = read_settings(environment)
    told = capsys.readouterr().out
    assert statuses == [Status.DONE, Status.DONE]
    assert after.jwt_secret_key != before.jwt_secret_key
    assert before.jwt_secret_key in after.jwt_previous_secret_keys
    assert (after.keys_secret, after.password_pepper) == (
        before.keys_secret,
        before.password_pepper,
    )
    assert after.jwt_secret_key.get_secret_value() not in told


def test_where_the_secret_is_a_setting_its_change_is_explained(ask: Asked) -> None:
    status, told, _ = ask("keys", "rotate", "access")
    _, as_json, _ = ask("keys", "rotate", "access", "--json")

    assert status == Status.DONE
    assert "JWT_PREVIOUS_SECRET_KEYS" in told
    assert len(json.loads(as_json)["jwt_secret_key"]) >= 64


def test_a_rotated_signing_key_is_published_long_before_it_signs(ask: Asked) -> None:
    first, second, third = (
        json.loads(ask("keys", "rotate", "entitlement", "--json")[1]) for _ in range(3)
    )

    assert first["is_new"]
    assert second["key_id"] != first["key_id"]
    assert datetime.fromisoformat(second["signs_from"]) > datetime.now(UTC) + timedelta(days=29)
    assert (third["key_id"], third["is_new"]) == (second["key_id"], False)


def test_the_description_of_the_api_is_printed(ask: Asked) -> None:
    status, told, _ = ask("openapi")

    assert status == Status.DONE
    assert "/auth/login" in json.loads(told)["paths"]
