"""Places: how they nest, and when they exist."""

import pytest

from indicators.period import parse_period
from indicators.territory import Geography, Territory
from tests.factories import geography


def test_levels_go_from_the_whole_to_the_parts_whatever_the_order_of_the_rows():
    turned = Geography(tuple(reversed(geography().territories)))

    assert turned.levels == geography().levels == ("departamento", "provincia", "distrito")
    assert turned.root.id == "9"


def test_named_places_are_found_by_their_kind_and_nest_nowhere():
    places = geography()

    assert places.at_levels(["embalse", "departamento"]) == ("9", "lago")
    assert places.level_of("lago") == "embalse"
    assert "lago" not in {part.id for parts in places.children.values() for part in parts}


def test_an_unknown_place_has_no_level():
    with pytest.raises(KeyError):
        geography().level_of("nowhere")


@pytest.mark.parametrize(
    ("period", "exists"),
    [("2019", False), ("2020", True), ("2020-06", False), ("2020-07", True), ("2022", True),
     ("2023", True), ("2023-03", True), ("2023-04", False), ("2024", False)],
)  # fmt: skip
def test_a_territory_exists_in_a_period_of_which_it_lived_any_part(period, exists):
    territory = Territory("1", "…", "distrito", None, valid_from="2020-07", valid_to="2023-Q1")

    assert territory.exists(parse_period(period)) is exists


def test_a_region_without_one_root_is_refused():
    two = Geography((Territory("1", "…", "a", None), Territory("2", "…", "a", None)))

    with pytest.raises(ValueError, match="too many"):
        _ = two.root


@pytest.mark.parametrize(
    ("place", "lineage"),
    [("922", ("922", "92", "9")), ("9", ("9",)), ("lago", ()), ("nowhere", ())],
)
def test_a_territory_lies_in_every_one_above_it_and_nothing_else_lies_in_any(place, lineage):
    assert geography().lineage(place) == lineage
