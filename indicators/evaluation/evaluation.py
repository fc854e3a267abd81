"""Every indicator of a scorecard computed from the figures of the repository."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.aggregation import Disagreement
from indicators.evaluation.breakdowns import breakdown_values
from indicators.evaluation.computing import Computation
from indicators.evaluation.cube import Cube, Layout, build_cube
from indicators.evaluation.grid import AXIS_OF, Axis, Grid
from indicators.evaluation.sheet import Sheet, stretches
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import Node, Operand, narrow, operands
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.observation import Observations
from indicators.territory import Geography


@dataclass(frozen=True)
class Evaluation:
    """All values of a scorecard, and the cubes they were computed from."""

    sheets: tuple[Sheet, ...]
    cubes: Mapping[Axis, Cube]
    layout: Layout

    @cached_property
    def sheet(self) -> Mapping[tuple[str, Breakdown, bool], Sheet]:
        """Sheets by indicator, breakdown and whether they hold cut-offs."""
        return {(s.indicator.id, s.breakdown, s.partial): s for s in self.sheets}

    def of(self, indicator: str, breakdown: Breakdown = TOTAL) -> Sheet:
        """The judged series of an indicator."""
        return self.sheet[indicator, breakdown, False]

    def published(self, cube: Cube, operand: Operand, place: PlaceId | None = None) -> bool:
        """Whether a cube holds any figure of an operand, anywhere or for one place."""
        cells = cube.cells.get(operand)
        if cells is None:
            return False
        rows = cells.value if place is None else cells.value[cube.grid.row[place]]
        return not bool(np.isnan(rows).all())

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Each once, though several axes may share an operand."""
        found = (d for cube in self.cubes.values() for d in cube.disagreements)
        return tuple(dict.fromkeys(found))


def named_variables(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """The variables that formulas name, each once, sorted."""
    return tuple(
        sorted({o.variable for i in indicators for o in operands(parse_formula(i.formula))})
    )


def evaluate(scorecard: Scorecard, observations: Observations, geography: Geography) -> Evaluation:
    """Compute every indicator, in total and for every part of its declared breakdowns."""
    layout = Layout(geography, scorecard.variable, scorecard.thresholds.discrepancy)
    jobs = [job for i in scorecard.indicators for job in _jobs(i, observations)]
    cubes = {
        axis: build_cube(
            axis,
            observations,
            [o for job in jobs if axis in (job.axis, Axis.CUT_OFFS) for o in operands(job.node)],
            layout,
        )
        for axis in dict.fromkeys([*(job.axis for job in jobs), Axis.CUT_OFFS])
    }
    rows = {
        levels: _Rows.of(geography.at_levels(levels), geography)
        for levels in {indicator.levels for indicator in scorecard.indicators}
    }
    sheets = [
        sheet
        for job in jobs
        for axis in (job.axis, Axis.CUT_OFFS)
        if (sheet := _compute(job, cubes[axis], rows[job.indicator.levels])) is not None
    ]
    return Evaluation(tuple(sheets), cubes, layout)


@dataclass(frozen=True)
class _Job:
    indicator: Indicator
    breakdown: Breakdown
    node: Node
    axis: Axis


def _jobs(indicator: Indicator, observations: Observations) -> list[_Job]:
    axis, node = AXIS_OF[indicator.frequency], parse_formula(indicator.formula)
    jobs = [_Job(indicator, TOTAL, node, axis)]
    for key in indicator.breakdowns:
        for value in breakdown_values(key, operands(node), observations):
            part = Breakdown(f"{key}={value}")
            jobs.append(_Job(indicator, part, narrow(node, part), axis))
    return jobs


@dataclass(frozen=True)
class _Rows:
    """The places of some levels, and where they stand in every cube."""

    places: tuple[PlaceId, ...]
    numbers: npt.NDArray[np.intp]

    @classmethod
    def of(cls, places: tuple[PlaceId, ...], geography: Geography) -> "_Rows":
        number = {place: n for n, place in enumerate(geography.places)}
        return cls(places, np.array([number[place] for place in places], dtype=np.intp))


def _compute(job: _Job, cube: Cube, rows: _Rows) -> Sheet | None:
    """The sheet of a job on a cube; `None` for cut-offs when there are none."""
    partial = cube.axis is Axis.CUT_OFFS
    columns: list[int] = []
    value = np.empty((len(rows.places), 0))
    quality = np.zeros((len(rows.places), 0), dtype=np.uint8)
    if cube.grid.periods and any(_has_figures(o, cube) for o in operands(job.node)):
        stretch = stretches(job.indicator, cube.grid)
        cells = Computation(cube, stretch).compute(job.node)
        value, quality = cells.value[rows.numbers], cells.quality[rows.numbers]
        there = np.flatnonzero((~np.isnan(value)).any(axis=0))
        if len(there):
            calendar = cube.axis not in (Axis.PUBLISHED, Axis.CUT_OFFS)
            columns = list(range(there[0], there[-1] + 1)) if calendar else there.tolist()
        value, quality = value[:, columns], quality[:, columns]
    if partial and not len(columns):
        return None
    grid = Grid(rows.places, tuple(cube.grid.periods[column] for column in columns))
    return Sheet(job.indicator, grid, value, quality, job.breakdown, partial)


def _has_figures(operand: Operand, cube: Cube) -> bool:
    cells = cube.cells.get(operand)
    return cells is not None and not np.isnan(cells.value).all()
