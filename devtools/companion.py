"""The companion server beside the editor of a checkout, so that the account can be tried with nothing else.

It is started where nobody serves that address yet, and ends with the editor; the editor does not wait for it.
What it keeps lies where `python3 dev.py serve` has it, so both know the same accounts.
"""

import contextlib
import socket
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from devtools.steps import ROOT

ADDRESS = ("127.0.0.1", 8484)
"""Where the editor looks for the account unless it is told otherwise."""

LOG = ROOT / "build" / "server.log"
SERVER_VARIABLE = "REELY_SERVER"
_SOON_S = 0.2
_PATIENCE_S = 20


@contextlib.contextmanager
def beside(
    program: str, environment: Mapping[str, str], *, log: Path = LOG, port: int = ADDRESS[1]
) -> Iterator[str]:
    """Let `reely-server`, which lies at `program`, serve on loopback for the length of the block.

    Yields what to tell: where it is, and where its `log` lies; nothing where another server was chosen or
    is there already.
    """
    host = ADDRESS[0]
    if environment.get(SERVER_VARIABLE) or _is_served(host, port):
        yield ""
        return
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("wb") as written,
        subprocess.Popen(
            [program, "serve", "--port", str(port)],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C ends the editor first, which says goodbye to it
        ) as server,
    ):
        try:
            yield (
                f"The account's server is at http://{host}:{port}. It sends no mail: {log} "
                "says where the letters lie."
            )
        finally:
            server.terminate()
            try:
                server.wait(timeout=_PATIENCE_S)
            except subprocess.TimeoutExpired:
                server.kill()


def _is_served(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=_SOON_S):
            return True
    except OSError:
        return False
