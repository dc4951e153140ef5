"""On what speech is recognised: a graphics card where one is fit for it, else the processor.

A card is fit by what its driver tells; whether it works is seen by the worker, which tries it for a moment
before it says that it has begun. What is not here: going on without it (`recognising`).
"""

import ctypes
import ctypes.util
import importlib.util
import os
import shutil
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import psutil

from reely_desktop.engine import processes
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.computer import Card, CardState, Computer

_FLOAT16_MIB = 5_900
"""6 GB, less what a card keeps to itself."""
_VOLTA = 7.0
_MOST_THREADS = 8
_ABOUT_CARD = "--query-gpu=name,memory.total"
_QUESTION = "--query-gpu=memory.total,compute_cap"
_CUDA_BATCH = 8
_SYSTEM_LIBRARIES = ("cublas", "cublas64_12")
_CARD_LIBRARIES = ("libcublasLt.so.12", "libcublas.so.12")
FAST_BATCH = 4


class Device(Enum):
    """What may be listened on."""

    AUTOMATIC = "automatic"
    CPU = "cpu"
    CUDA = "cuda"


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a model is loaded, as numbers of what kind, and how many windows it hears at once."""

    device: str
    compute: str
    batch_size: int


def placings(device: Device, *, is_fast: bool, cancellation: Cancellation) -> tuple[Placing, ...]:
    """Return where to listen, to be tried in this order; the last one is the processor always."""
    on_cpu = Placing("cpu", "int8", FAST_BATCH if is_fast else 1)
    if device is Device.CPU:
        return (on_cpu,)
    compute = _cuda_compute(cancellation)
    if compute is None and device is Device.CUDA:
        compute = "int8"
    return (on_cpu,) if compute is None else (Placing("cuda", compute, _CUDA_BATCH), on_cpu)


def compute_type(memory_mib: int, capability: float) -> str:
    """Return the numbers that a card of so much memory and that compute capability reckons with best."""
    if capability < _VOLTA:
        return "int8"
    return "float16" if memory_mib >= _FLOAT16_MIB else "int8_float16"


def advice(why: str) -> str:
    """Say what to do about a card that could not be used, from what its libraries said."""
    said = why.casefold()
    if "out of memory" in said:
        return "close other programs that use the card, or choose a smaller model"
    if "driver" in said:
        return "update the driver of the graphics card"
    if "library" in said or "cublas" in said or "cudnn" in said:
        return "install the card's libraries: reely[cuda]"
    return "look at what `nvidia-smi` says of the card"


def load_card_libraries() -> None:
    """Load cuBLAS out of its package, where the system does not look for it. Raises OSError."""
    package = importlib.util.find_spec("nvidia.cublas") if _has_nvidia() else None
    for folder in (package.submodule_search_locations or ()) if package is not None else ():
        for name in _CARD_LIBRARIES:
            library = Path(folder) / "lib" / name
            if library.is_file():
                ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)


def look_at_computer(cancellation: Cancellation) -> Computer:
    """Look what there is. Raises Cancelled."""
    return Computer(
        _usable_processors(), psutil.virtual_memory().total, _look_for_card(cancellation)
    )


def usable_threads() -> int:
    """Return with how many threads a model listens: more than so many make it no faster."""
    return min(_usable_processors(), _MOST_THREADS)


def _usable_processors() -> int:
    """Return how many processors may be used, each counted once however many threads it runs."""
    cores = psutil.cpu_count(logical=False) or 1
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(cores, usable))


def _has_nvidia() -> bool:
    return importlib.util.find_spec("nvidia") is not None


def _cuda_compute(cancellation: Cancellation) -> str | None:
    """Return the compute type for the first NVIDIA card; None where the driver tells of none."""
    asking = shutil.which("nvidia-smi")
    if asking is None:
        return None
    try:
        told = processes.run(
            [asking, _QUESTION, "--format=csv,noheader,nounits"], cancellation=cancellation
        )
        memory, _, capability = told.output.decode().splitlines()[0].partition(",")
        return compute_type(int(memory), float(capability))
    except (OSError, ValueError, IndexError):
        return None


def _look_for_card(cancellation: Cancellation) -> Card:
    asking = shutil.which("nvidia-smi")
    if asking is None:
        return Card(CardState.NONE)
    try:
        told = processes.run(
            [asking, _ABOUT_CARD, "--format=csv,noheader,nounits"], cancellation=cancellation
        )
        name, _, memory = told.output.decode().splitlines()[0].rpartition(",")
        card = Card(CardState.READY, name.strip(), int(memory))
    except (OSError, ValueError, IndexError):
        return Card(CardState.SILENT)
    if not name.strip():
        return Card(CardState.SILENT)
    if not _has_libraries():
        return Card(CardState.WITHOUT_LIBRARIES, card.name, card.memory_mib)
    return card


def _has_libraries() -> bool:
    """Tell whether what multiplies on a card can be found, in its package or on the system."""
    if _has_nvidia() and importlib.util.find_spec("nvidia.cublas") is not None:
        return True
    return any(ctypes.util.find_library(name) for name in _SYSTEM_LIBRARIES)
