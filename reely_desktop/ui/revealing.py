"""Showing a file in the system's own window of files, chosen there where the system can."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_SERVICE = "org.freedesktop.FileManager1"
_PATH = "/org/freedesktop/FileManager1"
_ANSWER_MS = 2000


def reveal(file: Path) -> None:
    """Show `file` where it lies; its folder where the system shows no single file, or it is gone."""
    if not (file.exists() and _shown_alone(file)):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _shown_alone(file: Path) -> bool:
    match sys.platform:
        case "win32":
            return _begun("explorer", "/select,", str(file))
        case "darwin":
            return _begun("open", "-R", str(file))
        case _:
            return _shown_over_dbus(file)


def _begun(program: str, *arguments: str) -> bool:
    return bool(QProcess.startDetached(program, list(arguments))[0])


def _shown_over_dbus(file: Path) -> bool:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(file)).toString()], ""])
    answer = bus.call(call, timeout=_ANSWER_MS)
    return answer.type() is QDBusMessage.MessageType.ReplyMessage
