import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.figures.scale import decimals_of, push_apart, round_ticks, spread_out

NUMBERS = st.floats(-1e9, 1e9, allow_nan=False)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 100, (0, 25, 50, 75, 100)),
        (0, 92, (0, 25, 50, 75, 100)),
        (0, 51, (0, 20, 40, 60)),
        (0, 5141, (0, 2000, 4000, 6000)),
        (72, 80.4, (70, 75, 80, 85)),
        (0, 0.693, (0, 0.2, 0.4, 0.6, 0.8)),
        (-3, 4, (-4, -2, 0, 2, 4)),
    ],
)
def test_ticks_are_round_and_hold_the_values(low, high, ticks):
    assert round_ticks(low, high) == ticks


@pytest.mark.parametrize(("high", "ticks"), [(1, (0, 1)), (8, (0, 2, 4, 6, 8)), (10, (0, 5, 10))])
def test_between_two_whole_numbers_there_is_no_tick(high, ticks):
    assert round_ticks(0, high, whole=True) == ticks


@given(NUMBERS, NUMBERS)
def test_there_are_at_most_five_ticks_and_they_hold_the_values(one, other):
    low, high = sorted((one, other))
    ticks = round_ticks(low, high)
    slack = 1e-6 * max(abs(low), abs(high), 1.0)
    assert 2 <= len(ticks) <= 5
    assert ticks[0] <= low + slack
    assert ticks[-1] >= high - slack


def test_decimals_are_those_that_tell_the_ticks_apart():
    assert decimals_of((0, 25, 50)) == 0
    assert decimals_of((0, 0.25, 0.5)) == 2


def test_the_first_ticks_win_and_near_ones_are_left_out():
    wanted = [(2025, "hoy"), (2022, "base"), (2027, "meta"), (2012, "primero"), (2040, "último")]
    assert spread_out(wanted, 2012, 2040) == (
        (2012, "primero"), (2025, "hoy"), (2040, "último"),
    )  # fmt: skip


@given(st.lists(st.floats(0, 100), min_size=1, max_size=5))
def test_labels_keep_their_order_and_their_distance(values):
    placed = push_apart(values, 3)
    pairs = sorted(zip(values, placed, strict=True), key=lambda pair: pair[0])
    heights = sorted(placed)
    assert all(upper - lower > 2.9 for lower, upper in itertools.pairwise(heights))
    for (value, height), (next_value, next_height) in itertools.pairwise(pairs):
        assert value == next_value or height < next_height
