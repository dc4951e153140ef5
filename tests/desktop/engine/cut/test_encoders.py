import os
import shutil
import sys
import threading
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.binary import FfmpegBinary, find_ffmpeg
from reely_desktop.engine.cut.encoders import (
    TriedEncoders,
    tried_from_text,
    try_encoders,
)
from reely_desktop.engine.cut.request import CutMethod, CutMode
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import audio_offset, cached_clip, decode_frame_numbers
from tests.support.exports import FFMPEG, Order, span

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def bundled() -> FfmpegBinary:
    return find_ffmpeg(None, cancellation=Cancellation())


def with_gpu(path: Path, *, in_a_job: str) -> FfmpegBinary:
    """Make an ffmpeg whose h264_nvenc passes the trial, and does `in_a_job` in a job."""
    path.write_text(
        f"""#!/bin/sh
echo "$*" >> '{path}.calls'
case "$*" in
*lavfi*h264_nvenc*) exit 0 ;;
*h264_nvenc*) for output; do :; done; {in_a_job} ;;
esac
exec '{FFMPEG}' "$@"
""",
        encoding="utf-8",
    )
    path.chmod(0o755)
    return find_ffmpeg(path, cancellation=Cancellation())


def calls(binary: FfmpegBinary) -> int:
    return len(Path(f"{binary.path}.calls").read_text(encoding="utf-8").splitlines())


def tried(binary: FfmpegBinary, known: TriedEncoders | None = None) -> TriedEncoders:
    return try_encoders(binary, known=known, cancellation=Cancellation())


def test_each_listed_encoder_is_tried_and_a_reason_given_in_one_line() -> None:
    binary = bundled()

    seen = tried(binary)

    names = [trial.encoder for trial in seen.trials]
    assert {"h264_nvenc", "h264_qsv", "hevc_nvenc", "hevc_qsv"} <= set(names) <= binary.encoders
    assert seen.working == tuple(t.encoder for t in seen.trials if t.works)
    for trial in seen.trials:
        assert 0 < len(trial.detail.strip()) <= 160
        assert "\n" not in trial.detail


def test_an_encoder_that_is_not_in_the_program_is_not_tried() -> None:
    binary = bundled()
    bare = FfmpegBinary(binary.path, binary.version, binary.origin, frozenset({"libx264"}))

    assert tried(bare).trials == ()


@posix_only
def test_what_works_in_the_trial_is_offered(tmp_path: Path) -> None:
    assert "h264_nvenc" in tried(with_gpu(tmp_path / "ffmpeg", in_a_job="exit 1")).working


@posix_only
def test_an_encoder_that_hangs_is_ended_when_cancelled(tmp_path: Path) -> None:
    binary = with_gpu(tmp_path / "ffmpeg", in_a_job="exit 1")
    begun = tmp_path / "begun"
    os.mkfifo(begun)
    binary.path.write_text(f"#!/bin/sh\necho > '{begun}'\nsleep 600\n", encoding="utf-8")
    cancellation = Cancellation()

    def cancel_once_begun() -> None:
        begun.read_bytes()
        cancellation.cancel()

    watching = threading.Thread(target=cancel_once_begun)
    watching.start()

    with pytest.raises(Cancelled):
        try_encoders(binary, known=None, cancellation=cancellation)
    watching.join()


@posix_only
def test_what_was_seen_is_kept_as_text_and_not_tried_again(tmp_path: Path) -> None:
    binary = with_gpu(tmp_path / "ffmpeg", in_a_job="exit 1")
    seen = tried(binary)
    before = calls(binary)

    known = tried_from_text(seen.to_text())
    again = tried(binary, known)

    assert again == seen
    assert again.working
    assert calls(binary) == before


@posix_only
def test_a_replaced_program_is_tried_anew(tmp_path: Path) -> None:
    binary = with_gpu(tmp_path / "ffmpeg", in_a_job="exit 1")
    seen = tried(binary)
    assert "h264_nvenc" in seen.working

    shutil.copyfile(FFMPEG, tmp_path / "new")
    (tmp_path / "new").chmod(0o755)
    (tmp_path / "new").replace(binary.path)

    assert tried(binary, seen).size == FFMPEG.stat().st_size


def test_another_driver_is_tried_anew() -> None:
    seen = tried(bundled())
    older = TriedEncoders(seen.program, seen.modified_ns, seen.size, "another driver", ())

    assert tried(bundled(), older) == seen


@pytest.mark.parametrize("kept", ["", "{}", "[]", "null", '{"version": 2}', '{"version": 1}'])
def test_what_is_not_known_to_be_kept_is_nothing(kept: str) -> None:
    assert tried_from_text(kept) is None


@posix_only
@pytest.mark.parametrize(
    "in_a_job",
    [
        'echo out_time_us=500000; echo "no such device" >&2; printf x > "${output#file:}"; exit 1',
        'echo out_time_us=500000; printf x > "${output#file:}"; kill -9 $$',
    ],
    ids=["says so", "is killed"],
)
def test_a_job_survives_its_hardware_encoder(tmp_path: Path, in_a_job: str) -> None:
    source = cached_clip(clip_cases.PLAIN)
    binary = with_gpu(tmp_path / "ffmpeg", in_a_job=in_a_job)
    done: list[float] = []

    report = Order(
        source,
        tmp_path / "clip.mp4",
        (span(1, 2),),
        mode=CutMode.ENCODE,
        ffmpeg=binary.path,
        encoders=tried(binary).working,
        progress=lambda _stage, part: done.append(part),
    ).carry_out()

    assert report.method is CutMethod.ENCODE
    assert report.verified
    assert report.notes == ("h264_nvenc gave up, so libx264 encoded the clip",)
    assert decode_frame_numbers(report.output) == list(range(30, 60))
    assert audio_offset(source, report.output, Fraction(1)) == 0
    assert done == sorted(done)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["clip.mp4", "ffmpeg", "ffmpeg.calls"]
