import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.methods.bsc_designer import judge, performance, progress
from indicators.methods.case import BEHIND, Case, Outcome

numbers = st.integers(-1000, 1000)


def test_the_published_example_comes_out():
    assert performance(50, least=0, most=200) == 25


def test_performance_to_minimise_is_the_rest():
    assert performance(50, least=0, most=200, maximise=False) == 75


@given(numbers, numbers, numbers)
def test_both_performances_add_up_to_the_whole(value, least, most):
    assume(least != most)

    total = performance(value, least, most) + performance(value, least, most, maximise=False)

    assert total == pytest.approx(100)


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "value", "covered", "category"),
    [
        # direction  baseline target value  progress category
        ("increase", 60,      90,    70,    33.33,   "under_way"),
        ("increase", 60,      90,    90,    100,     "met"),
        ("increase", 60,      90,    92,    106.67,  "met"),
        ("increase", 60,      90,    60,    0,       "no_progress"),
        ("increase", 60,      90,    58,    -6.67,   "backward"),
        ("decrease", 20,      0,     10.67, 46.65,   "under_way"),
        ("increase", 0,       40,    5,     12.5,    "under_way"),
        ("increase", -1,      3,     2,     75,      "under_way"),
    ],
)  # fmt: skip
def test_progress_is_the_share_of_the_road(
    *, direction, baseline, target, value, covered, category
):
    outcome = judge(Case(((2024, value),), direction, (2019, baseline), (2030, target)))

    assert outcome.category == category
    assert outcome.score == pytest.approx(covered, abs=5e-3)
    assert progress(value, baseline, target) == outcome.score


def test_a_fall_towards_a_target_behind_the_baseline_is_not_read_as_progress():
    case = Case(((2024, 65),), "increase", (2019, 80), (2030, 70))

    assert progress(65, 80, 70) == 150
    assert judge(case) == Outcome("bsc_designer", "not_available", None, BEHIND)
