"""The export: everything an account owns, nothing of others, and no secret."""

import io
import json
import re
import zipfile
from typing import Any

import httpx
from sqlalchemy import insert

from server.account.export import COLLECTIONS, LEFT_OUT
from server.account.routes import EXPORTS
from server.api_keys.models import Scope
from server.auth.models import Tier, User
from server.ids import new_id
from server.usage.models import UsageLog
from tests.server.account.belongings import OWNED, made_up, own_everything
from tests.server.api_keys.keys import change, put_key
from tests.support.companion import Companion, Hands

SECRET = re.compile(r"hash|secret|token|sealed|password(?!_changed_at)|code")


def opened(answer: httpx.Response) -> dict[str, Any]:
    """Return what the files of an export hold, by name."""
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        return {
            name: json.loads(archive.read(name)) if name.endswith(".json") else archive.read(name)
            for name in archive.namelist()
        }


def test_each_table_with_somebody_s_rows_is_exported_or_left_out_for_a_reason() -> None:
    exported = {one.table.__tablename__ for one in COLLECTIONS}

    assert exported | set(LEFT_OUT) == {"users", *(table.name for table in OWNED)}
    assert not exported & set(LEFT_OUT)


def test_no_column_that_lets_its_finder_in_is_exported() -> None:
    columns = {f"{one.file}: {column.name}" for one in COLLECTIONS for column in one.columns()}

    assert {column for column in columns if SECRET.search(column.partition(": ")[2])} == set()


async def test_everything_that_is_one_s_own_is_in_it(server: Companion, hands: Hands) -> None:
    await own_everything(server, hands.user_id, "ada@example.org")

    files = opened(await hands.http.get("/account/export"))

    assert list(files) == ["README.txt", *(one.file for one in COLLECTIONS)]
    for one in COLLECTIONS:
        row = files[one.file][0]
        assert list(row) == [column.key for column in one.columns()]
        assert str(hands.user_id) in (row.get("user_id"), row["id"])
    assert files["profile.json"][0]["email"] == "ada@example.org"
    assert files["jobs.json"][0]["hooks_data"] == [{"put in": "hooks_data"}]
    assert files["jobs.json"][0]["end_time"] == 2.5
    assert files["devices.json"][0]["created_at"] == "2026-11-25T13:00:00+00:00"


async def test_nothing_of_anybody_else_is_in_it(server: Companion, hands: Hands) -> None:
    other = await server.make_user("bob@example.org")
    await own_everything(server, other, "bob@example.org")

    answer = await hands.http.get("/account/export")

    told = json.dumps({name: repr(held) for name, held in opened(answer).items()})
    assert str(other) not in told
    assert other.hex not in told
    assert "bob@example.org" not in told


async def test_an_account_that_owns_nothing_has_empty_files(hands: Hands) -> None:
    files = opened(await hands.http.get("/account/export"))

    assert files["jobs.json"] == []
    assert len(files["profile.json"]) == 1
    readme = files["README.txt"].decode()
    assert all(one.file in readme for one in COLLECTIONS)


async def test_an_account_with_much_gets_all_of_it(server: Companion, hands: Hands) -> None:
    now = server.clock()
    ids = [new_id(now) for _ in range(1203)]
    columns = UsageLog.__table__.columns
    rows = [
        {column.name: made_up(UsageLog.__table__, column, hands.user_id, now) for column in columns}  # type: ignore[arg-type] # a table is one
        | {"id": row_id}
        for row_id in ids
    ]
    async with server.ctx.database.writing() as session:
        await session.execute(insert(UsageLog), rows)

    files = opened(await hands.http.get("/account/export"))

    assert [row["id"] for row in files["usage_events.json"]] == [str(one) for one in sorted(ids)]


async def test_names_are_kept_in_any_script(server: Companion, hands: Hands) -> None:
    name = 'Ada "Łucja" 世界 😀\n'
    await change(server, User, hands.user_id, full_name=name)

    files = opened(await hands.http.get("/account/export"))

    assert files["profile.json"][0]["full_name"] == name


async def test_an_export_is_a_download_that_nobody_keeps(hands: Hands) -> None:
    answer = await hands.http.get("/account/export")

    headers = answer.headers
    assert headers["content-type"] == "application/zip"
    assert headers["content-disposition"] == 'attachment; filename="reely-account-2026-11-25.zip"'
    assert (headers["cache-control"], int(headers["content-length"])) == (
        "no-store",
        len(answer.content),
    )


async def test_an_export_stands_in_the_security_log(hands: Hands) -> None:
    await hands.http.get("/account/export")

    files = opened(await hands.http.get("/account/export"))

    assert [event["action"] for event in files["security_log.json"]] == ["data_exported"]


async def test_exports_are_few_an_hour_whatever_the_session(
    server: Companion, hands: Hands
) -> None:
    session_id = await server.make_session(hands.user_id)
    token = await server.access_token(hands.user_id, session_id)
    for _ in range(EXPORTS.rates[0].amount):
        assert (await hands.http.get("/account/export")).status_code == 200

    async with server.with_token(token) as elsewhere:
        refused = await elsewhere.get("/account/export")

    assert (refused.status_code, refused.json()["code"]) == (429, "rate_limited")
    assert int(refused.headers["retry-after"]) > 0


async def test_only_the_person_exports_an_account(server: Companion) -> None:
    user_id = await server.make_user("ada@example.org", tier=Tier.PRO)
    _, key = await put_key(server, user_id, *Scope)
    async with server.with_token(key) as script:
        by_key = await script.get("/account/export")

    stranger = await server.http.get("/account/export")

    assert (by_key.status_code, by_key.json()["code"]) == (403, "forbidden")
    assert (stranger.status_code, stranger.json()["code"]) == (401, "not_signed_in")
