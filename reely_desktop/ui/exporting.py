"""Brings up the export dialog once there is a plan, and hands the editor what is chosen in it."""

from PySide6.QtWidgets import QWidget

from reely_desktop.app.editor import Editor
from reely_desktop.ui import messages
from reely_desktop.ui.export_dialog import ExportDialog
from reely_desktop.ui.file_dialogs import ask_for_folder
from reely_desktop.ui.present_export import ExportView


class Exporting:
    """The dialog over `parent`, made when it is needed first."""

    def __init__(self, parent: QWidget, editor: Editor) -> None:
        """Show nothing yet."""
        self._parent = parent
        self._editor = editor
        self._dialog: ExportDialog | None = None

    def show_view(self, shown: ExportView | None) -> None:
        """Show `shown`, or hide."""
        if shown is not None and self._dialog is None:
            self._dialog = self._made()
        if self._dialog is not None:
            self._dialog.show_view(shown)

    def _made(self) -> ExportDialog:
        dialog, planning = ExportDialog(self._parent), self._editor.planning
        dialog.clips_chosen.connect(planning.choose_clips)
        dialog.formats_chosen.connect(planning.choose_presets)
        dialog.folder_wanted.connect(self._choose_folder)
        dialog.export_wanted.connect(self._editor.export_planned)
        dialog.given_up.connect(planning.give_up)
        return dialog

    def _choose_folder(self) -> None:
        plan = self._editor.store.state.export_plan
        if plan is None or not plan.rows:
            return
        before = plan.rows[0].output.parent
        chosen = ask_for_folder(self._dialog, messages.EXPORT_FOLDER, before)
        if chosen is not None:
            self._editor.planning.choose_folder(chosen)
