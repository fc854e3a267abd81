"""Impacts at a glance: the real region, filters that leave little or nothing, an invented region."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit

REAL = pytest.mark.usefixtures("real_system", "real_region")


def opened(**address: str) -> AppTest:
    return visit("impactos", **address)


@REAL
def test_the_title_is_the_finding_and_every_component_and_development_has_a_link(real_system):
    app = opened()
    shown, impacts = html(app), real_system.impacts
    effects = [e for c in impacts.components.values() for e in c.effects]
    acting, valued = len({e.development for e in effects}), len(impacts.components)
    added = sum(e.magnitude.basis == "published" for e in effects)

    assert app.title[0].value == (
        f"{acting} obras actúan sobre {valued} cosas que importan; "
        f"solo {added} de {len(effects)} efectos se suman"
    )
    assert f"De {len(effects)} efectos conocidos, {added} se suman, " in shown
    assert f"Se muestran 48 de 48 obras, con {len(effects)} de {len(effects)} efectos." in shown
    for component in impacts.components:
        assert f'href="impactos?componente={component}"' in shown
    for development in impacts.developments:
        assert f'href="impactos?proyecto={development}"' in shown


@REAL
def test_the_parts_stand_in_their_order():
    shown = html(opened())
    parts = (
        "Lo que importa",
        "Se muestran 48 de 48",
        "Los seis pasos, y qué falta en cada uno",
        "Cuándo se construye y cuándo funciona cada una",
        "Dónde están",
    )

    places = [shown.index(part) for part in parts]

    assert places == sorted(places)


@REAL
def test_on_a_narrow_screen_the_list_is_folded_by_status_with_counts_and_phases_in_words():
    shown = html(opened())
    folded = shown[shown.index('smd-imp-v-angosta">') :]

    assert '<details class="smd-imp-v-plegado smd-imp-v-angosta">' in shown
    assert "obras ya existen</summary>" in folded
    assert "en operación</span>" in folded
    assert '<details class="smd-imp-v-plegado smd-imp-v-angosta" open>' in html(
        opened(titular="EGESUR")
    )


@REAL
def test_files_are_said_to_have_a_minus_for_what_is_taken():
    assert html(opened()).count("lo que se toma lleva signo menos") == 1


@REAL
def test_an_effect_that_nobody_measured_has_a_mark_without_a_number():
    shown = html(opened(titular="EGESUR"))

    assert "Se muestra 1 de 48 obras, con 2 de " in shown
    assert "Centrales hidroeléctricas" in shown
    assert "smd-imp-v-e-callado" in shown
    assert "A favor, en construcción: nadie ha publicado cuánto es." in shown


@REAL
def test_a_place_counts_what_is_in_it_and_what_is_published_for_what_holds_it():
    app = opened(territorio="180106", situacion="existing")
    shown = html(app)

    assert "En el distrito de Torata hay " in shown
    assert "solo para un territorio que lo contiene" in shown
    assert "Mina Cuajone" in shown
    assert "Presa Vizcachas" in shown  # published for the whole region
    assert "Fundición de Ilo" not in shown
    chosen = {box.key: box.value for box in app.selectbox}
    assert chosen == {"territorio": "180106", "situacion": "existing", "titular": ""}


@REAL
def test_filters_that_leave_nothing_are_said_and_can_be_taken_away():
    shown = html(opened(titular="EGESUR", situacion="existing"))

    assert "Ninguna obra cumple los tres filtros" in shown
    assert 'href="impactos"' in shown
    assert "Los seis pasos" in shown


@REAL
def test_unknown_filters_get_a_notice_and_everything_is_shown():
    shown = html(opened(situacion="hecho", titular="Nadie"))

    assert "No existe «hecho» para «situacion»." in shown
    assert "No existe «Nadie» para «titular»." in shown
    assert "Se muestran 48 de 48 obras" in shown


@REAL
def test_the_scenario_stays_in_the_links():
    shown = html(opened(escenario="planned"))

    assert "impactos?escenario=planned&amp;proyecto=quellaveco" in shown


@REAL
def test_announced_jobs_are_not_added_up_where_constructions_coincide():
    shown = html(opened())

    assert "coinciden" in shown
    assert "Los empleos que anuncia cada una no se suman" in shown


@pytest.mark.usefixtures("tiny_region")
def test_an_invented_region_with_one_component_has_the_whole_screen():
    app = opened()
    shown = html(app)

    assert app.title[0].value == (
        "1 obra actúa sobre 1 cosa que importa; solo 2 de 4 efectos se suman"
    )
    assert "+\u202f3.0" in shown
    assert "Horas de agua que dan las obras" in shown
    assert "En construcción de 2027 a 2028, en operación desde 2028" in shown
    assert "https://ejemplo.invalid/acequia" in shown
