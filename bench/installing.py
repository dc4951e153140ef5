"""Tools of other people's, from PyPI: each in an environment of its own, kept, made at the first use."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools import environment


class NotInstalled(Exception):  # noqa: N818 - a lack, told in the table
    """The tool could not be installed; the text says why."""


def installed(folder: Path, name: str, version: str, *, pins: Sequence[str]) -> Path:
    """Return the program `name` of an environment kept in `folder`; make it first. Raises NotInstalled."""
    home = folder / f"{name}-{version}"
    program = home / environment.SCRIPTS.name / name
    if program.exists():
        return program
    print(f"installing {name} {version} from PyPI …", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    uv = environment.SCRIPTS / "uv"
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        made = Path(scratch) / "environment"
        _run(
            [str(uv), "venv", "--relocatable", "--python", sys.executable, str(made)], name, version
        )
        _run([str(uv), "pip", "install", "--python", str(made), *pins], name, version)
        made.replace(home)
    return program


def _run(command: Sequence[str], name: str, version: str) -> None:
    try:
        subprocess.run(
            command, check=True, capture_output=True, text=True, env=environment.variables()
        )
    except OSError as error:
        raise NotInstalled(f"{command[0]} cannot be started ({error.strerror})") from error
    except subprocess.CalledProcessError as error:
        last = (str(error.stderr).strip().splitlines() or ["no reason given"])[-1].strip()
        raise NotInstalled(
            f"{name} {version} could not be installed from PyPI ({last}); "
            "check the network and the proxy, then start again"
        ) from error
