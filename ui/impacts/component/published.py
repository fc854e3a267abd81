"""What is published: an observation that nothing changes, and the years that figures are of."""

from collections.abc import Iterator

import numpy as np

from indicators.definition.impact import Quantity
from indicators.figure import Figure
from indicators.impacts.facts import Citation
from indicators.impacts.known import KnownEffect
from indicators.impacts.parts import CENTRAL
from indicators.impacts.wording import published_for
from ui.impacts.component.subject import Subject
from ui.language import gettext as _
from ui.language import ngettext
from ui.navigation import address
from ui.quantities import show_period

_MOST_PERIODS = 3


def observation(subject: Subject) -> str | None:
    """`En enero de 2026 el embalse guarda 139 hm³`: a condition to which no effect adds anything.

    `None` for a pressure, where some effect has a number, and where nothing was published.
    """
    outcome = subject.outcome
    if outcome.component.quantity is not Quantity.CONDITION:
        return None
    if outcome.origin is None or outcome.completeness.quantified:
        return None
    figure = outcome.origin.figure
    return _("En {when} {finding}").format(
        when=show_period(figure.period),
        finding=subject.component.plain.today.format(
            value=subject.with_unit(subject.facing * figure.value)
        ),
    )


def against_limit(subject: Subject) -> Iterator[str]:
    """How an observation that nothing changes stands to a confirmed limit of its year."""
    outcome = subject.outcome
    if observation(subject) is None or outcome.origin is None:
        return
    position = outcome.origin.year - int(outcome.years[0])
    if outcome.limit is None or outcome.judged is None or position not in range(len(outcome.years)):
        return
    distance = float(outcome.judged[CENTRAL, position])
    if np.isnan(distance) or not outcome.limit.confirmed(position):
        return
    if outcome.limit.use.direction == "maximum":
        words = (
            _("Lo publicado pasa el límite de {limit}.")
            if distance < 0
            else _("Lo publicado no pasa el límite de {limit}.")
        )
    else:
        words = (
            _("Lo publicado está por debajo del mínimo de {limit}.")
            if distance < 0
            else _("Lo publicado no baja del mínimo de {limit}.")
        )
    limit = subject.facing * float(outcome.limit.values[position])
    yield words.format(limit=subject.with_unit(limit))


def figures_words(subject: Subject) -> str:
    """`con la cifra de 2023`, where a figure that counts in the year was published for another."""
    parts, position = subject.outcome.parts, subject.position
    counts = parts.counted[:, position] & (parts.active[:, position] > 0)
    counting = [effect for effect, counted in zip(parts.effects, counts, strict=True) if counted]
    dated = [period for effect in counting if (period := published_for(effect)) is not None]
    if all(period.year == subject.year for period in dated):
        return ""
    ordered = sorted(dated, key=lambda period: (period.start, period.end))
    names = list(dict.fromkeys(show_period(period.text) for period in ordered))
    if len(counting) == 1:
        return _("con la cifra de {period}").format(period=names[0])
    if len(names) > _MOST_PERIODS:
        years = ordered[0].year, ordered[-1].year
        return _("con cifras de {first} a {last}").format(first=years[0], last=years[1])
    *before, last = names
    listed = _("{before} y {last}").format(before=", ".join(before), last=last) if before else last
    return ngettext("con una cifra de {periods}", "con cifras de {periods}", len(dated)).format(
        periods=listed
    )


def phase_note(effect: KnownEffect) -> str:
    """Where the years of the effect's phase come from; often nothing."""
    dated = effect.development.phase(effect.effect.phase)
    return "" if dated is None else dated.note


def variable_link(subject: Subject, citation: Citation) -> str:
    """The link to the variable that a figure is of; nothing for a figure of a development."""
    if not isinstance(citation, Figure):
        return ""
    return address("variables", {**subject.view.kept, "variable": citation.variable})
