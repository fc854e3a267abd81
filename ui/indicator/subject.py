"""What the page is about: one indicator at one place, as seen from one year."""

from dataclasses import dataclass, replace
from functools import cached_property

from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.definition.strategy import Horizon
from indicators.evaluation.grid import Grid
from indicators.evaluation.sheet import Sheet, Value
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.judgement.judgement import Assessment, Judgement, Verdict
from indicators.territory import Geography
from system import System
from ui.parts.view import View
from ui.selection import Selection


@dataclass(frozen=True)
class Subject:
    """One indicator at the place, year and horizon of a view, in total or one part of it.

    The place may be one the indicator is not published for; then `published_here` is false.
    """

    system: System
    indicator: Indicator
    view: View
    breakdown: Breakdown = TOTAL

    @property
    def place(self) -> PlaceId:
        return self.view.place

    @property
    def scorecard(self) -> Scorecard:
        return self.system.scorecard

    @property
    def geography(self) -> Geography:
        return self.system.catalogue.geography

    @cached_property
    def assessment(self) -> Assessment:
        year = self.view.year
        return self.system.assessment(None if year == self.system.edition.data_year else year)

    @cached_property
    def judgement(self) -> Judgement:
        return self.assessment.of(self.indicator.id, self.breakdown)

    @property
    def sheet(self) -> Sheet:
        return self.judgement.sheet

    @cached_property
    def cut_offs(self) -> tuple[Value, ...]:
        """Cut-offs of running years and ranges, which are shown and never judged."""
        key = (self.indicator.id, self.breakdown, True)
        sheet = self.assessment.evaluation.sheet.get(key)
        return () if sheet is None else tuple(sheet.series(self.place))

    @cached_property
    def known(self) -> Sheet:
        """The sheet as it was known in the year that is looked from."""
        sheet = self.sheet
        count = sum(period.time <= self.view.year for period in sheet.grid.periods)
        return replace(
            sheet,
            grid=Grid(sheet.grid.places, sheet.grid.periods[:count]),
            value=sheet.value[:, :count],
            quality=sheet.quality[:, :count],
        )

    @property
    def number(self) -> int:
        """The position of the horizon in the arrays of the judgement."""
        return self.assessment.horizon_number[self.view.horizon]

    @property
    def horizon(self) -> Horizon:
        return self.scorecard.horizon[self.view.horizon]

    @property
    def published_here(self) -> bool:
        return self.place in self.sheet.grid.row

    @cached_property
    def newest(self) -> Value | None:
        """The value that is judged."""
        return self.sheet.newest(self.place, self.view.year)

    @property
    def verdict(self) -> Verdict:
        return self.judgement.verdict(self.number, self.place)


def breakdown_parts(system: System, indicator: Indicator) -> tuple[Breakdown, ...]:
    """The total and every part the indicator is also evaluated for."""
    return tuple(
        sheet.breakdown
        for sheet in system.evaluation.sheets
        if sheet.indicator.id == indicator.id and not sheet.partial
    )


def place_asked(
    system: System, indicator: Indicator, selection: Selection, *, asked: bool
) -> PlaceId:
    """The place of the address; if it names none, the only place of an indicator that has one."""
    places = system.evaluation.of(indicator.id).grid.places
    if asked or selection.territory in places or len(places) != 1:
        return selection.territory
    return places[0]
