"""What an instant cut keeps: stored frames from keyframe to keyframe that hold what was asked for. PURE."""

from dataclasses import dataclass
from fractions import Fraction

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.frames import FrameTable
from reely_desktop.engine.media.keyframes import Sample


@dataclass(frozen=True, slots=True)
class Run:
    """Stored frames from one keyframe to before another; `start` and `end` on the source's clock."""

    samples: tuple[Sample, ...]
    numbers: range
    timebase: Fraction
    start: Fraction
    end: Fraction

    @property
    def length(self) -> Fraction:
        """How long it is shown, in seconds."""
        return self.end - self.start


def runs_of(clip: Clip) -> tuple[Run, ...]:
    """Return what is kept, range by range; ranges that share a group of pictures share a run.

    Raises MediaError RLY-INSTANT-NO-KEYFRAME.
    """
    runs: list[Run] = []
    for span, table in zip(clip.kept, clip.tables, strict=True):
        run = _run(clip, span, table)
        before = runs[-1] if runs else None
        if before is not None and before.numbers.start <= run.numbers.start <= before.numbers.stop:
            runs[-1] = _joined(before, run)
        else:
            runs.append(run)
    return tuple(runs)


def _run(clip: Clip, span: range, table: FrameTable) -> Run:
    samples = table.samples
    first_pts, end_pts = table.pts_of(span.start), table.end_pts_of(span[-1])
    keys = [n for n, s in enumerate(samples) if s.is_key]
    # What an edit list hides is not stored again, a keyframe among it, so the next one has to do.
    in_time = [n for n in keys if samples[n].pts <= first_pts]
    late = [n for n in keys if samples[n].pts < end_pts]
    if not in_time and not late:
        raise MediaError(
            f"no keyframe of {clip.path.name} is shown within the range, and an instant cut begins "
            "at one",
            code="RLY-INSTANT-NO-KEYFRAME",
            hint="use --mode exact",
        )
    begin = in_time[-1] if in_time else late[0]
    until = min((n for n in keys if n > begin and samples[n].pts >= end_pts), default=len(samples))
    until = _past_leading(samples, until, end_pts)
    kept = tuple(s for s in samples[begin:until] if s.pts >= samples[begin].pts)
    stamps = sorted(s.pts for s in kept)
    first = table.first_number + table.stamps.index(stamps[0])
    numbers = range(first, first + len(kept))
    return Run(
        samples=kept,
        numbers=numbers,
        timebase=table.timebase,
        start=stamps[0] * table.timebase,
        end=table.end_pts_of(numbers[-1]) * table.timebase,
    )


def _past_leading(samples: tuple[Sample, ...], until: int, end_pts: int) -> int:
    """Return `until`, or past its keyframe where frames asked for are stored behind that."""
    leading = until + 1
    while leading < len(samples) and samples[leading].pts < samples[until].pts:
        leading += 1
    is_needed = any(s.pts < end_pts for s in samples[until + 1 : leading])
    return leading if is_needed else until


def _joined(before: Run, run: Run) -> Run:
    stored = before.samples[-1].dts
    samples = before.samples + tuple(s for s in run.samples if s.dts > stored)
    return Run(
        samples=samples,
        numbers=range(before.numbers.start, before.numbers.start + len(samples)),
        timebase=before.timebase,
        start=before.start,
        end=max(before.end, run.end),
    )
