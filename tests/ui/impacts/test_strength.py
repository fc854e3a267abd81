"""How much is known of effects: the parts add up."""

from dataclasses import replace

from indicators.development import DevelopmentFigure
from tests.indicators.impacts.drawn import assessment, component, developments, effect, figure
from ui.impacts.strength import count, counted_words

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

    counted = count(found["agua"].effects)

    assert (counted.added, counted.published, counted.inside, counted.silent) == (1, 1, 0, 1)
    assert counted.effects == 3
    assert counted_words(counted) == (
        "1 se suma, 1 tiene una cifra que no se puede sumar y de 1 nadie ha publicado cuánto es"
    )


def test_what_is_inside_the_reference_is_no_gap():
    asked = component(
        effect("mina"),
        effect("canal", start=2022),
        quantity="condition",
        observed=[{"variable": "caudal", "place": "9", "reference": True}],
    )

    counted = count(assessment(asked, figures=(figure("2021", 5),)).known["agua"].effects)

    assert (counted.inside, counted.silent) == (1, 1)
    assert counted_words(counted).startswith("1 ya está dentro de lo que se mide y de 1 nadie")


def test_a_figure_that_has_no_place_in_time_is_published_but_not_added():
    mine = effect("canal", start=None)
    mine["magnitude"] = {"basis": "published", "figure": {"attribute": "water"}}
    given = developments()
    given["canal"] = replace(given["canal"], figures=(ATTRIBUTE,))

    counted = count(assessment(component(mine), known=given).known["agua"].effects)

    assert (counted.added, counted.published) == (0, 1)
