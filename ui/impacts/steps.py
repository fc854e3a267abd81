"""The six steps of a rapid cumulative impact assessment, ready for their template."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indicators.definition.component import Component
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.scenario import EVERYTHING, Scenario
from indicators.impacts.steps import Progress, steps
from indicators.message import N_, Message
from system import System
from ui.saying import say


@dataclass(frozen=True)
class ProgressMark:
    """How the progress of a step is drawn and said."""

    shape: str
    word: Message


PROGRESS: Mapping[Progress, ProgressMark] = MappingProxyType(
    {
        Progress.DONE: ProgressMark("●", N_("hecho")),
        Progress.PARTLY: ProgressMark("◐", N_("a medias")),
        Progress.MISSING: ProgressMark("○", N_("falta")),
    }
)


@dataclass(frozen=True)
class StepRow:
    """One step in words: how far it is, what there is and what is missing."""

    number: int
    name: str
    shape: str
    word: str
    has: str
    missing: tuple[str, ...]


def step_rows(
    system: System,
    impacts: ImpactAssessment,
    component: Component,
    scenario: Scenario = EVERYTHING,
) -> tuple[StepRow, ...]:
    """The six steps of a component in a scenario, for `impacts/steps.html`."""
    year = system.edition.data_year
    return tuple(
        StepRow(
            step.number,
            say(step.name),
            PROGRESS[step.progress].shape,
            say(PROGRESS[step.progress].word),
            say(step.has),
            tuple(map(say, step.missing)),
        )
        for step in steps(impacts, component, system.catalogue.variables, year, scenario=scenario)
    )
