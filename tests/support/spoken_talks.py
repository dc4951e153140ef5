"""A video of a minute in which somebody tells a story, with its words as they were said."""

import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support.exports import FFMPEG
from tests.support.speech_voices import SENTENCES, Recording, speak


@cache
def spoken_talk(sentences: int = len(SENTENCES)) -> Recording:
    """Return so many of SENTENCES as they are told, with a picture of 25 frames a second; to be read."""
    folder = Path(mkdtemp(prefix="talk-"))
    said = speak(folder / "said.wav", SENTENCES[:sentences])
    video = folder / "story.mp4"
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


def transcript_of(recording: Recording) -> Transcript:
    """Return what was said, with the points and commas of what Festival was given."""
    written = recording.text.split()
    words = [
        Word(f" {text}", word.start_ms, word.end_ms)
        for text, word in zip(written, recording.words, strict=True)
    ]
    return Transcript("en", tuple(words))
