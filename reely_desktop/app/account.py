"""The account as the State holds it: who is signed in, what the server told, what is being done. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reely_desktop.account.session import SignedIn
    from reely_desktop.account.wire import Plan, Profile
    from reely_desktop.app.job import Problem
    from reely_desktop.errors import ReelyError


class Form(Enum):
    """What somebody who is not signed in is about to do."""

    SIGN_IN = "sign in"
    SIGN_UP = "make an account"
    RESET = "reset the password"


class Said(Enum):
    """What went well."""

    CODE_SENT = "another code was mailed"
    CONFIRMED = "the address is confirmed"
    RESET_SENT = "a link to a new password was mailed"
    SIGN_UP_SENT = "a letter tells whether there is an account"
    SIGNED_OUT = "signed out"


@dataclass(frozen=True, slots=True)
class Overview:
    """Who is signed in, if anybody; `why` tells why there is no more to tell, or nobody is any longer."""

    signed_in: SignedIn | None
    profile: Profile | None = None
    plan: Plan | None = None
    why: ReelyError | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What the window shows of it; `overview` is None before anybody has looked.

    `problem` is why the last attempt came to nothing, `said` what it came to. A sign-in that `is_brief`
    ends with the program, for the reason in `why_brief`.
    """

    overview: Overview | None = None
    form: Form = Form.SIGN_IN
    is_busy: bool = False
    problem: Problem | None = None
    said: Said | None = None
    why_brief: Problem | None = None


UNKNOWN = Account()
