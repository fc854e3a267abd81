"""Goal/Red Flag, the default scoring type of Spider Impact (Spider Strategies), 0 to 10.

Source: Spider Impact, support article "Using KPI Scoring Types", Goal/Red Flag. Somebody chooses
the value at which an indicator turns green (goal) and the one below which it turns red (red
flag). **In a comparison, baseline = red flag and target = goal**: that choice is ours. Time plays
no part: the colour says where the value stands, not whether it will arrive.

On the common scale: green (at the goal or beyond) is `good`; yellow (from the red flag to the
goal) is `slow`; red (worse than the red flag) is `bad`.
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
    find_road_ahead,
)

METHOD = "goal_red_flag"

CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "green": Category("good", N_("verde")),
        "yellow": Category("slow", N_("amarillo")),
        "red": Category("bad", N_("rojo")),
        NOT_AVAILABLE: UNJUDGED,
    }
)


def score(value: float, goal: float, red_flag: float) -> float:
    """A value as a score: 10/3 at the red flag, 20/3 at the goal.

    clip(10 * (v - (RedFlag - d)) / (3 * d), 0, 10), d = Goal - RedFlag

    Reversed by itself where less is better (Goal < RedFlag). Raises ZeroDivisionError where
    both are equal.
    """
    d = goal - red_flag
    return min(max(10 * (value - (red_flag - d)) / (3 * d), 0.0), 10.0)


def colour(value: float, goal: float, red_flag: float) -> str:
    """Green at the goal and beyond, red when worse than the red flag, yellow between.

    The three equal segments of the score, compared on the values themselves, so that no rounding
    of a third decides.
    """
    turn = 1 if goal > red_flag else -1
    if turn * value >= turn * goal:
        return "green"
    return "yellow" if turn * value >= turn * red_flag else "red"


def judge(case: Case) -> Outcome:
    """Score and colour with red flag = baseline and goal = target.

    Declined for ranges and values to maintain (the product's Stabilize type has no published
    formula) and where the baseline already met the target.
    """
    road = find_road_ahead(case)
    if isinstance(road, Message):
        return decline(METHOD, road)
    value, goal, red_flag = road.now[1], road.goal[1], road.start[1]
    detail = N_("verde desde {goal}, rojo más allá de {red_flag}", goal=goal, red_flag=red_flag)
    points = score(value, goal, red_flag)
    return Outcome(METHOD, colour(value, goal, red_flag), points, detail)
