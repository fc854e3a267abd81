"""What the words about one verdict depend on, read from the judgement."""

from dataclasses import dataclass

import numpy as np

from indicators.definition.model import Agreement
from indicators.judgement.judgement import Verdict
from indicators.message import N_, Message
from ui.indicator.places import level_list
from ui.indicator.subject import Subject
from ui.quantities import show_period
from ui.sentences import place_phrase


@dataclass(frozen=True)
class Ruling:
    """A verdict with its surroundings; periods as text, `None` where there is none."""

    verdict: Verdict
    target_year: int
    value_period: str | None = None
    base_period: str | None = None
    base_known: bool = False
    """Whether the place has a value in the period of the baseline."""
    comparable: bool = True
    """Whether value and baseline lie in the same stretch of the series."""
    met_at_baseline: bool = False
    overdue: bool = False
    unverified: bool = False
    has_target: bool = True
    agreement: Agreement | None = None
    no_target: Message | None = None


def rule_on(subject: Subject, number: int) -> Ruling:
    """The ruling on the newest value for the horizon at position `number`."""
    judgement, horizon = subject.judgement, subject.scorecard.horizons[number]
    verdict = judgement.verdict(number, subject.place)
    base, value = judgement.baseline, subject.newest
    base_period = None if base.definition is None else base.definition.period
    if not subject.published_here:
        return Ruling(verdict, horizon.year, base_period=base_period, has_target=False)
    row = subject.sheet.grid.row[subject.place]
    target = judgement.targets[number]
    has_target = not np.isnan(target.low[row])
    definition = target.definition[row]
    column = None if value is None else subject.sheet.grid.column[value.period.text]
    return Ruling(
        verdict,
        horizon.year,
        None if value is None else value.period.text,
        base_period,
        not np.isnan(base.value[row]),
        column is None or float(subject.sheet.stretch[column]) == base.stretch,
        judgement.met_at_baseline(number, subject.place),
        judgement.overdue(number, subject.place),
        value is not None and value.confidence in subject.indicator.unverified,
        has_target,
        None if definition is None else definition.agreement,
        None if has_target else why_no_target(subject, number),
    )


def why_no_target(subject: Subject, number: int) -> Message:
    """Why a place has no target for a horizon."""
    indicator, horizon = subject.indicator, subject.scorecard.horizons[number]
    judgement = subject.judgement
    if subject.published_here:
        row = subject.sheet.grid.row[subject.place]
        baseline = judgement.baseline
        if judgement.targets[number].definition[row] is not None:
            if baseline.definition is not None and np.isnan(baseline.value[row]):
                return N_(
                    "Falta la cifra de {base}, la línea de base: sin ella la meta no se calcula.",
                    base=show_period(baseline.definition.period),
                )
            return N_("La base de la meta no da ningún valor para este lugar.")
    for_horizon = [t for t in indicator.targets if t.horizon == horizon.id]
    if not for_horizon and indicator.no_target_reason:
        return N_("{reason}", reason=indicator.no_target_reason)
    if for_horizon:
        places = [
            place_phrase(subject.scorecard, subject.geography, t.territory)  # type: ignore[arg-type]
            for t in for_horizon
            if t.territory
        ]
        levels = tuple(level for t in for_horizon for level in t.each)
        if levels:
            places.append(level_list(subject.scorecard, levels, plural=True))
        return N_(
            "La meta de {year} se propuso solo para {places}: no juzga a otro lugar.",
            year=horizon.year,
            places=", ".join(dict.fromkeys(places)),
        )
    return N_("Nadie ha propuesto todavía una meta de {year}.", year=horizon.year)
