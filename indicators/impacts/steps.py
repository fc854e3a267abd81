"""IFC's six steps of a rapid cumulative impact assessment: how far each is, and what is missing.

IFC (2013), *Good Practice Handbook: Cumulative Impact Assessment and Management*.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from indicators.catalogue import VariableEntry
from indicators.definition.component import Component, Unknown
from indicators.definition.impact import Quantity, Significance
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.known import Basis
from indicators.impacts.limit import versions
from indicators.impacts.outcome import Outcome
from indicators.impacts.scenario import EVERYTHING, Scenario
from indicators.impacts.significance import Verdict
from indicators.impacts.wording import quantified_words
from indicators.judgement.targets import CITABLE
from indicators.message import N_, Message


class Progress(StrEnum):
    """How far a step is."""

    DONE = "done"
    PARTLY = "partly"
    MISSING = "missing"


@dataclass(frozen=True)
class Step:
    """One step for one component: what there is, and what is missing and from whom."""

    number: int
    name: Message
    progress: Progress
    has: Message
    missing: tuple[Message, ...]


def steps(
    assessment: ImpactAssessment,
    component: Component,
    variables: Mapping[str, VariableEntry],
    year: int,
    scenario: Scenario = EVERYTHING,
) -> tuple[Step, ...]:
    """The six steps of a component in a year, with everything foreseeable unless said."""
    outcome = assessment.outcome(component.id, scenario)
    inside = min(max(year, component.boundary.since), component.boundary.until)
    verdict = assessment.verdict(component.id, scenario, inside)
    return (
        _boundaries(component),
        _activities(outcome),
        _baseline(assessment, component, variables),
        _effects(outcome),
        _significance(assessment, component, verdict),
        _management(component),
    )


def _boundaries(component: Component) -> Step:
    boundary = component.boundary
    has = N_(
        "{space}. De {since} a {until}.",
        space=boundary.space.rstrip("."),
        since=str(boundary.since),
        until=str(boundary.until),
    )
    return Step(1, N_("Qué se valora, dónde y cuándo"), Progress.DONE, has, ())


def _activities(outcome: Outcome) -> Step:
    component = outcome.component
    named = {effect.development.id for effect in outcome.effects}
    has = N_("Obras que actúan sobre él: {count}.", count=len(named))
    causes = (N_("Otras causas que lo mueven (clima, población, otras actividades)."),)
    missing = () if component.drivers else causes
    progress = Progress.MISSING if not named else Progress.PARTLY if missing else Progress.DONE
    return Step(2, N_("Qué otras obras y causas actúan"), progress, has, missing)


def _baseline(
    assessment: ImpactAssessment, component: Component, variables: Mapping[str, VariableEntry]
) -> Step:
    series = {
        observed: assessment.facts.series(observed.variable, observed.place)
        for observed in component.observed
    }
    missing = [
        N_(
            "{name}: debe publicarla {institution}.",
            name=variables[observed.variable].name,
            institution=variables[observed.variable].institution or "—",
        )
        for observed, figures in series.items()
        if not figures and observed.variable in variables
    ]
    if (
        component.quantity is Quantity.CONDITION
        and assessment.known[component.id].reference is None
    ):
        missing.append(N_("{reason}", reason=component.no_reference or "—"))
    found = sum(bool(figures) for figures in series.values())
    has = N_("Variables que lo observan: {all}. Con cifras: {found}.", found=found, all=len(series))
    progress = Progress.DONE if found and not missing else Progress.PARTLY
    return Step(
        3, N_("Cómo está hoy"), progress if found else Progress.MISSING, has, tuple(missing)
    )


def _effects(outcome: Outcome) -> Step:
    counted = outcome.completeness
    owed: dict[str, int] = {}
    for effect in outcome.effects:
        if effect.basis is Basis.UNKNOWN and isinstance(effect.effect.magnitude, Unknown):
            publisher = effect.effect.magnitude.publisher
            owed[publisher] = owed.get(publisher, 0) + 1
    has = quantified_words(counted)
    if counted.effects and counted.inside == counted.effects:
        has = N_("Nada que sumar: todos los efectos conocidos ya están dentro de lo publicado.")
    missing = tuple(
        N_(
            "Cifras que faltan: {count}. Debe publicarlas {publisher}.",
            count=count,
            publisher=publisher,
        )
        for publisher, count in sorted(owed.items(), key=lambda item: -item[1])
    )
    unusable = counted.unknown - sum(owed.values())
    if unusable:
        missing += (N_("Cifras publicadas que no se pueden sumar: {count}.", count=unusable),)
    done = counted.quantified + counted.inside
    progress = Progress.DONE if not missing else Progress.PARTLY if done else Progress.MISSING
    return Step(4, N_("Cuánto suman los efectos"), progress, has, missing)


def _significance(assessment: ImpactAssessment, component: Component, verdict: Verdict) -> Step:
    words = {found.id: found.name for found in assessment.settings.classes}
    open_ones = (Significance.NOT_KNOWN, Significance.NO_LIMIT, Significance.UNCONFIRMED)
    settled = verdict.significance not in open_ones
    missing = tuple(_limits_missing(assessment, component))
    return Step(
        5,
        N_("Cuánto importa el total"),
        Progress.DONE if settled else Progress.PARTLY if component.limits else Progress.MISSING,
        N_("{verdict}: {reason}", verdict=words[verdict.significance], reason=verdict.reason),
        missing,
    )


def _limits_missing(assessment: ImpactAssessment, component: Component) -> Iterator[Message]:
    if not component.limits:
        yield N_("Un límite acordado o normado para el total.")
    for use in component.limits:
        dated = versions(use, assessment.limits)
        if dated and dated[-1].confidence not in CITABLE:
            yield N_(
                "{name}: confirmar el valor en el texto de {norm}.",
                name=use.name,
                norm=dated[-1].norm,
            )


def _management(component: Component) -> Step:
    has = N_("Medidas registradas: {count}.", count=len(component.measures))
    missing = [
        N_("«{name}»: cuánto reduce el efecto.", name=measure.name)
        for measure in component.measures
        if measure.reduction is None
    ]
    missing += [
        N_("«{name}»: fechas de seguimiento.", name=measure.name)
        for measure in component.measures
        if not measure.follow_up
    ]
    if not component.measures:
        missing.append(N_("Medidas con responsable para evitar, reducir o compensar."))
    progress = Progress.PARTLY if missing else Progress.DONE
    return Step(
        6,
        N_("Qué se hace al respecto"),
        progress if component.measures else Progress.MISSING,
        has,
        tuple(missing),
    )
