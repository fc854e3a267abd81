"""The edges of the status rule: on which side a value exactly on a threshold falls."""

import math

import numpy as np
import pytest

from indicators.definition.indicator import Direction
from indicators.judgement.status import Case, Status, judge
from tests.factories import THRESHOLDS


def verdict(value: float, time: float = 2024, as_of: float = 2026, **changes) -> str:
    """From 0 in 2020 to 100 in 2030: in 2024, 40 are expected."""
    numbers = {
        "value": value,
        "time": time,
        "as_of": as_of,
        "baseline": 0.0,
        "baseline_time": 2020.0,
        "low": 100.0,
        "high": math.inf,
        "target_time": 2030.0,
    }
    arrays = {name: np.float64(changes.pop(name, given)) for name, given in numbers.items()}
    case = Case(Direction.INCREASE, decimals=1, max_age=3, **arrays, **changes)
    return Status(int(judge(case, THRESHOLDS).status)).id


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (38.0, "en_camino"),  # ritmo exactly 0.95
        (38.0 - 8e-9, "en_camino"),  # less than nine decimals can tell
        (38.0 - 1e-6, "avanza_lento"),
        (24.0, "avanza_lento"),  # ritmo exactly 0.60
        (24.0 - 1e-6, "rezagado"),
        (-2.0, "rezagado"),  # avance exactly -0.02
        (-2.0 - 1e-6, "retrocede"),
        (99.95, "logrado"),  # shown as 100.0
        (99.94, "en_camino"),
    ],
)
def test_a_value_on_a_threshold_has_reached_it(value, status):
    assert verdict(value) == status


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(2027, "en_camino"), (2027.25, "desactualizado"), (2028, "desactualizado")],
)
def test_a_value_of_just_the_age_allowed_is_judged(as_of, status):
    assert verdict(40, as_of=as_of) == status


@pytest.mark.parametrize(
    ("time", "status"),
    [
        (2019.75, "sin_linea_base"),
        (2020, "en_linea_base"),
        (2029.75, "avanza_lento"),
        (2030, "no_logrado"),
        (2031, "no_logrado"),
    ],
)
def test_the_dates_of_baseline_and_target_belong_to_what_begins_there(time, status):
    assert verdict(70, time=time, as_of=time) == status


def test_a_value_that_may_not_be_judged_counts_as_none():
    assert verdict(100, unverified=np.ones((), bool)) == "sin_dato"
    assert verdict(100, unverified=np.zeros((), bool)) == "logrado"


def test_half_a_target_is_none():
    assert verdict(100, high=math.nan) == "sin_meta"
    assert verdict(100, low=math.nan) == "sin_meta"
