"""What a method of others is asked (`Case`) and what it answers (`Outcome`)."""

from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Literal

from indicators.message import N_, Message

Point = tuple[float, float]
"""A moment in years and the value at it."""

Direction = Literal["increase", "decrease", "range", "maintain"]

Scale = Literal["good", "slow", "bad", "none"]
"""The common scale on which categories of different methods are set side by side.

`good` the target is met or will be met at this pace · `slow` it moves the right way, too slowly ·
`bad` hardly moves, stands still, falls or has failed · `none` the method gives no verdict.
"""


@dataclass(frozen=True)
class Category:
    """One class of a method: its place on the common scale and its name for people."""

    scale: Scale
    label: Message


NOT_AVAILABLE = "not_available"
UNJUDGED = Category("none", N_("sin veredicto"))

NO_VALUE = N_("no hay dato")
NO_BASELINE = N_("no hay línea base")
NO_TARGET = N_("no hay meta")
NOT_LATER = N_("no hay un dato posterior a la línea base")
TARGET_NOT_LATER = N_("la meta no es posterior a la línea base")
NO_ROAD = N_("la línea base es igual a la meta: no hay camino que medir")
BEHIND = N_("la línea base ya está más allá de la meta")
NOT_COVERED = N_("el método no mide este tipo de meta")


@dataclass(frozen=True)
class Case:
    """One indicator at one place, judged against one target.

    `series` holds the values known at the moment of the question, oldest first, of one
    comparable stretch; the last one is judged. `baseline` and `target` are points in time.
    A range or a value to maintain has its closed interval in `low` and `high`; its target's
    value is the ideal inside it. `limit` is the value nature does not let the series pass.
    Values are compared as given: round them first where what is shown is what is judged.
    """

    series: tuple[Point, ...]
    direction: Direction
    baseline: Point | None = None
    target: Point | None = None
    limit: float | None = None
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        """Refuse what no method could read; raises ValueError."""
        moments = [moment for moment, _ in self.series]
        if any(later <= earlier for earlier, later in pairwise(moments)):
            raise ValueError("series: each moment once, oldest first")
        if not all(isfinite(number) for point in self.series for number in point):
            raise ValueError("series: finite numbers only")
        if self.direction in ("increase", "decrease"):
            return
        if self.low is None or self.high is None or self.low > self.high:
            raise ValueError(f"{self.direction}: needs low <= high")
        if self.target is not None and not self.low <= self.target[1] <= self.high:
            raise ValueError(f"{self.direction}: the target's value lies between low and high")

    @property
    def current(self) -> Point | None:
        """The value judged: the newest."""
        return self.series[-1] if self.series else None

    def meets(self, value: float) -> bool:
        """Whether `value` does what the target asks; False without a target."""
        if self.target is None:
            return False
        if self.direction == "increase":
            return value >= self.target[1]
        if self.direction == "decrease":
            return value <= self.target[1]
        return self.low is not None and self.high is not None and self.low <= value <= self.high


@dataclass(frozen=True)
class Outcome:
    """What one method says: its own category and score, and in words from what or why not.

    `score` is on the method's own scale (see its module); None where it gives none.
    """

    method: str
    category: str
    score: float | None
    detail: Message


@dataclass(frozen=True)
class Road:
    """From where, to where, and where now; baseline and target differ, now is later."""

    start: Point
    goal: Point
    now: Point


def find_road(case: Case) -> Road | Message:
    """The three points that a measure of distance needs, or what is missing."""
    if case.current is None:
        return NO_VALUE
    if case.target is None or case.baseline is None:
        return NO_TARGET if case.target is None else NO_BASELINE
    if case.target[0] <= case.baseline[0]:
        return TARGET_NOT_LATER
    if case.current[0] <= case.baseline[0]:
        return NOT_LATER
    if case.baseline[1] == case.target[1]:
        return NO_ROAD
    return Road(start=case.baseline, goal=case.target, now=case.current)


def find_road_ahead(case: Case) -> Road | Message:
    """As `find_road`, for methods that read the direction from baseline and target.

    They would take a fall for progress where the baseline already lies beyond the target, and
    know neither ranges nor values to maintain.
    """
    if case.direction not in ("increase", "decrease"):
        return NOT_COVERED
    road = find_road(case)
    if isinstance(road, Road) and case.meets(road.start[1]):
        return BEHIND
    return road


def decline(method: str, reason: Message) -> Outcome:
    """The outcome of a method that cannot judge the case."""
    return Outcome(method, NOT_AVAILABLE, None, reason)
