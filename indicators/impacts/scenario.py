"""Which developments are counted, and whether measures are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from indicators.definition.impact import DevelopmentStatus
from indicators.development import Development


class ScenarioId(StrEnum):
    """Scenarios are cumulative: each one holds all that the one before it holds."""

    EXISTING = "existing"
    UNDER_CONSTRUCTION = "under_construction"
    PLANNED = "planned"
    FORESEEABLE = "foreseeable"


_ADDED: Mapping[ScenarioId, tuple[DevelopmentStatus, ...]] = {
    ScenarioId.EXISTING: (DevelopmentStatus.EXISTING, DevelopmentStatus.CLOSED),
    ScenarioId.UNDER_CONSTRUCTION: (DevelopmentStatus.UNDER_CONSTRUCTION,),
    ScenarioId.PLANNED: (DevelopmentStatus.PLANNED,),
    ScenarioId.FORESEEABLE: (DevelopmentStatus.FORESEEABLE,),
}


@dataclass(frozen=True)
class Scenario:
    """A scenario, and what a visitor changed in it.

    `only` leaves out every development that it does not name, `off` those it names.
    """

    id: ScenarioId
    off: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    measures: bool = True

    @property
    def statuses(self) -> frozenset[DevelopmentStatus]:
        """The statuses of developments it counts; what is closed still has effects."""
        upto = list(ScenarioId).index(self.id) + 1
        return frozenset(status for step in list(ScenarioId)[:upto] for status in _ADDED[step])

    def holds(self, development: Development) -> bool:
        """Whether a development is counted."""
        return (
            development.status in self.statuses
            and development.id not in self.off
            and (self.only is None or development.id in self.only)
        )


SCENARIOS = tuple(Scenario(found) for found in ScenarioId)
"""Every scenario as it is without a visitor's changes, the smallest first."""
EVERYTHING = SCENARIOS[-1]
"""What exists, is built, planned and foreseeable, together."""
