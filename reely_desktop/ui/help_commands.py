"""The commands that help: the documentation, and a report of a problem. Nothing here reaches the network."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reely_desktop.app.problem_report import Fact, Reporting


class HelpCommands:
    """Opens windows over `window`, each made when it is wanted."""

    def __init__(self, window: QWidget, reporting: Reporting, documents: Path) -> None:
        """Show nothing yet; `documents` is the folder of the documentation."""
        self._window = window
        self._reporting = reporting
        self._documents = documents

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what carries out the commands that help, by name."""
        return {"documentation": self.show_documentation, "report": self.report}

    def show_documentation(self) -> None:
        """Show the documentation that came along."""
        from PySide6.QtCore import Qt

        from reely_desktop.ui.documentation import Documentation

        pages = Documentation(self._documents, self._window)
        pages.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pages.show()

    def report(self) -> None:
        """Show the report of a problem, once it is put together."""
        from shiboken6 import isValid

        from reely_desktop.ui.report_dialog import ReportDialog

        dialog = ReportDialog(self._window)
        dialog.save_wanted.connect(lambda wanted: self._reporting.save(*wanted))
        dialog.show()

        def show(text: str) -> None:
            if isValid(dialog):  # it may have been closed meanwhile
                dialog.show_text(text)

        self._reporting.compose(_surroundings(), show)


def _surroundings() -> tuple[Fact, ...]:
    """Return what Qt knows of the machine."""
    screens = QGuiApplication.screens()
    sizes = (
        f"{s.size().width()}\N{MULTIPLICATION SIGN}{s.size().height()}"
        f" at {round(100 * s.devicePixelRatio())} %"
        for s in screens
    )
    return (
        ("Qt", f"{qVersion()} on {QGuiApplication.platformName()}"),
        ("screens", ", ".join(sizes) or "none"),
    )
