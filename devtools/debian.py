"""The machine's own packages: which are needed for what, and getting them where apt is at hand.

Names are Debian 12's. What a package provides counts too, so that later names (libglib2.0-0t64)
are found. On other systems nothing is installed.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from devtools.steps import StepError, run_step, watch

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
# What a bench of the server measures with.
BENCHES = ("postgresql", "util-linux", "wrk")
# A screen, a desktop's bus and a sound card that are not there, hands to use them, the players that must
# accept Reely's files, voices whose words are known, and the database and the counters that the server
# meets in production.
TESTS = (
    "chromium",
    "dbus-daemon",
    "espeak-ng",
    "festival",
    "festvox-kallpc16k",
    "festvox-us-slt-hts",
    "firefox-esr",
    "fonts-dejavu-core",
    "gnome-keyring",
    "gstreamer1.0-libav",
    "gstreamer1.0-plugins-bad",
    "gstreamer1.0-plugins-base",
    "gstreamer1.0-plugins-good",
    "gstreamer1.0-tools",
    "openbox",
    "pocketsphinx-testdata",
    "postgresql",
    "pulseaudio",
    "pulseaudio-utils",
    "redis-server",
    "util-linux",
    "vlc-bin",
    "vlc-plugin-base",
    "vlc-plugin-video-output",
    "xauth",
    "xdotool",
    "xvfb",
)
_APT = ("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300")
_STOP = signal.SIGINT  # it ends a download, and lets dpkg finish what must not be left half done
_PROXIES = ("http_proxy", "https_proxy", "no_proxy")
# dpkg keeps its journal here while it works; what is left is the mark of a run that was cut off.
_JOURNAL = Path("/var/lib/dpkg/updates")


def is_at_hand() -> bool:
    """Tell whether this machine gets its packages with apt."""
    return (
        sys.platform == "linux"
        and shutil.which("apt-get") is not None
        and shutil.which("dpkg-query") is not None
    )


def install(packages: Iterable[str]) -> None:
    """Install those of `packages` that are missing; raise StepError where that is not possible."""
    missing = sorted(set(packages) - present(_listing()))
    if not missing:
        return
    root = _as_root()
    if root is None:
        raise StepError(
            "Debian packages are missing and only root can install them. "
            f"{_by_hand(missing)}, then start again."
        )
    if _JOURNAL.is_dir() and any(entry.name.isdigit() for entry in _JOURNAL.iterdir()):
        # dpkg waits for nobody; apt does, should the run that was cut off still be ending.
        wait_and_mend = f"{shlex.join([*_APT, 'check'])}; dpkg --configure -a"
        half_done = [*root, "sh", "-c", wait_and_mend]
        watch("setup: Debian packages left half done", half_done, env=os.environ, stop=_STOP)
    # A list that cannot be fetched need not matter: others hold the packages, or an older one does.
    update = [*root, *_APT, "update"]
    watch("setup: list of Debian packages", update, env=os.environ, stop=_STOP)
    run_step(
        f"setup: {len(missing)} Debian packages",
        [*root, *_APT, "install", "--fix-broken", "--no-install-recommends", *missing],
        env=os.environ,
        advice=f"Check the network (http_proxy is honoured). {_by_hand(missing)} to see more.",
        stop=_STOP,
    )


def present(listing: str) -> set[str]:
    """Return what is installed by name or provided, from lines of status, tab, names."""
    found: set[str] = set()
    for line in listing.splitlines():
        status, names = line.split("\t")
        if status == "installed":
            found.update(name.split()[0] for name in names.split(",") if name.strip())
    return found


def proxies(environ: Mapping[str, str]) -> list[str]:
    """Return the settings of the proxy as words for `env`, in small letters: apt knows no others."""
    found = {name: environ.get(name) or environ.get(name.upper()) for name in _PROXIES}
    return [f"{name}={value}" for name, value in found.items() if value]


def tell_what_to_install() -> None:
    """Say what Qt needs of a system whose packages are not Debian's."""
    if sys.platform == "linux":
        sys.stderr.write(
            "setup: no apt here; if no window opens, install your system's packages for libEGL, "
            "libGL, fontconfig, D-Bus, xkbcommon, PulseAudio's client library and xcb-cursor\n"
        )


def _listing() -> str:
    return subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}, ${Provides}\n"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


def _by_hand(packages: Iterable[str]) -> str:
    """Say which command installs `packages`, for a person to copy."""
    install = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0 and shutil.which("sudo"):
        return f"Run `sudo apt-get update && sudo {install}`"
    return f"Run `apt-get update && {install}` as root"


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root; None where that is not possible."""
    settings = ["DEBIAN_FRONTEND=noninteractive", *proxies(os.environ)]
    if os.geteuid() == 0:
        return ["env", *settings]
    if shutil.which("sudo") is None or not _may_sudo():
        return None
    return ["sudo", "-n", "env", *settings]


def _may_sudo() -> bool:
    """Tell whether sudo works with no question asked, after asking for the password if it can."""
    if subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    sys.stderr.write(
        "setup: Debian packages are missing; sudo asks for the right to install them\n"
    )
    if subprocess.run(["sudo", "-v"], check=False).returncode != 0:
        return False
    return subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
