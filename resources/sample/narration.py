"""What the sample says, and the voice that says it: festival with the voice of festvox-us-slt-hts.

Festival tells when each word starts and ends, so the transcript beside the sample is known, not
heard. Runs where Debian's festival and that voice are installed.
"""

import json
import subprocess
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000
LEAD_SECONDS, BETWEEN_SECONDS, TAIL_SECONDS = 0.9, 0.25, 1.1

# One paragraph a scene.
STORY = (
    (
        "Every morning, before work, I walk along the harbour.",
        "I never take a camera.",
        "That is why nobody believed me.",
    ),
    (
        "It was the coldest day of the year.",
        "The water was flat, the gulls were quiet, and the lighthouse was still turning.",
    ),
    ("Then I saw a small red boat, with no one in it, coming in against the tide.",),
    (
        "It came straight to the steps and stopped, as if somebody had tied it there.",
        "On the seat lay a lantern.",
        "And it was still warm.",
    ),
    (
        "I asked the harbour master.",
        "I asked the woman who drives the early train.",
        "Nobody had lost a boat.",
    ),
    (
        "By evening, the whole town had a story.",
        "Smugglers, said the baker.",
        "A ghost, said her son.",
    ),
    (
        "I could not sleep.",
        "Who lights a lamp, sends it out to sea, and stays behind?",
    ),
    (
        "In autumn, a letter came, from the island across the bay.",
        "Four words, in the handwriting of a child.",
        "Did it reach you?",
    ),
    (
        "She was nine years old.",
        (
            "Every night, she had pushed a light out to sea, "
            "to find out whether anyone was on the other side."
        ),
    ),
    ("So I filled the lantern, I lit it, and I sent the boat back.",),
    (
        "I still walk along the harbour every morning.",
        "But now, I bring matches.",
    ),
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, its punctuation included, and when it is heard, in seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Speech:
    """A paragraph spoken: mono samples at 48 kHz within -1..1, and its words."""

    samples: NDArray[np.float32]
    words: tuple[Word, ...]


def speak(paragraph: tuple[str, ...]) -> Speech:
    """Speak the sentences with a pause between each two, silence before and after."""
    pieces = [_silence(LEAD_SECONDS)]
    words: list[Word] = []
    for place, sentence in enumerate(paragraph):
        if place:
            pieces.append(_silence(BETWEEN_SECONDS))
        start = sum(map(len, pieces)) / RATE_HZ
        samples, said = _festival(sentence)
        pieces.append(samples)
        words += [Word(word.text, start + word.start, start + word.end) for word in said]
    pieces.append(_silence(TAIL_SECONDS))
    return Speech(np.concatenate(pieces), tuple(words))


def _silence(seconds: float) -> NDArray[np.float32]:
    return np.zeros(round(seconds * RATE_HZ), np.float32)


def _festival(sentence: str) -> tuple[NDArray[np.float32], list[Word]]:
    with tempfile.TemporaryDirectory() as folder:
        sound, script = Path(folder) / "said.wav", Path(folder) / "say.scm"
        script.write_text(
            "(voice_cmu_us_slt_arctic_hts)\n"
            "(Parameter.set 'Duration_Stretch 1.06)\n"
            '(lex.add.entry \'("gulls" n (((g ah l z) 1))))\n'
            f"(set! said (utt.synth (Utterance Text {json.dumps(sentence)})))\n"
            f"(utt.save.wave said {json.dumps(str(sound))} 'riff)\n"
            "(mapcar (lambda (w) (format t "
            '"%f %f\\n" (item.feat w "word_start") (item.feat w "word_end")))'
            " (utt.relation.items said 'Word))\n",
            encoding="ascii",
        )
        told = subprocess.run(
            ["festival", "-b", str(script)], check=True, capture_output=True, text=True
        ).stdout
        with wave.open(str(sound)) as file:
            rate = file.getframerate()
            spoken = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32_768
    times = [tuple(map(float, line.split())) for line in told.splitlines()]
    words = [Word(text, *time) for text, time in zip(sentence.split(), times, strict=True)]
    return _resample(spoken, rate), words


def _resample(samples: NDArray[np.float64], rate: int) -> NDArray[np.float32]:
    """Bring the samples to 48 kHz from a lower rate, adding nothing above its band."""
    count = len(samples) * RATE_HZ // rate
    spectrum = np.fft.rfft(samples, n=count * rate // RATE_HZ)
    return (np.fft.irfft(spectrum, n=count) * (RATE_HZ / rate)).astype(np.float32)
