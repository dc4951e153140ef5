"""What is told of use: an event for units that were used, and one for those taken back. PURE.

An event never changes once it is written. Its id is made here, so that the server counts it once however
often it arrives.
"""

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

MOST_UNITS = 1000
"""Of one event; the server takes no more."""
MOST_EVENTS = 500
"""Of one batch; the server takes no more."""
MOST_EVENT_BYTES = 240 * 1024
"""Of the events of one batch: the server takes 256 KiB, with what stands around them."""
MOST_JOB_BYTES = 128 * 1024
"""Of one event's job."""


class Kind(StrEnum):
    """Whether units were used, or are taken back because the work came to nothing."""

    CONSUME = "consume"
    REFUND = "refund"


class Metric(StrEnum):
    """What is counted here."""

    TRIMS = "trims"
    HOOKS = "hooks"


@dataclass(frozen=True, slots=True)
class UsageEvent:
    """Units that were used, or the refund of those that `ref` used.

    `owner` is the account whose use it is, None as long as nobody has signed in since. `job` is a JSON
    object: the work as it ended, as the server keeps it.
    """

    event_id: UUID
    kind: Kind
    metric: Metric
    units: int
    ref: UUID | None
    occurred_at: datetime
    zone: str
    job: str | None
    owner: UUID | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server made of an event. A status that this version does not know is final as well."""

    event_id: UUID
    status: str
    why: str | None = None


def as_sent(event: UsageEvent) -> dict[str, object]:
    """Return `event` as a batch holds it, in JSON. A job that cannot be read is left out."""
    sent: dict[str, object] = {
        "event_id": str(event.event_id),
        "kind": str(event.kind),
        "metric": str(event.metric),
        "units": event.units,
        "occurred_at": event.occurred_at.isoformat(),
        "tz": event.zone,
    }
    if event.ref is not None:
        sent["ref"] = str(event.ref)
    if event.job is not None:
        with contextlib.suppress(ValueError):
            sent["job"] = _job(event.job)
    return sent


def sent_bytes(event: UsageEvent) -> int:
    """Return how many bytes `event` takes in a batch, with what parts it from the next."""
    return len(_written(as_sent(event)).encode()) + 1


def kept_job(text: str) -> str | None:
    """Return a job as an event keeps it, None for one of more than MOST_JOB_BYTES.

    Halves of characters, as in file names that are no text, are replaced, since no server takes them.
    Raises ValueError for what is no JSON object.
    """
    job = _written(_job(text)).encode(errors="replace").decode()
    return job if len(job.encode()) <= MOST_JOB_BYTES else None


def _job(text: str) -> dict[str, object]:
    try:
        job = json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(job, dict):
        raise ValueError("a job is a JSON object")  # noqa: TRY004 - of a text, not of a type
    return job


def _written(sent: dict[str, object]) -> str:
    return json.dumps(sent, ensure_ascii=False, separators=(",", ":"))


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no number of JSON's")
