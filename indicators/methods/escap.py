"""Current Status Index of the UN regional commissions (UNESCAP).

Sources: UNESCAP, SDG Gateway methodology, "Current Status Index"; UNICEF MENARO's program of
it. How far a place has come since the base year: 0 where it began, 10 at the target, negative
where it fell, not clipped. The index does not look at the date of the target, and no classes are
published for it: the ones below are ours, and say no more than the number does.

On the common scale: reached is `good`; still (0) and regressed (below 0) are `bad`; advanced is
`none`, because the index does not say whether the pace is enough.
"""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from indicators.methods.case import (
    NOT_AVAILABLE,
    UNJUDGED,
    Case,
    Category,
    Outcome,
    decline,
    find_road,
)

METHOD = "escap"
DECIMALS = 9

CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "reached": Category("good", N_("llegó a la meta")),
        "advanced": Category("none", N_("avanzó")),
        "still": Category("bad", N_("no se movió")),
        "regressed": Category("bad", N_("retrocedió")),
        NOT_AVAILABLE: UNJUDGED,
    }
)


def index_status(base: float, now: float, target: float, *, more_is_better: bool) -> float:
    """How far since the base, in tenths of the way to the target.

    CS = D * (I_now - I_0) / |T - I_0|, D = +10 if more is better, -10 if less is

    Raises ZeroDivisionError where target and base are equal.
    """
    return (10 if more_is_better else -10) * (now - base) / abs(target - base)


def index_parity(base: float, now: float, target: float) -> float:
    """The same for an ideal value T approached from either side.

    CS = 10 - 10 * |T - I_now| / |T - I_0|

    Raises ZeroDivisionError as above.
    """
    return 10 - 10 * abs(target - now) / abs(target - base)


def judge(case: Case) -> Outcome:
    """The index of a case, base = baseline; at least two points and a target.

    A range or a value to maintain is read as parity with the ideal value of its target.
    """
    road = find_road(case)
    if isinstance(road, Message):
        return decline(METHOD, road)
    base, now, target = road.start[1], road.now[1], road.goal[1]
    if case.direction in ("range", "maintain"):
        index = index_parity(base, now, target)
    else:
        index = index_status(base, now, target, more_is_better=case.direction == "increase")
    return Outcome(METHOD, _classify(index, case.meets(now)), index, _explain(index))


def _classify(index: float, reached: bool) -> str:
    moved = round(index, DECIMALS)
    if reached:
        return "reached"
    if moved > 0:
        return "advanced"
    return "still" if moved == 0 else "regressed"


def _explain(index: float) -> Message:
    return N_("índice {index}: 0 es la línea base, 10 la meta", index=round(index, 2) + 0.0)
