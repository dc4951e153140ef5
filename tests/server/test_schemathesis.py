"""The whole API as its own document describes it, asked by a program that knows nothing else of it."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.auth.models import Role, Tier
from server.config import Settings
from tests.support.companion import TurnedClock, companion
from tests.support.server_process import serving, variables

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_headers_conformance,response_schema_conformance"
)
MAY_END_THE_SESSION = (
    "/auth/logout",
    "/auth/sessions/{session_id}",
    "/auth/change-password",
    "/auth/change-email",
    "/account/delete",
)
"""Asked last and with a token of their own: after one of them the rest would only be refused."""


@pytest.mark.slow
async def test_no_request_of_any_shape_breaks_the_server_or_its_description(
    settings: Settings, tmp_path: Path
) -> None:
    async with companion(settings, TurnedClock(datetime.now(UTC))) as server:
        admin = await server.make_user("ada@example.org", tier=Tier.PREMIUM, role=Role.ADMIN)
        tokens = [
            await server.access_token(admin, await server.make_session(admin)) for _ in range(2)
        ]
    env = variables(settings, PUBLIC_URL=settings.public_url, DEBUG="true")

    with serving(env, tmp_path / "log") as running:
        most = asked(running.url, tokens[0], "--exclude-path", folder=tmp_path)
        rest = asked(running.url, tokens[1], "--include-path", folder=tmp_path)

    for told in (most, rest):
        assert told.returncode == 0, told.stdout[-8000:] + told.stderr[-2000:]
        assert "Unresolvable" not in told.stdout, told.stdout
    assert "Authentication failed" not in most.stdout, most.stdout


def asked(url: str, token: str, choosing: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    """Have everything asked that `choosing` leaves of the paths that may end the session."""
    chosen = [word for path in MAY_END_THE_SESSION for word in (choosing, path)]
    how = ["--checks", CHECKS, "--max-examples", "8", "--seed", "1", "--no-color"]
    program = [sys.executable, "-m", "schemathesis.cli", "run", f"{url}/openapi.json"]
    return subprocess.run(
        [*program, "--header", f"Authorization: Bearer {token}", *how, *chosen],
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        cwd=folder,
    )
