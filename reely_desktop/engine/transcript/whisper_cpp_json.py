"""The JSON of whisper.cpp, brought into the form of openai-whisper's. PURE.

    {"result": {"language"}, "transcription": [{"offsets": {"from", "to"}, "text",
                                                "tokens": [{"text", "p", "offsets": {"from", "to"}}]}]}

Times are milliseconds. Tokens, the parts of words, are there where the full JSON was asked for; they are used
where they are the text of their segment, which those that part a character are not.
"""

import re
from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import Any

from reely_desktop.engine.transcript.graphemes import is_unspaced

Told = Any
"""What a file of somebody else's holds; whoever reads it on catches what is amiss."""

_MARKER = re.compile(r"\[_.*\]|<\|.*\|>")


def is_whisper_cpp(told: Told) -> bool:
    """Tell whether that is the content of a file of whisper.cpp's."""
    return isinstance(told, dict) and isinstance(told.get("transcription"), list)


def in_openais_form(told: Told) -> dict[str, Told]:
    """Return the same as openai-whisper tells it. Raises KeyError, TypeError, AttributeError, ValueError."""
    return {
        "language": told.get("result", {}).get("language", ""),
        "segments": [_segment(one) for one in told["transcription"]],
    }


def _segment(told: Told) -> dict[str, Told]:
    text = told["text"]
    words = [_word(tokens) for tokens in _by_words(told.get("tokens") or ())]
    is_whole = "".join(word["word"] for word in words).strip() == text.strip()
    return {**_times(told), "text": text, "words": words if is_whole else []}


def _by_words(tokens: Sequence[Told]) -> Iterator[list[Told]]:
    """Yield the tokens of each word, without those that nobody says."""
    held: list[Told] = []
    for token in tokens:
        text = token["text"]
        if not text or _MARKER.fullmatch(text):
            continue
        if held and _begins_word(held[-1]["text"], text):
            yield held
            held = []
        held.append(token)
    if held:
        yield held


def _begins_word(before: str, text: str) -> bool:
    is_said = text[0].isalnum()
    return text[0] == " " or is_unspaced(text[0]) or (is_said and is_unspaced(before[-1]))


def _word(tokens: Sequence[Told]) -> dict[str, Told]:
    timed = [_times(token) for token in tokens if "offsets" in token]
    times = {"start": timed[0]["start"], "end": timed[-1]["end"]} if timed else {}
    return {
        **times,
        "word": "".join(token["text"] for token in tokens),
        "probability": fmean(token.get("p", 1.0) for token in tokens),
    }


def _times(told: Told) -> dict[str, float]:
    offsets = told["offsets"]
    return {"start": offsets["from"] / 1000, "end": offsets["to"] / 1000}
