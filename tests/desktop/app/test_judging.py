"""Whatever a provider does, there are hooks, none of a time that is not so, and what was sent can be seen."""

import json
import logging
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reely_desktop.app.judging import Judged, RemoteJudge, judged_by
from reely_desktop.app.providers import remote
from reely_desktop.config import DEFAULTS, Provider
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.hooks.finding import Asked, find_hooks
from reely_desktop.engine.hooks.hook import Hook, Wishes
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.host.sent import SentLog
from tests.support.providers import (
    Answer,
    Heard,
    ProviderServer,
    Said,
    anthropic_says,
    chosen,
    hangs,
    openai_says,
    provider_server,
    says,
    the_run_from,
)
from tests.support.secrecy import Everything
from tests.support.spoken import GROUND, STORY, head_of_words, talk_of
from tests.support.wires import answering

OTHER = STORY.replace("clock", "violin").replace("One night in March", "Long ago in May")
TALK = talk_of(GROUND + STORY + GROUND + OTHER + GROUND)
ASKED = Asked(Wishes())
ALONE = find_hooks(TALK, head_of_words(), ASKED)
KEY = "sk-of-a-test-0123456789"
DULL = "Clocks come in different sizes"
NEVER = timedelta(seconds=0.4)


@pytest.fixture
def sent(tmp_path: Path) -> SentLog:
    return SentLog(tmp_path / "sent")


@pytest.fixture
def logged() -> Iterator[Everything]:
    everything = Everything()
    root = logging.getLogger()
    level = root.level
    root.addHandler(everything)
    root.setLevel(logging.DEBUG)
    yield everything
    root.setLevel(level)
    root.removeHandler(everything)


def judge_at(url: str, sent: SentLog, provider: Provider = Provider.OPENAI) -> RemoteJudge:
    chosen: dict[str, Any] = {f"{provider.value}_address": url, f"{provider.value}_model": "m"}
    settings = type(DEFAULTS)(**chosen)
    there = remote(settings, provider)
    assert there is not None
    return RemoteJudge(there, settings, lambda _there: KEY, sent, timedelta(seconds=10))


def judged(judge: RemoteJudge, *, talk=TALK, cancellation: Cancellation | None = None) -> Judged:  # type: ignore[no-untyped-def]  # noqa: ANN001 - a talk
    return judged_by(
        judge,
        talk,
        head_of_words(),
        ASKED,
        progress=no_progress,
        cancellation=cancellation or Cancellation(),
    )


def hooks_of(judged: Judged) -> tuple[Hook, ...]:
    return find_hooks(TALK, head_of_words(), Asked(Wishes(), picks=judged.picks))


def the_dull_one(heard: Heard) -> str:
    return chosen(the_run_from(heard, DULL, seconds=18))


def the_judge_of(server: ProviderServer, sent: SentLog) -> RemoteJudge:
    return judge_at(server.url, sent)


def test_what_a_provider_chose_leads(sent: SentLog) -> None:
    with provider_server(openai_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, sent))

    (heard,) = server.heard
    assert (heard.method, heard.path) == ("POST", "/chat/completions")
    assert heard.headers["authorization"] == f"Bearer {KEY}"
    assert [text for _, text in heard.sentences.values()] == list(TALK.texts)
    assert found.provider is Provider.OPENAI
    assert found.model == "m"
    assert hooks_of(found)[0].opening.startswith(DULL)
    assert hooks_of(found)[0].opening != ALONE[0].opening


def test_anthropic_is_asked_in_its_own_way(sent: SentLog) -> None:
    with provider_server(anthropic_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, sent, Provider.ANTHROPIC))

    (heard,) = server.heard
    assert heard.path == "/v1/messages"
    assert heard.headers["x-api-key"] == KEY
    assert heard.body["tool_choice"] == {"type": "tool", "name": "choose"}
    assert found.provider is Provider.ANTHROPIC
    assert hooks_of(found)[0].opening.startswith(DULL)


def test_an_answer_in_fences_is_as_good(sent: SentLog) -> None:
    fenced = openai_says(lambda heard: f"Sure!\n```json\n{the_dull_one(heard)}\n```")
    with provider_server(fenced) as server:
        found = judged(judge_at(server.url, sent))

    assert hooks_of(found)[0].opening.startswith(DULL)
    assert len(server.heard) == 1


def test_a_bad_answer_is_asked_for_once_more(sent: SentLog) -> None:
    with provider_server(openai_says('{"hooks": [{"fir'), openai_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, sent))

    assert hooks_of(found)[0].opening.startswith(DULL)
    assert len(server.heard) == 2
    assert server.heard[1].turns[-2] == '{"hooks": [{"fir'
    assert "there is no JSON" in server.heard[1].turns[-1]


def wrong_numbers(_heard: Heard) -> str:
    return chosen((900, 905, "One night in March a woman walked into our shop"), (8, 3, "x"))


def invented(heard: Heard) -> str:
    first, last, _ = the_run_from(heard, DULL, seconds=18)
    return chosen((first, last, "It was the best of times, it was the worst of times."))


HTML = b"<html><body>Sign in to the hotel</body></html>"
USELESS: dict[str, tuple[tuple[Answer, ...], str]] = {
    "broken off": ((openai_says('{"hooks": [{"fir'),), "nothing that can be used"),
    "wrong numbers": ((openai_says(wrong_numbers),), "nothing that can be used"),
    "invented": ((openai_says(invented),), "nothing that can be used"),
    "says nothing": ((openai_says(""),), "nothing that can be used"),
    "refuses": ((openai_says("I cannot help with that."),), "nothing that can be used"),
    "finds none": ((openai_says('{"hooks": []}'),), "nothing that can be used"),
    "a page": ((says(200, HTML, content_type="text/html"),), "is no such provider"),
    "no JSON": ((says(200, b"\x00\xff"),), "is no such provider"),
    "no choice": ((says(200, b"{}"),), "is no such provider"),
    "redirects": ((says(302, location="http://127.0.0.1:9/"),), "it answered 302"),
    "no such model": ((says(404, b'{"error": "sk-of-a-test-0123456789"}'),), "it answered 404"),
    "the key": ((says(401, b'{"error": "sk-of-a-test-0123456789"}'),), "does not take the key"),
    "busy for long": ((says(429, retry_after="0"),), "asked too often"),
    "broken": ((says(500, retry_after="0"),), "has trouble"),
    "reads a part": ((openai_says(the_dull_one, tokens=200),), "only 200 tokens"),
    "reads a part, by its maker's default": (
        (openai_says(lambda _heard: "{}", tokens=300),),
        "only 300 tokens",
    ),
}


@pytest.mark.parametrize("kind", USELESS)
def test_what_is_of_no_use_leaves_the_hooks_of_this_machine_and_says_why(
    sent: SentLog, logged: Everything, kind: str
) -> None:
    answers, why = USELESS[kind]
    with provider_server(*answers) as server:
        found = judged(judge_at(server.url, sent))

    assert found.provider is Provider.LOCAL
    assert why in found.notes[-1]
    assert hooks_of(found) == ALONE
    assert not [line for line in (*found.notes, *logged.lines) if KEY in line]
    assert not [file for file in sent.folder.iterdir() if file.stat().st_mode & 0o077]


@pytest.mark.parametrize(
    "reply",
    [b"", b"\x00\xff no http\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{"],
    ids=["hangs up", "garbage", "half"],
)
def test_what_is_no_server_leaves_the_hooks_of_this_machine(sent: SentLog, reply: bytes) -> None:
    with answering(reply) as url:
        found = judged(judge_at(url, sent))

    assert found.provider is Provider.LOCAL
    assert "cannot be reached" in found.notes[-1]


def test_where_nobody_listens_this_machine_judges(sent: SentLog) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}"

    assert "cannot be reached" in judged(judge_at(nobody, sent)).notes[-1]


def test_a_server_that_hangs_is_given_up(sent: SentLog) -> None:
    with provider_server(hangs) as server:
        judge = judge_at(server.url, sent)
        found = judged(RemoteJudge(judge.there, judge.settings, judge.key_for, sent, NEVER))

    assert found.provider is Provider.LOCAL
    assert "took longer than 0.4 s" in found.notes[-1]
    assert len(server.heard) == 1


def test_whoever_cancels_waits_for_nobody(sent: SentLog) -> None:
    cancellation = Cancellation()
    with provider_server(hangs) as server:
        threading.Timer(0.1, cancellation.cancel).start()

        with pytest.raises(Cancelled):
            judged(judge_at(server.url, sent), cancellation=cancellation)


def test_a_server_in_trouble_is_asked_three_times_and_as_late_as_it_says(sent: SentLog) -> None:
    busy = says(429, retry_after="0"), says(503, retry_after="0"), openai_says(the_dull_one)
    with provider_server(*busy) as server:
        found = judged(judge_at(server.url, sent))

    assert found.provider is Provider.OPENAI
    assert len(server.heard) == 3


def test_a_server_that_knows_no_schema_is_asked_without_one(sent: SentLog) -> None:
    with provider_server(says(400), openai_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, sent))

    assert found.provider is Provider.OPENAI
    assert ["response_format" in heard.body for heard in server.heard] == [True, False]


def test_a_server_that_reads_a_part_is_asked_in_smaller_ones(sent: SentLog) -> None:
    context = 2_048
    talk = talk_of((GROUND + STORY) * 12)

    def as_ollama(heard: Heard) -> Said:
        return openai_says(the_dull_one, tokens=min(context, heard.tokens))(heard)

    with provider_server(as_ollama) as server:
        found = judged(judge_at(server.url, sent), talk=talk)

    assert found.provider is Provider.OPENAI
    told = [set(heard.sentences) for heard in server.heard[1:]]
    assert set.union(*told) == set(range(len(talk)))
    assert all(heard.tokens <= context for heard in server.heard[1:])


def test_a_server_that_refuses_so_much_is_asked_in_smaller_parts(sent: SentLog) -> None:
    talk = talk_of((GROUND + STORY) * 12)

    def as_lm_studio(heard: Heard) -> Said:
        return Said(status=400) if heard.tokens > 2_048 else openai_says(the_dull_one)(heard)

    with provider_server(as_lm_studio) as server:
        found = judged(judge_at(server.url, sent), talk=talk)

    assert found.provider is Provider.OPENAI


def test_some_parts_without_an_answer_are_told_and_the_others_count(sent: SentLog) -> None:
    talk = talk_of((GROUND + STORY) * 30)
    with provider_server(openai_says("no"), openai_says("no"), openai_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, sent), talk=talk)

    assert found.provider is Provider.OPENAI
    assert "nothing usable about 1 of " in found.notes[-1]


def test_what_was_sent_is_written_down_and_told(sent: SentLog) -> None:
    with provider_server(openai_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, sent))

    (file,) = sent.folder.iterdir()
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["to"] == f"{server.url}/chat/completions"
    assert told["sent"] == server.heard[0].body
    assert DULL in told["answer"]
    assert KEY not in file.read_text(encoding="utf-8")
    assert str(sent.folder) in found.notes[0]


def test_what_cannot_be_written_down_is_not_sent(tmp_path: Path) -> None:
    (tmp_path / "sent").write_bytes(b"in the way")
    with provider_server(openai_says(the_dull_one)) as server:
        found = judged(judge_at(server.url, SentLog(tmp_path / "sent")))

    assert server.heard == []
    assert "cannot be written down" in found.notes[-1]


def test_nothing_said_is_nothing_asked(sent: SentLog) -> None:
    with provider_server(openai_says(the_dull_one)) as server:
        assert judged(judge_at(server.url, sent), talk=talk_of("")) == Judged()

    assert server.heard == []
