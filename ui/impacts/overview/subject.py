"""What the overview is about: the region, its impacts, and from where they are looked at."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from indicators.definition.impact import DevelopmentStatus
from indicators.development import Development
from indicators.impacts.assessment import ImpactAssessment
from indicators.territory import Geography
from system import System
from ui.impacts.overview.filters import Filters
from ui.impacts.view import ImpactView


@dataclass(frozen=True)
class Subject:
    """What every block of the screen is drawn from."""

    system: System
    impacts: ImpactAssessment
    view: ImpactView
    filters: Filters = field(default_factory=Filters)

    @property
    def geography(self) -> Geography:
        return self.system.catalogue.geography

    @property
    def today(self) -> int:
        """The year in which the region is looked at."""
        return self.system.edition.data_year

    @property
    def last_year(self) -> int:
        """The last year that any component is looked at."""
        return max(c.boundary.until for c in self.impacts.components.values())

    def here(self, **more: str | None) -> str:
        """The link to this screen with the same filters, some of them changed."""
        asked = self.filters
        kept = {
            "situacion": asked.status or None,
            "titular": asked.owner or None,
            "territorio": asked.place or None,
        }
        return self.view.link(**{**kept, **more})

    @cached_property
    def developments(self) -> tuple[Development, ...]:
        """Those that the filters keep."""
        every = self.impacts.developments.values()
        return tuple(d for d in every if self.filters.keep(d, self.geography))

    @property
    def grouped(self) -> tuple[tuple[DevelopmentStatus, tuple[Development, ...]], ...]:
        """The kept ones by status, statuses that have none left out."""
        return by_status(self.developments)


def by_status(
    developments: Iterable[Development],
) -> tuple[tuple[DevelopmentStatus, tuple[Development, ...]], ...]:
    """Developments in the order of the statuses, and by name in each."""
    ordered = sorted(developments, key=lambda d: d.name.casefold())
    groups = (
        (status, tuple(d for d in ordered if d.status is status)) for status in DevelopmentStatus
    )
    return tuple((status, found) for status, found in groups if found)
