"""Gathering: what is asked in one turn is answered together, and everybody gets their own answer."""

import asyncio
from collections.abc import Sequence
from contextvars import ContextVar

import pytest

from server.gathering import Gathering

_REQUEST: ContextVar[str] = ContextVar("request")


class Doubling:
    """Answers numbers with their doubles, and keeps what was asked together."""

    def __init__(self) -> None:
        self.asked: list[Sequence[int]] = []
        self.began: asyncio.Queue[None] = asyncio.Queue()
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def __call__(self, numbers: Sequence[int]) -> Sequence[int]:
        self.asked.append(list(numbers))
        self.began.put_nowait(None)
        await self.may_answer.wait()
        if 0 in numbers:
            raise ZeroDivisionError
        return [2 * number for number in numbers]


async def test_those_of_one_turn_are_asked_together_and_each_gets_its_answer() -> None:
    gathering, doubling = Gathering(), Doubling()

    answers = await asyncio.gather(*(gathering.ask("double", n, doubling) for n in (1, 2, 3)))

    assert answers == [2, 4, 6]
    assert doubling.asked == [[1, 2, 3]]


async def test_what_comes_later_waits_for_nobody() -> None:
    gathering, doubling = Gathering(), Doubling()
    doubling.may_answer.clear()
    earlier = asyncio.create_task(gathering.ask("double", 1, doubling))
    await doubling.began.get()

    later = asyncio.create_task(gathering.ask("double", 2, doubling))
    await doubling.began.get()
    doubling.may_answer.set()

    assert [await earlier, await later] == [2, 4]
    assert doubling.asked == [[1], [2]]


async def test_kinds_are_asked_apart() -> None:
    gathering, doubling, other = Gathering(), Doubling(), Doubling()

    await asyncio.gather(gathering.ask("double", 1, doubling), gathering.ask("other", 2, other))

    assert (doubling.asked, other.asked) == ([[1]], [[2]])


async def test_a_failure_is_raised_to_all_who_asked_and_to_nobody_after() -> None:
    gathering, doubling = Gathering(), Doubling()

    answers = await asyncio.gather(
        *(gathering.ask("double", n, doubling) for n in (1, 0)), return_exceptions=True
    )

    assert [type(answer) for answer in answers] == [ZeroDivisionError, ZeroDivisionError]
    assert await gathering.ask("double", 1, doubling) == 2


async def test_one_who_gives_up_takes_no_answer_from_the_others() -> None:
    gathering, doubling = Gathering(), Doubling()
    doubling.may_answer.clear()
    gone, stays = (asyncio.create_task(gathering.ask("double", n, doubling)) for n in (1, 2))
    await doubling.began.get()

    gone.cancel()
    doubling.may_answer.set()

    assert await stays == 4
    with pytest.raises(asyncio.CancelledError):
        await gone


async def test_what_is_done_together_belongs_to_no_single_request() -> None:
    gathering = Gathering()
    seen: list[str] = []

    async def look(asked: Sequence[int]) -> Sequence[int]:
        seen.append(_REQUEST.get("nobody's"))
        return asked

    _REQUEST.set("the first one's")
    await gathering.ask("look", 1, look)

    assert seen == ["nobody's"]


async def test_closing_waits_for_what_is_under_way() -> None:
    gathering, doubling = Gathering(), Doubling()
    doubling.may_answer.clear()
    asking = asyncio.create_task(gathering.ask("double", 1, doubling))
    await doubling.began.get()

    closing = asyncio.create_task(gathering.close())
    await asyncio.sleep(0)
    assert not closing.done()
    doubling.may_answer.set()
    await closing

    assert await asking == 2


async def test_closing_asks_what_was_asked_in_this_very_turn() -> None:
    gathering, doubling = Gathering(), Doubling()
    asking = asyncio.create_task(gathering.ask("double", 1, doubling))
    asyncio.get_running_loop().call_soon(doubling.may_answer.set)
    await asyncio.sleep(0)  # it has asked, and its turn has not ended

    await gathering.close()

    assert await asking == 2
    assert doubling.asked == [[1]]


async def test_too_few_answers_are_a_failure_and_no_endless_wait() -> None:
    async def one_short(asked: Sequence[int]) -> Sequence[int]:
        return asked[1:]

    gathering = Gathering()
    answers = await asyncio.gather(
        *(gathering.ask("short", n, one_short) for n in (1, 2)), return_exceptions=True
    )

    assert [type(answer) for answer in answers] == [ValueError, ValueError]


async def test_what_hangs_at_the_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.gathering._LONGEST_END_SECONDS", 0.01)
    gathering, doubling = Gathering(), Doubling()
    doubling.may_answer.clear()
    asking = asyncio.create_task(gathering.ask("double", 1, doubling))
    await doubling.began.get()

    await gathering.close()

    with pytest.raises(asyncio.CancelledError):
        await asking
