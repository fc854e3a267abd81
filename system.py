"""The one place where definitions, repository and core are joined: a region, ready to be asked."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.edition import Edition
from data.editions import current, history, pointed
from data.former_values import FormerValue, former_value
from data.importer import Progress
from data.preparation import fingerprint, recall, remember
from data.publishing import ensure
from data.reader import Reader
from data.repository import Repository
from data.seed_catalogue import seed_catalogue, seed_totals
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
from indicators.problem import Problem
from indicators.rollup import Rollup, roll_up

if TYPE_CHECKING:
    import pandas as pd

_HERE = Path(__file__).parent
_KEPT_YEARS = 8
"""Years of the question whose verdicts are kept at once."""
_KEPT_ROLLUPS = 512
_KEPT_FORMER = 3
"""Former editions that are asked what a value was; opening one takes a tenth of a second."""


@dataclass(frozen=True)
class Region:
    """Where a region's definitions and data are."""

    config: Path
    data: Path

    @classmethod
    def from_environment(cls) -> "Region":
        """`SMD_CONFIG` and `SMD_DATA`, else the directories beside this file."""
        return cls(
            Path(os.environ.get("SMD_CONFIG") or _HERE / "config"),
            Path(os.environ.get("SMD_DATA") or _HERE / "data"),
        )

    @property
    def seeds(self) -> Path:
        return self.data / "seeds"

    @property
    def store(self) -> Path:
        return self.data / "store"


class NoDefinitionsError(Exception):
    """The definitions are so broken that there is no scorecard; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


class NoEditionError(Exception):
    """There is no edition to open; the store is the argument."""


@dataclass(frozen=True)
class Defined:
    """The valid definitions of a region as canonical JSON, and everything wrong about the rest."""

    definitions: str
    units: frozenset[str]
    problems: tuple[Problem, ...]


def define(region: Region, catalogue: Catalogue) -> Defined:
    """The valid definitions of a region as canonical JSON, with everything wrong about them."""
    # The loader and the rules (they check units with pint) take longer to import than all the
    # rest: a start with nothing new to read should not wait for them.
    from config.loader import load  # noqa: PLC0415
    from indicators.rules.screening import screen  # noqa: PLC0415

    loaded = load(region.config)
    if loaded.scorecard is None:
        raise NoDefinitionsError(loaded.problems)
    cited = seed_totals(region.seeds, cited_variables(loaded.scorecard.components))
    scorecard, findings = screen(loaded.scorecard, replace(catalogue, totals=cited))
    problems = (*loaded.problems, *(f.at(loaded.origins.where(f.path)) for f in findings))
    return Defined(
        definitions=scorecard.model_dump_json(),
        units=frozenset(unit.id for unit in scorecard.units.units),
        problems=tuple(sorted(problems, key=lambda p: (str(p.where), str(p)))),
    )


def definition_schema() -> dict[str, Any]:
    """The JSON Schema of an indicator file, for editors that complete and check while typing."""
    from config.schema import indicator_schema  # noqa: PLC0415

    return indicator_schema()


def prepare(region: Region, progress: Progress) -> Edition:
    """The edition of what stands in the region's directories now; built if there is none yet.

    With definitions of which no scorecard can be made a former edition serves, and its `problems`
    say why; `NoDefinitionsError` where there is none.
    """
    prepared_from = fingerprint(_everything_read(region))
    found = recall(region.store, prepared_from)
    if found is not None:
        return found
    try:
        defined = define(region, seed_catalogue(region.seeds))
    except NoDefinitionsError as error:
        former = current(region.store)
        if former is None:
            raise
        return replace(former, problems=(*former.problems, *error.problems))
    found = ensure(
        region.seeds,
        region.store,
        definitions=defined.definitions,
        units=defined.units,
        problems=defined.problems,
        progress=progress,
        now=datetime.now(UTC),
    )
    remember(region.store, prepared_from, found)
    return found


def _everything_read(region: Region) -> list[Path]:
    """The files an edition follows from: definitions, seeds, and the program that reads them."""
    program = [_HERE / room for room in ("config", "data", "indicators")]
    return [
        *(path for path in region.config.rglob("*") if path.suffix in {".yaml", ".yml"}),
        *region.seeds.glob("*.csv"),
        *(path for room in program for path in room.rglob("*") if path.suffix in {".py", ".sql"}),
    ]


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
        """What a value was in the last editions before this one, the newest first."""
        before = [e for e in history(self.edition.path.parent) if e.number < self.edition.number]
        return tuple(
            former_value(edition, indicator, place, period, breakdown)
            for edition in before[:_KEPT_FORMER]
        )

    def published_behind(self, indicator: str) -> tuple[Figure, ...]:
        """Every published figure of the variables an indicator's formula names."""
        return self.repository.figures(named_variables([self.scorecard.indicator[indicator]]))

    def _figures(self, operands: Sequence[Operand], places: Sequence[PlaceId]) -> Sequence[Figure]:
        place = places[0] if len(places) == 1 else None
        return self.repository.figures(sorted({o.variable for o in operands}), place=place)


def open_system(region: Region, progress: Progress) -> System:
    """The region, its edition built or opened."""
    return System(prepare(region, progress))


def served_edition(region: Region) -> str:
    """The name of the edition that is served; cheap enough to ask at every click."""
    return pointed(region.store) or ""


def open_edition(store: Path, name: str) -> System:
    """An edition by its name; the newest whole one where that one is damaged or gone."""
    found = current(store)
    if found is None or (name and found.name != name):
        found = next((edition for edition in history(store) if edition.name == name), found)
    if found is None:
        raise NoEditionError(store)
    return System(found)
