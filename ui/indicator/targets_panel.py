"""The targets of a place: value, standing, verdict, and how each was obtained."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from indicators.catalogue import PlanTarget
from indicators.definition.indicator import Target
from indicators.judgement.basis_words import BasisWords, Wording
from indicators.judgement.targets import TargetBook
from ui.indicator.ruling import rule_on, why_no_target
from ui.indicator.subject import Subject
from ui.indicator.verdict_words import standing, verdict_sentence
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.parts.emphasis import emphasise
from ui.quantities import show_figure, show_number, show_period
from ui.saying import say
from ui.sentences import level_word, place_phrase, target_text


@dataclass(frozen=True)
class TargetCard:
    """One horizon; `value` is empty where there is no target, and `basis` then says why."""

    horizon: str
    year: int
    chosen: bool
    value: str
    unit: str
    standing: str
    agreed: bool
    mark: Mark
    verdict: Markup
    basis: str
    former: tuple[str, ...]


@dataclass(frozen=True)
class PlanReference:
    """What a plan asks for; it judges nothing."""

    plan: str
    what: str
    value: str
    period: str
    place: str
    address: str
    note: str


def target_cards(subject: Subject) -> tuple[TargetCard, ...]:
    """One card for every horizon, the nearest first; none where the place is not measured."""
    if not subject.published_here:
        return ()
    return tuple(_card(subject, number) for number in range(len(subject.scorecard.horizons)))


def plan_references(subject: Subject) -> tuple[PlanReference, ...]:
    """The targets of plans that stand beside the indicator."""
    plans = subject.system.catalogue.plan_targets
    return tuple(
        _reference(subject, plans[name])
        for name in subject.indicator.plan_references
        if name in plans
    )


def _card(subject: Subject, number: int) -> TargetCard:
    row, indicator = subject.sheet.grid.row[subject.place], subject.indicator
    target, ruling = subject.judgement.targets[number], rule_on(subject, number)
    value, low, high = (float(a[row]) for a in (target.value, target.low, target.high))
    definition = target.definition[row]
    there = not np.isnan(low)
    return TargetCard(
        horizon=target.horizon.name,
        year=target.horizon.year,
        chosen=target.horizon.id == subject.view.horizon,
        value=_target_text(subject, value, low, high) if there else "",
        unit=subject.scorecard.unit[indicator.unit].label,
        standing=say(standing(ruling)) if there else "",
        agreed=ruling.agreement is not None,
        mark=status_mark(ruling.verdict.status.id),
        verdict=emphasise(verdict_sentence(ruling), "gone", "expected"),
        basis=say(why_no_target(subject, number))
        if definition is None
        else say(_words(subject).explain(definition.basis, target.horizon)),
        former=tuple(_former(subject, number, definition)),
    )


def _target_text(subject: Subject, value: float, low: float, high: float) -> str:
    return target_text(subject.indicator, None if np.isnan(value) else value, low, high)


def _words(subject: Subject) -> BasisWords:
    book = TargetBook(subject.sheet, subject.judgement.baseline, subject.system.catalogue)
    scorecard, geography = subject.scorecard, subject.geography
    wording = Wording(
        number=lambda value: show_number(value, subject.indicator.decimals),
        period=show_period,
        place=lambda place: place_phrase(scorecard, geography, place),
        level=lambda level: level_word(scorecard, level, plural=True),
    )
    return BasisWords(book, subject.place, wording)


def _former(subject: Subject, number: int, now: Target | None) -> Iterator[str]:
    """The versions of a target that another one replaced, with the reason."""
    if now is None or now.since is None:
        return
    horizon = subject.scorecard.horizons[number]
    row = subject.sheet.grid.row[subject.place]
    book = TargetBook(subject.sheet, subject.judgement.baseline, subject.system.catalogue)
    target = book.targets(horizon, now.since - 1)
    if target.definition[row] is not None and not np.isnan(target.low[row]):
        bounds = (float(array[row]) for array in (target.value, target.low, target.high))
        value = _target_text(subject, *bounds)
        yield _("Hasta {year} la meta era {value}. Cambió por: {reason}").format(
            year=now.since - 1, value=value, reason=now.reason or _("motivo no anotado")
        )


def _reference(subject: Subject, planned: PlanTarget) -> PlanReference:
    units, places = subject.scorecard.unit, subject.geography.places
    unit = units[planned.unit].label if planned.unit in units else planned.unit
    place = _("no lo dice")
    if planned.territory in places:
        place = place_phrase(subject.scorecard, subject.geography, planned.territory)  # type: ignore[arg-type]
    return PlanReference(
        planned.plan,
        planned.indicator,
        f"{show_figure(planned.target)} {unit}",
        show_period(planned.target_period) if planned.target_period else _("sin fecha"),
        place,
        planned.address,
        planned.note,
    )
