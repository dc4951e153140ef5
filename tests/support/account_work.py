"""What somebody has done on a computer that has told the server of it."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx

from tests.support.account_server import PASSWORD, AccountServer
from tests.support.usage_events import consume


def worked(
    server: AccountServer, email: str, videos: Iterable[str], *, computer: str = "Studio"
) -> None:
    """Have a clip of 38 s of each video exported on `computer`, a minute after the other until now."""
    names = list(videos)
    with httpx.Client(base_url=server.url) as http:
        body = {"email": email, "password": PASSWORD, "device_name": computer}
        tokens = _told(http.post("/auth/login", json=body))
        http.headers["authorization"] = f"Bearer {tokens['access_token']}"
        device = _told(http.post("/devices", json={"name": computer}))
        first = datetime.now(UTC) - timedelta(minutes=len(names))
        events = [
            consume(at=first + timedelta(minutes=place), job=_job(name))
            for place, name in enumerate(names)
        ]
        batch = {"device_id": device["device_id"], "events": events}
        results = _told(http.post("/usage/sync", json=batch))["results"]
        assert {result["status"] for result in results} <= {"accepted", "accepted_overage"}


def _job(name: str) -> dict[str, object]:
    return {"job_id": str(uuid4()), "source_name": name, "trimmed_duration": 38.0}


def _told(answer: httpx.Response) -> dict[str, Any]:
    assert answer.is_success, answer.text
    told: dict[str, Any] = answer.json()
    return told
