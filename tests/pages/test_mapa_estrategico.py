"""The strategy map: nothing selected, one objective selected, a place with little data."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit


def opened(page: str = "mapa_estrategico", **address: str) -> AppTest:
    return visit(page, **address)


@pytest.mark.usefixtures("real_region")
def test_without_a_selection_there_are_map_notes_and_table_but_no_panel():
    app = opened()

    assert not app.exception
    assert app.title[0].value.startswith("Abajo va")
    assert len(app.get("bidi_component")) == 1
    assert "Ver el mapa como tabla" in html(app)
    assert "Lo empujan" not in html(app)


@pytest.mark.usefixtures("real_region")
def test_a_deep_link_opens_the_panel_of_its_objective():
    app = opened(objetivo="asegurar_agua")

    assert not app.exception
    assert 'aria-label="Asegurar agua suficiente y de buena calidad"' in html(app)
    assert "Lo empujan" in html(app)


@pytest.mark.usefixtures("real_region")
def test_unknown_ids_fall_back_with_a_notice():
    app = opened(objetivo="agua_para_marte", eje="espacio", horizonte="siempre")

    assert not app.exception
    assert "No existe el objetivo «agua_para_marte»" in html(app)
    assert "No existe «espacio» para «eje»" in html(app)
    assert "Lo empujan" not in html(app)


@pytest.mark.usefixtures("real_region")
def test_an_axis_lists_its_objectives_and_hides_nothing():
    app = opened(eje="recursos_hidricos")

    assert not app.exception
    assert "4 objetivos sirven a este eje" in html(app)
    assert app.selectbox(key="eje").value == "recursos_hidricos"


@pytest.mark.usefixtures("real_region")
def test_a_district_says_what_is_not_measured_there():
    app = opened(objetivo="convivir_en_paz", territorio="180204", anio="2020")

    assert not app.exception
    assert app.title[0].value.startswith("El distrito de Ichuña: ")
    assert "Ninguno de sus indicadores se mide por distrito." in html(app)


@pytest.mark.usefixtures("tiny_region")
def test_another_region_has_its_own_map():
    app = opened(objetivo="vivir_con_agua")

    assert not app.exception
    assert "Agua en casa" in html(app)
