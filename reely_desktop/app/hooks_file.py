"""What was found in a video, and what of it a person keeps and rejects, as JSON, version 1 each. PURE.

Both forms stand in docs/reference/kept-hooks.md. Fields that are not known are ignored. The file of taste
holds numbers alone, and nothing of what was said.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from reely_desktop.engine.hooks.decisions import Decision
from reely_desktop.engine.hooks.hook import Gate, Hook, Part

T = TypeVar("T")

VERSION = 1
_HOOKS, _TASTE = "reely-hooks", "reely-taste"


@dataclass(frozen=True, slots=True)
class KeptHooks:
    """What was found, when `topic` was looked for, and where each hook is cut by now, in ms."""

    provider: str
    scorer: str
    topic: str
    hooks: tuple[Hook, ...]
    cuts: tuple[tuple[int, int], ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold that each hook has its cut, with ValueError."""
        if len(self.hooks) != len(self.cuts) or any(end <= start for start, end in self.cuts):
            raise ValueError("each hook is cut from its start to a later end")


def hooks_to_json(kept: KeptHooks) -> bytes:
    """Return the file's content."""
    return _bytes(
        {
            "kind": _HOOKS,
            "version": VERSION,
            "provider": kept.provider,
            "scorer": kept.scorer,
            "topic": kept.topic,
            "notes": list(kept.notes),
            "hooks": [
                {
                    "rank": hook.rank,
                    "start_ms": hook.start_ms,
                    "end_ms": hook.end_ms,
                    "cut_ms": list(cut),
                    "sentences": [hook.sentences.start, hook.sentences.stop],
                    "words": [hook.words.start, hook.words.stop],
                    "score": hook.score,
                    "title": hook.title,
                    "opening": hook.opening,
                    "reasons": list(hook.reasons),
                    "weakness": hook.weakness,
                    "parts": {part.value: value for part, value in hook.parts},
                    "failed": [gate.name.lower() for gate in hook.failed],
                }
                for hook, cut in zip(kept.hooks, kept.cuts, strict=True)
            ],
        }
    )


def hooks_from_json(content: bytes) -> KeptHooks:
    """Read such a file's content. Raises ValueError for anything else."""
    return _read(content, _HOOKS, _kept_hooks)


def taste_to_json(decisions: tuple[Decision, ...]) -> bytes:
    """Return the file's content."""
    return _bytes(
        {
            "kind": _TASTE,
            "version": VERSION,
            "decisions": [
                {
                    "hook": decision.key,
                    "kept": decision.is_kept,
                    "score": decision.score,
                    "parts": {part.value: value for part, value in decision.parts},
                }
                for decision in decisions
            ],
        }
    )


def taste_from_json(content: bytes) -> tuple[Decision, ...]:
    """Read such a file's content. Raises ValueError for anything else."""
    return _read(content, _TASTE, _decisions)


def _kept_hooks(told: Mapping[str, Any]) -> KeptHooks:
    return KeptHooks(
        provider=str(told["provider"]),
        scorer=str(told["scorer"]),
        topic=str(told["topic"]),
        hooks=tuple(_hook(one) for one in told["hooks"]),
        cuts=tuple((int(one["cut_ms"][0]), int(one["cut_ms"][1])) for one in told["hooks"]),
        notes=tuple(map(str, told["notes"])),
    )


def _hook(told: Mapping[str, Any]) -> Hook:
    gates = {gate.name.lower(): gate for gate in Gate}
    return Hook(
        rank=int(told["rank"]),
        sentences=range(*map(int, told["sentences"])),
        words=range(*map(int, told["words"])),
        start_ms=int(told["start_ms"]),
        end_ms=int(told["end_ms"]),
        score=float(told["score"]),
        title=str(told["title"]),
        opening=str(told["opening"]),
        reasons=tuple(map(str, told["reasons"])),
        weakness=str(told["weakness"]),
        parts=_parts(told["parts"]),
        failed=tuple(gates[name] for name in told["failed"] if name in gates),
    )


def _decisions(told: Mapping[str, Any]) -> tuple[Decision, ...]:
    return tuple(
        Decision(str(one["hook"]), one["kept"] is True, float(one["score"]), _parts(one["parts"]))
        for one in told["decisions"]
    )


def _parts(told: Mapping[str, Any]) -> tuple[tuple[Part, float], ...]:
    known = {part.value: part for part in Part}
    return tuple((known[name], float(value)) for name, value in told.items() if name in known)


def _bytes(told: Mapping[str, Any]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _read(content: bytes, kind: str, read: Callable[[Mapping[str, Any]], T]) -> T:
    try:
        told = json.loads(content)
        if told["kind"] != kind or told["version"] != VERSION:
            raise ValueError("another kind of file, or another version")
        return read(told)
    except (TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError("not what it says it is") from error
