"""Entering with a password in a real browser: the whole way, and what axe says of each step."""

import pytest

from access.accounts import add_local_account, block_account
from access.permission import at_terminal
from access.right import Role

pytestmark = [pytest.mark.server, pytest.mark.browser]

PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody
NAME = "Ana <img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def entrance(start_server, copy_project):
    root = copy_project({})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMD_DATA", str(root / "data"))
        patch.delenv("SMD_ACCESS_URL", raising=False)
        add_local_account(at_terminal(), NAME, PASSWORD, [Role.ADMINISTRADOR])
        add_local_account(at_terminal(), "La que queda", PASSWORD, [Role.ADMINISTRADOR])
        yield start_server(root)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(360, 800), (1366, 768)])
def test_the_way_in_and_out(entrance, open_page, violations, contacts, width, height, theme):
    page = open_page(f"{entrance.address}/cuentas", width=width, height=height, theme=theme)
    asked = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))

    def fine():
        assert violations(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")

    page.get_by_text("No tiene permiso para esta página").wait_for()
    fine()
    page.get_by_role("link", name="Entrar con nombre y contraseña").click()
    page.get_by_label("Nombre de la cuenta").wait_for()
    fine()
    page.keyboard.type(NAME)
    page.keyboard.press("Tab")
    page.keyboard.type("no es esta la buena")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    fine()
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Entrar").click()
    page.wait_for_url(f"{entrance.address}/cuentas")
    page.get_by_role("heading", name="Registro de accesos").wait_for(timeout=30_000)
    page.get_by_role("region", name="Registro de accesos").wait_for()
    fine()
    page.get_by_role("button", name="Salir").click()
    page.get_by_text("No tiene permiso para esta página").wait_for()
    assert asked == []
    assert contacts.hosts == {f"127.0.0.1:{entrance.port}"}


def test_who_is_blocked_is_out_of_the_open_page_at_the_next_click(entrance, open_page):
    add_local_account(at_terminal(), "Por bloquear", PASSWORD, [Role.ADMINISTRADOR])
    page = open_page(f"{entrance.address}/entrar?next=cuentas")
    page.get_by_label("Nombre de la cuenta").fill("por bloquear")
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Entrar").click()
    page.get_by_role("button", name="Dar el rol «analista»").wait_for(timeout=30_000)

    block_account(at_terminal(), "Por bloquear")
    page.get_by_role("button", name="Dar el rol «analista»").click()

    page.get_by_text("No tiene permiso para esta página").wait_for()
    assert page.get_by_role("heading", name="Registro de accesos").count() == 0
