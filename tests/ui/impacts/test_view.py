"""What of an address is understood, and what is said of the rest."""

import pytest

from indicators.impacts.scenario import ScenarioId
from tests.indicators.impacts.drawn import assessment, component, effect
from ui.impacts.view import read_impact_view
from ui.saying import say


def read(**asked: str):
    region = assessment(component(effect("mina", 5)))
    view, notices = read_impact_view(region, asked, {"anio": 2024})
    return view, [say(notice) for notice in notices]


def test_an_address_is_read_and_written_again() -> None:
    asked = {"componente": "agua", "escenario": "planned", "sin": "mina,tajo", "medidas": "no"}
    view, notices = read(**asked)
    assert notices == []
    assert view.scenario.id is ScenarioId.PLANNED
    assert view.scenario.off == {"mina", "tajo"}
    assert not view.scenario.measures
    assert view.link(componente="agua") == (
        "impactos?anio=2024&escenario=planned&sin=mina%2Ctajo&medidas=no&componente=agua"
    )


def test_defaults_are_left_out_of_links() -> None:
    view, notices = read()
    assert (view.component, view.development, notices) == (None, None, [])
    assert view.link() == "impactos?anio=2024"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"componente": "aguas"}, "No existe el componente «aguas». ¿Quiso escribir «agua»?"),
        ({"proyecto": "minas"}, "No existe la obra «minas». ¿Quiso escribir «mina»?"),
        ({"escenario": "plan"}, "No existe el escenario «plan». ¿Quiso escribir «planned»?"),
        ({"medidas": "quizas"}, "«medidas» solo admite «no». Se cuentan las medidas."),
        ({"sin": "minas"}, "No existe la obra «minas». ¿Quiso escribir «mina»?"),
    ],
)
def test_what_is_not_understood_is_said(asked, said) -> None:
    assert read(**asked)[1] == [said]


def test_many_unknown_works_are_one_notice() -> None:
    (said,) = read(sin=",".join(f"obra_{number}" for number in range(300)))[1]
    assert said.startswith("300 obras de la dirección no existen. No existe la obra «obra_0».")


def test_a_component_goes_before_a_development() -> None:
    view, notices = read(componente="agua", proyecto="mina")
    assert (view.component, view.development) == ("agua", None)
    assert len(notices) == 1
