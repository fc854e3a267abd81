"""Published figures laid out on a grid, one sheet of cells per operand of a formula."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from indicators.definition.variable import TerritoryRule, TimeRule, Variable
from indicators.evaluation.aggregation import (
    Disagreement,
    Summation,
    carry_up,
    fill,
)
from indicators.evaluation.grid import (
    CONFIDENCE_BITS,
    KIND_OF,
    Axis,
    BoolArray,
    Cells,
    Grid,
    IntArray,
    QualityArray,
    carries_up,
    periods_on,
    stands_on,
)
from indicators.formula.tree import Operand, join_breakdown
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.observation import Observations
from indicators.period import PER_YEAR, Kind, Period, finer_parts, parse_period
from indicators.territory import Geography

_NO_VARIABLE = Variable(id="none_declared")


@dataclass(frozen=True)
class Cube:
    """Cells of every operand on one grid."""

    axis: Axis
    grid: Grid
    cells: Mapping[Operand, Cells]
    disagreements: tuple[Disagreement, ...]

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
        return self.variables.get(variable, _NO_VARIABLE)


def build_cube(
    axis: Axis, observations: Observations, operands: Sequence[Operand], layout: Layout
) -> Cube:
    """Lay the figures of the operands out on an axis and add up what may be added up."""
    semantics = {v: layout.semantics(v) for v in observations.variables}
    cumulative = np.array([variable.cumulative for variable in semantics.values()], dtype=bool)
    periods = periods_on(axis, observations, cumulative)
    grid = Grid(tuple(layout.geography.places), periods)
    asked = tuple(dict.fromkeys([*operands, *_parts_of_totals(operands, observations, semantics)]))
    laid = _lay_out(
        observations,
        asked,
        grid,
        _columns(observations, grid, cumulative, partial(stands_on, axis)),
    )
    cells = dict(zip(asked, laid, strict=True))
    disagreements: list[Disagreement] = []
    if axis in KIND_OF and periods:
        for kind in (Kind.QUARTER, Kind.MONTH):
            if PER_YEAR[kind] > PER_YEAR[KIND_OF[axis]]:
                disagreements += _carry_up(kind, axis, observations, cells, grid, layout, cumulative)
    _complete_totals(cells, semantics)
    summation = Summation(layout.geography, grid)
    for operand, own in list(cells.items()):
        variable = layout.semantics(operand.variable)
        if variable.territory is TerritoryRule.SUM and periods:
            added = summation.add_up(own, variable)
            cells[operand] = fill(own, added)
            disagreements += summation.disagreements(operand, own, added, layout.threshold)
    return Cube(axis, grid, cells, tuple(disagreements))


def _columns(
    observations: Observations,
    grid: Grid,
    cumulative: BoolArray,
    stands: Callable[..., bool],
) -> IntArray:
    """The column of the grid each figure belongs to, or -1."""
    periods = [parse_period(text) for text in observations.periods]
    columns = np.array(
        [
            [
                grid.column.get(period.text, -1) if stands(period, cumulative=runs) else -1
                for period in periods
            ]
            for runs in (False, True)
        ],
        dtype=np.int32,
    )
    if not cumulative.any():
        return columns[0][observations.period]
    return columns[cumulative[observations.variable].astype(np.int8), observations.period]


def _lay_out(
    observations: Observations, operands: Sequence[Operand], grid: Grid, t: IntArray
) -> list[Cells]:
    """Scatter the figures over the grid; `t` is the column of each, or -1."""
    shape = (len(operands), len(grid.places), len(grid.periods))
    value = np.full(shape, np.nan)
    quality: QualityArray = np.zeros(shape, dtype=np.uint8)
    if value.size and len(observations.value):
        sheet = np.full(
            (len(observations.variables), len(observations.breakdowns)), -1, dtype=np.int32
        )
        variable_code = {name: code for code, name in enumerate(observations.variables)}
        breakdown_code = {name: code for code, name in enumerate(observations.breakdowns)}
        for number, operand in enumerate(operands):
            if operand.variable in variable_code and operand.breakdown in breakdown_code:
                sheet[variable_code[operand.variable], breakdown_code[operand.breakdown]] = number
        row = np.array([grid.row.get(PlaceId(p), -1) for p in observations.places], np.int32)
        k = sheet[observations.variable, observations.breakdown]
        p = row[observations.place]
        flat = (k * shape[1] + p) * shape[2] + t
        known = (k >= 0) & (p >= 0) & (t >= 0)
        if known.all():
            picked, codes = observations.value, observations.confidence
        else:
            flat, picked = flat[known], observations.value[known]
            codes = observations.confidence[known]
        value.reshape(-1)[flat] = picked
        quality.reshape(-1)[flat] = np.array(CONFIDENCE_BITS, dtype=np.uint8)[codes]
    return [Cells(value[number], quality[number]) for number in range(len(operands))]


def _carry_up(  # noqa: PLR0917
    kind: Kind,
    axis: Axis,
    observations: Observations,
    cells: dict[Operand, Cells],
    grid: Grid,
    layout: Layout,
    cumulative: BoolArray,
) -> list[Disagreement]:
    """Fill periods that were published in parts, where the variable has a time rule."""
    if all(parse_period(text).kind is not kind for text in observations.periods):
        return []
    ruled = [o for o in cells if layout.semantics(o.variable).time is not TimeRule.NONE]
    fine = Grid(grid.places, tuple(p for whole in grid.periods for p in finer_parts(whole, kind)))

    def is_part(period: Period, *, cumulative: bool) -> bool:
        return period.kind is kind and carries_up(axis, period, cumulative=cumulative)

    laid = _lay_out(observations, ruled, fine, _columns(observations, fine, cumulative, is_part))
    found: list[Disagreement] = []
    for operand, parts in zip(ruled, laid, strict=True):
        rule = layout.semantics(operand.variable).time
        carried = carry_up(parts, rule, len(grid.periods))
        found += Disagreement.between(operand, grid, cells[operand], carried, layout.threshold)
        cells[operand] = fill(cells[operand], carried)
    return found


def _parts_of_totals(
    operands: Iterable[Operand], observations: Observations, semantics: Mapping[str, Variable]
) -> list[Operand]:
    """The parts that may be added to a total, for variables that declare them complete."""
    return [
        Operand(operand.variable, Breakdown(text))
        for operand in operands
        if operand.breakdown == TOTAL and operand.variable in semantics
        for key in semantics[operand.variable].complete
        for text in observations.breakdowns
        if text.startswith(f"{key}=") and ";" not in text
    ]


def _complete_totals(cells: dict[Operand, Cells], semantics: Mapping[str, Variable]) -> None:
    for operand in [o for o in cells if o.breakdown == TOTAL]:
        declared = semantics.get(operand.variable, _NO_VARIABLE).complete
        for key in declared:
            parts = [
                own for part, own in cells.items()
                if part.variable == operand.variable
                and part.breakdown.startswith(f"{key}=")
                and not np.isnan(own.value).all()
            ]
            if parts:
                joined = Cells(
                    np.concatenate([p.value[:, :, None] for p in parts], axis=2).reshape(
                        parts[0].value.shape[0], -1
                    ),
                    np.concatenate([p.quality[:, :, None] for p in parts], axis=2).reshape(
                        parts[0].value.shape[0], -1
                    ),
                )
                added = carry_up(joined, TimeRule.SUM, parts[0].value.shape[1])
                cells[operand] = fill(cells[operand], added)


def breakdown_values(
    key: str, operands: Sequence[Operand], observations: Observations
) -> tuple[str, ...]:
    """The values of a breakdown key that every operand was published for."""
    variable = {name: code for code, name in enumerate(observations.variables)}
    pairs = set(zip(observations.variable.tolist(), observations.breakdown.tolist(), strict=True))
    published = {
        (v, observations.breakdowns[b]) for v, b in pairs
    }
    values = [
        text.removeprefix(f"{key}=")
        for text in observations.breakdowns
        if text.startswith(f"{key}=") and ";" not in text
    ]
    return tuple(
        value
        for value in values
        if all(
            (variable.get(o.variable, -1), join_breakdown(o.breakdown, f"{key}={value}"))
            in published
            for o in operands
        )
    )
