"""Anthropic's Messages API. PURE.

After docs.anthropic.com/en/api/messages, as of 2026-11. The form of the answer is that of a tool which the
model has to use; its input is the answer.
"""

import json
from collections.abc import Mapping

from reely_desktop.engine.hooks.providers.asking import SCHEMA
from reely_desktop.engine.hooks.providers.wire import (
    Question,
    Reply,
    Request,
    UnreadableError,
    count,
    document,
)

MODELS_PATH = "/v1/models"
_PATH = "/v1/messages"
_VERSION = "2023-06-01"
_TOOL = "choose"
_MOST_ANSWERED = 4_096
_GIVEN = ("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")


def headers(key: str) -> Mapping[str, str]:
    """Return what says who asks, and in which form."""
    return {"anthropic-version": _VERSION, **({"x-api-key": key} if key else {})}


def request(question: Question, *, model: str, key: str) -> Request:
    """Return what asks for an answer in the form of the schema."""
    body = {
        "model": model,
        "max_tokens": _MOST_ANSWERED,
        "system": question.system,
        "messages": [
            {"role": "user" if turn.is_ours else "assistant", "content": turn.text}
            for turn in question.turns
        ],
        "tools": [
            {"name": _TOOL, "description": "tell the chosen stretches", "input_schema": SCHEMA}
        ],
        "tool_choice": {"type": "tool", "name": _TOOL},
    }
    return Request(_PATH, headers(key), body)


def reply(content: bytes) -> Reply:
    """Return what the server answered. Raises UnreadableError."""
    told = document(content)
    parts = told.get("content")
    if not isinstance(parts, list):
        raise UnreadableError("there is no content in its answer")
    said = []
    for part in parts:
        match part:
            case {"type": "tool_use", "input": dict(chosen)}:
                said.append(json.dumps(chosen))
            case {"type": "text", "text": str(text)}:
                said.append(text)
            case _:
                pass
    return Reply("\n".join(said), _given(told.get("usage")))


def _given(usage: object) -> int | None:
    if not isinstance(usage, dict):
        return None
    return sum(count(usage.get(name)) or 0 for name in _GIVEN) or None
