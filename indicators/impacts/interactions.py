"""What effects do together: one function a kind, from the amounts to the change of their sum.

Each takes `amounts` (first axis: the effects in the order they were named; in the component's unit,
what is favourable positive and what is adverse negative) and a `strength` (a share, broadcast
against the other axes) and returns what has to be added to the plain sum. All work on any number
of further axes (years, draws). Where no argument changes its sign, each is monotone in every single
one, so that its extremes lie at the ends of the arguments.

Additive, synergistic and antagonistic are meant as in Orr et al., *Towards a unified study of
multiple stressors*, Proc. R. Soc. B 287: 20200421 (2020), table 2: the joint effect is equal to,
greater than or less than the sum; that the difference is a share of the smallest effect is a
working definition of this system. So are the sums for countervailing and masking, for which no
published formula could be verified. That one development brings another is IFC's and the region's
technical note's (2022, §1d) own example.
"""

from collections.abc import Callable, Mapping

import numpy as np

from indicators.definition.impact import InteractionKind
from indicators.impacts.schedule import FloatArray

Arithmetic = Callable[[FloatArray, FloatArray], FloatArray]


def additive(amounts: FloatArray, strength: FloatArray) -> FloatArray:
    """Nothing beyond the sum."""
    return np.zeros(np.broadcast_shapes(amounts.shape[1:], strength.shape))


def synergistic(amounts: FloatArray, strength: FloatArray) -> FloatArray:
    """More than the sum: by a share of the smallest, where all are there and of one sign."""
    return np.asarray(strength * _common(amounts))


def antagonistic(amounts: FloatArray, strength: FloatArray) -> FloatArray:
    """Less than the sum: by a share of the smallest, where all are there and of one sign."""
    return np.asarray(-strength * _common(amounts))


def countervailing(amounts: FloatArray, strength: FloatArray) -> FloatArray:
    """What is favourable makes up for what is adverse only by a share of what both have in common.

    With a strength of 1 they offset fully (the plain sum); with 0 the adverse stays whole and only
    what the favourable has beyond it counts.
    """
    favourable = np.clip(amounts, 0, None).sum(axis=0)
    adverse = -np.clip(amounts, None, 0).sum(axis=0)
    return np.asarray((strength - 1) * np.minimum(favourable, adverse))


def masking(amounts: FloatArray, strength: FloatArray) -> FloatArray:
    """The first effect hides a share of what it can cover of the others."""
    first, others = np.abs(amounts[0]), amounts[1:].sum(axis=0)
    return np.asarray(-strength * np.copysign(np.minimum(first, np.abs(others)), others))


def induced(cause: FloatArray, effect: FloatArray) -> FloatArray:
    """The activity of an effect that is only there where its cause is: none in other years."""
    silent = np.isnan(cause) & (effect != 0)
    return np.where(cause > 0, effect, np.where(silent, np.nan, 0.0))


ARITHMETIC: Mapping[InteractionKind, Arithmetic] = {
    InteractionKind.ADDITIVE: additive,
    InteractionKind.SYNERGISTIC: synergistic,
    InteractionKind.ANTAGONISTIC: antagonistic,
    InteractionKind.COUNTERVAILING: countervailing,
    InteractionKind.MASKING: masking,
    InteractionKind.INDUCES: additive,
}
"""`induces` changes when an effect acts (`induced`), and nothing of the sum."""


def _common(amounts: FloatArray) -> FloatArray:
    """The smallest of the amounts, signed; 0 where one is missing or the signs differ."""
    smallest = np.abs(amounts).min(axis=0)
    alike = (amounts > 0).all(axis=0) | (amounts < 0).all(axis=0)
    return np.where(alike, np.copysign(smallest, amounts[0]), 0.0)
