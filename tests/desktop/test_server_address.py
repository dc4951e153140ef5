"""Where a server may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.server_address import DEFAULT_SERVER, ServerAddressError, server_address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("reely.example.org", "https://reely.example.org"),
        (" https://Reely.example.org:443/ ", "https://reely.example.org"),
        ("https://example.org/reely/", "https://example.org/reely"),
        ("example.org:8443", "https://example.org:8443"),
        ("http://localhost:8484", "http://localhost:8484"),
        ("http://127.0.0.2", "http://127.0.0.2"),
        ("http://[::1]:80", "http://[::1]"),
        (DEFAULT_SERVER, DEFAULT_SERVER),
    ],
)
def test_an_address_has_one_form(typed: str, meant: str) -> None:
    assert server_address(typed) == meant
    assert server_address(meant) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "https://",
        "http://example.org",
        "http://10.0.0.1",
        "http://localhost.example.org",
        "ftp://example.org",
        "https://ada:secret@example.org",
        "https://example.org?x=1",
        "https://example.org#x",
        "https://example.org:0",
        "https://example.org:port",
        "https://[::1",
        "https://a b",
        "https://a\nb",
        "https://a..b",
        f"https://{'a' * 64}.org",
    ],
)
def test_no_server_can_be_elsewhere(typed: str) -> None:
    with pytest.raises(ServerAddressError) as told:
        server_address(typed)

    assert told.value.code == "RLY-SERVER-ADDRESS"


@given(st.text(max_size=40))
def test_a_text_is_an_address_or_is_told_to_be_none(typed: str) -> None:
    try:
        meant = server_address(typed)
    except ServerAddressError:
        return
    assert server_address(meant) == meant
    assert meant.startswith("https://")
