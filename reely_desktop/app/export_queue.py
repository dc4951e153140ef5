"""The queue of exports at work: clips come in, begin in turn, pause, are tried again, are put away. No Qt.

    add ── waits ── begun ──┬── done
            │         │     ├── failed   ── try again
            └─ pause ─┘     └── stopped  ── try again

Whose turn it is stands in `queueing`. Names are never taken silently: a name that exists is refused by
the engine unless the person said that this very file may be overwritten, and the next free name is
suggested once one is in use (`suggesting`).
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from reely_desktop.app import job_list, queueing
from reely_desktop.app import state as states
from reely_desktop.app.caption_choice import LoadStyles
from reely_desktop.app.captioning import captions_wanted, why_no_captions
from reely_desktop.app.export_planning import outputs_in_use
from reely_desktop.app.export_presets import (
    LoadPresets,
    chosen_preset,
    request_for_clip,
    why_not,
)
from reely_desktop.app.job import Job, JobKind, Queued
from reely_desktop.app.jobs import Jobs, Lane
from reely_desktop.app.loading import load_reader
from reely_desktop.app.naming import free_name
from reely_desktop.app.store import Store
from reely_desktop.app.tools import FindTools
from reely_desktop.app.writing import WriteClip
from reely_desktop.engine.cut.request import ExportReport, ExportRequest
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from reely_desktop.app.state import State


class ExportQueue:
    """Begins the exports in the store when their turn has come. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: Store,
        jobs: Jobs,
        find_tools: FindTools,
        write: WriteClip,
        presets: LoadPresets,
        caption_styles: LoadStyles,
        clips: Path,
    ) -> None:
        """Follow `store`. Of all folders, `clips` alone is made where it is missing."""
        self._store = store
        self._jobs = jobs
        self._find_tools = find_tools
        self._write = write
        self._presets = presets
        self._caption_styles = caption_styles
        self._clips = clips
        self._stop_following = store.subscribe(self._follow)

    def add(self, request: ExportRequest) -> None:
        """Queue `request`."""
        job = Job(
            id=self._jobs.new_id(),
            kind=JobKind.EXPORT,
            path=request.output,
            status=Queued(),
            request=request,
            key=uuid4().hex,
        )
        self._store.apply(lambda state: job_list.added(state, job))

    def add_chosen(self) -> None:
        """Queue the chosen clip under the document's output name, in the format of the settings.

        What the platform would not take is told as a problem, and nothing is queued; so are captions
        that are wanted while nobody knows what is said.
        """
        now = self._store.state
        document, settings = now.document, now.settings
        if document is None:
            return
        clip, output = document.clip, document.output
        preset = chosen_preset(self._presets, settings)
        problem = why_not(clip, preset, output) or why_no_captions(now)
        if problem is not None:
            self._store.apply(lambda state: states.problem_arose(state, problem))
            return
        self.add(
            request_for_clip(
                document,
                clip,
                preset,
                output,
                settings=settings,
                captions=captions_wanted(now, clip, self._caption_styles),
                overwrite=document.may_overwrite,
            )
        )

    def cancel(self, job_id: int) -> None:
        """End an export; one that waits ends at once."""
        self._store.apply(lambda state: queueing.given_up(state, job_id))
        self._jobs.cancel(job_id)

    def pause(self, job_id: int) -> None:
        """Let an export wait, whether it has begun or not."""
        self._jobs.pause(job_id)
        self._store.apply(lambda state: queueing.paused(state, job_id))

    def resume(self, job_id: int) -> None:
        """Let it go on."""
        self._store.apply(lambda state: queueing.resumed(state, job_id))
        self._jobs.resume(job_id)

    def move(self, job_id: int, by: int) -> None:
        """Let an export that waits begin `by` places later, or earlier where that is below 0."""
        self._store.apply(lambda state: queueing.moved(state, job_id, by))

    def try_again(self, job_id: int) -> None:
        """Queue one that failed or was stopped again, under a free name if its own is taken by now."""
        job = queueing.job_of(self._store.state, job_id)
        if job is None or job.request is None or not job.is_over:
            return
        request = self._under_a_free_name(job.request)
        self.dismiss(job_id)
        self.add(request)

    def write_again(self, key: str) -> None:
        """Queue a past export again, under a free name if its own is taken."""
        past = next((one for one in self._store.state.past if one.job.key == key), None)
        if past is not None and past.job.request is not None:
            # That a file might be overwritten was said of the one that stood there then.
            self.add(self._under_a_free_name(replace(past.job.request, overwrite=False)))

    def dismiss(self, job_id: int) -> None:
        """Forget an export that is over; its file stays."""
        self._store.apply(lambda state: job_list.dismissed(state, job_id))

    def close(self) -> None:
        """Begin nothing more."""
        self._stop_following()

    def _follow(self, state: "State") -> None:
        due = queueing.next_to_begin(state)
        if due is None or due.request is None:
            return
        # The store tells of this change, too, and so the next one is begun.
        self._store.apply(lambda s: queueing.begun(s, due.id))
        self._jobs.begin(
            due.id,
            _work(due.request, self._find_tools, self._write, self._clips),
            lane=Lane.EXPORT,
            ended=lambda state, _outcome: state,
        )

    def _under_a_free_name(self, request: ExportRequest) -> ExportRequest:
        output = request.output
        taken = outputs_in_use(self._store.state)
        if output not in taken and (request.overwrite or not os.path.lexists(output)):
            return request
        free = free_name(output.parent, output.stem, suffix=output.suffix, taken=taken)
        return replace(request, output=free, overwrite=False)


def _work(
    request: ExportRequest, find_tools: FindTools, write: WriteClip, clips: Path
) -> Callable[[Progress, Cancellation], ExportReport]:
    def work(progress: Progress, cancellation: Cancellation) -> ExportReport:
        load_reader()
        if request.output.parent == clips:
            clips.mkdir(parents=True, exist_ok=True)
        return write(
            request, tools=find_tools(cancellation), progress=progress, cancellation=cancellation
        )

    return work
