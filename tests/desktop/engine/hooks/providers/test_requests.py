"""Requests hold the key in their headers alone; replies of whatever form are read or refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.providers import anthropic, openai
from reely_desktop.engine.hooks.providers.asking import asked_again, question
from reely_desktop.engine.hooks.providers.numbering import chunks
from reely_desktop.engine.hooks.providers.wire import Reply, UnreadableError
from tests.support.spoken import STORY, talk_of

(CHUNK,) = chunks(talk_of(STORY))
ASKED = question(CHUNK, Wishes(count=3, topic="clocks\nand trials"))
KEY = "sk-of-a-test-0123456789"


@pytest.mark.parametrize("make", [openai.request, openai.plain, anthropic.request])
def test_the_key_stands_in_the_headers_alone(make: object) -> None:
    request = make(ASKED, model="a-model", key=KEY)  # type: ignore[operator]

    assert KEY in " ".join(request.headers.values())
    assert KEY not in json.dumps(request.body) + request.path
    assert request.body["model"] == "a-model"


def test_a_server_without_a_key_gets_no_header_of_one() -> None:
    assert not openai.request(ASKED, model="m", key="").headers
    assert "x-api-key" not in anthropic.headers("")


def test_the_question_says_what_is_wished_and_the_next_one_what_was_wrong() -> None:
    again = asked_again(ASKED, "nonsense " * 5_000, ["there is no JSON of that form in it"])

    first, said, asked = again.turns
    assert "up to 3 stretches" in first.text
    assert "15 to 90 seconds" in first.text
    assert "about this: clocks and trials." in first.text
    assert len(said.text) <= 4_000
    assert "there is no JSON of that form in it" in asked.text
    assert [turn["role"] for turn in openai.plain(again, model="m", key="").body["messages"]] == [
        *("system", "user", "assistant", "user")
    ]


def test_what_each_answers_is_read() -> None:
    chat = {"choices": [{"message": {"content": "{}"}}], "usage": {"prompt_tokens": 7}}
    tool = {
        "content": [{"type": "thinking"}, {"type": "tool_use", "input": {"hooks": []}}],
        "usage": {"input_tokens": 5, "cache_read_input_tokens": 2},
    }

    assert openai.reply(json.dumps(chat).encode()) == Reply("{}", 7)
    assert anthropic.reply(json.dumps(tool).encode()) == Reply('{"hooks": []}', 7)
    assert openai.reply(b'{"choices": [{"message": {"content": null}}]}') == Reply("", None)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "message", "content", "usage", "type", "input"]), inner
        )
    ),
)


@given(st.binary() | _JSON.map(lambda told: json.dumps(told).encode()))
def test_whatever_answers_is_read_or_refused(content: bytes) -> None:
    for read in (openai.reply, anthropic.reply):
        try:
            told = read(content)
        except UnreadableError:
            continue
        assert isinstance(told.text, str)
        assert told.prompt_tokens is None or told.prompt_tokens > 0
