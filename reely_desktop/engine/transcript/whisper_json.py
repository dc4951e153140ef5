"""Transcripts in the JSON of openai-whisper, read and written. PURE.

    {"text", "language", "segments": [{"id", "start", "end", "text",
                                       "words": [{"word", "start", "end", "probability"}]}]}

Times are seconds with three decimals. What a file holds besides is not kept. A segment without words is
given some: its text, spread over its time by the letters. So are words without times, as WhisperX leaves
figures: what lies between their neighbours is theirs. Files of whisper.cpp are read as well.
"""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.transcript.spreading import SpanMs, shares, spread
from reely_desktop.engine.transcript.whisper_cpp_json import in_openais_form, is_whisper_cpp
from reely_desktop.engine.transcript.words import Transcript, Word

_CODES = {  # OpenAI's server writes a language's name
    "arabic": "ar",
    "chinese": "zh",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "norwegian": "no",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
}
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


def _transcript(told: Any) -> Transcript:  # noqa: ANN401 - what a file of somebody else's holds
    if is_whisper_cpp(told):
        told = in_openais_form(told)
    if not isinstance(told, dict) or not isinstance(told.get("segments"), list):
        raise ValueError("it has no list of segments")  # noqa: TRY004 - one kind for all that a file holds
    language = told.get("language") or ""
    if not isinstance(language, str):
        raise ValueError("its language is no text")  # noqa: TRY004 - as above
    language = _CODES.get(language.casefold(), language)
    segments = told["segments"]
    # Some write words without the space before them, which shows where there are two.
    lone_is_spaced = any(_lacks_spaces(segment) for segment in segments)
    read: list[tuple[Word, ...]] = []
    said = ""
    for one in segments:
        read.append(tuple(_words(one, lone_is_spaced=lone_is_spaced, before=said)))
        said = read[-1][-1].text if read[-1] else said
    return transcript_of(language, read)


def _words(segment: Any, *, lone_is_spaced: bool, before: str) -> Iterator[Word]:  # noqa: ANN401 - as above
    if not segment.get("words"):
        start, end = _ms(segment["start"]), _ms(segment["end"])
        text = " ".join(_text(segment.get("text", "")).split())
        yield from spread(text, start, max(start, end), before=before)
        return
    listed = [told for told in segment["words"] if _text_of(told).strip()]
    is_spaced = _lacks_spaces(segment) or (lone_is_spaced and len(listed) == 1)
    for told, (start, end) in zip(listed, _spans(segment, listed), strict=True):
        text = f" {_text_of(told)}" if is_spaced else _text_of(told)
        probability = told.get("probability", told.get("score", 1.0))
        if probability is None or not math.isfinite(probability):
            probability = 1.0
        yield Word(text, start, end, min(max(float(probability), 0.0), 1.0))


def _lacks_spaces(segment: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether the words of a segment are written without the spaces that its text has."""
    texts = [_text_of(told) for told in segment.get("words") or ()]
    is_parted = " " in _text(segment.get("text", "")).strip()
    return bool(texts) and is_parted and not any(" " in text for text in texts)


def _spans(segment: Any, listed: Sequence[Any]) -> list[SpanMs]:  # noqa: ANN401 - as above
    """Return start and end of each word; those without them share the time between their neighbours."""
    told = [_span(one) for one in listed]
    timed = [span for span in told if span is not None]
    first, last = (timed[0][0], timed[-1][1]) if timed else (None, None)
    spans: list[SpanMs] = []
    while len(spans) < len(told):
        number = len(spans)
        span = told[number]
        if span is not None:
            spans.append(span)
            continue
        stop = next((n for n in range(number, len(told)) if told[n] is not None), len(told))
        start = spans[-1][1] if spans else _edge(segment, "start", first)
        following = told[stop] if stop < len(told) else None
        end = _edge(segment, "end", last) if following is None else following[0]
        texts = [_text_of(one) for one in listed[number:stop]]
        spans += shares([len(text) + 1 for text in texts], start, max(start, end))
    return spans


def _span(told: Any) -> SpanMs | None:  # noqa: ANN401 - as above
    """Return when a word is said; None where its file does not tell."""
    if told.get("start") is None or told.get("end") is None:
        return None
    start = _ms(told["start"])
    return start, max(start, _ms(told["end"]))


def _edge(segment: Any, name: str, spare_ms: int | None) -> int:  # noqa: ANN401 - as above
    if segment.get(name) is None and spare_ms is not None:
        return spare_ms
    return _ms(segment[name])


def _text_of(told: Any) -> str:  # noqa: ANN401 - as above
    return _text(told["word"] if "word" in told else told["text"])


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
