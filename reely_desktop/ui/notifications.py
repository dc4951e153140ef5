"""News over the system's own notifications, and the window's sign among the running programs.

Linux            the desktop's portal, else its tray
macOS, Windows   the tray
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Notification"
_ID = "exports"
_ANSWER_MS = 1000
_SHOWN_MS = 10_000


class Notifications:
    """Tells news on behalf of one window."""

    def __init__(self, window: QWidget, icon: QIcon) -> None:
        """Show nothing yet."""
        self._window = window
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, text: str) -> None:
        """Tell it, unless a window of Reely is in front: who looks at it sees it there."""
        if QApplication.activeWindow() is not None:
            return
        QApplication.alert(self._window)
        if not (sys.platform == "linux" and _told_over_portal(title, text)):
            self._tell_over_tray(title, text)

    def close(self) -> None:
        """Take away what is still shown."""
        if self._tray is not None:
            self._tray.hide()

    def _tell_over_tray(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self._window)
            self._tray.messageClicked.connect(self._bring_to_front)
        self._tray.show()
        self._tray.showMessage(title, text, self._icon, _SHOWN_MS)
        QTimer.singleShot(_SHOWN_MS, self._tray, self._tray.hide)

    def _bring_to_front(self) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()


def _told_over_portal(title: str, text: str) -> bool:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(_PORTAL, _PATH, _INTERFACE, "AddNotification")
    call.setArguments([_ID, {"title": title, "body": text}])
    answer = bus.call(call, timeout=_ANSWER_MS)
    return answer.type() is QDBusMessage.MessageType.ReplyMessage
