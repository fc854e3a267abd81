"""All checks of a load, in the order they run: those that take rows out first."""

from data.checks import (
    breakdowns,
    budget,
    confidence_lowered,
    contradictions,
    duplicates,
    finer_periods,
    formulas_in_texts,
    impossible_periods,
    jumps,
    missing_codes,
    places_in_time,
    repeated,
    shares,
    sums,
    unit_range,
    units_scale,
)
from data.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    unit_range.RULE,
    missing_codes.RULE,
    impossible_periods.RULE,
    duplicates.RULE,
    repeated.RULE,
    formulas_in_texts.RULE,
    finer_periods.RULE,
    places_in_time.RULE,
    shares.RULE,
    units_scale.RULE,
    jumps.RULE,
    sums.RULE,
    budget.RULE,
    breakdowns.RULE,
    contradictions.RULE,
    confidence_lowered.RULE,
)
