"""What can be done: measures by the mitigation hierarchy, and whether they change the sum."""

from dataclasses import dataclass
from datetime import date

from indicators.definition.component import Measure
from indicators.definition.impact import MeasureKind, MeasureState
from indicators.impacts.mitigation import working
from ui.impacts.citations import split_address
from ui.impacts.component.subject import Subject
from ui.impacts.words import MEASURE, MEASURE_STATE
from ui.language import gettext as _
from ui.quantities import show_date, show_percent
from ui.saying import say


@dataclass(frozen=True)
class Answer:
    """One measure in words."""

    name: str
    state: str
    responsible: str
    since: str
    follow_up: str
    followed: bool
    source: str
    address: str
    change: str
    counts: bool
    note: str


def answers(subject: Subject) -> tuple[tuple[str, tuple[Answer, ...]], ...]:
    """The measures under the word of their kind, the better kind of answer first."""
    can = _counted(subject)
    counted = can if subject.view.scenario.measures else frozenset()

    def words(kind: MeasureKind) -> tuple[Answer, ...]:
        return tuple(
            _answer(measure, _change(subject, measure, can), counts=measure.id in counted)
            for measure in subject.component.measures
            if measure.kind is kind
        )

    groups = ((say(MEASURE[kind]), words(kind)) for kind in MeasureKind)
    return tuple((word, found) for word, found in groups if found)


def any_changes_the_sum(subject: Subject) -> bool:
    """Whether counting measures can make a difference in this scenario."""
    return bool(_counted(subject))


def _counted(subject: Subject) -> frozenset[str]:
    """The measures that act on an effect with a number; ids."""
    outcome = subject.outcome
    known = [effect.size is not None for effect in outcome.effects]
    return frozenset(
        found.measure.id
        for found in working(subject.component.measures, outcome.effects, outcome.years)
        if found.on[known].any()
    )


def _answer(measure: Measure, change: str, *, counts: bool) -> Answer:
    source, address = split_address(measure.source)
    return Answer(
        measure.name,
        say(MEASURE_STATE[measure.state]),
        measure.responsible,
        _("desde {year}").format(year=measure.since) if measure.since else "",
        _("Seguimiento: {dates}").format(dates=", ".join(map(_day, measure.follow_up)))
        if measure.follow_up
        else _("Sin fecha de seguimiento"),
        bool(measure.follow_up),
        source,
        address,
        change,
        counts,
        measure.note,
    )


def _change(subject: Subject, measure: Measure, can: frozenset[str]) -> str:
    if measure.reduction is None:
        return _("No cambia la suma: no hay una reducción publicada que se pueda restar.")
    words = _("Reduce {share} del efecto, según {source}.").format(
        share=show_percent(measure.reduction.central), source=measure.reduction.source
    )
    if measure.id in can:
        if subject.view.scenario.measures:
            return words
        return _("{words} Ahora no está en la suma.").format(words=words)
    why = _("ese efecto no se puede sumar")
    if not {effect.id for effect in subject.outcome.effects}.intersection(measure.effects):
        why = _("su obra no entra en este escenario")
    elif measure.since is None:
        why = _("no se sabe desde cuándo")
    elif measure.state in (MeasureState.PROPOSED, MeasureState.STOPPED):
        why = _("nadie se ha comprometido a cumplirla")
    return _("{words} No cambia la suma: {why}.").format(words=words, why=why)


def _day(text: str) -> str:
    return show_date(date.fromisoformat(text))
