"""The music under the story: slow chords and a few plucked notes, made of sine waves."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

_CHORD_SECONDS = 6.0
_CHORDS = ((57, 60, 64, 71), (53, 60, 64, 69), (48, 55, 64, 67), (55, 59, 62, 69))  # MIDI notes
_PLUCK_CHANCE = 0.6
_SPOKEN = 0.02  # louder than this, of 1, it is speech
_DUCKED, _OPEN = 0.25, 1.0


def compose(count: int, *, rate: int) -> Samples:
    """Make `count` stereo samples, shaped (count, 2), peaking at 1, faded in and out."""
    music = np.zeros((count, 2), np.float32)
    chance = np.random.default_rng(7)
    for number in range(int(count / rate / _CHORD_SECONDS) + 1):
        start = number * _CHORD_SECONDS
        notes = _CHORDS[number % len(_CHORDS)]
        for side, note in enumerate(notes):
            _add(music, _pad(note, rate), start - 1.0, rate=rate, left=0.35 + 0.1 * side)
        for beat in range(8):
            if chance.random() < _PLUCK_CHANCE:
                note = int(chance.choice(notes)) + 12
                left = float(chance.uniform(0.25, 0.75))
                _add(music, _pluck(note, rate), start + beat * 0.75, rate=rate, left=left)
    time = np.arange(count) / rate
    fade = np.minimum(1, time / 3) * np.minimum(1, (count / rate - time) / 4)
    music *= fade[:, None].astype(np.float32)
    peak = float(np.abs(music).max())
    scaled: Samples = music / np.float32(peak)
    return scaled


def duck(music: Samples, speech: Samples, *, rate: int) -> Samples:
    """Turn the music down wherever there is speech, softly and a little ahead of it."""
    block = rate // 20
    loud = np.abs(speech[: len(speech) // block * block]).reshape(-1, block).max(axis=1) > _SPOKEN
    held = np.convolve(loud, np.ones(13), mode="same") > 0
    gain = np.convolve(np.where(held, _DUCKED, _OPEN), np.hanning(17) / 8, mode="same")
    gain[:8], gain[-8:] = _OPEN, _OPEN
    at = np.arange(len(music)) / block
    smooth = np.interp(at, np.arange(len(gain)) + 0.5, gain)
    ducked: Samples = (music * smooth[:, None]).astype(np.float32)
    return ducked


def _hertz(note: int) -> float:
    return float(440.0 * 2 ** ((note - 69) / 12))


def _pad(note: int, rate: int) -> Samples:
    time = np.arange(int((_CHORD_SECONDS + 2.5) * rate)) / rate
    wave = np.zeros(len(time))
    for detune in (0.998, 1.0, 1.003):
        for harmonic, strength in ((1, 1.0), (2, 0.25), (3, 0.1)):
            wave += strength * np.sin(2 * np.pi * _hertz(note) * detune * harmonic * time)
    rise, fall = np.minimum(1, time / 2.0), np.minimum(1, (time[-1] - time) / 2.5)
    pad: Samples = (0.05 * wave * rise * fall).astype(np.float32)
    return pad


def _pluck(note: int, rate: int) -> Samples:
    time = np.arange(2 * rate) / rate
    wave = np.sin(2 * np.pi * _hertz(note) * time) + 0.3 * np.sin(4 * np.pi * _hertz(note) * time)
    shape = 0.12 * np.exp(-2.5 * time) * np.minimum(1, time / 0.01)
    pluck: Samples = (wave * shape).astype(np.float32)
    return pluck


def _add(music: Samples, sound: Samples, start: float, *, rate: int, left: float) -> None:
    at = round(start * rate)
    sound = sound[max(0, -at) :]
    at = max(0, at)
    sound = sound[: max(0, len(music) - at)]
    music[at : at + len(sound), 0] += left * sound
    music[at : at + len(sound), 1] += (1 - left) * sound
