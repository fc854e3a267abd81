"""Adding parts up, over time and over territory, only where it is allowed and complete."""

from collections.abc import Mapping
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


def carry_up(parts: Cells, rule: TimeRule, count: int) -> Cells:
    """Whole periods from equal numbers of parts, by the variable's rule.

    `parts` has `count × n` columns in order; a whole with a missing part is `nan`.
    """
    rows = parts.value.shape[0]
    value = parts.value.reshape(rows, count, -1)
    quality = np.bitwise_or.reduce(parts.quality.reshape(rows, count, -1), axis=2) | DERIVED
    whole = {
        TimeRule.SUM: value.sum(axis=2),
        TimeRule.MEAN: value.mean(axis=2),
        TimeRule.LAST: np.where(np.isnan(value).any(axis=2), np.nan, value[:, :, -1]),
    }[rule]
    return Cells(whole, quality.astype(np.uint8))


class Summation:
    """Sums of districts into provinces and of provinces into the whole, over one grid."""

    def __init__(self, geography: Geography, grid: Grid) -> None:
        self._grid = grid
        self._steps = [self._step(geography, level) for level in geography.levels[:0:-1]]
        self._exists = np.array(
            [
                [isinstance(place, Territory) and place.exists(period) for period in grid.periods]
                for place in geography.places.values()
            ],
            dtype=bool,
        ).reshape(len(grid.places), len(grid.periods))

    def _step(self, geography: Geography, level: str) -> tuple[list[int], list[int], list[int]]:
        """Rows of the parts ordered by their whole, where each whole starts, and its row."""
        parts = sorted(
            (t for t in geography.territories if t.level == level and t.parent is not None),
            key=lambda territory: self._grid.row[territory.parent],  # type: ignore[index]
        )
        rows = [self._grid.row[part.id] for part in parts]
        wholes = [self._grid.row[part.parent] for part in parts if part.parent is not None]
        starts = [n for n, whole in enumerate(wholes) if n == 0 or whole != wholes[n - 1]]
        return rows, starts, [wholes[n] for n in starts]

    def add_up(self, own: Cells, variable: Variable) -> Cells:
        """The sums alone: `nan` wherever a part that must be there is missing.

        A part that was reported counts as reported; one that was not may itself be a sum.
        """
        counted = self._counted(variable)
        total = Cells(np.full_like(own.value, np.nan), np.zeros_like(own.quality))
        current = own
        for rows, starts, wholes in self._steps:
            if not rows:
                continue
            needed = counted[rows]
            parts = np.where(needed, current.value[rows], 0.0)
            sums = np.add.reduceat(parts, starts, axis=0)
            some = np.add.reduceat(needed, starts, axis=0) > 0
            quality = np.bitwise_or.reduceat(
                np.where(needed, current.quality[rows], 0).astype(np.uint8), starts, axis=0
            )
            total.value[wholes] = np.where(some, sums, np.nan)
            total.quality[wholes] = quality | DERIVED
            current = fill(own, total)
        return total

    def parts(
        self, variable: Variable, whole: Territory, column: int, geography: Geography
    ) -> list[Territory]:
        """The parts of a territory that its sum must hold in one period."""
        counted = self._counted(variable)
        return [
            part
            for part in geography.children.get(whole.id, ())
            if counted[self._grid.row[part.id], column]
        ]

    def disagreements(
        self, operand: Operand, own: Cells, added: Cells, threshold: float
    ) -> list[Disagreement]:
        return Disagreement.between(operand, self._grid, own, added, threshold)

    def _counted(self, variable: Variable) -> BoolArray:
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
