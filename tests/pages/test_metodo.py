"""The screen of the method: everything on it is made from what is in force."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit


def opened(**address: str) -> AppTest:
    return visit("metodo", **address)


@pytest.mark.usefixtures("real_system", "real_region")
def test_rule_methods_and_glossary_stand_on_one_page():
    app = opened()

    assert not app.exception
    assert app.title[0].value.startswith("Cómo se decide un estado: 13 casos")
    assert [header.value for header in app.header] == ["Qué dirían otros métodos", "Glosario"]
    text = html(app)
    assert "indicadores otro método daría otro color." in text
    assert "metas de 2027" in text
    assert "Quiebre de serie" in text


@pytest.mark.usefixtures("real_system", "real_region")
def test_the_horizon_of_the_address_is_the_one_compared():
    app = opened(horizonte="largo")

    assert not app.exception
    assert "metas de 2040" in html(app)
    app.segmented_control(key="horizonte").set_value("mediano").run()
    assert app.query_params["horizonte"] == "mediano"
    assert "metas de 2030" in html(app)


@pytest.mark.usefixtures("tiny_region")
def test_another_region_with_another_horizon_and_an_unknown_one():
    app = opened(horizonte="nunca", territorio="9001")

    assert not app.exception
    assert "No existe el horizonte «nunca»" in html(app)
    assert "metas de 2028" in html(app)


@pytest.mark.usefixtures("tiny_region")
def test_a_year_without_any_figure_has_nothing_to_compare():
    app = opened(anio="2001")

    assert not app.exception
    assert "Aquí no hay ningún indicador que se pueda comparar" in html(app)
