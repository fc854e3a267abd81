from urllib.parse import parse_qs, urlparse

import pytest

from ui.impacts.links import indicator_components, objective_components


def test_an_objective_leads_to_the_components_that_name_it(tiny_system):
    (one,) = objective_components(tiny_system, {"territorio": "9001"}, "vivir_con_agua")

    asked = parse_qs(urlparse(one.link).query)
    assert asked == {
        "territorio": ["9001"], "componente": ["horas_de_las_obras"], "escenario": ["foreseeable"],
    }  # fmt: skip
    assert one.known == "2 de 4 efectos conocidos se suman"
    assert one.mark.word in {found.name for found in tiny_system.impacts.settings.classes}
    assert one.reason


def test_an_indicator_leads_to_the_components_it_shows_something_of(tiny_system):
    (one,) = indicator_components(tiny_system, {}, "horas_de_agua")

    assert one.name == "Horas de agua que dan las obras"
    assert indicator_components(tiny_system, {}, "gasto_agua") == ()


@pytest.mark.parametrize("find", [objective_components, indicator_components])
def test_a_region_without_impacts_has_no_such_links(tiny_system, monkeypatch, find):
    name = "vivir_con_agua" if find is objective_components else "horas_de_agua"
    monkeypatch.setitem(vars(tiny_system), "impacts", None)

    assert find(tiny_system, {}, name) == ()
