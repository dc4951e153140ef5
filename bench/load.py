"""Requests by the thousand: wrk, and what it told of them.

Who asks stands in a file, one JSON line each, so that no token is on a command line.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import RunFailed

CLIENTS = 16
_DONE = """
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\\n{"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "refused": %d, "broken": %d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What became of the requests of one run; times in milliseconds."""

    per_second: float
    median_ms: float
    p99_ms: float


def load(
    address: str, script: str, *, clients: int = CLIENTS, seconds: int, words: Sequence[str] = ()
) -> Load:
    """Send requests to `address` for `seconds` as `script`, Lua, says; every one has to succeed.

    `script` defines `request()` and is told `words` by wrk's `init(args)`. Raises RunFailed.
    """
    program = shutil.which("wrk")
    if program is None:
        raise RunFailed("There is no wrk here; install it (Debian: apt-get install wrk).")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "requests.lua"
        path.write_text(script + _DONE, encoding="utf-8")
        how = ["-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "--latency"]
        told = subprocess.run(
            [program, *how, "-s", str(path), address, "--", *words],
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
    if told.returncode != 0:
        raise RunFailed(f"wrk ended with {told.returncode}: {told.stderr.strip()}")
    figures = json.loads(told.stdout.strip().splitlines()[-1])
    if figures["refused"] or figures["broken"] or not figures["requests"]:
        raise RunFailed(
            f"Of {figures['requests']} requests to {address} {figures['refused']} were refused "
            f"and {figures['broken']} broke off."
        )
    return Load(
        per_second=figures["requests"] / figures["microseconds"] * 1e6,
        median_ms=figures["p50"] / 1e3,
        p99_ms=figures["p99"] / 1e3,
    )


PLAIN = "function request() return wrk.format('GET') end\n"
"""Asks for the address and nothing more."""

_READ_LINES = """
local lines, turn = {}, 0
function init(args)
  for line in io.lines(args[1]) do lines[#lines + 1] = line end
end
local function fields()
  turn = turn % #lines + 1
  local found = {}
  for field in string.gmatch(lines[turn], "[^\\t]+") do found[#found + 1] = field end
  return found
end
"""

SIGNED_IN = f"""{_READ_LINES}
function request()
  return wrk.format("GET", nil, {{Authorization = "Bearer " .. fields()[1]}})
end
"""
"""Asks as each account of the file in turn: token, device."""

ENTITLEMENT = f"""{_READ_LINES}
function request()
  local who = fields()
  local headers = {{["Authorization"] = "Bearer " .. who[1], ["Content-Type"] = "application/json"}}
  return wrk.format("POST", nil, headers, '{{"device_id": "' .. who[2] .. '"}}')
end
"""
"""Asks for each account's entitlement in turn."""

SIGN_IN = f"""{_READ_LINES}
math.randomseed(os.time())
function request()
  local who = fields()
  local source = string.format("10.%d.%d.%d", math.random(254), math.random(254), math.random(254))
  local headers = {{["X-Forwarded-For"] = source, ["Content-Type"] = "application/json"}}
  local body = string.format('{{"email": "%s", "password": "%s"}}', who[3], who[4])
  return wrk.format("POST", nil, headers, body)
end
"""
"""Signs each account in, each time from another place."""

SYNC = f"""{_READ_LINES}
math.randomseed(os.time())
local function event_id()
  return string.format("%08x-%04x-7%03x-8%03x-%06x%06x", os.time() % 0xffffffff,
    math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff),
    math.random(0, 0xffffff), math.random(0, 0xffffff))
end
function request()
  local who, events = fields(), {{}}
  local now = os.date("!%Y-%m-%dT%H:%M:%SZ")
  for n = 1, 100 do
    events[n] = string.format('{{"event_id":"%s","kind":"consume","metric":"%s","units":1,' ..
      '"occurred_at":"%s","tz":"UTC"}}', event_id(), n % 4 == 0 and "hooks" or "trims", now)
  end
  local body = string.format('{{"device_id":"%s","client_time":"%s","clock":"ok",' ..
    '"app_version":"0.1.0","events":[%s]}}', who[2], now, table.concat(events, ","))
  local headers = {{["Authorization"] = "Bearer " .. who[1], ["Content-Type"] = "application/json"}}
  return wrk.format("POST", nil, headers, body)
end
"""
"""Syncs 100 new events as each account in turn."""
