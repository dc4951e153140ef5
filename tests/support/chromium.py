"""A real Chromium that is driven as a person drives it: it opens, clicks, types, and says what it shows.

It is spoken to by the DevTools protocol over two pipes, so that no port is opened for it; it reaches
loopback alone.
"""

import base64
import fcntl
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

PATIENCE_S = 60

_START = (
    "import os, sys; read, write = map(int, sys.argv[1:3]); os.dup2(read, 3); os.dup2(write, 4); "
    "os.execvp(sys.argv[3], sys.argv[3:])"
)
_ABOVE_ITS_OWN = 10
_QUIET = ("background-networking", "component-update", "sync", "quic", "gpu", "dev-shm-usage")


class Chromium:
    """One tab of a headless browser."""

    def __init__(self, *, read: int, write: int) -> None:
        self._read = read
        self._write = write
        self._rest = b""
        self._asked = 0
        self._events: list[dict[str, Any]] = []
        self._session: str | None = None
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Log", "Network", "Runtime"):
            self._ask(f"{domain}.enable")

    def look_like(self, *, width: int, height: int, dark: bool = False) -> Self:
        """Take the size of a screen, in its own pixels, and whether its owner likes it dark."""
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2,
            mobile=width < height,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._ask("Emulation.setEmulatedMedia", features=[scheme])
        return self

    def open(self, url: str) -> Self:
        """Go to `url` and wait until it is shown."""
        self._events.clear()
        self._ask("Page.navigate", url=url)
        self._wait_for("Page.loadEventFired")
        return self

    def click(self, selector: str) -> Self:
        """Press the mouse in the middle of what `selector` finds."""
        x, y = self._middle(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        return self

    def press(self, selector: str) -> Self:
        """Click on a button that leads to another page, and wait until that is shown."""
        self._events.clear()
        self.click(selector)
        self._wait_for("Page.loadEventFired")
        return self

    def type(self, selector: str, text: str) -> Self:
        """Click into a line and type `text`."""
        self.click(selector)
        self._ask("Input.insertText", text=text)
        return self

    def says(self, expression: str) -> Any:  # noqa: ANN401 - whatever it is
        """Return what an expression of JavaScript is, asked from outside the page."""
        answer = self._ask("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer["result"].get("value")

    @property
    def heading(self) -> str:
        """The page's heading."""
        return str(self.says("document.querySelector('h1')?.textContent"))

    @property
    def requested(self) -> list[str]:
        """Where the page that is shown has brought things from, itself included."""
        return [
            event["params"]["request"]["url"]
            for event in self._events
            if event["method"] == "Network.requestWillBeSent"
        ]

    @property
    def complaints(self) -> list[str]:
        """What the browser has noted about the page, such as what its policy forbade."""
        self.says("1")  # what came before it has been told by now
        entries = [
            event["params"]["entry"]
            for event in self._events
            if event["method"] == "Log.entryAdded"
        ]
        return [entry["text"] for entry in entries if entry["source"] != "network"]

    def picture(self, path: Path) -> Path:
        """Write what is shown to `path`, as PNG."""
        shot = self._ask("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(shot["data"]))
        return path

    def _middle(self, selector: str) -> tuple[float, float]:
        found = self.says(
            f"(() => {{ const found = document.querySelector({json.dumps(selector)});"
            " if (!found) return null; found.scrollIntoView({block: 'center'});"
            " const box = found.getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        assert found is not None, f"nothing on the page is {selector}"
        return found[0], found[1]

    def _ask(self, method: str, **parameters: object) -> Any:  # noqa: ANN401 - the protocol's own
        self._asked += 1
        message: dict[str, object] = {"id": self._asked, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next(method)
            if answer.get("id") == self._asked:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self._events.append(answer)

    def _wait_for(self, method: str) -> None:
        while not any(event["method"] == method for event in self._events):
            self._events.append(self._next(method))

    def _next(self, waited_for: str) -> dict[str, Any]:
        ends = time.monotonic() + PATIENCE_S
        while b"\0" not in self._rest:
            readable, _, _ = select.select([self._read], [], [], max(0, ends - time.monotonic()))
            part = os.read(self._read, 1 << 16) if readable else b""
            assert part, f"Chromium said nothing more while {waited_for} was waited for"
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told


@contextmanager
def chromium(folder: Path) -> Iterator[Chromium]:
    """Start Chromium for the length of the block; what it keeps lies in `folder`."""
    from_us, to_it = os.pipe()
    from_it, to_us = os.pipe()
    theirs = [fcntl.fcntl(fd, fcntl.F_DUPFD, _ABOVE_ITS_OWN) for fd in (from_us, to_us)]
    os.close(from_us)
    os.close(to_us)
    child = subprocess.Popen(
        [sys.executable, "-c", _START, *map(str, theirs), *_command(folder)],
        pass_fds=theirs,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    for fd in theirs:
        os.close(fd)
    try:
        yield Chromium(read=from_it, write=to_it)
    finally:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        os.close(from_it)
        os.close(to_it)


def _command(folder: Path) -> list[str]:
    return [
        "chromium",
        "--headless=new",
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--no-first-run",
        "--no-proxy-server",
        "--hide-scrollbars",
        *(f"--disable-{part}" for part in _QUIET),
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        f"--user-data-dir={folder / 'profile'}",
    ]


def _environment(folder: Path) -> Mapping[str, str]:
    return {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
