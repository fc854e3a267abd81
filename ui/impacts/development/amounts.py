"""How much an effect is, in words: what adds, what was only published, what nobody published."""

import numpy as np

from indicators.definition.component import Expert
from indicators.figure import Figure
from indicators.impacts.facts import Citation
from indicators.impacts.known import Basis, KnownEffect
from indicators.impacts.parts import CENTRAL, HIGH, LOW
from ui.impacts.development.subject import Acting, Subject
from ui.language import gettext as _
from ui.quantities import NO_BREAK, show_figure, show_number, show_period

ADDED, STATED, INSIDE, SILENT = "suma", "publicado", "incluido", "callado"
"""How much is known of an effect: the ends of the classes `smd-imp-d-…`."""


def strength_of(effect: KnownEffect) -> str:
    """How much is known of an effect."""
    if effect.size is not None:
        return ADDED
    if effect.basis is Basis.INSIDE:
        return INSIDE
    return STATED if effect.stated or effect.cited else SILENT


def amount_words(subject: Subject, acting: Acting) -> str:
    """What it adds or takes at its full size; of one without a number, why there is none."""
    component, effect = acting.component, acting.effect
    if effect.size is None:
        return {
            STATED: _("hay cifra, pero no se puede sumar"),
            INSIDE: _("ya está dentro de lo que se mide"),
            SILENT: _("nadie ha publicado cuánto es"),
        }[strength_of(effect)]
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
        said.append(_("Llega a todo su tamaño en {n} años.").format(n=effect.dates.ramp))
    left = _left_by_measures(subject, acting)
    if left is not None:
        amount = _with_unit(subject, acting, left)
        said.append(_("Con las medidas quedan {amount}.").format(amount=amount))
    judged = effect.effect.magnitude
    if isinstance(judged, Expert):
        when = show_period(judged.date[:7])
        said.append(_("Lo estimó {body}, {when}.").format(body=judged.body, when=when))
    return " ".join(said)


def published_words(subject: Subject, citation: Citation) -> str:
    """A published figure as screens show it: `15,000 puestos de trabajo`, with its period."""
    facts = subject.impacts.facts
    if isinstance(citation, Figure):
        unit, when = facts.units.get(citation.variable, ""), citation.period
    else:
        unit, when = citation.unit, citation.stated
    number = f"{show_figure(citation.value)}{NO_BREAK}{facts.labels.get(unit, unit)}"
    if not when:
        return number
    return _("{number} ({period})").format(number=number, period=show_period(when))


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
