"""One component in one scenario: what all developments together do to it, year by year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from indicators.catalogue import LimitEntry
from indicators.definition.component import Component
from indicators.definition.impact import EffectSign, Quantity
from indicators.impacts.known import Basis, Known, KnownEffect, Reference, orientation
from indicators.impacts.limit import LimitLine, judging_limit
from indicators.impacts.mitigation import working
from indicators.impacts.parts import CENTRAL, HIGH, LOW, Parts, lay_out
from indicators.impacts.scenario import Scenario
from indicators.impacts.schedule import FloatArray, IntArray
from indicators.judgement.status import round_half_up
from indicators.message import N_, Message
from indicators.period import parse_period


@dataclass(frozen=True)
class Completeness:
    """How much of what is known to act has a number; effects of one scenario.

    `left_out` are those that errors in the definitions left out, in any scenario.
    """

    effects: int
    published: int
    expert: int
    unknown: int
    inside: int
    left_out: int

    @property
    def quantified(self) -> int:
        return self.published + self.expert


@dataclass(frozen=True, eq=False)
class Outcome:
    """A component in a scenario, by year of its boundary.

    `total` (low, central, high) is the reference, where there is one, plus all parts that are
    known; not a number in a year in which nothing is known, and then `reasons` says why. All
    numbers are in the component's unit and unrounded; what is taken has a minus.
    """

    component: Component
    scenario: Scenario
    years: IntArray
    parts: Parts
    origin: Reference | None
    reference: FloatArray
    total: FloatArray
    reasons: tuple[Message | None, ...]
    limit: LimitLine | None
    left_out: int = 0

    @property
    def effects(self) -> tuple[KnownEffect, ...]:
        return self.parts.effects

    @property
    def orientation(self) -> int:
        """1 where more of the component is better, -1 where less is."""
        return orientation(self.component)

    @cached_property
    def completeness(self) -> Completeness:
        bases = [effect.basis for effect in self.effects]
        return Completeness(
            effects=len(bases),
            published=bases.count(Basis.PUBLISHED),
            expert=bases.count(Basis.EXPERT),
            unknown=bases.count(Basis.UNKNOWN),
            inside=bases.count(Basis.INSIDE),
            left_out=self.left_out,
        )

    @cached_property
    def headroom(self) -> FloatArray | None:
        """Low, central and high distance to the limit; negative beyond it. `None` without any."""
        if self.limit is None:
            return None
        worse, better = self.limit.headroom(self.total[LOW], self.total[HIGH])
        central, _ = self.limit.headroom(self.total[CENTRAL], self.total[CENTRAL])
        return np.stack([worse, central, better])

    @cached_property
    def judged(self) -> FloatArray | None:
        """The distance of the total as it is shown to the limit as it is shown: that is judged."""
        if self.limit is None:
            return None
        decimals = self.component.decimals
        low, central, high = round_half_up(self.total, decimals)
        limit = replace(self.limit, values=round_half_up(self.limit.values, decimals))
        worse, better = limit.headroom(low, high)
        # a difference of two rounded numbers has an error of its own
        return round_half_up(
            np.stack([worse, limit.headroom(central, central)[0], better]), decimals
        )

    @cached_property
    def passes_in(self) -> int | None:
        """The first year in which the central total, as it is shown, is beyond the limit."""
        if self.judged is None:
            return None
        beyond = np.flatnonzero(self.judged[CENTRAL] < 0)
        return int(self.years[beyond[0]]) if len(beyond) else None

    @cached_property
    def running(self) -> FloatArray | None:
        """The total summed over the years up to each one, where the component accumulates."""
        if not self.component.accumulates:
            return None
        return np.asarray(np.nancumsum(self.total, axis=1)) + 0 * self.total


def accumulate(known: Known, scenario: Scenario, limits: Sequence[LimitEntry]) -> Outcome:
    """Add up what the developments of a scenario do to a component."""
    component = known.component
    years = np.arange(component.boundary.since, component.boundary.until + 1)
    effects = tuple(e for e in known.effects if scenario.holds(e.development))
    measures = working(component.measures, effects, years) if scenario.measures else ()
    parts = lay_out(effects, component.interactions, measures, years, orientation(component))
    reference = _reference(known, years)
    total = np.nansum(parts.amounts, axis=1) + np.nansum(parts.changes, axis=1)
    if component.quantity is Quantity.CONDITION:
        total = total + reference
    reasons = _reasons(known, parts, years)
    total[:, [reason is not None for reason in reasons]] = np.nan
    return Outcome(
        component,
        scenario,
        years,
        parts,
        known.reference,
        reference,
        total,
        reasons,
        judging_limit(component, limits, years),
        len(known.left_out),
    )


def _reference(known: Known, years: IntArray) -> FloatArray:
    if known.reference is None:
        return np.full(years.shape, np.nan)
    return np.where(years >= known.reference.year, known.reference.figure.value, np.nan)


def _reasons(known: Known, parts: Parts, years: IntArray) -> tuple[Message | None, ...]:
    """Why a year has no total; `None` where it has one."""
    outside = np.array([effect.basis is not Basis.INSIDE for effect in parts.effects], dtype=bool)
    # a zero whose sign is disputed says nothing of the others: it makes no total by itself
    told = np.array([e.effect.sign is not EffectSign.DISPUTED for e in parts.effects], dtype=bool)
    acting = np.nan_to_num(parts.active, nan=1.0) > 0
    some = (acting & parts.counted & told[:, None]).any(axis=0)
    unknown = (acting & ~parts.counted & outside[:, None]).sum(axis=0)
    return tuple(
        _reason(known, parts, year, sums=bool(adds), unknown=int(number))
        for year, adds, number in zip(years.tolist(), some, unknown, strict=True)
    )


def _reason(known: Known, parts: Parts, year: int, *, sums: bool, unknown: int) -> Message | None:
    component, reference = known.component, known.reference
    if component.quantity is Quantity.CONDITION:
        if reference is None:
            return N_("{reason}", reason=component.no_reference or _NO_OBSERVATION)
        if year < reference.year:
            period = parse_period(reference.figure.period)
            return N_("La referencia es de {period}.", period=period)
    elif not parts.effects:
        return _ALL_LEFT_OUT if known.left_out else _NOTHING
    elif not parts.counted.any():
        count = len(parts.effects)
        return N_(
            "Ninguno de los efectos conocidos tiene una cifra que se pueda sumar: son {count}.",
            count=count,
        )
    if unknown and not sums:
        return N_(
            "Ninguno de los efectos que actúan tiene una cifra que se pueda sumar: son {count}.",
            count=unknown,
        )
    return None


_NOTHING = N_("Ninguna obra de este escenario actúa sobre este componente.")
_ALL_LEFT_OUT = N_("Los efectos sobre este componente quedaron fuera por errores al definirlos.")
_NO_OBSERVATION = N_("No hay ninguna observación de la que partir.")
