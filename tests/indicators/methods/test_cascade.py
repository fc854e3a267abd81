import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.methods.cascade import (
    cut,
    expect_progress,
    judge,
    label,
    measure_health,
    roll_up,
)
from indicators.methods.case import (
    BEHIND,
    NO_BASELINE,
    NO_ROAD,
    NO_TARGET,
    NO_VALUE,
    NOT_COVERED,
    NOT_LATER,
    Case,
    Outcome,
)

PARTS = ((50, 55), (99, 100), (120, 100), (15, 22))

healths = st.lists(st.floats(0, 200), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("actual", "expected", "health", "name"),
    [
        # actual expected published  label
        (50,    55,      90,        "behind"),
        (99,    100,     99,        "on_track"),
        (15,    22,      68,        "at_risk"),
    ],
)  # fmt: skip
def test_the_published_parts_come_out(actual, expected, health, name):
    assert cut(measure_health(actual, expected)) == health
    assert label(measure_health(actual, expected)) == name


def test_the_published_parent_comes_out_only_with_decimals_cut_off():
    parts = [measure_health(actual, expected) for actual, expected in PARTS]

    assert roll_up(parts) == 89.25  # published
    assert roll_up(parts, exact=True) == pytest.approx(89.52, abs=5e-3)  # not what is published
    assert label(roll_up(parts)) == label(roll_up(parts, exact=True)) == "behind"


# The article's bands leave gaps at 84-85, 94-95 and above 105; cutting decimals closes two.
@pytest.mark.parametrize(
    ("health", "name"),
    [
        (0,     "at_risk"),
        (84,    "at_risk"),
        (84.99, "at_risk"),
        (85,    "behind"),
        (94.99, "behind"),
        (95,    "on_track"),
        (105.9, "on_track"),
        (106,   "unlabelled"),
        (-30,   "at_risk"),
    ],
)  # fmt: skip
def test_labels_follow_whole_per_cents(health, name):
    assert label(health) == name


def test_a_health_of_95_is_not_lost_to_the_last_binary_digit():
    assert measure_health(0.57, 0.6) < 95

    assert label(measure_health(0.57, 0.6)) == "on_track"


@pytest.mark.parametrize(
    ("now", "expected"),
    [(2018, 0), (2019, 0), (2024.5, 0.5), (2030, 1), (2035, 1)],
)  # fmt: skip
def test_progress_is_expected_on_a_straight_line(now, expected):
    assert expect_progress(2019, 2030, now) == expected


@pytest.mark.parametrize(
    ("value", "health", "category"),
    [
        # baseline 60 (2019), target 90 (2030), value of 2024: expected 5/11 of the road
        (73.64, 100.0,  "on_track"),
        (70,    73.3,   "at_risk"),
        (72,    88.0,   "behind"),
        (80,    146.7,  "unlabelled"),
        (58,    -14.7,  "at_risk"),
        (90,    100.0,  "achieved"),
        (92,    100.0,  "exceeded"),
    ],
)  # fmt: skip
def test_cases_get_health_and_label(value, health, category):
    outcome = judge(Case(((2024, value),), "increase", (2019, 60), (2030, 90)))

    assert outcome.category == category
    assert outcome.score == pytest.approx(health, abs=0.05)


@pytest.mark.parametrize(
    ("series", "direction", "baseline", "target", "interval", "reason"),
    [
        # series          direction   baseline    target      interval      reason
        ((),             "increase", (2019, 60), (2030, 90), (None, None), NO_VALUE),
        (((2024, 70),),  "increase", (2019, 60), None,       (None, None), NO_TARGET),
        (((2024, 70),),  "increase", None,       (2030, 90), (None, None), NO_BASELINE),
        (((2019, 60),),  "increase", (2019, 60), (2030, 90), (None, None), NOT_LATER),
        (((2012, 95),),  "increase", (2019, 60), (2030, 90), (None, None), NOT_LATER),
        (((2024, 78),),  "increase", (2019, 80), (2030, 80), (None, None), NO_ROAD),
        (((2024, 65),),  "increase", (2019, 80), (2030, 70), (None, None), BEHIND),
        (((2024, 115),), "range",    (2019, 130), (2030, 95), (90, 100),   NOT_COVERED),
        (((2024, 5.8),), "maintain", (2019, 5),  (2030, 5),  (4.5, 5.5),   NOT_COVERED),
    ],
)  # fmt: skip
def test_what_has_no_published_health_is_declined(
    *, series, direction, baseline, target, interval, reason
):
    low, high = interval
    case = Case(series, direction, baseline, target, low=low, high=high)

    assert judge(case) == Outcome("cascade", "not_available", None, reason)


def test_a_value_to_maintain_is_achieved_inside_its_tolerance():
    case = Case(((2024, 5.4),), "maintain", (2019, 5), (2030, 5), low=4.5, high=5.5)

    assert judge(case).category == "achieved"


def test_a_baseline_that_meets_the_target_is_met_from_the_start():
    case = Case(((2019, 92),), "increase", baseline=(2019, 92), target=(2030, 90))

    assert judge(case).category == "exceeded"


def test_a_target_met_needs_no_baseline():
    assert judge(Case(((2024, 15.4),), "decrease", target=(2030, 25))).category == "exceeded"


@given(healths)
def test_a_parent_lies_between_0_and_100_and_cutting_never_raises_it(parts):
    assert 0 <= roll_up(parts) <= roll_up(parts, exact=True) + 1e-9 <= 100 + 1e-9
