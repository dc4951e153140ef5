"""What whoever runs the server can ask of it, and who may."""

import httpx
import pytest
from sqlalchemy import text

from server.auth.models import Role
from tests.support.companion import Companion, Hands

ELSEWHERE = "203.0.113.9"


def from_elsewhere(server: Companion) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(server.app, client=(ELSEWHERE, 50000)),
        base_url=server.ctx.settings.public_url,
    )


async def test_probes_are_never_refused_for_coming_often(server: Companion) -> None:
    answers = {(await server.http.get("/health/live")).status_code for _ in range(50)}
    ready = (await server.http.get("/health/ready")).json()

    assert answers == {200}
    assert ready == {"status": "ready", "database": "ok", "migrations": "ok", "redis": "unused"}


async def test_a_schema_that_is_behind_takes_no_requests(server: Companion) -> None:
    async with server.ctx.database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = 'older'"))

    refused = await server.http.get("/health/ready")

    assert (refused.status_code, refused.json()["migrations"]) == (503, "behind")
    assert "reely-server migrate" in refused.json()["detail"]


async def test_metrics_count_by_route_and_never_by_id(server: Companion, hands: Hands) -> None:
    await hands.http.delete(f"/devices/{hands.session_id}")
    await server.http.get("/nowhere/at/all")

    told = (await server.http.get("/metrics")).text

    assert 'method="DELETE",route="/devices/{device_id}",status="404"' in told
    assert 'method="GET",route="(none)",status="404"' in told
    assert str(hands.session_id) not in told
    assert "nowhere" not in told
    assert 'reely_tasks{state="given_up"} 0.0' in told
    assert "reely_database_answers 1.0" in told


@pytest.mark.parametrize(
    "header", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP"]
)
async def test_metrics_through_a_proxy_of_this_machine_need_staff(
    server: Companion, header: str
) -> None:
    refused = await server.http.get("/metrics", headers={header: "for=10.0.0.1"})

    assert (refused.status_code, refused.json()["code"]) == (401, "not_signed_in")


async def test_metrics_from_elsewhere_are_for_staff_that_may_see_them(server: Companion) -> None:
    async with from_elsewhere(server) as http:
        codes = [(await http.get("/metrics")).status_code]
        for role in (Role.USER, Role.SUPPORT, Role.ANALYST, Role.ADMIN):
            async with server.signed_in(f"{role}@example.org", role=role) as hands:
                bearer = {"Authorization": hands.http.headers["authorization"]}
                codes.append((await http.get("/metrics", headers=bearer)).status_code)

    assert codes == [401, 403, 200, 200, 200]


@pytest.mark.server(plans_url="https://reely.example/plans")
async def test_a_server_that_sells_plans_tells_where(server: Companion) -> None:
    told = (await server.http.get("/config")).json()

    assert told["plans_url"] == "https://reely.example/plans"


@pytest.mark.server(ai_hook_detection=False, password_min_score=3)
async def test_clients_read_what_this_server_offers_before_they_sign_in(server: Companion) -> None:
    told = (await server.http.get("/config")).json()

    assert told["features"]["ai_hook_detection"] is False
    assert told["features"]["api_access"] is True
    assert told["password"]["min_score"] == 3
    assert (told["password"]["min_length"], told["password"]["max_length"]) == (8, 128)
    assert told["min_app"]
    assert told["plans_url"] is None
    assert told["limits"] == {
        "body_bytes": 1 << 20,
        "requests_per_minute": 100000,
        "sync_events": 500,
        "sync_bytes": 256 * 1024,
        "devices": 50,
        "api_keys": 5,
    }
