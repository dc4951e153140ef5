"""The forms of somebody who is not signed in: signing in, making an account, resetting a password.

A form says what is wanted when it is sent, by its button or by Enter, and shows nothing but what was typed.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reely_desktop.app.account import Form
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.page import beside, button, label, note, plain, title
from reely_desktop.ui.settings.wishes import (
    AskForReset,
    SetPassword,
    ShowForm,
    SignIn,
    SignUp,
    Want,
)

_BETWEEN_ROWS_PX = 16
_INSIDE_ROW_PX = 5
_FIELD_PX = 360


class AccountForm(QWidget):
    """Fields, one below the other, and the button that sends them once each has something in it.

    The button rests only while something is missing, never while the server is asked: the focus would leave.
    """

    def __init__(
        self,
        send: str,
        *fields: QLineEdit,
        server: QLineEdit | None = None,
        may_be_empty: QLineEdit | None = None,
        email: QLineEdit | None = None,
        secret: QLineEdit | None = None,
    ) -> None:
        """Lay out nothing yet; `send` is what its button says.

        What needs the address of a server has it in `server`, which may be another form's field. Another
        form may ask for the same `email`. `secret` is forgotten as passwords are, though it is seen.
        """
        super().__init__()
        self._fields = fields
        self.email = email
        self._secret = secret
        needed = fields if server is None else (server, *fields)
        self._needed = tuple(field for field in needed if field is not may_be_empty)
        self.send = button(send)
        self.send.setProperty("kind", "primary")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_BETWEEN_ROWS_PX)
        for field in self._needed:
            field.textChanged.connect(lambda *_: self._weigh())
        for field in fields:
            field.returnPressed.connect(self.send.click)
        self._weigh()

    def add(self, *parts: QWidget) -> None:
        """Add a row of `parts`, one below the other."""
        row = QVBoxLayout()
        row.setSpacing(_INSIDE_ROW_PX)
        for part in parts:
            row.addWidget(part)
        self._rows.addLayout(row)

    @property
    def first(self) -> QLineEdit:
        """Where somebody begins to type: what is empty yet comes first."""
        return next((field for field in self._fields if not field.text()), self._fields[0])

    def forget(self) -> None:
        """Forget what was typed that must not be left lying about."""
        for field in self._fields:
            if field is self._secret or field.echoMode() is QLineEdit.EchoMode.Password:
                field.clear()

    def _weigh(self) -> None:
        self.send.setEnabled(all(field.text().strip() for field in self._needed))


def sign_in_form(want: Want, server: QLineEdit) -> AccountForm:
    """Return the form that signs in at the address in `server`."""
    email, password = line(words.EMAIL), line(words.PASSWORD, is_secret=True)
    form = AccountForm(words.SIGN_IN, email, password, server, server=server, email=email)
    form.send.clicked.connect(
        lambda *_: want(SignIn(server.text(), email.text().strip(), password.text()))
    )
    form.add(note(words.NO_NEED))
    form.add(label(words.EMAIL, email), email)
    form.add(label(words.PASSWORD, password), password)
    form.add(label(words.SERVER, server), server, note(words.SERVER_NOTE))
    form.add(
        beside(
            form.send,
            _leading(want, words.MAKE_ACCOUNT, Form.SIGN_UP),
            _leading(want, words.FORGOT, Form.RESET),
        )
    )
    return form


def sign_up_form(want: Want, server: QLineEdit) -> AccountForm:
    """Return the form that makes an account at the address in `server`."""
    email, password = line(words.EMAIL), line(words.PASSWORD, is_secret=True)
    name = line(words.NAME)
    form = AccountForm(
        words.SIGN_UP, email, password, name, server=server, may_be_empty=name, email=email
    )
    form.send.clicked.connect(
        lambda *_: want(
            SignUp(server.text(), email.text().strip(), password.text(), name.text().strip())
        )
    )
    form.add(title(words.SIGN_UP_TITLE), _at(server))
    form.add(label(words.EMAIL, email), email)
    form.add(label(words.PASSWORD, password), password, note(words.NEW_PASSWORD_NOTE))
    form.add(label(words.NAME, name), name)
    form.add(beside(form.send, _leading(want, words.BACK, Form.SIGN_IN)))
    return form


def reset_form(want: Want, server: QLineEdit) -> AccountForm:
    """Return the form that has a link to a new password mailed."""
    email = line(words.EMAIL)
    form = AccountForm(words.SEND_RESET, email, server=server, email=email)
    form.send.clicked.connect(lambda *_: want(AskForReset(server.text(), email.text().strip())))
    form.add(title(words.RESET_TITLE), _at(server), note(words.RESET_NOTE))
    form.add(label(words.EMAIL, email), email)
    form.add(
        beside(
            form.send,
            _leading(want, words.HAVE_LETTER, Form.NEW_PASSWORD),
            _leading(want, words.BACK, Form.SIGN_IN),
        )
    )
    return form


def new_password_form(want: Want, server: QLineEdit) -> AccountForm:
    """Return the form that sets a new password by the link that was mailed."""
    link, password = line(words.LINK), line(words.NEW_PASSWORD, is_secret=True)
    form = AccountForm(words.SET_PASSWORD, link, password, server=server, secret=link)
    form.send.clicked.connect(
        lambda *_: want(SetPassword(server.text(), link.text(), password.text()))
    )
    form.add(title(words.RESET_TITLE), _at(server))
    form.add(label(words.LINK, link), link, note(words.LINK_NOTE))
    form.add(label(words.NEW_PASSWORD, password), password, note(words.NEW_PASSWORD_NOTE))
    form.add(
        beside(
            form.send,
            _leading(want, words.ANOTHER_LETTER, Form.RESET),
            _leading(want, words.BACK, Form.SIGN_IN),
        )
    )
    return form


def share_email(*forms: AccountForm) -> None:
    """Have what is typed as the address into one of `forms` stand in the others too."""
    fields = [form.email for form in forms if form.email is not None]
    for field in fields:
        for other in fields:
            if other is not field:
                field.textChanged.connect(other.setText)


def line(name: str, *, is_secret: bool = False) -> QLineEdit:
    """Return a field for a line of text; one that `is_secret` shows dots."""
    field = QLineEdit()
    field.setAccessibleName(plain(name))
    field.setFixedWidth(_FIELD_PX)
    if is_secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _at(server: QLineEdit) -> QLabel:
    """Say which server is asked: its field is on another form."""
    made = note()

    def show(text: str) -> None:
        made.setText(words.at_server(text.strip()))

    server.textChanged.connect(show)
    show(server.text())
    return made


def _leading(want: Want, text: str, form: Form) -> QPushButton:
    made = button(text)
    made.setProperty("kind", "quiet")
    made.clicked.connect(_wanting(want, form))
    return made


def _wanting(want: Want, form: Form) -> Callable[..., None]:
    return lambda *_checked: want(ShowForm(form))
