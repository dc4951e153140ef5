"""The link of a deletion's letter in a real browser: opened without effect, pressed, and opened again."""

import asyncio
from pathlib import Path

import pytest

from server.config import Settings
from tests.server.account.leaving import ADA
from tests.support.chromium import chromium
from tests.support.companion import PASSWORD, TurnedClock
from tests.support.mailbox import link_in, newest_letter
from tests.support.served import served

pytestmark = pytest.mark.slow


async def test_an_account_is_kept_by_pressing_the_button(
    settings: Settings, tmp_path: Path
) -> None:
    headings: list[str] = []
    async with served(settings, TurnedClock()) as site:
        user_id = await site.make_user(ADA, password=PASSWORD)
        token = await site.access_token(user_id, await site.make_session(user_id))
        async with site.with_token(token) as person:
            await person.post("/account/delete", json={"password": PASSWORD})
            link = link_in(await newest_letter(site, ADA))

            def visit() -> None:
                with chromium(tmp_path / "browser") as browser:
                    headings.append(browser.open(link).heading)
                    headings.append(browser.open(link).press("button").heading)
                    headings.append(browser.open(link).heading)

            await asyncio.to_thread(visit)
            profile = (await person.get("/auth/profile")).json()

    assert headings == ["Keep your account?", "Your account stays", "Your account stays"]
    assert profile["deletion_due_at"] is None
