"""A desktop's keychain for programs that a test starts: a real GNOME Keyring on a session bus of its own."""

import os
import secrets
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import secretstorage
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE_S = 30
_NAME = "org.freedesktop.secrets"


@dataclass(frozen=True, slots=True)
class SecretService:
    """What a program needs to find the keychain, and the process that holds it."""

    environment: dict[str, str]
    keyring: subprocess.Popen[bytes]


@contextmanager
def secret_service(folder: Path) -> Iterator[SecretService]:
    """Run one, unlocked, whose files lie in `folder`."""
    places = {
        "HOME": folder / "home",
        "XDG_DATA_HOME": folder / "data",
        "XDG_RUNTIME_DIR": folder / "run",
    }
    for place in places.values():
        place.mkdir(parents=True, mode=0o700)
    own = {name: str(place) for name, place in places.items()}
    with ExitStack() as ending:
        bus = ending.enter_context(
            subprocess.Popen(
                ["dbus-daemon", "--session", "--print-address", "--nofork"],
                env=os.environ | own,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        )
        ending.callback(bus.kill)
        assert bus.stdout is not None
        own["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        keyring = ending.enter_context(
            subprocess.Popen(
                ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
                env=os.environ | own,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=ending.enter_context((folder / "keyring.log").open("wb")),
            )
        )
        ending.callback(keyring.kill)
        assert keyring.stdin is not None
        keyring.stdin.write(secrets.token_hex(8).encode())
        keyring.stdin.close()
        _wait_for(own["DBUS_SESSION_BUS_ADDRESS"])
        yield SecretService(own, keyring)


def _wait_for(bus: str) -> None:
    """Return once the keychain is on the bus, and has somewhere to keep secrets."""
    until = time.monotonic() + PATIENCE_S
    with closing(open_dbus_connection(bus=bus)) as connection:
        while not _is_open(connection):
            assert time.monotonic() < until
            time.sleep(0.02)


def _is_open(connection: DBusConnection) -> bool:
    # Whoever speaks to a name that nobody has yet makes the bus start another daemon, a locked one.
    if not connection.send_and_get_reply(message_bus.NameHasOwner(_NAME)).body[0]:
        return False
    try:
        return not secretstorage.get_collection_by_alias(connection, "default").is_locked()
    except secretstorage.ItemNotFoundException:  # it is made a moment after the service answers
        return False
