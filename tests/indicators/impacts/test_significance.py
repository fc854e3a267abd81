"""The significance rule as a table: a total against its limit, never one development alone."""

import pytest

from indicators.definition.impact import Significance
from tests.indicators.impacts.drawn import (
    ALL,
    EXPERT,
    JUDGING,
    assessment,
    component,
    effect,
    figure,
    limit,
)

# low/central/high of what the mine takes in 2024; a limit of 100; and how many more are unknown
TABLE = """
    low  central  high  unknown  class
    101  110      120   0        exceeded
    90   110      120   0        exceeded
    80   95       101   0        may_exceed
    80   90       95    0        near
    80   89       95    0        worsening
    10   20       30    1        worsening
    10   20       30    2        not_known
    101  110      120   9        exceeded
    80   90       95    9        near
    0    0        0     0        within
"""


def _verdict(*sizes: float, unknown: int = 0, limits=(), year: int = 2024, **changes):
    others = [effect("presa", id=f"otro_{number}") for number in range(unknown)]
    asked = component(effect("mina", *sizes), *others, limits=[JUDGING], **changes)
    return assessment(asked, limits=limits).verdict("agua", ALL, year)


@pytest.mark.parametrize("line", TABLE.strip().splitlines()[1:])
def test_the_first_class_that_fits_is_the_verdict(line) -> None:
    low, central, high, unknown, name = line.split()
    sizes = float(low), float(central), float(high)
    found = _verdict(*sizes, unknown=int(unknown), limits=(limit(100),))
    assert found.significance is Significance(name)
    if found.significance is not Significance.NOT_KNOWN:
        assert central in str(found.reason)


def test_what_is_shown_is_what_is_judged() -> None:
    """100.04 is shown as 100.0, which is not beyond 100."""
    assert _verdict(100.04, limits=(limit(100),)).significance is Significance.NEAR
    assert _verdict(100.05, limits=(limit(100),)).significance is Significance.EXCEEDED
    # both are shown as 85.1 and 85.0
    assert _verdict(85.06, limits=(limit(85.04),)).significance is Significance.EXCEEDED
    # both are shown as 85.0
    assert _verdict(85.04, limits=(limit(84.96),)).significance is Significance.NEAR


def test_more_brought_than_taken_says_so() -> None:
    asked = component(effect("mina", 5), effect("presa", 60, sign="+"), limits=[JUDGING])
    found = assessment(asked, limits=(limit(30),)).verdict("agua", ALL, 2024)
    assert "Son -55.0 hm³" in str(found.reason)


def test_limits_that_contradict_each_other_judge_nothing() -> None:
    norms = (limit(100), limit(90, id="otro"))
    asked = component(effect("mina", 200), limits=[{**JUDGING, "limits": ["tope", "otro"]}])
    found = assessment(asked, limits=norms).verdict("agua", ALL, 2024)
    assert found.significance is Significance.UNCONFIRMED
    assert "se contradice" in str(found.reason)


def test_a_total_that_gets_no_worse_is_within() -> None:
    asked = component(effect("mina", 20, start=2010), limits=[JUDGING])
    found = assessment(asked, limits=(limit(100),)).verdict("agua", ALL, 2024)
    assert found.significance is Significance.WITHIN


def test_without_a_limit_nothing_is_judged_and_the_definition_says_what_is_said() -> None:
    found = _verdict(20)
    assert found.significance is Significance.NO_LIMIT
    assert str(found.reason).startswith("No hay límite acordado.")


def test_a_limit_of_confidence_c_judges_nothing() -> None:
    found = _verdict(200, limits=(limit(100, confidence="C"),))
    assert found.significance is Significance.UNCONFIRMED
    assert "Norma 1" in str(found.reason)
    assert "confianza C" in str(found.reason)


def test_before_the_first_norm_there_is_no_limit() -> None:
    assert _verdict(200, limits=(limit(100, "2025"),)).significance is Significance.NO_LIMIT


def test_without_a_total_the_reason_is_that_of_the_total() -> None:
    asked = component(effect("mina"), limits=[JUDGING])
    found = assessment(asked, limits=(limit(100),)).verdict("agua", ALL, 2024)
    assert found.significance is Significance.NOT_KNOWN
    assert "son 1" in str(found.reason)


@pytest.mark.parametrize(
    ("sizes", "together"),
    [((60, 60), True), ((60, 39), None), ((101, 60), False), ((50, 50.5), True)],
)
def test_none_alone_but_together_is_pointed_out(sizes, together) -> None:
    asked = component(effect("mina", sizes[0]), effect("canal", sizes[1]), limits=[JUDGING])
    found = assessment(asked, limits=(limit(100),)).verdict("agua", ALL, 2024)
    if together is None:
        assert found.significance is not Significance.EXCEEDED
        return
    assert found.significance is Significance.EXCEEDED
    assert found.together is together
    assert ("Ninguno por sí solo" in str(found.reason)) is together


def test_two_phases_of_one_development_are_one_development() -> None:
    asked = component(
        effect("mina", 60), effect("mina", 60, id="cierre", phase="closure"), limits=[JUDGING]
    )
    found = assessment(asked, limits=(limit(100),)).verdict("agua", ALL, 2024)
    assert found.together is False


def test_what_one_development_does_with_itself_is_not_done_together() -> None:
    asked = component(
        effect("mina", 60, id="toma"),
        effect("mina", 30, id="riega"),
        interactions=[
            {
                "id": "juntos",
                "kind": "synergistic",
                "effects": ["toma", "riega"],
                "hypothesis": "x",
                "strength": {"low": 1, "central": 1, "high": 1, **EXPERT},
            }
        ],
        limits=[JUDGING],
    )
    found = assessment(asked, limits=(limit(100),)).verdict("agua", ALL, 2024)
    assert found.significance is Significance.EXCEEDED
    assert found.together is False


def test_a_condition_that_was_beyond_its_limit_already_is_not_put_on_anybody() -> None:
    asked = component(
        effect("mina", 10, start=2023),
        takes=False,
        quantity="condition",
        observed=[{"variable": "caudal", "place": "9", "reference": True}],
        limits=[{**JUDGING, "direction": "minimum"}],
    )
    region = assessment(asked, limits=(limit(80),), figures=(figure("2021", 70),))
    found = region.verdict("agua", ALL, 2024)
    assert found.significance is Significance.EXCEEDED
    assert found.together is False


def test_a_coming_year_is_compared_with_today_and_not_with_the_past() -> None:
    asked = component(
        effect("mina", 20, start=2010), effect("presa", 10, start=2021), limits=[JUDGING]
    )
    region = assessment(asked, limits=(limit(100),), today=2022)
    assert region.verdict("agua", ALL, 2022).significance is Significance.WORSENING
    assert "Desde 2019 empeora" in str(region.verdict("agua", ALL, 2022).reason)
    assert region.verdict("agua", ALL, 2024).significance is Significance.WITHIN
