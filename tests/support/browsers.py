"""Browsers as judges of files: each clip is sought frame by frame, then played through.

One browser session takes a list of clips. The page that looks at them is served to it from
loopback and hands back the numbers it read from the pixels; nothing else is reachable from there.
"""

import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from tests.support.frame_numbers import GRID, decode_frame_times, picture_error
from tests.support.players import MOST_ERROR, UPRIGHT

Size = tuple[int, int]

_PAGE = Path(__file__).with_name("browser_page.html")
_LONGEST_SECONDS_A_CLIP = 60
# How many frames a second each lets a page look at without a screen: faster films are slowed down.
_CHROMIUM_LOOKS_HZ = 30
_FIREFOX_LOOKS_HZ = 20
_TYPES = {".mp4": "video/mp4", ".mov": "video/mp4", ".webm": "video/webm", ".mkv": "video/webm"}
_FIREFOX_SETTINGS = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutConfig.showWarning": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "media.autoplay.default": 0,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "services.settings.server": "data:,none",
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


@dataclass(frozen=True, slots=True)
class Viewed:
    """What a browser showed of one clip.

    `sought` has one number for each frame that FFmpeg presents, found by a seek into its middle;
    `worst_error` is the largest `picture_error` of those.
    `played` those painted while it played from end to end, where a busy machine may leave gaps.
    """

    sought: tuple[int | None, ...]
    played: tuple[int | None, ...]
    warnings: tuple[str, ...]
    worst_error: float

    @property
    def is_clean(self) -> bool:
        """Whether every frame sought is as it was drawn, up to coding, and nothing was reported."""
        return None not in self.sought and not self.warnings and self.worst_error < MOST_ERROR


def viewed_in_chromium(
    paths: Sequence[Path], *, drawn: Sequence[Size] | None = None, playing: bool = True
) -> list[Viewed]:
    """Show the clips in headless Chromium, each `drawn` at its size; `playing` plays them through, too."""
    return _viewed(_chromium, paths, drawn=drawn, most_hz=_CHROMIUM_LOOKS_HZ if playing else 0)


def viewed_in_firefox(
    paths: Sequence[Path], *, drawn: Sequence[Size] | None = None, playing: bool = True
) -> list[Viewed]:
    """Show the clips in headless Firefox, each `drawn` at its size; `playing` plays them through, too."""
    return _viewed(_firefox, paths, drawn=drawn, most_hz=_FIREFOX_LOOKS_HZ if playing else 0)


def _chromium(profile: Path, url: str) -> list[str]:
    quiet = ("background-networking", "component-update", "sync", "quic", "gpu", "dev-shm-usage")
    return [
        "chromium",
        "--headless=new",
        "--no-sandbox",
        "--no-first-run",
        "--no-proxy-server",
        "--mute-audio",
        "--autoplay-policy=no-user-gesture-required",
        *(f"--disable-{part}" for part in quiet),
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        f"--user-data-dir={profile}",
        url,
    ]


def _firefox(profile: Path, url: str) -> list[str]:
    settings = (
        f"user_pref({json.dumps(name)}, {json.dumps(value)});"
        for name, value in _FIREFOX_SETTINGS.items()
    )
    (profile / "user.js").write_text("\n".join(settings), encoding="utf-8")
    return ["firefox-esr", "--headless", "--no-remote", "--profile", str(profile), url]


def _viewed(
    browser: Callable[[Path, str], list[str]],
    paths: Sequence[Path],
    *,
    drawn: Sequence[Size] | None,
    most_hz: int,
) -> list[Viewed]:
    wanted: list[dict[str, object]] = []
    for index, path in enumerate(paths):
        times = _middles(path)
        gap = min((after - before for before, after in pairwise(times)), default=1.0)
        speed = min(1.0, most_hz * gap)
        wanted.append({"url": f"/clip/{index}", "times": times, "speed": speed})
    with (
        _serving(paths, wanted) as (url, answers),
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        _running(browser(Path(folder), url), home=Path(folder)) as child,
    ):
        try:
            answer = answers.get(timeout=60 + _LONGEST_SECONDS_A_CLIP * len(paths))
        except queue.Empty:
            state = "still running" if child.poll() is None else f"ended with {child.returncode}"
            raise AssertionError(f"{child.args!r} gave no answer, {state}") from None
    assert isinstance(answer, list), answer
    sizes = [UPRIGHT] * len(paths) if drawn is None else drawn
    return [_read(clip, drawn=size) for clip, size in zip(answer, sizes, strict=True)]


def _read(clip: dict[str, list[Any]], *, drawn: Size) -> Viewed:
    errors = [
        picture_error(number, np.array(picture, np.float32).reshape(GRID), size=drawn)
        for number, picture in zip(clip["sought"], clip["pictures"], strict=True)
        if number is not None
    ]
    return Viewed(
        tuple(clip["sought"]),
        tuple(clip["played"]),
        tuple(clip["warnings"]),
        max(errors, default=0.0),
    )


def _middles(path: Path) -> list[float]:
    """Return the middle of each frame in seconds of a browser's clock, which starts at 0."""
    times = decode_frame_times(path)
    ends = [*times[1:], 2 * times[-1] - times[-2] if len(times) > 1 else times[-1] + 1]
    return [float((start + end) / 2 - times[0]) for start, end in zip(times, ends, strict=True)]


@contextmanager
def _serving(
    paths: Sequence[Path], wanted: list[dict[str, object]]
) -> Iterator[tuple[str, "queue.Queue[object]"]]:
    answers: queue.Queue[object] = queue.Queue()

    class Desk(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place, _, number = self.path.removeprefix("/").partition("/")
            match place:
                case "":
                    self._send(_PAGE.read_bytes(), "text/html")
                case "clips":
                    self._send(json.dumps(wanted).encode(), "application/json")
                case "clip":
                    path = paths[int(number)]
                    self._send(path.read_bytes(), _TYPES.get(path.suffix, "video/mp4"))
                case _:
                    self.send_error(404)

        def do_POST(self) -> None:
            said = self.rfile.read(int(self.headers["Content-Length"]))
            self._send(b"", "text/plain")
            answers.put(json.loads(said))

        def _send(self, body: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: a test's output is pytest's."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Desk) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", answers
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def _running(command: list[str], *, home: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a browser in a session of its own, so that its children end with it."""
    child = subprocess.Popen(
        command,
        env={**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "MOZ_HEADLESS": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield child
    finally:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
