"""A State in which it is known what is said in the open video, without any file."""

from fractions import Fraction
from pathlib import Path

from reely_desktop.app.frame_grid import EvenFrames, end
from reely_desktop.app.project import begin
from reely_desktop.app.speech import Speech
from reely_desktop.app.state import Document, State
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Transcript
from tests.support.spoken import said

FRAMES = EvenFrames(timebase=Fraction(1, 25), step=1, count=25 * 30)
TALK = said(
    "We came by boat. Nobody was there. Then a light moved along the wall. "
    "It was her. She read the letter twice, and laughed."
)


def talking(talk: Transcript = TALK, **noticed: tuple[tuple[int, int], ...]) -> State:
    document = Document(
        path=Path("talk.mp4"),
        frames=FRAMES,
        frame_rate=Fraction(25),
        width=160,
        height=90,
        output=Path("out.mp4"),
        project=begin(end(FRAMES)),
    )
    heard = Recognition(
        talk,
        spoken="en",
        spoken_probability=1.0,
        voiced=noticed.get("voiced", ()),
        filled=noticed.get("filled", ()),
        model="tiny.en",
        device="cpu",
        compute="int8",
    )
    return State(
        document=document,
        view=MediaRange(MediaTime(0, Fraction(1)), document.duration),
        speech=Speech(recognition=heard),
    )
