"""Another computer that is signed in to the same account, with its own files and its own keychain."""

from pathlib import Path

from filelock import FileLock

from reely_desktop.account.session import Machine, Session, ThisRun
from reely_desktop.host.files import write_whole
from tests.support.account_server import PASSWORD, AccountServer


def another_computer(folder: Path, server: AccountServer, email: str, *, name: str) -> Session:
    """Sign in on a computer called `name`, whose files lie in `folder`."""
    folder.mkdir(parents=True)
    machine = Machine(
        folder=folder,
        write=write_whole,
        lock=lambda: FileLock(folder / "lock"),
        platform="Linux",
        app_version="0.1.0",
    )
    session = Session(machine, ThisRun())
    session.sign_in(server.url, email, PASSWORD, device_name=name)
    return session
