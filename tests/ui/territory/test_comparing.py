"""One value of a place beside its peers and the territories above it."""

import pytest

from indicators.disparity import Trend
from tests.factories import evaluated, geography, indicator
from ui.territory.comparing import Side, compare_place

TABLE = """
            2022  2023
    agua 9    50    55
    agua 91   60    60
    agua 911  40    50
    agua 912  70    70
    agua 921  55    70
    agua 922   -    30
"""


def compared(place, year=2026, table=TABLE, **changes):
    sheet = evaluated(table, indicator(**changes)).of("agua")
    return compare_place(sheet, geography(), place, year)


def test_equal_values_share_a_rank_and_the_best_is_named_with_its_distance():
    found = compared("911")

    assert (found.rank, found.of) == (3, 4)
    assert found.best.place in {"912", "921"}
    assert (found.best.value, found.best.distance, found.best.side) == (70, 20, Side.WORSE)
    assert compared("912").rank == compared("921").rank == 1


def test_where_less_is_better_the_lowest_is_the_best():
    found = compared("911", direction="decrease")

    assert found.best.place == "922"
    assert found.rank == 2
    assert found.whole("9").side is Side.BETTER


def test_the_territories_above_come_nearest_first_and_keep_their_own_value():
    found = compared("911")

    assert [(a.place, a.value, a.side) for a in found.above] == [
        ("91", 60, Side.WORSE),
        ("9", 55, Side.WORSE),
    ]


def test_a_territory_above_without_a_value_is_left_out():
    assert [a.place for a in compared("921").above] == ["9"]


def test_the_distance_to_the_best_closes_or_opens():
    assert compared("911").trend is Trend.CLOSING
    assert compared("922").trend is Trend.UNKNOWN


def test_differences_below_the_decimals_shown_are_none():
    table = """
                2023
        agua 9    50.04
        agua 911  50.01
        agua 912  49
    """
    assert compared("911", table=table).whole("9").side is Side.EQUAL


def test_an_earlier_year_sees_nothing_of_later_ones():
    found = compared("911", year=2022)

    assert (found.rank, found.of, found.best.place) == (3, 3, "912")
    assert compared("922", year=2022) is None


@pytest.mark.parametrize("direction", ["informative", "maintain"])
def test_without_a_better_side_there_is_no_rank(direction):
    assert compared("911", direction=direction) is None


def test_values_still_to_be_verified_are_neither_ranked_nor_compared_with():
    table = """
                2022  2023
        agua 911  40    50C
        agua 912  70    70
        agua 921  20    80C
        agua 922   -    30
    """
    assert compared("911", table=table, unverified=("C",)) is None
    found = compared("912", table=table, unverified=("C",))
    assert (found.rank, found.of) == (1, 2)


def test_a_place_without_peers_is_not_ranked():
    assert compared("9") is None
