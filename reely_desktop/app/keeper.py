"""The side of the thread that has the database: what it reads and writes for `remembering`. No Qt."""

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from reely_desktop.app.export_record import Record, from_text, output_name, record_of, to_text
from reely_desktop.app.job import Job, Problem
from reely_desktop.app.remembered import Earlier, Kept, PastExport, RecentFile
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.errors import ReelyError
from reely_desktop.host.database import open_database
from reely_desktop.host.lists import KeptExport, KeptFile, Lists

LoadPresets = Callable[[], Mapping[str, Preset]]

_RUNS = "runs"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is kept of one export, and its place and times; compared before it is made text."""

    record: Record
    place: int
    added_at_ms: int
    ended_at_ms: int | None


class Keeper:
    """Holds the open database, and knows what is in it already."""

    def __init__(self, file: Path, presets: LoadPresets) -> None:
        """Open the database in `file`. Raises DatabaseError."""
        database = open_database(file)
        self._lists = Lists(database, run=uuid4().hex, folder=file.parent / _RUNS)
        self._set_aside = database.set_aside
        self._presets = presets
        self._written: dict[str, _Standing] = {}
        self._kept = Kept()

    def load(self) -> Earlier:
        """Return what earlier runs left behind. Raises ReelyError."""
        presets = self._presets()
        loaded = self._lists.load()
        waiting, past = _jobs(loaded.unended, presets), _jobs(loaded.past, presets)
        readable = {one.key for one, _ in waiting}
        lost = [one for one in loaded.unended if one.key not in readable]
        if lost:
            self._lists.forget_unended([one.key for one in lost])
        return Earlier(
            waiting=tuple(job for _, job in waiting),
            added={one.key: one.added_at_ms for one in loaded.unended},
            past=tuple(PastExport(job, one.ended_at_ms or 0) for one, job in past),
            files=tuple(
                RecentFile(Path(f.path), f.opened_at_ms, is_there=os.path.lexists(f.path))
                for f in loaded.files
            ),
            trouble=_damage(self._set_aside) or _loss(lost),
        )

    def keep(self, kept: Kept) -> None:
        """Write what has changed. Raises DatabaseError."""
        changed = {
            job.key: standing
            for place, (job, added_at_ms, ended_at_ms) in enumerate(kept.exports)
            if (ended_at_ms is None or ended_at_ms > self._kept.past_forgotten_ms)
            and (standing := _Standing(record_of(job), place, added_at_ms, ended_at_ms))
            != self._written.get(job.key)
        }
        files = [f for f in kept.files if f not in self._kept.files and _is_text(f.path)]
        if files or changed:
            self._lists.keep(
                [KeptFile(str(f.path), f.opened_at_ms) for f in files],
                [_kept_export(key, standing) for key, standing in changed.items()],
            )
        if kept.files_forgotten_ms > self._kept.files_forgotten_ms:
            self._lists.forget_files(kept.files_forgotten_ms)
        if kept.past_forgotten_ms > self._kept.past_forgotten_ms:
            self._lists.forget_past(kept.past_forgotten_ms)
        self._written |= changed
        self._kept = kept

    def end(self, kept: Kept) -> None:
        """Write what has changed, and close."""
        try:
            self.keep(kept)
        except ReelyError as error:
            _log.warning("the queue was not kept: %s", error.message)
        self._lists.close()


def _kept_export(key: str, standing: _Standing) -> KeptExport:
    return KeptExport(
        key=key,
        is_over=standing.ended_at_ms is not None,
        place=standing.place,
        added_at_ms=standing.added_at_ms,
        ended_at_ms=standing.ended_at_ms,
        told=to_text(standing.record),
    )


def _jobs(
    kept: tuple[KeptExport, ...], presets: Mapping[str, Preset]
) -> list[tuple[KeptExport, Job]]:
    jobs = []
    for one in kept:
        try:
            jobs.append((one, from_text(one.told, job_id=0, key=one.key, presets=presets)))
        except ValueError:
            _log.info("an export of an earlier run cannot be read")
    return jobs


def _damage(file: Path | None) -> Problem | None:
    if file is None:
        return None
    return Problem(
        "RLY-DATABASE-DAMAGED",
        "the list of your exports and videos was damaged, and a new one was begun",
        f"your videos, clips and projects are as they were; the old list is left as {file}",
    )


def _loss(lost: Sequence[KeptExport]) -> Problem | None:
    """Return what to tell of exports that waited and cannot be read, by their files where those are known."""
    if not lost:
        return None
    names = ", ".join(name for one in lost if (name := output_name(one.told)))
    many = "an export that waited" if len(lost) == 1 else f"{len(lost)} exports that waited"
    return Problem(
        "RLY-QUEUE-UNREADABLE",
        f"{many} cannot be read any more" + (f": {names}" if names else ""),
        "your videos and clips are as they were; open the video and export the clip again",
    )


def _is_text(path: Path) -> bool:
    """Tell whether the name of a file can be written down: not each can, on Linux."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True
