"""One component in one scenario and one year: what every part of its screen asks."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.definition.component import Component
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.outcome import Outcome
from indicators.impacts.parts import CENTRAL
from indicators.impacts.scenario import ScenarioId
from indicators.impacts.schedule import FloatArray
from indicators.impacts.significance import Verdict
from system import System
from ui.impacts.view import ImpactView
from ui.quantities import NO_BREAK, show_number

_SAME = 1e-9


@dataclass(frozen=True, eq=False)
class Subject:
    """A component as it is looked at; `year` is one of its boundary."""

    system: System
    impacts: ImpactAssessment
    component: Component
    view: ImpactView
    year: int

    @cached_property
    def outcome(self) -> Outcome:
        return self.impacts.outcome(self.component.id, self.view.scenario)

    @property
    def position(self) -> int:
        return self.year - int(self.outcome.years[0])

    @property
    def total(self) -> float:
        """The central total of the year as it is said; not a number where there is none."""
        return self.facing * float(self.outcome.total[CENTRAL, self.position])

    @cached_property
    def verdict(self) -> Verdict:
        return self.impacts.verdict(self.component.id, self.view.scenario, self.year)

    @property
    def facing(self) -> int:
        """-1 where amounts are said as taken: what is taken has a minus in the engine."""
        return -1 if self.component.takes else 1

    @property
    def today(self) -> int:
        """The year of the edition."""
        return self.system.edition.data_year

    @property
    def unit(self) -> str:
        """The words of the component's unit."""
        return self.impacts.facts.labels[self.component.unit]

    def number(self, value: float) -> str:
        """A number with the decimals of the component."""
        return show_number(value, self.component.decimals).replace("-", "−")

    def with_unit(self, value: float) -> str:
        return f"{self.number(value)}{NO_BREAK}{self.unit}"


def subject_of(
    system: System, impacts: ImpactAssessment, view: ImpactView, asked: int | None
) -> Subject:
    """The subject of a view; the year is the asked one, brought inside the boundary, or the best.

    Of what exists, people ask how it is now: the year of the edition. Of what may be built, how
    much it will be once it is there: the last year in which all together is at its greatest.
    """
    component = impacts.components[view.component or ""]
    boundary = component.boundary
    chosen = asked
    if chosen is None:
        chosen = system.edition.data_year
        if view.scenario.id is not ScenarioId.EXISTING:
            outcome = impacts.outcome(component.id, view.scenario)
            chosen = greatest_year(outcome, since=chosen)
    inside = min(max(chosen, boundary.since), boundary.until)
    return Subject(system, impacts, component, view, inside)


def greatest_year(outcome: Outcome, *, since: int) -> int:
    """The last year from `since` on in which the developments together change the most."""
    together = np.abs(_together(outcome))
    known = ~np.isnan(outcome.total[CENTRAL]) & (outcome.years >= since)
    if not known.any():
        return int(outcome.years[-1])
    greatest = together[known].max()
    return int(outcome.years[known & (together >= greatest - _SAME * max(greatest, 1.0))][-1])


def _together(outcome: Outcome) -> FloatArray:
    parts = outcome.parts
    return np.asarray(
        np.nansum(parts.amounts[CENTRAL], axis=0) + np.nansum(parts.changes[CENTRAL], axis=0)
    )
