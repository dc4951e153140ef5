"""What came of listening to a recording: the words, and what was noticed on the way. PURE.

It is kept as JSON, version 1: the transcript as Whisper writes it, and beside it what is noticed here.
"""

import json
from dataclasses import dataclass

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.speech.pauses import SpanMs
from reely_desktop.engine.transcript.whisper_json import read_whisper_json, write_whisper_json
from reely_desktop.engine.transcript.words import Transcript

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recognition:
    """The `transcript` of a recording, its segments sentences, and how it came about.

    `spoken` is the language that is spoken, "" where nobody speaks, and `spoken_probability` how sure that
    is, 0 to 1; a translation's transcript is in English. `voiced` is where somebody speaks, `filled` where
    somebody does and no word came of it, both in ms, in order and apart. `device` is "cpu" or "cuda".
    `notes` are sentences that a person should read.
    """

    transcript: Transcript
    spoken: str
    spoken_probability: float
    voiced: tuple[SpanMs, ...]
    filled: tuple[SpanMs, ...]
    model: str
    device: str
    compute: str
    notes: tuple[str, ...] = ()


def recognition_to_bytes(recognition: Recognition) -> bytes:
    """Return `recognition` in the form that is kept."""
    return json.dumps(
        {
            "version": _VERSION,
            "transcript": write_whisper_json(recognition.transcript),
            "spoken": recognition.spoken,
            "spoken_probability": recognition.spoken_probability,
            "voiced": recognition.voiced,
            "filled": recognition.filled,
            "model": recognition.model,
            "device": recognition.device,
            "compute": recognition.compute,
            "notes": recognition.notes,
        },
        ensure_ascii=False,
    ).encode()


def recognition_from_bytes(kept: bytes) -> Recognition:
    """Return what `recognition_to_bytes` made. Raises ValueError for anything else."""
    try:
        told = json.loads(kept)
        if told["version"] != _VERSION:
            raise ValueError("this is no recognition of a version that is known here")
        return Recognition(
            transcript=read_whisper_json(told["transcript"], name="what was kept"),
            spoken=str(told["spoken"]),
            spoken_probability=float(told["spoken_probability"]),
            voiced=tuple((int(start), int(end)) for start, end in told["voiced"]),
            filled=tuple((int(start), int(end)) for start, end in told["filled"]),
            model=str(told["model"]),
            device=str(told["device"]),
            compute=str(told["compute"]),
            notes=tuple(str(note) for note in told["notes"]),
        )
    except (MediaError, KeyError, TypeError) as error:
        raise ValueError("this is no recognition") from error
