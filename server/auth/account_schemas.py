"""Registering, confirming and replacing addresses and passwords, on the wire."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator

from server.auth.addresses import MOST_CHARACTERS
from server.auth.models import Tier
from server.auth.one_time import CODE_DIGITS
from server.auth.schemas import Password, Token
from server.bodies import Answer, Body, Name


def _digits(written: str) -> str:
    """Return a code without the blanks that it was read with."""
    code = "".join(written.split())
    if len(code) != CODE_DIGITS or not (code.isascii() and code.isdigit()):
        raise ValueError(f"a code is {CODE_DIGITS} digits")
    return code


Address = Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS)]
Code = Annotated[str, Field(max_length=40), AfterValidator(_digits)]


class NewAccount(Body):
    """Who wants an account."""

    email: Address
    password: Password
    full_name: Annotated[Name, Field(max_length=200)] | None = None


class AccountAnswer(Answer):
    """An account that was made or confirmed."""

    id: UUID
    email: str
    full_name: str | None
    is_active: bool
    is_verified: bool
    subscription_tier: Tier
    timezone: str
    created_at: datetime


class PostedAnswer(Answer):
    """A letter was sent, if there was anybody to send it to; `detail` says so in a sentence."""

    detail: str


class AvailabilityAnswer(Answer):
    """Whether an address can be registered; null where that was not checked."""

    email: str
    available: bool | None
    checked: bool


class Confirmation(Body):
    """What the letter held: the token of its link, or its code with the address that it went to."""

    token: Token | None = Field(default=None, repr=False)
    email: Address | None = None
    code: Code | None = Field(default=None, repr=False)

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        by_link = self.token is not None
        by_code = self.email is not None and self.code is not None
        if by_link == by_code or (by_link and (self.email or self.code)):
            raise ValueError("send the token, or the email and the code")
        return self


class AskedBy(Body):
    """The address that a letter is asked for."""

    email: Address


class NewPassword(Body):
    """A new password in place of a forgotten one."""

    token: Token
    new_password: Password


class PasswordChange(Body):
    """A new password in place of a known one."""

    current_password: Password
    new_password: Password


class AddressChange(Body):
    """Where the account is to move."""

    new_email: Address
    password: Password


class AddressCode(Body):
    """What the letter to the new address held."""

    code: Code = Field(repr=False)
