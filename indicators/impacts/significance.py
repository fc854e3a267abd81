"""How much a total matters: judged against the limit and the trend, never on one development.

The thresholds and the words of the classes are definitions (`ImpactSettings`); the first class
that fits is the verdict. IFC (2013), step 5: significance is that of the predicted condition of
the component.
"""

from dataclasses import dataclass

import numpy as np

from indicators.definition.component import ImpactSettings
from indicators.definition.impact import Significance
from indicators.impacts.limit import LimitLine
from indicators.impacts.outcome import Outcome
from indicators.impacts.parts import CENTRAL, LOW
from indicators.judgement.status import round_half_up
from indicators.message import N_, Message


@dataclass(frozen=True)
class Verdict:
    """A class of significance with the reasoning in a sentence.

    `together` says that the total is beyond the limit though no development alone would be.
    """

    significance: Significance
    reason: Message
    together: bool = False


@dataclass(frozen=True)
class Rule:
    """The numbers of the rule, the label of the component's unit, and the year it is today.

    Where `today` is given, a coming year is compared with it and not with the past.
    """

    settings: ImpactSettings
    unit: str
    today: int | None = None


def judge(outcome: Outcome, position: int, rule: Rule) -> Verdict:
    """The verdict on the total of one year."""
    silent = outcome.reasons[position]
    if silent is not None:
        return Verdict(Significance.NOT_KNOWN, silent)
    limit = outcome.limit
    if limit is None or np.isnan(limit.values[position]):
        return Verdict(Significance.NO_LIMIT, _without_limit(outcome, position, rule))
    if not limit.confirmed(position):
        return Verdict(Significance.UNCONFIRMED, _unconfirmed(limit, position))
    return _against(outcome, limit, position, rule)


def worsens_since(outcome: Outcome, position: int, rule: Rule) -> int | None:
    """The year since which the total moved the wrong way; `None` where it did not.

    That is the first year that has a total, or today for a year to come.
    """
    total, years = outcome.total[CENTRAL], outcome.years
    known = ~np.isnan(total)
    if rule.today is not None and years[position] > rule.today:
        known &= years >= rule.today
    start = int(np.flatnonzero(known)[0])
    change = (total[position] - total[start]) * outcome.orientation
    return int(years[start]) if change < -rule.settings.trend * abs(total[start]) else None


def share_quantified(outcome: Outcome) -> float:
    """The share of the effects outside the reference that have a number."""
    outside = outcome.completeness.effects - outcome.completeness.inside
    return outcome.completeness.quantified / outside if outside else 1.0


def _against(outcome: Outcome, limit: LimitLine, position: int, rule: Rule) -> Verdict:
    judged = outcome.judged
    assert judged is not None  # noqa: S101 - there is a limit
    worse, central = judged[LOW, position], judged[CENTRAL, position]
    bound = float(abs(limit.values[position]))
    words = {
        "total": _number(outcome, outcome.total[CENTRAL, position]),
        "limit": _number(outcome, limit.values[position]),
        "unit": rule.unit,
    }
    if central < 0:
        together = _only_together(outcome, limit, position)
        reason = N_("Son {total} {unit} y el límite es {limit}.", **words)
        if together:
            reason = N_(
                "{reason} Ninguno por sí solo pasa el límite, pero juntos sí.", reason=reason
            )
        return Verdict(Significance.EXCEEDED, reason, together)
    if worse < 0:
        reason = N_(
            "Son {total} {unit}, dentro del límite de {limit}; "
            "el extremo de lo que se sabe lo pasa.",
            **words,
        )
        return Verdict(Significance.MAY_EXCEED, reason)
    if bound - central >= rule.settings.near * bound:
        return Verdict(
            Significance.NEAR, N_("Son {total} {unit}, cerca del límite de {limit}.", **words)
        )
    if share_quantified(outcome) < rule.settings.minimum_quantified:
        counted = outcome.completeness
        reason = N_(
            "Lo que se conoce suma {total} {unit}, dentro del límite de {limit}, pero de "
            "{unknown} de {effects} efectos no se sabe cuánto es.",
            unknown=counted.unknown,
            effects=counted.effects,
            **words,
        )
        return Verdict(Significance.NOT_KNOWN, reason)
    within = N_("Son {total} {unit}, dentro del límite de {limit}.", **words)
    since = worsens_since(outcome, position, rule)
    if since is not None:
        reason = N_("{within} Desde {year} empeora.", within=within, year=str(since))
        return Verdict(Significance.WORSENING, reason)
    return Verdict(Significance.WITHIN, within)


def _only_together(outcome: Outcome, limit: LimitLine, position: int) -> bool:
    """Whether several developments do what none of them would do by itself."""
    parts, start = outcome.parts, float(np.nan_to_num(outcome.reference[position]))
    owner = {effect.id: effect.development.id for effect in outcome.effects}
    alone: dict[str, float] = {}
    for effect, amount in zip(outcome.effects, parts.amounts[CENTRAL, :, position], strict=True):
        alone[owner[effect.id]] = alone.get(owner[effect.id], 0.0) + float(np.nan_to_num(amount))
    for number, interaction in enumerate(parts.interactions):
        owners = {owner.get(name, "") for name in interaction.effects}
        if len(owners) == 1 and owners <= set(alone):
            change = parts.changes[CENTRAL, number, position]
            alone[owners.pop()] += float(np.nan_to_num(change))
    totals = np.array([start, *(start + amount for amount in alone.values())])
    bound = limit.values[position]
    beyond = (totals > bound) if limit.ceiling else (totals < bound)
    return not bool(beyond.any()) and sum(amount != 0 for amount in alone.values()) > 1


def _without_limit(outcome: Outcome, position: int, rule: Rule) -> Message:
    stated = N_("{text}", text=outcome.component.no_limit)
    since = worsens_since(outcome, position, rule)
    if since is None:
        return stated
    return N_("{stated} Desde {year}, lo que se conoce empeora.", stated=stated, year=str(since))


def _unconfirmed(limit: LimitLine, position: int) -> Message:
    entry = limit.entries[position]
    if entry is not None and entry.since in limit.contradicted:
        return N_("El límite se contradice entre sus fuentes: no juzga hasta que se confirme.")
    return N_(
        "El límite de {norm} tiene confianza {letter}: no juzga hasta que se confirme.",
        norm=entry.norm if entry else "",
        letter=entry.confidence if entry else "",
    )


def _number(outcome: Outcome, value: float) -> str:
    """The number as it is shown; of what is taken, how much is taken."""
    decimals = outcome.component.decimals
    said = -value if outcome.component.takes else value
    return f"{round_half_up(said, decimals) + 0.0:,.{decimals}f}"
