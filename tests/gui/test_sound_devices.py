"""Devices for sound come and go while a video plays; it plays on, and the window says what is missing."""

from itertools import islice, takewhile
from pathlib import Path

import pytest

from tests.support import sound_server
from tests.support.clips import ClipSpec, make_clip
from tests.support.sound_server import playing_on

pytestmark = pytest.mark.skipif(not sound_server.IS_HERE, reason="needs PulseAudio")


def test_a_device_that_is_pulled_out_leaves_the_pictures_moving_and_is_told(tmp_path: Path) -> None:
    video = make_clip(ClipSpec(frames=300, gop=30), tmp_path / "talk.mp4")
    with sound_server.sound_server(tmp_path / "sound") as server:
        device = server.plug_in("headphones")
        with playing_on(server, video) as program:
            assert program.stdout is not None
            told = (line.strip() for line in program.stdout)
            before = [*islice(told, 3)]
            server.pull_out(device)
            until_told = [*takewhile(lambda line: line != "Notice.NO_SOUND", told)]
            after = [int(line) for line in islice(told, 3)]

    assert before == ["0", "10", "20"]
    assert len(until_told) < 10
    assert after == [*range(after[0], after[0] + 30, 10)]
    assert after[0] <= int(until_told[-1]) + 10
