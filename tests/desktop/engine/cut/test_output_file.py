"""A clip's file while it is written: whole or gone, and nobody else's Python stands still for it."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import pytest

from reely_desktop.engine.cut.output_file import open_output, write_packet
from tests.support.clips import ClipSpec, cached_clip

CLIP = cached_clip(ClipSpec(frames=30, gop=30))
PATIENCE_S = 60
PACKETS, PACKET_BYTES = 32, 2 * 1024 * 1024


@contextmanager
def counting() -> Iterator[list[int]]:
    """Count in another thread, as fast as it is let."""
    counted, is_over = [0], threading.Event()

    def count() -> None:
        while not is_over.wait(0.0001):
            counted[0] += 1

    thread = threading.Thread(target=count)
    thread.start()
    try:
        yield counted
    finally:
        is_over.set()
        thread.join()


def write_into(path: Path, *, packets: int, finishing: threading.Event) -> None:
    """Write a large file whose pictures are nothing but zeroes."""
    with av.open(CLIP) as source, open_output(path, suffix=".mp4", ticks=1000) as written:
        stream = written.add_stream_from_template(source.streams.video[0])
        for number in range(packets):
            packet = av.Packet(bytes(PACKET_BYTES))
            packet.stream, packet.time_base = stream, Fraction(1, 1000)
            packet.dts = packet.pts = number * 40
            packet.is_keyframe = True
            write_packet(written, packet)
        finishing.set()


def test_other_threads_run_while_a_large_file_is_finished(tmp_path: Path) -> None:
    output, finishing = tmp_path / "clip.mp4", threading.Event()
    with counting() as counted:
        writer = threading.Thread(
            target=lambda: write_into(output, packets=PACKETS, finishing=finishing)
        )
        writer.start()
        assert finishing.wait(PATIENCE_S)
        before = counted[0]
        writer.join()
        meanwhile = counted[0] - before

    assert meanwhile > 5
    with av.open(output) as file:
        assert sum(packet.size for packet in file.demux()) == PACKETS * PACKET_BYTES


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no limit to a file's size that a test could set"
)
def test_a_file_that_takes_no_more_is_told_and_gone(tmp_path: Path) -> None:
    import resource

    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5 * PACKET_BYTES // 2, hard))
    try:
        with pytest.raises(OSError, match="too large"):
            write_into(tmp_path / "clip.mp4", packets=4, finishing=threading.Event())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)

    assert not list(tmp_path.iterdir())
