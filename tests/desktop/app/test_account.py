"""What is shown of an account, when somebody else signs in."""

from dataclasses import replace
from uuid import UUID

from reely_desktop.account.session import SignedIn
from reely_desktop.app.account import Account, Form, Overview, Section, overviewed

ADA = SignedIn("https://reely.example.org", "ada@example.org", UUID(int=1), UUID(int=2))
BEA = replace(ADA, email="bea@example.org", user_id=UUID(int=3))


def test_the_open_section_stays_as_long_as_the_account_does() -> None:
    account = Account(Overview(ADA), section=Section.KEYS)

    again = overviewed(account, Overview(replace(ADA, session_id=UUID(int=9))))

    assert again.section is Section.KEYS
    assert again.overview != account.overview


def test_what_was_seen_of_an_account_is_forgotten_with_it() -> None:
    account = Account(Overview(ADA), form=Form.SIGN_UP, is_busy=True, section=Section.KEYS)

    for overview in (Overview(None), Overview(BEA)):
        expected = Account(overview, form=Form.SIGN_UP, is_busy=True)
        assert overviewed(account, overview) == expected
