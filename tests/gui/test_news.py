"""News of exports: which there are, and that the desktop is told of them."""

import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from reely_desktop.app.job import (
    Done,
    Failed,
    Job,
    JobKind,
    Problem,
    Queued,
    Running,
    Status,
    Stopped,
)
from reely_desktop.ui import messages_recent as messages
from reely_desktop.ui.present_news import News, news

ROOT = Path(__file__).parents[2]
PROBLEM = Problem("RLY-DISK-FULL", "the disk is full", "free some space")


def jobs(*statuses: Status) -> tuple[Job, ...]:
    return tuple(
        Job(id=n, kind=JobKind.EXPORT, path=Path(f"{n}.mp4"), status=status)
        for n, status in enumerate(statuses)
    )


def told(*queues: tuple[Job, ...]) -> list[News]:
    """Return the news while the queue becomes one after the other."""
    heard = []
    known: frozenset[int] = frozenset()
    for queue in queues:
        fresh, known = news(known, queue)
        if fresh is not None:
            heard.append(fresh)
    return heard


def test_the_last_clip_that_is_written_is_news_and_those_before_are_not() -> None:
    heard = told(
        jobs(Queued(), Queued()),
        jobs(Done(None), Queued()),
        jobs(Done(None), Done(None)),
        jobs(Done(None), Done(None)),
    )

    assert heard == [News(messages.ALL_WRITTEN, messages.several(2))]


def test_a_single_clip_is_told_by_its_name() -> None:
    assert told(jobs(Queued()), jobs(Done(None))) == [News(messages.ONE_WRITTEN, "0.mp4")]


def test_clips_that_were_told_are_not_counted_again() -> None:
    heard = told(jobs(Done(None)), jobs(Done(None), Queued()), jobs(Done(None), Done(None)))

    assert heard == [News(messages.ONE_WRITTEN, "0.mp4"), News(messages.ONE_WRITTEN, "1.mp4")]


@pytest.mark.parametrize(
    "last",
    [
        Stopped(),
        Queued(is_paused=True),
        Running("", 0.5, timedelta(), is_paused=True),
    ],
)
def test_what_was_written_is_told_when_the_rest_is_stopped_or_paused(last: Status) -> None:
    heard = told(jobs(Queued(), Queued()), jobs(Done(None), Queued()), jobs(Done(None), last))

    assert heard == [News(messages.ONE_WRITTEN, "0.mp4")]


def test_a_failure_is_told_at_once_with_its_reason() -> None:
    heard = told(
        jobs(Queued(), Queued()), jobs(Failed(PROBLEM), Queued()), jobs(Failed(PROBLEM), Done(None))
    )

    assert heard == [
        News(messages.ONE_FAILED, "0.mp4: the disk is full"),
        News(messages.ONE_WRITTEN, "1.mp4"),
    ]


def test_a_failure_at_the_end_does_not_hide_what_was_written() -> None:
    heard = told(
        jobs(Done(None), Done(None), Queued()), jobs(Done(None), Done(None), Failed(PROBLEM))
    )

    text = f"2.mp4: the disk is full\n{messages.several(2)}"
    assert heard == [News(messages.ONE_FAILED, text)]


def test_what_somebody_stopped_is_no_news_to_them() -> None:
    assert told(jobs(Queued()), jobs(Stopped())) == []


@pytest.mark.skipif(sys.platform != "linux", reason="it is Linux's way")
def test_the_desktop_is_told_over_its_portal() -> None:
    bus = shutil.which("dbus-run-session")
    assert bus is not None
    script = (
        f"{sys.executable} -m tests.support.portal & "
        f"{sys.executable} -m tests.support.telling 'A title' 'A sentence'; wait"
    )
    heard = subprocess.run(
        [bus, "--", "sh", "-c", script],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert json.loads(heard.stdout.splitlines()[-1]) == {"title": "A title", "body": "A sentence"}
