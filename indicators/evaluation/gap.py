"""Why there is no number: every gap has a reason that can be said in a sentence."""

from dataclasses import dataclass
from enum import StrEnum


from indicators.definition.indicator import Indicator
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.grid import AXIS_OF
from indicators.evaluation.reading import Reading, read
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import narrow, operands
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.message import Message, N_
from indicators.period import parse_period
from indicators.territory import Territory


class Reason(StrEnum):
    """The kinds of gaps."""

    NEVER_PUBLISHED = "never_published"
    NOT_FOR_PLACE = "not_for_place"
    NOT_YET_A_PLACE = "not_yet_a_place"
    OPERAND_MISSING = "operand_missing"
    PART_MISSING = "part_missing"
    ZERO_DENOMINATOR = "zero_denominator"
    SERIES_BREAK = "series_break"


@dataclass(frozen=True)
class Gap:
    """A missing value and its reason; `variables` and `places` are what is missing."""

    reason: Reason
    period: str = ""
    variables: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def message(self) -> Message:
        """The reason in a sentence."""
        names, where = ", ".join(self.variables), ", ".join(self.places)
        match self.reason:
            case Reason.NEVER_PUBLISHED:
                return N_("falta {names}: no hay ninguna cifra", names=names)
            case Reason.NOT_FOR_PLACE:
                return N_("{names} no se publica para este lugar", names=names)
            case Reason.NOT_YET_A_PLACE:
                return N_("el territorio todavía no existía en {period}", period=self.period)
            case Reason.PART_MISSING:
                return N_(
                    "falta {names} {period} de {where}",
                    names=names, period=self.period, where=where,
                )
            case Reason.ZERO_DENOMINATOR:
                return N_("denominador cero en {period}", period=self.period)
            case Reason.SERIES_BREAK:
                return N_("quiebre de serie antes de {period}", period=self.period)
            case Reason.OPERAND_MISSING:
                return N_("falta {names} {period}", names=names, period=self.period)


def explain_gap(
    evaluation: Evaluation,
    indicator: Indicator,
    place: PlaceId,
    period: str,
    breakdown: Breakdown = TOTAL,
) -> Gap:
    """Why an indicator has no value at a place in a period (any period when empty)."""
    node = parse_formula(indicator.formula)
    if breakdown:
        node = narrow(node, breakdown)
    cube = evaluation.cubes[AXIS_OF[indicator.frequency]]
    named = dict.fromkeys(str(o) for o in operands(node))
    if not period or period not in cube.grid.column:
        return Gap(Reason.NEVER_PUBLISHED if not period else Reason.OPERAND_MISSING,
                   period, tuple(named))
    found = evaluation.layout.geography.places[place]
    when = parse_period(period)
    if isinstance(found, Territory) and not found.exists(when):
        return Gap(Reason.NOT_YET_A_PLACE, period)
    readings = read(node, cube, evaluation.layout, place, period)
    missing = [reading for reading in readings if reading.value is None]
    if not missing:
        crossing = any(reading.period is not when for reading in readings)
        return Gap(Reason.SERIES_BREAK if crossing else Reason.ZERO_DENOMINATOR, period)
    nowhere = [r for r in missing if not evaluation.published(cube, r.operand)]
    if nowhere:
        return Gap(Reason.NEVER_PUBLISHED, period, _names(nowhere))
    elsewhere = [r for r in missing if not evaluation.published(cube, r.operand, place)]
    if elsewhere and not any(r.parts for r in elsewhere):
        return Gap(Reason.NOT_FOR_PLACE, period, _names(elsewhere))
    first = missing[0]
    absent = [part for part in _leaves(first) if part.value is None]
    if first.parts and any(part.value is not None for part in _leaves(first)):
        places = [evaluation.layout.geography.places[part.place].name for part in absent]
        return Gap(Reason.PART_MISSING, first.period.text, (str(first.operand),), tuple(places))
    same = [r for r in missing if r.period is first.period]
    return Gap(Reason.OPERAND_MISSING, first.period.text, _names(same))


def _names(readings: list[Reading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(reading.operand) for reading in readings))


def _leaves(reading: Reading) -> list[Reading]:
    """The lowest parts, only as deep as something is missing."""
    if not reading.parts or reading.value is not None:
        return [reading]
    return [leaf for part in reading.parts for leaf in _leaves(part)]
