"""The rows of the components."""

from tests.indicators.impacts.drawn import assessment, component, effect
from tests.ui.impacts.overview.subjects import subject
from ui.impacts.overview.components import component_rows


def test_a_row_says_how_many_of_the_effects_add_and_how_much_the_total_matters():
    (row,) = component_rows(subject(assessment(component(effect("mina", 4), effect("presa")))))

    assert (row.name, row.kind, row.known) == ("Agua del río", "Ambiental", "1 de 2")
    assert (row.mark.shape, row.mark.word) == ("–", "no_limit")
    assert row.link == "impactos?anio=2020&componente=agua"


def test_components_stand_by_kind():
    money = component(effect("mina"), id="canon", kind="economic")
    water = component(effect("mina"))

    rows = component_rows(subject(assessment(money, water)))

    assert [row.kind for row in rows] == ["Ambiental", "Económico"]


def test_nothing_known_is_said_as_not_known_and_not_as_zero():
    (row,) = component_rows(subject(assessment(component(effect("mina")))))

    assert (row.known, row.mark.shape) == ("0 de 1", "○")
    assert row.counted.share(row.counted.added) == 0
