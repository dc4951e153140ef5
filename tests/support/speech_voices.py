"""Speech whose words and their times are known: Festival says sentences, with pauses between them.

What comes before and after a sentence is digital silence, or noise where some is asked for, so that the
sentence begins and ends where Festival says that its first word does and its last one.
"""

import re
import subprocess
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

VOICES = {"slt": "voice_cmu_us_slt_arctic_hts", "kal": "voice_kal_diphone"}
_TELL = """
(define (tell utt name)
  (utt.synth utt)
  (utt.save.wave utt (string-append name ".wav") 'riff)
  (mapcar
    (lambda (word)
      (format t "%s %s %f %f\\n" name (item.name word)
        (item.feat word "word_start") (item.feat word "word_end")))
    (utt.relation.items utt 'Word)))
"""
_LONGEST_PAUSE_S, _SHORTEST_PAUSE_S = 1.6, 0.35

SENTENCES = (
    "The harbour was quiet when we arrived, and nobody came to meet us.",
    "My brother had promised to bring the keys of the old house.",
    "He never told anyone why he left the city that winter.",
    "We waited for an hour beside the empty boats.",
    "Then a small light moved slowly along the wall.",
    "It was a woman with a lantern in her hand.",
    "She asked us what we wanted so late at night.",
    "I gave her the letter without saying a word.",
    "She read it twice and put it in her pocket.",
    "Follow me, she said, and do not talk to the neighbours.",
    "The street was narrow and smelled of fresh bread.",
    "Every window was dark except for one.",
    "There we found my brother, asleep in a wooden chair.",
    "He opened his eyes and began to laugh.",
    "You should have written that you were coming, he said.",
    "That was the last time I heard him laugh for many years.",
)


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word that was said in [start_ms, end_ms)."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Recording:
    """A file in which those sentences are said, one after the other, each a tuple of its words."""

    path: Path
    sentences: tuple[tuple[SpokenWord, ...], ...]
    text: str

    @property
    def words(self) -> tuple[SpokenWord, ...]:
        return tuple(word for sentence in self.sentences for word in sentence)


def speak(
    path: Path,
    sentences: Sequence[str] = SENTENCES,
    *,
    voice: str = "slt",
    noise_db: float | None = None,
    times: int = 1,
) -> Recording:
    """Have `sentences` said, `times` over, into a WAV file; with pink noise that many dB below the voice."""
    chance = np.random.default_rng(7)
    rate, said = _synthesized(path.parent, sentences, voice)
    parts: list[Samples] = [np.zeros(rate // 2, np.float32)]
    told: list[tuple[SpokenWord, ...]] = []
    at = len(parts[0])
    for sound, words in said * times:
        shift_ms = 1000 * at / rate
        told.append(
            tuple(SpokenWord(t, round(shift_ms + s), round(shift_ms + e)) for t, s, e in words)
        )
        pause = round(rate * chance.uniform(_SHORTEST_PAUSE_S, _LONGEST_PAUSE_S))
        parts += [sound, np.zeros(pause, np.float32)]
        at += len(sound) + pause
    whole = np.concatenate(parts)
    if noise_db is not None:
        voiced = whole[np.abs(whole) > 0.01]
        loud = float(np.sqrt(np.mean(voiced**2)))
        whole = whole + pink_noise(len(whole)) * loud * 10 ** (-noise_db / 20)
    write_samples(path, whole, rate)
    return Recording(path, tuple(told), " ".join([*sentences] * times))


def pink_noise(count: int) -> Samples:
    """Make noise that falls by 3 dB an octave, with a root mean square of 1."""
    spectrum = np.fft.rfft(np.random.default_rng(11).normal(size=count))
    spectrum[1:] /= np.sqrt(np.arange(1, len(spectrum)))
    spectrum[0] = 0
    noise = np.fft.irfft(spectrum, count)
    made: Samples = (noise / np.sqrt(np.mean(noise**2))).astype(np.float32)
    return made


def music(seconds: int, rate: int = 16_000) -> Samples:
    """Make chords that change each second, with a beat: nothing that anybody says."""
    chance = np.random.default_rng(3)
    time = np.arange(rate) / rate
    made = []
    for _ in range(seconds):
        root = chance.choice([110.0, 130.8, 146.8, 164.8, 196.0])
        notes = [root, root * 1.26, root * 1.5, root * 2]
        chord = sum(np.sin(2 * np.pi * n * h * time) / h for n in notes for h in (1, 2, 3))
        beat = np.exp(-12 * (time % 0.5)) * chance.normal(size=rate)
        made.append(0.05 * chord * np.hanning(rate) ** 0.25 + 0.05 * beat)
    return np.concatenate(made).astype(np.float32)


def write_samples(path: Path, samples: Samples, rate: int) -> Path:
    """Write one channel of 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32_000).astype("<i2").tobytes())
    return path


def _synthesized(
    folder: Path, sentences: Sequence[str], voice: str
) -> tuple[int, list[tuple[Samples, list[tuple[str, float, float]]]]]:
    """Return the sample rate, and of each sentence its sound and its words with their times in ms."""
    lines = [f"({VOICES[voice]})", _TELL]
    for number, sentence in enumerate(sentences):
        quiet = re.sub(r'["\\]', "", sentence)
        lines.append(f'(tell (Utterance Text "{quiet}") "{voice}-{number}")')
    script = folder / f"{voice}.scm"
    script.write_text("\n".join(lines), encoding="ascii")
    ended = subprocess.run(
        ["festival", "-b", script.name], cwd=folder, check=True, capture_output=True, text=True
    )
    words: list[list[tuple[str, float, float]]] = [[] for _ in sentences]
    for line in ended.stdout.splitlines():
        name, word, start, end = line.split()
        number = int(name.rpartition("-")[2])
        words[number].append((word, 1000 * float(start), 1000 * float(end)))
    made = []
    rate = 0
    for number in range(len(sentences)):
        with wave.open(str(folder / f"{voice}-{number}.wav"), "rb") as file:
            rate = file.getframerate()
            samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        made.append(((samples / 32_768).astype(np.float32), words[number]))
    return rate, made
