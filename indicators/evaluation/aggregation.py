"""Adding parts up, over time and over territory, only where it is allowed and complete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from indicators.definition.variable import TimeRule, Variable
from indicators.evaluation.grid import DERIVED, BoolArray, Cells, Grid
from indicators.formula.tree import Operand
from indicators.identity import PlaceId
from indicators.period import parse_period
from indicators.territory import Geography, Territory


@dataclass(frozen=True)
class Disagreement:
    """A figure that was reported and also added up from its parts, with different results."""

    operand: Operand
    place: PlaceId
    period: str
    reported: float
    added: float

    @classmethod
    def between(
        cls, operand: Operand, grid: Grid, own: Cells, added: Cells, threshold: float
    ) -> list["Disagreement"]:
        """Where both exist and differ by more than the threshold, relative to the reported."""
        with np.errstate(invalid="ignore"):
            far = np.abs(own.value - added.value) > threshold * np.abs(own.value)
        return [
            cls(
                operand,
                grid.places[row],
                grid.periods[column].text,
                float(own.value[row, column]),
                float(added.value[row, column]),
            )
            for row, column in np.argwhere(far)
        ]


def fill(own: Cells, added: Cells) -> Cells:
    """What was reported, and the sum of parts where nothing was."""
    missing = np.isnan(own.value)
    return Cells(
        np.where(missing, added.value, own.value),
        np.where(missing, added.quality, own.quality),
    )


def add_parts(parts: Sequence[Cells]) -> Cells:
    """The sum of parts, cell by cell; `nan` where one of them is missing."""
    return Cells(
        np.sum([part.value for part in parts], axis=0),
        np.bitwise_or.reduce([part.quality for part in parts]) | np.uint8(DERIVED),
    )


def carry_up(parts: Cells, rule: TimeRule, count: int) -> Cells:
    """`count` whole periods from equal numbers of parts, by the variable's rule.

    The columns of `parts` are the parts of the first whole, then of the second, and so on; a
    whole with a missing part is `nan`.
    """
    rows = parts.value.shape[0]
    value = parts.value.reshape(rows, count, -1)
    quality = np.bitwise_or.reduce(parts.quality.reshape(rows, count, -1), axis=2)
    match rule:
        case TimeRule.SUM:
            whole = value.sum(axis=2)
        case TimeRule.MEAN:
            whole = value.mean(axis=2)
        case TimeRule.LAST:
            whole = np.where(np.isnan(value).any(axis=2), np.nan, value[:, :, -1])
        case TimeRule.NONE:
            raise ValueError(rule)
    return Cells(whole, quality | np.uint8(DERIVED))


@dataclass(frozen=True)
class _Step:
    """Territories of one depth and their parts: `starts` says where each one's parts begin."""

    wholes: list[int]
    starts: list[int]
    parts: list[int]


class Summation:
    """Sums of districts into provinces and of provinces into the whole, over one grid."""

    def __init__(self, geography: Geography, grid: Grid) -> None:
        self._grid = grid
        self._children = geography.children
        depths = sorted({geography.depth[whole] for whole in self._children}, reverse=True)
        self._steps = [
            self._step([w for w in self._children if geography.depth[w] == d]) for d in depths
        ]
        self._exists = np.zeros((len(grid.places), len(grid.periods)), dtype=bool)
        for territory in geography.territories:
            row = self._exists[grid.row[territory.id]]
            row[:] = True
            if territory.valid_from or territory.valid_to:
                row[:] = [territory.exists(period) for period in grid.periods]

    def _step(self, wholes: list[PlaceId]) -> _Step:
        starts: list[int] = []
        parts: list[int] = []
        for whole in wholes:
            starts.append(len(parts))
            parts += [self._grid.row[part.id] for part in self._children[whole]]
        return _Step([self._grid.row[whole] for whole in wholes], starts, parts)

    def add_up(self, own: Cells, variable: Variable) -> Cells:
        """The sums alone: `nan` wherever a part that must be there is missing.

        A part that was reported counts as reported; one that was not may itself be a sum.
        """
        counted = self._counted(variable)
        total = Cells(np.full_like(own.value, np.nan), np.zeros_like(own.quality))
        current = own
        for step in self._steps:
            needed = counted[step.parts]
            values = np.where(needed, current.value[step.parts], 0.0)
            qualities = np.where(needed, current.quality[step.parts], np.uint8(0))
            some = np.logical_or.reduceat(needed, step.starts, axis=0)
            sums = np.add.reduceat(values, step.starts, axis=0)
            total.value[step.wholes] = np.where(some, sums, np.nan)
            total.quality[step.wholes] = (
                np.bitwise_or.reduceat(qualities, step.starts, axis=0) | DERIVED
            )
            current = fill(own, total)
        return total

    def parts(self, variable: Variable, whole: PlaceId, column: int) -> list[Territory]:
        """The parts of a territory that its sum must hold in one period."""
        counted = self._counted(variable)
        return [
            part
            for part in self._children.get(whole, ())
            if counted[self._grid.row[part.id], column]
        ]

    def _counted(self, variable: Variable) -> BoolArray:
        """Where a territory is a part of a sum: it exists, and its series has started."""
        late: Mapping[str, str] = {start.place: start.since for start in variable.starts}
        if not late:
            return self._exists
        counted = self._exists.copy()
        for place, since in late.items():
            row = self._grid.row.get(PlaceId(place))
            if row is not None:
                first = parse_period(since).start
                counted[row] &= [period.end > first for period in self._grid.periods]
        return counted
