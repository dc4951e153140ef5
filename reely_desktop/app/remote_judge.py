"""The conversation with a server that judges: chunk by chunk, each answer checked, once asked again. No Qt.

    chunk → question → request (written down first) → reply → picks that stood every check
                 ↑ once more, with what was wrong, where none did

Where the server read less than it was sent, or refuses so much, all is asked anew in smaller chunks, and then
given up. Whatever
goes wrong besides is raised, and `judging` goes on without it.
"""

import json
from dataclasses import dataclass, field
from datetime import timedelta

from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.providers import ProviderError, Remote
from reely_desktop.config import Provider
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.picks import Pick
from reely_desktop.engine.hooks.providers import anthropic, openai
from reely_desktop.engine.hooks.providers.answering import Answer, read_answer
from reely_desktop.engine.hooks.providers.asking import asked_again, question
from reely_desktop.engine.hooks.providers.numbering import (
    CHUNK_TOKENS,
    Chunk,
    chunks,
    tokens_in,
)
from reely_desktop.engine.hooks.providers.wire import Question, Reply, Request, UnreadableError
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.llm import Llm, LlmError
from reely_desktop.host.sent import SentLog

_STAGE = "judging"
_CHUNK_TOKENS_HERE = 2_500
"""What the usual context of a server on this machine, of 4096 tokens, has room for."""

_SMALL_CHUNK_TOKENS = 1_400
"""What the smallest usual context, of 2048 tokens, has room for."""

_KNOWS_NO_SCHEMA = frozenset({400, 422})
_TOO_LONG = frozenset({400, 413, 422})
_MOSTLY_ASCII = 0.9
_LEAST_READ, _LEAST_READ_OF_OTHERS = 0.85, 0.6
"""Which share of our own count of tokens a server counts at least; of other scripts that is a rough guess."""


class _CutError(ProviderError):
    """The model was given less than what was sent."""


@dataclass(slots=True)
class Asking:
    """One search at a server: who is asked, by which key, and where it is written down."""

    there: Remote
    key: str
    sent: SentLog
    progress: Progress
    cancellation: Cancellation
    patience: timedelta
    knows_schema: bool = field(default=True)


def ask_remotely(
    asking: Asking, talk: Talk, wishes: Wishes
) -> tuple[tuple[Pick, ...], tuple[str, ...]]:
    """Return what is picked in `talk`, and what a person should read of it.

    Raises ProviderError, LlmError, SentError and Cancelled.
    """
    most = _CHUNK_TOKENS_HERE if asking.there.is_here else CHUNK_TOKENS
    try:
        return _in_chunks(asking, talk, wishes, most)
    except _CutError:
        pass
    except LlmError as error:
        if error.status not in _TOO_LONG:
            raise
    return _in_chunks(asking, talk, wishes, _SMALL_CHUNK_TOKENS)


def _in_chunks(
    asking: Asking, talk: Talk, wishes: Wishes, most_tokens: int
) -> tuple[tuple[Pick, ...], tuple[str, ...]]:
    parts = chunks(talk, most_tokens=most_tokens)
    picks: list[Pick] = []
    unusable = 0
    for number, chunk in enumerate(parts):
        asking.progress(_STAGE, number / len(parts))
        answer = _about(asking, talk, chunk, wishes)
        picks += answer.picks
        unusable += bool(answer.problems and not answer.picks)
    asking.progress(_STAGE, 1.0)
    host = asking.there.host
    notes = [f"the transcript was sent to {host}; what was sent is kept in {asking.sent.folder}"]
    if picks and unusable:
        notes.append(f"{host} answered nothing usable about {unusable} of {len(parts)} parts")
    return tuple(picks), tuple(notes)


def _about(asking: Asking, talk: Talk, chunk: Chunk, wishes: Wishes) -> Answer:
    first = question(chunk, wishes)
    said = _reply(asking, first)
    answer = read_answer(said.text, talk, chunk, wishes)
    if answer.picks or not answer.problems:
        return answer
    again = _reply(asking, asked_again(first, said.text, answer.problems))
    return read_answer(again.text, talk, chunk, wishes)


def _reply(asking: Asking, asked: Question) -> Reply:
    try:
        reply = _sent(asking, _request(asking, asked))
    except LlmError as error:
        if error.status not in _KNOWS_NO_SCHEMA or not asking.knows_schema:
            raise
        asking.knows_schema = False
        reply = _sent(asking, _request(asking, asked))
    _check_read(asking, asked, reply)
    return reply


def _request(asking: Asking, asked: Question) -> Request:
    model, key = asking.there.model, asking.key
    if asking.there.provider is Provider.ANTHROPIC:
        return anthropic.request(asked, model=model, key=key)
    make = openai.request if asking.knows_schema else openai.plain
    return make(asked, model=model, key=key)


def _sent(asking: Asking, request: Request) -> Reply:
    there, cancellation = asking.there, asking.cancellation

    def pause(wait: timedelta) -> None:
        cancellation.wait(wait)
        cancellation.raise_if_cancelled()

    llm = Llm(there.address, asking.patience, pause)
    content = json.dumps(request.body).encode()
    ended = asking.sent.keep(f"{there.address}{request.path}", request.body)
    try:
        came = left_behind(lambda: llm.post(request.path, request.headers, content), cancellation)
    except LlmError as error:
        ended(f"({error.code}: {error.message})")
        raise
    ended(came.decode(errors="replace"))
    read = anthropic.reply if there.provider is Provider.ANTHROPIC else openai.reply
    try:
        return read(came)
    except UnreadableError as error:
        raise ProviderError(
            f"what answers at {there.host} is no such provider ({error})",
            code="RLY-PROVIDER-STRANGE",
            hint="check the address, and whether this network asks you to sign in somewhere first",
        ) from error


def _check_read(asking: Asking, asked: Question, reply: Reply) -> None:
    """Raise _CutError where the model was given much less than it was sent."""
    sent = asked.system + "".join(turn.text for turn in asked.turns)
    is_ascii = sum(character.isascii() for character in sent) >= _MOSTLY_ASCII * len(sent)
    least = (_LEAST_READ if is_ascii else _LEAST_READ_OF_OTHERS) * tokens_in(sent)
    if reply.prompt_tokens is not None and reply.prompt_tokens < least:
        raise _CutError(
            f"the model at {asking.there.host} was given only {reply.prompt_tokens} tokens of about "
            f"{tokens_in(sent)}",
            code="RLY-PROVIDER-CUT",
            hint="give it a longer context; in Ollama that is OLLAMA_CONTEXT_LENGTH",
        )
