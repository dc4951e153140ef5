"""What was said, sentence by sentence, with what a scorer looks at: times, pauses, cues, loudness. PURE.

All arrays have one entry, or row, for each sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.cues import CueWords, Matrix, cues_of
from reely_desktop.engine.transcript.sentences import is_finished, no_longer_than, sentences
from reely_desktop.engine.transcript.words import Transcript

Times = NDArray[np.int64]
Numbers = NDArray[np.float32]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """A transcript as its sentences: `pause_before_ms` and `pause_after_ms` are the gaps to the next words.

    At the ends of the recording a pause counts as long. `spoken_ms` is how long words are being said.
    `meanings` are unit vectors, None where no model reads them; `loudness_db` is against the recording's
    own median, 0 where nothing is known. One that `continues` begins inside a sentence, which was parted.
    """

    transcript: Transcript
    sentences: tuple[range, ...]
    texts: tuple[str, ...]
    starts_ms: Times
    ends_ms: Times
    pause_before_ms: Times
    pause_after_ms: Times
    spoken_ms: Times
    finished: Marks
    continues: Marks
    cues: Matrix
    meanings: Matrix | None
    loudness_db: Numbers

    @classmethod
    def of(
        cls,
        transcript: Transcript,
        *,
        words: CueWords,
        meanings: Matrix | None = None,
        loudness_db: Sequence[float] = (),
        longest_ms: int | None = None,
    ) -> Self:
        """Return the talk that `transcript` is; `meanings` and `loudness_db` are those of its sentences.

        A sentence that is said for more than `longest_ms` is parted where its pauses are longest.
        """
        parts = whole = sentences(transcript)
        if longest_ms is not None:
            parts = no_longer_than(longest_ms, transcript, whole)
        beginnings = {part.start for part in whole}
        said = transcript.words
        texts = tuple(transcript.text(part) for part in parts)
        starts = np.array([said[part.start].start_ms for part in parts], np.int64)
        ends = np.array(
            [max(w.end_ms for w in said[part.start : part.stop]) for part in parts], np.int64
        )
        gaps = np.maximum(starts[1:] - ends[:-1], 0)
        at_an_end = np.full(min(len(parts), 1), END_PAUSE_MS, np.int64)
        return cls(
            transcript=transcript,
            sentences=parts,
            texts=texts,
            starts_ms=starts,
            ends_ms=ends,
            pause_before_ms=np.concatenate([at_an_end, gaps]),
            pause_after_ms=np.concatenate([gaps, at_an_end]),
            spoken_ms=np.array(
                [sum(w.end_ms - w.start_ms for w in said[p.start : p.stop]) for p in parts],
                np.int64,
            ),
            finished=np.array([is_finished(text) for text in texts], np.bool_),
            continues=np.array([part.start not in beginnings for part in parts], np.bool_),
            cues=cues_of(texts, words),
            meanings=meanings,
            loudness_db=np.array(loudness_db or [0.0] * len(parts), np.float32),
        )

    def __len__(self) -> int:
        return len(self.sentences)


END_PAUSE_MS = 2_000
"""How long a pause counts where the recording begins and ends."""
