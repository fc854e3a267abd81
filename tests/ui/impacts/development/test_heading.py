import pytest

from indicators.impacts.scenario import Scenario, ScenarioId
from tests.indicators.impacts.drawn import component, effect
from tests.ui.impacts.development.subjects import looked_at
from ui.impacts.development.heading import known_words, scenario_words, title


def things(*signs: str):
    """A component for each text of signs: `+`, or `+-` for two effects of different sign."""
    return [
        component(
            *(effect("mina", sign=sign, id=f"e{n}") for n, sign in enumerate(each)),
            id=f"cosa_{number}",
        )
        for number, each in enumerate(signs)
    ]


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        (["+", "-", "?", "-"], "4 cosas que importan: 1 a favor, 2 en contra y 1 en discusión"),
        (["+"], "1 cosa que importa: 1 a favor"),
        (["+-", "?"], "2 cosas que importan: 1 en discusión y 1 con efectos de distinto signo"),
    ],
)
def test_the_parts_of_the_title_add_up_to_the_things_acted_on(tiny_system, signs, said):
    assert title(looked_at(tiny_system, "mina", *things(*signs))) == f"Mina actúa sobre {said}"


def test_a_development_without_effects_says_so(tiny_system):
    subject = looked_at(tiny_system, "presa", *things("+"))

    assert title(subject) == "Presa: todavía no se ha registrado ningún efecto"
    assert known_words(subject) == ""


def test_effects_with_a_number_and_without_add_up(tiny_system):
    subject = looked_at(
        tiny_system,
        "mina",
        component(
            effect("mina", 5.0, id="una"), effect("mina", id="otra"), effect("mina", id="tercera")
        ),
    )

    assert known_words(subject) == ("De 3 efectos: 1 se suma y de 2 nadie ha publicado cuánto es.")


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ("-", "De su único efecto nadie ha publicado cuánto es."),
        ("--", "De sus 2 efectos, de ninguno se ha publicado cuánto es."),
    ],
)
def test_where_nothing_is_known_it_is_said_in_one_breath(tiny_system, signs, said):
    assert known_words(looked_at(tiny_system, "mina", *things(signs))) == said


def test_what_the_scenario_does_not_hold_is_shown_in_the_smallest_that_does(tiny_system):
    subject = looked_at(tiny_system, "canal", component(effect("canal", 3.0)))

    assert subject.view.scenario.id is ScenarioId.PLANNED
    assert scenario_words(subject) == (
        "No está en «Lo que ya existe». Aquí se muestra con «+ lo planificado»."
    )


def test_what_a_visitor_left_out_is_shown_and_told(tiny_system):
    left_out = Scenario(ScenarioId.EXISTING, off=frozenset({"mina"}))
    subject = looked_at(tiny_system, "mina", component(effect("mina", 3.0)), scenario=left_out)

    assert subject.view.scenario.off == frozenset()
    assert "Usted la dejó fuera" in scenario_words(subject)


def test_a_development_of_the_scenario_needs_no_words(tiny_system):
    assert scenario_words(looked_at(tiny_system, "mina", component(effect("mina", 3.0)))) == ""
