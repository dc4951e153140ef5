import pytest

from reely_desktop.engine.hooks.meaning import can_read


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("We sailed home, and nobody knew.", True),
        ("Zoë and the naïve élan of a café said no.", True),
        ("今日は港に行って船を見た", False),
        ("abcdefgh" * 4, False),
        ("", False),
    ],
)
def test_only_words_of_letters_that_it_knows_are_read_for_their_meaning(
    text: str, *, is_read: bool
) -> None:
    assert can_read([text] * 3) is is_read
