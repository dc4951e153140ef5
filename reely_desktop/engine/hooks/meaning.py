"""What sentences mean, as unit vectors, by a small model on this machine (MiniLM, int8, ONNX).

    texts → tokens → model → mean over the tokens → length 1

The model's folder holds `model.onnx` and `tokenizer.json`. Two texts that mean alike point alike.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.hooks.cues import Matrix
from reely_desktop.engine.progress import Cancellation, Progress

DIMENSIONS = 384
_MOST_TOKENS = 128
_BATCH = 16
_STAGE = "reading"
_MOST_LETTERS_A_WORD = 15
"""On average; English has five."""


def can_read(texts: Sequence[str]) -> bool:
    """Tell whether most of `texts` are letters that it knows, in words as long as words are.

    Anything else costs up to a token a letter, ten times as much, and means nothing to it.
    """
    words = " ".join(texts).split()
    letters = sum(map(len, words))
    known = sum(len(word.encode("ascii", "ignore")) for word in words)
    return 2 * known > letters and letters <= _MOST_LETTERS_A_WORD * len(words)


class Meanings:
    """Reads what sentences mean. Not thread-safe; loading takes about 0.2 s."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`. Raises WorkError RLY-MEANING-UNUSABLE."""
        import onnxruntime
        import tokenizers

        try:
            self._tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
            options = onnxruntime.SessionOptions()
            options.log_severity_level = 3
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both raise bare ones for damaged files
            raise WorkError(
                f"the model that reads sentences cannot be used ({error})",
                code="RLY-MEANING-UNUSABLE",
                hint="import it with `reely models import PATH`; a source checkout gets it in its setup",
            ) from error
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._tokenizer.enable_padding()

    def of(self, texts: Sequence[str], *, progress: Progress, cancellation: Cancellation) -> Matrix:
        """Return a unit vector for each of `texts`, row by row. Raises Cancelled."""
        found = np.zeros((len(texts), DIMENSIONS), np.float32)
        # Texts of like length go together, because a batch is as long as its longest.
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        for at in range(0, len(order), _BATCH):
            cancellation.raise_if_cancelled()
            batch = order[at : at + _BATCH]
            found[batch] = self._read([texts[number] for number in batch])
            progress(_STAGE, min(1.0, (at + _BATCH) / len(order)))
        return found

    def _read(self, texts: Sequence[str]) -> Matrix:
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([line.ids for line in encoded], np.int64)
        mask = np.array([line.attention_mask for line in encoded], np.int64)
        (hidden,) = self._session.run(
            None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        )
        weights = mask[..., None].astype(np.float32)
        mean = (np.asarray(hidden) * weights).sum(1) / np.maximum(weights.sum(1), 1)
        length = np.linalg.norm(mean, axis=1, keepdims=True)
        unit: Matrix = (mean / np.maximum(length, 1e-6)).astype(np.float32)
        return unit
