"""A component of the impacts: with nothing, something and everything known, and bad addresses."""

import pytest

from region import open_system
from tests.ui.impacts.component.full_region import write_full_region
from tests.visits import html, visit

REAL = pytest.mark.usefixtures("real_system", "real_region")


@pytest.fixture(scope="module")
def full_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("full")
    open_system(write_full_region(folder), lambda _share, _what: None).close()
    return folder


@pytest.fixture
def full_region(full_folder, monkeypatch):
    monkeypatch.setenv("SMD_CONFIG", str(full_folder / "config"))
    monkeypatch.setenv("SMD_DATA", str(full_folder / "data"))


def opened(**address):
    return visit("impactos", **address)


@REAL
def test_where_nothing_is_known_there_is_no_axis_but_who_owes_the_figures():
    app = opened(componente="aire_ilo", escenario="foreseeable")
    shown = html(app)

    assert app.title[0].value == r"Aire de Ilo\: ninguno de sus 14 efectos se puede sumar"
    assert not app.get("plotly_chart")
    assert "Todavía no hay una suma que dibujar" in shown
    assert "2 tienen una cifra publicada que no se suma." in shown
    assert "sin cifra" not in shown[: shown.index("Qué lo observa")]
    assert shown.count('class="smd-imp-bloque"') == 14
    assert "Quién debe publicar las cifras" in shown
    assert "No da color hasta que se confirme." in shown


@REAL
def test_where_something_is_known_it_is_drawn_and_the_rest_is_counted():
    app = opened(componente="agua_cantidad_tambo", escenario="planned")
    shown = html(app)

    assert "28.8" in app.title[0].value
    assert "Cuantificados 3 de 12 efectos conocidos." in shown
    assert "22.0 + 6.8 = <strong>28.8" in shown
    assert "9 efectos sin una cifra que se pueda sumar" in shown
    assert "8 tienen una cifra publicada que no se suma." in shown
    assert "Publicado, sin sumar:" in shown
    assert "Sin límite" in shown
    assert app.get("plotly_chart")[0].proto.alt.endswith("Los números, en la tabla.")
    assert app.toggle[0].disabled
    assert "En el archivo, lo que se toma lleva signo menos." in shown
    assert "Los seis pasos y lo que falta, con todo lo planificado" in shown
    assert "Cuantificados 3 de 12 efectos conocidos." in shown.split("Los seis pasos")[1]
    assert "Ver la cifra en Variables" in shown


@REAL
def test_public_money_is_also_shown_added_up_over_the_years():
    app = opened(componente="transferencias_fiscales")

    assert len(app.get("plotly_chart")) == 2
    assert "Sumado año tras año" in html(app)
    assert "lleva signo menos" not in html(app)
    assert "sin contar 2 efectos que no se pueden sumar" in app.title[0].value


@REAL
def test_every_real_component_is_drawn_whole(real_system):
    for component in real_system.impacts.components:
        shown = html(opened(componente=component, escenario="foreseeable"))
        assert "Los seis pasos y lo que falta" in shown
        assert "¿Cuánto importa?" in shown


@pytest.mark.usefixtures("full_region")
def test_where_all_is_known_the_limit_its_crossing_and_the_parts_are_said():
    app = opened(componente="horas_tomadas", escenario="planned")
    shown = html(app)

    assert "se pasaría, en 2030, el límite de 10.0" in app.title[0].value
    assert "Ninguna obra por sí sola pasa el límite, pero juntas sí." in shown
    assert "Pasa el límite" in shown
    assert "rigió de 2010 a 2020" in shown
    assert "sin medidas: 2.5" in shown


@pytest.mark.usefixtures("full_region")
def test_scenario_measures_and_single_works_stand_in_the_address():
    app = opened(componente="horas_tomadas")
    app.segmented_control[0].set_value("planned").run()
    assert app.query_params["escenario"] == "planned"
    app.toggle[0].set_value(False).run()
    assert app.query_params["medidas"] == "no"
    app.multiselect[0].select("fabrica").run()
    assert app.query_params["sin"] == "fabrica"
    assert "9.5" in app.title[0].value

    app.button[0].click().run()
    assert "sin" not in app.query_params
    assert "se pasaría" in app.title[0].value
    assert not app.exception


@pytest.mark.usefixtures("full_region")
def test_the_year_of_the_address_is_the_one_that_is_counted():
    assert "2028: " in html(opened(componente="horas_tomadas", escenario="planned", anio="2028"))
    outside = html(opened(componente="horas_tomadas", anio="2090"))
    assert "se mira de 2018 a 2040. Se muestra 2040." in outside


@REAL
def test_unknown_ids_fall_back_with_a_notice():
    shown = html(opened(componente="aire_ilo", escenario="zz", sin="nada"))

    assert "No existe el escenario «zz»" in shown
    assert "No existe la obra «nada»" in shown


def test_a_year_before_the_first_figure_is_no_year_without_the_effect():
    shown = html(opened(componente="transferencias_fiscales", anio="2022"))
    assert "Actúa, pero no hay cifra publicada antes de 2023." in shown
    assert "Este año no actúa." not in shown


def test_a_figure_of_another_year_says_so():
    shown = html(opened(componente="transferencias_fiscales", anio="2030"))
    assert "Publicado para 2023. Supuesto: se mantiene." in shown
