"""The objective selected on the map: how it stands, what pushes it, what it helps."""

from dataclasses import dataclass

from system import System
from ui.impacts.links import ComponentLink, objective_components
from ui.parts.view import View
from ui.strategy.indicators import Indicators, indicators_of
from ui.strategy.links import LinkWords, causes_of, effects_of
from ui.strategy.standing import Standing, standing


@dataclass(frozen=True)
class Panel:
    standing: Standing
    perspective: str
    question: str
    indicators: Indicators
    causes: tuple[LinkWords, ...]
    effects: tuple[LinkWords, ...]
    components: tuple[ComponentLink, ...]


def panel(system: System, view: View, objective: str) -> Panel:
    definition = system.scorecard.objective[objective]
    return Panel(
        standing=standing(system, view, objective),
        perspective=system.scorecard.perspective[definition.perspective].short,
        question=definition.question,
        indicators=indicators_of(system, view, objective),
        causes=causes_of(system, view, objective),
        effects=effects_of(system, view, objective),
        components=objective_components(system, view.kept, objective),
    )
