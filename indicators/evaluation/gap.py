"""Why there is no number: every gap has a reason that can be said in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indicators.definition.indicator import Indicator
from indicators.evaluation.cube import Cube
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.grid import AXIS_OF, KIND_OF
from indicators.evaluation.reading import CellReader
from indicators.evaluation.sheet import stretches
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import Call, Node, Operand, narrow, operands, parts
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.message import N_, Message
from indicators.period import calendar_period, parse_period
from indicators.territory import Territory


class Reason(StrEnum):
    """The kinds of gaps."""

    NEVER_PUBLISHED = "never_published"
    NOT_FOR_PLACE = "not_for_place"
    NOT_AT_LEVEL = "not_at_level"
    NEVER_TOGETHER = "never_together"
    NOT_YET_A_PLACE = "not_yet_a_place"
    OPERAND_MISSING = "operand_missing"
    PART_MISSING = "part_missing"
    ZERO_DENOMINATOR = "zero_denominator"
    SERIES_BREAK = "series_break"


@dataclass(frozen=True)
class Gap:
    """A missing value and its reason.

    `variables` are the operands that are missing in `period` (or periods, joined by commas), at
    the `places` named where those are parts of a sum.
    """

    reason: Reason
    period: str = ""
    variables: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def message(self) -> Message:
        """The reason in a sentence."""
        period, names, where = self.period, ", ".join(self.variables), ", ".join(self.places)
        return {
            Reason.NEVER_PUBLISHED: N_("falta {names}: no hay ninguna cifra", names=names),
            Reason.NOT_FOR_PLACE: N_("{names} no se publica para este lugar", names=names),
            Reason.NOT_AT_LEVEL: N_("el indicador no se calcula para este lugar"),
            Reason.NEVER_TOGETHER: N_("las cifras de {names} no coinciden nunca", names=names),
            Reason.NOT_YET_A_PLACE: N_(
                "el territorio todavía no existía en {period}", period=period
            ),
            Reason.OPERAND_MISSING: N_("falta {names} {period}", names=names, period=period),
            Reason.PART_MISSING: N_(
                "falta {names} {period} de {where}", names=names, period=period, where=where
            ),
            Reason.ZERO_DENOMINATOR: N_("denominador cero en {period}", period=period),
            Reason.SERIES_BREAK: N_("quiebre de serie antes de {period}", period=period),
        }[self.reason]


def explain_gap(
    evaluation: Evaluation,
    indicator: Indicator,
    place: PlaceId,
    period: str,
    breakdown: Breakdown = TOTAL,
) -> Gap:
    """Why an indicator has no value at a place in a period (in any period when empty)."""
    geography = evaluation.layout.geography
    territory = geography.places[place]
    if geography.level_of(place) not in indicator.levels:
        return Gap(Reason.NOT_AT_LEVEL, period)
    if period and isinstance(territory, Territory) and not territory.exists(parse_period(period)):
        return Gap(Reason.NOT_YET_A_PLACE, period)
    node = parse_formula(indicator.formula)
    node = narrow(node, breakdown) if breakdown else node
    cube = evaluation.cubes[AXIS_OF[indicator.frequency]]
    reader = CellReader(cube, evaluation.layout, stretches(indicator, cube.grid))
    search = _Search(evaluation, reader, place)
    column = cube.grid.column.get(period)
    causes = [] if column is None else list(search.causes(node, column))
    return _first_said(causes or [search.absence(o, period) for o in operands(node)])


def _first_said(gaps: Sequence[Gap]) -> Gap:
    """The reason that says most; what is missing for the same reason is named together."""
    chosen = min(gaps, key=lambda gap: _ORDER.get(gap.reason, 2))
    same = [
        gap
        for gap in gaps
        if (gap.reason, gap.period, gap.places) == (chosen.reason, chosen.period, chosen.places)
    ]
    names = dict.fromkeys(name for gap in same for name in gap.variables)
    return Gap(chosen.reason, chosen.period, tuple(names), chosen.places)


_ORDER = {
    Reason.NEVER_PUBLISHED: 0,
    Reason.NOT_FOR_PLACE: 1,
    Reason.SERIES_BREAK: 3,
    Reason.ZERO_DENOMINATOR: 4,
}
"""What is said before (0, 1) and after (3, 4) the first thing missing in reading order."""


@dataclass(frozen=True)
class _Search:
    """Looks for what keeps a formula from having a value at one place."""

    evaluation: Evaluation
    reader: CellReader
    place: PlaceId

    @property
    def cube(self) -> Cube:
        return self.reader.cube

    @property
    def row(self) -> int:
        return self.cube.grid.row[self.place]

    def causes(self, node: Node, column: int) -> Iterator[Gap]:
        """One gap for each thing that is missing; nothing where there is a value."""
        if self.reader.value(node, self.row, column) is not None:
            return
        if isinstance(node, Operand):
            yield self._missing(node, column)
        elif isinstance(node, Call) and node.looks_back:
            yield from self._looking_back(node, column)
        else:
            below = [gap for part in parts(node) for gap in self.causes(part, column)]
            zero = Gap(Reason.ZERO_DENOMINATOR, self.cube.grid.periods[column].text)
            yield from below or [zero]

    def absence(self, operand: Operand, period: str) -> Gap:
        """Why an operand is missing in a period of which the grid knows nothing."""
        name = (str(operand),)
        if not self.evaluation.published(self.cube, operand):
            return Gap(Reason.NEVER_PUBLISHED, period, name)
        if not self.evaluation.published(self.cube, operand, self.place):
            return Gap(Reason.NOT_FOR_PLACE, period, name)
        return Gap(Reason.OPERAND_MISSING if period else Reason.NEVER_TOGETHER, period, name)

    def _missing(self, operand: Operand, column: int) -> Gap:
        reading = self.reader.cell(operand, self.row, column)
        if not reading.parts:
            return self.absence(operand, reading.period.text)
        places = self.evaluation.layout.geography.places
        absent = [leaf for leaf in reading.leaves if leaf.value is None]
        periods = dict.fromkeys(leaf.period.text for leaf in absent)
        return Gap(
            Reason.PART_MISSING,
            ", ".join(periods),
            tuple(dict.fromkeys(str(leaf.operand) for leaf in absent)),
            tuple(dict.fromkeys(places[leaf.place].name for leaf in absent)),
        )

    def _looking_back(self, call: Call, column: int) -> Iterator[Gap]:
        grid, (inner,) = self.cube.grid, call.arguments
        names = tuple(str(operand) for operand in operands(inner))
        if self.cube.axis not in KIND_OF:
            yield Gap(Reason.OPERAND_MISSING, grid.periods[column].text, names)
            return
        stretch = self.reader.stretch
        for step in self.reader.steps(call, self.row, column):
            if step < 0:
                first = grid.periods[0]
                earlier = calendar_period(first.kind, first.ordinal + step)
                yield Gap(Reason.OPERAND_MISSING, earlier.text, names)
            elif stretch[step] != stretch[column]:
                yield Gap(Reason.SERIES_BREAK, grid.periods[column].text)
            else:
                yield from self.causes(inner, step)
