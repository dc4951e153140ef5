"""What was sent as an event: one, or what is wrong with it. PURE."""

from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from server.bodies import fault_in_words
from server.sync.schemas import Event

_LONGEST_ID: Final = 64


@dataclass(frozen=True, slots=True)
class Malformed:
    """What makes no sense as an event; `why` repeats nothing of it."""

    why: str


def read_event(sent: object) -> Event | Malformed:
    """Return the event that was sent, or what is wrong with it."""
    try:
        return Event.model_validate(sent)
    except RecursionError:
        return Malformed("nested too deep")
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in fault["loc"])[:100]
        why = fault_in_words(fault)
        return Malformed(f"{where}: {why}" if where else why)


def sent_id(sent: object) -> str | None:
    """Return the id of what was sent as its sender knows it; None if it has none worth repeating."""
    event_id = sent.get("event_id") if isinstance(sent, dict) else None
    if not isinstance(event_id, str) or len(event_id) > _LONGEST_ID:
        return None
    return event_id.encode("utf-8", "replace").decode()
