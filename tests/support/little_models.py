"""A model that is none, but has the files of one, so that it can be got and looked at in no time."""

import hashlib
from dataclasses import replace

from reely_desktop.engine.speech.catalogue import KnownModel, ModelFile, ModelKind
from reely_desktop.host.paths import resource

CONTENTS = {"model.bin": b"weights" * 50_000, "tokenizer.json": b"[]", "vocabulary.txt": b"a\nb"}
SHARED = "speech/config-tiny.json"
FILES = {"/little/" + name: content for name, content in CONTENTS.items()}


def little_model(server_url: str) -> KnownModel:
    """Return the model that is called little, whose FILES the server at that address gives."""
    config = resource(SHARED).read_bytes()
    files = [
        _file(name, content, address=f"{server_url}/little/{name}")
        for name, content in CONTENTS.items()
    ]
    files.append(replace(_file("config.json", config, address=""), resource=SHARED))
    return KnownModel("little", ModelKind.SPEECH, (), "MIT", server_url, tuple(files))


def _file(name: str, content: bytes, *, address: str) -> ModelFile:
    return ModelFile(name, len(content), hashlib.sha256(content).hexdigest(), address, "")
