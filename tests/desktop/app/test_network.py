"""Whatever would open a connection asks first, and working offline forbids it."""

from dataclasses import replace

from reely_desktop.app.network import may_connect
from reely_desktop.config import DEFAULTS


def test_working_offline_forbids_every_connection() -> None:
    assert may_connect(DEFAULTS)
    assert not may_connect(replace(DEFAULTS, offline=True))
