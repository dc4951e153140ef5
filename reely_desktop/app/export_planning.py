"""Planning exports: rows are made at once, and each is foreseen on a thread of its own. No Qt.

    begin ── choose clips, presets, folder ──┬── start    each row becomes a job
                                             └── give_up

While somebody chooses, only the newest choice is looked at.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app.caption_choice import LoadStyles
from reely_desktop.app.captioning import captions_wanted, why_no_captions
from reely_desktop.app.export_plan import ExportPlan, PlannedExport, PresetChoice, with_row
from reely_desktop.app.export_presets import (
    LoadPresets,
    chosen_preset,
    file_word,
    request_for_clip,
    why_not,
)
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.loading import load_reader
from reely_desktop.app.opening import Places, suggested_output
from reely_desktop.app.store import Store
from reely_desktop.engine.cut.presets import Preset, why_not_fit
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from reely_desktop.app.clip import Clip
    from reely_desktop.app.state import Document, State
    from reely_desktop.engine.cut.request import Foreseen

Start = Callable[[ExportRequest], None]


class ExportPlanning:
    """Keeps the plan in the store up with what is chosen. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: Store,
        post: Post,
        places: Places,
        presets: LoadPresets,
        caption_styles: LoadStyles,
    ) -> None:
        """Plan nothing yet; a thread starts with the first row to be foreseen."""
        self._store = store
        self._places = places
        self._load_presets = presets
        self._caption_styles = caption_styles
        self._lane: LatestLane[Foreseen] = LatestLane(name="planning", post=post)
        self._cancellation = Cancellation()

    def begin(self, *, all_clips: bool) -> None:
        """Begin a plan for the chosen clip, or for all of them, in the format of the settings."""
        document = self._store.state.document
        if document is None:
            return
        project = document.project
        ids = tuple(clip.id for clip in project.clips) if all_clips else (project.chosen,)
        preset = chosen_preset(self._load_presets, self._store.state.settings)
        self._plan(document, ids, (preset.name,))

    def choose_clips(self, ids: tuple[int, ...]) -> None:
        """Plan for these clips."""
        state = self._store.state
        if state.document is not None and state.export_plan is not None:
            plan = state.export_plan
            self._plan(state.document, ids, plan.presets, folder=plan.folder)

    def choose_presets(self, names: tuple[str, ...]) -> None:
        """Plan for these presets."""
        state = self._store.state
        if state.document is not None and state.export_plan is not None:
            plan = state.export_plan
            self._plan(state.document, plan.clip_ids, names, folder=plan.folder)

    def choose_folder(self, folder: Path) -> None:
        """Plan for that folder; the next plan begins with the one of the settings again."""
        state = self._store.state
        if state.document is not None and state.export_plan is not None:
            plan = state.export_plan
            self._plan(state.document, plan.clip_ids, plan.presets, folder=folder)

    def give_up(self) -> None:
        """Plan no more."""
        self._cancellation.cancel()
        self._store.apply(lambda state: replace(state, export_plan=None))

    def start(self, start: Start) -> None:
        """Hand every row that can be written to `start`, and plan no more."""
        plan = self._store.state.export_plan
        self.give_up()
        for row in plan.to_write if plan is not None else ():
            if row.request is not None:
                start(row.request)

    def close(self) -> None:
        """Return when the thread is gone."""
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    def _plan(
        self,
        document: "Document",
        ids: tuple[int, ...],
        names: tuple[str, ...],
        *,
        folder: Path | None = None,
    ) -> None:
        self._cancellation.cancel()
        self._cancellation = Cancellation()
        presets = self._load_presets()
        clips = tuple(clip for clip in document.project.clips if clip.id in ids)
        chosen = tuple(name for name in presets if name in names)
        plan = ExportPlan(
            clip_ids=tuple(clip.id for clip in clips),
            presets=chosen,
            choices=tuple(_choice(preset, clips) for preset in presets.values()),
            rows=self._rows(document, clips, tuple(presets[name] for name in chosen), folder),
            folder=folder,
        )
        self._store.apply(lambda state: replace(state, export_plan=plan))
        self._foresee_next()

    def _rows(
        self,
        document: "Document",
        clips: "tuple[Clip, ...]",
        presets: tuple[Preset, ...],
        folder: Path | None,
    ) -> tuple[PlannedExport, ...]:
        rows: list[PlannedExport] = []
        now = self._store.state
        taken, settings, lacking = outputs_in_use(now), now.settings, why_no_captions(now)
        if folder is not None:
            settings = replace(settings, export_folder=folder)
        for clip in clips:
            captions = captions_wanted(now, clip, self._caption_styles)
            for preset in presets:
                output = suggested_output(
                    document.path,
                    taken=taken,
                    places=self._places,
                    settings=settings,
                    clip=clip.name,
                    number=document.project.clips.index(clip) + 1,
                    preset=file_word(preset),
                )
                taken |= {output}
                request = request_for_clip(
                    document, clip, preset, output, settings=settings, captions=captions
                )
                rows.append(_row(clip, request, lacking))
        return tuple(rows)

    def _foresee_next(self) -> None:
        plan = self._store.state.export_plan
        waiting = [r for r in plan.rows if not (r.foreseen or r.problem)] if plan else []
        row = next(iter(waiting), None)
        if row is None or row.request is None:
            return
        request, cancellation = row.request, self._cancellation

        def look() -> "Foreseen":
            load_reader()
            from reely_desktop.engine.cut.foreseeing import foresee

            return foresee(request, cancellation=cancellation)

        def landed(outcome: "Outcome[Foreseen]") -> None:
            if cancellation is not self._cancellation:
                return  # something else was chosen meanwhile
            match outcome:
                case Succeeded(foreseen):
                    seen = replace(row, foreseen=foreseen)
                case Failed(problem):
                    seen = replace(row, problem=problem)
                case _:
                    return
            self._store.apply(lambda state: _with_seen(state, seen))
            self._foresee_next()

        self._lane.ask(look, landed)


def outputs_in_use(state: "State") -> frozenset[Path]:
    """Return the names that exports under way are going to write."""
    return frozenset(
        job.request.output for job in state.jobs if job.request is not None and not job.is_over
    )


def _with_seen(state: "State", row: PlannedExport) -> "State":
    if state.export_plan is None:
        return state
    return replace(state, export_plan=with_row(state.export_plan, row))


def _row(clip: "Clip", request: ExportRequest, lacking: Problem | None) -> PlannedExport:
    preset, output = request.preset, request.output
    return PlannedExport(
        clip.id, preset.name, output, request, problem=why_not(clip, preset, output) or lacking
    )


def _choice(preset: Preset, clips: "tuple[Clip, ...]") -> PresetChoice:
    reasons = [why_not_fit(preset, clip.duration.seconds) for clip in clips]
    fits_none = bool(reasons) and all(reasons)
    return PresetChoice(
        preset.name, preset.title, preset.note, (reasons[0] or "") if fits_none else ""
    )
