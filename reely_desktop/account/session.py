"""Who is signed in on this machine, and what signs their requests.

    device.json    the id that this installation gave itself, and the name; they outlive every account
    session.json   the server and the account that are signed in; no secrets
    keychain       the refresh token, and what tells the server that this device was there before

A file that is gone or damaged is one that was never written: signed out, a new device. A keychain that
cannot be used leaves a sign-in that lasts as long as the program.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import UUID, uuid4

from reely_desktop.account import reading, wire
from reely_desktop.account.errors import AccountError, RefusedError, nobody_signed_in, unwritable
from reely_desktop.account.keeping import Keeping
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.account.auth import TokenAuth
    from reely_desktop.account.client import Client

VERSION = 1
T = TypeVar("T")


class Secrets(Protocol):
    """What keeps short secrets by their names: a system's keychain, or this run's memory."""

    def read(self, name: str) -> str | None:
        """Return one, None where there is none."""

    def keep(self, name: str, secret: str) -> None:
        """Keep one in place of what is there."""

    def forget(self, name: str) -> None:
        """Remove one, if it is there."""


class ThisRun:
    """Keeps secrets as long as the program runs."""

    def __init__(self) -> None:
        """Hold none yet."""
        self._held: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """Return one, None where there is none."""
        return self._held.get(name)

    def keep(self, name: str, secret: str) -> None:
        """Keep one in place of what is there."""
        self._held[name] = secret

    def forget(self, name: str) -> None:
        """Remove one, if it is there."""
        self._held.pop(name, None)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The account that is signed in, and where."""

    server: str
    email: str
    user_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True)
class _Numbered:
    device_id: UUID
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """What a session needs of the machine: a folder, a way to write a file whole, a lock, names to tell."""

    folder: Path
    write: Callable[[Path, bytes], None]
    lock: Callable[[], AbstractContextManager[object]]
    platform: str
    app_version: str


class Session:
    """One profile's sign-in: read, begun, ended. Each program has its own; they share files and lock."""

    def __init__(self, machine: Machine, secrets: Secrets) -> None:
        """Read nothing yet."""
        self._machine = machine
        self._secrets = secrets
        self._auths: dict[
            str, TokenAuth
        ] = {}  # of who is signed in, so that each deed needs no refresh

    def device_id(self) -> UUID:
        """Return the id of this installation, made at the first call. Raises AccountError."""
        file = self._numbered
        held = _read(file, _Numbered)
        if held is None:
            with self._machine.lock():  # of programs that start at once, one names the device
                held = _read(file, _Numbered)
                if held is None:
                    held = _Numbered(uuid4())
                    self._write(file, held)
        return held.device_id

    def rename_device(self, name: str) -> None:
        """Keep `name` for this installation, whoever signs in later. Raises AccountError."""
        device_id = self.device_id()
        with self._machine.lock():
            self._write(self._numbered, _Numbered(device_id, name))

    def signed_in(self) -> SignedIn | None:
        """Return who is signed in, None where nobody is."""
        return _read(self._file, SignedIn)

    def sign_in(self, server: str, email: str, password: str, *, device_name: str) -> SignedIn:
        """Begin a session at `server` and keep it; one that cannot be used any more makes way.

        Raises ReelyError; then nobody else is signed in than before.
        """
        self.check_free()
        device_id = self.device_id()
        with _talking(server) as client:
            tokens = client.sign_in(
                email,
                password,
                device_name=device_name,
                device_token=self._secrets.read(_device_token(server, device_id)),
            )
        try:
            return self._begun(server, tokens, device_name=device_name)
        except ReelyError:
            with suppress(ReelyError):
                self._secrets.forget(_refresh_token(server, tokens.session_id))
            raise

    def readdress(self, email: str) -> None:
        """Keep that whoever is signed in has another address. Raises AccountError."""
        signed_in = self.signed_in()
        if signed_in is not None:
            self._write(self._file, replace(signed_in, email=email))

    def check_free(self) -> None:
        """Raise AccountError where somebody is signed in whose session can still be used."""
        before = self.signed_in()
        if before is not None and not self.is_locked():
            raise AccountError(
                f"{before.email} is signed in here",
                code="RLY-SIGNED-IN-ALREADY",
                hint="sign out first: `reely logout`",
            )

    def introduce(self, client: "Client", *, device_name: str) -> None:
        """Make this desktop known to the account, by its own name if it has one. Raises AccountError."""
        device_id = self.device_id()
        held = _read(self._numbered, _Numbered)
        client.introduce(
            device_id,
            name=(held and held.name) or device_name,
            platform=self._machine.platform,
            app_version=self._machine.app_version,
        )

    def forget(self) -> None:
        """Let nobody be signed in here; what signs requests goes as far as the keychain lets it."""
        signed_in = self.signed_in()
        if signed_in is not None:
            self._forget(signed_in.server, signed_in.session_id)

    def is_locked(self) -> bool:
        """Tell whether somebody is signed in, and what signs their requests is not at hand."""
        signed_in = self.signed_in()
        if signed_in is None:
            return False
        return self._keeping(signed_in.server, signed_in.session_id).read() is None

    def client(self) -> "Client":
        """Return what talks to the server for who is signed in. Raises SignedOutError where nobody is."""
        signed_in = self.signed_in()
        if signed_in is None:
            raise nobody_signed_in()
        server = signed_in.server
        name = _refresh_token(server, signed_in.session_id)
        auth = self._auths.get(name)
        if (
            auth is None or self._secrets.read(name) is None
        ):  # what is gone ends this program's, too
            auth = _auth(server, self._keeping(server, signed_in.session_id))
            self._auths = {name: auth}
        return _talking(server, auth)

    @property
    def _numbered(self) -> Path:
        return self._machine.folder / "device.json"

    @property
    def _file(self) -> Path:
        return self._machine.folder / "session.json"

    def _begun(self, server: str, tokens: wire.Tokens, *, device_name: str) -> SignedIn:
        if tokens.device_token is not None:
            self._secrets.keep(_device_token(server, self.device_id()), tokens.device_token)
        self._secrets.keep(_refresh_token(server, tokens.session_id), tokens.refresh_token)
        keeping = self._keeping(server, tokens.session_id)
        auth = _auth(server, keeping, access=tokens.access_token)
        with _talking(server, auth) as client:
            try:
                profile = client.profile()
                self._introduce_if_there_is_room(client, device_name=device_name)
                begun = SignedIn(server, profile.email, profile.id, tokens.session_id)
                self.forget()
                self._write(self._file, begun)
                self._auths = {_refresh_token(server, tokens.session_id): auth}
            except ReelyError:
                with suppress(ReelyError):  # the server keeps only so many sessions
                    client.sign_out(everywhere=False)
                raise
        return begun

    def _introduce_if_there_is_room(self, client: "Client", *, device_name: str) -> None:
        """Make this desktop known; one too many has no plan here, and all else of the account."""
        try:
            self.introduce(client, device_name=device_name)
        except RefusedError as refused:
            if refused.reason != "too_many_devices":
                raise

    def _keeping(self, server: str, session_id: UUID) -> Keeping:
        name = _refresh_token(server, session_id)
        return Keeping(
            read=lambda: self._secrets.read(name),
            keep=lambda token: self._secrets.keep(name, token),
            forget=lambda: self._forget(server, session_id),
            lock=self._machine.lock,
        )

    def _forget(self, server: str, session_id: UUID) -> None:
        """Forget that session; another one that was begun since stays."""
        signed_in = self.signed_in()
        # The file first: without it nobody is signed in, whatever becomes of the rest.
        if signed_in is not None and signed_in.session_id == session_id:
            with suppress(OSError):
                self._file.unlink()
        name = _refresh_token(server, session_id)
        self._auths.pop(name, None)
        with suppress(ReelyError):
            self._secrets.forget(name)

    def _write(self, file: Path, held: "SignedIn | _Numbered") -> None:
        document = {"version": VERSION, **asdict(held)}
        try:
            self._machine.write(file, json.dumps(document, default=str, indent=2).encode())
        except OSError as error:
            raise unwritable(file, error) from error


def _talking(server: str, auth: "TokenAuth | None" = None) -> "Client":
    """Return what talks to `server`. Loaded late: most that is done here needs no network."""
    from reely_desktop.account.client import Client

    return Client(server, auth=auth)


def _auth(server: str, keeping: Keeping, *, access: str | None = None) -> "TokenAuth":
    from reely_desktop.account.auth import TokenAuth

    return TokenAuth(server, keeping, access=access)


def _read(file: Path, shape: type[T]) -> T | None:
    try:
        document = json.loads(file.read_bytes())
        return reading.read(shape, document) if document.get("version") == VERSION else None
    except (OSError, ValueError, AttributeError):
        return None


def _refresh_token(server: str, session_id: UUID) -> str:
    """Name a session's own token, so that nobody's requests are ever signed with another's."""
    return f"refresh token {server} {session_id}"


def _device_token(server: str, device_id: UUID) -> str:
    return f"device token {server} {device_id}"
