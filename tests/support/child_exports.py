"""Exports in a process of their own: on a disk that fills up, as another user, killed on the way.

Disks are tmpfs in a mount namespace that goes away with the process, so that nothing has to be
unmounted and nothing outside it is touched. As root the namespace is one's own; other users get one
by way of a user namespace.
"""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.engine.cut.request import CutMode
from reely_desktop.errors import ReelyError
from tests.support.exports import LARGE, SOURCE, Order, span

_NOBODY = 65_534
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class ChildExport:
    """What the child does. `fill_at` and `die_at` name the stage of progress at which it happens.

    One that `is_slow` takes seconds in ffmpeg. `disk` is a folder that a tmpfs of `disk_bytes` is laid
    over, `read_only` or not.
    """

    source: Path
    output: Path
    mode: CutMode = CutMode.EXACT
    is_slow: bool = False
    overwrite: bool = False
    disk: Path | None = None
    disk_bytes: int = 0
    read_only: bool = False
    as_nobody: bool = False
    fill_at: str = ""
    die_at: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """How the child ended.

    Its exit status, the error's code and words (empty: it went well), and the names in the output's
    folder.
    """

    status: int
    code: str
    told: str
    left: tuple[str, ...]


def run_child(wanted: ChildExport) -> Ended:
    """Carry out `wanted` in a child and tell how it ended."""
    words = {name: str(getattr(wanted, name)) for name in wanted.__dataclass_fields__}
    words["mode"] = wanted.mode.value
    command = [sys.executable, "-m", "tests.support.child_exports", json.dumps(words)]
    if wanted.disk is not None:
        options = f"size={wanted.disk_bytes},mode=0777" + (",ro" if wanted.read_only else "")
        enter = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
        mounting = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"'
        command = [*enter, "sh", "-c", mounting, "sh", options, str(wanted.disk), *command]
    ended = subprocess.run(command, cwd=_ROOT, capture_output=True, check=False, text=True)
    if ended.returncode == -signal.SIGKILL:
        return Ended(ended.returncode, "", "", ())
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    return Ended(0, told["code"], told["told"], tuple(told["left"]))


def running_ffmpegs() -> list[int]:
    """Return the ffmpegs that this process has started and that still work."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = status.read_text().rpartition(")")
        except OSError:
            continue  # it ended meanwhile
        state, parent, *_ = rest.split()
        if int(parent) == os.getpid() and "(ffmpeg" in name and state != "Z":
            found.append(int(status.parent.name))
    return found


def _main(words: dict[str, str]) -> None:
    output = Path(words["output"])

    def watch(stage: str, _done: float) -> None:
        if stage == words["fill_at"]:
            _fill(output.parent)
        if stage == words["die_at"]:
            os.kill(os.getpid(), signal.SIGKILL)

    order = Order(
        Path(words["source"]),
        output,
        (span(1, 3),),
        LARGE if words["is_slow"] == "True" else SOURCE,
        CutMode(words["mode"]),
        overwrite=words["overwrite"] == "True",
        progress=watch,
    )
    if words["as_nobody"] == "True" and os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(_NOBODY, _NOBODY, _NOBODY)
        os.setresuid(_NOBODY, _NOBODY, _NOBODY)
    told = {"code": "", "told": ""}
    try:
        order.carry_out()
    except ReelyError as error:
        told = {"code": error.code, "told": f"{error.message}; {error.hint}"}
    left = sorted(p.name for p in output.parent.iterdir()) if output.parent.is_dir() else []
    print(json.dumps({**told, "left": left}))  # noqa: T201 - its parent reads it


def _fill(folder: Path) -> None:
    """Leave no room on the disk of `folder`; the file that takes it goes at once when it is closed."""
    with (folder / "filler").open("ab", buffering=0) as filler:
        for piece in (1 << 16, 1 << 12, 1):
            try:
                while filler.write(bytes(piece)) == piece:
                    pass
            except OSError:
                continue


if __name__ == "__main__":
    _main(json.loads(sys.argv[1]))
