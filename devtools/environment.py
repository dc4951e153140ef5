"""The Python environment in .venv: made by venv, filled by uv from uv.lock.

uv is installed into the environment itself, in the version that pyproject.toml names, so that
nothing outside the checkout changes. What is in place is not done again: a stamp in .venv
remembers where the environment stands and what it was made from. The stamp is written last, so that
an environment without one was cut off while it was made, and is made anew.
"""

import hashlib
import importlib.util
import locale
import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from devtools.steps import ROOT, StepError, run_step

VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")
_STAMP = VENV / "reely-environment.txt"
_EXTRAS = ("desktop", "server")
# A network with an authority of its own is trusted as far as the machine trusts it.
_SYSTEM_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
_ASK = """
import os, sys, sysconfig
sys.exit(sys.version_info < (3, 11) or not os.path.isdir(sysconfig.get_path("purelib")))
"""
_AGAIN = "Check the network (https_proxy and SSL_CERT_FILE are honoured), then start again."


class Work(Enum):
    """What has to be done for .venv to hold what uv.lock says."""

    NONE = auto()
    SYNC = auto()
    ANEW = auto()


def work(stamp: Sequence[str], *, place: str, contents: str, runs: bool) -> Work:
    """Tell what has to be done, from the lines of the stamp and whether .venv's Python `runs`.

    Scripts name the folder that they were made for, so an environment that was moved is made anew.
    """
    if not runs or list(stamp[:1]) != [place]:
        return Work.ANEW
    return Work.NONE if list(stamp) == [place, contents] else Work.SYNC


def packages() -> tuple[str, ...]:
    """Name the Debian package without which this Python cannot make .venv; none when it can."""
    if _runs(PYTHON) or importlib.util.find_spec("ensurepip") is not None:
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def is_in_place() -> bool:
    """Tell whether .venv holds what uv.lock says."""
    return _work() is Work.NONE


def prepare() -> None:
    """Make .venv hold exactly what uv.lock says; raise StepError when that is not possible."""
    needed = _work()
    if needed is Work.NONE:
        return
    if not os.access(VENV if VENV.is_dir() else ROOT, os.W_OK):
        raise StepError(
            f"{VENV} has to be made or brought up to date, and may not be written to: "
            "use a checkout of your own, or make this one writable."
        )
    if not VENV.is_dir():
        VENV.unlink(missing_ok=True)
    _STAMP.unlink(missing_ok=True)
    if needed is Work.ANEW:
        run_step(
            "setup: Python environment",
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            env=os.environ,
            advice="Delete .venv and start again.",
        )
    _install_uv()
    extras = [word for extra in _EXTRAS for word in ("--extra", extra)]
    run_step(
        "setup: Python packages",
        [str(_script("uv")), "sync", "--frozen", *extras],
        env=variables(),
        advice=_AGAIN,
    )
    _STAMP.write_text(f"{VENV}\n{_fingerprint()}\n", encoding="utf-8")


def variables() -> dict[str, str]:
    """Return the variables under which programs of the environment run, ours found first."""
    env = dict(os.environ)
    env["PATH"] = os.pathsep.join([str(SCRIPTS), env.get("PATH", os.defpath)])
    env["VIRTUAL_ENV"] = str(VENV)
    env.pop("PYTHONHOME", None)
    # Kept, what Python compiles is compiled once; otherwise by each of the many processes of a test.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if not str(ROOT).isascii():
        # uv notes in UTF-8 where Reely's code is; Python 3.11 reads it in the locale's encoding.
        if sys.platform == "win32":
            env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), env.get("PYTHONPATH")]))
        elif locale.getencoding().lower() != "utf-8":
            env["LC_ALL"] = "C.UTF-8"
    env["UV_PROJECT_ENVIRONMENT"] = str(VENV)
    env["UV_PYTHON"] = str(PYTHON)
    authorities = env.get("SSL_CERT_FILE", str(_SYSTEM_AUTHORITIES))
    if Path(authorities).is_file():
        env.setdefault("PIP_CERT", authorities)
        env.setdefault("UV_SYSTEM_CERTS", "true")
    return env


def _script(name: str) -> Path:
    return SCRIPTS / (f"{name}.exe" if sys.platform == "win32" else name)


def _work() -> Work:
    stamp = _STAMP.read_text(encoding="utf-8").splitlines() if _STAMP.is_file() else []
    return work(stamp, place=str(VENV), contents=_fingerprint(), runs=_runs(PYTHON))


def _runs(python: Path) -> bool:
    """Tell whether `python` starts, is new enough, and finds its packages after a system upgrade."""
    try:
        asked = subprocess.run(
            [str(python), "-c", _ASK], check=False, capture_output=True, env=variables()
        )
    except OSError:
        return False
    return asked.returncode == 0


def _install_uv() -> None:
    wanted = _uv_wanted()
    if _script("uv").is_file():
        told = subprocess.run(
            [str(_script("uv")), "--version"], check=False, capture_output=True, encoding="utf-8"
        ).stdout
        if told.split()[1:2] == [wanted.partition("==")[2]]:
            return
    has_pip = subprocess.run(
        [str(PYTHON), "-m", "pip", "--version"], check=False, capture_output=True
    )
    if has_pip.returncode != 0:
        run_step(
            "setup: pip",
            [str(PYTHON), "-m", "ensurepip"],
            env=variables(),
            advice="Delete .venv and start again.",
        )
    run_step(
        "setup: uv",
        [str(PYTHON), "-m", "pip", "install", "--force-reinstall", wanted],
        env=variables(),
        advice=_AGAIN,
    )


def _uv_wanted() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for requirement in project["dependency-groups"]["dev"]:
        if requirement.startswith("uv=="):
            return str(requirement)
    raise StepError("pyproject.toml no longer names a version of uv in the group dev; put it back.")


def _fingerprint() -> str:
    """Tell apart whatever makes the contents of one environment unlike another's."""
    digest = hashlib.sha256("\n".join(_EXTRAS).encode())
    for name in ("pyproject.toml", "uv.lock"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()
