"""Which developments are listed."""

from dataclasses import replace

import pytest

from indicators.definition.impact import DevelopmentStatus
from tests.factories import geography
from tests.indicators.impacts.drawn import developments
from ui.impacts.overview.filters import UNNAMED, Filters, read_filters, touches

PLACES = geography()


def located(territory: str, owner: str = ""):
    return replace(developments()["mina"], territory=territory, owner=owner)


@pytest.mark.parametrize(
    ("territory", "place", "counts"),
    [
        ("911", "911", True),   # it is the place
        ("911", "91", True),    # it lies in the place
        ("91", "911", True),    # it was published for what holds the place
        ("9", "911", True),     # the same, two levels up
        ("912", "911", False),  # beside it
        ("92", "911", False),   # another province
        ("", "9", False),       # outside the region
    ],
)  # fmt: skip
def test_a_development_counts_in_its_place_inside_it_and_above_it(territory, place, counts):
    assert touches(PLACES, territory, place) is counts
    assert Filters(place=place).keep(located(territory), PLACES) is counts


def test_without_filters_everything_is_kept_even_what_lies_outside():
    assert Filters().keep(located(""), PLACES)
    assert not Filters().any


def test_status_and_owner_must_both_fit():
    mine = located("9", "Enel")

    assert Filters(status="existing", owner="Enel").keep(mine, PLACES)
    assert not Filters(status="planned", owner="Enel").keep(mine, PLACES)
    assert not Filters(status="existing", owner="Otra").keep(mine, PLACES)
    assert Filters(owner=UNNAMED).keep(located("9"), PLACES)


def test_an_address_is_taken_as_far_as_it_is_known():
    every = [located("9", "Enel")]
    asked = {"situacion": "existing", "titular": "Enel", "territorio": "91"}

    assert read_filters(every, PLACES, asked) == (Filters("existing", "Enel", "91"), ())


def test_what_is_not_known_is_told_and_left_out():
    filters, notices = read_filters(
        [located("9", "Enel")],
        PLACES,
        {"situacion": "existng", "titular": "Enell", "territorio": "lago"},
    )

    assert filters == Filters()
    assert "No existe «existng» para «situacion»." in str(notices[0])
    assert str(DevelopmentStatus.EXISTING) in str(notices[0])
    assert "«Enel»" in str(notices[1])
