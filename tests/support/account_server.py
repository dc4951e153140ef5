"""The companion server in a process of its own, with people who have accounts there."""

import os
import re
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.support.mailbox import letters_in
from tests.support.server_process import Serving, asked, serving

PASSWORD = "a quiet harbour, 7 boats"  # noqa: S105 - of nobody
PATIENCE_S = 60
_SECRET = "a secret of tests, long enough to be one: 0123456789"  # noqa: S105 - it guards nothing
_CODE = re.compile(r"^ {4}(\d{4}) (\d{4})$", re.MULTILINE)
_RESET_LINK = re.compile(r"\S+/reset\?token=\S+")


@dataclass(frozen=True, slots=True)
class AccountServer:
    """Where it is, and the variables that it and its commands run under."""

    running: Serving
    variables: dict[str, str]

    @property
    def url(self) -> str:
        return self.running.url

    def register(self, email: str) -> None:
        """Make an account, and confirm its address with the code in the letter.

        Each comes from another address, since one may make only a few.
        """
        source = {"X-Forwarded-For": f"10.0.0.{zlib.crc32(email.encode()) % 250}"}
        with httpx.Client(base_url=self.url, headers=source) as http:
            made = http.post("/auth/register", json={"email": email, "password": PASSWORD})
            assert made.status_code == httpx.codes.CREATED, made.text
            body = {"email": email, "code": self.code_sent_to(email)}
            confirmed = http.post("/auth/verify-email", json=body)
            assert confirmed.is_success, confirmed.text

    def set_tier(self, email: str, tier: str) -> None:
        """Give an account a plan, as whoever runs the server does."""
        told = asked(self.variables, "tier", email, tier)
        assert told.returncode == 0, told.stderr

    def code_sent_to(self, email: str) -> str:
        return "".join(self._found_in_letter_to(email, _CODE).groups())

    def reset_link_sent_to(self, email: str) -> str:
        """Return the link to a new password, as it stands in the letter."""
        return self._found_in_letter_to(email, _RESET_LINK).group()

    def _found_in_letter_to(self, email: str, wanted: re.Pattern[str]) -> re.Match[str]:
        until = time.monotonic() + PATIENCE_S
        while True:
            for letter in letters_in(Path(self.variables["REELY_HOME"]) / "mails"):
                found = wanted.search(letter.get_content())
                if letter["To"] == email and found is not None:
                    return found
            assert time.monotonic() < until
            time.sleep(0.02)


@contextmanager
def account_server(folder: Path) -> Iterator[AccountServer]:
    """Run one on SQLite whose files lie in `folder`."""
    ours = ("DATABASE_URL", "REDIS_URL", "REELY_ENV", "PUBLIC_URL", "USE_SQLITE")
    variables = {
        **{name: text for name, text in os.environ.items() if name not in ours},
        "REELY_HOME": str(folder),
        "JWT_SECRET_KEY": _SECRET,
        "KEYS_SECRET": f"keys {_SECRET}",
        "PASSWORD_PEPPER": f"pepper {_SECRET}",
        "BCRYPT_COST": "4",
        "TRUSTED_PROXIES": "127.0.0.0/8",
    }
    folder.mkdir(parents=True, exist_ok=True)
    with serving(variables, folder / "log") as running:
        yield AccountServer(running, variables)
