"""With what a development acts together, and what is being done about its effects."""

from dataclasses import dataclass

from indicators.definition.component import Component, Interaction, Measure
from ui.impacts.citations import split_address
from ui.impacts.development.subject import Subject
from ui.impacts.naming import short_name
from ui.impacts.words import INTERACTION, MEASURE, MEASURE_STATE
from ui.language import gettext as _
from ui.quantities import show_period
from ui.saying import say


@dataclass(frozen=True)
class Together:
    """One interaction the development takes part in; `others` are names with links."""

    kind: str
    component: str
    link: str
    others: tuple[tuple[str, str], ...]
    hypothesis: str
    known: str
    evidence: str
    address: str


@dataclass(frozen=True)
class Answer:
    """One measure on an effect of the development."""

    name: str
    kind: str
    state: str
    component: str
    link: str
    responsible: str
    when: str
    change: str
    note: str
    source: str
    address: str


def together(subject: Subject) -> tuple[Together, ...]:
    """The interactions that name one of its effects."""
    return tuple(
        _together(subject, component, interaction)
        for component in subject.components
        for interaction in component.interactions
        if _own(subject, component).intersection(interaction.effects)
    )


def answers(subject: Subject) -> tuple[Answer, ...]:
    """The measures that act on one of its effects."""
    return tuple(
        _answer(subject, component, measure)
        for component in subject.components
        for measure in component.measures
        if _own(subject, component).intersection(measure.effects)
    )


def _own(subject: Subject, component: Component) -> set[str]:
    """The ids of its effects on a component."""
    return {e.id for e in component.effects if e.development == subject.development.id}


def _together(subject: Subject, component: Component, interaction: Interaction) -> Together:
    by_effect = {effect.id: effect.development for effect in component.effects}
    named = dict.fromkeys(by_effect[name] for name in interaction.effects if name in by_effect)
    known = subject.impacts.developments
    evidence, address = split_address(interaction.evidence)
    return Together(
        say(INTERACTION[interaction.kind]),
        component.name,
        subject.view.link(componente=component.id),
        tuple(
            (short_name(known[name].name), subject.asked.link(proyecto=name))
            for name in named
            if name in known and name != subject.development.id
        ),
        interaction.hypothesis,
        ""
        if interaction.strength is not None or not interaction.kind.has_strength
        else _("Es una hipótesis: nadie ha publicado cuánto cambia la suma."),
        evidence,
        address,
    )


def _answer(subject: Subject, component: Component, measure: Measure) -> Answer:
    source, address = split_address(measure.source)
    since = _("desde {year}").format(year=measure.since) if measure.since else ""
    days = ", ".join(show_period(day[:7]) for day in measure.follow_up)
    followed = _("seguimiento: {days}").format(days=days) if days else _("sin fecha de seguimiento")
    return Answer(
        measure.name,
        say(MEASURE[measure.kind]),
        say(MEASURE_STATE[measure.state]),
        component.name,
        subject.view.link(componente=component.id),
        measure.responsible,
        " · ".join(part for part in (since, followed) if part),
        _("No cambia la suma: no hay una reducción publicada que se pueda restar.")
        if measure.reduction is None
        else "",
        measure.note,
        source,
        address,
    )
