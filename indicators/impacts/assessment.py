"""The cumulative impact assessment of a region: every component in any scenario."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from indicators.catalogue import LimitEntry
from indicators.definition.component import Component, ImpactSettings
from indicators.development import Development
from indicators.impacts.facts import Facts
from indicators.impacts.known import Known, know
from indicators.impacts.outcome import Outcome, accumulate
from indicators.impacts.scenario import Scenario
from indicators.impacts.schedule import FloatArray
from indicators.impacts.significance import Rule, Verdict, judge
from indicators.impacts.simulation import simulate

_KEPT_OUTCOMES = 512


class ImpactAssessment:
    """What is known of each valued component. Every answer is computed once and kept."""

    def __init__(
        self,
        components: Sequence[Component],
        settings: ImpactSettings,
        developments: Mapping[str, Development],
        limits: Sequence[LimitEntry],
        facts: Facts,
        *,
        today: int | None = None,
        left_out: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.components = {component.id: component for component in components}
        self.settings = settings
        self.developments = developments
        self.limits = limits
        self.facts = facts
        self.today = today
        self._left_out = left_out or {}
        self._outcome = lru_cache(maxsize=_KEPT_OUTCOMES)(self._accumulate)
        self._band = lru_cache(maxsize=_KEPT_OUTCOMES)(self._simulate)

    @cached_property
    def known(self) -> Mapping[str, Known]:
        """What is known of each component, whatever the scenario."""
        return {
            name: know(component, self.developments, self.facts, self._left_out.get(name, ()))
            for name, component in self.components.items()
        }

    def outcome(self, component: str, scenario: Scenario) -> Outcome:
        """A component in a scenario; `KeyError` for an unknown component."""
        return self._outcome(component, scenario)

    def band(self, component: str, scenario: Scenario) -> FloatArray:
        """The likely band of the total: 5th and 95th percentile by year."""
        return self._band(component, scenario)

    def verdict(self, component: str, scenario: Scenario, year: int) -> Verdict:
        """The significance of the total in a year of the component's boundary."""
        outcome = self.outcome(component, scenario)
        position = year - int(outcome.years[0])
        return judge(outcome, position, self.rule(component))

    def rule(self, component: str) -> Rule:
        """By what a component's total is judged."""
        unit = self.facts.labels[self.components[component].unit]
        return Rule(self.settings, unit, self.today)

    def _accumulate(self, component: str, scenario: Scenario) -> Outcome:
        return accumulate(self.known[component], scenario, self.limits)

    def _simulate(self, component: str, scenario: Scenario) -> FloatArray:
        outcome = self.outcome(component, scenario)
        return simulate(outcome, self.settings.draws, self.settings.seed)
