"""Memory that was freed is the system's again."""

import subprocess
import sys

import pytest

ALLOCATING = """
import ctypes, psutil, resource
from reely_desktop.host.memory import (
    LARGE_BYTES, give_back_large_blocks, give_back_what_lies_idle
)

give_back_large_blocks()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = (
    ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
)

def block(size):
    place = libc.malloc(size)
    ctypes.memset(place, 1, size)
    return place
"""

# Small blocks between the large ones keep a heap from shrinking, as those of a program do.
FREEING_LARGE_BLOCKS = (
    ALLOCATING
    + """
before = psutil.Process().memory_info().rss
for _ in range(3):
    held = [(block(8 * LARGE_BYTES), block(100_000)) for _ in range(10)]
    for large, small in held:
        libc.free(large)
print((psutil.Process().memory_info().rss - before) // LARGE_BYTES)
"""
)

# Each block that is held keeps one beside it from the end of the heap.
FREEING_SMALL_BLOCKS = (
    ALLOCATING
    + """
held = [(block(100_000), block(1_000)) for _ in range(1_000)]
for large, small in held:
    libc.free(large)
before = psutil.Process().memory_info().rss
give_back_what_lies_idle()
print((before - psutil.Process().memory_info().rss) // 1_000_000)
"""
)

# What a paint takes and leaves: a picture of a row, and what it is made from.
PAINTING = (
    ALLOCATING
    + """
def paint():
    for place in [block(400_000), block(200_000), block(200_000)]:
        libc.free(place)

paint()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(100):
    paint()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""
)

LOADING = """
import gc
from reely_desktop.app.loading import load_reader
from reely_desktop.host.memory import collect_rarely

full = []
gc.callbacks.append(lambda phase, told: full.append(phase) if told["generation"] == 2 else None)
collect_rarely()
load_reader()
import reely_desktop.app.keeper, reely_desktop.host.database
print(len(full))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep nothing back")
def test_large_blocks_are_given_back_when_they_are_freed() -> None:
    told = subprocess.run(
        [sys.executable, "-c", FREEING_LARGE_BLOCKS], check=True, capture_output=True
    )

    assert int(told.stdout) < 8  # of 240 that were used


@pytest.mark.skipif(sys.platform != "linux", reason="glibc alone is asked for it")
def test_what_lies_idle_among_held_blocks_is_given_back_when_asked_for() -> None:
    told = subprocess.run(
        [sys.executable, "-c", FREEING_SMALL_BLOCKS], check=True, capture_output=True
    )

    assert int(told.stdout) > 80  # of 100 that were used


@pytest.mark.skipif(sys.platform != "linux", reason="glibc alone is told what a heap keeps")
def test_what_each_paint_takes_is_not_asked_of_the_system_each_time() -> None:
    told = subprocess.run([sys.executable, "-c", PAINTING], check=True, capture_output=True)

    assert int(told.stdout) < 100  # of 19,500 pages that were used


def test_what_loads_behind_the_window_stops_it_for_no_full_collection() -> None:
    told = subprocess.run([sys.executable, "-c", LOADING], check=True, capture_output=True)

    assert int(told.stdout) == 0
