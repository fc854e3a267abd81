"""All definitions of a region in one frozen value."""

from collections.abc import Mapping
from functools import cached_property

from pydantic import Field

from indicators.definition.component import Component, ImpactSettings
from indicators.definition.indicator import Indicator
from indicators.definition.loading import LoadRules
from indicators.definition.model import Definition
from indicators.definition.settings import Thresholds, Unit, Units
from indicators.definition.strategy import (
    Grouping,
    Horizon,
    Link,
    Mission,
    Objective,
    Perspective,
)
from indicators.definition.variable import Variable


class Scorecard(Definition):
    """The scorecard of a region. Its JSON is canonical: equal scorecards give equal text."""

    mission: Mission
    horizons: tuple[Horizon, ...]
    perspectives: tuple[Perspective, ...]
    themes: tuple[Grouping, ...]
    dimensions: tuple[Grouping, ...]
    stakeholders: tuple[Grouping, ...]
    objectives: tuple[Objective, ...]
    links: tuple[Link, ...]
    indicators: tuple[Indicator, ...]
    variables: tuple[Variable, ...]
    thresholds: Thresholds
    units: Units
    components: tuple[Component, ...] = ()
    impacts: ImpactSettings | None = None
    """There are no components without it."""
    loading: LoadRules | None = None
    """Without it a load follows the defaults: `load_rules` gives what holds."""
    left_out: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Ids of the effects that errors left out, by component; no one writes this down."""

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def objective(self) -> Mapping[str, Objective]:
        return {objective.id: objective for objective in self.objectives}

    @cached_property
    def perspective(self) -> Mapping[str, Perspective]:
        return {perspective.id: perspective for perspective in self.perspectives}

    @cached_property
    def variable(self) -> Mapping[str, Variable]:
        return {variable.id: variable for variable in self.variables}

    @cached_property
    def unit(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.units.units}

    @cached_property
    def component(self) -> Mapping[str, Component]:
        return {component.id: component for component in self.components}

    @cached_property
    def objective_components(self) -> Mapping[str, tuple[Component, ...]]:
        """The valued components behind each objective."""
        return {
            objective.id: tuple(c for c in self.components if objective.id in c.objectives)
            for objective in self.objectives
        }

    @cached_property
    def load_rules(self) -> LoadRules:
        return self.loading or LoadRules()

    @cached_property
    def horizon(self) -> Mapping[str, Horizon]:
        return {horizon.id: horizon for horizon in self.horizons}

    @cached_property
    def objective_indicators(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Indicators of each objective, in the order they were defined."""
        return {
            objective.id: tuple(i for i in self.indicators if i.objective == objective.id)
            for objective in self.objectives
        }

    def max_age(self, indicator: Indicator) -> int:
        """Years after which the indicator's newest value is too old to judge."""
        if indicator.max_age is not None:
            return indicator.max_age
        return self.thresholds.max_age[indicator.frequency]
