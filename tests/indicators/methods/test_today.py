from math import inf

import pytest

from indicators.evaluation.evaluation import evaluate
from indicators.judgement.judgement import Assessment, assess
from indicators.methods.comparison import METHODS
from indicators.methods.today import Tally, compare_today, read_case, tally
from tests.factories import catalogue, geography, indicator, limit_entry, observations, scorecard


def target(**basis) -> dict:
    return {"horizon": "mediano", "territory": "9", "basis": basis}


FULL = target(kind="full_coverage", value=100, right="Derecho")


def assessed(table: str, as_of: int = 2026, **changes) -> Assessment:
    """The default indicator with a baseline of 2019 and full coverage as its target of 2030."""
    given = {"baseline": {"period": "2019"}, "targets": (FULL,), **changes}
    cards = scorecard(indicators=(indicator(**given),))
    known = catalogue(limits=(limit_entry("norma", 30.0),))
    evaluation = evaluate(cards, observations(table), geography())
    return assess(cards, known, evaluation, as_of)


def case_of(assessment: Assessment, place: str = "9"):
    number = assessment.horizon_number["mediano"]
    return read_case(assessment.of("agua"), number, place)


def test_a_case_holds_what_is_shown_and_nothing_else():
    case = case_of(assessed("""
               2019   2022   2024
        agua 9 60.04  66.66  70.0
    """))  # fmt: skip

    assert case.series == ((2019.0, 60.0), (2022.0, 66.7), (2024.0, 70.0))
    assert case.baseline == (2019.0, 60.0)
    assert case.target == (2030.0, 100.0)
    assert (case.direction, case.low, case.high) == ("increase", None, None)


def test_what_was_published_after_the_year_of_the_question_is_not_known():
    case = case_of(assessed("""
               2019 2022 2024
        agua 9 60   66   70
    """, as_of=2023))  # fmt: skip

    assert case.current == (2022.0, 66.0)


def test_a_series_begins_after_the_last_break_and_loses_its_baseline():
    case = case_of(assessed("""
               2019 2022 2023 2024
        agua 9 60   66   40   42
    """, breaks=("2023",)))  # fmt: skip

    assert case.series == ((2023.0, 40.0), (2024.0, 42.0))
    assert case.baseline is None


def test_values_to_be_verified_are_left_out():
    case = case_of(assessed("""
               2019 2022 2024
        agua 9 60   66C  70
    """, unverified=("C",)))  # fmt: skip

    assert case.series == ((2019.0, 60.0), (2024.0, 70.0))


@pytest.mark.parametrize(
    ("direction", "basis", "interval", "ideal"),
    [
        # direction  basis                                              interval     ideal
        ("range",    {"kind": "limit", "limit": "norma", "low": 10.0}, (10.0, 30.0), 20.0),
        ("maintain", {"kind": "keep_baseline", "tolerance_percent": 5}, (57.0, 63.0), 60.0),
    ],
)  # fmt: skip
def test_an_interval_is_handed_on_with_an_ideal_inside(direction, basis, interval, ideal):
    case = case_of(assessed("""
               2019 2024
        agua 9 60   70
    """, direction=direction, targets=(target(**basis),)))  # fmt: skip

    assert (case.low, case.high) == interval
    assert case.target == (2030.0, ideal)


def test_a_range_without_a_target_is_open_on_both_sides():
    case = case_of(assessed("""
               2019 2024
        agua 9 60   70
    """, direction="range", targets=()))  # fmt: skip

    assert (case.low, case.high, case.target) == (-inf, inf, None)


def test_a_target_judges_only_the_place_it_was_set_for():
    assessment = assessed("""
                2019 2024
        agua 9  60   70
        agua 91 60   70
    """)

    assert case_of(assessment, "91").target is None


def test_a_decrease_to_zero_on_its_line_is_where_the_methods_part():
    nothing = target(kind="full_coverage", value=0, right="Derecho")
    (one,) = compare_today(assessed("""
               2019 2024
        agua 9 22   12
    """, direction="decrease", targets=(nothing,)), "9", "mediano")  # fmt: skip

    assert one.status.id == "en_camino"
    assert {o.outcome.method: o.agrees for o in one.others} == {
        "statcan": False,
        "eurostat": False,
        "escap": None,
        "goal_red_flag": False,
        "bsc_designer": None,
        "cascade": True,
    }
    assert (one.comparable, one.disputed, one.judged_only_by_others) == (True, True, False)
    assert tally([one], "statcan") == Tally(agrees=0, compared=1)
    assert tally([one], "cascade") == Tally(agrees=1, compared=1)
    assert tally([one], "escap") == Tally(agrees=0, compared=0)


def test_without_a_target_only_the_growth_methods_dare():
    (one,) = compare_today(assessed("""
               2019 2024
        agua 9 60   70
    """, targets=()), "9", "mediano")  # fmt: skip

    assert one.status.id == "sin_meta"
    assert (one.comparable, one.judged_only_by_others) == (False, True)


def test_without_any_value_nobody_says_anything():
    (one,) = compare_today(assessed("""
                2019 2024
        agua 91 60   70
    """), "9", "mediano")  # fmt: skip

    assert one.case.series == ()
    assert not one.comparable
    assert not one.judged_only_by_others
    assert len(one.others) == len(METHODS)


@pytest.mark.parametrize(
    "changes", [{"direction": "informative", "targets": ()}, {"levels": ("distrito",)}]
)
def test_what_is_not_judged_at_a_place_is_not_compared_there(changes):
    assessment = assessed("""
                 2019 2024
        agua 911 60   70
    """, **changes)  # fmt: skip

    assert compare_today(assessment, "9", "mediano") == ()
