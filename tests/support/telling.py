"""A window that is not in front, and news that it tells, once the desktop's portal is there."""

import sys
import threading

from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from reely_desktop.ui.notifications import Notifications

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    names = QDBusConnection.sessionBus().interface()
    while not names.isServiceRegistered("org.freedesktop.portal.Desktop").value():
        threading.Event().wait(0.02)
    window = QWidget()
    Notifications(window, QIcon()).tell(*sys.argv[1:])
