from math import isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.methods.case import NO_VALUE, Case, Outcome
from indicators.methods.statcan import (
    CATEGORIES,
    aggregate,
    classify_rate,
    classify_ratio,
    classify_score,
    judge,
    score_rate,
    score_ratio,
)

ratios = st.floats(-3, 3)
positive = st.floats(min_value=1e-2, max_value=1e4)


def _outcome(category, score):
    return Outcome("statcan", category, score, NO_VALUE)


@pytest.mark.parametrize(
    ("ratio", "category", "score"),
    [
        # R     category               score
        (1.30, "on_track",            5.0),
        (0.95, "on_track",            2.5),
        (0.94, "acceleration_needed", 2.43),
        (0.61, "acceleration_needed", 0.07),
        (0.60, "acceleration_needed", 0.0),
        (0.59, "limited_progress",    -0.04),
        (0.00, "limited_progress",    -2.5),
        (-.01, "deterioration",       -2.54),
        (-.60, "deterioration",       -5.0),
        (-9.0, "deterioration",       -5.0),
    ],
)  # fmt: skip
def test_bands_and_scores_with_a_target(ratio, category, score):
    assert classify_ratio(ratio) == category
    assert score_ratio(ratio) == pytest.approx(score, abs=5e-3)


@pytest.mark.parametrize(
    ("rate", "c", "category", "score"),
    [
        # v       C    category               score
        (0.030,  1.0, "on_track",            5.0),
        (0.018,  1.0, "on_track",            4.0),
        (0.015,  1.0, "on_track",            2.5),
        (0.010,  1.0, "acceleration_needed", 1.25),
        (0.005,  1.0, "acceleration_needed", 0.0),
        (0.002,  1.0, "limited_progress",    -1.5),
        (0.000,  1.0, "limited_progress",    -2.5),
        (-.004,  1.0, "deterioration",       -3.0),
        (-.050,  1.0, "deterioration",       -5.0),
        (0.0090, 0.5, "on_track",            4.0),     # thresholds halved
        (0.0075, 0.5, "on_track",            2.5),
        (0.0040, 0.5, "acceleration_needed", 0.75),
        (0.0025, 0.5, "acceleration_needed", 0.0),
        (0.0010, 0.5, "limited_progress",    -1.5),
        (-.004,  0.5, "deterioration",       -3.0),    # a fall is not excused
        (0.000,  0.0, "on_track",            5.0),     # at the limit and kept
        (-.004,  0.0, "deterioration",       -3.0),
    ],
)  # fmt: skip
def test_bands_and_scores_without_a_target(rate, c, category, score):
    assert classify_rate(rate, c) == category
    assert score_rate(rate, c) == pytest.approx(score)


@given(ratios)
def test_score_and_class_of_a_ratio_say_the_same(ratio):
    # The published factors are rounded: within 0.0001 of a limit score and class may differ.
    assume(not any(isclose(ratio, limit, abs_tol=1e-4) for limit in (0, 0.6, 0.95)))

    assert classify_score(score_ratio(ratio)) == classify_ratio(ratio)


@given(ratios, ratios)
def test_a_better_ratio_never_scores_less(one, other):
    low, high = sorted((one, other))

    assert -5 <= score_ratio(low) <= score_ratio(high) <= 5


@given(positive, positive, positive, st.sampled_from([0.125, 8.0, 1024.0]))
def test_a_change_of_unit_changes_nothing(then, now, target, factor):
    series = ((2015, then), (2022, now))
    scaled = ((2015, then * factor), (2022, now * factor))

    with_target = judge(Case(series, "decrease", target=(2030, target)))
    near_limit = judge(Case(series, "decrease", limit=target))

    assert judge(Case(scaled, "decrease", target=(2030, target * factor))) == with_target
    assert judge(Case(scaled, "decrease", limit=target * factor)) == near_limit


@given(positive, positive, positive)
def test_the_mirror_image_of_a_case_gets_the_same_verdict(then, now, target):
    case = Case(((2015, then), (2022, now)), "increase", target=(2030, target))
    mirrored = Case(((2015, -then), (2022, -now)), "decrease", target=(2030, -target))

    assert judge(mirrored) == judge(case)


@pytest.mark.parametrize(
    ("group", "category", "score"),
    [
        ([("on_track", 4), ("deterioration", -5)],                    "limited_progress", -0.5),
        ([("target_achieved", 5), ("target_achieved", 5)],            "target_achieved",  5),
        ([("target_achieved", 5), ("on_track", 5)],                   "on_track",         5),
        ([("target_achieved", 5), ("not_available", None)],           "target_achieved",  5),
        # inner groups first: mean of 5 and mean(-5, -5) is 0, not -1.67
        ([("on_track", 5), [("deterioration", -5)] * 2],              "acceleration_needed", 0),
        ([[[("on_track", 3)]], [("on_track", 5), ("on_track", 1)]],   "on_track",         3),
    ],
)  # fmt: skip
def test_series_are_averaged_and_inner_groups_first(group, category, score):
    def build(item):
        return [build(inner) for inner in item] if isinstance(item, list) else _outcome(*item)

    outcome = aggregate(build(group))

    assert (outcome.category, outcome.score) == (category, score)


@pytest.mark.parametrize(
    ("score", "category"),
    [
        (5.0,   "on_track"),
        (2.5,   "on_track"),
        (2.49,  "acceleration_needed"),
        (0.0,   "acceleration_needed"),
        (-0.01, "limited_progress"),
        (-2.5,  "limited_progress"),
        (-2.51, "deterioration"),
    ],
)  # fmt: skip
def test_a_mean_of_scores_has_its_class(score, category):
    assert classify_score(score) == category


@pytest.mark.parametrize("group", [[], [_outcome("not_available", None)], [[]]])
def test_nothing_scored_gives_no_mean(group):
    assert aggregate(group).category == "not_available"


@given(st.lists(st.tuples(st.integers(2000, 2029), st.floats(-100, 100)), max_size=4))
def test_every_series_falls_in_a_class(points):
    case = Case(tuple(sorted(dict(points).items())), "increase", target=(2030, 50))

    assert judge(case).category in CATEGORIES
