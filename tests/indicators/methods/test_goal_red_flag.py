import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.methods.case import BEHIND, NOT_COVERED, Case, Outcome
from indicators.methods.goal_red_flag import colour, judge, score

numbers = st.integers(-1000, 1000)


# Published: goal 700, red flag 500. The vendor prints 3.3 and 6.6 for the exact thirds.
@pytest.mark.parametrize(
    ("value", "points", "shade"),
    [
        # value score   colour
        (200,  0,      "red"),       # clipped
        (300,  0,      "red"),       # published
        (499,  3.317,  "red"),
        (500,  3.333,  "yellow"),    # published
        (600,  5,      "yellow"),
        (699,  6.650,  "yellow"),
        (700,  6.667,  "green"),     # published
        (900,  10,     "green"),     # published
        (950,  10,     "green"),     # clipped
    ],
)  # fmt: skip
def test_the_published_example_comes_out(value, points, shade):
    assert score(value, goal=700, red_flag=500) == pytest.approx(points, abs=5e-4)
    assert colour(value, goal=700, red_flag=500) == shade


@pytest.mark.parametrize(
    ("value", "points", "shade"),
    [
        # goal 5, red flag 8
        (12,   0,      "red"),
        (11,   0,      "red"),
        (8,    3.333,  "yellow"),
        (6.5,  5,      "yellow"),
        (5,    6.667,  "green"),
        (2,    10,     "green"),
        (0,    10,     "green"),
    ],
)  # fmt: skip
def test_it_works_reversed_where_less_is_better(value, points, shade):
    assert score(value, goal=5, red_flag=8) == pytest.approx(points, abs=5e-4)
    assert colour(value, goal=5, red_flag=8) == shade


@given(numbers, numbers, numbers, numbers)
def test_a_better_value_never_scores_less_and_scores_are_clipped(one, other, goal, red_flag):
    assume(goal != red_flag)
    worse, better = sorted((one, other), reverse=goal < red_flag)

    assert 0 <= score(worse, goal, red_flag) <= score(better, goal, red_flag) <= 10


@given(numbers, numbers, numbers)
def test_the_reversed_scale_is_the_mirror_image(value, goal, red_flag):
    assume(goal != red_flag)

    assert score(-value, -goal, -red_flag) == score(value, goal, red_flag)
    assert colour(-value, -goal, -red_flag) == colour(value, goal, red_flag)


@given(numbers, numbers, numbers, st.sampled_from([0.125, 8.0, 1024.0]))
def test_a_change_of_unit_changes_nothing(value, goal, red_flag, factor):
    assume(goal != red_flag)

    scaled = score(value * factor, goal * factor, red_flag * factor)

    assert scaled == pytest.approx(score(value, goal, red_flag))


def test_the_baseline_is_the_red_flag_and_the_target_the_goal():
    case = Case(((2024, 600),), "increase", baseline=(2019, 500), target=(2030, 700))

    outcome = judge(case)

    assert (outcome.category, outcome.score) == ("yellow", 5)
    assert dict(outcome.detail.values) == {"goal": 700, "red_flag": 500}


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "interval", "reason"),
    [
        # direction  baseline     target      interval      reason
        ("increase", (2019, 700), (2030, 500), (None, None), BEHIND),
        ("range",    (2019, 130), (2030, 95),  (90, 100),    NOT_COVERED),
    ],
)  # fmt: skip
def test_what_the_scale_cannot_say_is_declined(direction, baseline, target, interval, reason):
    low, high = interval
    case = Case(((2024, 110),), direction, baseline, target, low=low, high=high)

    assert judge(case) == Outcome("goal_red_flag", "not_available", None, reason)
