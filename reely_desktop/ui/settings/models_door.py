"""Carries out what is wanted of the models that listen."""

from pathlib import Path
from typing import assert_never

from PySide6.QtWidgets import QWidget

from reely_desktop.app.model_shelf import ModelShelf
from reely_desktop.ui.file_dialogs import ask_for_file, ask_for_folder
from reely_desktop.ui.settings import messages_models as words
from reely_desktop.ui.settings.models_wishes import (
    GetModel,
    ImportModel,
    MeasureModel,
    ModelsWish,
    RemoveModel,
    StopModelJob,
)


def carry_out(models: ModelShelf, wish: ModelsWish, *, over: QWidget | None) -> None:
    """Do what is wanted; what has to be asked is asked `over` that window."""
    match wish:
        case GetModel(name):
            models.get(name)
        case MeasureModel(name):
            models.measure(name)
        case RemoveModel(name):
            models.remove(name)
        case StopModelJob(job_id):
            models.stop(job_id)
        case ImportModel(is_folder):
            chosen = _ask_for_model(over, is_folder=is_folder)
            if chosen is not None:
                models.take(chosen)
        case _:
            assert_never(wish)


def _ask_for_model(over: QWidget | None, *, is_folder: bool) -> Path | None:
    if is_folder:
        return ask_for_folder(over, words.IMPORT_TITLE, Path.home())
    return ask_for_file(over, words.IMPORT_TITLE, Path.home(), kinds=words.IMPORT_FILTER)
