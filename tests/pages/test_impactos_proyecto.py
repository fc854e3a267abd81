"""One development, and the ways to the impacts from the other screens."""

import pytest

from tests.visits import html, visit


@pytest.mark.usefixtures("real_region")
def test_a_development_with_numbers_shows_what_it_gives_and_takes():
    app = visit("impactos", proyecto="quellaveco")
    shown = html(app)

    assert app.title[0].value.startswith("Mina Quellaveco actúa sobre")
    assert "toma 22.0" in shown
    assert "Se contradicen: 30" in shown
    assert "no se suma con otros" in shown
    assert "sin=quellaveco" in shown
    assert shown.index("A favor") < shown.index("En contra") < shown.index("Se discute")


@pytest.mark.usefixtures("real_region")
def test_a_development_of_which_nothing_is_published_has_no_number_and_names_who_owes_it():
    app = visit("impactos", proyecto="sit_gas")
    shown = html(app)

    assert "de ninguno se ha publicado cuánto es" in shown
    assert "Debe publicarlo:" in shown
    assert "No hay ninguna medida registrada" in shown
    assert "No está en «Lo que ya existe»" in shown


@pytest.mark.usefixtures("real_region")
def test_a_development_outside_the_region_says_so():
    assert "Fuera de la región" in html(visit("impactos", proyecto="tia_maria"))


@pytest.mark.usefixtures("real_region")
def test_every_development_can_be_opened(real_system):
    for name in list(real_system.impacts.developments)[::6]:
        assert visit("impactos", proyecto=name).title


@pytest.mark.usefixtures("tiny_region")
def test_an_invented_development_has_its_screen():
    app = visit("impactos", proyecto="acequia_nueva")

    assert "1 con efectos de distinto signo" in app.title[0].value
    assert "Horas de agua que dan las obras" in html(app)


@pytest.mark.usefixtures("tiny_region")
def test_an_unknown_development_gets_a_notice():
    assert "No existe la obra «acequia»" in html(visit("impactos", proyecto="acequia"))


@pytest.mark.usefixtures("real_region")
@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("objetivo", {"objetivo": "asegurar_agua"}),
        ("mapa_estrategico", {"objetivo": "asegurar_agua"}),
        ("indicador", {"indicador": "volumen_pasto_grande"}),
    ],
)
def test_the_scorecard_leads_to_the_components_behind_it(page, address):
    assert "componente=agua_pasto_grande" in html(visit(page, **address))


@pytest.mark.usefixtures("real_region")
def test_a_place_leads_to_its_works():
    shown = html(visit("territorio", territorio="1803"))

    assert "Obras en este lugar" in shown
    assert "proyecto=fundicion_ilo" in shown


@pytest.mark.usefixtures("real_region")
def test_the_method_explains_cumulative_impacts():
    assert "Cuando dos efectos actúan juntos" in html(visit("metodo"))
