"""From where a screen is looked at: place, year of the question and horizon."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from indicators.identity import PlaceId
from indicators.judgement.judgement import Assessment
from indicators.rollup import Rollup
from indicators.territory import Territory
from system import System
from ui.navigation import address
from ui.selection import Selection, default_horizon


@dataclass(frozen=True)
class View:
    """What was chosen; `kept` is what of it differs from the default and stays in every link."""

    place: PlaceId
    year: int
    horizon: str
    kept: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> tuple[str, int, str]:
        """What a drawing of this view is cached by."""
        return self.place, self.year, self.horizon

    def assessment(self, system: System) -> Assessment:
        return system.assessment(self.year)

    def rollup(self, system: System) -> Rollup:
        return system.rollup(self.place, self.horizon, self.year)

    def link(self, path: str, **more: str | int | None) -> str:
        """The link to a screen that is looked at from here, with something more chosen there."""
        return address(path, {**self.kept, **more})


def view_of(system: System, place: PlaceId, year: int, horizon: str) -> View:
    """The view; a default is left out of its links, so that addresses stay short."""
    root = system.catalogue.geography.root.id
    kept: dict[str, str | int] = {}
    if place != root:
        kept["territorio"] = place
    if year != system.edition.data_year:
        kept["anio"] = year
    if horizon != default_horizon(system, year):
        kept["horizonte"] = horizon
    return View(place, year, horizon, kept)


def territory_view(system: System, selection: Selection) -> View:
    """The view of a selection; the whole region where a named place (a reservoir) was selected."""
    geography = system.catalogue.geography
    chosen = geography.places[selection.territory]
    place = chosen.id if isinstance(chosen, Territory) else geography.root.id
    return view_of(system, place, selection.year, selection.horizon)
