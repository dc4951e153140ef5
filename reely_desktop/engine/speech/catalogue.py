"""The models that Reely knows: what they are made of, to the byte, and where each file can be had.

They stand in a file of their own (``resources/speech_models.json``). PURE but for one read. What is not here:
whether a model lies on this machine (`models`), and getting it from the network, which the engine knows not.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reely_desktop.engine.errors import WorkError

_VERSION = 1


class ModelKind(Enum):
    """What a model is for."""

    SPEECH = "speech"
    SENTENCES = "sentences"  # what sentences are about, as vectors
    INSTRUCT = "instruct"  # answering questions about a text, in CTranslate2's form


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model; `sha256` in hexadecimal.

    `address` is where it can be had, `resource` the name of the resource that it is a copy of; both "" for
    one that is only ever imported.
    """

    name: str
    size_bytes: int
    sha256: str
    address: str
    resource: str


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that Reely knows. `languages` are ISO 639-1 codes; none means many, told apart by ear."""

    name: str
    kind: ModelKind
    languages: tuple[str, ...]
    licence: str
    source: str
    files: tuple[ModelFile, ...]

    @property
    def size_bytes(self) -> int:
        """How large it is on the disk."""
        return sum(file.size_bytes for file in self.files)

    @property
    def can_be_fetched(self) -> bool:
        """Whether each of its files can be had from somewhere."""
        return all(file.address or file.resource for file in self.files)


Catalogue = Mapping[str, KnownModel]


def read_catalogue(path: Path) -> Catalogue:
    """Return the models in the file at `path` by their names, the best first. Raises WorkError."""
    try:
        table = json.loads(path.read_bytes())
        if table["version"] != _VERSION:
            raise ValueError(f"version {table['version']} is not known here")  # noqa: TRY301 - told below
        return {told["name"]: _model(told) for told in table["models"]}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise WorkError(
            f"the list of models in {path} cannot be used ({error})",
            code="RLY-MODEL-LIST",
            hint="install Reely again",
        ) from error


def _model(told: Mapping[str, object]) -> KnownModel:
    files, languages = told["files"], told["languages"]
    if not isinstance(files, list) or not isinstance(languages, list):
        raise ValueError(f"{told['name']} lists no files or no languages")  # noqa: TRY004 - as above
    return KnownModel(
        name=str(told["name"]),
        kind=ModelKind(told["kind"]),
        languages=tuple(str(language) for language in languages),
        licence=str(told["licence"]),
        source=str(told["source"]),
        files=tuple(
            ModelFile(
                name=str(file["name"]),
                size_bytes=int(file["bytes"]),
                sha256=str(file["sha256"]),
                address=str(file.get("address", "")),
                resource=str(file.get("resource", "")),
            )
            for file in files
        ),
    )
