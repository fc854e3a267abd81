import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.methods import statcan
from indicators.methods.case import NO_VALUE, Case, Outcome
from indicators.methods.eurostat import (
    CATEGORIES,
    aggregate,
    classify_rate,
    classify_ratio,
    classify_score,
    find_base,
    judge,
    score_rate,
    score_ratio,
)


@pytest.mark.parametrize(
    ("ratio", "category", "score"),
    [
        # R     category                     score
        (1.50, "significant_progress",      5.0),
        (1.30, "significant_progress",      5.0),
        (0.95, "significant_progress",      2.5),     # EUSTAT's program begins above 95 %
        (0.94, "moderate_progress",         2.43),
        (0.61, "moderate_progress",         0.07),
        (0.60, "moderate_progress",         0.0),     # and above 60 %
        (0.59, "moderate_deterioration",    -0.04),
        (0.00, "moderate_deterioration",    -2.5),
        (-.01, "significant_deterioration", -2.54),
        (-.60, "significant_deterioration", -5.0),
        (-2.0, "significant_deterioration", -5.0),
    ],
)  # fmt: skip
def test_bands_and_scores_with_a_target(ratio, category, score):
    assert classify_ratio(ratio) == category
    assert score_ratio(ratio) == pytest.approx(score, abs=5e-3)


@pytest.mark.parametrize(
    ("rate", "c", "category", "score"),
    [
        # v       C    category                     score
        (0.030,  1.0, "significant_progress",      5.0),
        (0.011,  1.0, "significant_progress",      2.75),
        (0.010,  1.0, "moderate_progress",         2.5),
        (0.002,  1.0, "moderate_progress",         0.5),
        (0.001,  1.0, "no_progress",               0.25),
        (0.000,  1.0, "no_progress",               0.0),
        (-.001,  1.0, "no_progress",               -0.25),
        (-.002,  1.0, "moderate_deterioration",    -0.5),
        (-.010,  1.0, "moderate_deterioration",    -2.5),
        (-.011,  1.0, "significant_deterioration", -2.75),
        (-.030,  1.0, "significant_deterioration", -5.0),
        (0.006,  0.5, "significant_progress",      3.0),     # positive thresholds halved
        (-.006,  0.5, "moderate_deterioration",    -1.5),    # EUSTAT's program: significant
        (0.000,  0.0, "no_progress",               5.0),     # class and score part company
    ],
)  # fmt: skip
def test_bands_and_scores_without_a_target(rate, c, category, score):
    assert classify_rate(rate, c) == category
    assert score_rate(rate, c) == pytest.approx(score)


@pytest.mark.parametrize(
    ("score", "category"),
    [
        (2.51,  "significant_progress"),
        (2.5,   "moderate_progress"),
        (0.26,  "moderate_progress"),
        (0.25,  "no_progress"),
        (-0.25, "no_progress"),
        (-0.26, "moderate_deterioration"),
        (-2.5,  "moderate_deterioration"),
        (-2.51, "significant_deterioration"),
    ],
)  # fmt: skip
def test_a_mean_of_scores_has_its_class(score, category):
    assert classify_score(score) == category


def test_the_published_limits_for_ratio_and_score_contradict_each_other_at_95_per_cent():
    # 95 % is significant by ratio (>= 95 %), yet its score 2.5 is moderate by score (> 2.5).
    assert classify_ratio(0.95) == "significant_progress"
    assert classify_score(2.5) == "moderate_progress"
    assert score_ratio(0.95) == pytest.approx(2.5)


@pytest.mark.parametrize(
    ("year", "found"),
    [
        # base year  found: base, +1, -1, +2, -2 ...
        (2014,      2014),
        (2013,      2014),
        (2016,      2017),    # +1 before -1
        (2015,      2014),    # -1 before +2
        (2040,      2021),
        (1990,      2012),
    ],
)  # fmt: skip
def test_an_absent_base_year_is_replaced_by_the_nearest(year, found):
    series = ((2012, 1), (2014, 1), (2017, 1), (2021, 1))

    assert find_base(series, year) == (found, 1)


def test_growth_at_a_threshold_does_not_hang_on_the_last_binary_digit():
    series = ((2015, 100), (2016, 100 * 1.01))

    assert series[1][1] / series[0][1] - 1 > 0.01
    assert judge(Case(series, "increase")).category == "moderate_progress"


@pytest.mark.parametrize(
    ("series", "target", "limit", "category", "score"),
    [
        # series                    target      limit category                  score
        (((2015, 60), (2020, 91)), (2030, 90), None, "significant_progress",   5.0),   # achieved
        (((2015, 99), (2020, 100)), None,      100,  "significant_progress",   5.0),   # at limit
        (((2015, 100), (2020, 100)), None,     100,  "significant_progress",   5.0),   # and kept
        (((2015, 100), (2020, 98)), None,      100,  "moderate_deterioration", -1.01), # and lost
        (((2015, 100), (2020, 100)), None,     None, "no_progress",            0.0),
        (((2014, 60), (2020, 66)), None,       None, "significant_progress",   4.00),  # base 2014
        (((2015, -1), (2020, 2)),  None,       None, "not_available",          None),
        ((),                       None,       None, "not_available",          None),
    ],
)  # fmt: skip
def test_series_get_class_and_score(series, target, limit, category, score):
    outcome = judge(Case(series, "increase", target=target, limit=limit))

    assert outcome.category == category
    assert outcome.score == (None if score is None else pytest.approx(score, abs=5e-3))


def test_a_target_is_compared_with_the_same_growth_as_at_statistics_canada():
    case = Case(((2015, 20), (2022, 11.6)), "decrease", target=(2030, 2))

    assert judge(case).detail == statcan.judge(case).detail
    assert judge(case).category == "moderate_deterioration"


def test_one_series_keeps_its_class_and_several_are_averaged():
    kept = Outcome("eurostat", "significant_progress", 2.5, NO_VALUE)
    fallen = Outcome("eurostat", "significant_deterioration", -2.9, NO_VALUE)

    assert aggregate([kept]) == kept
    assert aggregate([kept, fallen]).category == "no_progress"
    assert aggregate([]).category == "not_available"


@given(st.floats(-0.05, 0.05), st.floats(-0.05, 0.05), st.floats(0.01, 1))
def test_more_growth_never_scores_less(one, other, c):
    low, high = sorted((one, other))

    assert -5 <= score_rate(low, c) <= score_rate(high, c) <= 5


@given(st.floats(1, 1e4), st.floats(1, 1e4), st.sampled_from([0.125, 8.0, 1024.0]))
def test_a_change_of_unit_changes_nothing(then, now, factor):
    case = Case(((2015, then), (2022, now)), "increase", target=(2030, 500))
    scaled = ((2015, then * factor), (2022, now * factor))

    assert judge(Case(scaled, "increase", target=(2030, 500 * factor))) == judge(case)
    assert judge(case).category in CATEGORIES
