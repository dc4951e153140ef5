"""How fast a model listens on this computer, as it was seen. PURE.

It is reckoned by what is spoken and not by how long a recording is: pauses cost next to nothing. It is kept
as JSON, version 1.
"""

import json
from dataclasses import dataclass
from datetime import timedelta

from reely_desktop.engine.speech.recognition import Recognition

LEAST_SPOKEN_MS = 20_000
"""From less than this nothing can be said: a model hears half a minute at once, however little is in it."""
_VERSION = 1
_DEVICES = ("cpu", "cuda")
_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class Pace:
    """`spoken_ms` of speech took `took_ms`, on `device`, "cpu" or "cuda", with `notes` about that."""

    spoken_ms: int
    took_ms: int
    device: str
    notes: tuple[str, ...] = ()

    @property
    def for_an_hour(self) -> timedelta:
        """How long an hour of speech takes at this pace."""
        return timedelta(milliseconds=self.took_ms * _HOUR_MS / self.spoken_ms)


def pace_of(recognition: Recognition, took: timedelta) -> Pace | None:
    """Return the pace of what `took` so long once the model was loaded, None where too little was spoken."""
    spoken_ms = sum(end - start for start, end in recognition.voiced)
    if spoken_ms < LEAST_SPOKEN_MS:
        return None
    took_ms = round(took.total_seconds() * 1000)
    return Pace(spoken_ms, took_ms, recognition.device, recognition.notes)


def pace_to_bytes(pace: Pace) -> bytes:
    """Return `pace` in the form that is kept."""
    told = {
        "version": _VERSION,
        "spoken_ms": pace.spoken_ms,
        "took_ms": pace.took_ms,
        "device": pace.device,
        "notes": pace.notes,
    }
    return json.dumps(told, ensure_ascii=False).encode()


def pace_from_bytes(kept: bytes) -> Pace:
    """Return what `pace_to_bytes` made. Raises ValueError for anything else."""
    try:
        told = json.loads(kept)
        is_known = told["version"] == _VERSION and told["device"] in _DEVICES
        if not is_known or told["spoken_ms"] < LEAST_SPOKEN_MS:
            raise ValueError("this is no pace of a version that is known here")
        return Pace(
            int(told["spoken_ms"]),
            int(told["took_ms"]),
            str(told["device"]),
            tuple(str(note) for note in told["notes"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("this is no pace") from error
