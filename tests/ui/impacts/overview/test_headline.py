"""The finding of the overview: computed, and its parts add up."""

from dataclasses import replace

from indicators.development import DevelopmentFigure
from tests.indicators.impacts.drawn import assessment, component, developments, effect, figure
from ui.impacts.overview.headline import count, count_all, headline, known_sentence

CITED = {"variable": "caudal", "place": "9", "period": "2020"}
ATTRIBUTE = DevelopmentFigure("water", 3, None, "hm3", "", "Empresa", "", preferred=True, note="")


def known(*effects, **given):
    return assessment(component(*effects), **given).known


def test_every_effect_is_in_one_of_four_parts_and_they_add_up():
    found = known(
        effect("mina", 4),
        effect("presa"),
        effect("planta", context=[{"figure": CITED, "reason": "Es de todos."}]),
        figures=(figure("2020", 5),),
    )

    counted = count(found["agua"])

    assert (counted.added, counted.published, counted.inside, counted.silent) == (1, 1, 0, 1)
    assert counted.effects == 3
    assert known_sentence(counted) == (
        "De 3 efectos conocidos, 1 se suma, 1 tiene una cifra que no se puede sumar y "
        "de 1 nadie ha publicado cuánto es."
    )


def test_what_is_inside_the_reference_is_no_gap():
    asked = component(
        effect("mina"),
        effect("canal", start=2022),
        quantity="condition",
        observed=[{"variable": "caudal", "place": "9", "reference": True}],
    )

    counted = count(assessment(asked, figures=(figure("2021", 5),)).known["agua"])

    assert (counted.inside, counted.silent) == (1, 1)
    assert "1 ya está dentro de lo que se mide hoy y de 1 nadie" in known_sentence(counted)


def test_a_figure_that_has_no_place_in_time_is_published_but_not_added():
    mine = effect("canal", start=None)
    mine["magnitude"] = {"basis": "published", "figure": {"attribute": "water"}}
    given = developments()
    given["canal"] = replace(given["canal"], figures=(ATTRIBUTE,))

    counted = count(assessment(component(mine), known=given).known["agua"])

    assert (counted.added, counted.published) == (0, 1)


def test_the_finding_counts_developments_once_and_says_what_can_be_added():
    one = component(effect("mina", 4), effect("presa"))
    other = component(effect("mina"), id="aire", takes=False)

    found = assessment(one, other)

    assert headline(found) == (
        "2 obras actúan sobre 2 cosas que importan; solo 1 de 3 efectos se suma"
    )
    assert count_all(found.known).effects == 3


def test_the_finding_where_nothing_can_be_added():
    assert headline(assessment(component(effect("mina")))) == (
        "1 obra actúa sobre 1 cosa que importa; ninguno de 1 efectos se suma"
    )


def test_a_component_without_effects_is_said_to_have_none():
    assert known_sentence(count(known()["agua"])) == "Todavía no se conoce ningún efecto."
