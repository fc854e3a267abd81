"""The strategy map and the tile map in a real browser, with the headers of the real server."""

import pytest

from ui.theme import DARK, LIGHT

pytestmark = pytest.mark.browser

WIDTHS = [(360, 800), (1024, 768), (1366, 768), (1920, 1080)]
THEMES = ["light", "dark"]

MAP = """
import streamlit as st
from ui.map.component import show_map
from ui.map.model import Arrow, Band, Drawing, Node

NAMES = ["Dar a cada familia agua y vivienda segura", "Cuidar la salud de la niñez", "<b>Texto</b>"]
STATUSES = [
    ("en_camino", "En camino", "▲"), ("rezagado", "Rezagado", "■"), ("sin_dato", "Sin dato", "○")
]
BANDS = [("Resultados", 5), ("Actores", 5), ("Procesos", 4), ("Habilitadores", 4)]

nodes = []
for level, (_, size) in enumerate(BANDS):
    for _ in range(size):
        number = len(nodes)
        status, word, shape = STATUSES[number % 3]
        nodes.append(
            Node(f"n{number}", f"b{level}", NAMES[number % 3], status, word, shape,
                 f"mapa-estrategico?objetivo=n{number}", hollow=status == "sin_dato")
        )
ends = [(5, 0), (6, 1), (7, 2), (8, 3), (9, 4), (10, 5), (11, 6), (12, 7), (13, 8), (14, 10),
        (15, 11), (16, 12), (17, 13), (10, 0), (11, 1), (12, 3), (14, 5), (17, 8), (14, 15),
        (16, 15), (5, 6), (8, 9), (3, 9), (7, 14), (13, 4), (15, 13), (17, 11)]
drawing = Drawing(
    tuple(Band(f"b{level}", title, "lo que se vive") for level, (title, _) in enumerate(BANDS)),
    tuple(nodes),
    tuple(Arrow(f"n{one}", f"n{other}", "-" if one == 8 else "+") for one, other in ends),
)
st.title("Qué empuja a qué, y cómo va cada objetivo")
picked = show_map(drawing, selected=st.query_params.get("objetivo"), key="mapa", alt="Un mapa")
if picked:
    st.query_params["objetivo"] = picked
st.write("Elegido:", st.query_params.get("objetivo", "nadie"))
"""

TILES = """
import streamlit as st
from ui.tiles.component import show_tiles
from ui.tiles.model import Group, Tile

GROUPS = [Group("x", "General Sánchez Cerro"), Group("y", "Mariscal Nieto"), Group("z", "Ilo")]
CELLS = [(3, 0), (4, 0), (2, 1), (3, 1), (4, 1), (0, 2), (1, 2), (2, 2), (0, 3), (1, 4), (0, 4)]
tiles = [
    Tile(f"t{number}", "Quinista\\u00adquillas", "0.64" if number % 6 else "",
         number % 6 - 1 if number % 6 else None, "xyz"[number % 3], column, row,
         f"territorio?territorio=t{number}", f"Quinistaquillas {number}: 0.64")
    for number, (column, row) in enumerate(CELLS)
]
st.title("Las provincias")
picked = show_tiles(
    tiles, groups=GROUPS, selected=st.query_params.get("territorio"), key="cuadros", alt="Distritos"
)
if picked:
    st.query_params["territorio"] = picked
st.write("Elegido:", st.query_params.get("territorio", "nadie"))
"""


@pytest.fixture(scope="module")
def drawings(start_server, copy_project):
    """A server that shows a map of the usual size and a tile map, each on a page of its own."""
    pages = {"pages/mapa_estrategico.py": MAP, "pages/territorio.py": TILES}
    return start_server(copy_project(pages)).address


@pytest.fixture
def open_map(drawings, open_page):
    def open_one(query="", **screen):
        page = open_page(f"{drawings}/mapa-estrategico{query}", **screen)
        page.locator(".smd-mapa-nodo").last.wait_for()
        return page

    return open_one


@pytest.fixture
def open_tiles(drawings, open_page):
    def open_one(query="", **screen):
        page = open_page(f"{drawings}/territorio{query}", **screen)
        page.locator(".smd-cuadro").last.wait_for()
        return page

    return open_one


def chosen(page):
    selected = "a[aria-current=true][data-id]"
    return page.eval_on_selector_all(selected, "all => all.map(a => a.dataset.id)")


def focused(page):
    return page.evaluate("document.activeElement.dataset.id")


@pytest.mark.parametrize(
    ("open_one", "item", "address"),
    [("open_map", "n7", "objetivo=n7"), ("open_tiles", "t4", "territorio=t4")],
)
def test_a_click_tells_the_server_without_loading_the_page_and_keeps_the_focus(
    request, open_one, item, address
):
    page = request.getfixturevalue(open_one)()
    page.evaluate("window.sameDocument = true")
    page.click(f"a[data-id={item}]")
    page.get_by_text(f"Elegido: {item}").wait_for()
    assert chosen(page) == [item]
    assert focused(page) == item
    assert page.url.endswith(address)
    assert page.evaluate("window.sameDocument")


def test_tab_and_enter_do_what_a_click_does(open_map):
    page = open_map()
    page.focus("a[data-id=n5]")
    order = page.eval_on_selector_all("a[data-id]", "all => all.map(a => a.dataset.id)")
    page.keyboard.press("Tab")
    next_one = order[order.index("n5") + 1]
    assert focused(page) == next_one
    page.keyboard.press("Enter")
    page.get_by_text(f"Elegido: {next_one}").wait_for()
    assert focused(page) == next_one
    assert chosen(page) == [next_one]


def test_going_back_selects_what_was_selected_before(open_map):
    page = open_map("?objetivo=n1")
    page.click("a[data-id=n9]")
    page.get_by_text("Elegido: n9").wait_for()
    page.go_back()
    page.get_by_text("Elegido: n1").wait_for()
    assert chosen(page) == ["n1"]


def test_every_node_is_a_link_that_also_opens_in_a_new_tab(open_map):
    page = open_map()
    with page.context.expect_page() as opened:
        page.click("a[data-id=n3]", modifiers=["Control"])
    opened.value.locator("a[data-id=n3][aria-current]").wait_for()
    assert chosen(page) == []


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (1920, 1080)])
def test_the_whole_map_is_on_the_first_screen_and_no_text_leaves_its_node(open_map, width, height):
    page = open_map(width=width, height=height)
    field = page.locator(".smd-mapa-campo").bounding_box()
    assert field["y"] + field["height"] <= height
    assert page.locator("svg.smd-mapa-flechas:visible").count() == 1
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".smd-mapa-nodo")].filter((node) => {
            const box = node.getBoundingClientRect();
            return [...node.querySelectorAll(".smd-mapa-nombre, .smd-mapa-estado")].some((text) => {
                const range = document.createRange();
                range.selectNodeContents(text);
                const words = range.getBoundingClientRect();
                return words.top < box.top || words.bottom > box.bottom || words.right > box.right;
            });
        }).map((node) => node.textContent)"""
    )
    assert outside == []


def test_on_a_phone_the_map_is_a_list_for_each_band_without_arrows(open_map):
    page = open_map(width=360, height=800)
    assert page.locator("svg.smd-mapa-flechas:visible").count() == 0
    heights = page.eval_on_selector_all(
        ".smd-mapa-nodo", "all => all.map(a => a.getBoundingClientRect().height)"
    )
    assert min(heights) >= 48
    assert [heading.inner_text() for heading in page.locator("h2").all()] == [
        "Resultados",
        "Actores",
        "Procesos",
        "Habilitadores",
    ]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_the_map_has_no_axe_violation_and_never_scrolls_sideways(
    open_map, violations, width, height, theme
):
    page = open_map("?objetivo=n8", width=width, height=height, theme=theme)
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_the_tile_map_has_no_axe_violation_and_never_scrolls_sideways(
    open_tiles, violations, width, height, theme
):
    page = open_tiles("?territorio=t1", width=width, height=height, theme=theme)
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_arrows_take_the_colours_of_the_theme(open_map, theme, palette):
    page = open_map(theme=theme)
    stroke = page.eval_on_selector("svg.smd-mapa-flechas g", "g => getComputedStyle(g).stroke")
    red, green, blue = bytes.fromhex(palette.outline.removeprefix("#"))
    assert stroke == f"rgb({red}, {green}, {blue})"


def test_names_are_text_and_never_markup(open_map):
    page = open_map()
    assert page.locator(".smd-mapa-nodo b").count() == 0
    assert page.get_by_text("<b>Texto</b>").first.is_visible()


@pytest.mark.parametrize("open_one", ["open_map", "open_tiles"])
def test_the_policy_of_the_server_lets_the_drawings_run_and_nobody_else_is_asked(
    request, open_one, contacts, drawings
):
    page = request.getfixturevalue(open_one)()
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    page.reload()
    page.locator(".smd-mapa-nodo, .smd-cuadro").last.wait_for()
    assert not [text for text in refused if "Content Security Policy" in text]
    assert contacts.hosts == {drawings.removeprefix("http://")}
