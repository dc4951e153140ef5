"""What was just found of sessions, so that the next request with the same token need not ask again. PURE.

    deaf ──hears that all is heard──> hearing ──hears no more, or for 3 s nothing──> deaf

While it hears (`server.listening`), whatever ends a session or changes what its account may do is told
to it, and the account is forgotten. While it is deaf it recalls and keeps nothing: everybody asks the
database, as they do on an engine that tells of nothing.

What was asked before something was forgotten, and answered after, is not kept: it may be from before.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

DEAF_AFTER_SECONDS: Final = 3.0
"""How long nothing may be heard, be it that all is well, before nothing is recalled."""
KEPT_SECONDS: Final = 60.0
"""How long something is recalled before it is asked for anew, whatever was heard."""
MOST_ACCOUNTS: Final = 4096
_MOST_TOKENS: Final = 32
"""How many tokens of one account are kept: a session uses one at a time, and 20 sessions live."""


@dataclass(frozen=True, slots=True)
class LiveSession:
    """What was true of a session that lived, and of its account; `ends_at` is when it runs out."""

    role: str
    is_verified: bool
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to the database that was begun and is not answered yet."""

    forgotten_before: int


class SessionMemory:
    """Live sessions by their accounts and tokens. Instants are seconds of the monotonic clock."""

    def __init__(self) -> None:
        self._accounts: OrderedDict[UUID, dict[UUID, tuple[float, LiveSession]]] = OrderedDict()
        self._forgotten = 0
        self._heard_at: float | None = None
        self.recalled = 0
        """How often something was remembered."""

    def hears(self, *, at: float) -> bool:
        """Tell whether what is told would be heard."""
        return self._heard_at is not None and at - self._heard_at < DEAF_AFTER_SECONDS

    def hear(self, *, at: float) -> None:
        """Note that everything is heard that was told up to `at`; one that was deaf begins empty."""
        if not self.hears(at=at):
            self.go_deaf()
        self._heard_at = at

    def go_deaf(self) -> None:
        """Forget everything, and recall nothing until something is heard again."""
        self._heard_at = None
        self._accounts.clear()
        self._forgotten += 1

    def forget(self, user_id: UUID) -> None:
        """Forget the sessions of an account, those that are being asked about included."""
        self._accounts.pop(user_id, None)
        self._forgotten += 1

    def recall(self, user_id: UUID, token_id: UUID, *, at: float) -> LiveSession | None:
        """Return what is remembered of the session that a token opened; None where that is to be asked."""
        tokens = self._accounts.get(user_id)
        if tokens is None or not self.hears(at=at):
            return None
        kept_at, session = tokens.get(token_id, (at, None))
        if session is None or at - kept_at >= KEPT_SECONDS:
            return None
        self.recalled += 1
        return session

    def ask(self) -> Asking:
        """Note that somebody is about to ask what `keep` is to take."""
        return Asking(self._forgotten)

    def keep(
        self, user_id: UUID, token_id: UUID, session: LiveSession, *, asking: Asking, at: float
    ) -> None:
        """Remember an answer, unless something was forgotten since it was asked for."""
        if asking.forgotten_before != self._forgotten or not self.hears(at=at):
            return
        tokens = self._accounts.setdefault(user_id, {})
        tokens.pop(token_id, None)
        tokens[token_id] = (at, session)
        if len(tokens) > _MOST_TOKENS:
            del tokens[next(iter(tokens))]
        self._accounts.move_to_end(user_id)
        if len(self._accounts) > MOST_ACCOUNTS:
            self._accounts.popitem(last=False)
