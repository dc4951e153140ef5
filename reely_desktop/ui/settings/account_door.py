"""Carries out what is wanted on the page of the account."""

from typing import assert_never

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reely_desktop.app import (
    account_devices,
    account_keys,
    account_reset,
    account_security,
    account_use,
)
from reely_desktop.app.account import Section
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.server_address import ServerAddressError, server_address
from reely_desktop.ui.settings import api_keys_door, devices_door, leaving_door, security_door
from reely_desktop.ui.settings.api_keys_wishes import ApiKeysWish
from reely_desktop.ui.settings.devices_wishes import DevicesWish
from reely_desktop.ui.settings.leaving_wishes import LeavingWish
from reely_desktop.ui.settings.security_wishes import SecurityWish
from reely_desktop.ui.settings.wishes import (
    AccountWish,
    AskForReset,
    Confirm,
    OpenPlans,
    OpenSection,
    SetPassword,
    ShowForm,
    SignIn,
    SignOut,
    SignUp,
)


class AccountDoor:
    """Hands wishes on."""

    def __init__(self, signing_in: SigningIn) -> None:
        """Ask nothing yet."""
        self._signing_in = signing_in

    def look(self) -> None:
        """Look who is signed in, and at what is shown of the account; a new key is not shown again."""
        account_keys.put_away(self._signing_in)
        self._signing_in.look()
        if self._signing_in.account.section is not Section.OVERVIEW:
            self.look_again()

    def look_again(self) -> None:
        """Ask the server about what is shown of the account."""
        match self._signing_in.account.section:
            case Section.OVERVIEW:
                self._signing_in.look()
            case Section.USE:
                account_use.look(self._signing_in)
            case Section.KEYS:
                account_keys.look(self._signing_in)
            case Section.DEVICES:
                account_devices.look(self._signing_in)
            case Section.SECURITY:
                account_security.look(self._signing_in)

    def show_more_jobs(self) -> None:
        """Look at the jobs before those that are shown."""
        account_use.show_more(self._signing_in)

    def send_code_again(self) -> None:
        """Have another code mailed."""
        self._signing_in.send_code_again()

    def carry_out(self, wish: AccountWish) -> None:
        """Do what is wanted."""
        if isinstance(wish, ApiKeysWish | DevicesWish | LeavingWish | SecurityWish):
            self._carry_out_in_section(wish)
            return
        match wish:
            case ShowForm(form):
                self._signing_in.show_form(form)
            case Confirm(code):
                self._signing_in.confirm(code)
            case SignOut(everywhere):
                self._signing_in.sign_out(everywhere=everywhere)
            case OpenPlans():
                self._open_plans()
            case OpenSection(section):
                self._open(section)
            case SignIn() | SignUp() | AskForReset() | SetPassword():
                self._carry_out_at_server(wish)
            case _:
                assert_never(wish)

    def _carry_out_in_section(
        self, wish: ApiKeysWish | DevicesWish | LeavingWish | SecurityWish
    ) -> None:
        if isinstance(wish, ApiKeysWish):
            api_keys_door.carry_out(self._signing_in, wish)
        elif isinstance(wish, DevicesWish):
            devices_door.carry_out(self._signing_in, wish)
        elif isinstance(wish, LeavingWish):
            leaving_door.carry_out(self._signing_in, wish)
        else:
            security_door.carry_out(self._signing_in, wish)

    def _open_plans(self) -> None:
        overview = self._signing_in.account.overview
        if overview is not None and overview.plans_page:
            QDesktopServices.openUrl(QUrl(overview.plans_page))

    def _open(self, section: Section) -> None:
        self._signing_in.show_section(section)
        if not self._signing_in.account.has_seen(section):
            self.look_again()

    def _carry_out_at_server(self, wish: SignIn | SignUp | AskForReset | SetPassword) -> None:
        try:
            server = server_address(wish.server)
        except ServerAddressError as error:
            self._signing_in.refuse(error)
            return
        match wish:
            case SignIn():
                self._signing_in.sign_in(server, wish.email, wish.password)
            case SignUp():
                self._signing_in.sign_up(
                    server, wish.email, wish.password, full_name=wish.full_name or None
                )
            case AskForReset():
                account_reset.ask_for_letter(self._signing_in, server, wish.email)
            case SetPassword():
                account_reset.set_password(self._signing_in, server, wish.copied, wish.new)
