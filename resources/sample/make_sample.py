"""Make the bundled sample, from the root: `python3 dev.py exec -- python -m resources.sample.make_sample`.

It needs Debian's festival and festvox-us-slt-hts for the voice, installed by hand. Beside itself it
writes the film, its spoken text, and a transcript with the time of each word.
"""

import json
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, cast

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from resources.sample import scenes_by_day as day
from resources.sample import scenes_by_night as night
from resources.sample.brush import HEIGHT, WIDTH
from resources.sample.narration import RATE_HZ, STORY, Speech, speak
from resources.sample.score import compose, duck

HERE = Path(__file__).parent
FILM = HERE / "harbour-walk.mp4"
FRAME_RATE = 30
VOICE, MUSIC = 1.1, 0.36
LOUDNESS = 0.16  # of speech, as the root mean square of what is not silence
SILENCE = 0.01

Scene = Callable[[QPainter, float, float], None]
SCENES: tuple[Scene, ...] = (
    day.harbour_at_sunrise,
    day.lighthouse_in_the_cold,
    day.boat_in_the_fog,
    day.boat_at_the_steps,
    day.train_over_the_bridge,
    night.town_in_the_evening,
    night.rain_on_the_window,
    day.leaves_and_a_letter,
    night.lights_on_the_sea,
    night.boat_sent_back,
    night.a_match,
)


def main() -> None:
    """Make the film and its texts."""
    speeches = [speak(paragraph) for paragraph in STORY]
    frames = [-(-len(speech.samples) * FRAME_RATE // RATE_HZ) for speech in speeches]
    write_texts(speeches, frames)
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "sound.wav"
        write_sound(sound, speeches, frames)
        write_film(sound, frames)
    print(f"{FILM.name}: {sum(frames) / FRAME_RATE:.1f} s, {FILM.stat().st_size / 1e6:.2f} MB")


def picture(scene: Scene, time: float, length: float) -> QImage:
    """Draw one picture."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene(painter, time, length)
    painter.end()
    return image


def write_texts(speeches: list[Speech], frames: list[int]) -> None:
    """Write what is said, and when, in seconds from the start of the film."""
    text = "\n\n".join(" ".join(paragraph) for paragraph in STORY)
    (HERE / "script.txt").write_text(text + "\n", encoding="utf-8")
    words = []
    for number, speech in enumerate(speeches):
        start = sum(frames[:number]) / FRAME_RATE
        words += [
            {"text": w.text, "start": round(start + w.start, 3), "end": round(start + w.end, 3)}
            for w in speech.words
        ]
    lines = ",\n".join("  " + json.dumps(word) for word in words)
    transcript = f'{{"version": 1, "language": "en", "words": [\n{lines}\n]}}\n'
    (HERE / "transcript.json").write_text(transcript, encoding="utf-8")


def write_sound(path: Path, speeches: list[Speech], frames: list[int]) -> None:
    """Mix the voice over the music, which makes way for it, as 16-bit stereo."""
    voice = np.concatenate(
        [
            np.pad(_levelled(s.samples), (0, n * RATE_HZ // FRAME_RATE - len(s.samples)))
            for s, n in zip(speeches, frames, strict=True)
        ]
    )
    music = duck(compose(len(voice), rate=RATE_HZ), voice, rate=RATE_HZ)
    mixed = np.clip(voice[:, None] * VOICE + music * MUSIC, -1, 1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((mixed * 32_000).astype("<i2").tobytes())


def write_film(sound: Path, frames: list[int]) -> None:
    """Draw and encode: groups of pictures closed, at most two seconds long, one starts each scene."""
    made = FILM.with_suffix(".part.mp4")
    encoder = subprocess.Popen([*_ffmpeg(sound, frames), str(made)], stdin=subprocess.PIPE)
    with encoder, cast("BinaryIO", encoder.stdin) as pictures:
        for scene, count in zip(SCENES, frames, strict=True):
            print(f"{scene.__name__}: {count} frames", file=sys.stderr)
            for number in range(count):
                image = picture(scene, number / FRAME_RATE, count / FRAME_RATE)
                pictures.write(bytes(image.constBits()))
    if encoder.returncode:
        raise SystemExit("ffmpeg could not encode the film; what it said stands above")
    made.replace(FILM)


def _ffmpeg(sound: Path, frames: list[int]) -> list[str]:
    """Return the command that encodes pictures from stdin, but for the file it writes."""
    tags = "colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
    starts = [(number - 0.5) / FRAME_RATE for number in accumulate(frames[:-1])]
    return [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FRAME_RATE)),
        *("-i", "pipe:0", "-i", str(sound), "-map", "0:v", "-map", "1:a"),
        *("-vf", f"scale=out_color_matrix=bt709,format=yuv420p,setparams={tags}"),
        *("-c:v", "libx264", "-profile:v", "high", "-preset", "slower", "-crf", "25"),
        *("-maxrate", "900k", "-bufsize", "2700k", "-threads", "4"),
        *("-x264-params", "keyint=60:open-gop=0:bframes=3:aq-mode=3"),
        *("-forced-idr", "1", "-force_key_frames", ",".join(f"{start:.3f}" for start in starts)),
        *("-c:a", "aac", "-b:a", "96k", "-metadata", "title=Harbour walk"),
        *("-metadata:s:a:0", "language=eng", "-movflags", "+faststart"),
    ]


def _levelled(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bring a paragraph to the same loudness as the others, its peaks within -1..1."""
    loud = samples[np.abs(samples) > SILENCE]
    level = LOUDNESS / float(np.sqrt((loud**2).mean()))
    levelled: NDArray[np.float32] = np.tanh(samples * np.float32(level))
    return levelled


if __name__ == "__main__":
    main()
