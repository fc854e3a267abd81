import pytest

from indicators.methods.case import NO_TARGET, NO_VALUE, Case, Outcome
from indicators.methods.growth import (
    LATE_TARGET,
    NO_BASE_YEAR,
    NO_GROWTH_REQUIRED,
    SIGN_CHANGE,
    TOO_SHORT,
    find_span,
    measure_growth,
)
from indicators.methods.statcan import find_base, judge


def _printed(number, like):
    """The number with as many decimals as a published one, given as text."""
    return None if like is None else f"{number:.{len(like.partition('.')[2])}f}"


# What the method makes of cases whose linear truth is known. The base year is 2015, the target's
# 2030; R and score as published, None where they are not.
@pytest.mark.parametrize(
    ("then", "now", "target", "direction", "ratio", "category", "score"),
    [
        # 2015  2022   2030  direction   R        category               score
        (20,    10.67, 0,    "decrease", "0.178", "limited_progress",    "-1.76"),  # on the line
        (20,    11.6,  2,    "decrease", "0.526", "limited_progress",    None),     # on the line
        (0,     5,     40,   "increase", "2.31",  "on_track",            "5"),      # pace 0.27
        (100,   None,  None, "increase", None,    "acceleration_needed", None),     # +1.5 % a year
        (-1,    2,     3,    "increase", None,    "not_available",       None),
        (90,    95,    None, "decrease", None,    "deterioration",       None),     # no direction
    ],
)  # fmt: skip
def test_known_cases_come_out_as_measured(*, then, now, target, direction, ratio, category, score):
    now = then * 1.015**7 if now is None else now
    case = Case(
        series=((2015, then), (2022, now)),
        direction=direction,
        target=None if target is None else (2030, target),
    )

    outcome = judge(case)

    assert outcome.category == category
    assert _printed(outcome.score, score) == score
    if ratio is not None:
        assert _printed(measure_growth(find_span(case, find_base)).ratio, ratio) == ratio


# The row "97 -> 98 with limit 100" does not say how many years lie between: it comes out as
# measured (moderate with the limit, limited without) for 6 to 16 years and for no other number.
@pytest.mark.parametrize(
    ("years", "with_limit", "without"),
    [
        # years  limit 100              no limit
        (1,     "on_track",            "acceleration_needed"),
        (5,     "on_track",            "limited_progress"),
        (6,     "acceleration_needed", "limited_progress"),
        (7,     "acceleration_needed", "limited_progress"),
        (16,    "acceleration_needed", "limited_progress"),
        (17,    "limited_progress",    "limited_progress"),
    ],
)  # fmt: skip
def test_a_forgotten_limit_changes_the_class(years, with_limit, without):
    series = ((2015, 97), (2015 + years, 98))

    assert judge(Case(series, "increase", limit=100)).category == with_limit
    assert judge(Case(series, "increase")).category == without


@pytest.mark.parametrize(
    ("series", "direction", "target", "ratio", "category", "score"),
    [
        # series (2015, ...)                   direction   2030 R          category         score
        (((2015, 5), (2016, 6)),              "increase", 9,   "5.0045",  "on_track",      "5"),
        (((2015, 10), (2016, 30)),            "decrease", 1,   "-14.05",  "deterioration", "-5"),
        (((2015, 1.55), (2019, 1.82)),        "decrease", 0,   "-0.1058", "deterioration", "-2.94"),
    ],
    ids=["open-sdg 1-5-4", "open-sdg 1-5-3", "sdg-build 3-3-3"],
)  # fmt: skip
def test_fixtures_of_the_publishers_come_out_as_on_their_pages(
    *, series, direction, target, ratio, category, score
):
    case = Case(series, direction, target=(2030, target))

    outcome = judge(case)

    assert outcome.category == category
    assert _printed(outcome.score, score) == score
    assert _printed(measure_growth(find_span(case, find_base)).ratio, ratio) == ratio


@pytest.mark.parametrize(
    ("year", "found"),
    [
        # base year  found
        (2015,      (2015, 1)),
        (2016,      (2017, 2)),   # the next later one, never an earlier
        (2014,      (2015, 1)),
        (2018,      None),
    ],
)  # fmt: skip
def test_an_absent_base_year_is_replaced_by_the_next_later_one(year, found):
    assert find_base(((2015, 1), (2017, 2)), year) == found


def test_the_base_year_is_the_baselines_and_2015_without_one():
    series = ((2010, 1), (2015, 2), (2020, 4), (2021, 4.2))

    with_baseline = judge(Case(series, "increase", baseline=(2020, 4)))
    without = judge(Case(series, "increase"))

    assert with_baseline.detail.values["rate"] == 5.0
    assert without.detail.values["rate"] == pytest.approx(100 * (2.1 ** (1 / 6) - 1), abs=5e-3)


@pytest.mark.parametrize(
    ("series", "target", "reason"),
    [
        # series                       target      reason
        ((),                          (2030, 90), NO_VALUE),
        (((2013, 50), (2014, 60)),    (2030, 90), NO_BASE_YEAR),
        (((2016, 50),),               (2030, 90), TOO_SHORT),
        (((2016, 50), (2016.5, 60)),  (2030, 90), TOO_SHORT),
        (((2016, -5), (2020, 60)),    (2030, 90), SIGN_CHANGE),
        (((2016, -50), (2020, -40)),  (2030, 90), SIGN_CHANGE),        # upstream: complex number
        (((2016, 90), (2020, 80)),    (2030, 90), NO_GROWTH_REQUIRED), # upstream: division by zero
        (((2016, 50), (2020, 60)),    (2016, 90), LATE_TARGET),        # upstream: division by zero
    ],
)  # fmt: skip
def test_what_cannot_be_judged_says_why(series, target, reason):
    outcome = judge(Case(series, "increase", target=target))

    assert outcome == Outcome("statcan", "not_available", None, reason)


def test_a_range_without_a_target_is_not_judged():
    case = Case(((2016, 50), (2020, 60)), "range", low=90, high=100)

    assert judge(case) == Outcome("statcan", "not_available", None, NO_TARGET)


@pytest.mark.parametrize(
    ("series", "direction", "target"),
    [
        # series                    direction   target
        (((2016, 95), (2020, 91)), "increase", 90),      # met, though falling
        (((2020, 91),),            "increase", 90),      # met, with a single value
        (((2016, 3), (2020, 0)),   "decrease", 0),       # zero is read as 0.001
        (((2016, 3), (2020, 0.001)), "decrease", 0),
    ],
)  # fmt: skip
def test_a_target_achieved_wins_over_everything(series, direction, target):
    outcome = judge(Case(series, direction, target=(2030, target)))

    assert (outcome.category, outcome.score) == ("target_achieved", 5.0)


def test_a_target_of_zero_makes_the_verdict_depend_on_the_unit():
    per_cent = judge(Case(((2015, 20), (2022, 6)), "decrease", target=(2030, 0)))
    share = judge(Case(((2015, 0.20), (2022, 0.06)), "decrease", target=(2030, 0)))

    assert per_cent.category == "limited_progress"
    assert share.category == "limited_progress"
    assert per_cent.detail.values["ratio"] < 0.35 < share.detail.values["ratio"]


def test_a_range_is_judged_by_its_distance_from_the_interval():
    series = ((2019, 130), (2024, 115))

    outcome = judge(Case(series, "range", series[0], (2030, 95), low=90, high=100))

    assert outcome == judge(Case(series, "decrease", series[0], (2030, 100)))
