"""Years in words."""

import pytest

from tests.indicators.impacts.drawn import assessment, component, developments, effect
from ui.impacts.years import acting_years, years_words


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (2018, 2022, "2018 a 2022"),
        (2022, None, "desde 2022"),
        (None, 2030, "hasta 2030"),
        (2026, 2026, "2026"),
        (None, None, "sin año publicado"),
    ],
)
def test_years_are_said_as_far_as_they_are_known(start, end, said):
    assert years_words(start, end) == said


@pytest.mark.parametrize(
    ("name", "years", "said"),
    [
        ("mina", (2010, 2014), "2010 a 2014"),
        ("mina", (None, None), "ya existía"),  # it is there, nobody says since when
        ("mina", (None, 2024), "hasta 2024"),
        ("canal", (None, None), "sin año publicado"),  # it is only planned
    ],
)
def test_an_effect_without_a_first_year_was_there_or_has_no_place_in_time(name, years, said):
    given = developments(**({name: {"operation": years}} if any(years) else {}))
    found = assessment(component(effect(name, start=None)), known=given)

    assert acting_years(found.known["agua"].effects[0]) == said
