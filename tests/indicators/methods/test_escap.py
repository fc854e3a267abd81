import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.methods.case import NOT_LATER, Case, Outcome
from indicators.methods.escap import index_parity, index_status, judge

numbers = st.floats(-1e3, 1e3)


@pytest.mark.parametrize(
    ("base", "now", "target", "more_is_better", "index"),
    [
        # base now target more is better  published index
        (20,  30, 50,    True,           3.333),
        (20,  15, 10,    False,          5.0),
        (20,  25, 10,    False,          -5.0),
    ],
)  # fmt: skip
def test_the_published_indices_come_out(base, now, target, more_is_better, index):
    result = index_status(base, now, target, more_is_better=more_is_better)

    assert result == pytest.approx(index, abs=5e-4)


def test_the_published_index_of_parity_comes_out():
    assert index_parity(0.8, 0.95, 1) == pytest.approx(7.5)


@pytest.mark.parametrize(
    ("direction", "now", "interval", "category", "index"),
    [
        # baseline 20 in 2015, target 10 in 2030
        # direction  now interval      category     index
        ("decrease", 15, (None, None), "advanced",  5.0),
        ("decrease", 10, (None, None), "reached",   10.0),
        ("decrease", 5,  (None, None), "reached",   15.0),   # not clipped
        ("decrease", 20, (None, None), "still",     0.0),
        ("decrease", 25, (None, None), "regressed", -5.0),
        ("maintain", 12, (9, 11),      "advanced",  8.0),    # parity with 10
        ("maintain", 11, (9, 11),      "reached",   9.0),    # inside the tolerance
        ("range",    8,  (9, 11),      "advanced",  8.0),    # from the other side
        ("range",    31, (9, 11),      "regressed", -11.0),
    ],
)  # fmt: skip
def test_cases_get_index_and_class(direction, now, interval, category, index):
    low, high = interval
    case = Case(((2015, 20), (2022, now)), direction, (2015, 20), (2030, 10), low=low, high=high)

    outcome = judge(case)

    assert outcome.category == category
    assert outcome.score == pytest.approx(index)


def test_a_target_behind_the_baseline_does_not_turn_a_fall_into_progress():
    case = Case(((2024, 65),), "increase", (2019, 80), (2030, 70))

    assert judge(case).category == "regressed"


def test_a_single_point_has_no_index():
    case = Case(((2015, 20),), "decrease", (2015, 20), (2030, 10))

    assert judge(case) == Outcome("escap", "not_available", None, NOT_LATER)


@given(numbers, numbers, numbers)
def test_the_mirror_image_has_the_same_index(base, now, target):
    assume(base != target)

    up = index_status(base, now, target, more_is_better=True)

    assert index_status(-base, -now, -target, more_is_better=False) == up


@given(numbers, numbers, numbers)
def test_parity_counts_distance_and_not_side(base, offset, target):
    assume(abs(base - target) > 1e-3)

    above = index_parity(base, target + offset, target)

    assert index_parity(base, target - offset, target) == pytest.approx(above, abs=1e-6)
