"""The screen of variables: without anything chosen, narrowed, one open, and wrong addresses."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit


def opened(**address: str) -> AppTest:
    return visit("variables", **address)


@pytest.mark.usefixtures("real_system", "real_region")
def test_without_a_choice_all_variables_are_listed_a_page_at_a_time():
    app = opened()

    assert not app.exception
    assert app.title[0].value == "De 689 variables, 449 tienen cifras y 240 todavía no"
    assert "689 variables; aquí van de la 1 a la 25" in html(app)
    assert "Página 1 de 28" in html(app)


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_search_without_accents_finds_words_with_them():
    app = opened(buscar="educacion anos")

    assert not app.exception
    assert app.text_input(key="buscar").value == "educacion anos"
    assert "Años de educación" in html(app)


@pytest.mark.usefixtures("real_system", "real_region")
def test_what_is_typed_goes_to_the_address_and_begins_at_the_first_page():
    app = opened(pagina="4", mostrar="con")
    assert "Página 4 de" in html(app)

    app.text_input(key="buscar").input("presupuesto").run()

    assert not app.exception
    assert app.query_params["buscar"] == "presupuesto"
    assert "pagina" not in app.query_params
    assert "Página 4 de" not in html(app)


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_variable_opens_with_its_figures_warnings_and_a_download():
    app = opened(variable="muni_pim")

    assert not app.exception
    assert app.title[0].value.startswith("PIM de los gobiernos locales")
    assert "Lea esto antes de usar sus cifras" in html(app)
    assert "Gasto cumplido de las municipalidades" in html(app)
    assert app.get("download_button")


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_variable_without_figures_says_who_should_publish_it():
    app = opened(variable="afiliados_afp")

    assert not app.exception
    assert "Todavía no hay ninguna cifra de esta variable" in html(app)
    assert "SBS / BCRP" in html(app)
    assert not app.get("download_button")


@pytest.mark.usefixtures("real_system", "real_region")
def test_unknown_ids_get_a_notice_each_and_the_whole_list():
    app = opened(variable="nada", eje="x", institucion="y", mostrar="z", pagina="-1", hoja="w")

    assert not app.exception
    for said in ("la variable «nada»", "el eje «x»", "la institución «y»", "mostrar «z»"):
        assert said in html(app)
    assert "689 variables" in html(app)


@pytest.mark.usefixtures("tiny_region")
def test_another_region_has_its_own_variables():
    app = opened(buscar="nada de esto")

    assert not app.exception
    assert app.title[0].value == "De 5 variables, 4 tienen cifras y 1 todavía no"
    assert "Ninguna variable responde a lo que busca" in html(app)
