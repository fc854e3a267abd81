"""Signing in by a provider of identities, from the button to the right, in a real browser.

Provider, dashboard and browser are all on this machine.
"""

import json
import socket
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest

from access.accounts import add_provider_account, block_account, give_role
from access.log import Event, newest_entries
from access.permission import at_terminal
from access.right import Role
from tests.browser.conftest import browser  # noqa: F401 a fixture

pytestmark = [pytest.mark.server, pytest.mark.browser]

PEOPLE = {
    "rosa": {"email": "rosa@ejemplo.invalid", "email_verified": True, "name": "Rosa"},
    "luis": {"email": "luis@ejemplo.invalid", "email_verified": True, "name": "<b>Luis</b>"},
    "sin-verificar": {"email": "rosa2@ejemplo.invalid", "email_verified": False},
    "sin-decir": {"email": "rosa3@ejemplo.invalid"},
    "desconocida": {
        "email": "desconocida@ejemplo.invalid",
        "email_verified": True,
        "roles": ["administrador"],
    },
}


@dataclass(frozen=True)
class Place:
    """Where the dashboard and the provider answer."""

    dashboard: str
    provider: str


def _listening(port: int, process: subprocess.Popen) -> bool:
    for _ in range(300):
        with socket.socket() as knock:
            knock.settimeout(0.2)
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return True
        if process.poll() is not None:
            return False
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    people = [
        part
        for sub, claims in PEOPLE.items()
        for part in ("--user-claims", json.dumps({"sub": sub, **claims}))
    ]
    log = tmp_path_factory.mktemp("provider") / "log.txt"
    with log.open("wb") as told:
        running = subprocess.Popen(
            [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *people],
            stdout=told,
            stderr=subprocess.STDOUT,
        )
    if not _listening(port, running):
        pytest.fail(f"the provider did not start:\n{log.read_text('utf-8', 'replace')}")
    yield f"http://127.0.0.1:{port}"
    running.terminate()
    running.wait(timeout=10)


@pytest.fixture(scope="module")
def place(provider, start_server, copy_project):
    secrets = f"""
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "solo-para-una-prueba-en-esta-maquina"
client_id = "smd"
client_secret = "secreto-de-prueba"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
    root = copy_project({".streamlit/secrets.toml": secrets})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMD_DATA", str(root / "data"))
        patch.delenv("SMD_ACCESS_URL", raising=False)
        for name in ("rosa", "luis"):
            add_provider_account(at_terminal(), PEOPLE[name]["email"], given=[Role.ANALISTA])
        for email in ("rosa2@ejemplo.invalid", "rosa3@ejemplo.invalid"):
            add_provider_account(at_terminal(), email, given=[Role.ADMINISTRADOR])
        yield Place(start_server(root).address, provider)


@pytest.fixture
def sign_in(browser, place):  # noqa: F811 the fixture, by its name
    """Presses the button and chooses a person at the provider; the page that follows."""
    contexts = []

    def signing(person: str, start: str = "cuentas"):
        context = browser.new_context(locale="es-PE")
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{place.dashboard}/{start}")
        page.get_by_role("button", name="Entrar con la cuenta de su institución").click()
        page.wait_for_url(f"{place.provider}/**")
        page.get_by_role("button", name=person, exact=True).click()
        page.wait_for_url(f"{place.dashboard}/**")
        page.locator("h1").first.wait_for(timeout=60_000)
        return page

    yield signing
    for context in contexts:
        context.close()


def says(page, text: str) -> None:
    page.get_by_text(text).first.wait_for(timeout=30_000)


def test_a_person_with_an_account_comes_back_to_the_page_as_analista(sign_in, place):
    page = sign_in("rosa", "cuentas?territorio=1803")

    assert page.url == f"{place.dashboard}/cuentas?territorio=1803"
    says(page, "Entró como rosa@ejemplo.invalid (analista)")
    says(page, "Su cuenta no tiene permiso para administrar las cuentas")
    assert page.get_by_text("Registro de accesos").count() == 0
    mine = [e for e in newest_entries() if e.account == "rosa@ejemplo.invalid"]
    assert [(e.event, e.detail) for e in mine][:1] == [(Event.SIGNED_IN, "oidc")]
    ours = {c["name"]: c for c in page.context.cookies() if c["name"].startswith("_streamlit_user")}
    assert ours
    assert all(cookie["httpOnly"] and cookie["sameSite"] == "Lax" for cookie in ours.values())
    assert "smd_vuelta" not in {cookie["name"] for cookie in page.context.cookies()}


@pytest.mark.parametrize("person", ["desconocida", "sin-verificar", "sin-decir"])
def test_who_has_no_account_or_no_verified_address_has_no_right(sign_in, person):
    page = sign_in(person)

    says(page, "pero esa cuenta no abre nada aquí")
    says(page, "Para administrar las cuentas debe entrar con su cuenta")
    assert page.get_by_text("Registro de accesos").count() == 0
    assert not [
        e
        for e in newest_entries()
        if e.account == PEOPLE[person]["email"] and e.event is Event.SIGNED_IN
    ]


def test_a_right_given_and_taken_counts_in_the_open_page_and_leaving_ends_it(sign_in, place):
    page = sign_in("luis")
    says(page, "Entró como luis@ejemplo.invalid (analista)")

    give_role(at_terminal(), "luis@ejemplo.invalid", Role.ADMINISTRADOR)
    page.reload()
    says(page, "Registro de accesos")

    page.get_by_role("button", name="Salir").click()
    page.wait_for_url(f"{place.provider}/oauth2/end_session**")
    page.get_by_role("button", name="End session").click()
    page.wait_for_url(f"{place.dashboard}/**")
    page.goto(f"{place.dashboard}/cuentas")
    says(page, "Para administrar las cuentas debe entrar con su cuenta")


def test_a_cookie_that_was_copied_opens_nothing_after_leaving_or_blocking(sign_in, place):
    page = sign_in("rosa")
    says(page, "Entró como rosa@ejemplo.invalid")
    copied = page.context.browser.new_context(storage_state=page.context.storage_state())
    other = copied.new_page()
    other.goto(f"{place.dashboard}/cuentas")
    says(other, "Entró como rosa@ejemplo.invalid")

    page.get_by_role("button", name="Salir").click()
    page.wait_for_url(f"{place.provider}/**")

    other.reload()
    says(other, "pero esa cuenta no abre nada aquí")
    copied.close()

    again = sign_in("rosa")
    says(again, "Entró como rosa@ejemplo.invalid")
    block_account(at_terminal(), "rosa@ejemplo.invalid")
    again.reload()
    says(again, "pero esa cuenta no abre nada aquí")
