"""The letters' links in a real browser: opened, read, filled in and pressed, on screens of all kinds."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from server.config import Settings
from tests.server.accounts.people import ADA, OTHER_PASSWORD, register, signed_in_as, user_of
from tests.support.chromium import Chromium, chromium
from tests.support.companion import PASSWORD, Companion, TurnedClock
from tests.support.mailbox import link_in, newest_letter
from tests.support.served import served

pytestmark = pytest.mark.slow

SCREENS = {
    "phone": (360, 640),
    "tablet": (820, 1180),
    "desktop": (1440, 900),
}
# Each text of the page with what it lies on, by the contrast ratio of WCAG 2.2, section 1.4.3.
_LEAST_CONTRAST = """(() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => {
    const [r, g, b] = channels(colour).slice(0, 3).map(c => c / 255)
      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const under = element => {
    const colour = getComputedStyle(element).backgroundColor;
    const opaque = channels(colour)[3] !== 0;
    return opaque || !element.parentElement ? colour : under(element.parentElement);
  };
  const ratios = [...document.querySelectorAll("h1, p, a, label span, input, button, header span")]
    .filter(element => element.type !== "hidden")
    .map(element => [light(getComputedStyle(element).color), light(under(element))])
    .map(([one, other]) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
  return Math.min(...ratios);
})()"""
_OVERFLOWS = """document.scrollingElement.scrollWidth > window.innerWidth ||
  [...document.querySelectorAll("main, main *")].some(e => e.scrollWidth > e.clientWidth + 1
    && !["INPUT", "SPAN", "svg", "rect", "path", "A"].includes(e.nodeName))"""
_SMALLEST_TARGET = """Math.min(...[...document.querySelectorAll("button, input:not([type=hidden])")]
  .map(element => element.getBoundingClientRect().height))"""


@pytest.fixture
async def site(settings: Settings) -> AsyncIterator[Companion]:
    """Return a server that a browser can reach."""
    async with served(settings, TurnedClock()) as running:
        yield running


async def in_browser(folder: Path, act: Callable[[Chromium], None]) -> None:
    """Have `act` done in a browser, while the server answers."""

    def run() -> None:
        with chromium(folder) as browser:
            act(browser)

    await asyncio.to_thread(run)


async def test_an_address_is_confirmed_by_pressing_the_button(
    site: Companion, tmp_path: Path
) -> None:
    await register(site)
    link = link_in(await newest_letter(site, ADA))
    headings: list[str] = []

    def act(browser: Chromium) -> None:
        headings.append(browser.open(link).heading)
        headings.append(browser.open(link).press("button").heading)
        headings.append(browser.open(link).heading)

    await in_browser(tmp_path / "browser", act)

    assert headings == [
        "Confirm your address",
        "Your address is confirmed",
        "Your address is confirmed",
    ]
    assert (await user_of(site, ADA)).is_verified is True


async def test_a_forgotten_password_is_replaced_from_the_first_page_to_the_last(
    site: Companion, tmp_path: Path
) -> None:
    await site.make_user(ADA, password=PASSWORD)
    told: list[str] = []

    def ask(browser: Chromium) -> None:
        browser.open(f"{site.ctx.settings.public_url}/forgot")
        told.append(browser.type("input[name=email]", "Ada@Example.org").press("button").heading)

    await in_browser(tmp_path / "asking", ask)
    link = link_in(await newest_letter(site, ADA))

    def answer(browser: Chromium) -> None:
        browser.open(link)
        browser.type("input[name=new_password]", "password1")
        browser.type("input[name=again]", "password1").press("button")
        told.append(browser.says("document.querySelector('[role=alert]').textContent"))
        browser.type("input[name=new_password]", OTHER_PASSWORD)
        browser.type("input[name=again]", OTHER_PASSWORD).press("button")
        told.append(browser.heading)
        told.append(browser.open(link).heading)

    await in_browser(tmp_path / "answering", answer)

    asked, weak, done, again = told
    assert asked == "Look into your mailbox"
    assert weak.startswith("This password will not do.")
    assert (done, again) == ("Your new password is set", "Your new password is set")
    assert (await site.login(ADA, PASSWORD)).status_code == 401
    assert (await site.login(ADA, OTHER_PASSWORD)).status_code == 200


async def test_an_account_moves_by_pressing_the_button(site: Companion, tmp_path: Path) -> None:
    await site.make_user(ADA, password=PASSWORD)
    async with signed_in_as(site) as here:
        moving = {"new_email": "grace@example.com", "password": PASSWORD}
        await here.post("/auth/change-email", json=moving)
    link = link_in(await newest_letter(site, "grace@example.com"))
    headings: list[str] = []

    def act(browser: Chromium) -> None:
        headings.append(browser.open(link).heading)
        headings.append(browser.press("button").heading)

    await in_browser(tmp_path / "browser", act)

    assert headings == ["Confirm your new address", "Your account has its new address"]
    assert (await user_of(site, "grace@example.com")).is_verified is True


async def test_every_page_fits_every_screen_and_can_be_read(
    site: Companion, tmp_path: Path
) -> None:
    long_one = f"{'ada.augusta.king' * 3}@{'of-lovelace.' * 6}example.org"
    await register(site, long_one)
    verify = link_in(await newest_letter(site, long_one))
    await site.http.post("/auth/forgot-password", json={"email": long_one})
    reset = link_in(await newest_letter(site, long_one))
    public_url = site.ctx.settings.public_url
    links = [verify, reset, f"{reset}x", f"{public_url}/forgot"]
    seen: list[tuple[str, str, bool, float, float]] = []
    foreign: set[str] = set()
    complaints: list[str] = []

    def act(browser: Chromium) -> None:
        for screen, (width, height) in SCREENS.items():
            for dark in (False, True):
                browser.look_like(width=width, height=height, dark=dark)
                for link in links:
                    browser.open(link)
                    seen.append(
                        (
                            screen,
                            browser.heading,
                            browser.says(_OVERFLOWS),
                            browser.says(_LEAST_CONTRAST),
                            browser.says(_SMALLEST_TARGET) or 44,
                        )
                    )
                    complaints.extend(browser.complaints)
                    foreign.update(
                        url
                        for url in browser.requested
                        if not url.startswith((public_url, "data:"))
                    )

    await in_browser(tmp_path / "browser", act)

    assert len(seen) == len(SCREENS) * 2 * len(links)
    assert [one for one in seen if one[2]] == []
    assert [one for one in seen if one[3] < 4.5] == []
    assert [one for one in seen if one[4] < 44] == []
    assert (complaints, foreign) == ([], set())


async def test_a_script_that_got_into_a_page_would_not_run(site: Companion, tmp_path: Path) -> None:
    await register(site)
    link = link_in(await newest_letter(site, ADA))
    ran: list[object] = []
    complaints: list[str] = []

    def act(browser: Chromium) -> None:
        browser.open(link)
        browser.says(
            "(() => { const s = document.createElement('script');"
            " s.textContent = 'window.ran = true'; document.body.append(s);"
            " const i = document.createElement('img'); i.src = '/health/live';"
            " document.body.append(i); })()"
        )
        ran.append(browser.says("window.ran === true"))
        complaints.extend(browser.complaints)

    await in_browser(tmp_path / "browser", act)

    assert ran == [False]
    assert any("Content Security Policy" in complaint for complaint in complaints)
