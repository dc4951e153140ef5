"""What the page of speech shows of a State. PURE."""

from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never

from reely_desktop.app import job_list
from reely_desktop.app.job import Done, Failed, Job, JobKind, Queued, Running, Stopped
from reely_desktop.app.models_here import ModelHere, ModelsHere, recommended
from reely_desktop.app.state import State
from reely_desktop.config import Settings
from reely_desktop.engine.speech.catalogue import ModelKind
from reely_desktop.ui import messages, messages_queue
from reely_desktop.ui.present_jobs import progress_text
from reely_desktop.ui.settings import messages_models as words

Choices = tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Work:
    """What is done about a model, and how far it is: `fraction` None is work whose end cannot be told."""

    job_id: int
    text: str
    fraction: float | None
    can_cancel: bool


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model. `get` is what its download is called, "" where there is none to be had."""

    name: str
    title: str
    told: tuple[str, ...]
    fault: str
    work: Work | None
    get: str
    can_get: bool
    can_be_measured: bool
    can_measure: bool
    can_remove: bool
    remove_question: str


@dataclass(frozen=True, slots=True)
class SpeechPageView:
    """The whole page. `model` is the one that is chosen, "" for the best; `language` is "" for any."""

    computer: str
    model: str
    models: Choices
    language: str
    translates: bool
    rows: tuple[ModelRow, ...]
    note: str
    importing: Work | None
    import_fault: str
    free: str


def speech_page_view(state: State) -> SpeechPageView:
    """Return what the page shows."""
    settings, here = state.settings, state.machine.models
    imports = [job for job in job_list.about_models(state) if job.kind is JobKind.IMPORT_MODEL]
    return SpeechPageView(
        computer=words.LOOKED_FOR if here is None else _computer(here),
        model=settings.speech_model,
        models=_choices(settings, here),
        language=settings.speech_language,
        translates=settings.speech_translates,
        rows=() if here is None else _rows(state, here),
        note="" if here is None else _note(state),
        importing=_work(imports),
        import_fault=_fault(imports),
        free="" if here is None else words.free(here.free_bytes),
    )


def _computer(here: ModelsHere) -> str:
    """Tell what was looked at, and what a card said when it was tried."""
    notes = {note for model in here.models if model.pace for note in model.pace.notes}
    told = [messages.problem(note, "") for note in sorted(notes)]
    return messages.sentences(words.computer(here.computer), *told)


def _choices(settings: Settings, here: ModelsHere | None) -> Choices:
    """Return which models can be chosen: those that are here, and what is chosen already."""
    listed = () if here is None else here.models
    there = [m for m in listed if m.kind is ModelKind.SPEECH and m.folder is not None]
    names = [model.name for model in there]
    best = words.best(next((model.name for model in there if _can(model, settings)), ""))
    chosen = settings.speech_model
    is_away = bool(chosen) and here is not None and chosen not in names
    missing = ((chosen, words.away(chosen) if is_away else chosen),)
    others = () if not chosen or chosen in names else missing
    return (("", best), *((name, name) for name in names), *others)


def _can(model: ModelHere, settings: Settings) -> bool:
    """Tell whether a model can do what is wanted: that language, and into English."""
    if not model.languages:
        return True
    return not settings.speech_translates and settings.speech_language in ("", *model.languages)


def _rows(state: State, here: ModelsHere) -> tuple[ModelRow, ...]:
    """Return a row for each model, the one that is recommended first."""
    best = recommended(here)
    models = sorted(here.models, key=lambda model: model.name != best)
    return tuple(_row(state, here, model, is_best=model.name == best) for model in models)


def _row(state: State, here: ModelsHere, model: ModelHere, *, is_best: bool) -> ModelRow:
    jobs = [
        job
        for job in job_list.about_models(state)
        if job.kind is not JobKind.IMPORT_MODEL and job.path.name == model.name
    ]
    work = _work(jobs)
    is_here = model.folder is not None
    is_speech = model.kind is ModelKind.SPEECH
    can_get = not is_here and model.can_be_fetched and work is None
    return ModelRow(
        name=model.name,
        title=words.title(model.name, is_recommended=is_best),
        told=_told(here, model),
        fault=_fault(jobs),
        work=work,
        get=(words.GO_ON if model.came_bytes else words.DOWNLOAD) if can_get else "",
        can_get=not state.settings.offline,
        can_be_measured=is_here and is_speech and work is None,
        can_measure=state.document is not None,
        can_remove=model.can_be_removed and work is None,
        remove_question=words.remove_question(
            model.name,
            model.size_bytes if is_here or model.is_broken else model.came_bytes,
            can_come_again=model.can_be_fetched,
            is_chosen=is_here and state.settings.speech_model == model.name,
        ),
    )


def _told(here: ModelsHere, model: ModelHere) -> tuple[str, ...]:
    is_here = model.folder is not None
    about: tuple[str, ...] = (words.about_own(model.size_bytes, model.kind),)
    if model.is_known:
        about = (
            words.about(model.size_bytes, model.kind, model.languages, model.licence),
            words.source(model.source),
        )
    stands = words.place(
        is_here=is_here,
        is_broken=model.is_broken,
        is_fixed=model.folder is not None and model.folder.parent != here.shelf,
    )
    if not is_here and model.came_bytes:
        stands = words.came(model.came_bytes, model.size_bytes)
    if not is_here and not model.can_be_fetched:
        stands = messages.sentences(stands, words.NOT_OFFERED)
    if is_here and model.kind is ModelKind.SPEECH:
        stands = messages.sentences(stands, _pace(model))
    return (*about, stands)


def _pace(model: ModelHere) -> str:
    pace = model.pace
    if pace is None:
        return words.UNMEASURED
    return words.pace(pace.for_an_hour, timedelta(milliseconds=pace.spoken_ms), pace.device)


def _note(state: State) -> str:
    offline = words.OFFLINE_NOTE if state.settings.offline else ""
    measure = words.NO_VIDEO_NOTE if state.document is None else words.MEASURE_NOTE
    return messages.sentences(offline, words.RECOMMENDED_NOTE, measure)


def _work(jobs: list[Job]) -> Work | None:
    """Return how far the one is that is under way."""
    at_work = next((job for job in jobs if not job.is_over), None)
    if at_work is None:
        return None
    status = at_work.status
    match status:
        case Running(is_cancelling=True):
            return Work(at_work.id, messages_queue.CANCELLING, None, can_cancel=False)
        case Running(stage, done, elapsed):
            text = progress_text(stage, done, elapsed)
            return Work(at_work.id, text, done or None, can_cancel=True)
        case Queued():
            return Work(at_work.id, messages_queue.QUEUED, 0.0, can_cancel=True)
        case Done() | Failed() | Stopped():
            return None
        case _:
            assert_never(status)


def _fault(jobs: list[Job]) -> str:
    """Return why the newest came to nothing, while that stands in the bar of jobs."""
    status = jobs[-1].status if jobs else None
    if not isinstance(status, Failed):
        return ""
    return messages.problem(status.problem.message, status.problem.hint)
