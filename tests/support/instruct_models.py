"""A tiny model that writes text, in CTranslate2's form, made by its own specification. Knows a few words.

Its weights are made up, but for how much it leans to yes: with each word of `leaning` in what it reads, more.
"""

import json
from pathlib import Path

import numpy as np
from ctranslate2.specs import common_spec
from ctranslate2.specs.transformer_spec import TransformerDecoderModelSpec
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

_WIDTH = 16
_MARKS = ("<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>")


def instruct_model(folder: Path, words: tuple[str, ...], *, leaning: str) -> Path:
    """Write one into `folder` and return that; of `words`, `leaning` makes it say yes."""
    folder.mkdir(parents=True)
    vocabulary = [*_MARKS, "yes", "no", *words]
    numbers = np.random.default_rng(7)
    embedded = numbers.normal(0, 0.02, (len(vocabulary), _WIDTH)).astype(np.float32)
    embedded[:, 1:] += np.resize([1, -1], _WIDTH - 1)  # all other words are much the same
    embedded[vocabulary.index(leaning), 0] = 4
    spec = TransformerDecoderModelSpec.from_config(
        num_layers=1, num_heads=2, pre_norm=True, activation=common_spec.Activation.GELU
    )
    decoder = spec.decoder
    decoder.embeddings.weight = embedded
    decoder.position_encodings.encodings = np.zeros((2_048, _WIDTH), np.float32)
    decoder.scale_embeddings = False
    _norm(decoder.layer_norm)
    towards = np.zeros((len(vocabulary), _WIDTH), np.float32)
    towards[vocabulary.index("yes"), 0] = 3
    decoder.projection.weight = towards
    decoder.projection.bias = np.zeros(len(vocabulary), np.float32)
    (layer,) = decoder.layer
    attention = layer.self_attention
    _norm(attention.layer_norm)
    _norm(layer.ffn.layer_norm)
    # Every word is looked at alike, and what it holds is carried on: the model sees what it has read.
    values = np.concatenate([np.zeros((2 * _WIDTH, _WIDTH)), np.eye(_WIDTH)]).astype(np.float32)
    _linear(attention.linear[0], values)
    _linear(attention.linear[1], 8 * np.eye(_WIDTH, dtype=np.float32))
    _linear(layer.ffn.linear_0, np.zeros((_WIDTH, _WIDTH), np.float32))
    _linear(layer.ffn.linear_1, np.zeros((_WIDTH, _WIDTH), np.float32))
    spec.config.unk_token, spec.config.bos_token, spec.config.eos_token = "<unk>", "<s>", "</s>"
    spec.register_vocabulary(vocabulary)
    spec.validate()
    spec.save(str(folder))
    ids = {word: number for number, word in enumerate(vocabulary)}
    tokenizer = Tokenizer(WordLevel(ids, unk_token="<unk>"))  # noqa: S106 - a mark, not a secret
    tokenizer.pre_tokenizer = WhitespaceSplit()
    tokenizer.save(str(folder / "tokenizer.json"))
    assert json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return folder


def _norm(part: common_spec.LayerNormSpec) -> None:
    part.gamma = np.ones(_WIDTH, np.float32)
    part.beta = np.zeros(_WIDTH, np.float32)


def _linear(part: common_spec.LinearSpec, weight: np.ndarray) -> None:
    part.weight = weight
    part.bias = np.zeros(len(weight), np.float32)
