"""A list of things of an account, each with deeds that are asked about twice."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reely_desktop.ui.settings import messages_devices as words
from reely_desktop.ui.settings.account_section import stacked
from reely_desktop.ui.settings.asked_twice import AskedTwice
from reely_desktop.ui.settings.devices_view import Entry
from reely_desktop.ui.settings.page import note, title
from reely_desktop.ui.settings.tab_order import keep_tab_order

_MARGINS_PX = (14, 10, 14, 10)


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done to each entry but this computer's own; the question has a {name} in it."""

    text: str
    question: str
    sure: str
    do: Callable[[UUID], None]


class EntryList(QWidget):
    """Shows entries; one that stays keeps its place for the focus."""

    def __init__(self, *deeds: Deed) -> None:
        """Show none yet."""
        super().__init__()
        self._deeds = deeds
        self._rows: dict[UUID, _Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show `entries`."""
        for gone in self._rows.keys() - {entry.id for entry in entries}:
            row = self._rows.pop(gone)
            row.hide()
            self._layout.removeWidget(row)
            row.deleteLater()
        are_same = list(self._rows) == [entry.id for entry in entries]
        for place, entry in enumerate(entries):
            row = self._rows.get(entry.id) or _Row(entry.id, self._deeds)
            self._rows[entry.id] = row
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.show_entry(entry)
            row.show()  # at once, and not with the next event, so that nothing is laid out without it
        if not are_same:
            self._rows = {entry.id: self._rows[entry.id] for entry in entries}
            keep_tab_order(self, [one for row in self._rows.values() for one in row.controls()])


class _Row(QFrame):
    def __init__(self, entry_id: UUID, deeds: tuple[Deed, ...]) -> None:
        super().__init__()
        self.setObjectName("job")
        self._name, self._told = title(""), note()
        self._name.setWordWrap(True)
        self._deeds = [(deed, _asked(deed, entry_id)) for deed in deeds]
        first = QHBoxLayout()
        first.addWidget(stacked(self._name, self._told), 1)
        for _, asked in self._deeds:
            first.addWidget(asked.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*_MARGINS_PX)
        rows.addLayout(first)
        for _, asked in self._deeds:
            rows.addWidget(asked.question)

    def controls(self) -> list[QWidget]:
        """Return what can be pressed, from the left and from the top."""
        asked = [one for _, one in self._deeds]
        answers = [part for one in asked for part in one.answers]
        return [*(one.button for one in asked), *answers]

    def show_entry(self, entry: Entry) -> None:
        """Show it; what asks has no deed."""
        self._name.setText(entry.name)
        own = (words.THIS,) if entry.is_this else ()
        self._told.setText("\n".join((*own, *entry.told)))
        for deed, asked in self._deeds:
            asked.ask_about(
                deed.question.format(name=entry.name), words.about(deed.text, entry.name)
            )
            asked.set_offered(is_offered=not entry.is_this and deed.text not in entry.withheld)


def _asked(deed: Deed, entry_id: UUID) -> AskedTwice:
    return AskedTwice(deed.text, "", deed.sure, lambda: deed.do(entry_id))
