"""Which hardware encoders really work here, seen by encoding three frames with each.

A program lists all it was built for, whatever machine it stands on, so that a listing means nothing. A
trial takes 10 to 100 ms and is not repeated while the program and the driver stay as they were; keeping
what was seen is the caller's business (`to_text`, `tried_from_text`).
What is not here: VA-API, Vulkan and V4L2 encoders, which take frames only from their own memory; and
what happens when an encoder gives up later (`encode`).
"""

import contextlib
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from reely_desktop.engine.cut.binary import FfmpegBinary
from reely_desktop.engine.cut.limited_run import OutOfTime, run_within
from reely_desktop.engine.cut.picture_coding import HARDWARE_MAKERS, hardware_arguments
from reely_desktop.engine.progress import Cancellation

_VERSION = 1
_TIME_LIMIT = timedelta(seconds=8)
_KINDS = ("h264", "hevc")
_LONGEST_DETAIL = 160


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one encoder; `detail` is one line, the reason where it does not work."""

    encoder: str
    works: bool
    detail: str


@dataclass(frozen=True, slots=True)
class TriedEncoders:
    """What was seen with one program and one driver."""

    program: str
    modified_ns: int
    size: int
    driver: str
    trials: tuple[Trial, ...]

    @property
    def working(self) -> tuple[str, ...]:
        """The encoders that work here, best first."""
        return tuple(trial.encoder for trial in self.trials if trial.works)

    def to_text(self) -> str:
        """Return this in the form that is kept: JSON, version 1."""
        return json.dumps({"version": _VERSION, **asdict(self)})


def tried_from_text(kept: str) -> TriedEncoders | None:
    """Return what `to_text` made, None for anything else: losing it costs a moment."""
    try:
        table = json.loads(kept)
        if table["version"] != _VERSION:
            return None
        return TriedEncoders(
            program=str(table["program"]),
            modified_ns=int(table["modified_ns"]),
            size=int(table["size"]),
            driver=str(table["driver"]),
            trials=tuple(
                Trial(str(one["encoder"]), one["works"] is True, str(one["detail"]))
                for one in table["trials"]
            ),
        )
    except (ValueError, TypeError, KeyError):
        return None


def try_encoders(
    binary: FfmpegBinary, *, known: TriedEncoders | None, cancellation: Cancellation
) -> TriedEncoders:
    """Return which hardware encoders of `binary` work; `known` itself where it still holds.

    Raises Cancelled.
    """
    seen = binary.path.stat()
    fresh = TriedEncoders(str(binary.path), seen.st_mtime_ns, seen.st_size, _driver(), ())
    if known is not None and _origin(known) == _origin(fresh):
        return known
    listed = [
        f"{kind}_{maker}"
        for kind in _KINDS
        for maker in HARDWARE_MAKERS
        if f"{kind}_{maker}" in binary.encoders
    ]
    trials = tuple(_tried(binary.path, name, cancellation) for name in listed)
    return TriedEncoders(fresh.program, fresh.modified_ns, fresh.size, fresh.driver, trials)


def _origin(tried: TriedEncoders) -> tuple[str, int, int, str]:
    return tried.program, tried.modified_ns, tried.size, tried.driver


def _tried(program: Path, encoder: str, cancellation: Cancellation) -> Trial:
    source = ["-f", "lavfi", "-i", "color=gray:s=320x240:r=30", "-frames:v", "3"]
    coding = ["-c:v", encoder, *hardware_arguments(encoder, gop=None, cap=None)]
    args = [str(program), "-hide_banner", "-nostdin", "-v", "error", *source, *coding]
    try:
        ended = run_within(_TIME_LIMIT, [*args, "-f", "null", "-"], cancellation=cancellation)
    except OutOfTime:
        return Trial(encoder, works=False, detail="does not answer")
    except OSError as error:
        return Trial(encoder, works=False, detail=error.strerror or "cannot be started")
    if ended.status == 0:
        return Trial(encoder, works=True, detail="works")
    return Trial(encoder, works=False, detail=_reason(ended.last_words, ended.status))


def _reason(words: Sequence[str], status: int) -> str:
    """Return what was said first, which is the cause; what follows is its wake."""
    first = next((line.strip() for line in words if line.strip()), f"ended with status {status}")
    _, bracket, said = first.partition("] ")
    return (said if bracket and first.startswith("[") else first)[:_LONGEST_DETAIL]


def _driver() -> str:
    """Tell drivers apart as far as they can be told without running anything."""
    facts = [platform.platform()]
    if sys.platform == "win32":
        facts += _windows_drivers()
    else:
        with contextlib.suppress(OSError):
            nvidia = Path("/proc/driver/nvidia/version").read_text("utf-8", "replace")
            facts += nvidia.splitlines()[:1]
        with contextlib.suppress(OSError):
            facts += sorted(node.name for node in Path("/dev/dri").iterdir())
    return "; ".join(facts)


if sys.platform == "win32":
    import winreg

    _DISPLAYS = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"
    _MOST_DISPLAYS = 16

    def _windows_drivers() -> list[str]:
        found = []
        for number in range(_MOST_DISPLAYS):
            try:
                with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, rf"{_DISPLAYS}\{number:04d}") as key:
                    found.append(str(winreg.QueryValueEx(key, "DriverVersion")[0]))
            except OSError:
                continue
        return found
