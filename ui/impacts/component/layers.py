"""The parts of a component's total as layers of a chart: who adds what, and in which order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.development import Development
from indicators.impacts.parts import CENTRAL
from indicators.impacts.schedule import FloatArray
from ui.figures.stack_chart import Layer, Values
from ui.impacts.component.subject import Subject
from ui.language import gettext as _

MOST_PARTS = 6
_COLOURS = 3
_SHORT_NAME = 22


@dataclass(frozen=True, eq=False)
class Share:
    """What one development adds by year, as it is said; `code` is its number in chart and list.

    Without a `code` it is drawn among the others.
    """

    development: Development
    amounts: FloatArray
    code: int | None
    colour: int | None


def shares(subject: Subject) -> tuple[Share, ...]:
    """What is known of each development, what exists first, then the greatest amounts."""
    parts = subject.outcome.parts
    sums: dict[str, FloatArray] = {}
    for effect, amounts in zip(parts.effects, parts.amounts[CENTRAL], strict=True):
        if effect.size is None:
            continue
        before = sums.get(effect.development.id, np.zeros(len(subject.outcome.years)))
        sums[effect.development.id] = before + np.nan_to_num(amounts)
    faced = {name: subject.facing * amounts for name, amounts in sums.items()}
    found = subject.impacts.developments
    ordered = sorted(faced, key=lambda n: (not found[n].built, -float(np.abs(faced[n]).max())))
    drawn = [name for name in ordered if np.abs(faced[name]).max() > 0][:MOST_PARTS]
    colours: dict[bool, int] = {}
    result = []
    for name in ordered:
        built, code, colour = found[name].built, None, None
        if name in drawn:
            code, colour = drawn.index(name) + 1, colours.get(built, 0) % _COLOURS
            colours[built] = colours.get(built, 0) + 1
        result.append(Share(found[name], faced[name], code, colour))
    return tuple(result)


def layers(subject: Subject, found: Sequence[Share]) -> tuple[Layer, ...]:
    """The shares on top of each other, what they change together, and the rest as one layer.

    What adds stands upwards from the reference (from zero for a pressure), what takes away hangs
    downwards from it.
    """
    outcome = subject.outcome
    reference = np.nan_to_num(subject.facing * outcome.reference)
    upper, lower = reference.copy(), reference.copy()
    silent = np.isnan(outcome.total[CENTRAL])

    def stacked(
        name: str, amounts: FloatArray, share: Share | None = None, *, together: bool = False
    ) -> Layer:
        bottom = np.where(amounts >= 0, upper, lower)
        upper[:] += np.clip(amounts, 0, None)
        lower[:] += np.clip(amounts, None, 0)
        there = (amounts != 0) & ~silent
        code = None if share is None or share.code is None else f"<b>{share.code}</b>"
        return Layer(
            name,
            values(np.where(there, bottom, np.nan)),
            values(np.where(there, amounts, np.nan)),
            tuple(subject.number(float(amount)) for amount in amounts),
            (f"{code} {label_name(name)}", code) if code else (),
            None if share is None else share.colour,
            share is not None and not share.development.built,
            together,
        )

    drawn = [
        stacked(share.development.name, share.amounts, share)
        for share in found
        if share.code is not None
    ]
    others = [share.amounts for share in found if share.code is None]
    if others and np.abs(rest := np.sum(others, axis=0)).max() > 0:
        drawn.append(stacked(_("otros"), rest))
    changes = subject.facing * np.nansum(outcome.parts.changes[CENTRAL], axis=0)
    if np.abs(changes).max(initial=0) > 0:
        drawn.append(stacked(_("al actuar juntos"), changes, together=True))
    return tuple(drawn)


def values(numbers: FloatArray) -> Values:
    """An array as values; what is not a number is none."""
    return tuple(None if np.isnan(n) else float(n) for n in numbers)


def label_name(name: str) -> str:
    """The beginning of a name without what is in brackets, else the last words that fit."""
    plain = re.split(r"[(,]", name, maxsplit=1)[0].strip()
    words = plain.split()
    while len(" ".join(words)) > _SHORT_NAME and len(words) > 1:
        words.pop(0)
    return " ".join(words)
