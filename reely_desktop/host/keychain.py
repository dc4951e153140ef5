"""The system's keychain, for what must not stand in a file. Blocks, though never for long.

A keychain may be absent, locked, slow, or hang for good: it is tried with a canary before anything is
trusted to it, and each call is made on a thread that may be left behind. Only the keychains of the systems
themselves are taken: what else may be installed could be a plain file.
"""

import importlib
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar, cast

from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
PATIENCE = timedelta(seconds=10)

_SERVICE = "Reely"
_CANARY, _SINGS = "canary", "sings"  # programs that start at once write the same
_TRUSTED = {
    "darwin": ("macOS:Keyring",),
    "win32": ("Windows:WinVaultKeyring",),
    "linux": ("SecretService:Keyring", "kwallet:DBusKeyring"),
}


class KeychainError(ReelyError):
    """The keychain cannot be used."""


@dataclass(frozen=True, slots=True)
class Keychain:
    """Keeps short secrets by their names; one that takes longer than `patience` is given up."""

    backend: "KeyringBackend"
    patience: timedelta

    def read(self, name: str) -> str | None:
        """Return the secret that is called `name`, None where there is none. Raises KeychainError."""
        return _in_time(lambda: self.backend.get_password(_SERVICE, name), self.patience)

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret` under `name`, in place of what is there. Raises KeychainError."""
        _in_time(lambda: self.backend.set_password(_SERVICE, name, secret), self.patience)

    def forget(self, name: str) -> None:
        """Remove what is called `name`, if it is there. Raises KeychainError."""
        if self.read(name) is not None:
            _in_time(lambda: self.backend.delete_password(_SERVICE, name), self.patience)


def open_keychain(patience: timedelta = PATIENCE) -> Keychain:
    """Return the keychain of this machine, which has just been seen to work. Raises KeychainError."""
    backend = _in_time(_trusted, patience)
    if backend is None:
        raise _unusable("there is none")
    keychain = Keychain(backend, patience)
    if (
        keychain.read(_CANARY) == _SINGS
    ):  # kept by an earlier program: each write is a strain on the keychain
        return keychain
    keychain.keep(_CANARY, _SINGS)
    if keychain.read(_CANARY) != _SINGS:
        raise _unusable("it gives back something else than it was given")
    return keychain


def _trusted() -> "KeyringBackend | None":
    """Return the first that is at work; asked anew each time, since one may have been started meanwhile."""
    for name in _TRUSTED.get(sys.platform, ()):
        module, _, kind = name.partition(":")
        backend = getattr(importlib.import_module(f"keyring.backends.{module}"), kind)
        if backend.viable:
            return cast("KeyringBackend", backend())
    return None


def _in_time(work: Callable[[], T], patience: timedelta) -> T:
    """Return what `work` returns; one that takes too long is left to itself. Raises KeychainError."""
    ended: SimpleQueue[Callable[[], T]] = SimpleQueue()
    threading.Thread(
        target=lambda: ended.put(_outcome(work)), name="reely-keychain", daemon=True
    ).start()
    try:
        return ended.get(timeout=patience.total_seconds())()
    except Empty:
        raise _unusable("it does not answer; it may be waiting for its password") from None


def _outcome(work: Callable[[], T]) -> Callable[[], T]:
    try:
        value = work()
    except Exception as error:  # noqa: BLE001 - whatever a system's keychain raises
        refused = _unusable(str(error) or type(error).__name__)

        def raised() -> T:
            raise refused

        return raised
    return lambda: value


def _unusable(why: str) -> KeychainError:
    return KeychainError(
        f"the keychain of this system cannot be used ({why})",
        code="RLY-KEYCHAIN-UNUSABLE",
        hint="unlock it, or install one such as GNOME Keyring or KWallet",
    )
