"""Where and when a component is looked at, what observes it, what moves it, what it serves."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.catalogue import VariableEntry
from indicators.definition.component import Observed
from indicators.identity import PlaceId
from ui.impacts.component.subject import Subject
from ui.language import gettext as _
from ui.navigation import address
from ui.quantities import show_figure, show_period


@dataclass(frozen=True)
class Observation:
    """A variable that shows how the component is doing; `newest` is empty where nobody says."""

    name: str
    link: str
    place: str
    newest: str
    count: int
    owner: str
    note: str
    reference: bool


@dataclass(frozen=True)
class Setting:
    """The frame of the assessment in words."""

    space: str
    years: str
    reason: str
    desired: str
    drivers: tuple[str, ...]
    caution: str
    observations: tuple[Observation, ...]
    objectives: tuple[tuple[str, str], ...]
    indicators: tuple[tuple[str, str], ...]


def setting(subject: Subject) -> Setting:
    """The frame of a component."""
    component, boundary = subject.component, subject.component.boundary
    scorecard, kept = subject.system.scorecard, subject.view.kept
    return Setting(
        boundary.space,
        _("De {since} a {until}.").format(since=boundary.since, until=boundary.until),
        boundary.reason,
        component.desired_reason,
        component.drivers,
        component.caution,
        tuple(_observations(subject)),
        tuple(
            (scorecard.objective[name].name, address("objetivo", {**kept, "objetivo": name}))
            for name in component.objectives
            if name in scorecard.objective
        ),
        tuple(
            (scorecard.indicator[name].name, address("indicador", {**kept, "indicador": name}))
            for name in component.indicators
            if name in scorecard.indicator
        ),
    )


def _observations(subject: Subject) -> Iterator[Observation]:
    for observed in subject.component.observed:
        entry = subject.system.catalogue.variables.get(observed.variable)
        if entry is not None:
            yield _observation(subject, observed, entry)


def _observation(subject: Subject, observed: Observed, entry: VariableEntry) -> Observation:
    facts = subject.impacts.facts
    series = facts.series(observed.variable, observed.place)
    place = subject.system.catalogue.geography.places.get(PlaceId(observed.place))
    newest = ""
    if series:
        unit = facts.labels.get(facts.units.get(observed.variable, ""), "")
        newest = _("{value} {unit}, {period}").format(
            value=show_figure(series[-1].value), unit=unit, period=show_period(series[-1].period)
        )
    return Observation(
        entry.name,
        address("variables", {**subject.view.kept, "variable": entry.id}),
        "" if place is None else place.name,
        newest,
        len(series),
        entry.institution,
        observed.note,
        observed.reference,
    )
