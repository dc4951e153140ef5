"""A server with two routes that API keys open, and keys to open them with."""

import pytest

from server.api_keys.callers import either, either_confirmed, keyed
from server.api_keys.models import Scope
from tests.server.api_keys.keys import BY_CONFIRMED, BY_EITHER, BY_KEY, add_probe
from tests.support.companion import Companion


@pytest.fixture
async def probed(server: Companion) -> Companion:
    """Return `server` with routes that tell who has come in."""
    add_probe(server, BY_KEY, keyed(Scope.JOBS_READ))
    add_probe(server, BY_EITHER, either(Scope.JOBS_READ))
    add_probe(server, BY_CONFIRMED, either_confirmed(Scope.JOBS_READ))
    return server
