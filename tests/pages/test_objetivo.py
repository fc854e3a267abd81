"""One objective: the chooser, all that is known of one, a place with little data."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit


def opened(page: str = "objetivo", **address: str) -> AppTest:
    return visit(page, **address)


@pytest.mark.usefixtures("real_region")
def test_without_a_selection_there_is_a_chooser_with_a_heading():
    app = opened()

    assert not app.exception
    assert app.title[0].value == "Los 18 objetivos, y cómo va cada uno"
    assert html(app).count("objetivo?objetivo=") == 18


@pytest.mark.usefixtures("real_region")
def test_an_unknown_id_gets_a_notice_and_the_chooser():
    app = opened(objetivo="asegurar_aguas")

    assert not app.exception
    assert "No existe el objetivo «asegurar_aguas»" in html(app)
    assert app.title[0].value.startswith("Los 18 objetivos")


@pytest.mark.usefixtures("real_region")
def test_an_objective_shows_what_its_indicators_give_and_what_it_is_linked_with():
    app = opened(objetivo="ejecutar_agua_energia")
    shown = html(app)

    assert not app.exception
    assert app.title[0].value == "Ejecutar a tiempo las obras de agua y luz"
    assert "Puntaje del objetivo, de 100" in shown
    assert "asociación, no causa" in shown
    assert "nadie asignado todavía" in shown
    assert "mapa-estrategico?objetivo=ejecutar_agua_energia" in shown


@pytest.mark.usefixtures("real_region")
def test_an_objective_with_too_few_scores_says_why_it_has_no_colour():
    app = opened(objetivo="impulsar_clusteres")

    assert not app.exception
    assert "Solo 1 de 3 indicadores da puntaje" in html(app)
    assert "Puntaje del objetivo, de 100" not in html(app)


@pytest.mark.usefixtures("real_region")
def test_where_nothing_is_measured_there_is_a_designed_gap():
    app = opened(objetivo="convivir_en_paz", territorio="180204")

    assert not app.exception
    assert "Aquí no hay nada que mostrar todavía" in html(app)
    assert "Se miden en otro nivel y aquí no se usan" in html(app)


@pytest.mark.usefixtures("real_region")
def test_choosing_a_place_writes_it_in_the_address():
    app = opened(objetivo="dar_servicios_basicos")

    app.selectbox(key="territorio").set_value("1803").run()

    assert not app.exception
    assert app.query_params["territorio"] == "1803"
    assert "La provincia de Ilo" in html(app)
