"""Cumulative impacts as one table, for machines."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from indicators.definition.impact import InteractionKind, Quantity
from indicators.impacts.known import Basis
from indicators.impacts.outcome import Outcome
from indicators.impacts.significance import Rule, judge
from indicators.impacts.wording import explain, explain_year, joined, quantified_words
from indicators.message import N_, Message

COLUMNS = (
    "component", "scenario", "year", "development", "phase", "low", "central", "high", "unit",
    "basis", "reason",
)  # fmt: skip

Numbers = Sequence[float | None]
Line = tuple[str, str, Numbers, str, Message | None]
_NONE: Numbers = (None, None, None)


def tabulate(outcomes: Sequence[Outcome], rule: Callable[[str], Rule]) -> pd.DataFrame:
    """A line for each part of each total, numbers unrounded and `None` where there are none.

    By component, scenario and year: `reference`, one line for each development and phase,
    `interaction:<id>`, `total`, `limit`, `headroom` and `significance` (its class in `basis`). What
    is taken from a component has a minus. `rule` says by what a component's total is judged.
    """
    rows = [row for outcome in outcomes for row in _rows(outcome, rule(outcome.component.id))]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return table.astype(dict.fromkeys(("low", "central", "high"), "float64"))


def _rows(outcome: Outcome, rule: Rule) -> Iterator[tuple[Any, ...]]:
    component, scenario = outcome.component, outcome.scenario
    for position, year in enumerate(outcome.years.tolist()):
        for name, phase, numbers, basis, reason in (
            *_reference(outcome, position),
            *_developments(outcome, position),
            *_interactions(outcome, position),
            *_total(outcome, position),
            _significance(outcome, position, rule),
        ):
            yield (
                component.id, str(scenario.id), year, name, phase, *numbers, component.unit, basis,
                str(reason) if reason else "",
            )  # fmt: skip


def _reference(outcome: Outcome, position: int) -> Iterator[Line]:
    if outcome.component.quantity is Quantity.PRESSURE:
        return
    value, origin = outcome.reference[position], outcome.origin
    if origin is None or np.isnan(value):
        yield "reference", "", _NONE, Basis.UNKNOWN, outcome.reasons[position]
        return
    held = outcome.years[position] > origin.year
    words = N_("{period} · {sources}", period=origin.figure.period, sources=_sources(outcome))
    reason = N_("Supuesto: se mantiene. {words}", words=words) if held else words
    yield "reference", "", (value,) * 3, Basis.ASSUMED if held else Basis.PUBLISHED, reason


def _sources(outcome: Outcome) -> str:
    return ", ".join(outcome.origin.figure.sources) if outcome.origin else ""


def _developments(outcome: Outcome, position: int) -> Iterator[Line]:
    """One line for each development and phase; several effects of one phase are added up."""
    together: dict[tuple[str, str], list[int]] = {}
    for number, effect in enumerate(outcome.effects):
        key = (effect.development.id, str(effect.effect.phase))
        together.setdefault(key, []).append(number)
    for (name, phase), numbers in together.items():
        counted = [n for n in numbers if outcome.parts.counted[n, position]]
        reason = _said(outcome, numbers, counted, position)
        bases = {outcome.effects[number].basis for number in counted or numbers}
        if not counted:
            inside = bases == {Basis.INSIDE}
            yield name, phase, _NONE, Basis.INSIDE if inside else Basis.UNKNOWN, reason
            continue
        amounts = outcome.parts.amounts[:, counted, position].sum(axis=1).tolist()
        weakest = Basis.EXPERT if Basis.EXPERT in bases else Basis.PUBLISHED
        yield name, phase, amounts, weakest, reason


def _said(
    outcome: Outcome, numbers: Sequence[int], counted: Sequence[int], position: int
) -> Message | None:
    """What is said of the effects of one phase; of several, how many of them have a number."""
    said: list[Message | None] = []
    if 0 < len(counted) < len(numbers):
        part = N_(
            "Solo una parte: {counted} de {every} efectos tiene número.",
            counted=len(counted),
            every=len(numbers),
        )
        said.append(part)
    for number in numbers:
        effect = outcome.effects[number]
        if effect.size is not None:
            active = float(outcome.parts.active[number, position])
            said.append(explain_year(effect, active, int(outcome.years[position])))
        said.append(explain(effect))
    words = [word for word in said if word is not None]
    return joined(words) if words else None


def _interactions(outcome: Outcome, position: int) -> Iterator[Line]:
    for number, interaction in enumerate(outcome.parts.interactions):
        name, changes = f"interaction:{interaction.id}", outcome.parts.changes[:, number, position]
        if np.isnan(changes).any():
            unknown = (
                N_("Es una hipótesis: nadie ha publicado cuánto cambia la suma.")
                if interaction.strength is None
                else N_("No se sabe cuánto es alguno de los efectos que actúan juntos.")
            )
            yield name, "", _NONE, Basis.UNKNOWN, unknown
            continue
        basis = interaction.strength.basis if interaction.strength else Basis.COMPUTED
        yield name, "", changes.tolist(), basis, _kind(interaction.kind)


def _kind(kind: InteractionKind) -> Message | None:
    if kind is InteractionKind.ADDITIVE:
        return N_("Se suman, sin más.")
    if kind is InteractionKind.INDUCES:
        return N_("Cambia cuándo actúa el otro efecto, no la suma.")
    return None


def _total(outcome: Outcome, position: int) -> Iterator[Line]:
    counted, silent = outcome.completeness, outcome.reasons[position]
    if silent is not None:
        yield "total", "", _NONE, Basis.UNKNOWN, silent
    else:
        words = quantified_words(counted)
        yield "total", "", outcome.total[:, position].tolist(), Basis.COMPUTED, words
    yield from _limit(outcome, position, silent)


def _limit(outcome: Outcome, position: int, silent: Message | None) -> Iterator[Line]:
    limit, headroom = outcome.limit, outcome.headroom
    if limit is None or headroom is None or np.isnan(limit.values[position]):
        none = N_("{text}", text=outcome.component.no_limit)
        yield "limit", "", _NONE, Basis.UNKNOWN, none
        yield "headroom", "", _NONE, Basis.UNKNOWN, none
        return
    entry = limit.entries[position]
    norm = N_(
        "{norm}, confianza {letter}",
        norm=entry.norm if entry else "",
        letter=entry.confidence if entry else "",
    )
    yield "limit", "", (limit.values[position],) * 3, Basis.PUBLISHED, norm
    if silent is not None:
        yield "headroom", "", _NONE, Basis.UNKNOWN, silent
    else:
        yield "headroom", "", headroom[:, position].tolist(), Basis.COMPUTED, norm


def _significance(outcome: Outcome, position: int, rule: Rule) -> Line:
    verdict = judge(outcome, position, rule)
    return "significance", "", _NONE, verdict.significance, verdict.reason
