"""A window of files on a session bus of its own: it writes down which files it is asked to show.

`python -m tests.support.file_manager FILE` is the service; FILE gets the address of each, a line each.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_ROOT = Path(__file__).parents[2]
_NAME = "org.freedesktop.FileManager1"
_PATH = "/org/freedesktop/FileManager1"
_named: Any = ClassInfo  # PySide's types know no such decorator


@_named({"D-Bus Interface": _NAME})
class FileManager(QObject):
    """Shows nothing, and remembers what it should have shown."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    @Slot("QStringList", str)
    def ShowItems(self, addresses: list[str], _startup: str) -> None:  # noqa: N802 - D-Bus's name
        """Write down the addresses."""
        with self._file.open("a", encoding="utf-8") as shown:
            shown.writelines(f"{address}\n" for address in addresses)


@contextmanager
def file_manager(environment: Mapping[str, str], shown: Path) -> Iterator[dict[str, str]]:
    """Run a session bus with that service; yield `environment` with the address of the bus."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert bus.stdout is not None
    own = {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
    service = subprocess.Popen(
        [sys.executable, "-m", "tests.support.file_manager", str(shown)],
        cwd=_ROOT,
        env={**own, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert service.stdout is not None
        assert service.stdout.readline() == "ready\n"
        yield own
    finally:
        for process in (service, bus):
            process.kill()
            process.communicate()


def _main(file: Path) -> int:
    application = QCoreApplication(sys.argv)
    bus, service = QDBusConnection.sessionBus(), FileManager(file)
    assert bus.registerObject(_PATH, service, QDBusConnection.RegisterOption.ExportAllSlots)
    assert bus.registerService(_NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    return application.exec()


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
