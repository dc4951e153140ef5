"""What the settings window shows of a State: choices and sentences, ready for its pages. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reely_desktop.app.machine import Machine
from reely_desktop.app.network import hosts
from reely_desktop.app.state import State
from reely_desktop.config import Encoder, Settings
from reely_desktop.name_template import Field, NameTemplateError, check_template, filled
from reely_desktop.ui.present_keys import KeysPageView, keys_page_view
from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.account_view import AccountPageView, account_page_view
from reely_desktop.ui.settings.hooks_view import HooksPageView, hooks_page_view
from reely_desktop.ui.settings.models_view import SpeechPageView, speech_page_view
from reely_desktop.ui.settings.wishes import Folder

_SAMPLE_SUFFIX = ".mp4"
_BY_MACHINE = (Encoder.AUTOMATIC, Encoder.SOFTWARE)
Choices = tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class NameSample:
    """The clip whose name stands for an example."""

    values: Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class NameView:
    """The name that a template gives, or why it gives none."""

    example: str
    fault: str


@dataclass(frozen=True, slots=True)
class ExportPageView:
    """What the page of exports shows besides the settings."""

    folder: str
    folder_fault: str
    sample: NameSample
    formats: Choices
    encoders: Choices
    encoder_note: str


@dataclass(frozen=True, slots=True)
class StoragePageView:
    """What the page of storage shows besides the settings."""

    places: Mapping[Folder, str]
    cache: str


@dataclass(frozen=True, slots=True)
class AboutPageView:
    """What the page of what Reely is shows."""

    version: str
    parts: str
    data: str
    report: str
    is_reporting: bool


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The whole window. `trouble` is why nothing can be kept, empty while all can."""

    settings: Settings
    export: ExportPageView
    storage: StoragePageView
    keys: KeysPageView
    account: AccountPageView
    speech: SpeechPageView
    hooks: HooksPageView
    hosts: str
    about: AboutPageView
    trouble: str


def settings_view(
    state: State, *, places: Mapping[Folder, Path], keys_file: Path, today: date
) -> SettingsView:
    """Return what the window shows; `keys_file` is where the keys are kept, `places` where all else is."""
    problem = state.machine.settings_problem
    return SettingsView(
        settings=state.settings,
        export=_export(state, today),
        storage=_storage(state.machine, places),
        keys=keys_page_view(state, file=keys_file),
        account=account_page_view(state),
        speech=speech_page_view(state),
        hooks=hooks_page_view(state),
        hosts=messages.hosts(hosts(state.settings, state.account)),
        about=_about(state.machine, places[Folder.DATA]),
        trouble="" if problem is None else messages.trouble(problem.message),
    )


def name_view(template: str, sample: NameSample) -> NameView:
    """Return what `template` would call the clip of `sample`."""
    try:
        check_template(template)
    except NameTemplateError as error:
        return NameView("", messages.sentences(error.message, error.hint))
    return NameView(messages.example(filled(template, sample.values) + _SAMPLE_SUFFIX), "")


def _export(state: State, today: date) -> ExportPageView:
    settings, machine, document = state.settings, state.machine, state.document
    problem = machine.folder_problem
    titles = {one.name: messages.preset(one.name, one.title) for one in machine.formats}
    # One that is chosen but not there any more stays to be seen.
    titles.setdefault(settings.export_format, settings.export_format)
    preset = "" if settings.export_format == messages.SOURCE else titles[settings.export_format]
    values = {
        Field.VIDEO: document.path.stem if document else messages.SAMPLE_VIDEO,
        Field.CLIP: messages.SAMPLE_CLIP,
        Field.NUMBER: "2",
        Field.PRESET: preset,
        Field.DATE: today.isoformat(),
    }
    return ExportPageView(
        folder=str(settings.export_folder or messages.FOLDER_OF_VIDEO),
        folder_fault="" if problem is None else messages.folder_fault(problem),
        sample=NameSample(values),
        formats=tuple(titles.items()),
        encoders=_encoders(settings.encoder, machine),
        encoder_note=_encoder_note(settings.encoder, machine),
    )


def _storage(machine: Machine, places: Mapping[Folder, Path]) -> StoragePageView:
    kept = machine.cache_bytes
    return StoragePageView(
        places={folder: str(path) for folder, path in places.items()},
        cache=messages.CACHE_MEASURED if kept is None else messages.size(kept),
    )


def _about(machine: Machine, data: Path) -> AboutPageView:
    reported = messages.REPORTED if machine.report else ""
    parts = (messages.part(one.name, one.version, one.licence) for one in machine.parts)
    return AboutPageView(
        version=messages.version(machine.version),
        parts="\n".join(parts),
        data=str(data),
        report=messages.REPORTING if machine.is_reporting else reported,
        is_reporting=machine.is_reporting,
    )


def _encoders(chosen: Encoder, machine: Machine) -> Choices:
    """Return what can be chosen: what works here, and what is chosen already."""
    there = machine.encoders or ()
    return tuple(
        (
            one,
            messages.encoder(
                one, works=one in _BY_MACHINE or machine.encoders is None or one in there
            ),
        )
        for one in Encoder
        if one in _BY_MACHINE or one in there or one is chosen
    )


def _encoder_note(chosen: Encoder, machine: Machine) -> str:
    if machine.encoders is None:
        return messages.ENCODERS_TRIED
    if not machine.encoders:
        return messages.NO_HARDWARE
    if chosen not in (*_BY_MACHINE, *machine.encoders):
        return messages.ENCODER_AWAY
    return messages.ENCODER_NOTE
