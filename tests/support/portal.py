"""A desktop's portal for notifications, on the session bus: it prints the first that comes, and ends."""

import json
import sys
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_named: Any = ClassInfo  # PySide's types know no such decorator


@_named({"D-Bus Interface": "org.freedesktop.portal.Notification"})
class Portal(QObject):
    """Takes notifications."""

    @Slot(str, "QVariantMap")
    def AddNotification(self, _id: str, told: dict[str, Any]) -> None:  # noqa: N802 - D-Bus's name
        """Print what is told."""
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        QCoreApplication.quit()


def _main() -> int:
    application = QCoreApplication(sys.argv)
    bus = QDBusConnection.sessionBus()
    portal = Portal()
    options = QDBusConnection.RegisterOption.ExportAllSlots
    assert bus.registerObject("/org/freedesktop/portal/desktop", portal, options)
    assert bus.registerService("org.freedesktop.portal.Desktop")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    return application.exec()


if __name__ == "__main__":
    sys.exit(_main())
