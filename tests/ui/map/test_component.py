import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import ui.map.component
from ui.map.component import map_data
from ui.map.model import Arrow, Band, Drawing, Node

SCRIPTS = sorted(Path(ui.map.component.__file__).parents[1].glob("*/*.js"))
DRAWING = Drawing(
    (Band("arriba", "Arriba", "lo que se vive"), Band("abajo", "Abajo")),
    (
        Node("a", "arriba", "Un nombre muy largo", "informacion_insuficiente", "Insuficiente",
             "◐", "?objetivo=a", "Un nombre", "1 de 3", "Empujado por B", hollow=True),
        Node("b", "abajo", "B", "en_camino", "En camino", "▲", "?objetivo=b"),
    ),
    (Arrow("b", "a"),),
)  # fmt: skip


def data(selected=None):
    return map_data(DRAWING, selected, "Dos objetivos")


def test_a_node_says_its_short_name_its_status_and_what_is_read_aloud():
    (node,) = data()["bands"][0]["nodes"]
    assert node["name"] == "Un nombre"
    assert node["status"] == "Insuficiente · 1\u00a0de\u00a03"
    assert (node["shape"], node["hollow"]) == ("◐", True)
    assert node["label"] == "Empujado por B"
    assert node["href"] == "?objetivo=a"


def test_the_look_of_a_status_is_a_class_of_the_style_sheet():
    sheet = (Path(ui.map.component.__file__).parents[1] / "static" / "smd.css").read_text("utf-8")
    for band in data()["bands"]:
        for node in band["nodes"]:
            assert f".smd-s-{node['look']}" in sheet


def test_places_are_percentages_of_the_field_and_of_the_band():
    upper, lower = data()["bands"]
    percent = {side: float(upper[side].rstrip("%")) for side in "xywh"}
    assert (percent["x"], percent["y"], percent["w"]) == (0, 0, 100)
    assert float(lower["y"].rstrip("%")) + float(lower["h"].rstrip("%")) == pytest.approx(100)
    inside = {side: float(upper["nodes"][0][side].rstrip("%")) for side in "xywh"}
    assert inside["y"] + inside["h"] < 100


def test_arrows_take_their_colours_from_the_style_sheet():
    for canvas in ("wide", "tall"):
        arrows = data("a")[canvas]["arrows"]
        assert "var(--smd-ink)" in arrows
        assert "#" not in arrows


def test_the_map_is_mounted_and_nothing_is_picked_before_somebody_clicks():
    def page():
        import streamlit as st

        from ui.map.component import show_map
        from ui.map.model import Band, Drawing

        drawing = Drawing((Band("b", "Banda"),), (), ())
        st.write(repr(show_map(drawing, selected=None, key="mapa", alt="Un mapa")))

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert app.markdown[0].value == "None"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_scripts_put_text_in_as_text_and_run_nothing_made_of_text(script):
    code = script.read_text("utf-8")
    assert not re.search(r"(inner|outer|Adjacent)HTML|document\.write|\beval\b|Function\(", code)
    assert not re.search(r"https?://(?!www\.w3\.org)|fetch\(|import\(", code)
