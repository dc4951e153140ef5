"""Whatever would open a connection asks first, and working offline forbids it."""

from dataclasses import replace

import pytest

from reely_desktop.app.network import OfflineError, check_may_connect
from reely_desktop.config import DEFAULTS


def test_working_offline_forbids_every_connection() -> None:
    check_may_connect(DEFAULTS)

    with pytest.raises(OfflineError):
        check_may_connect(replace(DEFAULTS, offline=True))
