"""The strategy map of the real region and the page of an objective, in a real browser."""

import pytest

pytestmark = pytest.mark.browser

PANEL = ".smd-estrategia-panel"
WIDTHS = [(360, 800, "dark"), (1024, 768, "light"), (1366, 768, "dark")]


@pytest.fixture
def open_map(server, open_page):
    def open_one(query="", **screen):
        page = open_page(f"{server.address}/mapa-estrategico{query}", **screen)
        page.locator(".smd-mapa-nodo").last.wait_for(timeout=60_000)
        page.locator(".smd-estrategia-tabla").wait_for()
        return page

    return open_one


def panel_of(page, name):
    page.locator(PANEL).filter(has=page.get_by_role("heading", name=name)).wait_for()


def test_a_click_opens_the_panel_on_the_same_page_and_back_returns(open_map):
    page = open_map()
    assert page.locator(PANEL).count() == 0
    page.evaluate("window.sameDocument = true")

    page.click("a[data-id=asegurar_agua]")
    panel_of(page, "Asegurar agua suficiente y de buena calidad")
    assert page.url.endswith("?objetivo=asegurar_agua")
    assert page.locator("a[data-id=asegurar_agua][aria-current]").count() == 1

    page.click("a[data-id=manejar_residuos]")
    panel_of(page, "Manejar bien la basura de cada distrito")
    page.go_back()
    panel_of(page, "Asegurar agua suficiente y de buena calidad")
    assert page.evaluate("window.sameDocument")


def test_tab_and_enter_select_an_objective(open_map):
    page = open_map()
    page.focus("a[data-id=asegurar_recursos]")
    page.keyboard.press("Tab")
    chosen = page.evaluate("document.activeElement.dataset.id")
    page.keyboard.press("Enter")
    page.locator(PANEL).wait_for()

    assert page.url.endswith(f"?objetivo={chosen}")
    assert page.evaluate("document.activeElement.dataset.id") == chosen


OUTSIDE = """() => [...document.querySelectorAll(".smd-mapa-nodo")].filter((node) => {
    const box = node.getBoundingClientRect();
    return [...node.querySelectorAll(".smd-mapa-nombre, .smd-mapa-estado")].some((text) => {
        const words = text.getBoundingClientRect();
        return words.top < box.top || words.bottom > box.bottom || words.right > box.right;
    });
}).map((node) => node.textContent)"""


@pytest.mark.parametrize("width", [1024, 1366])
def test_the_whole_map_is_on_the_first_screen_and_every_name_fits_its_node(open_map, width):
    page = open_map(width=width, height=768)
    field = page.locator(".smd-mapa-campo").bounding_box()
    assert field["y"] + field["height"] <= 768
    assert page.evaluate(OUTSIDE) == []


def test_the_table_opens_and_names_every_arrow(open_map):
    page = open_map(width=360, height=800)
    page.get_by_text("Ver el mapa como tabla").click()
    assert page.locator(".smd-estrategia-tabla tbody tr").count() == 30
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize(("width", "height", "theme"), WIDTHS)
def test_the_map_with_panel_axis_and_table_has_no_axe_violation(
    open_map, violations, width, height, theme
):
    page = open_map(
        "?objetivo=atraer_inversion_local&eje=gestion_ambiental",
        width=width, height=height, theme=theme,
    )  # fmt: skip
    page.get_by_text("Ver el mapa como tabla").click()
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize("query", ["", "?objetivo=ejecutar_agua_energia"])
@pytest.mark.parametrize(("width", "height", "theme"), WIDTHS)
def test_the_page_of_an_objective_has_no_axe_violation(
    server, open_page, violations, query, width, height, theme
):
    page = open_page(
        f"{server.address}/objetivo{query}", width=width, height=height, theme=theme
    )
    page.locator(".smd-objetivo-parte").last.wait_for(timeout=60_000)
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
