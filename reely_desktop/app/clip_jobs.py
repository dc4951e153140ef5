"""Exports as jobs: one clip or all of them are queued, cancelled, tried again, put away.

Names are never taken silently: a name that exists is refused by the engine unless the person said
that this very file may be overwritten, and the next free name is suggested once one is in use.
"""

from dataclasses import replace

from reely_desktop.app import editing
from reely_desktop.app import state as states
from reely_desktop.app.export_planning import outputs_in_use
from reely_desktop.app.job import JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome
from reely_desktop.app.opening import Places, suggested_output
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.tools import FindTools
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportReport, ExportRequest
from reely_desktop.engine.progress import Cancellation, Progress


def export_kept(*, store: Store, jobs: Jobs, places: Places, find_tools: FindTools) -> None:
    """Queue the chosen clip under the document's output name, and suggest the next."""
    document = store.state.document
    if document is None:
        return
    request = ExportRequest(
        source=document.path,
        ranges=document.clip.pieces,
        output=document.output,
        preset=SOURCE,
        overwrite=document.may_overwrite,
    )
    start_export(request, jobs=jobs, find_tools=find_tools)
    suggest_next(store=store, places=places)


def suggest_next(*, store: Store, places: Places) -> None:
    """Suggest a name for the next clip that no export under way has."""
    document = store.state.document
    if document is None or document.output not in outputs_in_use(store.state):
        return
    following = suggested_output(document.path, taken=outputs_in_use(store.state), places=places)
    store.apply(lambda state: editing.choose_output(state, following, may_overwrite=False))


def start_export(request: ExportRequest, *, jobs: Jobs, find_tools: FindTools) -> None:
    """Queue `request`."""

    def work(progress: Progress, cancellation: Cancellation) -> ExportReport:
        from reely_desktop.app.exporting import export_clip

        request.output.parent.mkdir(parents=True, exist_ok=True)
        return export_clip(
            request, tools=find_tools(cancellation), progress=progress, cancellation=cancellation
        )

    def ended(state: State, _outcome: Outcome[ExportReport]) -> State:
        return state

    jobs.start(
        work,
        lane=Lane.EXPORT,
        kind=JobKind.EXPORT,
        path=request.output,
        request=request,
        ended=ended,
    )


def try_again(
    job_id: int, *, store: Store, jobs: Jobs, places: Places, find_tools: FindTools
) -> None:
    """Queue a failed or stopped export again, under a free name if its own is taken by now."""
    job = next((job for job in store.state.jobs if job.id == job_id), None)
    if job is None or job.request is None or not job.is_over:
        return
    request = job.request
    if request.output.exists() and not request.overwrite:
        taken = outputs_in_use(store.state)
        request = replace(
            request, output=suggested_output(request.source, taken=taken, places=places)
        )
    store.apply(lambda state: states.job_dismissed(state, job_id))
    start_export(request, jobs=jobs, find_tools=find_tools)
