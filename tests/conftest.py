"""What every test stands on: no screen, no trouble in the logs, a home of its own.

Sockets reach loopback only, and warnings are errors: both are set in pyproject.toml.
"""

import logging
import os
import subprocess
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.support.granted_plans import grant

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PULSE_SERVER"] = "unix:/nowhere"  # whoever runs the tests hears nothing of them

# A busy machine is slow, not wrong; a failure prints how to run the same example again.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


class _Trouble(logging.Handler):
    """Keeps the records that a test should not have caused."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Have workers begin with what is slow: whoever began it last would end long after the others."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(autouse=True)
def _no_trouble_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or an error, unless it is marked `logs_trouble`."""
    trouble = _Trouble()
    logging.getLogger().addHandler(trouble)
    yield
    logging.getLogger().removeHandler(trouble)
    if trouble.records and request.node.get_closest_marker("logs_trouble") is None:
        told = "\n".join(f"{r.levelname} {r.name}: {r.getMessage()}" for r in trouble.records)
        pytest.fail(f"unexpected log records:\n{told}")


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the folders of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("reely-home")
        grant(home / "data")  # tests write more clips than the free plan holds
        patch.setenv("REELY_HOME", str(home))
        yield


@pytest.fixture(scope="session")
def xvfb_display() -> Iterator[str]:
    """Start an X server without a screen and yield its display, such as ":99".

    For programs started as children with `DISPLAY` set to it; Qt in the tests' own process stays
    offscreen. The server picks a free number, so that tests can run side by side.
    """
    answer, question = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(question), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(question,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(question)
    try:
        with os.fdopen(answer, encoding="ascii") as told:
            number = told.readline().strip()
        assert number, f"Xvfb ended with status {server.wait()} before it opened a display"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
