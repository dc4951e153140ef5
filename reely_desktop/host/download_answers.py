"""One answer of a server that was asked for a file, or for the rest of one, read as it comes.

It is read by a thread of its own, so that whoever waits can be told to stop at any time, even while a name is
looked up or nothing comes. What is not here: what becomes of the bytes (`downloads`).
"""

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    import httpx

_WAITING_CHUNKS = 16
_POLL_S = 0.05
_WHOLE, _PARTIAL, _NOTHING_LEFT = 200, 206, 416
_TROUBLE = 500
_TOO_MANY = 429


class DownloadError(ReelyError):
    """A file could not be had."""


class DownloadStopped(Exception):  # noqa: N818 - not an error: it was asked for
    """Whoever waited does not want it any more; what has come stays for the next time."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be had from `address`, and what it has to be."""

    address: str
    size_bytes: int
    sha256: str


class CutOff(Exception):  # noqa: N818 - says what happened; tried again, and then told
    """The connection did not last."""


class StartOver(Exception):  # noqa: N818 - as above
    """What is here does not fit to what is there."""


class Answer:
    """The answer to a question for `wanted` from the byte `start` on."""

    def __init__(self, wanted: Wanted, *, start: int, patience_s: float) -> None:
        """Ask nobody yet."""
        self._wanted = wanted
        self._start = start
        self._patience_s = patience_s
        self._came: queue.Queue[int | bytes | BaseException | None] = queue.Queue(_WAITING_CHUNKS)
        self._is_over = threading.Event()

    def chunks(self, is_stopped: Callable[[], bool]) -> Generator[int | bytes]:
        """Yield at which byte the answer begins, then what it holds.

        Raises DownloadError, CutOff, StartOver, and DownloadStopped.
        """
        threading.Thread(target=self._read, name="reely-download", daemon=True).start()
        last = time.monotonic()
        try:
            while True:
                if is_stopped():
                    raise DownloadStopped
                try:
                    came = self._came.get(timeout=_POLL_S)
                except queue.Empty:
                    if time.monotonic() - last > 2 * self._patience_s:
                        raise CutOff("nothing came any more") from None
                    continue
                last = time.monotonic()
                if came is None:
                    return
                if isinstance(came, BaseException):
                    raise came
                yield came
        finally:
            self._is_over.set()

    def _read(self) -> None:
        import httpx  # late: it takes long to load

        try:
            self._read_with(httpx.Timeout(self._patience_s, connect=min(10.0, self._patience_s)))
        except (CutOff, StartOver, DownloadError) as told:
            self._put(told)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            self._put(CutOff(str(error) or type(error).__name__))
        except (ValueError, ImportError) as error:  # a proxy that cannot be gone through
            self._put(_no_proxy(error))
        else:
            self._put(None)

    def _read_with(self, timeout: "httpx.Timeout") -> None:
        import httpx

        address = self._wanted.address
        headers = {"Accept-Encoding": "identity"}
        if self._start:
            headers["Range"] = f"bytes={self._start}-"
        is_near = address.startswith("http:")  # on this machine, which needs no proxy
        with (
            httpx.Client(
                timeout=timeout,
                follow_redirects=True,
                trust_env=not is_near,
            ) as client,
            client.stream("GET", address, headers=headers) as response,
        ):
            if response.url.scheme != "https" and not is_near:
                raise _refused(address, "it sends on to where nothing is encrypted")
            self._put(_begins_at(response, self._wanted, self._start))
            for chunk in response.iter_raw():
                self._put(chunk)
                if self._is_over.is_set():
                    return

    def _put(self, came: int | bytes | BaseException | None) -> None:
        while not self._is_over.is_set():
            with contextlib.suppress(queue.Full):
                self._came.put(came, timeout=_POLL_S)
                return


def _begins_at(response: "httpx.Response", wanted: Wanted, start: int) -> int:
    """Return at which byte the answer begins. Raises DownloadError, StartOver, and CutOff."""
    status = response.status_code
    if status >= _TROUBLE or status == _TOO_MANY:
        raise CutOff(f"the server has trouble, {status}")
    if status == _NOTHING_LEFT and start:
        raise StartOver
    if status not in {_WHOLE, _PARTIAL}:
        raise _refused(wanted.address, f"the server answers {status}")
    begins_at = 0 if status == _WHOLE else start
    told = response.headers.get("Content-Range", "")
    if status == _PARTIAL and not told.startswith(f"bytes {start}-"):
        raise StartOver
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) != wanted.size_bytes - begins_at:
        raise wrong_file(wanted.address)
    return begins_at


def wrong_file(address: str) -> DownloadError:
    """Return what to tell of an address that gives something else."""
    place = urlsplit(address)
    return DownloadError(
        f"what {place.hostname} gives is not the {place.path.rpartition('/')[2]} that it should be",
        code="RLY-DOWNLOAD-WRONG",
        hint="check whether the network wants a sign-in of its own first, or import it from elsewhere",
    )


def _refused(address: str, why: str) -> DownloadError:
    return DownloadError(
        f"{urlsplit(address).hostname} does not give {urlsplit(address).path.rpartition('/')[2]}: {why}",
        code="RLY-DOWNLOAD-REFUSED",
        hint="update Reely, or get it elsewhere and import it",
    )


def _no_proxy(error: Exception) -> DownloadError:
    return DownloadError(
        f"the proxy of this system cannot be used ({error})",
        code="RLY-PROXY-UNUSABLE",
        hint="name one by http in HTTPS_PROXY and ALL_PROXY, or none",
    )
