"""Staff: what each role may call, what two of them do at once, and pages that hold still."""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from server.auth.models import Role, User
from server.auth.permissions import Permission, may
from server.ids import new_id
from server.tasks import Task, TaskState
from tests.support.companion import Companion, Hands

NEEDS = {
    ("GET", "/admin/analytics"): Permission.SEE_ANALYTICS,
    ("GET", "/admin/users"): Permission.SEE_ACCOUNTS,
    ("GET", "/admin/users/{id}"): Permission.SEE_ACCOUNTS,
    ("PATCH", "/admin/users/{id}/limits"): Permission.SET_LIMITS,
    ("POST", "/admin/users/{id}/disable"): Permission.DISABLE_ACCOUNTS,
    ("POST", "/admin/users/{id}/enable"): Permission.DISABLE_ACCOUNTS,
    ("DELETE", "/admin/users/{id}/sessions"): Permission.END_SESSIONS,
    ("GET", "/admin/audit"): Permission.SEE_AUDIT,
    ("GET", "/admin/tasks"): Permission.MEND_TASKS,
    ("POST", "/admin/tasks/{id}/retry"): Permission.MEND_TASKS,
}


@pytest.mark.parametrize("role", list(Role))
async def test_each_role_calls_what_it_is_permitted_and_nothing_else(
    server: Companion, role: Role
) -> None:
    nobody = str(uuid4())
    async with server.signed_in("sue@example.net", role=role) as sue:
        answers = {
            (method, path): await sue.http.request(
                method, path.format(id=nobody), json={} if method == "PATCH" else None
            )
            for method, path in NEEDS
        }

    got_past = {at for at, answer in answers.items() if answer.status_code in {200, 404}}
    assert got_past == {at for at, permission in NEEDS.items() if may(role, permission)}
    refused = [answer for at, answer in answers.items() if at not in got_past]
    assert {answer.json()["code"] for answer in refused} <= {"forbidden"}


async def test_of_two_admins_who_disable_each_other_one_stays(server: Companion) -> None:
    async with (
        server.signed_in("ann@example.net", role=Role.ADMIN) as ann,
        server.signed_in("bob@example.net", role=Role.ADMIN) as bob,
    ):
        answers = await asyncio.gather(
            ann.http.post(f"/admin/users/{bob.user_id}/disable"),
            bob.http.post(f"/admin/users/{ann.user_id}/disable"),
        )
        async with server.ctx.database.reading() as session:
            active = [
                (await session.get_one(User, hands.user_id)).is_active for hands in (ann, bob)
            ]

    assert sorted(active) == [False, True]
    assert 204 in {answer.status_code for answer in answers}


async def test_an_account_that_is_gone_is_not_found(server: Companion) -> None:
    at = f"/admin/users/{uuid4()}"
    async with server.signed_in("root@example.net", role=Role.ADMIN) as root:
        answers = [
            await root.http.get(at),
            await root.http.patch(f"{at}/limits", json={"monthly_trims": 1}),
            await root.http.post(f"{at}/disable"),
            await root.http.post(f"{at}/enable"),
            await root.http.delete(f"{at}/sessions"),
        ]

    assert [answer.json()["code"] for answer in answers] == ["not_found"] * 5


async def test_new_accounts_move_nobody_to_another_page(server: Companion) -> None:
    for number in range(4):
        server.clock.turn(timedelta(seconds=1))
        await server.make_user(f"person{number}@example.org")
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        first = (await sue.http.get("/admin/users?query=person&limit=2")).json()
        server.clock.turn(timedelta(seconds=1))
        await server.make_user("person9@example.org")
        rest = await sue.http.get(f"/admin/users?query=person&limit=2&before={first['next']}")

    assert [account["email"] for account in rest.json()["accounts"]] == [
        "person1@example.org",
        "person0@example.org",
    ]
    assert rest.json()["next"] is None


@pytest.mark.parametrize("since", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
async def test_an_instant_that_no_calendar_reaches_is_refused(
    server: Companion, since: str
) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        found = await sue.http.get("/admin/audit", params={"since": since})

    assert (found.status_code, found.json()["code"]) == (422, "invalid_request")


async def test_the_log_is_read_from_an_instant_on(server: Companion, hands: Hands) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        for trims in range(3):
            server.clock.turn(timedelta(minutes=1))
            asked = {"monthly_trims": trims}
            await sue.http.patch(f"/admin/users/{hands.user_id}/limits", json=asked)
        since = (server.clock() - timedelta(minutes=1)).isoformat()
        found = await sue.http.get("/admin/audit", params={"since": since})
        zoneless = await sue.http.get("/admin/audit?since=2026-11-25T12:00:00")
        unknown = await sue.http.get("/admin/audit?action=danced")

    assert [event["facts"]["monthly_trims"] for event in found.json()["events"]] == [2, 1]
    assert {event["actor_id"] for event in found.json()["events"]} == {str(sue.user_id)}
    assert (zoneless.status_code, unknown.status_code) == (422, 422)


async def test_limits_that_name_nothing_change_nothing_and_are_not_noted(
    server: Companion, hands: Hands
) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        at = f"/admin/users/{hands.user_id}/limits"
        await sue.http.patch(at, json={"monthly_trims": 7})
        unchanged = await sue.http.patch(at, json={})
        log = (await sue.http.get(f"/admin/audit?user_id={hands.user_id}")).json()["events"]

    assert unchanged.json() == {"monthly_trims": 7, "monthly_hooks": None}
    assert [event["action"] for event in log] == ["limits_set"]


async def test_pages_of_given_up_tasks_hold_each_once(server: Companion) -> None:
    made = [await _give_up(server) for _ in range(5)]
    seen: list[str] = []
    after = ""
    async with server.signed_in("root@example.net", role=Role.ADMIN) as root:
        while True:
            page = (await root.http.get(f"/admin/tasks?limit=2{after}")).json()
            seen += [task["id"] for task in page["tasks"]]
            if page["next"] is None:
                break
            after = f"&after={page['next']}"

    assert seen == [str(task_id) for task_id in made]


async def test_a_task_that_waits_or_was_retried_by_another_is_not_retried(
    server: Companion,
) -> None:
    task_id = await _give_up(server)
    async with server.signed_in("root@example.net", role=Role.ADMIN) as root:
        answers = await asyncio.gather(
            *(root.http.post(f"/admin/tasks/{task_id}/retry") for _ in range(4))
        )
        log = (await root.http.get("/admin/audit?action=task_retried")).json()["events"]

    assert sorted(answer.status_code for answer in answers) == [204, 404, 404, 404]
    assert [event["facts"]["task"] for event in log] == [str(task_id)]


async def _give_up(server: Companion) -> UUID:
    server.clock.turn(timedelta(seconds=1))
    now = server.clock()
    task_id = new_id(now)
    async with server.ctx.database.writing() as session:
        session.add(
            Task(
                id=task_id,
                name="mail",
                payload={},
                state=TaskState.GIVEN_UP,
                tries=12,
                due_at=now,
                created_at=now,
            )
        )
    return task_id
