"""Sends requests to a server that runs a language model, and brings back what it answers. Blocks.

    2xx          the answer
    429, 5xx     asked again, twice at most, after as long as the server says, or a little longer each time
    3xx          an error: a key is never carried on to another place
    the rest     an error, which says nothing that the server said: that may repeat the key

An answer has a largest size and a longest time, however slowly it drips. Who may be asked, and what, is
decided before this (`app.providers`).
"""

import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

import httpx

from reely_desktop.errors import ReelyError
from reely_desktop.server_address import host_of, is_on_this_machine

TRIES = 3
_CONNECT_S = 10
_LONGEST_WAIT = timedelta(seconds=20)
_MOST_BYTES = 4_000_000
_TOO_MANY, _TROUBLE = 429, 500
_KEY_REFUSED = frozenset({401, 403})


class LlmError(ReelyError):
    """No answer could be had; `status` is what the server said instead, None where it said nothing."""

    def __init__(self, message: str, *, code: str, hint: str, status: int | None = None) -> None:
        """Keep the parts as every ReelyError does."""
        super().__init__(message, code=code, hint=hint)
        self.status = status


@dataclass(frozen=True, slots=True)
class Llm:
    """Asks the server at `address`, as `server_address` gives it, for `patience` at most each time.

    `pause` waits between two tries, and may raise to give up.
    """

    address: str
    patience: timedelta
    pause: Callable[[timedelta], None]

    @property
    def host(self) -> str:
        """The server as people are told of it."""
        return host_of(self.address)

    def get(self, path: str, headers: Mapping[str, str]) -> bytes:
        """Return what is at `path`. Raises LlmError."""
        return self._answered("GET", path, headers, None)

    def post(self, path: str, headers: Mapping[str, str], content: bytes) -> bytes:
        """Return the answer to the JSON `content`. Raises LlmError."""
        return self._answered(
            "POST", path, {**headers, "Content-Type": "application/json"}, content
        )

    def _answered(
        self, method: str, path: str, headers: Mapping[str, str], content: bytes | None
    ) -> bytes:
        for tried in range(1, TRIES + 1):
            response, body = self._sent(method, path, headers, content)
            if response.is_success:
                return body
            if not _comes_again(response.status_code) or tried == TRIES:
                raise self._refused(response.status_code)
            self.pause(_wait(response.headers.get("retry-after", ""), tried))
        raise AssertionError("the last try has returned or raised")

    def _sent(
        self, method: str, path: str, headers: Mapping[str, str], content: bytes | None
    ) -> tuple[httpx.Response, bytes]:
        until = time.monotonic() + self.patience.total_seconds()
        try:
            with (
                httpx.Client(
                    verify=_trusted(),
                    timeout=httpx.Timeout(self.patience.total_seconds(), connect=_CONNECT_S),
                    trust_env=not is_on_this_machine(
                        self.address
                    ),  # what stays here needs no proxy
                ) as client,
                client.stream(
                    method,
                    f"{self.address}{path}",
                    headers={"Accept": "application/json", **headers},
                    content=content,
                ) as response,
            ):
                return response, self._body(response, until)
        except httpx.TimeoutException as error:
            raise self._late() from error
        except httpx.NetworkError as error:
            raise self._away(type(error).__name__) from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, ImportError) as error:
            # Their words may hold what was sent, such as a key that is no header.
            raise self._away(type(error).__name__) from None

    def _body(self, response: httpx.Response, until: float) -> bytes:
        body = bytearray()
        for part in response.iter_bytes():
            body += part
            if time.monotonic() > until:
                raise self._late()
            if len(body) > _MOST_BYTES:
                raise LlmError(
                    f"{self.host} answered more than any answer holds",
                    code="RLY-PROVIDER-STRANGE",
                    hint=_CHECK_ADDRESS,
                )
        return bytes(body)

    def _late(self) -> LlmError:
        return LlmError(
            f"{self.host} took longer than {self.patience.total_seconds():g} s to answer",
            code="RLY-PROVIDER-AWAY",
            hint="try again later, or choose a smaller model",
        )

    def _away(self, why: str) -> LlmError:
        return LlmError(
            f"{self.host} cannot be reached ({why})",
            code="RLY-PROVIDER-AWAY",
            hint="check the connection and the address, and that the server runs",
        )

    def _refused(self, status: int) -> LlmError:
        if status in _KEY_REFUSED:
            return LlmError(
                f"{self.host} does not take the key (it answered {status})",
                code="RLY-PROVIDER-KEY",
                hint="give it another one with `reely providers key`",
                status=status,
            )
        if _comes_again(status):
            return LlmError(
                f"{self.host} has trouble, or was asked too often (it answered {status})",
                code="RLY-PROVIDER-BUSY",
                hint="try again later, and look whether the account there has credit",
                status=status,
            )
        return LlmError(
            f"{self.host} does not do what it was asked (it answered {status})",
            code="RLY-PROVIDER-REFUSED",
            hint="check the address and the name of the model in the settings",
            status=status,
        )


_CHECK_ADDRESS = "check the address, and whether this network asks you to sign in somewhere first"


def _comes_again(status: int) -> bool:
    """Tell whether it is worth asking again after `status`."""
    return status == _TOO_MANY or status >= _TROUBLE


def _wait(said: str, tried: int) -> timedelta:
    """Return how long to wait: as many seconds as the server `said`, if it did; never too long."""
    wait = timedelta(seconds=2 ** (tried - 1))
    if said.isascii() and said.isdigit():
        wait = timedelta(seconds=min(int(said[:6]), _LONGEST_WAIT.total_seconds()))
    return min(wait, _LONGEST_WAIT)


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom servers are trusted by, read once."""
    return httpx.create_ssl_context()
