"""A short video in which somebody says known sentences, made once for a session."""

import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tests.support.exports import FFMPEG
from tests.support.speech_voices import SENTENCES, Recording, speak

TOLD = (
    "The harbour was quiet when we arrived, and nobody came to meet us.",
    "Then a small light moved slowly along the wall.",
)


@cache
def talking_clip() -> Recording:
    """Return the recording of TOLD, whose file has a picture of 25 frames a second. It is only to be read."""
    return _spoken(TOLD)


@cache
def long_talk() -> Recording:
    """Return half a minute in which somebody speaks nearly all the time, otherwise the same."""
    return _spoken(SENTENCES[:10])


def _spoken(sentences: Sequence[str]) -> Recording:
    folder = Path(mkdtemp(prefix="talking-"))
    said = speak(folder / "said.wav", sentences)
    video = folder / "talk.mp4"
    subprocess.run(
        [
            *(str(FFMPEG), "-v", "error", "-i", str(said.path)),
            *("-f", "lavfi", "-i", "testsrc2=size=160x90:rate=25", "-shortest"),
            *("-map", "1:v", "-map", "0:a", "-c:v", "libx264", "-preset", "ultrafast", "-g", "25"),
            *("-pix_fmt", "yuv420p", "-c:a", "aac", str(video)),
        ],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return Recording(video, said.sentences, said.text)
