"""What somebody may want on the page of speech, besides choosing. PURE."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GetModel:
    """Download the model of that name, or go on with that."""

    name: str


@dataclass(frozen=True, slots=True)
class MeasureModel:
    """See how fast the model of that name listens."""

    name: str


@dataclass(frozen=True, slots=True)
class RemoveModel:
    """Remove the model of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class StopModelJob:
    """End what is done about a model."""

    job_id: int


@dataclass(frozen=True, slots=True)
class ImportModel:
    """Choose a model to import: a folder, or a file."""

    is_folder: bool


ModelsWish = GetModel | MeasureModel | RemoveModel | StopModelJob | ImportModel
