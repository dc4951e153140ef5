"""Staff: each does what the role permits, to others' accounts alone, and it is written down."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from server.audit import AuditEvent
from server.auth.models import Role, Tier, User
from server.ids import new_id
from server.tasks import Task, TaskState
from tests.support.companion import Companion, Hands


async def noted(server: Companion, user_id: UUID) -> list[tuple[str, UUID | None]]:
    """Return what was done to an account, and by whom."""
    async with server.ctx.database.reading() as session:
        events = await session.scalars(
            select(AuditEvent).where(AuditEvent.user_id == user_id).order_by(AuditEvent.id)
        )
        return [(event.action, event.actor_id) for event in events]


async def test_accounts_are_found_by_part_of_an_address_by_name_and_by_id(
    server: Companion,
) -> None:
    for email in ("ada@example.org", "bob@example.org", "a_a@example.com"):
        server.clock.turn(timedelta(seconds=1))
        await server.make_user(email)
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        found = {
            query: [
                account["email"]
                for account in (await sue.http.get("/admin/users", params={"query": query})).json()[
                    "accounts"
                ]
            ]
            for query in ("EXAMPLE.org", "a_a", "nobody", str(sue.user_id))
        }

    assert found == {
        "EXAMPLE.org": ["bob@example.org", "ada@example.org"],
        "a_a": ["a_a@example.com"],
        "nobody": [],
        str(sue.user_id): ["sue@example.net"],
    }


async def test_pages_of_accounts_hold_each_once(server: Companion) -> None:
    for number in range(5):
        server.clock.turn(timedelta(seconds=1))
        await server.make_user(f"person{number}@example.org")
    seen: list[str] = []
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        page = (await sue.http.get("/admin/users?query=person&limit=2")).json()
        seen += [account["email"] for account in page["accounts"]]
        while page["next"]:
            asked = f"/admin/users?query=person&limit=2&before={page['next']}"
            page = (await sue.http.get(asked)).json()
            seen += [account["email"] for account in page["accounts"]]

    assert seen == [f"person{number}@example.org" for number in reversed(range(5))]


async def test_limits_of_an_account_count_at_once_and_go_again(
    server: Companion, hands: Hands
) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        at = f"/admin/users/{hands.user_id}"
        given = await sue.http.patch(f"{at}/limits", json={"monthly_trims": 7, "monthly_hooks": -1})
        then = {m["metric"]: m["limit"] for m in (await sue.http.get(at)).json()["metrics"]}
        taken = await sue.http.patch(f"{at}/limits", json={"monthly_trims": None})

    assert given.json() == {"monthly_trims": 7, "monthly_hooks": -1}
    assert then == {"trims": 7, "hooks": None, "api_requests": None}
    assert taken.json() == {"monthly_trims": None, "monthly_hooks": -1}
    own = (await hands.http.get("/usage/current")).json()["metrics"]
    assert {metric["metric"]: metric["limit"] for metric in own}["trims"] == 5
    assert await noted(server, hands.user_id) == [("limits_set", sue.user_id)] * 2


@pytest.mark.parametrize(
    "body",
    [{"monthly_trims": -2}, {"monthly_trims": "7"}, {"tier": "premium"}, {"monthly_hooks": 1.5}],
)
async def test_limits_that_mean_nothing_are_refused(
    server: Companion, hands: Hands, body: dict[str, object]
) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        refused = await sue.http.patch(f"/admin/users/{hands.user_id}/limits", json=body)

    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
    assert await noted(server, hands.user_id) == []


async def test_a_disabled_account_opens_nothing_until_it_is_enabled(server: Companion) -> None:
    async with (
        server.signed_in("ada@example.org", tier=Tier.PREMIUM) as ada,
        server.signed_in("root@example.net", role=Role.ADMIN) as root,
    ):
        asked = {"name": "CI", "scopes": ["jobs:read"]}
        key = (await ada.http.post("/auth/api-keys", json=asked)).json()["key"]
        at = f"/admin/users/{ada.user_id}"

        once = await root.http.post(f"{at}/disable")
        again = await root.http.post(f"{at}/disable")
        server.clock.turn(timedelta(seconds=1))
        by_session = await ada.http.get("/auth/profile")
        bearer = {"Authorization": f"Bearer {key}"}
        by_key = await server.http.get("/jobs", headers=bearer)
        await root.http.post(f"{at}/enable")
        after = await server.http.get("/jobs", headers=bearer)
        old_session = await ada.http.get("/auth/profile")

    assert (once.status_code, again.status_code) == (204, 204)
    assert (by_session.status_code, by_key.status_code) in {(401, 403), (403, 403), (401, 401)}
    assert (after.status_code, old_session.status_code) == (200, 401)
    staff = [entry for entry in await noted(server, ada.user_id) if entry[1] is not None]
    assert staff == [("account_disabled", root.user_id), ("account_enabled", root.user_id)]


async def test_sessions_that_staff_end_are_over_at_once(server: Companion, hands: Hands) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        ended = await sue.http.delete(f"/admin/users/{hands.user_id}/sessions")

    assert ended.json() == {"ended": 1}
    assert (await hands.http.get("/auth/profile")).json()["code"] == "session_ended"
    assert await noted(server, hands.user_id) == [("signed_out_everywhere", sue.user_id)]


@pytest.mark.parametrize(
    ("method", "act"),
    [("PATCH", "limits"), ("POST", "disable"), ("POST", "enable"), ("DELETE", "sessions")],
)
async def test_nobody_acts_on_their_own_account(server: Companion, method: str, act: str) -> None:
    async with server.signed_in("root@example.net", role=Role.ADMIN) as root:
        body = {"monthly_trims": -1} if act == "limits" else None
        refused = await root.http.request(method, f"/admin/users/{root.user_id}/{act}", json=body)

        still_in = await root.http.get("/auth/profile")

    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert still_in.status_code == 200
    assert await noted(server, root.user_id) == []


@pytest.mark.parametrize(("method", "act"), [("PATCH", "limits"), ("DELETE", "sessions")])
async def test_support_cannot_touch_an_admin(server: Companion, method: str, act: str) -> None:
    async with (
        server.signed_in("root@example.net", role=Role.ADMIN) as root,
        server.signed_in("sue@example.net", role=Role.SUPPORT) as sue,
    ):
        body = {"monthly_trims": 0} if act == "limits" else None
        refused = await sue.http.request(method, f"/admin/users/{root.user_id}/{act}", json=body)
        disabled = await sue.http.post(f"/admin/users/{root.user_id}/disable")

    assert [answer.json()["code"] for answer in (refused, disabled)] == ["forbidden"] * 2
    async with server.ctx.database.reading() as session:
        assert (await session.get_one(User, root.user_id)).is_active


async def test_the_log_is_read_by_account_actor_and_sort_page_by_page(
    server: Companion, hands: Hands
) -> None:
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        for trims in range(3):
            server.clock.turn(timedelta(seconds=1))
            await sue.http.patch(
                f"/admin/users/{hands.user_id}/limits", json={"monthly_trims": trims}
            )
        await hands.http.post("/devices", json={"name": "Studio"})

        first = (await sue.http.get(f"/admin/audit?actor_id={sue.user_id}&limit=2")).json()
        rest = await sue.http.get(f"/admin/audit?actor_id={sue.user_id}&before={first['next']}")
        devices = await sue.http.get(
            f"/admin/audit?user_id={hands.user_id}&action=device_registered"
        )
        lost = await sue.http.get(f"/admin/audit?before={uuid4()}")

    told = [*first["events"], *rest.json()["events"]]
    assert [event["facts"]["monthly_trims"] for event in told] == [2, 1, 0]
    assert [event["action"] for event in devices.json()["events"]] == ["device_registered"]
    assert (rest.json()["next"], lost.status_code) == (None, 404)


async def test_a_task_that_was_given_up_is_listed_without_its_contents_and_tried_anew(
    server: Companion,
) -> None:
    now = server.clock()
    task_id = new_id(now)
    async with server.ctx.database.writing() as session:
        letter = {"to": "ada@example.org", "subject": "A letter", "text": "secret words"}
        session.add(
            Task(
                id=task_id,
                name="mail",
                payload=letter,
                state=TaskState.GIVEN_UP,
                tries=12,
                due_at=now,
                created_at=now,
                error="OSError",
            )
        )
    async with server.signed_in("sue@example.net", role=Role.SUPPORT) as sue:
        listed = await sue.http.get("/admin/tasks")
        retried = await sue.http.post(f"/admin/tasks/{task_id}/retry")
        again = await sue.http.post(f"/admin/tasks/{task_id}/retry")
        left = (await sue.http.get("/admin/tasks")).json()["tasks"]

    assert [task["id"] for task in listed.json()["tasks"]] == [str(task_id)]
    assert "secret words" not in listed.text
    assert (retried.status_code, again.status_code, left) == (204, 404, [])
    assert await server.run_tasks() == 1
