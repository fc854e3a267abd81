"""The finding of the overview: computed, and its parts add up."""

from tests.indicators.impacts.drawn import assessment, component, effect
from ui.impacts.overview.headline import count_all, headline, known_sentence


def test_the_finding_counts_developments_once_and_says_what_can_be_added():
    one = component(effect("mina", 4), effect("presa"))
    other = component(effect("mina"), id="aire", takes=False)

    found = assessment(one, other)

    assert headline(found) == (
        "2 obras actúan sobre 2 cosas que importan; solo 1 de 3 efectos se suma"
    )
    assert count_all(found).effects == 3


def test_the_finding_where_nothing_can_be_added():
    assert headline(assessment(component(effect("mina")))) == (
        "1 obra actúa sobre 1 cosa que importa; su único efecto no se suma"
    )


def test_the_finding_where_everything_is_added():
    assert headline(assessment(component(effect("mina", 4), effect("presa", 3)))) == (
        "2 obras actúan sobre 1 cosa que importa; sus 2 efectos se suman"
    )


def test_one_known_effect_is_said_in_the_singular():
    assert known_sentence(count_all(assessment(component(effect("mina", 4))))) == (
        "Del único efecto conocido: 1 se suma."
    )


def test_a_component_without_effects_is_said_to_have_none():
    assert (
        known_sentence(count_all(assessment(component()))) == "Todavía no se conoce ningún efecto."
    )


def test_the_sentence_has_every_effect_in_one_of_its_parts():
    found = assessment(component(effect("mina", 4), effect("presa")))

    assert known_sentence(count_all(found)) == (
        "De 2 efectos conocidos, 1 se suma y de 1 nadie ha publicado cuánto es."
    )
