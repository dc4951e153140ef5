"""Access tokens as a flow of httpx: asked for when there is none, refreshed when one has run out.

    request ── no token? ── refresh ── request with it ── 401 stale ── refresh ── once more

One refresh is in flight for a profile, whichever program asks: it is made under a lock, by the refresh
token as it is kept at that moment. The next refresh token is kept before the access token that came with
it is used, so that a program killed in between is given the same pair again.
"""

from collections.abc import Generator

import httpx

from reely_desktop.account import answers, wire
from reely_desktop.account.errors import SignedOutError
from reely_desktop.account.keeping import Keeping

Flow = Generator[httpx.Request, httpx.Response, None]


class TokenAuth(httpx.Auth):
    """Signs the requests of one session; raises SignedOutError once that has ended."""

    requires_response_body = True

    def __init__(self, server: str, keeping: Keeping, *, access: str | None = None) -> None:
        """Begin with the token `access`, where one was given at the sign-in just made."""
        self._refresh_address = f"{server}/auth/refresh"
        self._keeping = keeping
        self._access = access

    def auth_flow(self, request: httpx.Request) -> Flow:
        """Send `request`, and what is needed before it."""
        if self._access is None:
            yield from self._refresh(request, stale=None)
        used = self._sign(request)
        response = yield request
        if self._code(response) in answers.STALE:
            yield from self._refresh(request, stale=used)
            self._sign(request)
            response = yield request
        if self._code(response) in answers.ENDED:
            self._end()

    def _sign(self, request: httpx.Request) -> str:
        if self._access is None:  # another thread has seen the session end
            raise answers.session_over()
        request.headers["Authorization"] = f"Bearer {self._access}"
        return self._access

    def _refresh(self, request: httpx.Request, *, stale: str | None) -> Flow:
        """Get a new access token, waiting for it no longer than for `request` itself."""
        with self._keeping.lock():
            if self._access != stale:
                return  # another thread has a new one meanwhile
            kept = self._keeping.read()
            if kept is None:
                self._end()
                raise answers.session_over()
            response = yield httpx.Request(
                "POST",
                self._refresh_address,
                json={"refresh_token": kept},
                headers={"Accept": "application/json"},
                extensions={"timeout": request.extensions["timeout"]},
            )
            try:
                fresh = answers.document(response, wire.Tokens)
            except SignedOutError:
                self._end()
                raise
            self._keeping.keep(fresh.refresh_token)
            self._access = fresh.access_token

    @staticmethod
    def _code(response: httpx.Response) -> str:
        """Return the server's own code of a refused token, "" for any other answer."""
        said = answers.refusal(response)
        if said is None or response.status_code != httpx.codes.UNAUTHORIZED:
            return ""
        return said.code

    def _end(self) -> None:
        self._access = None
        self._keeping.forget()
