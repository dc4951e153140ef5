"""News of exports: which there are, and that the desktop is told of them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reely_desktop.app.job import (
    Done,
    Failed,
    Job,
    JobKind,
    Problem,
    Queued,
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


def test_the_last_clip_that_is_written_is_news_and_those_before_are_not() -> None:
    before, one, both = (
        jobs(Queued(), Queued()),
        jobs(Done(None), Queued()),
        jobs(Done(None), Done(None)),
    )

    assert news(before, one) is None
    assert news(one, both) == News(messages.ALL_WRITTEN, messages.several(2))
    assert news(both, both) is None


def test_a_single_clip_is_told_by_its_name() -> None:
    assert news(jobs(Queued()), jobs(Done(None))) == News(messages.ONE_WRITTEN, "0.mp4")


def test_a_failure_is_told_at_once_with_its_reason() -> None:
    told = news(jobs(Queued(), Queued()), jobs(Failed(PROBLEM), Queued()))

    assert told == News(messages.ONE_FAILED, "0.mp4: the disk is full")


def test_what_somebody_stopped_is_no_news_to_them() -> None:
    assert news(jobs(Queued()), jobs(Stopped())) is None


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
