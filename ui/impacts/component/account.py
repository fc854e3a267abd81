"""Where the number comes from: the total of a year with its parts put in."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.impacts.parts import CENTRAL, HIGH, LOW
from indicators.judgement.status import round_half_up
from ui.figures.stack_chart import StackChart
from ui.impacts.citations import Cited, cite
from ui.impacts.component.layers import Share
from ui.impacts.component.subject import Subject
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import NO_BREAK, show_number, show_period
from ui.saying import say


@dataclass(frozen=True)
class Account:
    """The sum in words; `reason` says why there is none."""

    terms: tuple[tuple[str, str], ...]
    """Each amount and what it is."""
    sum: str
    equals: str
    """`=`, or `≈` where the rounded parts do not add up to the rounded sum."""
    result: str
    spread: str
    draws: str
    reference: str
    cited: tuple[Cited, ...]
    reason: str
    silent: int


def account(subject: Subject, shares: Sequence[Share]) -> Account:
    """The total of the year that is looked at."""
    outcome, position = subject.outcome, subject.position
    silent = outcome.completeness.unknown
    reason = outcome.reasons[position]
    reference, cited = _reference(subject)
    if reason is not None:
        return Account((), "", "", "", "", "", reference, cited, say(reason), silent)
    amounts = [(share.development.name, float(share.amounts[position])) for share in shares]
    terms = [(amount, name) for name, amount in amounts if amount]
    if outcome.origin is not None:
        terms.insert(0, (subject.facing * float(outcome.reference[position]), _("lo publicado")))
    change = subject.facing * float(np.nansum(outcome.parts.changes[CENTRAL, :, position]))
    if change:
        terms.append((change, _("lo que cambia al actuar juntos")))
    shown = [(subject.number(amount), name) for amount, name in terms]
    return Account(
        tuple(shown),
        sum_words([number for number, _name in shown]) or subject.number(0.0),
        "=" if _adds_up(subject, [amount for amount, _name in terms]) else "≈",
        subject.with_unit(subject.total),
        _spread(subject),
        _draws(subject),
        reference,
        cited,
        "",
        silent,
    )


def sum_words(numbers: Sequence[str]) -> str:
    """`60.0 − 6.8`: a sum with its own signs."""
    words = ""
    for number in numbers:
        minus = number.startswith("−")
        if not words:
            words = number
        else:
            words += f" {'−' if minus else '+'} {number.lstrip('−')}"
    return words


def _adds_up(subject: Subject, amounts: Sequence[float]) -> bool:
    decimals = subject.component.decimals
    rounded = round_half_up(np.array([*amounts, subject.total]), decimals)
    return bool(abs(rounded[:-1].sum() - rounded[-1]) < 10.0**-decimals / 2)


def _spread(subject: Subject) -> str:
    total = subject.facing * subject.outcome.total[:, subject.position]
    low, high = float(total.min()), float(total.max())
    if low == high:
        return ""
    likely = subject.facing * subject.impacts.band(subject.component.id, subject.view.scenario)
    ends = sorted(map(float, likely[:, subject.position]))
    return _(
        "Con los extremos publicados, entre {low} y {high}. "
        "En 9 de cada 10 sorteos, entre {likely_low} y {likely_high}."
    ).format(
        low=subject.number(low),
        high=subject.number(high),
        likely_low=subject.number(ends[0]),
        likely_high=subject.number(ends[1]),
    )


def _draws(subject: Subject) -> str:
    settings, outcome = subject.impacts.settings, subject.outcome
    if (outcome.total[LOW, subject.position] == outcome.total[HIGH, subject.position]).all():
        return _("Cada cifra se publicó sin mínimo ni máximo: por eso la suma no tiene rango.")
    return _("{draws} sorteos con la semilla {seed}: quien los repita obtiene lo mismo.").format(
        draws=show_number(settings.draws, 0), seed=settings.seed
    )


def _reference(subject: Subject) -> tuple[str, tuple[Cited, ...]]:
    origin = subject.outcome.origin
    if origin is None:
        return "", ()
    unit = subject.impacts.facts.labels[subject.component.unit]
    words = _("Lo publicado: {value} en {period}. Después se supone que se mantiene.").format(
        value=f"{subject.number(subject.facing * origin.figure.value)}{NO_BREAK}{unit}",
        period=show_period(origin.figure.period),
    )
    return words, cite([origin.figure], subject.system.catalogue.sources)


def alt_text(subject: Subject, title: str, chart: StackChart) -> str:
    """The chart in a sentence, for who does not see it."""
    silent = chart.silent[subject.position]
    return ngettext(
        "{title}. En {year} actúa un efecto que no se puede sumar. Los números, en la tabla.",
        "{title}. En {year} actúan {silent} efectos que no se pueden sumar. "
        "Los números, en la tabla.",
        silent,
    ).format(title=title, year=subject.year, silent=silent)
