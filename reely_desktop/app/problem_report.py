"""A report of a problem, for the person to read, change and hand on: put together here, sent nowhere. No Qt.

    what happened (to be filled in) · versions · ffmpeg and encoders · the last error · the end of the log

What is nobody else's business is taken out of it before anyone sees it (`redaction`). It is put together on
a thread of its own, since that asks ffmpeg for its version. The last problem is the one that was told last,
whether or not it was dismissed since.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from getpass import getuser
from pathlib import Path
from platform import node

from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.loading import load_reader
from reely_desktop.app.redaction import Person, redact
from reely_desktop.app.state import Notice, State
from reely_desktop.app.store import Store
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError
from reely_desktop.host.cache import Cache
from reely_desktop.host.files import write_whole
from reely_desktop.host.logs import last_lines
from reely_desktop.host.paths import Folders

LOG_LINES = 100
_NAME_WIDTH = 22

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ReportParts:
    """What goes into a report; `facts` are names and what they are."""

    facts: Sequence[Fact]
    problem: Problem | None
    log: Sequence[str]


class Reporting:
    """Puts reports together. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, folders: Folders, cache: Cache) -> None:
        """Follow `store` for the last problem; a thread starts with the first report."""
        self._store = store
        self._folders = folders
        self._cache = cache
        self._lane: LatestLane[str] = LatestLane(name="report", post=post)
        self._cancellation = Cancellation()
        self._problem: Problem | None = None
        self._told: tuple[Problem | None, ...] = (None,) * 4
        self._stop_following = store.subscribe(self._follow)
        self._follow(store.state)

    def compose(self, surroundings: Sequence[Fact], then: Callable[[str], None]) -> None:
        """Put a report together with what the face knows, and hand its text to `then`."""
        problem = self._problem

        def work() -> str:
            parts = ReportParts(
                facts=(*self._facts(), *surroundings),
                problem=problem,
                log=last_lines(self._folders.logs, LOG_LINES),
            )
            return redact(report_text(parts), this_person())

        def landed(outcome: Outcome[str]) -> None:
            match outcome:
                case Succeeded(text):
                    then(text)
                case Failed(failure):
                    self._store.apply(lambda s: states.problem_arose(s, failure))
                case _:
                    pass

        self._lane.ask(work, landed)

    def save(self, file: Path, text: str) -> None:
        """Write a report that somebody has read into `file`."""

        def work() -> str:
            try:
                write_whole(file, text.encode())
            except OSError as error:
                raise WorkError(
                    f"{file.name} could not be written ({error.strerror or 'unknown reason'})",
                    code="RLY-WRITE-FAILED",
                    hint="check the drive",
                ) from error
            return text

        def landed(outcome: Outcome[str]) -> None:
            match outcome:
                case Succeeded():
                    self._store.apply(lambda s: states.noticed(s, Notice.REPORT_SAVED))
                case Failed(failure):
                    self._store.apply(lambda s: states.problem_arose(s, failure))
                case _:
                    pass

        self._lane.ask(work, landed)

    def close(self) -> None:
        """Stop what runs, and return when the thread is gone."""
        self._stop_following()
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    def _follow(self, state: State) -> None:
        failed = [job.status.problem for job in state.jobs if isinstance(job.status, Failed)]
        told = (
            failed[-1] if failed else None,
            state.preview_problem,
            state.account.problem,
            state.problem,
        )
        for before, now in zip(self._told, told, strict=True):
            if now is not None and now != before:
                self._problem = now  # and one that is dismissed is not forgotten
        self._told = told

    def _facts(self) -> list[Fact]:
        load_reader()
        from reely_desktop.app.doctor import versions
        from reely_desktop.app.tools import known_encoders
        from reely_desktop.engine.cut.binary import find_ffmpeg
        from reely_desktop.host.settings import read_settings

        facts = list(versions())
        try:
            settings = read_settings(self._folders.settings)
            found = find_ffmpeg(settings.ffmpeg, cancellation=self._cancellation)
        except ReelyError as error:
            facts.append(("ffmpeg", f"{error.code}: {error.message}"))
        else:
            facts.append(("ffmpeg", f"{found.version} ({found.origin.value}: {found.path})"))
        encoders = known_encoders(self._cache)
        told = "not looked for yet" if encoders is None else ", ".join(encoders) or "none"
        return [*facts, ("hardware encoders", told)]


def report_text(parts: ReportParts) -> str:
    """Return a report as text, before anything is taken out of it."""
    lines = ["What I did, and what happened:", "", "", "Versions"]
    lines += [f"  {name:{_NAME_WIDTH}}{told}" for name, told in parts.facts]
    lines += ["", "Last error"]
    problem = parts.problem
    if problem is None:
        lines.append("  none since Reely was started")
    else:
        lines.append(f"  {problem.code}: {problem.message}; {problem.hint}")
        lines += [f"  {line}" for line in problem.details.splitlines()]
    lines += ["", f"Log, the last {LOG_LINES} lines"]
    lines += [f"  {line}" for line in parts.log] or ["  empty"]
    return "\n".join(lines) + "\n"


def this_person() -> Person:
    """Return who is at this machine, as far as it says."""
    try:
        user = getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    try:
        home = str(Path.home())
    except RuntimeError:
        home = ""
    return Person(home=home, user=user, machine=node())
