"""A real browser: found on this machine, its requests written down, axe at hand."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = {
    "darwin": [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    "win32": [
        f"{os.environ.get(folder, '')}\\{program}"
        for folder in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        for program in (
            "Google\\Chrome\\Application\\chrome.exe",
            "Chromium\\Application\\chrome.exe",
            "Microsoft\\Edge\\Application\\msedge.exe",
        )
    ],
}


def browser_on_this_machine() -> str | None:
    """`SMD_BROWSER`, else what PATH knows, else the usual places."""
    asked = os.environ.get("SMD_BROWSER")
    if asked:
        return asked if Path(asked).is_file() else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return next((place for place in PLACES.get(sys.platform, []) if Path(place).is_file()), None)


def _do_without(reason: str) -> None:
    if os.environ.get("SMD_REQUIRE_BROWSER") == "1":
        pytest.fail(f"SMD_REQUIRE_BROWSER=1, but {reason}")
    pytest.skip(reason)


# Not for the whole session: while it is open, no other test can run an event loop of its own.
@pytest.fixture(scope="module")
def browser() -> Iterator:
    """The browser, or a skip that says why there is none."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _do_without("playwright is not installed (pip install -r requirements-dev.txt)")
    program = browser_on_this_machine()
    if program is None:
        _do_without("no Chromium, Chrome or Edge was found (SMD_BROWSER may name one)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--disable-background-networking"]
        )
        yield running
        running.close()


@dataclass
class Contacts:
    """Every host that any page of a test has asked for anything, sockets included."""

    hosts: set[str] = field(default_factory=set)

    def note(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"}:
            self.hosts.add(parts.netloc)


@pytest.fixture
def contacts() -> Contacts:
    return Contacts()


@pytest.fixture
def open_page(browser, contacts) -> Iterator[Callable]:
    """Opens an address at a width and in a theme, and waits for its title."""
    contexts = []

    def open_one(address: str, *, width=1366, height=768, theme="light"):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, locale="es-PE"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: contacts.note(request.url))
        page.on("websocket", lambda socket: contacts.note(socket.url))
        page.goto(address)
        page.locator("h1, .smd-panel").first.wait_for(timeout=60_000)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def violations() -> Callable[..., list[str]]:
    """What axe finds wrong on a page, one line each; nothing is switched off."""
    from axe_playwright_python.sync_playwright import Axe

    def look(page) -> list[str]:
        return [
            f"{rule['id']} ({rule['impact']}): {node['html'][:200]}"
            for rule in Axe().run(page).response["violations"]
            for node in rule["nodes"]
        ]

    return look
