"""The Python environment in .venv: made by venv, filled by uv from uv.lock.

uv is installed into the environment itself, in the version that pyproject.toml names, so that
nothing outside the checkout changes. What is in place is not done again: a stamp in .venv
remembers what the environment was made from.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path

from devtools.steps import ROOT, StepError, run_step

VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")
_STAMP = VENV / "reely-environment.txt"
_EXTRAS = ("desktop",)
# A network with an authority of its own is trusted as far as the machine trusts it.
_SYSTEM_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
_AGAIN = "Check the network (https_proxy and SSL_CERT_FILE are honoured), then start again."


def packages() -> tuple[str, ...]:
    """Name the Debian package without which this Python cannot make .venv; none when it can."""
    if _runs(PYTHON) or importlib.util.find_spec("ensurepip") is not None:
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def prepare() -> None:
    """Make .venv hold exactly what uv.lock says; raise StepError when that is not possible."""
    wanted = _fingerprint()
    if _runs(PYTHON) and _STAMP.is_file() and _STAMP.read_text(encoding="utf-8") == wanted:
        return
    _STAMP.unlink(missing_ok=True)
    if not _runs(PYTHON):
        run_step(
            "setup: Python environment",
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            env=os.environ,
            advice="Delete the folder .venv and start again.",
        )
    _install_uv()
    extras = [word for extra in _EXTRAS for word in ("--extra", extra)]
    run_step(
        "setup: Python packages",
        [str(_script("uv")), "sync", "--frozen", *extras],
        env=variables(),
        advice=_AGAIN,
    )
    _STAMP.write_text(wanted, encoding="utf-8")


def variables() -> dict[str, str]:
    """Return the variables under which programs of the environment run, ours found first."""
    env = dict(os.environ)
    env["PATH"] = os.pathsep.join([str(SCRIPTS), env.get("PATH", os.defpath)])
    env["VIRTUAL_ENV"] = str(VENV)
    env.pop("PYTHONHOME", None)
    env["UV_PROJECT_ENVIRONMENT"] = str(VENV)
    env["UV_PYTHON"] = str(PYTHON)
    authorities = env.get("SSL_CERT_FILE", str(_SYSTEM_AUTHORITIES))
    if Path(authorities).is_file():
        env.setdefault("PIP_CERT", authorities)
        env.setdefault("UV_SYSTEM_CERTS", "true")
    return env


def _script(name: str) -> Path:
    return SCRIPTS / (f"{name}.exe" if sys.platform == "win32" else name)


def _runs(python: Path) -> bool:
    if not python.is_file():
        return False
    asked = subprocess.run(
        [str(python), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
        check=False,
        capture_output=True,
    )
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
            advice="Delete the folder .venv and start again.",
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
    """Tell apart whatever makes one environment unlike another: its lock, its Python, its place."""
    digest = hashlib.sha256("\n".join([str(ROOT), *_EXTRAS]).encode())
    for name in ("pyproject.toml", "uv.lock"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()
