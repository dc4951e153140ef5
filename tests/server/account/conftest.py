"""Somebody who has a password to show."""

from collections.abc import AsyncIterator

import pytest

from tests.server.account.leaving import ADA
from tests.support.companion import PASSWORD, Companion, Hands


@pytest.fixture
async def hands(server: Companion) -> AsyncIterator[Hands]:
    """Return the client of somebody who has a password."""
    user_id = await server.make_user(ADA, password=PASSWORD)
    session_id = await server.make_session(user_id)
    token = await server.access_token(user_id, session_id)
    async with server.with_token(token) as http:
        yield Hands(http=http, user_id=user_id, session_id=session_id)
