"""What goes to a provider and what comes back, whichever it is. PURE."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class UnreadableError(ValueError):
    """What came back is not what a provider answers."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said in a conversation, by us or by the model."""

    is_ours: bool
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: who the model is to be, and what was said so far, our turn last."""

    system: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A request below a provider's address. `headers` hold the key; `body` is JSON, and never does."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model said, and how many tokens it was given; None where nobody tells."""

    text: str
    prompt_tokens: int | None


def document(content: bytes) -> Mapping[str, Any]:
    """Return the object that `content` is. Raises UnreadableError."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("its answer is no JSON") from error
    if not isinstance(told, dict):
        raise UnreadableError("its answer is no object")
    return told


def count(told: object) -> int | None:
    """Return a number of tokens, None for whatever is none."""
    if isinstance(told, int) and not isinstance(told, bool) and told > 0:
        return told
    return None
