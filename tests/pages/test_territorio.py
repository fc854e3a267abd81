"""A territory: the chooser, a place with all its data, a new one with little, a province, the region."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit


def opened(**address: str) -> AppTest:
    return visit("territorio", **address)


@pytest.mark.usefixtures("real_system", "real_region")
def test_without_a_territory_there_is_a_chooser_of_districts_provinces_and_the_region():
    app = opened()
    shown = html(app)

    assert app.title[0].value == "¿Qué lugar quiere ver?"
    assert "Los 21 distritos, del mar a la puna" in shown
    for place in ("1801", "1802", "1803", "18", "180107", "180211"):
        assert f"territorio?territorio={place}&amp;indicador=ejecucion_municipal" in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_the_measure_to_begin_with_is_that_of_most_districts_and_the_newest():
    measure = next(box for box in opened().selectbox if box.key == "indicador")

    assert measure.value == "ejecucion_municipal"
    assert len(measure.options) == 11


@pytest.mark.usefixtures("real_system", "real_region")
def test_an_unknown_territory_gets_a_notice_and_the_chooser():
    app = opened(territorio="180199")

    assert "No existe el territorio «180199»" in html(app)
    assert app.title[0].value == "¿Qué lugar quiere ver?"


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_reservoir_is_no_territory():
    app = opened(territorio="embalse_pasto_grande")

    assert "no es un territorio" in html(app)
    assert app.title[0].value == "¿Qué lugar quiere ver?"


@pytest.mark.usefixtures("real_system", "real_region")
def test_an_indicator_without_districts_is_not_compared_and_the_page_says_so():
    shown = html(opened(indicador="pobreza_monetaria"))

    assert "«Pobreza monetaria» no tiene cifras de los lugares más pequeños" in shown
    assert "Gasto cumplido de las municipalidades, 2025" in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_district_with_data_has_a_finding_its_facts_and_every_indicator_of_its_level():
    app = opened(territorio="180106")
    shown = html(app)

    assert app.title[0].value == (
        "El distrito de Torata va mejor que la región Moquegua en 6 de 7 medidas"
    )
    assert "6,564\u00a0personas" in shown
    assert "censada más omitida" in shown
    assert "11 de 11 indicadores que se miden a este nivel tienen cifra" in shown
    assert "<strong>Puesto 7 de 21</strong>" in shown
    assert "A 7.8 de Omate, el mejor (96.2)." in shown
    assert "Región: 82.0 (aquí, 6.4 mejor)" in shown
    assert "Meta de 2027: propuesta, sin acuerdo." in shown
    assert "59 variables" in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_figure_of_the_region_is_linked_and_never_shown_as_the_district_s():
    shown = html(opened(territorio="180106"))
    elsewhere = shown[shown.index("Lo que no se publica a este nivel") :]

    assert "Solo hay cifra para la región Moquegua" in elsewhere
    assert "indicador?territorio=18&amp;indicador=pobreza_monetaria" in elsewhere
    assert "Hay cifra para la provincia de Mariscal Nieto" in elsewhere
    # the newest figure of the region for monetary poverty
    assert "11.0" not in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_new_district_says_so_and_why_it_has_no_figures():
    app = opened(territorio="180107")
    shown = html(app)

    assert "San Antonio" in app.title[0].value
    assert "Distrito nuevo: no tiene censo propio todavía." in shown
    assert "El territorio todavía no existía en 2017." in shown
    assert "2 de 11 indicadores que se miden a este nivel tienen cifra" in shown
    assert "Superficie</dt>" not in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_province_is_compared_with_the_provinces_and_names_its_districts():
    shown = html(opened(territorio="1802"))

    assert "Entre 3 provincias" in shown
    assert "Puesto 3 de 3" in shown
    assert shown.count("11\u00a0distritos") == 0
    assert "territorio?territorio=180208" in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_measure_that_a_province_has_not_is_not_borrowed():
    shown = html(opened(territorio="1802", indicador="agua_red_publica"))

    assert "Solo hay cifra por distrito." in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_the_region_has_the_sum_of_its_objectives_as_title_and_no_rank():
    app = opened(territorio="18")
    shown = html(app)

    assert app.title[0].value.startswith("La región Moquegua")
    assert "Puesto" not in shown.split("Ver los números en una tabla")[0]
    assert "Solo hay cifra por distrito" in shown


@pytest.mark.usefixtures("real_system", "real_region")
def test_the_page_looks_from_an_earlier_year_without_later_figures():
    shown = html(opened(territorio="180106", anio="2022", indicador="ejecucion_municipal"))

    assert "Gasto cumplido de las municipalidades, 2022" in shown
    assert ">2023<" not in shown
    assert ">2025<" not in shown


@pytest.mark.usefixtures("tiny_region")
@pytest.mark.parametrize("place", [None, "9001", "9002", "90"])
def test_another_region_with_two_levels_has_the_page_too(place):
    app = opened(**({"territorio": place} if place else {}))

    assert app.title[0].value
    assert "Los 2 pueblo" in html(app)
    assert "puna" not in html(app).split("<style>", maxsplit=1)[0]
