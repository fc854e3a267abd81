"""What the checks know besides the figures: the region's rules and what its variables mean."""

from dataclasses import dataclass

from indicators.definition.loading import LoadRules
from indicators.definition.scorecard import Scorecard
from indicators.definition.variable import TerritoryRule, TimeRule
from indicators.period import parse_period


@dataclass(frozen=True)
class CheckContext:
    """The settings, and the variables and units that a rule is about.

    `now_year` is the year of the load: later ones are the future.
    """

    settings: LoadRules
    now_year: int
    summed: frozenset[str] = frozenset()
    """Variables of which a territory is the sum of its parts."""
    additive: frozenset[str] = frozenset()
    """Variables that add up over places, over time or over a breakdown: amounts, not rates."""
    complete: frozenset[tuple[str, str]] = frozenset()
    """A variable and the key of a breakdown whose parts are the whole total."""
    late: frozenset[tuple[str, str, int]] = frozenset()
    """A variable, a place that is no part of any sum before, and since when, in twelfths."""
    percent: frozenset[str] = frozenset()
    """Units in hundredths."""
    shares: frozenset[str] = frozenset()
    """Those of them that have a range: shares of a whole, not rates of change."""


def context_of(scorecard: Scorecard, now_year: int) -> CheckContext:
    """The context of a region's definitions."""
    variables = scorecard.variables
    percent = [unit for unit in scorecard.units.units if unit.expression == "percent"]
    return CheckContext(
        settings=scorecard.load_rules,
        now_year=now_year,
        summed=frozenset(v.id for v in variables if v.territory is TerritoryRule.SUM),
        additive=frozenset(
            v.id
            for v in variables
            if v.territory is TerritoryRule.SUM or v.time is TimeRule.SUM or v.complete
        ),
        complete=frozenset((v.id, key) for v in variables for key in v.complete),
        late=frozenset(
            (v.id, start.place, parse_period(start.since).start)
            for v in variables
            for start in v.starts
        ),
        percent=frozenset(unit.id for unit in percent),
        shares=frozenset(unit.id for unit in percent if unit.range is not None),
    )
