"""The one place where repository and core are joined: a region in one edition, to be asked."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from data.content import read_content
from data.edition import Edition
from data.editions import current, history
from data.former_values import FormerValue, former_values
from data.reader import Reader
from data.repository import Repository
from indicators.association import Association, associate
from indicators.catalogue import Catalogue
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.evaluation import Evaluation, evaluate, named_variables
from indicators.figure import Figure
from indicators.formula.tree import Operand
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.facts import Facts
from indicators.impacts.facts import named_variables as cited_variables
from indicators.judgement.judgement import Assessment, assess
from indicators.lineage import Lineage, trace
from indicators.owners import Owner, owners
from indicators.problem import Problem
from indicators.rollup import Rollup, roll_up

if TYPE_CHECKING:
    import pandas as pd

_KEPT_YEARS = 8
"""Years of the question whose verdicts are kept at once."""
_KEPT_ROLLUPS = 512
_FORMER = 12
"""Former editions that are asked what a value was."""


class NoEditionError(Exception):
    """There is no edition to open; the store is the argument."""


class System:
    """A region as it stands in one edition. Every answer is computed once and kept."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._reader = Reader(edition)
        self.repository = Repository(self._reader)
        self._assess = lru_cache(maxsize=_KEPT_YEARS)(self._assess_year)
        self._roll_up = lru_cache(maxsize=_KEPT_ROLLUPS)(self._roll_up_year)

    def close(self) -> None:
        """Let the edition's file go."""
        self._reader.close()

    @cached_property
    def scorecard(self) -> Scorecard:
        """The definitions of the edition."""
        return Scorecard.model_validate_json(self.repository.definitions())

    def content(self) -> Mapping[str, bytes]:
        """The whole content of the edition as plain files by name, with their manifest."""
        return read_content(self.edition.path)

    @cached_property
    def catalogue(self) -> Catalogue:
        return self.repository.catalogue()

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the definitions and the seeds of the edition, and with its file."""
        return (*self.edition.problems, *self.repository.problems())

    @cached_property
    def evaluation(self) -> Evaluation:
        """Every indicator at every place and period."""
        observations = self.repository.observations(named_variables(self.scorecard.indicators))
        return evaluate(self.scorecard, observations, self.catalogue.geography)

    @cached_property
    def associations(self) -> Mapping[str, Association | None]:
        """What the data say of each link, by link id, for the whole region."""
        root = self.catalogue.geography.root.id
        return {link.id: associate(self.evaluation, link, root) for link in self.scorecard.links}

    @cached_property
    def impacts(self) -> ImpactAssessment | None:
        """The cumulative impacts of the region; `None` where none are defined."""
        components, settings = self.scorecard.components, self.scorecard.impacts
        if settings is None or not components:
            return None
        catalogue, card = self.catalogue, self.scorecard
        figures = self.repository.figures(cited_variables(components))
        units = {name: variable.unit for name, variable in catalogue.variables.items()}
        facts = Facts(figures, units, {name: unit.label for name, unit in card.unit.items()})
        return ImpactAssessment(
            components, settings, catalogue.developments, catalogue.limits, facts,
            today=self.edition.data_year, left_out=card.left_out,
        )  # fmt: skip

    def assessment(self, as_of: int | None = None) -> Assessment:
        """All verdicts as seen from a year; from the edition's year when none is given."""
        return self._assess(self._year(as_of))

    def rollup(self, place: PlaceId, horizon: str, as_of: int | None = None) -> Rollup:
        """The roll-up of a place for a horizon."""
        return self._roll_up(place, horizon, self._year(as_of))

    def _year(self, as_of: int | None) -> int:
        return self.edition.data_year if as_of is None else as_of

    def _assess_year(self, year: int) -> Assessment:
        return assess(self.scorecard, self.catalogue, self.evaluation, year)

    def _roll_up_year(self, place: PlaceId, horizon: str, year: int) -> Rollup:
        return roll_up(self.assessment(year), place, horizon)

    def results(
        self,
        *,
        indicator: str | None = None,
        territory: str | None = None,
        year: int | None = None,
        as_of: int | None = None,
    ) -> "pd.DataFrame":
        """The table of results (`indicators.results`)."""
        # pandas takes half a second to import and no screen needs it
        from indicators.results import tabulate  # noqa: PLC0415

        return tabulate(self.assessment(as_of), indicator=indicator, territory=territory, year=year)

    def lineage(
        self,
        indicator: str,
        place: PlaceId,
        period: str,
        *,
        breakdown: Breakdown = TOTAL,
        number: Callable[[float], str] = "{:.15g}".format,
    ) -> Lineage:
        """Where a value comes from; `KeyError` for an unknown indicator or place."""
        return trace(
            self.evaluation,
            self.scorecard.indicator[indicator],
            place,
            period,
            self._figures,
            breakdown=breakdown,
            number=number,
        )

    def former_values(
        self, indicator: str, place: PlaceId, period: str, breakdown: Breakdown = TOTAL
    ) -> tuple[FormerValue, ...]:
        """What a value was in the last kept editions before this one, the newest first.

        One for each entry of the log: an edition built again without a change is not another one.
        """
        by_entry: dict[int, Edition] = {}
        for edition in history(self.edition.path.parent):
            if edition.entry < self.edition.entry:
                by_entry.setdefault(edition.entry, edition)
        before = [by_entry[entry] for entry in sorted(by_entry, reverse=True)]
        return former_values(before[:_FORMER], indicator, place, period, breakdown)

    def owners(self, today: date) -> tuple[Owner, ...]:
        """Who answers for which variables, and what each owes on a day (`indicators.owners`)."""
        newest = {found.variable: found.last_period for found in self.repository.coverage()}
        return owners(self.scorecard, self.catalogue.variables.values(), newest, today)

    def published_behind(self, indicator: str) -> tuple[Figure, ...]:
        """Every published figure of the variables an indicator's formula names."""
        return self.repository.figures(named_variables([self.scorecard.indicator[indicator]]))

    def _figures(self, operands: Sequence[Operand], places: Sequence[PlaceId]) -> Sequence[Figure]:
        place = places[0] if len(places) == 1 else None
        return self.repository.figures(sorted({o.variable for o in operands}), place=place)


def open_edition(store: Path, name: str) -> System:
    """An edition by its name; the newest whole one where that one is damaged or gone."""
    found = current(store)
    if found is None or (name and found.name != name):
        found = next((edition for edition in history(store) if edition.name == name), found)
    if found is None:
        raise NoEditionError(store)
    return System(found)
