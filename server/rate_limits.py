"""How often somebody may ask: counted in Redis where there is one, else in this process.

A bucket is a session, an API key, or, until somebody has shown who they are, the source address:
an IPv4 address or the /64 that an IPv6 one lies in. With Redis away each process counts for itself
until it is back; a limit never opens.
"""

import math
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import TypeVar

import structlog
from limits import RateLimitItem, RateLimitItemPerMinute, parse
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import FixedWindowRateLimiter
from redis.asyncio import ConnectionPool
from redis.exceptions import RedisError
from starlette.requests import Request

from server.errors import RATE_LIMITED, Problem

T = TypeVar("T")

_RETRY_REDIS_SECONDS = 5.0
_LONGEST_REDIS_SECONDS = 1.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Throttle:
    """A limit of its own for one sort of request, which no flag turns off."""

    name: str
    rates: tuple[RateLimitItem, ...]


def throttle(name: str, *rates: str) -> Throttle:
    """Return the throttle `name` at `rates` such as "20/minute"."""
    return Throttle(name, tuple(parse(rate) for rate in rates))


@dataclass(frozen=True, slots=True)
class Spent:
    """What a bucket holds after one request."""

    allowed: bool
    limit: int
    remaining: int
    window_seconds: int
    reset_seconds: int

    def headers(self) -> Mapping[str, str]:
        """Return the fields of draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4."""
        return {
            "RateLimit-Policy": f'"default";q={self.limit};w={self.window_seconds}',
            "RateLimit": f'"default";r={self.remaining};t={self.reset_seconds}',
        }


class RateLimits:
    """Counts requests by bucket."""

    def __init__(self, *, requests_per_minute: int, enabled: bool, redis_url: str | None) -> None:
        self._rate = RateLimitItemPerMinute(requests_per_minute)
        self._enabled = enabled
        self._here = FixedWindowRateLimiter(MemoryStorage())
        self._shared: FixedWindowRateLimiter | None = None
        self._connections: ConnectionPool | None = None
        if redis_url is not None:
            self._connections = ConnectionPool.from_url(
                redis_url,
                socket_timeout=_LONGEST_REDIS_SECONDS,
                socket_connect_timeout=_LONGEST_REDIS_SECONDS,
            )
            storage = RedisStorage(
                f"async+{redis_url}",
                implementation="redispy",
                connection_pool=self._connections,  # type: ignore[arg-type] # its types name fewer things than it takes
            )
            self._shared = FixedWindowRateLimiter(storage)
        self._redis_away_until = 0.0

    async def spend(self, bucket: str) -> Spent | None:
        """Count a request of `bucket` against the general limit; None where that is switched off.

        Raises Problem `rate_limited`.
        """
        if not self._enabled:
            return None
        spent = await self._count(self._rate, "all", bucket)
        if not spent.allowed:
            raise _refusal(spent)
        return spent

    async def pass_throttle(self, throttle: Throttle, bucket: str) -> None:
        """Count a request against `throttle`. Raises Problem `rate_limited`."""
        for rate in throttle.rates:
            spent = await self._count(rate, throttle.name, bucket)
            if not spent.allowed:
                raise _refusal(spent)

    async def has_room(self, throttle: Throttle, bucket: str) -> bool:
        """Count a request against `throttle` and tell whether it was within it."""
        counted = [await self._count(rate, throttle.name, bucket) for rate in throttle.rates]
        return all(spent.allowed for spent in counted)

    async def has_room_left(self, throttle: Throttle, bucket: str) -> bool:
        """Tell whether a request would be within `throttle`, and count none."""
        looked = [await self._look(rate, throttle.name, bucket) for rate in throttle.rates]
        return all(looked)

    async def redis_answers(self) -> bool | None:
        """Tell whether counters are shared just now; None where there is no Redis."""
        if self._shared is None:
            return None
        try:
            return await self._shared.storage.check()
        except (RedisError, OSError):
            return False

    async def close(self) -> None:
        """Close the connections to Redis."""
        if self._connections is not None:
            await self._connections.disconnect()

    async def _count(self, rate: RateLimitItem, name: str, bucket: str) -> Spent:
        return await self._somewhere(lambda limiter: _counted(limiter, rate, name, bucket))

    async def _look(self, rate: RateLimitItem, name: str, bucket: str) -> bool:
        return await self._somewhere(lambda limiter: limiter.test(rate, name, bucket))

    async def _somewhere(self, ask: Callable[[FixedWindowRateLimiter], Awaitable[T]]) -> T:
        """Ask the shared counters, or this process's own while those are away."""
        if self._shared is not None and time.monotonic() >= self._redis_away_until:
            try:
                return await ask(self._shared)
            except (RedisError, OSError):
                self._redis_away_until = time.monotonic() + _RETRY_REDIS_SECONDS
                _log.warning("redis is away; limits are counted in this process")
        return await ask(self._here)


async def _counted(
    limiter: FixedWindowRateLimiter, rate: RateLimitItem, name: str, bucket: str
) -> Spent:
    allowed = await limiter.hit(rate, name, bucket)
    stats = await limiter.get_window_stats(rate, name, bucket)
    return Spent(
        allowed=allowed,
        limit=rate.amount,
        remaining=max(0, stats.remaining),
        window_seconds=rate.get_expiry(),
        reset_seconds=max(1, math.ceil(stats.reset_time - time.time())),
    )


def _refusal(spent: Spent) -> Problem:
    headers = {**spent.headers(), "Retry-After": str(spent.reset_seconds)}
    return Problem(RATE_LIMITED, headers=headers)


def client_address(request: Request, trusted: tuple[IPv4Network | IPv6Network, ...]) -> str:
    """Return the address that a request came from.

    Behind proxies it is the right-most hop that is none of the `trusted` ones: what stands further
    left, be it in a line of the header before theirs, was written by whoever asks.
    """
    peer = request.client.host if request.client else ""
    hops = [hop.strip() for hop in ",".join(request.headers.getlist("x-forwarded-for")).split(",")]
    for hop in [peer, *reversed([hop for hop in hops if hop])]:
        try:
            address = _plain(hop)
        except ValueError:
            return peer
        if not any(address in network for network in trusted):
            return str(address)
        peer = hop
    return peer


def bucket_of(address: str) -> str:
    """Return the bucket of a source: its address, or of an IPv6 one its /64."""
    try:
        parsed = _plain(address)
    except ValueError:
        return address or "nowhere"
    if parsed.version == 4:  # noqa: PLR2004 - the protocol's own number
        return str(parsed)
    return str(ip_network((parsed, 64), strict=False))


def _plain(written: str) -> IPv4Address | IPv6Address:
    """Return an address; an IPv4 one that is written as an IPv6 one (RFC 4291, 2.5.5.2) as itself."""
    address = ip_address(written)
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
