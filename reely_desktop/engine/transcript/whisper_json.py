"""Transcripts in the JSON of openai-whisper, read and written. PURE.

    {"text", "language", "segments": [{"id", "start", "end", "text",
                                       "words": [{"word", "start", "end", "probability"}]}]}

Times are seconds with three decimals. What a file holds besides is not kept. A segment without words is
given some: its text, spread over its time by the letters.
"""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.transcript.words import Transcript, Word

_LONGEST_MS = 1000 * 3600 * 24 * 30


def read_whisper_json(text: str, *, name: str) -> Transcript:
    """Return the transcript in `text`, the content of a file called `name`.

    Words that start before the one before are put in order. Raises MediaError RLY-TRANSCRIPT-UNREADABLE.
    """
    try:
        return _transcript(json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise MediaError(
            f"{name} is no transcript ({_said(error)})",
            code="RLY-TRANSCRIPT-UNREADABLE",
            hint="give a JSON file as Whisper writes it, with segments and their words",
        ) from error


def write_whisper_json(transcript: Transcript) -> str:
    """Return `transcript` as a JSON file holds it."""
    words = transcript.words
    segments = [
        {
            "id": number,
            "start": words[segment.start].start_ms / 1000,
            "end": max(word.end_ms for word in words[segment.start : segment.stop]) / 1000,
            "text": "".join(word.text for word in words[segment.start : segment.stop]),
            "words": [
                {
                    "word": word.text,
                    "start": word.start_ms / 1000,
                    "end": word.end_ms / 1000,
                    "probability": round(word.probability, 4),
                }
                for word in words[segment.start : segment.stop]
            ],
        }
        for number, segment in enumerate(transcript.segments)
    ]
    whole = {
        "text": "".join(str(segment["text"]) for segment in segments).strip(),
        "language": transcript.language,
        "segments": segments,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def transcript_of(language: str, segments: Iterable[Iterable[Word]]) -> Transcript:
    """Return the transcript of those segments, their words put in the order of their starts."""
    parts = [sorted(part, key=lambda word: word.start_ms) for part in segments]
    parts = sorted((part for part in parts if part), key=lambda part: part[0].start_ms)
    words = [word for part in parts for word in part]
    starts = list(accumulate((len(part) for part in parts), initial=0))[:-1]
    if any(later.start_ms < earlier.start_ms for earlier, later in pairwise(words)):
        words.sort(
            key=lambda word: word.start_ms
        )  # segments that overlap become one stretch of words
    return Transcript(language, tuple(words), tuple(starts))


def spread(text: str, start_ms: int, end_ms: int) -> tuple[Word, ...]:
    """Return the words of `text`, said evenly by their letters in [start_ms, end_ms)."""
    said = text.split()
    if not said:
        return ()
    places = list(accumulate((len(word) + 1 for word in said), initial=0))
    span = end_ms - start_ms
    times = [start_ms + span * place // places[-1] for place in places]
    return tuple(
        Word(f" {word}", start, end)
        for word, (start, end) in zip(said, pairwise(times), strict=True)
    )


def _transcript(told: Any) -> Transcript:  # noqa: ANN401 - what a file of somebody else's holds
    if not isinstance(told, dict) or not isinstance(told.get("segments"), list):
        raise ValueError("it has no list of segments")  # noqa: TRY004 - one kind for all that a file holds
    language = told.get("language") or ""
    if not isinstance(language, str):
        raise ValueError("its language is no text")  # noqa: TRY004 - as above
    return transcript_of(language, (tuple(_words(segment)) for segment in told["segments"]))


def _words(segment: Any) -> Iterator[Word]:  # noqa: ANN401 - as above
    listed: Sequence[Any] = segment.get("words") or ()
    if not listed:
        start, end = _ms(segment["start"]), _ms(segment["end"])
        yield from spread(_text(segment.get("text", "")), start, max(start, end))
    texts = [_text(told["word"] if "word" in told else told["text"]) for told in listed]
    is_glued = " " in _text(segment.get("text", "")).strip() and not any(" " in t for t in texts)
    for told, said in zip(listed, texts, strict=True):
        text = f" {said}" if is_glued else said  # some write words without the space before them
        if not text.strip() or told.get("start") is None or told.get("end") is None:
            continue
        start = _ms(told["start"])
        probability = told.get("probability", told.get("score", 1.0))
        if probability is None or not math.isfinite(probability):
            probability = 1.0
        yield Word(
            text, start, max(start, _ms(told["end"])), min(max(float(probability), 0.0), 1.0)
        )


def _text(told: Any) -> str:  # noqa: ANN401 - as above
    if not isinstance(told, str):
        raise ValueError("a word is no text")  # noqa: TRY004 - as above
    return told.replace("\0", "")


def _ms(seconds: Any) -> int:  # noqa: ANN401 - as above
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise ValueError("a time is no number")  # noqa: TRY004 - as above
    if not math.isfinite(seconds) or not 0 <= seconds * 1000 <= _LONGEST_MS:
        raise ValueError("a time is not within a recording")
    return round(seconds * 1000)


def _said(error: Exception) -> str:
    match error:
        case json.JSONDecodeError():
            return f"line {error.lineno} is no JSON"
        case KeyError():
            return f"a part of it lacks {error}"
        case ValueError():
            return str(error)
        case _:
            return "its parts are not what they should be"
