"""The machine's own packages: which are needed for what, and getting them where apt is at hand.

Names are Debian 12's. What a package provides counts too, so that later names (libglib2.0-0t64)
are found. On other systems nothing is installed and nothing is assumed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from devtools.steps import StepError, run_step

PYTHON = ("ca-certificates",)
# What Qt and its multimedia load from the system, even with no screen.
DESKTOP = (
    "libbrotli1",
    "libdbus-1-3",
    "libdrm2",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libpulse0",
    "libxext6",
    "libxkbcommon0",
    "libxrandr2",
)
# What Qt loads besides to open a window under X.
X11 = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
# A screen that is not there, hands to use it, and the players that must accept Reely's files.
TESTS = (
    "chromium",
    "espeak-ng",
    "firefox-esr",
    "fonts-dejavu-core",
    "gstreamer1.0-libav",
    "gstreamer1.0-plugins-bad",
    "gstreamer1.0-plugins-base",
    "gstreamer1.0-plugins-good",
    "gstreamer1.0-tools",
    "openbox",
    "util-linux",
    "vlc-bin",
    "vlc-plugin-base",
    "vlc-plugin-video-output",
    "xauth",
    "xdotool",
    "xvfb",
)
_APT_INSTALL = ("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-q")
_PASSED_THROUGH_SUDO = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy")


def install(packages: Iterable[str]) -> None:
    """Install those of `packages` that are missing; raise StepError where that is not possible."""
    if sys.platform != "linux":
        return
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        _tell_without_apt()
        return
    missing = sorted(set(packages) - present(_listing()))
    if not missing:
        return
    by_hand = f"apt-get install --no-install-recommends {' '.join(missing)}"
    root = _as_root()
    if root is None:
        raise StepError(
            "Debian packages are missing and only root can install them: "
            f"run `sudo {by_hand}` and start again."
        )
    env = dict(os.environ)
    advice = f"Run `{by_hand}` as root to see why, then start again."
    run_step(
        "setup: list of Debian packages",
        [*root, "apt-get", "update", "-q"],
        env=env,
        advice="Check the network and the proxy, then run `apt-get update` as root.",
    )
    run_step(
        f"setup: {len(missing)} Debian packages",
        [*root, *_APT_INSTALL, "--no-install-recommends", *missing],
        env=env,
        advice=advice,
    )


def present(listing: str) -> set[str]:
    """Return what is installed by name or provided, from lines of status, tab, names."""
    found: set[str] = set()
    for line in listing.splitlines():
        status, names = line.split("\t")
        if status == "installed":
            found.update(name.split()[0] for name in names.split(",") if name.strip())
    return found


def _listing() -> str:
    return subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}, ${Provides}\n"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root; None where that needs a person."""
    settings = ["DEBIAN_FRONTEND=noninteractive"]
    settings += [
        f"{name}={os.environ[name]}" for name in _PASSED_THROUGH_SUDO if name in os.environ
    ]
    if os.geteuid() == 0:
        return ["env", *settings]
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n", "env", *settings] if asked.returncode == 0 else None


def _tell_without_apt() -> None:
    sys.stderr.write(
        "setup: no apt here; if Qt does not start, install your system's packages for libEGL, "
        "libGL, fontconfig, D-Bus, xkbcommon, PulseAudio's client library and xcb-cursor\n"
    )
