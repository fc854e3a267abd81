"""Values of targets: every basis of the closed list, computed on a small drawn sheet."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.catalogue import Catalogue
from indicators.definition.indicator import Direction
from indicators.judgement.baseline import read_baseline
from indicators.judgement.targets import TargetBook, close_gap
from tests.factories import (
    catalogue,
    evaluated,
    indicator,
    limit_entry,
    plan_target,
    scorecard,
)

TABLE = """
          2016  2017  2018  2019  2020
agua 9      50    60    70    80    90
agua 91     10    80    20   40B    5C
agua 92     30    30    30    60    60
agua 911    12     -     -     4     -
"""

REPOSITORY = catalogue(
    limits=(
        limit_entry("limite", 25.0),
        limit_entry("dudoso", 25.0, confidence="C"),
        limit_entry("viejo_y_nuevo", 30.0, since="2010"),
        limit_entry("viejo_y_nuevo", 20.0, since="2020"),
    ),
    plans=(
        plan_target("plan_2030", 100.0),
        plan_target("plan_2050", 180.0, target_period="2050", territory="pe"),
        plan_target("plan_2028", 98.0, target_period="2028", territory="pe"),
        plan_target("plan_sin_fecha", 95.0, target_period=""),
    ),
)


def aims(
    basis: dict, place: str, horizon: str = "mediano", repository: Catalogue = REPOSITORY, **changes
) -> tuple[float | None, float | None, float | None]:
    """Point, low and high of a target with this basis for a place; `None` where there is none."""
    standing = {"status": "agreed", "agreement": {"date": "2024-01-01", "by": ("Mesa",)}}
    needs_agreement = basis["kind"] == "agreed"
    target = {"horizon": horizon, "basis": basis, **(standing if needs_agreement else {})}
    target |= {"territory": place} if needs_agreement else {"each": ("departamento", "provincia")}
    given = {"baseline": {"period": "2018"}, "targets": (target,), **changes}
    sheet = evaluated(TABLE, indicator(**given)).of("agua")
    book = TargetBook(sheet, read_baseline(sheet, 2026), repository)
    found = book.targets(scorecard().horizon[horizon], 2026)
    row = sheet.grid.row[place]
    return tuple(
        None if math.isnan(x) else x
        for x in (float(found.value[row]), float(found.low[row]), float(found.high[row]))
    )


def point(basis: dict, place: str = "91", **changes) -> float | None:
    return aims(basis, place, **changes)[0]


FULL = {"kind": "full_coverage", "value": 100, "right": "El agua es un derecho"}
BEST = {"kind": "own_best", "since": "2016", "until": "2019"}
BEST_PLACE = {"kind": "best_place", "level": "provincia", "period": "2019"}


@pytest.mark.parametrize(
    ("basis", "place", "expected"),
    [
        (FULL, "91", 100),
        ({**FULL, "value": 0}, "91", 0),
        ({"kind": "limit", "limit": "limite"}, "91", 25),
        ({"kind": "limit", "limit": "dudoso"}, "91", None),
        ({"kind": "limit", "limit": "viejo_y_nuevo"}, "91", 20),
        (BEST, "91", 80),
        (BEST, "92", 60),
        (BEST, "9", 80),
        ({**BEST, "since": "2018"}, "91", 40),
        ({**BEST, "since": "2021", "until": "2025"}, "91", None),
        (BEST_PLACE, "91", 60),
        (BEST_PLACE, "9", 60),
        ({**BEST_PLACE, "level": "departamento"}, "91", 80),
        ({**BEST_PLACE, "level": "distrito"}, "91", 4),
        ({**BEST_PLACE, "period": "2025"}, "91", None),
    ],
)
def test_a_reference_gives_its_value(basis, place, expected):
    assert point(basis, place) == expected


def test_the_best_is_the_least_where_less_is_better():
    assert point(BEST, "91", direction="decrease") == 10
    assert point(BEST_PLACE, "91", direction="decrease") == 40


def test_a_figure_still_to_be_verified_is_no_reference():
    best_of_all = {**BEST, "since": "2019", "until": "2020"}

    assert point(best_of_all, direction="decrease") == 5
    assert point(best_of_all, direction="decrease", unverified=("C",)) == 40
    assert point(best_of_all, direction="decrease", unverified=("B", "C")) is None
    assert point(BEST_PLACE, "92", direction="decrease", unverified=("B",)) == 60


def test_the_own_best_is_looked_for_only_in_the_stretch_of_the_baseline():
    assert point(BEST, breaks=("2018",)) == 40
    assert point(BEST, breaks=("2018",), baseline={"period": "2017"}) == 80


def test_without_a_baseline_the_own_best_is_that_of_the_newest_stretch():
    assert point(BEST, baseline=()) == 80
    assert point(BEST, baseline=(), breaks=("2019",)) == 40


@pytest.mark.parametrize(
    ("share", "reference", "start", "expected"),
    [
        (0.5, FULL, None, 60),  # baseline of 91 is 20: half way to 100
        (1, FULL, None, 100),
        (0.25, BEST_PLACE, None, 30),
        (0.5, {"kind": "value_of", "period": "2020", "place": "9"}, None, 55),
        (0.5, {"kind": "value_of", "period": "2017"}, None, 50),
        (0.5, {"kind": "scale_end", "value": 10, "scale": "De 0 a 10"}, None, 10),
        (0.5, {"kind": "limit", "limit": "limite"}, None, 22.5),
        (0.5, {"kind": "plan_value", "plan_target": "plan_sin_fecha"}, None, 57.5),
        (0.5, FULL, {"kind": "value_of", "period": "2019"}, 70),
        (0.5, FULL, {"kind": "own_best", "since": "2016", "until": "2017"}, 90),
        (0.5, {"kind": "value_of", "period": "2017", "place": "nowhere"}, None, None),
        (0.5, {"kind": "limit", "limit": "dudoso"}, None, None),
    ],
)
def test_a_share_of_the_gap_is_closed_towards_a_named_reference(share, reference, start, expected):
    basis = {"kind": "gap_share", "share": share, "reference": reference, "start": start}

    assert point(basis) == expected


def test_where_the_reference_is_already_reached_it_is_the_target():
    basis = {"kind": "gap_share", "share": 0.5, "reference": {**BEST_PLACE, "period": "2016"}}

    assert point(basis, "9") == 30  # the region had 70 in 2018
    assert point(basis, "91", direction="decrease") == 15  # 20 in 2018, half way to 10


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(0.01, 1))
def test_a_closed_gap_never_leads_away_from_the_reference(start, reference, share):
    for direction in (Direction.INCREASE, Direction.DECREASE):
        aim = float(close_gap(np.array(start), np.array(reference), share, direction))

        assert abs(aim - reference) <= abs(start - reference) + 1e-9
        assert min(start, reference) - 1e-9 <= aim <= max(start, reference) + 1e-9


@pytest.mark.parametrize(
    ("horizon", "plan", "expected"),
    [
        ("mediano", "plan_2050", 20 + (180 - 20) * 12 / 32),
        ("largo", "plan_2050", 20 + (180 - 20) * 22 / 32),
        ("mediano", "plan_2030", 100),
        ("corto", "plan_2028", 20 + (98 - 20) * 9 / 10),
        ("mediano", "plan_2028", None),
        ("largo", "plan_2030", None),
    ],
)
def test_the_line_to_a_plan_is_read_off_at_the_horizon_and_ends_with_the_plan(
    horizon, plan, expected
):
    basis = {"kind": "line_to_plan", "plan_target": plan}

    assert point(basis, horizon=horizon) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(("horizon", "expected"), [("mediano", 100), ("corto", None)])
def test_a_value_of_a_plan_counts_only_in_its_own_year(horizon, expected):
    assert point({"kind": "plan_value", "plan_target": "plan_2030"}, horizon=horizon) == expected


@pytest.mark.parametrize(
    ("basis", "direction", "expected"),
    [
        (FULL, "increase", (100, 100, math.inf)),
        (FULL, "decrease", (100, -math.inf, 100)),
        ({"kind": "keep_baseline", "tolerance_percent": 10}, "maintain", (20, 18, 22)),
        ({"kind": "limit", "limit": "limite", "low": 5.0}, "range", (None, 5, 25)),
        ({"kind": "limit", "limit": "dudoso", "low": 5.0}, "range", (None, None, None)),
        ({"kind": "agreed", "low": 10, "high": 30}, "range", (None, 10, 30)),
        ({"kind": "agreed", "value": 50, "tolerance": 2}, "maintain", (50, 48, 52)),
        ({"kind": "agreed", "value": 50}, "increase", (50, 50, math.inf)),
    ],
)
def test_a_target_is_the_interval_of_the_values_that_meet_it(basis, direction, expected):
    assert aims(basis, "91", direction=direction) == expected


def test_keeping_a_negative_baseline_has_its_low_end_below():
    table = "2018\nagua 91 -20"
    asked = indicator(
        direction="maintain",
        baseline={"period": "2018"},
        targets=({"horizon": "mediano", "territory": "91",
                  "basis": {"kind": "keep_baseline", "tolerance_percent": 10}},),
    )  # fmt: skip
    sheet = evaluated(table, asked).of("agua")
    book = TargetBook(sheet, read_baseline(sheet, 2026), REPOSITORY)

    found = book.targets(scorecard().horizon["mediano"], 2026)

    row = sheet.grid.row["91"]
    assert (found.low[row], found.high[row]) == (-22, -18)


def places_with_a_target(*targets: dict) -> dict[str, float]:
    sheet = evaluated(TABLE, indicator(baseline={"period": "2018"}, targets=targets)).of("agua")
    book = TargetBook(sheet, read_baseline(sheet, 2026), REPOSITORY)
    found = book.targets(scorecard().horizon["mediano"], 2026)
    rows = {place: row for place, row in sheet.grid.row.items() if not np.isnan(found.low[row])}
    assert all(found.definition[row] is not None for row in rows.values())
    return {place: float(found.value[row]) for place, row in rows.items()}


FOR_MEDIANO = {"horizon": "mediano", "basis": FULL}


def test_a_target_is_set_for_its_territory_and_for_no_other():
    assert places_with_a_target({**FOR_MEDIANO, "territory": "9"}) == {"9": 100}
    assert places_with_a_target({**FOR_MEDIANO, "horizon": "corto", "territory": "9"}) == {}


def test_each_sets_a_target_for_every_place_of_a_level_from_its_own_values():
    half_way = {"kind": "gap_share", "share": 0.5, "reference": FULL}

    found = places_with_a_target({"horizon": "mediano", "each": ("provincia",), "basis": half_way})

    assert found == {"91": 60, "92": 65}


def test_the_target_of_a_place_goes_before_one_for_each_whatever_the_order():
    each = {**FOR_MEDIANO, "each": ("provincia",)}
    own = {**FOR_MEDIANO, "territory": "91", "basis": {**FULL, "value": 0}}

    assert (
        places_with_a_target(each, own) == places_with_a_target(own, each) == {"91": 0, "92": 100}
    )


def test_a_new_version_without_a_value_leaves_no_target_and_not_the_former_value():
    former = {**FOR_MEDIANO, "territory": "91"}
    new = {**former, "since": 2024, "basis": {"kind": "limit", "limit": "dudoso"}}

    assert places_with_a_target(former, new) == {}
