"""Why there is no number, in words that name variables by their names."""

from dataclasses import replace

from indicators.definition.indicator import Indicator
from indicators.evaluation.gap import Gap, explain_gap
from indicators.identity import PlaceId
from system import System
from ui.quantities import show_period
from ui.saying import say


def gap_words(system: System, gap: Gap) -> str:
    """The reason of a gap: `falta «Carga del puerto de Ilo»: no hay ninguna cifra`."""
    names = system.catalogue.variables
    shown = []
    for text in gap.variables:
        variable, _bracket, part = text.partition("[")
        entry = names.get(variable)
        of_part = f" ({part.rstrip(']').replace('=', ': ').replace('_', ' ')})" if part else ""
        shown.append(f"«{entry.name}»{of_part}" if entry else text)
    period = show_period(gap.period) if gap.period else ""
    return say(replace(gap, variables=tuple(shown), period=period).message)


def missing_words(system: System, indicator: Indicator, place: PlaceId) -> str:
    """Why an indicator has no value at a place, at the newest period that any place has."""
    periods = system.evaluation.of(indicator.id).grid.periods
    newest = periods[-1].text if periods else ""
    return gap_words(system, explain_gap(system.evaluation, indicator, place, newest))
