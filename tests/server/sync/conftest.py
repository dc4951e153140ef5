"""A desktop that tells what it did."""

import pytest

from tests.support.companion import Hands
from tests.support.usage_events import Desk, desk_of


@pytest.fixture
async def desk(hands: Hands) -> Desk:
    """Return the registered desktop of a person on the free plan."""
    return await desk_of(hands)
