"""Why a run was chosen, and what speaks against it, in sentences that can be checked. PURE.

A reason names what is there: a line in its own words, a figure. None is said that is not so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reely_desktop.engine.hooks.cues import CUES
from reely_desktop.engine.hooks.hook import Gate, Part
from reely_desktop.engine.hooks.talk import Talk

MOST_REASONS = 3

_SHORT_LINE_WORDS = 12
_QUOTE_CHARACTERS = 60
_CLOSING = "\N{RIGHT DOUBLE QUOTATION MARK}"
_SHORT_MS, _LONG_MS = 20_000, 70_000
_MOSTLY_PAST = 0.12
_LOUD_SHARE = 0.06
_CLEAR_PAUSE_MS = 400

_FAILED = {
    Gate.LENGTH: "it is not of the length that was asked for",
    Gate.PAUSE: "it cannot be cut out in a pause",
    Gate.FINISHED: "it begins or breaks off inside a sentence",
    Gate.STANDING_ALONE: "it begins with a word that points back to what is left out",
    Gate.SPEECH: "much of it is silence",
    Gate.NO_HOUSEKEEPING: "it speaks of the recording itself, such as greetings or thanks",
}


@dataclass(frozen=True, slots=True)
class Run:
    """One run of sentences as it was scored; `likeness` is its topic's, 0 where none was asked for."""

    sentences: range
    parts: Mapping[Part, float]
    failed: tuple[Gate, ...]
    likeness: float


def reasons_for(talk: Talk, run: Run) -> tuple[str, ...]:
    """Return up to three reasons, the strongest first; at least one."""
    found = sorted(_reasons(talk, run), key=lambda reason: -reason[0])
    return tuple(said for _, said in found[:MOST_REASONS])


def weakness_of(talk: Talk, run: Run) -> str:
    """Return what speaks most against it."""
    if run.failed:
        return _FAILED[max(run.failed, key=lambda gate: gate.value)]
    return max(_weaknesses(talk, run), key=lambda weakness: weakness[0])[1]


def _reasons(talk: Talk, run: Run) -> Iterator[tuple[float, str]]:
    lift = {part: max(weight, 0.0) for part, weight in run.parts.items()}
    if run.likeness > 0:
        yield 9.0, "it speaks of what you asked for"
    if lift.get(Part.JUDGED, 0) > 0:
        yield 8.0, "a language model chose it"
    yield from (
        (0.5 + by + lift[Part.OPENING], said) for by, said in _openings(talk, run.sentences)
    )
    yield from (
        (0.3 + by + lift[Part.TELLING], said) for by, said in _tellings(talk, run.sentences)
    )
    first, last = run.sentences.start, run.sentences.stop - 1
    landing = talk.texts[last]
    if talk.finished[last] and len(landing.split()) <= _SHORT_LINE_WORDS:
        yield 0.8 + lift[Part.LANDING], f"it ends on a short line: {_quoted(landing)}"
    if lift.get(Part.DELIVERY, 0) > 0:
        yield 0.2 + lift[Part.DELIVERY], "it is said with more voice than the rest"
    if talk.pause_before_ms[first] >= _CLEAR_PAUSE_MS <= talk.pause_after_ms[last]:
        yield 0.2 + lift[Part.EDGES], "there is a pause before it and one after it"
    yield 0.1, "it stands by itself"


def _openings(talk: Talk, run: range) -> Iterator[tuple[float, str]]:
    first, line = run.start, talk.texts[run.start]
    is_scene = _cue(talk, first, "past") > 0 and (
        _cue(talk, first, "occasion") > 0 or _cue(talk, first, "introducing") > 0
    )
    if _cue(talk, first, "question"):
        yield 0.1, "it opens with a question"
    if is_scene:
        yield 0.4, f"it opens on a scene: {_quoted(line)}"
    elif len(line.split()) <= _SHORT_LINE_WORDS:
        yield 0.0, f"it opens with a short line: {_quoted(line)}"


def _tellings(talk: Talk, run: range) -> Iterator[tuple[float, str]]:
    turn = _turn(talk, run)
    if turn is not None:
        after = (talk.starts_ms[turn] - talk.starts_ms[run.start]) // 1000
        yield 0.4, f"it turns after {after} s: {_quoted(talk.texts[turn])}"
    if _mean(talk, run, "past") >= _MOSTLY_PAST:
        yield 0.1, "it tells what happened, step by step"
    if _mean(talk, run, "reporting") > 0:
        yield 0.0, "somebody is heard speaking in it"


def _weaknesses(talk: Talk, run: Run) -> Iterator[tuple[float, str]]:
    first, last = run.sentences.start, run.sentences.stop - 1
    drop = {part: max(-weight, 0.0) for part, weight in run.parts.items()}
    took_ms = int(talk.ends_ms[last] - talk.starts_ms[first])
    if _mean(talk, run.sentences, "loud") > _LOUD_SHARE:
        yield 1.2, "it uses many big words"
    if took_ms > _LONG_MS:
        yield 0.8 + drop[Part.LENGTH], "it is long for a clip"
    if took_ms < _SHORT_MS:
        yield 0.6 + drop[Part.LENGTH], "it is short for a clip"
    if len(talk.texts[first].split()) > 2 * _SHORT_LINE_WORDS:
        yield 0.6 + drop[Part.OPENING], "its first sentence is long"
    if len(talk.texts[last].split()) > 2 * _SHORT_LINE_WORDS:
        yield 0.5 + drop[Part.LANDING], "its last sentence is long"
    if _turn(talk, run.sentences) is None:
        yield 0.5 + drop[Part.TELLING], "nothing in it clearly turns"
    yield 0.3 + drop[Part.OPENING], "its first line asks for some patience"
    yield 0.25 + drop[Part.TELLING], "it explains as much as it tells"
    yield 0.2 + drop[Part.LANDING], "its end could be stronger"
    yield 0.15 + drop[Part.EDGES], "the talk goes on in the same vein around it"


def _turn(talk: Talk, run: range) -> int | None:
    """Return the sentence, past the first and before the last, in which most turns; None where none does."""
    inner = range(run.start + 1, run.stop)
    turns = {number: _cue(talk, number, "turn") for number in inner}
    best = max(inner, key=lambda number: (turns[number], -number), default=None)
    return best if best is not None and turns[best] > 0 else None


def _cue(talk: Talk, number: int, name: str) -> float:
    return float(talk.cues[number, CUES.index(name)])


def _mean(talk: Talk, run: range, name: str) -> float:
    return float(talk.cues[run.start : run.stop, CUES.index(name)].mean())


def _quoted(text: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{shortened(text, _QUOTE_CHARACTERS)}{_CLOSING}"


def shortened(text: str, most: int) -> str:
    """Return `text`, cut behind a word and marked where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:- ") + "…"
