"""What was sent is kept for its owner to see, and never without end."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from reely_desktop.host.sent import SentError, SentLog

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def test_a_request_is_there_before_its_answer(tmp_path: Path) -> None:
    log = SentLog(tmp_path / "sent", now=lambda: NOON)

    ended = log.keep("https://example.org/v1/chat", {"words": "Grüße \ud800"})
    (file,) = log.folder.iterdir()
    before = json.loads(file.read_bytes())
    ended("an answer")

    assert before["to"] == "https://example.org/v1/chat"
    assert before["sent"] == {"words": "Grüße \ud800"}
    assert before["answer"] is None
    assert json.loads(file.read_bytes()) == {**before, "answer": "an answer"}
    assert file.stat().st_mode & 0o077 == 0


def ticking() -> Callable[[], datetime]:
    times = (NOON + timedelta(milliseconds=number) for number in count())
    return lambda: next(times)


def test_two_of_one_moment_are_two_files(tmp_path: Path) -> None:
    log = SentLog(tmp_path, now=lambda: NOON)

    log.keep("there", {})
    log.keep("there", {})

    assert len(list(tmp_path.iterdir())) == 2


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    log = SentLog(tmp_path, most_files=3, now=ticking())

    for number in range(5):
        log.keep("there", {"number": number})

    kept = [json.loads(file.read_bytes())["sent"]["number"] for file in sorted(tmp_path.iterdir())]
    assert kept == [2, 3, 4]


def test_the_oldest_go_when_they_are_too_much_but_the_newest_stays(tmp_path: Path) -> None:
    log = SentLog(tmp_path, most_bytes=1_000, now=ticking())

    for number in range(4):
        log.keep("there", {"number": number, "words": "word " * 150})

    (file,) = tmp_path.iterdir()
    assert json.loads(file.read_bytes())["sent"]["number"] == 3


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "sent").write_bytes(b"")

    with pytest.raises(SentError) as told:
        SentLog(tmp_path / "sent").keep("there", {})

    assert told.value.code == "RLY-PROVIDER-UNSEEN"
