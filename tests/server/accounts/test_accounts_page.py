"""The page that explains accounts says what the code does, number by number."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from server.auth import account_routes, asked, one_time
from server.auth.models import Purpose
from server.rate_limits import Throttle

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "explanation" / "accounts.md").read_text(
    encoding="utf-8"
)
ROW = re.compile(
    r"^\| .+? \| `(/[a-z-]+)` \| (\d+) (hours|minutes|days) \| (.+?) \|$", re.MULTILINE
)
PAGES = {
    "/verify": Purpose.VERIFY,
    "/reset": Purpose.RESET,
    "/confirm-email": Purpose.CHANGE_EMAIL,
    "/keep-account": Purpose.UNDO_DELETION,
}


def test_each_link_lives_as_long_as_the_page_says() -> None:
    told = {
        PAGES[path]: timedelta(**{unit: int(number)}) for path, number, unit, _ in ROW.findall(PAGE)
    }

    assert told == dict(one_time.LIVES)


def test_each_code_lives_as_long_as_the_page_says() -> None:
    codes = {code for _, _, _, code in ROW.findall(PAGE)}

    assert codes == {"10 minutes", "none"}
    assert timedelta(minutes=10) == one_time.CODE_LIVES
    assert "stands five tries" in PAGE
    assert one_time.MOST_TRIES == 5


@pytest.mark.parametrize(
    ("throttle", "told"),
    [
        (account_routes.CHECKS, "check 5 a minute and 20 an hour"),
        (account_routes.REGISTRATIONS, "register 5 a minute and 30 an hour"),
        (account_routes.CHECKS_OF_ALL, "300 checks in 5 minutes"),
        (account_routes.REST, "for a quarter of"),
        (asked.LETTERS, "3 letters in 15 minutes and 10 a day"),
    ],
)
def test_each_limit_is_the_one_that_the_page_tells(throttle: Throttle, told: str) -> None:
    amounts = [str(rate.amount) for rate in throttle.rates]

    assert told in PAGE
    assert throttle is account_routes.REST or all(amount in told for amount in amounts)
