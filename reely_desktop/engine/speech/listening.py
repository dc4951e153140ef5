"""Listening to a track piece by piece, in the worker process: where somebody speaks, and what is said there.

A piece is some minutes of sound that end in a pause, so that what is held in memory does not grow with
the recording, and words come early. What lies in a piece is found out by Silero's detector; only that is
given to Whisper, with short pauses as they are. A batch is heard at once, each window by itself; a voiced
stretch that stays without words is listened to once more, in order.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.sound import sound_blocks
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.pauses import HeardSegment, SpanMs, filled_pauses, really_said
from reely_desktop.engine.speech.telling import Advanced, Asked, Heard, Language, Told, Voiced
from reely_desktop.engine.speech.voiced import (
    SAMPLE_RATE_HZ,
    Samples,
    Span,
    Stretch,
    in_source,
    place_to_part,
    stretches,
    windows,
    with_clear_edges,
)
from reely_desktop.engine.transcript.words import Word

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

_PIECE = SAMPLE_RATE_HZ * 60 * 5
_WINDOW = SAMPLE_RATE_HZ * 29
_LANGUAGE_WINDOW = SAMPLE_RATE_HZ * 30
_LEAST_PAUSE_MS = 100
_LONGEST_UNHEARD_MS = 1_000
_BEAM = 5

Tell = Callable[[Told], None]


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """A piece of the sound, where somebody speaks in it, and when it starts."""

    samples: Samples
    spans: Sequence[Span]
    at_ms: int

    def span_ms(self, span: Span) -> SpanMs:
        """Return when that span of its samples is."""
        return self.at_ms + _ms(span[0]), self.at_ms + _ms(span[1])


def listen(info: MediaInfo, asked: Asked, model: "WhisperModel", tell: Tell) -> None:
    """Listen to all of the track and tell what is said, as it is heard."""
    language = asked.language
    if not model.model.is_multilingual:
        language = "en"
    if language is not None:
        tell(Language(language, 1.0))
    for start, samples, spans in _pieces(info, asked.track):
        piece = _Piece(samples, spans, _ms(start))
        if spans:
            if language is None:
                language, sure = _language(model, piece)
                tell(Language(language, sure))
            clear = with_clear_edges(samples, spans)
            tell(Voiced(tuple(piece.span_ms(span) for span in clear)))
            hear = _in_batches if asked.batch_size > 1 else _in_order
            for segment in hear(model, piece, asked, language):
                tell(Heard(segment))
                tell(Advanced(segment.words[-1].end_ms))
        tell(Advanced(_ms(start + len(samples))))


def _pieces(info: MediaInfo, track: int) -> Iterator[tuple[int, Samples, tuple[Span, ...]]]:
    """Yield the sound at 16 kHz parted in pauses: where each piece starts, itself, and its spans of voice."""
    start = 0
    waiting: list[Samples] = []
    count = 0
    for block in _blocks(info, track):
        waiting.append(block)
        count += len(block)
        if count >= _PIECE:
            whole = np.concatenate(waiting)
            spans = _spans(whole)
            parted = place_to_part(spans, count)
            yield start, whole[:parted], tuple(span for span in spans if span[0] < parted)
            start += parted
            waiting, count = [whole[parted:]], count - parted
    if count:
        whole = np.concatenate(waiting)
        yield start, whole, _spans(whole)


def _blocks(info: MediaInfo, track: int) -> Iterator[Samples]:
    shape = f"aformat=sample_fmts=flt:channel_layouts=mono:sample_rates={SAMPLE_RATE_HZ}"
    whole = f"asetnsamples=n={SAMPLE_RATE_HZ}:p=0"
    # Nobody cancels here: the process that asked ends this one.
    for block in sound_blocks(
        info, track=track, span=None, filters=[shape, whole], cancellation=Cancellation()
    ):
        yield np.frombuffer(memoryview(block.planes[0]), np.float32, block.samples).copy()


def _spans(samples: Samples) -> tuple[Span, ...]:
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    options = VadOptions(min_silence_duration_ms=_LEAST_PAUSE_MS, speech_pad_ms=0)
    found = get_speech_timestamps(samples, options)
    return tuple((int(span["start"]), int(span["end"])) for span in found)


def _language(model: "WhisperModel", piece: _Piece) -> tuple[str, float]:
    heard = _joined(piece.samples, stretches(piece.spans, len(piece.samples)))
    code, sure, _ = model.detect_language(audio=heard[:_LANGUAGE_WINDOW])
    return code, float(sure)


def _in_order(
    model: "WhisperModel", piece: _Piece, asked: Asked, language: str
) -> Iterator[HeardSegment]:
    """Listen to the stretches around its spans, one window after the other."""
    parts = stretches(piece.spans, len(piece.samples))
    heard, _ = model.transcribe(
        _joined(piece.samples, parts),
        language=language,
        task=_task(asked),
        beam_size=_BEAM,
        condition_on_previous_text=False,
        word_timestamps=True,
        vad_filter=False,
    )

    def place(start_s: float, end_s: float) -> SpanMs:
        span = in_source(parts, round(start_s * SAMPLE_RATE_HZ), round(end_s * SAMPLE_RATE_HZ))
        return piece.span_ms(span)

    yield from _segments(heard, place)


def _in_batches(
    model: "WhisperModel", piece: _Piece, asked: Asked, language: str
) -> Iterator[HeardSegment]:
    """Listen to several windows at once, and again to where somebody spoke and no word came of it."""
    from faster_whisper import BatchedInferencePipeline

    clips = [
        {"start": start / SAMPLE_RATE_HZ, "end": end / SAMPLE_RATE_HZ}
        for start, end in windows(piece.spans, len(piece.samples), _WINDOW)
    ]
    heard, _ = BatchedInferencePipeline(model).transcribe(
        piece.samples,
        language=language,
        task=_task(asked),
        beam_size=_BEAM,
        batch_size=asked.batch_size,
        condition_on_previous_text=False,
        word_timestamps=True,
        without_timestamps=True,  # with them it leaves out whole sentences, and takes longer
        vad_filter=False,
        clip_timestamps=clips,
    )

    def place(start_s: float, end_s: float) -> SpanMs:
        return piece.at_ms + round(start_s * 1000), piece.at_ms + round(end_s * 1000)

    found = []
    for segment in _segments(heard, place):
        found.append(segment)
        yield segment
    in_ms = [piece.span_ms(span) for span in piece.spans]
    said = [word for words in really_said(found, in_ms) for word in words]
    for start, end in filled_pauses(said, in_ms):
        if end - start > _LONGEST_UNHEARD_MS:
            unheard = (_samples(start - piece.at_ms), _samples(end - piece.at_ms))
            yield from _in_order(model, replace(piece, spans=(unheard,)), asked, language)


def _joined(samples: Samples, parts: Sequence[Stretch]) -> Samples:
    return np.concatenate([samples[part.start : part.end] for part in parts])


def _segments(
    heard: Iterable[Any], place: Callable[[float, float], SpanMs]
) -> Iterator[HeardSegment]:
    for segment in heard:
        words = []
        for word in segment.words or ():
            start, end = place(word.start, word.end)
            sure = min(max(float(word.probability), 0.0), 1.0)
            words.append(Word(word.word, start, max(start, end), sure))
        if words:
            yield HeardSegment(tuple(words), float(segment.no_speech_prob))


def _task(asked: Asked) -> str:
    return "translate" if asked.translates else "transcribe"


def _ms(samples: int) -> int:
    return round(samples * 1000 / SAMPLE_RATE_HZ)


def _samples(ms: int) -> int:
    return ms * SAMPLE_RATE_HZ // 1000
