"""The form that makes an API key: its name, what it may do, and how long it lasts."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from reely_desktop.account.wire import Scope
from reely_desktop.ui.settings import messages_api_keys as words
from reely_desktop.ui.settings.account_forms import line
from reely_desktop.ui.settings.account_section import stacked
from reely_desktop.ui.settings.api_keys_view import DAYS, SCOPES
from reely_desktop.ui.settings.api_keys_wishes import MakeApiKey
from reely_desktop.ui.settings.page import Choice, beside, button, label, plain, tick, title
from reely_desktop.ui.settings.wishes import Want

_LONGEST_NAME = 120
_TICKED = frozenset({Scope.JOBS_READ, Scope.USAGE_READ})
_BETWEEN_ROWS_PX = 16


class ApiKeyForm(QWidget):
    """Its button rests as long as the name is missing, or nothing is ticked."""

    def __init__(self, want: Want) -> None:
        """Begin with what harms nothing ticked."""
        super().__init__()
        self._want = want
        self._name = line(words.NAME)
        self._name.setMaxLength(_LONGEST_NAME)
        self._scopes = {scope: _ticked(scope) for scope in SCOPES}
        self._days = Choice(plain(words.LASTS), [(days, words.days(days)) for days in DAYS])
        self._days.show_choice(max(DAYS))
        self._make = button(words.MAKE)
        self._make.clicked.connect(lambda *_: self._ask())
        self._name.textChanged.connect(lambda *_: self._weigh())
        self._name.returnPressed.connect(self._make.click)
        for box in self._scopes.values():
            box.toggled.connect(lambda *_: self._weigh())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN_ROWS_PX)
        rows.addWidget(stacked(title(words.MAKE_TITLE), label(words.NAME, self._name), self._name))
        rows.addWidget(stacked(title(words.MAY_TITLE), *self._scopes.values()))
        rows.addWidget(stacked(label(words.LASTS, self._days), self._days))
        rows.addWidget(beside(self._make))
        self._weigh()

    @property
    def first(self) -> QLineEdit:
        """Where somebody begins to type."""
        return self._name

    def offer(self, scopes: tuple[Scope, ...]) -> None:
        """Let somebody tick those alone."""
        for scope, box in self._scopes.items():
            box.setVisible(scope in scopes)
            if scope not in scopes:
                box.setChecked(False)

    def begin_anew(self) -> None:
        """Forget the name of the key that was made."""
        self._name.clear()

    def _ask(self) -> None:
        scopes = tuple(str(scope) for scope, box in self._scopes.items() if box.isChecked())
        self._want(MakeApiKey(self._name.text().strip(), scopes, self._days.currentData()))

    def _weigh(self) -> None:
        is_ticked = any(box.isChecked() for box in self._scopes.values())
        self._make.setEnabled(bool(self._name.text().strip()) and is_ticked)


def _ticked(scope: Scope) -> QCheckBox:
    box = tick(words.scope(scope))
    box.setChecked(scope in _TICKED)
    return box
