"""What somebody may want of their profile, password, address and security log. PURE."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChangeProfile:
    """Have that name, time zone and address of a picture; an empty one is none."""

    full_name: str
    timezone: str
    avatar_url: str


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Have `new` in place of the password `current`."""

    current: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AskToMove:
    """Have a code mailed to the address that the account is to have."""

    email: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Move:
    """Give the account the address that the code was mailed to."""

    code: str


@dataclass(frozen=True, slots=True)
class LookFurther:
    """Show older entries of the security log."""


SecurityWish = ChangeProfile | ChangePassword | AskToMove | Move | LookFurther
