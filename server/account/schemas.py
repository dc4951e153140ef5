"""The account as a whole, on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from server.auth.passwords import MOST_SENT_CHARACTERS
from server.bodies import Answer, Body


class Farewell(Body):
    """Somebody asks to delete their account, and shows that they know its password."""

    password: Annotated[str, Field(max_length=MOST_SENT_CHARACTERS)]


class DeletionAnswer(Answer):
    """When the account will be deleted; null if it stays."""

    deletion_due_at: datetime | None
