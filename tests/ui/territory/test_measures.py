"""What districts can be compared by, taken from the data."""

from indicators.judgement.judgement import assess
from tests.factories import catalogue, evaluated, indicator, scorecard
from ui.territory.measures import choose_measure, find_measures

AGUA = indicator()
LUZ = indicator(id="luz", name="Luz", formula="luz")
ARENA = indicator(id="arena", name="Arena", formula="arena", unverified=("C",))
SOL = indicator(id="sol", name="Sol", formula="sol", levels=("departamento",))

TABLE = """
              2021  2022  2023
    agua  911    1     1     -
    agua  912    1     1     -
    luz   911    -     1     1
    luz   912    -     1     1
    arena 911    -     1C    1C
    arena 912    -     1C    1C
    arena 921    -     1C    1C
    sol   9      1     1     1
"""


def measured(as_of=2026):
    chosen = (AGUA, LUZ, ARENA, SOL)
    card = scorecard(indicators=chosen)
    return find_measures(assess(card, catalogue(), evaluated(TABLE, *chosen), as_of))


def test_every_indicator_with_a_value_for_a_smallest_place_is_a_measure():
    assert [(m.indicator.id, m.period.text, m.places, m.sure) for m in measured()] == [
        ("agua", "2022", 2, 2),
        ("luz", "2023", 2, 2),
        ("arena", "2023", 3, 0),
    ]


def test_the_first_choice_has_most_verified_places_and_of_those_the_newest_period():
    assert choose_measure(measured(), None).indicator.id == "luz"


def test_the_measure_that_was_asked_for_is_taken_if_it_is_one():
    assert choose_measure(measured(), "agua").indicator.id == "agua"
    assert choose_measure(measured(), "sol").indicator.id == "luz"
    assert choose_measure((), "agua") is None


def test_an_earlier_year_offers_only_what_was_known_then():
    assert [(m.indicator.id, m.period.text) for m in measured(2021)] == [("agua", "2021")]
