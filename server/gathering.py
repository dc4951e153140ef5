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

_LONGEST_END_SECONDS = 10.0


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
        """Ask what is still to be asked, and wait for the answers for some seconds."""
        for kind in tuple(self._open):
            self._begin(kind)
        if self._under_way:
            _, hanging = await asyncio.wait(self._under_way, timeout=_LONGEST_END_SECONDS)
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)

    def _begin(self, kind: Hashable) -> None:
        gathered = self._open.pop(kind, None)
        if gathered is None:
            return  # it was begun at the end
        nobodys = contextvars.Context()  # what it logs belongs to no single request
        task = asyncio.get_running_loop().create_task(_answer(gathered), context=nobodys)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


async def _answer(gathered: _Gathered) -> None:
    waited_for = gathered.answers
    try:
        found = await gathered.together(gathered.asked)
        answered = list(zip(waited_for, found, strict=True))
    except Exception as error:  # noqa: BLE001 - it is raised to all who asked
        for answer in waited_for:
            if not answer.done():
                answer.set_exception(error)
    except BaseException:
        for answer in waited_for:
            answer.cancel()
        raise
    else:
        for answer, given in answered:
            if not answer.done():  # whoever asked may have been cancelled
                answer.set_result(given)
