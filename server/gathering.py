"""What is asked in one turn of the event loop, answered together. Knows nothing of what is asked.

    request ──┐
    request ──┼─> gathered until the turn ends ──asked together──> each its own answer
    request ──┘

The busier a process is the more comes in one turn, so what each question costs falls as their number rises.
"""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


@dataclass(slots=True)
class _Gathered:
    """Questions of one kind, and where each answer is waited for."""

    together: Callable[[Sequence[Any]], Awaitable[Sequence[Any]]]
    asked: list[Any] = field(default_factory=list)
    answers: list[asyncio.Future[Any]] = field(default_factory=list)


class Gathering:
    """Gathers questions by their kind."""

    def __init__(self) -> None:
        self._open: dict[Hashable, _Gathered] = {}
        self._under_way: set[asyncio.Task[None]] = set()

    async def ask(
        self,
        kind: Hashable,
        asked: Asked,
        together: Callable[[Sequence[Asked]], Awaitable[Sequence[Answer]]],
    ) -> Answer:
        """Return the answer to `asked`, which `together` gives with those to others of its `kind`.

        `together` answers each question in its place. What it raises is raised to all who asked.
        """
        loop = asyncio.get_running_loop()
        gathered = self._open.get(kind)
        if gathered is None:
            gathered = self._open[kind] = _Gathered(together)
            loop.call_soon(self._begin, kind)
        answer: asyncio.Future[Answer] = loop.create_future()
        gathered.asked.append(asked)
        gathered.answers.append(answer)
        return await answer

    async def close(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _begin(self, kind: Hashable) -> None:
        gathered = self._open.pop(kind)
        nobodys = contextvars.Context()  # what it logs belongs to no single request
        task = asyncio.get_running_loop().create_task(_answer(gathered), context=nobodys)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


async def _answer(gathered: _Gathered) -> None:
    waited_for = gathered.answers
    try:
        found = await gathered.together(gathered.asked)
    except Exception as error:  # noqa: BLE001 - it is raised to all who asked
        for answer in waited_for:
            if not answer.done():
                answer.set_exception(error)
    except BaseException:
        for answer in waited_for:
            answer.cancel()
        raise
    else:
        for answer, given in zip(waited_for, found, strict=True):
            if not answer.done():  # whoever asked may have been cancelled
                answer.set_result(given)
