"""The method as one value, made from the definitions in force and the program's own numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators import association
from indicators.judgement.status import Status
from system import System
from ui.language import gettext as _
from ui.marks import Mark
from ui.method.bases import BasisRow, basis_rows, standing_words
from ui.method.impacts import ImpactMethod, impact_method
from ui.method.language import formula_words
from ui.method.rule import Case, ages, cases, parent_cases, percent
from ui.parts.aggregation_words import CUMULATIVE, TERRITORY_RULES, TIME_RULES
from ui.parts.confidence import CONFIDENCES
from ui.quantities import show_number
from ui.saying import say


@dataclass(frozen=True)
class Method:
    """Everything that decides what is shown."""

    cases: Sequence[Case]
    parents: Sequence[tuple[Mark, str]]
    ages: Sequence[tuple[str, int]]
    own_ages: int
    minimum: str
    discrepancy: str
    bases: Sequence[BasisRow]
    standing: str
    confidences: Sequence[tuple[str, str]]
    formulas: Sequence[tuple[str, str]]
    aggregation: Sequence[str]
    association: str
    impacts: ImpactMethod | None


def method(system: System) -> Method:
    """The method of an edition."""
    thresholds = system.scorecard.thresholds
    return Method(
        cases=cases(thresholds),
        parents=parent_cases(thresholds),
        ages=ages(thresholds),
        own_ages=sum(i.max_age is not None for i in system.scorecard.indicators),
        minimum=percent(thresholds.minimum_coverage),
        discrepancy=percent(thresholds.discrepancy),
        bases=basis_rows(system.scorecard),
        standing=standing_words(system.scorecard),
        confidences=[(letter, say(words)) for letter, words in CONFIDENCES.items()],
        formulas=formula_words(),
        aggregation=[
            *(say(words) for words in TIME_RULES.values()),
            say(CUMULATIVE),
            *(say(words) for words in TERRITORY_RULES.values()),
        ],
        association=association_words(),
        impacts=impact_method(system),
    )


def title() -> str:
    """How many cases the rule has."""
    return _("Cómo se decide un estado: {n} casos, y vale el primero que se cumple").format(
        n=len(Status)
    )


def association_words() -> str:
    """How a link is set against the data, with the numbers in force."""
    return _(
        "Se comparan los cambios de un año al siguiente de la causa, corridos los años de "
        "retraso de la hipótesis, con los del efecto (ρ de Spearman). Con menos de {pairs} pares "
        "de años los datos son insuficientes. Si no, se barajan {permutations} veces (semilla "
        "{seed}) y se cuenta cuántas veces el azar da una relación igual de fuerte. Si es menos "
        "de {p} de las veces, los datos son compatibles con la hipótesis o la contradicen, según "
        "el signo; si es más, no son concluyentes. Es una asociación: no prueba la causa."
    ).format(
        pairs=association.MINIMUM_PAIRS,
        permutations=show_number(association.PERMUTATIONS, 0),
        seed=association.SEED,
        p=percent(association.SIGNIFICANT),
    )
