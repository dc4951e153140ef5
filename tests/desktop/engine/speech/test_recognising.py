"""Real speech, heard by real models: the right words, at the edges of pauses, none where nobody speaks."""

import re
import time
import wave
from contextlib import suppress
from pathlib import Path

import numpy as np
import psutil
import pytest

from reely_desktop.engine.errors import Cancelled, MediaError, RequestError, WorkError
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.models import SpeechModel
from reely_desktop.engine.speech.recognition import (
    Recognition,
    recognition_from_bytes,
    recognition_to_bytes,
)
from reely_desktop.engine.transcript.words import Word
from tests.support.exports import run_ffmpeg
from tests.support.speech_errors import sentence_edges, share_within, word_error_rate
from tests.support.speech_hearing import hear, model, text_of
from tests.support.speech_voices import (
    SENTENCES,
    Recording,
    music,
    pink_noise,
    speak,
    write_samples,
)

RATE = 16_000
LIBRIVOX = Path("/usr/share/pocketsphinx/test/data/librivox")


def workers() -> list[psutil.Process]:
    """Return the processes that listen for this one, but for those that have ended."""
    found = []
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            if "speech.worker" in " ".join(child.cmdline()):
                found.append(child)
    return found


def check_edges(recording: Recording, recognition: Recognition) -> None:
    starts, ends = sentence_edges(recording, recognition.transcript.words)
    assert min(len(starts), len(ends)) >= len(recording.sentences) - 2
    assert share_within(starts, 100) >= 0.9
    assert share_within(ends, 100) >= 0.8


def test_what_was_said_is_heard(recording: Recording, heard: Recognition) -> None:
    assert word_error_rate(recording.text, text_of(heard)) <= 0.05
    assert (heard.spoken, heard.device, heard.compute) == ("en", "cpu", "int8")
    assert heard.model == "tiny.en"
    assert heard.notes == ()


def test_sentences_start_and_end_where_the_voice_does(
    recording: Recording, heard: Recognition
) -> None:
    check_edges(recording, heard)


def test_segments_are_the_sentences(heard: Recognition) -> None:
    said = [heard.transcript.text(segment) for segment in heard.transcript.segments]

    assert len(said) == pytest.approx(len(SENTENCES), abs=1)
    assert sum(text.endswith(".") for text in said) >= len(said) - 1


def test_a_recognition_is_kept_and_read_back(heard: Recognition) -> None:
    assert recognition_from_bytes(recognition_to_bytes(heard)) == heard


@pytest.mark.parametrize("kept", [b"", b"{}", b'{"version": 2}', b'{"version": 1}', b"[]"])
def test_what_is_no_recognition_is_not_read(kept: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        recognition_from_bytes(kept)


def test_words_come_as_they_are_heard_and_progress_never_falls(tmp_path: Path) -> None:
    recording = speak(tmp_path / "short.wav", SENTENCES[:3])
    words: list[Word] = []
    told: list[tuple[str, float]] = []

    recognition = hear(
        recording.path, on_words=words.extend, progress=lambda *step: told.append(step)
    )

    assert [word.text for word in words] == [word.text for word in recognition.transcript.words]
    assert [done for _, done in told] == sorted(done for _, done in told)
    assert list(dict(told)) == ["loading", "listening", "done"]
    assert told[-1] == ("done", 1.0)


@pytest.mark.parametrize("kind", ["silence", "music", "noise"])
def test_where_nobody_speaks_there_are_no_words(tmp_path: Path, kind: str) -> None:
    seconds = 20
    samples = {
        "silence": np.zeros(seconds * RATE, np.float32),
        "music": music(seconds, RATE),
        "noise": 0.1 * pink_noise(seconds * RATE),
    }[kind]

    recognition = hear(write_samples(tmp_path / f"{kind}.wav", samples, RATE))

    assert recognition.transcript.words == ()
    assert recognition.voiced == ()
    assert recognition.notes == ("no speech found",)


def test_sound_that_starts_late_keeps_its_time(tmp_path: Path) -> None:
    """Words are on the clock that people see, wherever among silence they lie."""
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])
    with wave.open(str(recording.path), "rb") as file:
        rate = file.getframerate()
        said = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32_000
    late = write_samples(
        tmp_path / "late.wav", np.concatenate([np.zeros(40 * rate, np.float32), said]), rate
    )

    (first, *_) = hear(late).transcript.words

    assert abs(first.start_ms - 40_000 - recording.words[0].start_ms) <= 100


def test_a_worker_that_is_killed_is_one_error(recording: Recording) -> None:
    def kill(_words: tuple[Word, ...]) -> None:
        for worker in workers():
            worker.kill()

    with pytest.raises(WorkError) as raised:
        hear(recording.path, on_words=kill)

    assert raised.value.code == "RLY-SPEECH-KILLED"
    assert "memory" in raised.value.hint


def test_cancelling_ends_the_worker_at_once(recording: Recording) -> None:
    cancellation = Cancellation()
    asked_at = 0.0

    def cancel(_words: tuple[Word, ...]) -> None:
        nonlocal asked_at
        asked_at = asked_at or time.monotonic()
        cancellation.cancel()

    with pytest.raises(Cancelled):
        hear(recording.path, on_words=cancel, cancellation=cancellation)

    assert time.monotonic() - asked_at <= 0.4
    assert not workers()


def test_a_model_cut_short_is_said_to_be_damaged(tmp_path: Path, recording: Recording) -> None:
    whole = model()
    for file in whole.folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes()[:1_000_000])
    broken = SpeechModel("mine", tmp_path, (), identity="broken")

    with pytest.raises(WorkError) as raised:
        hear(recording.path, using=broken)

    assert raised.value.code == "RLY-MODEL-DAMAGED"


def test_a_model_that_went_away_is_never_asked_of_the_network(
    tmp_path: Path, recording: Recording
) -> None:
    gone = SpeechModel("tiny.en", tmp_path / "base", ("en",), identity="gone")

    with pytest.raises(WorkError) as raised:
        hear(recording.path, using=gone)

    assert raised.value.code == "RLY-MODEL-DAMAGED"


def test_a_model_of_english_refuses_what_it_cannot(recording: Recording) -> None:
    with pytest.raises(RequestError, match="English alone, not de"):
        hear(recording.path, language="de")
    with pytest.raises(RequestError, match="translates nothing") as raised:
        hear(recording.path, translates=True)

    assert raised.value.code == "RLY-MODEL-LANGUAGE"


def test_a_track_that_is_not_there_is_refused(recording: Recording) -> None:
    with pytest.raises(MediaError) as raised:
        hear(recording.path, track=1)

    assert raised.value.code == "RLY-MEDIA-NO-SOUND"


@pytest.mark.slow
@pytest.mark.parametrize("voice", ["slt", "kal"])
@pytest.mark.parametrize("noise_db", [None, 20], ids=["clean", "20 dB"])
def test_base_hears_words_and_edges_of_either_voice_in_noise_too(
    tmp_path: Path, voice: str, noise_db: float | None
) -> None:
    recording = speak(tmp_path / "said.wav", voice=voice, noise_db=noise_db)

    recognition = hear(recording.path, using="base")

    assert word_error_rate(recording.text, text_of(recognition)) <= 0.05
    assert (recognition.spoken, recognition.spoken_probability > 0.9) == ("en", True)
    check_edges(recording, recognition)


@pytest.mark.slow
def test_the_fast_way_leaves_no_long_voice_without_words(recording: Recording) -> None:
    recognition = hear(recording.path, using="base", is_fast=True)

    assert word_error_rate(recording.text, text_of(recognition)) <= 0.05
    assert all(end - start <= 1_500 for start, end in recognition.filled)
    check_edges(recording, recognition)


@pytest.mark.slow
def test_base_hears_people_reading() -> None:
    told = (LIBRIVOX / "transcription").read_text(encoding="ascii")
    said = {name: text for text, name in re.findall(r"<s> (.*?) </s> \((.*?)\)", told)}
    assert len(said) == 5

    heard = [text_of(hear(LIBRIVOX / f"{name}.wav", using="base", language="en")) for name in said]

    assert word_error_rate(" ".join(said.values()), " ".join(heard)) <= 0.06


@pytest.mark.slow
def test_another_language_is_put_into_english(recording: Recording) -> None:
    """What is English stays so, and the language that is spoken is told apart from the transcript's."""
    recognition = hear(recording.path, using="base", translates=True)

    assert recognition.transcript.language == "en"
    assert recognition.spoken == "en"
    assert recognition.transcript.words


def test_words_of_a_video_are_on_the_clock_of_its_picture(tmp_path: Path) -> None:
    """The sound of this one starts a second and a half after its picture, which starts at ten seconds."""
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])
    video = tmp_path / "late sound.mkv"
    picture = ["-f", "lavfi", "-i", "color=black:size=64x64:rate=25:duration=8"]
    delayed = ["-itsoffset", "1.5", "-i", str(recording.path)]
    shifted = ["-c:v", "libx264", "-c:a", "aac", "-output_ts_offset", "10", str(video)]
    run_ffmpeg(*picture, *delayed, *shifted)

    (first, *_) = hear(video).transcript.words

    assert abs(first.start_ms - 1_500 - recording.words[0].start_ms) <= 100


@pytest.mark.slow
def test_a_recording_of_several_pieces_is_heard_whole_and_on_time(tmp_path: Path) -> None:
    recording = speak(tmp_path / "long.wav", times=6)
    assert recording.words[-1].end_ms > 6 * 60_000

    recognition = hear(recording.path)

    assert word_error_rate(recording.text, text_of(recognition)) <= 0.05
    check_edges(recording, recognition)
