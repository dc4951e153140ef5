"""The system's keychain, opened by the first secret that is asked for, since it may be slow. No Qt.

Where it cannot be opened, secrets last as long as the program, and `why_brief` says why.
"""

import threading
from collections.abc import Callable

from reely_desktop.account.session import Secrets, ThisRun
from reely_desktop.errors import ReelyError

OpenKeychain = Callable[[], Secrets]


class LateKeychain:
    """Keeps secrets in what `open_keychain` opens, which raises ReelyError if there is none. Thread-safe."""

    def __init__(self, open_keychain: OpenKeychain) -> None:
        """Open nothing yet."""
        self._open = open_keychain
        self._opening = threading.Lock()
        self._held: Secrets | None = None
        self._why: ReelyError | None = None

    @property
    def why_brief(self) -> ReelyError | None:
        """Why secrets go with the program, None where they last."""
        self._opened()
        return self._why

    def try_again(self) -> None:
        """Have the keychain opened anew at the next secret, if there was none; forget this run's own."""
        with self._opening:
            if self._why is not None:
                self._held = self._why = None

    def read(self, name: str) -> str | None:
        """Return one, None where there is none."""
        return self._opened().read(name)

    def keep(self, name: str, secret: str) -> None:
        """Keep one in place of what is there."""
        self._opened().keep(name, secret)

    def forget(self, name: str) -> None:
        """Remove one, if it is there."""
        self._opened().forget(name)

    def _opened(self) -> Secrets:
        with self._opening:
            if self._held is None:
                try:
                    self._held = self._open()
                except ReelyError as error:
                    self._held, self._why = ThisRun(), error
            return self._held
