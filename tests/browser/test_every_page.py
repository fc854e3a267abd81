"""Every page in a real browser: accessible, nothing cut off, and no host but the server."""

import shutil

import pytest

from tests.records import write_record

pytestmark = pytest.mark.browser

PAGES = {
    "inicio": "",
    "mapa": "mapa-estrategico?objetivo=asegurar_agua",
    "tablero": "tablero",
    "objetivo": "objetivo?objetivo=asegurar_agua",
    "objetivo-elegir": "objetivo",
    "indicador": "indicador?indicador=ejecucion_municipal",
    "indicador-sin-dato": "indicador?indicador=informalidad_laboral",
    "indicador-elegir": "indicador",
    "territorio": "territorio?territorio=180106",
    "territorio-nuevo": "territorio?territorio=180107",
    "territorio-elegir": "territorio",
    "impactos": "impactos",
    "impactos-sin-dato": "impactos?componente=aire_ilo",
    "impactos-con-datos": "impactos?componente=agua_cantidad_tambo&escenario=planned",
    "impactos-de-una-obra": "impactos?proyecto=quellaveco",
    "variables": "variables?variable=canon_regalias_total",
    "calidad": "calidad",
    "metodo": "metodo",
}
RECORD = {
    "bitacora": "bitacora",
    "bitacora-entrada": "bitacora?entrada=4",
    "bitacora-comparar": "bitacora?antes=1&despues=4&ver=comparar#comparar",
    "bitacora-verificar": "bitacora?solo=mejoras&buscar=zzz&huella=abc#verificar",
    "indicador-con-historia": "indicador?indicador=casas_con_agua&territorio=9001",
}
"""Pages of a region with several entries in its log."""
SCREENS = [(360, 800, "light"), (1024, 768, "light"), (1366, 768, "light"), (1366, 768, "dark")]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda s: f"{s[0]}-{s[2]}")
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(
    server, open_page, violations, contacts, name, screen
) -> None:
    width, height, theme = screen
    page = open_page(f"{server.address}/{PAGES[name]}", width=width, height=height, theme=theme)
    page.locator("h1").first.wait_for()
    page.wait_for_timeout(800)

    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "es"
    assert "No pudimos mostrar" not in page.inner_text("body")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert contacts.hosts <= {f"127.0.0.1:{server.port}"}


@pytest.fixture(scope="module")
def told_server(start_server, copy_project):
    """A server of Tierra Chica with a log of five entries."""
    root = copy_project({})
    shutil.rmtree(root / "data" / "seeds")
    for definitions in (root / "config").rglob("*.yaml"):
        definitions.unlink()
    write_record(root)
    return start_server(root)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda s: f"{s[0]}-{s[2]}")
@pytest.mark.parametrize("name", RECORD)
def test_the_record_is_accessible_and_fits(
    told_server, open_page, violations, contacts, name, screen
) -> None:
    width, height, theme = screen
    address = f"{told_server.address}/{RECORD[name]}"
    page = open_page(address, width=width, height=height, theme=theme)
    page.wait_for_timeout(1500)

    assert page.locator("h1").count() == 1
    assert "No pudimos mostrar" not in page.inner_text("body")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert contacts.hosts <= {f"127.0.0.1:{told_server.port}"}


def test_the_link_to_the_recipe_arrives_at_it(told_server, open_page) -> None:
    page = open_page(f"{told_server.address}/bitacora?ver=verificar#verificar")
    page.wait_for_timeout(2500)
    box = page.locator("#verificar").first.bounding_box()

    assert box is not None
    assert 0 <= box["y"] < 600
