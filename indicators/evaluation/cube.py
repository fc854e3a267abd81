"""Every operand of a scorecard's formulas on one grid, with what may be added up added up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from indicators.definition.variable import RUNNING, TerritoryRule, TimeRule, Variable
from indicators.evaluation.aggregation import (
    Disagreement,
    Summation,
    add_parts,
    carry_up,
    fill,
)
from indicators.evaluation.breakdowns import parts_of_totals
from indicators.evaluation.grid import (
    AXIS_OF_KIND,
    KIND_OF,
    Axis,
    BoolArray,
    Cells,
    Grid,
    Origin,
    QualityArray,
    carries_up,
    periods_on,
    stands_on,
)
from indicators.evaluation.laying import columns, lay_out
from indicators.formula.tree import Operand
from indicators.observation import Observations
from indicators.period import PER_YEAR, Kind, Period, finer_parts, parse_period
from indicators.territory import Geography

_UNDECLARED = Variable(id="undeclared")
_UNDECLARED_RUNNING = Variable(id=f"undeclared{RUNNING}")


@dataclass(frozen=True)
class Cube:
    """Cells of every operand on one grid, and how those that were not published were made.

    `origin` has the operands of which some cells were added up. `finer` are the parts of the
    periods (quarters, then months); `breakdowns` the parts of totals that are complete.
    """

    axis: Axis
    grid: Grid
    cells: Mapping[Operand, Cells]
    disagreements: tuple[Disagreement, ...] = ()
    origin: Mapping[Operand, QualityArray] = field(default_factory=dict)
    finer: tuple["Cube", ...] = ()
    breakdowns: Mapping[Operand, tuple[tuple[Operand, ...], ...]] = field(default_factory=dict)
    summation: Summation | None = None

    def empty(self) -> Cells:
        shape = (len(self.grid.places), len(self.grid.periods))
        return Cells(np.full(shape, np.nan), np.zeros(shape, dtype=np.uint8))


@dataclass(frozen=True)
class Layout:
    """How observations become cubes: where places nest, and what variables allow."""

    geography: Geography
    variables: Mapping[str, Variable]
    threshold: float
    """Relative difference from which a reported figure and the sum of its parts disagree."""

    def semantics(self, variable: str) -> Variable:
        """What a variable declares; nothing is aggregated where it declares nothing."""
        declared = self.variables.get(variable)
        if declared is not None:
            return declared
        return _UNDECLARED_RUNNING if variable.endswith(RUNNING) else _UNDECLARED


def build_cube(
    axis: Axis, observations: Observations, operands: Sequence[Operand], layout: Layout
) -> Cube:
    """Lay the figures of the operands out on an axis and add up what may be added up.

    A published figure is kept; where there is none, parts of the period are tried, then parts of
    the breakdown, then parts of the territory.
    """
    cumulative = np.array([layout.semantics(v).cumulative for v in observations.variables], bool)
    grid = Grid(tuple(layout.geography.places), periods_on(axis, observations, cumulative))
    breakdowns = parts_of_totals(operands, observations, layout.variables)
    asked = [*operands, *(part for keys in breakdowns.values() for parts in keys for part in parts)]
    column = columns(observations, grid, cumulative, partial(stands_on, axis))
    draft = _Draft(grid, layout.threshold, lay_out(observations, asked, grid, column))
    finer = _finer(axis, observations, grid, layout, operands=draft.cells, cumulative=cumulative)
    for cube in finer:
        for operand, parts in cube.cells.items():
            rule = layout.semantics(operand.variable).time
            draft.add(operand, carry_up(parts, rule, len(grid.periods)), Origin.TIME)
    for operand, keys in breakdowns.items():
        for key in keys:
            there = [c for c in (draft.cells[p] for p in key) if not np.isnan(c.value).all()]
            if there:
                draft.add(operand, add_parts(there), Origin.BREAKDOWN)
    summation = Summation(layout.geography, grid)
    for operand, own in list(draft.cells.items()):
        variable = layout.semantics(operand.variable)
        if variable.territory is TerritoryRule.SUM and grid.periods:
            draft.add(operand, summation.add_up(own, variable), Origin.TERRITORY)
    return Cube(
        axis,
        grid,
        draft.cells,
        tuple(draft.disagreements),
        draft.origin,
        finer,
        breakdowns,
        summation,
    )


@dataclass
class _Draft:
    """A cube in the making."""

    grid: Grid
    threshold: float
    cells: dict[Operand, Cells]
    origin: dict[Operand, QualityArray] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)

    def add(self, operand: Operand, added: Cells, origin: Origin) -> None:
        """Fill what is missing, and keep what disagrees with what is there."""
        own = self.cells[operand]
        self.disagreements += Disagreement.between(operand, self.grid, own, added, self.threshold)
        filled = np.isnan(own.value) & ~np.isnan(added.value)
        if filled.any():
            origins = self.origin.setdefault(operand, np.zeros_like(own.quality))
            origins[filled] = origin
            self.cells[operand] = fill(own, added)


def _finer(
    axis: Axis,
    observations: Observations,
    grid: Grid,
    layout: Layout,
    *,
    operands: Iterable[Operand],
    cumulative: BoolArray,
) -> tuple[Cube, ...]:
    """The parts of an axis' periods, for operands whose variable has a time rule."""
    cubes = []
    for kind in (Kind.QUARTER, Kind.MONTH):
        if axis not in KIND_OF or PER_YEAR[kind] <= PER_YEAR[KIND_OF[axis]] or not grid.periods:
            continue

        def is_part(period: Period, *, cumulative: bool, kind: Kind = kind) -> bool:
            return period.kind is kind and carries_up(axis, period, cumulative=cumulative)

        names = _published_by(kind, observations)
        ruled = [
            operand
            for operand in operands
            if operand.variable in names
            and layout.semantics(operand.variable).time is not TimeRule.NONE
        ]
        if ruled:
            whole = (part for period in grid.periods for part in finer_parts(period, kind))
            fine = Grid(grid.places, tuple(whole))
            column = columns(observations, fine, cumulative, is_part)
            cells = lay_out(observations, ruled, fine, column)
            cubes.append(Cube(AXIS_OF_KIND[kind], fine, cells))
    return tuple(cubes)


def _published_by(kind: Kind, observations: Observations) -> set[str]:
    """The variables with a figure of a kind of period."""
    of_kind = np.array([parse_period(p).kind is kind for p in observations.periods], dtype=bool)
    if not of_kind.any():
        return set()
    seen = np.zeros(len(observations.variables), dtype=bool)
    seen[observations.variable[of_kind[observations.period]]] = True
    return {observations.variables[code] for code in np.flatnonzero(seen).tolist()}
