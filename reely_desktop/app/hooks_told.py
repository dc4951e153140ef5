"""Hooks as they are told to a terminal, to the account and to other programs, in JSON's own types. PURE.

    {"provider", "scorer", "hooks": [{"rank", "start", "end", "score", "title", "opening", "reasons",
                                      "weakness", "features"}]}

Times are seconds with three decimals. The account is told the same hooks, each with the version of its form.
"""

from typing import Any

from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.engine.hooks.hook import Hook

VERSION = 1


def hooks_json(found: FoundHooks) -> dict[str, Any]:
    """Return what `--json` prints."""
    return {
        "provider": found.provider,
        "scorer": found.scorer,
        "hooks": [hook_json(hook) for hook in found.hooks],
    }


def hooks_data(found: FoundHooks) -> list[dict[str, Any]]:
    """Return what the account keeps with the search."""
    return [{"version": VERSION, "scorer": found.scorer, **hook_json(hook)} for hook in found.hooks]


def hook_json(hook: Hook) -> dict[str, Any]:
    """Return one hook."""
    return {
        "rank": hook.rank,
        "start": hook.start_ms / 1000,
        "end": hook.end_ms / 1000,
        "score": hook.score,
        "title": hook.title,
        "opening": hook.opening,
        "reasons": list(hook.reasons),
        "weakness": hook.weakness,
        "features": {part.value: value for part, value in hook.parts},
    }
