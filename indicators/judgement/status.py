"""The status rule (STATUS): thirteen closed classes, the first that matches wins.

    avance   = (v − b) / (m − b)                     increase, decrease
             = 1 − g(v) / g(b)                       range, maintain; g = distance outside
    esperado = (t − t₀) / (tₘ − t₀), or (p(t) − b) / (m − b) along a plan's path p
    ritmo    = avance / esperado

The rule works on whole arrays: every input of `Case` may be a number or an array, and they are
broadcast against each other.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from indicators.definition.indicator import Direction
from indicators.definition.settings import Thresholds
from indicators.evaluation.grid import BoolArray, FloatArray

DECIMALS_COMPARED = 9
"""Decimals to which avance, esperado and ritmo are rounded before they are compared."""


class Status(IntEnum):
    """The closed classes, in the order in which they are tried."""

    INFORMATIVO = 1
    SIN_DATO = 2
    DESACTUALIZADO = 3
    SIN_META = 4
    ANTERIOR = 5
    LOGRADO = 6
    NO_LOGRADO = 7
    SIN_LINEA_BASE = 8
    EN_LINEA_BASE = 9
    RETROCEDE = 10
    EN_CAMINO = 11
    AVANZA_LENTO = 12
    REZAGADO = 13

    @property
    def id(self) -> str:
        """The public id; a value before its baseline is `sin_linea_base` too."""
        return "sin_linea_base" if self is Status.ANTERIOR else self.name.lower()


JUDGED = frozenset(
    {
        Status.LOGRADO,
        Status.NO_LOGRADO,
        Status.RETROCEDE,
        Status.EN_CAMINO,
        Status.AVANZA_LENTO,
        Status.REZAGADO,
    }
)
"""The classes that give a score."""


@dataclass(frozen=True)
class Case:
    """What the rule is applied to; `nan` where something does not exist.

    Times are years (`Period.time`). `low` and `high` are the target: equal for a point, `-inf`
    or `inf` for the open side. `on_path` is p(t) where a plan has a path. A baseline in another
    stretch of the series counts as none: pass `nan`. `unverified` values get no verdict.
    """

    direction: Direction
    decimals: int
    max_age: float
    value: FloatArray
    time: FloatArray
    as_of: FloatArray
    baseline: FloatArray
    baseline_time: FloatArray
    low: FloatArray
    high: FloatArray
    target_time: FloatArray
    on_path: FloatArray | None = None
    unverified: BoolArray | None = None


@dataclass(frozen=True)
class Verdicts:
    """What the rule found; arrays of one shape. `nan` means none."""

    status: np.ndarray[tuple[int, ...], np.dtype[np.int8]]
    avance: FloatArray
    esperado: FloatArray
    ritmo: FloatArray
    score: FloatArray


def round_half_up(value: FloatArray | float, decimals: int) -> FloatArray:
    """The value as it is shown: rounded half away from zero.

    The nudge is far below any shown digit and far above the error of binary fractions, so
    that 0.285 with two decimals is 0.29.
    """
    scale = 10.0**decimals
    rounded: FloatArray = np.copysign(np.floor(np.abs(value) * scale + (0.5 + 1e-9)), value)
    return rounded / scale


def target_bounds(
    direction: Direction, value: FloatArray, tolerance: FloatArray | float = 0.0
) -> tuple[FloatArray, FloatArray]:
    """A point target as the interval of values that meet it."""
    nothing = np.where(np.isnan(value), np.nan, np.inf)
    if direction is Direction.INCREASE:
        return value, nothing
    if direction is Direction.DECREASE:
        return -nothing, value
    return value - tolerance, value + tolerance


def judge(case: Case, thresholds: Thresholds) -> Verdicts:
    """Apply the rule. Scores are 0 to 100, `nan` for classes without one."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return _judge(case, thresholds)


def _judge(case: Case, thresholds: Thresholds) -> Verdicts:
    low, high = (round_half_up(bound, case.decimals) for bound in (case.low, case.high))
    value, base = (round_half_up(v, case.decimals) for v in (case.value, case.baseline))
    meets = (value >= low) & (value <= high)
    on_the_way = ~np.isnan(case.baseline) & ~((base >= low) & (base <= high))

    avance = np.where(on_the_way, _avance(case), np.nan)
    span = case.target_time - case.baseline_time
    if case.on_path is None:
        share = (case.time - case.baseline_time) / span
    else:
        target = _aim(case)
        share = (case.on_path - case.baseline) / (target - case.baseline)
    esperado = np.where(np.isnan(avance), np.nan, np.clip(share, 0, 1))
    avance, esperado = (np.round(v, DECIMALS_COMPARED) for v in (avance, esperado))
    pace: FloatArray = np.where(esperado > 0, avance / esperado, np.nan)
    ritmo = np.round(pace, DECIMALS_COMPARED)

    no_road = np.isnan(avance)
    no_value = np.isnan(case.value)
    if case.unverified is not None:
        no_value = no_value | case.unverified
    shape = np.broadcast_shapes(meets.shape, on_the_way.shape, np.shape(case.as_of), esperado.shape)
    status = np.full(shape, Status.REZAGADO, dtype=np.int8)
    # last class first: an earlier one overwrites it
    for found, matches in (
        (Status.AVANZA_LENTO, ritmo >= thresholds.slow),
        (Status.EN_CAMINO, np.isnan(ritmo) | (ritmo >= thresholds.on_track)),
        (Status.RETROCEDE, no_road | (avance < thresholds.falling)),
        (Status.EN_LINEA_BASE, case.time == case.baseline_time),
        (Status.SIN_LINEA_BASE, np.isnan(case.baseline)),
        (Status.NO_LOGRADO, case.time >= case.target_time),
        (Status.LOGRADO, meets),
        (Status.ANTERIOR, case.time < case.baseline_time),
        (Status.SIN_META, np.isnan(case.low) | np.isnan(case.high)),
        (Status.DESACTUALIZADO, case.as_of - case.time > case.max_age),
        (Status.SIN_DATO, no_value),
    ):
        np.copyto(status, np.int8(found), where=matches)
    if case.direction is Direction.INFORMATIVE:
        status[...] = Status.INFORMATIVO

    shown = (status >= Status.LOGRADO) & (status != Status.SIN_LINEA_BASE)
    nothing = np.array(np.nan)
    avance, ritmo = np.where(shown, avance, nothing), np.where(shown, ritmo, nothing)
    esperado = np.where(shown, esperado, nothing)
    return Verdicts(status, avance, esperado, ritmo, _score(status, avance, ritmo))


def _aim(case: Case) -> FloatArray:
    """The edge of the target that a value comes to first."""
    return case.high if case.direction is Direction.DECREASE else case.low


def _avance(case: Case) -> FloatArray:
    if case.direction in (Direction.INCREASE, Direction.DECREASE):
        return (case.value - case.baseline) / (_aim(case) - case.baseline)
    return 1 - _outside(case.value, case) / _outside(case.baseline, case)


def _outside(value: FloatArray, case: Case) -> FloatArray:
    return np.maximum(np.maximum(case.low - value, value - case.high), 0)


def _score(
    status: np.ndarray[tuple[int, ...], np.dtype[np.int8]], avance: FloatArray, ritmo: FloatArray
) -> FloatArray:
    score = np.full(status.shape, np.nan)
    moving = status >= Status.EN_CAMINO
    np.copyto(score, np.where(np.isnan(ritmo), 100.0, 100 * np.clip(ritmo, 0, 1)), where=moving)
    np.copyto(score, 0.0, where=status == Status.RETROCEDE)
    missed = np.where(np.isnan(avance), 0.0, 100 * np.clip(avance, 0, 1))
    np.copyto(score, missed, where=status == Status.NO_LOGRADO)
    np.copyto(score, 100.0, where=status == Status.LOGRADO)
    return score
