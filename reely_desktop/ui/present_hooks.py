"""What the panel of hooks shows of a State. PURE."""

from dataclasses import dataclass

from reely_desktop.app import heard
from reely_desktop.app.hooks import Hooks, Stage, open_hooks
from reely_desktop.app.job import JobKind, Problem, Running
from reely_desktop.app.speech import is_for_want_of_a_model
from reely_desktop.app.state import Document, State
from reely_desktop.engine.hooks.decisions import level_of
from reely_desktop.engine.hooks.hook import Hook
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.engine.transcript.words import TIMEBASE
from reely_desktop.ui import messages, messages_hooks, messages_queue
from reely_desktop.ui.present_jobs import is_of_the_plan, time_left
from reely_desktop.ui.retelling import retold

_LATEST_WORDS = 14
_NO_SOUND = "RLY-MEDIA-NO-SOUND"
_SENTENCES = {
    Stage.UNASKED: messages_hooks.UNASKED,
    Stage.FOUND: messages_hooks.ALL_SETTLED,
    Stage.NO_SPEECH: messages_hooks.NO_SPEECH,
    Stage.STOPPED: messages_hooks.STOPPED,
    Stage.FAILED: messages_hooks.STOPPED,
}


@dataclass(frozen=True, slots=True)
class HookRow:
    """One hook; `level` is empty while too little is known of the person's taste."""

    number: int
    rank: str
    span: str
    opening: str
    reasons: tuple[str, ...]
    weakness: str
    level: str
    spoken: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class HooksView:
    """The panel of hooks: what is looked for, how that stands, and what was found.

    `fraction` None is work whose end cannot be told. `words` are the latest that were heard. A text that
    `is_a_hint` alone may be left out where there is little room.
    """

    video: object
    rows: tuple[HookRow, ...]
    text: str
    is_a_hint: bool
    words: str
    fraction: float | None
    is_at_work: bool
    has_failed: bool
    is_for_the_account: bool
    lacks_model: bool
    can_move_ends: bool
    topic: str
    count: int
    least_seconds: int
    most_seconds: int
    learned: str


def hooks_view(state: State, document: Document) -> HooksView:
    """Return what the panel shows of the open video."""
    hooks, settings = state.hooks, state.settings
    running = _running(state)
    problem = hooks.problem if hooks.stage is Stage.FAILED else None
    rows = _rows(hooks, document)
    return HooksView(
        video=(document.path, document.fingerprint),
        rows=rows,
        text=_text(hooks, problem, running, has_rows=bool(rows)),
        is_a_hint=_is_a_hint(hooks, has_rows=bool(rows)),
        words=_latest(state) if hooks.stage is Stage.LISTENING else "",
        fraction=running.fraction or None if running else None,
        is_at_work=hooks.stage.is_at_work,
        has_failed=problem is not None,
        is_for_the_account=problem is not None and is_of_the_plan(problem.code),
        lacks_model=is_for_want_of_a_model(problem),
        can_move_ends=state.speech.transcript is not None,
        topic=hooks.topic,
        count=settings.hook_count,
        least_seconds=settings.hook_least_seconds,
        most_seconds=settings.hook_most_seconds,
        learned=messages_hooks.learned(len(hooks.decisions)) if hooks.decisions else "",
    )


def _rows(hooks: Hooks, document: Document) -> tuple[HookRow, ...]:
    if hooks.found is None:
        return ()
    return tuple(
        _row(hooks, number, hooks.found.hooks[number])
        for number in open_hooks(hooks, document.project)
    )


def _row(hooks: Hooks, number: int, hook: Hook) -> HookRow:
    start, end = hooks.cuts[number]
    span = messages_hooks.spans(_clock(start), _clock(end), (end - start) / 1000)
    reasons = tuple(retold(reason) for reason in hook.reasons)
    weakness = retold(hook.weakness)
    known = level_of(hooks.decisions, hook.score)
    level = messages_hooks.level(known.kept, known.of) if known else ""
    return HookRow(
        number=number,
        rank=str(hook.rank),
        span=span,
        opening=hook.opening,
        reasons=reasons,
        weakness=weakness,
        level=level,
        spoken=messages_hooks.spoken(hook.rank, span, hook.opening, *reasons, weakness, level),
        is_chosen=number == hooks.chosen,
    )


def _text(hooks: Hooks, problem: Problem | None, running: Running | None, *, has_rows: bool) -> str:
    match hooks.stage:
        case stage if stage.is_at_work:
            return _progress(running)
        case Stage.FOUND if has_rows:
            return messages_hooks.told(messages_hooks.REVIEW, *_notes(hooks))
        case Stage.FAILED if problem is not None:
            return _told(problem)
        case stage:
            return _SENTENCES[stage]


def _notes(hooks: Hooks) -> tuple[str, ...]:
    return hooks.found.notes if hooks.found else ()


def _told(problem: Problem) -> str:
    if problem.code == _NO_SOUND:
        return messages_hooks.NO_SOUND
    return messages.problem(problem.message, messages_queue.hint(problem.code, problem.hint))


def _is_a_hint(hooks: Hooks, *, has_rows: bool) -> bool:
    is_review = hooks.stage is Stage.FOUND and has_rows and not _notes(hooks)
    return hooks.stage is Stage.UNASKED or is_review


def _progress(running: Running | None) -> str:
    if running is None:
        return messages_hooks.STARTING
    if running.is_cancelling:
        return messages_queue.CANCELLING
    left = time_left(running.fraction, running.elapsed)
    return messages_queue.progress(running.stage, running.fraction, left)


def _running(state: State) -> Running | None:
    """Return how far the work is that the panel waits for."""
    found = [job for job in state.jobs if job.kind is JobKind.FIND_HOOKS]
    statuses = [job.status for job in (*heard.listening_jobs(state), *found)]
    return next((status for status in statuses if isinstance(status, Running)), None)


def _latest(state: State) -> str:
    return "".join(word.text for word in state.speech.words[-_LATEST_WORDS:]).strip()


def _clock(ms: int) -> str:
    return format_clock(MediaTime(ms, TIMEBASE), decimals=1)
