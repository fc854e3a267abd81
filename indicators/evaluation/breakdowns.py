"""Parts of a breakdown: which were published, and which together make the total."""

from collections.abc import Iterable, Mapping, Sequence

from indicators.definition.variable import Variable
from indicators.formula.tree import Operand, join_breakdown
from indicators.identity import TOTAL, Breakdown
from indicators.observation import Observations


def parts_of_totals(
    operands: Iterable[Operand], observations: Observations, variables: Mapping[str, Variable]
) -> dict[Operand, tuple[tuple[Operand, ...], ...]]:
    """The published parts of every total, for each key its variable declares complete."""
    found: dict[Operand, tuple[tuple[Operand, ...], ...]] = {}
    for operand in operands:
        declared = variables[operand.variable].complete if operand.variable in variables else ()
        if operand.breakdown == TOTAL and declared:
            found[operand] = tuple(_parts(operand, key, observations) for key in declared)
    return found


def _parts(total: Operand, key: str, observations: Observations) -> tuple[Operand, ...]:
    return tuple(
        Operand(total.variable, Breakdown(breakdown))
        for variable, breakdown in sorted(observations.published)
        if variable == total.variable and breakdown.startswith(f"{key}=") and ";" not in breakdown
    )


def breakdown_values(
    key: str, operands: Sequence[Operand], observations: Observations
) -> tuple[str, ...]:
    """The values of a breakdown key that every operand was published for, sorted."""
    pieces = {piece for _, text in observations.published for piece in text.split(";")}
    return tuple(
        piece.removeprefix(f"{key}=")
        for piece in sorted(pieces)
        if piece.startswith(f"{key}=")
        and all(
            (operand.variable, join_breakdown(operand.breakdown, piece)) in observations.published
            for operand in operands
        )
    )
