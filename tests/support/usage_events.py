"""What desktops tell the companion server: events, and a desk that sends them."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import httpx

from tests.support.companion import NOON, Hands

Event = dict[str, Any]


def consume(units: int = 1, *, metric: str = "trims", at: datetime = NOON, **more: Any) -> Event:  # noqa: ANN401
    """Return an event of units that were used."""
    return {
        "event_id": str(uuid4()),
        "kind": "consume",
        "metric": metric,
        "units": units,
        "occurred_at": at.isoformat(),
        "tz": "Europe/Berlin",
        **more,
    }


def refund(of: Event, units: int | None = None, **more: Any) -> Event:  # noqa: ANN401
    """Return an event that takes back units of the consume `of`, by default all of them."""
    return {
        **of,
        "event_id": str(uuid4()),
        "kind": "refund",
        "ref": of["event_id"],
        "units": of["units"] if units is None else units,
        **more,
    }


@dataclass(frozen=True, slots=True)
class Desk:
    """One desktop of a person, registered under `device_id`."""

    http: httpx.AsyncClient
    user_id: UUID
    device_id: str

    async def send(self, *events: object, **batch: object) -> httpx.Response:
        """Send a batch, and return the answer whatever it is."""
        body = {"device_id": self.device_id, "events": list(events), **batch}
        # as JSON that holds whatever Python can write, NaN and halves of characters among it
        return await self.http.post(
            "/usage/sync", content=json.dumps(body), headers={"content-type": "application/json"}
        )

    async def sync(self, *events: object, **batch: object) -> list[str]:
        """Send a batch; return the status of each event."""
        answer = await self.send(*events, **batch)
        assert answer.status_code == 200, answer.text
        return [result["status"] for result in answer.json()["results"]]

    async def used(self, metric: str = "trims") -> int:
        """Return what the current month has used of `metric`."""
        answer = await self.http.get("/usage/current")
        used = {entry["metric"]: entry["used"] for entry in answer.json()["metrics"]}
        return int(used[metric])

    async def months(self, counter: str = "trims") -> dict[str, float]:
        """Return a counter of each month that was used."""
        months = (await self.http.get("/usage/history")).json()["months"]
        return {month["month"]: month[counter] for month in months}


async def desk_of(hands: Hands, name: str = "Studio") -> Desk:
    """Register a desktop of a person."""
    answer = await hands.http.post("/devices", json={"name": name})
    return Desk(hands.http, hands.user_id, answer.json()["device_id"])
