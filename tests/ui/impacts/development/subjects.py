"""Developments to look at: of the invented region, and of components drawn for one test."""

from indicators.definition.component import Component
from indicators.development import Development
from indicators.impacts.scenario import Scenario, ScenarioId
from system import System
from tests.indicators.impacts.drawn import assessment
from ui.impacts.development.subject import Subject, subject_of
from ui.impacts.view import ImpactView


def looked_at(
    system: System,
    name: str,
    *components: Component,
    known: dict[str, Development] | None = None,
    scenario: Scenario | None = None,
) -> Subject:
    """A development in what exists, unless another scenario is given."""
    impacts = assessment(*components, known=known) if components else system.impacts
    asked = scenario or Scenario(ScenarioId.EXISTING)
    return subject_of(system, impacts, ImpactView(asked, development=name))
