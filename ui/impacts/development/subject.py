"""One development as it is looked at: all its effects, and the scenario that holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from indicators.definition.component import Component
from indicators.definition.impact import EffectSign
from indicators.development import Development
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.known import KnownEffect
from indicators.impacts.scenario import ScenarioId
from indicators.territory import Geography
from system import System
from ui.impacts.view import ImpactView


@dataclass(frozen=True)
class Acting:
    """One effect of the development, on a component."""

    component: Component
    effect: KnownEffect


@dataclass(frozen=True, eq=False)
class Subject:
    """What every part of the screen is made from. `asked` is the view of the address."""

    system: System
    impacts: ImpactAssessment
    development: Development
    asked: ImpactView

    @property
    def geography(self) -> Geography:
        return self.system.catalogue.geography

    @property
    def today(self) -> int:
        """The year of the edition."""
        return self.system.edition.data_year

    @cached_property
    def view(self) -> ImpactView:
        """The asked view; in the smallest scenario that holds the development if its own does not.

        Effects are shown in it, so that what is not built yet has its numbers too.
        """
        scenario = self.asked.scenario
        with_it = replace(scenario, off=scenario.off - {self.development.id})
        if with_it.holds(self.development):
            return replace(self.asked, scenario=with_it)
        larger = (replace(with_it, id=found) for found in ScenarioId)
        return replace(
            self.asked,
            scenario=next((s for s in larger if s.holds(self.development)), with_it),
        )

    @cached_property
    def acting(self) -> tuple[Acting, ...]:
        """Its effects, by component in the order of the definitions."""
        return tuple(
            Acting(known.component, effect)
            for known in self.impacts.known.values()
            for effect in known.effects
            if effect.development.id == self.development.id
        )

    @cached_property
    def signs(self) -> Mapping[str, frozenset[EffectSign]]:
        """The components it acts on, by id, with the signs of what it does."""
        found: dict[str, frozenset[EffectSign]] = {}
        for acting in self.acting:
            known = found.get(acting.component.id, frozenset())
            found[acting.component.id] = known | {acting.effect.effect.sign}
        return found

    @property
    def components(self) -> tuple[Component, ...]:
        """The components it acts on."""
        return tuple(self.impacts.components[name] for name in self.signs)


def subject_of(system: System, impacts: ImpactAssessment, view: ImpactView) -> Subject:
    """The subject of a view that names a development; `KeyError` for one that does not exist."""
    return Subject(system, impacts, impacts.developments[view.development or ""], view)
