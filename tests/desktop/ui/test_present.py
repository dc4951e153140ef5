from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import editing, frame_grid
from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import EvenFrames
from reely_desktop.app.job import (
    Done,
    Failed,
    Job,
    JobKind,
    Problem,
    Queued,
    Running,
    Status,
    Stopped,
)
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State
from reely_desktop.engine.cut.request import (
    Check,
    CutMethod,
    ExportReport,
    PieceKind,
    PieceReport,
)
from reely_desktop.ui import messages, messages_first
from reely_desktop.ui.present import present
from reely_desktop.ui.present_jobs import Tone, job_row, time_left

REPORT = ExportReport(
    output=Path("talk-trim.mp4"),
    method=CutMethod.SMART,
    reason="copied where it could be",
    frames=100,
    duration=Fraction(10, 3),
    pieces=(PieceReport(PieceKind.ENCODE, 12), PieceReport(PieceKind.COPY, 88)),
    first_frame=5,
    last_frame=104,
    audio_offset=Fraction(0),
    checks=(Check("frames", ok=True, detail="100 of 100"),),
    elapsed=Fraction(1),
)


def job(status: Status) -> Job:
    return Job(id=1, kind=JobKind.EXPORT, path=Path("clips/talk-trim.mp4"), status=status)


def opened() -> State:
    grid = EvenFrames(Fraction(1, 30), 1, 300)
    path = Path("talk.mp4")
    document = Document(
        path=path,
        frames=grid,
        frame_rate=Fraction(30),
        width=1280,
        height=720,
        output=Path("clips/talk-trim.mp4"),
        project=begin(frame_grid.end(grid)),
    )
    return states.opened(State(opening=path), document)


def test_an_empty_editor_shows_no_panels() -> None:
    shown = present(State())

    assert shown.document is None
    assert shown.title == messages_first.PRODUCT


def test_times_and_lengths_are_those_of_the_document() -> None:
    state = editing.type_out_point(
        opened(), frame_grid.boundary(EvenFrames(Fraction(1, 30), 1, 300), 195)
    )

    document = present(state).document

    assert document is not None
    assert (document.in_point, document.out_point) == ("0:00.000", "0:06.500")
    assert document.length == "0:06.500  ·  195 frames"
    assert document.frame == "frame 0 of 300"


def test_a_failed_open_is_a_sentence_with_its_code() -> None:
    problem = Problem("RLY-MEDIA-EMPTY", "talk.mp4 is empty (0 bytes)", "copy it again")
    state = states.opening_failed(
        states.opening_started(State(), Path("talk.mp4")), Path("talk.mp4"), problem
    )

    banner = present(state).banner

    assert banner is not None
    assert banner.text == "talk.mp4 is empty (0 bytes). Copy it again."
    assert banner.code == "RLY-MEDIA-EMPTY"


@pytest.mark.parametrize(
    ("status", "tone"),
    [
        (Queued(), Tone.QUIET),
        (Running("encoding", 0.4, timedelta(seconds=2)), Tone.QUIET),
        (Done(REPORT), Tone.GOOD),
        (Done(replace(REPORT, notes=("The out point was past the end.",))), Tone.LOOK),
        (Done(replace(REPORT, checks=(Check("seam 1", ok=False, detail="smeared"),))), Tone.LOOK),
        (Done(replace(REPORT, checks=())), Tone.LOOK),
        (Failed(Problem("RLY-DISK-FULL", "the disk is full", "free some space")), Tone.BAD),
        (Stopped(), Tone.QUIET),
    ],
)
def test_a_rows_colour_tells_how_the_job_ended(status: Status, tone: Tone) -> None:
    row = job_row(job(status))

    assert row.tone is tone


def test_an_amber_row_says_what_to_look_at() -> None:
    report = replace(REPORT, checks=(Check("seam 1", ok=False, detail="smeared"),))

    row = job_row(job(Done(report)))

    assert "seam 1" in row.text
    assert "smeared" in row.text


def test_a_red_row_says_cause_and_cure_and_keeps_the_code_for_copying() -> None:
    row = job_row(job(Failed(Problem("RLY-DISK-FULL", "the disk is full", "free some space"))))

    assert row.text == "The disk is full. Free some space."
    assert "RLY-DISK-FULL" in row.details
    assert row.can_retry


def test_a_red_row_names_a_button_and_no_option_of_the_terminal() -> None:
    taken = Problem("RLY-OUTPUT-EXISTS", "talk.mp4 exists already", "or use --overwrite")

    assert job_row(job(Failed(taken))).text == (
        "talk.mp4 exists already. Try again, and it gets a name that is free."
    )


def test_a_finished_row_reveals_its_file() -> None:
    row = job_row(job(Done(REPORT)))

    assert row.reveal == Path("clips/talk-trim.mp4")


@given(st.floats(0, 1), st.integers(0, 10**6))
def test_time_left_is_never_negative(fraction: float, elapsed_s: int) -> None:
    left = time_left(fraction, timedelta(seconds=elapsed_s))

    assert left is None or left >= timedelta(0)


def test_work_that_cannot_tell_how_far_it_is_does_not_claim_nought_percent() -> None:
    row = job_row(job(Running("reading", 0.0, timedelta(seconds=9))))

    assert row.fraction is None
    assert "%" not in row.text


def test_a_files_size_does_not_part_from_its_unit_at_the_end_of_a_line() -> None:
    told = messages.foreseen(
        frames=90, encoded=90, encoded_seconds=3.0, megabytes=58.7, why_whole="asked for"
    )

    assert told.endswith("about\N{NO-BREAK SPACE}58.7\N{NO-BREAK SPACE}MB")


def test_a_step_of_the_playhead_tells_of_the_clips_what_was_told_before() -> None:
    before = opened()

    here, there = present(before), present(editing.step(before, 1))

    assert here.document is not None
    assert there.document is not None
    assert here.document.playhead != there.document.playhead
    assert here.document.clips is there.document.clips
    assert here.document.history is there.document.history
    assert here.document.length == there.document.length
