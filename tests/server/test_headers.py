"""The headers of every answer: each once, whoever answers; what an answer says itself stays."""

import pytest

from tests.support.companion import Companion

ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


@pytest.mark.parametrize(
    "path", ["/health/live", "/nowhere", "/auth/sessions/current", "/verify-email", "/docs"]
)
async def test_every_answer_has_them_once(server: Companion, path: str) -> None:
    answer = await server.http.get(path)

    names = [name for name, _ in answer.headers.multi_items()]
    assert len(names) == len(set(names))
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    assert len(answer.headers["x-request-id"]) == 32
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "strict-transport-security" not in answer.headers


@pytest.mark.server(security_headers="true", public_url="https://reely.example")
async def test_a_server_behind_https_says_that_it_stays_there(server: Companion) -> None:
    answer = await server.http.get("/health/live")

    assert answer.headers["strict-transport-security"] == "max-age=63072000; includeSubDomains"
