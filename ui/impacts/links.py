"""From the other screens to the valued components behind them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indicators.definition.component import Component
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.scenario import EVERYTHING
from system import System
from ui.impacts.significance import significance_mark
from ui.impacts.view import ImpactView
from ui.language import ngettext
from ui.marks import Mark
from ui.saying import say


@dataclass(frozen=True)
class ComponentLink:
    """A component with everything foreseeable: how much is known, and how much it matters.

    Seen in its last year, as the overview of the impacts sees it; the link leads there.
    """

    name: str
    question: str
    link: str
    known: str
    mark: Mark
    reason: str


def objective_components(
    system: System, kept: Mapping[str, str | int], objective: str
) -> tuple[ComponentLink, ...]:
    """The components behind an objective."""
    return _links(system, kept, system.scorecard.objective_components[objective])


def indicator_components(
    system: System, kept: Mapping[str, str | int], indicator: str
) -> tuple[ComponentLink, ...]:
    """The components that an indicator shows something of."""
    named = (c for c in system.scorecard.components if indicator in c.indicators)
    return _links(system, kept, named)


def _links(
    system: System, kept: Mapping[str, str | int], components: Iterable[Component]
) -> tuple[ComponentLink, ...]:
    impacts = system.impacts
    if impacts is None:
        return ()
    return tuple(_link(impacts, kept, component) for component in components)


def _link(
    impacts: ImpactAssessment, kept: Mapping[str, str | int], component: Component
) -> ComponentLink:
    counted = impacts.outcome(component.id, EVERYTHING).completeness
    verdict = impacts.verdict(component.id, EVERYTHING, component.boundary.until)
    return ComponentLink(
        component.name,
        component.question,
        ImpactView(EVERYTHING, kept=kept).link(componente=component.id),
        _known(counted.quantified, counted.effects),
        significance_mark(impacts.settings, verdict.significance),
        say(verdict.reason),
    )


def _known(added: int, effects: int) -> str:
    every = ngettext("{n} efecto conocido", "{n} efectos conocidos", effects).format(n=effects)
    return ngettext("{n} de {effects} se suma", "{n} de {effects} se suman", added).format(
        n=added, effects=every
    )
