"""Every page in a real browser: accessible, nothing cut off, and no host but the server."""

import pytest

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
