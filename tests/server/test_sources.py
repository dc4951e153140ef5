"""Whom a request is counted for: what its proxies tell, and nothing that it tells itself."""

from ipaddress import ip_network

import pytest
from starlette.requests import Request

from server.rate_limits import bucket_of, client_address

PROXIES = (ip_network("10.0.0.0/8"),)


def asked(peer: str, *forwarded: str) -> Request:
    """Return a request of `peer` that brings X-Forwarded-For in as many lines as are given."""
    return Request(
        {
            "type": "http",
            "client": (peer, 4711),
            "headers": [(b"x-forwarded-for", line.encode()) for line in forwarded],
        }
    )


@pytest.mark.parametrize(
    "forwarded",
    [
        ("203.0.113.9",),
        ("198.51.100.1, 203.0.113.9",),
        ("198.51.100.1", "203.0.113.9"),
        ("198.51.100.1", "203.0.113.9, 10.0.0.2"),
        ("198.51.100.1", "203.0.113.9", "10.0.0.2"),
    ],
)
def test_what_a_client_claims_in_a_line_of_its_own_stands_before_what_the_proxy_adds(
    forwarded: tuple[str, ...],
) -> None:
    assert client_address(asked("10.0.0.1", *forwarded), PROXIES) == "203.0.113.9"


def test_nobody_but_a_trusted_proxy_tells_where_a_request_came_from() -> None:
    assert client_address(asked("198.51.100.7", "203.0.113.9"), PROXIES) == "198.51.100.7"


def test_a_proxy_is_trusted_also_where_its_address_is_written_as_an_ipv6_one() -> None:
    assert client_address(asked("::ffff:10.0.0.1", "203.0.113.9"), PROXIES) == "203.0.113.9"


def test_ipv4_addresses_that_are_written_as_ipv6_ones_are_sources_of_their_own() -> None:
    told = [
        client_address(asked("10.0.0.1", f"::ffff:{address}"), PROXIES)
        for address in ("203.0.113.9", "198.51.100.1")
    ]

    assert told == ["203.0.113.9", "198.51.100.1"]
    assert bucket_of("::ffff:203.0.113.9") == bucket_of("203.0.113.9")
    assert bucket_of("::ffff:203.0.113.9") != bucket_of("::ffff:198.51.100.1")


def test_an_ipv6_source_is_its_network_of_64_bits() -> None:
    assert bucket_of("2001:db8::1") == bucket_of("2001:db8::ffff:1")
    assert bucket_of("2001:db8::1") != bucket_of("2001:db8:0:1::1")
