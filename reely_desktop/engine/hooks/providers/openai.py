"""Any server that speaks as OpenAI's does (`/chat/completions`): its own, Ollama, LM Studio, others. PURE.

After platform.openai.com/docs/api-reference/chat, as of 2026-11. Nothing is sent that older servers refuse,
but for the schema of the answer, which is left out where a server does not know it (`plain`).
"""

from collections.abc import Mapping
from typing import Any

from reely_desktop.engine.hooks.providers.asking import SCHEMA
from reely_desktop.engine.hooks.providers.wire import (
    Question,
    Reply,
    Request,
    UnreadableError,
    count,
    document,
)

MODELS_PATH = "/models"
_PATH = "/chat/completions"


def headers(key: str) -> Mapping[str, str]:
    """Return what says who asks; "" is nobody, as servers on this machine take it."""
    return {"Authorization": f"Bearer {key}"} if key else {}


def request(question: Question, *, model: str, key: str) -> Request:
    """Return what asks for an answer in the form of the schema."""
    form = {
        "type": "json_schema",
        "json_schema": {"name": "hooks", "strict": True, "schema": SCHEMA},
    }
    body = {**_body(question, model), "response_format": form}
    return Request(_PATH, headers(key), body)


def plain(question: Question, *, model: str, key: str) -> Request:
    """Return what asks the same of a server that knows no schema."""
    return Request(_PATH, headers(key), _body(question, model))


def reply(content: bytes) -> Reply:
    """Return what the server answered. Raises UnreadableError."""
    told = document(content)
    usage = told.get("usage")
    try:
        said = told["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError) as error:
        raise UnreadableError("there is no choice in its answer") from error
    if said is not None and not isinstance(said, str):
        raise UnreadableError("what it chose is no text")
    return Reply(said or "", count(usage.get("prompt_tokens")) if isinstance(usage, dict) else None)


def _body(question: Question, model: str) -> dict[str, Any]:
    turns = [
        {"role": "user" if turn.is_ours else "assistant", "content": turn.text}
        for turn in question.turns
    ]
    return {
        "model": model,
        "messages": [{"role": "system", "content": question.system}, *turns],
        "stream": False,
    }
