"""Somebody who is signed in at a server, and a console of its database."""

from dataclasses import dataclass
from uuid import UUID

import psycopg

from server.auth.models import Role
from server.config import Settings
from tests.server.auth.pairs import opened
from tests.support.companion import PASSWORD, Companion

CURRENT = "/auth/sessions/current"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is signed in, as a desktop is: the token, and what renews it."""

    user_id: UUID
    session_id: UUID
    token: str
    refresh_token: str

    @property
    def headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}


async def somebody(server: Companion, email: str, *, role: Role = Role.USER) -> Person:
    user_id = await server.make_user(email, role=role, password=PASSWORD)
    pair = await opened(server, user_id)
    return Person(user_id, pair.session_id, pair.access_token, pair.refresh_token)


def by_hand(settings: Settings, statement: str) -> int:
    """Run a statement as somebody at a database's own console does; return how many rows it met."""
    assert settings.database_url is not None
    with psycopg.connect(settings.database_url.get_secret_value(), autocommit=True) as console:
        return console.execute(statement.encode()).rowcount
