"""How much an effect is, in words: what adds, what was only published, what nobody published."""

from datetime import date

import numpy as np

from indicators.definition.component import Expert
from indicators.impacts.parts import CENTRAL, HIGH, LOW
from ui.impacts.development.subject import Acting, Subject
from ui.impacts.strength import STRENGTH, strength_of
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import NO_BREAK, show_date, show_number
from ui.saying import say


def amount_words(subject: Subject, acting: Acting) -> str:
    """What it adds or takes at its full size; of one without a number, why there is none."""
    component, effect = acting.component, acting.effect
    if effect.size is None:
        return say(STRENGTH[strength_of(effect)])
    amount = _with_unit(subject, acting, effect.size[CENTRAL])
    if not effect.size[CENTRAL]:
        return amount
    if effect.sign > 0:
        return f"+{amount}"
    return _("toma {amount}").format(amount=amount) if component.takes else f"−{amount}"


def amount_notes(subject: Subject, acting: Acting) -> str:
    """Its ends, how it grows, what measures leave of it, and who judged it; often nothing."""
    effect, said = acting.effect, []
    if effect.size is None:
        return ""
    if effect.size[LOW] != effect.size[HIGH]:
        low, high = (_number(acting, effect.size[end]) for end in (LOW, HIGH))
        said.append(_("Entre {low} y {high}.").format(low=low, high=high))
    if effect.dates.ramp:
        grown = ngettext(
            "Llega a todo su tamaño en {n} año.",
            "Llega a todo su tamaño en {n} años.",
            effect.dates.ramp,
        )
        said.append(grown.format(n=effect.dates.ramp))
    left = _left_by_measures(subject, acting)
    if left is not None:
        amount = _with_unit(subject, acting, left)
        said.append(_("Con las medidas quedan {amount}.").format(amount=amount))
    judged = effect.effect.magnitude
    if isinstance(judged, Expert):
        when = show_date(date.fromisoformat(judged.date))
        said.append(_("Lo estimó {body}, {date}.").format(body=judged.body, date=when))
    return " ".join(said)


def _left_by_measures(subject: Subject, acting: Acting) -> float | None:
    """What measures leave of the likely amount in its last full year; `None` where all of it."""
    size = acting.effect.size
    outcome = subject.impacts.outcome(acting.component.id, subject.view.scenario)
    number = [effect.id for effect in outcome.effects].index(acting.effect.id)
    full = np.flatnonzero(outcome.parts.active[number] == 1)
    if size is None or not len(full):
        return None
    left = float(np.abs(outcome.parts.amounts[CENTRAL, number, full[-1]]))
    return None if left == size[CENTRAL] else left


def _with_unit(subject: Subject, acting: Acting, value: float) -> str:
    unit = subject.impacts.facts.labels[acting.component.unit]
    return f"{_number(acting, value)}{NO_BREAK}{unit}"


def _number(acting: Acting, value: float) -> str:
    return show_number(value, acting.component.decimals)
