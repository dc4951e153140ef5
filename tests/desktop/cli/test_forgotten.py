"""A forgotten password is replaced in the terminal, by the link that was really mailed."""

import sys
from uuid import uuid4

import pytest

from tests.desktop.cli.conftest import Desktop
from tests.desktop.cli.terminal import REELY, environment_with
from tests.support.account_server import AccountServer
from tests.support.typist import typist

NEW_PASSWORD = "the quiet harbour, 8 boats"  # noqa: S105 - of nobody

at_terminal = pytest.mark.skipif(
    sys.platform == "win32", reason="a terminal is made as POSIX has it"
)


@pytest.fixture
def email(server: AccountServer) -> str:
    address = f"{uuid4().hex[:8]}@example.org"
    server.register(address)
    return address


@at_terminal
def test_whoever_forgot_the_password_is_led_to_a_new_one_and_is_signed_in(
    desktop: Desktop, server: AccountServer, email: str
) -> None:
    variables = environment_with(**desktop.variables)
    with typist([*REELY, "login", email, "--forgot"], variables) as person:
        asked = person.answer("The link in it", "what link?")
        no_link = person.answer("The link in it", server.reset_link_sent_to(email))
        person.answer("New password: ", "password1")
        person.answer("Once more: ", "password1")
        weak = person.answer("New password: ", NEW_PASSWORD)
        person.answer("Once more: ", "something else")
        unlike = person.answer("New password: ", NEW_PASSWORD)
        person.answer("Once more: ", NEW_PASSWORD)
        status, out, err = person.ended()

    left = desktop.reely("logout")
    assert "a letter with a link is on its way to it" in asked
    assert "copy the whole link" in no_link
    assert "too easy to guess" in weak
    assert "not the same" in unlike
    assert "API keys are paused" in err
    assert (status, out) == (0, f"Signed in as {email} at {server.url}\n")
    assert left.status == 0


@at_terminal
def test_a_link_that_does_nothing_any_more_ends_it(desktop: Desktop, email: str) -> None:
    with typist(
        [*REELY, "login", email, "--forgot"], environment_with(**desktop.variables)
    ) as person:
        person.answer("The link in it", "rly_ot_of_yesterday")
        person.answer("New password: ", NEW_PASSWORD)
        person.answer("Once more: ", NEW_PASSWORD)
        status, _, err = person.ended()

    assert status == 5
    assert "error[RLY-LINK-USED]: " in err


def test_where_nobody_can_type_a_new_password_that_is_told(desktop: Desktop, email: str) -> None:
    told = desktop.reely("login", email, "--forgot")

    assert told.status == 2
    assert "Settings" in told.err


def test_a_wrong_password_tells_where_to_go_for_another(desktop: Desktop, email: str) -> None:
    told = desktop.login(email=email, typed="something else 8")

    assert told.err.endswith("reset the password: `reely login EMAIL --forgot`\n")
