"""Cumulative impacts as tables."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pandas as pd

from indicators.definition.component import Component, Unknown
from indicators.development import DevelopmentFigure
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.facts import Citation
from indicators.impacts.known import KnownEffect
from indicators.impacts.results import COLUMNS, tabulate
from indicators.impacts.scenario import SCENARIOS, Scenario
from indicators.impacts.wording import explain
from system import System

COMPONENT_COLUMNS = (
    "id", "name", "question", "kind", "quantity", "unit", "desired", "desired_reason", "takes",
    "accumulates", "space", "territories", "place", "since", "until", "observed", "limits",
    "no_limit", "drivers", "objectives", "indicators", "caution",
)  # fmt: skip
EFFECT_COLUMNS = (
    "component", "id", "development", "phase", "sign", "basis", "low", "central", "high", "unit",
    "start", "end", "ramp", "pathway", "reversibility", "certainty", "sources", "publisher",
    "reason",
)  # fmt: skip


def impact_table(
    impacts: ImpactAssessment, *, components: Sequence[str], scenarios: Sequence[Scenario]
) -> pd.DataFrame:
    """Every part of every total (`indicators.impacts.results`)."""
    outcomes = [
        impacts.outcome(component, scenario)
        for component, scenario in product(components, scenarios)
    ]
    return tabulate(outcomes, impacts.rule)


def impacts_table(system: System) -> pd.DataFrame:
    """All components in every scenario; no rows for a region without impacts."""
    impacts = system.impacts
    if impacts is None:
        empty = pd.DataFrame(columns=list(COLUMNS))
        return empty.astype(dict.fromkeys(("low", "central", "high"), "float64"))
    return impact_table(impacts, components=list(impacts.components), scenarios=SCENARIOS)


def components_table(system: System) -> pd.DataFrame:
    """One line for each valued component; several names of one cell are parted by `;`."""
    rows = [_component(component) for component in system.scorecard.components]
    table = pd.DataFrame(rows, columns=list(COMPONENT_COLUMNS))
    return table.astype({"since": "Int64", "until": "Int64", "takes": bool, "accumulates": bool})


def effects_table(system: System) -> pd.DataFrame:
    """One line for each known effect, its size unsigned and empty where nobody published it."""
    known = system.impacts.known.values() if system.impacts else ()
    rows = [_effect(found.component, effect) for found in known for effect in found.effects]
    table = pd.DataFrame(rows, columns=list(EFFECT_COLUMNS))
    whole = dict.fromkeys(("start", "end", "ramp"), "Int64")
    return table.astype(dict.fromkeys(("low", "central", "high"), "float64") | whole)


def _component(component: Component) -> Sequence[Any]:
    boundary = component.boundary
    return [
        component.id, component.name, component.question, component.kind, component.quantity,
        component.unit, component.desired, component.desired_reason, component.takes,
        component.accumulates, boundary.space, ";".join(boundary.territories), boundary.place,
        boundary.since, boundary.until,
        ";".join(f"{seen.variable}@{seen.place}" for seen in component.observed),
        ";".join(name for use in component.limits for name in use.limits),
        component.no_limit, ";".join(component.drivers), ";".join(component.objectives),
        ";".join(component.indicators), component.caution,
    ]  # fmt: skip


def _effect(component: Component, known: KnownEffect) -> Sequence[Any]:
    effect, why = known.effect, explain(known)
    magnitude = effect.magnitude
    return [
        component.id, effect.id, known.development.id, effect.phase,
        effect.sign.name.lower(), known.basis, *(known.size or (None, None, None)),
        component.unit, known.dates.start, known.dates.end, known.dates.ramp, effect.pathway,
        effect.reversibility, effect.certainty,
        ";".join(dict.fromkeys(name for one in known.cited for name in _sources(one))),
        magnitude.publisher if isinstance(magnitude, Unknown) else "",
        str(why) if why else "",
    ]  # fmt: skip


def _sources(citation: Citation) -> Iterator[str]:
    """Ids of sources; of a figure of a development the address, or else who said it."""
    if isinstance(citation, DevelopmentFigure):
        yield citation.address or citation.source
    else:
        yield from citation.sources
