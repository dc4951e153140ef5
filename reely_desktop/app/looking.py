"""Looking for a video that has moved, as a job; once it is found, what was asked for is opened. No Qt."""

from pathlib import Path

from reely_desktop.app import asking, job_list
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.opening import Places, open_video
from reely_desktop.app.project_file import SUFFIX
from reely_desktop.app.proxy_jobs import ProxyMaker
from reely_desktop.app.relinking import relink
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.telling import VideosFound
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

Found = tuple[Path, VideosFound]


def look_for(
    place: Path,
    *,
    store: Store,
    jobs: Jobs,
    places: Places,
    cache: Cache,
    proxies: ProxyMaker,
    height_px: int,
) -> None:
    """Look for the missing video at `place`; what becomes of it shows in the store.

    `height_px` is how high its picture is shown.
    """
    missing = store.state.missing
    if missing is None or missing.is_looking:
        return
    asked = missing.asked

    def work(_progress: Progress, cancellation: Cancellation) -> Found:
        return relink(asked, place, folder=places.projects, cancellation=cancellation)

    def ended(state: State, outcome: Outcome[Found]) -> State:
        state = job_list.without_ended(state, JobKind.RELINK)
        if isinstance(outcome, Succeeded):
            return state
        problem = outcome.problem if isinstance(outcome, Failed) else None
        return asking.not_found(state, problem)

    def then(outcome: Outcome[Found]) -> None:
        still = store.state.missing
        if isinstance(outcome, Succeeded) and still is not None and still.asked == asked:
            video, told = outcome.value
            there = asked if asked.suffix.lower() == SUFFIX else video
            open_video(
                there,
                store=store,
                jobs=jobs,
                places=places,
                cache=cache,
                proxies=proxies,
                height_px=height_px,
                told=told,
            )

    store.apply(asking.looking)
    jobs.start(work, lane=Lane.FRAMES, kind=JobKind.RELINK, path=asked, ended=ended, then=then)


def stop_looking(*, store: Store, jobs: Jobs) -> None:
    """Stop a search that runs; where none does, ask no longer."""
    searches = [job.id for job in store.state.jobs if job.kind is JobKind.RELINK]
    if not searches:
        store.apply(asking.given_up)
    for search in searches:
        jobs.cancel(search)
