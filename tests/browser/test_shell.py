"""What every screen shares, seen in a real browser."""

import re

import pytest

from ui.navigation import SCREENS

pytestmark = pytest.mark.browser

INCIDENT = re.compile(r"E-[0-9A-F]{4}-\d{4}")
WIDTHS = [(360, 800), (1024, 768), (1366, 768)]


def test_a_deep_link_opened_first_after_a_start_shows_its_screen_in_the_frame(
    start_server, open_page
):
    page = open_page(f"{start_server().address}/territorio?territorio=1803")
    assert page.get_by_role("navigation").first.is_visible()
    assert page.title() == "Territorio"
    assert "territorio=1803" in page.url


def test_the_fonts_are_there_and_load(server, open_page):
    page = open_page(server.address)
    loaded = page.evaluate(
        """async () => {
            const faces = [
                ...await document.fonts.load("400 17px Texto", "a"),
                ...await document.fonts.load("600 17px Titulos", "a"),
                ...await document.fonts.load("400 17px Simbolos", "●▲◆■▼✕○◇◐△◌·–→≥≤"),
            ];
            return faces.map(face => [face.family.replaceAll('"', ""), face.status]);
        }"""
    )
    assert {tuple(face) for face in loaded} == {
        ("Texto", "loaded"),
        ("Titulos", "loaded"),
        ("Simbolos", "loaded"),
    }


def test_our_style_sheet_survives_the_sanitiser(server, open_page):
    page = open_page(server.address)
    page.wait_for_function(
        """() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
            .filter(rule => (rule.selectorText || "").startsWith(".smd")).length > 50"""
    )


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_a_screen_asks_nobody_but_its_server_and_is_in_spanish(server, open_page, contacts, screen):
    page = open_page(f"{server.address}/{screen.path}")
    page.wait_for_load_state("networkidle")
    assert contacts.hosts == {f"127.0.0.1:{server.port}"}
    assert page.evaluate("document.documentElement.lang") == "es"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_the_frame_has_no_axe_violation_and_never_scrolls_sideways(
    server, open_page, violations, width, height, theme
):
    page = open_page(f"{server.address}/metodo", width=width, height=height, theme=theme)
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


BREAKS = """
import streamlit as st

st.title("Sigue aquí")
raise RuntimeError("la causa")
"""
CALLBACK_BREAKS = """
import streamlit as st

def fail():
    raise RuntimeError("la causa")

st.title("Título")
st.button("Romper", on_click=fail)
"""
DRAWS = """
import streamlit as st
from ui.drawing import show

st.title("Título")
show("notice.html", title="Aviso", text="Texto <b>literal</b>")
"""


@pytest.fixture(scope="module")
def other_pages(start_server, copy_project):
    """A server whose screens break in all ways, and one that draws."""
    return start_server(
        copy_project(
            {
                "pages/calidad.py": BREAKS,
                "pages/variables.py": "esto no es Python",
                "pages/metodo.py": CALLBACK_BREAKS,
                "pages/tablero.py": DRAWS,
            }
        )
    )


def test_a_page_that_breaks_shows_a_number_that_the_log_explains(
    other_pages, open_page, violations
):
    page = open_page(f"{other_pages.address}/calidad?institucion=oefa")
    page.locator(".smd-panel").wait_for()
    text = page.locator("main").inner_text()
    incident = INCIDENT.search(text)
    assert incident
    assert "Sigue aquí" in text
    assert "la causa" not in text
    assert "Traceback" not in text
    assert violations(page) == []
    log = other_pages.log.read_text("utf-8")
    assert log.index(incident[0]) < log.index("RuntimeError: la causa")
    page.get_by_role("link", name="Probar de nuevo").click()
    page.get_by_text(INCIDENT).filter(has_not_text=incident[0]).wait_for()
    assert page.url.endswith("/calidad?institucion=oefa")


def test_a_page_that_cannot_even_be_read_is_as_calm(other_pages, open_page):
    page = open_page(f"{other_pages.address}/variables")
    assert INCIDENT.search(page.locator("main").inner_text())


def test_a_callback_that_breaks_is_as_calm(other_pages, open_page):
    page = open_page(f"{other_pages.address}/metodo")
    page.get_by_role("button", name="Romper").click()
    page.get_by_text(INCIDENT).wait_for()
    assert "la causa" not in page.locator("main").inner_text()


def test_what_a_template_is_given_is_text_and_never_markup(other_pages, open_page):
    page = open_page(f"{other_pages.address}/tablero")
    page.get_by_text("Texto <b>literal</b>").wait_for()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_paper_is_white_and_has_no_navigation(other_pages, open_page, theme):
    page = open_page(f"{other_pages.address}/tablero", theme=theme)
    page.locator(".smd-panel").wait_for()
    page.emulate_media(media="print")
    page.wait_for_function("getComputedStyle(document.querySelector('header')).display == 'none'")
    colours = page.evaluate(
        """() => {
            const of = (selector, name) =>
                getComputedStyle(document.querySelector(selector))[name];
            return [of("body", "backgroundColor"), of("h1", "color"), of(".smd-panel", "color"),
                    of(".smd-panel", "backgroundColor")];
        }"""
    )
    assert colours == ["rgba(0, 0, 0, 0)", "rgb(0, 0, 0)", "rgb(0, 0, 0)", "rgb(255, 255, 255)"]
