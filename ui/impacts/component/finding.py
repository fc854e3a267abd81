"""What the screen says first: the finding as its title, and the sentences under it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from indicators.definition.impact import Desired, Quantity
from indicators.impacts.parts import CENTRAL
from indicators.impacts.scenario import ScenarioId
from indicators.impacts.wording import quantified_words
from indicators.message import Message
from ui.impacts.component.published import against_limit, figures_words, observation
from ui.impacts.component.subject import Subject, subject_of
from ui.impacts.words import BY_SCENARIO, WITH_SCENARIO
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import show_period
from ui.saying import say

_LONGEST_TITLE = 125


def title(subject: Subject) -> str:
    """The finding, only from published numbers."""
    if (seen := observation(subject)) is not None:
        return _("{seen}; ninguna obra tiene una cifra que lo cambie").format(seen=seen)
    if (passed := passing(subject)) is not None:
        return passed
    if np.isnan(subject.total):
        return _("{name}: {finding}").format(
            name=subject.component.short, finding=_nothing_known(subject)
        )
    found = total_sentence(subject, BY_SCENARIO)
    if silent := subject.outcome.completeness.unknown:
        # a part of the sum must never read as the whole of it
        apart = ngettext(
            "{found}, sin contar un efecto que no se puede sumar",
            "{found}, sin contar {n} efectos que no se pueden sumar",
            silent,
        )
        found = apart.format(found=found, n=silent)
    closing = _limit_clause(subject)
    whole = f"{found}; {closing}" if closing else found
    return whole if len(whole) <= _LONGEST_TITLE else found


def total_sentence(subject: Subject, begins: Mapping[ScenarioId, Message] = WITH_SCENARIO) -> str:
    """`Si se construye todo lo planificado, en 2040 se podrían tomar hasta 28.8 hm³ por año`."""
    plain, origin = subject.component.plain, subject.outcome.origin
    held = origin is not None and subject.year > origin.year
    now = subject.view.scenario.id is ScenarioId.EXISTING and subject.year <= subject.today
    when = str(subject.year)
    if origin is not None and subject.year == origin.year:
        when = show_period(origin.figure.period)
    words = plain.today if now and not held else plain.future
    found = _("{scenario}, en {when} {finding}").format(
        scenario=say(begins[subject.view.scenario.id]),
        when=when,
        finding=words.format(value=subject.with_unit(subject.total)),
    )
    if source := figures_words(subject):
        found = _("{found} {source}").format(found=found, source=source)
    if origin is None or not held:
        return found
    return _("{found}, si se mantiene lo publicado en {period}").format(
        found=found, period=show_period(origin.figure.period)
    )


def passing(subject: Subject) -> str | None:
    """`Con lo que se construye se pasaría, en 2026, el límite de 85`; `None` where it is not."""
    outcome, year = subject.outcome, subject.outcome.passes_in
    if year is None or outcome.limit is None:
        return None
    position = year - int(outcome.years[0])
    if not outcome.limit.confirmed(position):
        return None
    at_most = outcome.limit.use.direction == "maximum"
    already = year <= subject.today and subject.view.scenario.id is ScenarioId.EXISTING
    if at_most:
        words = (
            _("{scenario} se pasa, desde {year}, el límite de {limit}")
            if already
            else _("{scenario} se pasaría, en {year}, el límite de {limit}")
        )
    else:
        words = (
            _("{scenario} se baja, desde {year}, del mínimo de {limit}")
            if already
            else _("{scenario} se bajaría, en {year}, del mínimo de {limit}")
        )
    return words.format(
        scenario=say(BY_SCENARIO[subject.view.scenario.id]),
        year=year,
        limit=subject.with_unit(subject.facing * float(outcome.limit.values[position])),
    )


def sentences(subject: Subject) -> tuple[str, ...]:
    """The longer words under the title: the total, what may come, how much is known."""
    return tuple(_sentences(subject))


def completeness(subject: Subject) -> str:
    """`Cuantificados 3 de 13 efectos conocidos.`, with what else is known of the others."""
    counted = subject.outcome.completeness
    if not (counted.effects or counted.left_out):
        return _("Ninguna obra de este escenario actúa sobre este componente.")
    return say(quantified_words(counted))


def _sentences(subject: Subject) -> Iterator[str]:
    if observation(subject) is not None:
        yield from against_limit(subject)
    elif passing(subject) is not None and not np.isnan(subject.total):
        yield f"{total_sentence(subject)}."
    yield from _planned(subject)
    if subject.verdict.together:
        yield _("Ninguna obra por sí sola pasa el límite, pero juntas sí.")


def _planned(subject: Subject) -> Iterator[str]:
    """What comes if all that is planned is built, or why the sum does not grow."""
    order = list(ScenarioId)
    chosen = max(subject.view.scenario.id, ScenarioId.PLANNED, key=order.index)
    scenario = replace(subject.view.scenario, id=chosen)
    planned = subject_of(
        subject.system, subject.impacts, replace(subject.view, scenario=scenario), None
    )
    if np.isnan(planned.total) or np.isnan(subject.total) or observation(planned) is not None:
        return
    today = replace(scenario, id=ScenarioId.EXISTING)
    now = subject.impacts.outcome(subject.component.id, today)
    before = subject.facing * float(now.total[CENTRAL, planned.position])
    silent = planned.outcome.completeness.unknown
    if abs(planned.total - before) > abs(planned.total) * 1e-9:
        if planned.view.scenario != subject.view.scenario:
            yield f"{total_sentence(planned)}."
        return
    if not silent:
        return
    missing = ngettext(
        "No se puede sumar un efecto: por eso no cambia.",
        "No se pueden sumar {n} efectos: por eso no cambia.",
        silent,
    ).format(n=silent)
    if planned.view.scenario == subject.view.scenario:
        same = _("Es la misma suma que con lo que ya existe.")
    else:
        same = _("{scenario}, la suma publicada sigue en {value}.").format(
            scenario=say(WITH_SCENARIO[chosen]), value=planned.with_unit(planned.total)
        )
    yield f"{same} {missing}"


def _limit_clause(subject: Subject) -> str:
    limit = subject.outcome.limit
    if limit is None or np.isnan(limit.values[subject.position]):
        if subject.component.quantity is Quantity.CONDITION:
            return ""
        if subject.component.desired is Desired.INCREASE:
            return _("todavía no hay una meta acordada")
        return _("todavía no hay un límite acordado")
    if not limit.confirmed(subject.position):
        return _("el límite está por confirmar")
    value = subject.facing * float(limit.values[subject.position])
    return _("el límite es {value}").format(value=subject.number(value))


def _nothing_known(subject: Subject) -> str:
    counted = subject.outcome.completeness
    if not counted.effects:
        return _("ninguna obra de este escenario actúa aquí")
    if counted.unknown == counted.effects:
        return ngettext(
            "su único efecto conocido no se puede sumar",
            "ninguno de sus {n} efectos se puede sumar",
            counted.effects,
        ).format(n=counted.effects)
    if counted.unknown:
        return ngettext(
            "uno de sus {all} efectos no se puede sumar; para {year} no hay suma",
            "{n} de sus {all} efectos no se pueden sumar; para {year} no hay suma",
            counted.unknown,
        ).format(n=counted.unknown, all=counted.effects, year=subject.year)
    return _("para {year} no hay suma").format(year=subject.year)
