"""How a target's value was obtained, in a sentence with its inputs."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from indicators.definition.basis import (
    Agreed,
    Basis,
    BestPlace,
    FullCoverage,
    GapShare,
    KeepBaseline,
    Limit,
    LineToPlan,
    OwnBest,
    PlanValue,
    Reference,
    ScaleEnd,
    ValueOf,
)
from indicators.definition.indicator import Direction
from indicators.definition.strategy import Horizon
from indicators.evaluation.grid import FloatArray
from indicators.identity import PlaceId
from indicators.judgement.targets import TargetBook, limit_in_force
from indicators.message import N_, Message
from indicators.period import parse_period

_SHARES = {
    0.25: N_("un cuarto de la distancia"),
    0.5: N_("la mitad de la distancia"),
    0.75: N_("tres cuartos de la distancia"),
    1.0: N_("toda la distancia"),
}


@dataclass(frozen=True)
class Wording:
    """How numbers, periods, places and levels (in the plural) are written."""

    number: Callable[[float], str]
    period: Callable[[str], str]
    place: Callable[[PlaceId], str]
    level: Callable[[str], str]


@dataclass(frozen=True)
class BasisWords:
    """The words for the targets of one indicator at one place."""

    book: TargetBook
    place: PlaceId
    wording: Wording

    def explain(self, basis: Basis, horizon: Horizon) -> Message:
        """The basis of a target in a sentence; a missing input is called *sin dato*.

        `KeyError` if the place is none of the book's, or a plan target does not exist.
        """
        match basis:
            case GapShare():
                return self._gap_share(basis)
            case KeepBaseline(tolerance_percent=percent):
                return N_(
                    "Mantenerse como máximo a {percent} % de {base}, hacia arriba o hacia abajo.",
                    percent=f"{percent:g}",
                    base=self._baseline(),
                )
            case Limit():
                return self._limit(basis)
            case LineToPlan(plan_target=plan_target):
                return self._line(plan_target, horizon)
            case PlanValue(plan_target=plan_target):
                return self._plan_value(plan_target, horizon)
            case Agreed():
                return N_("Valor acordado por los actores.")
            case _ if self._reached(basis):
                return N_(
                    "Conservar {aim} o algo mejor: ya partió de {start}.",
                    aim=self.reference(basis),
                    start=self._baseline(),
                )
            case _:
                return N_("Llegar a {reference}.", reference=self.reference(basis))

    def reference(self, reference: Reference) -> Message:
        """The value of a reference and what it is: `87.4 (su mejor valor de 2012 a 2022)`."""
        return N_(
            "{value} ({what})",
            value=self._number(self.book.reference(reference)),
            what=self._what(reference),
        )

    def _what(self, reference: Reference) -> str | Message:
        period = self.wording.period
        match reference:
            case OwnBest(since=since, until=until):
                return N_(
                    "su mejor valor de {since} a {until}", since=period(since), until=period(until)
                )
            case BestPlace(level=level, period=when):
                return N_(
                    "el mejor valor entre {level} en {period}: {place}",
                    level=self.wording.level(level),
                    period=period(when),
                    place=self._best_place(reference),
                )
            case ValueOf(place="", period=when):
                return N_("su propio valor en {period}", period=period(when))
            case ValueOf(place=place, period=when):
                return N_(
                    "el valor de {place} en {period}",
                    place=self.wording.place(PlaceId(place)),
                    period=period(when),
                )
            case FullCoverage(right=words) | ScaleEnd(scale=words):
                return _inside(words)
            case Limit(limit=limit):
                return self._norm(limit)
            case PlanValue(plan_target=plan_target):
                return self.book.catalogue.plan_targets[plan_target].plan

    def _gap_share(self, basis: GapShare) -> Message:
        aim = self.reference(basis.reference)
        start = self._baseline() if basis.start is None else self.reference(basis.start)
        if self._ahead(basis):
            return N_("Conservar {aim} o algo mejor: ya partió de {start}.", aim=aim, start=start)
        share = _SHARES.get(
            basis.share, N_("{percent} % de la distancia", percent=f"{100 * basis.share:g}")
        )
        return N_("Cerrar {share} entre {start} y {aim}.", share=share, start=start, aim=aim)

    def _ahead(self, basis: GapShare) -> bool:
        own = self.book.baseline.value if basis.start is None else self.book.reference(basis.start)
        return self._meets(self._of(own), self._of(self.book.reference(basis.reference)))

    def _reached(self, reference: Reference) -> bool:
        """Whether the place already started from the reference or from something better."""
        baseline = self._of(self.book.baseline.value)
        return self._meets(baseline, self._of(self.book.reference(reference)))

    def _meets(self, start: float, aim: float) -> bool:
        decreasing = self.book.indicator.direction is Direction.DECREASE
        return start <= aim if decreasing else start >= aim

    def _limit(self, basis: Limit) -> Message:
        value, norm = self._number(self.book.reference(basis)), self._norm(basis.limit)
        if basis.low is not None:
            return N_(
                "Estar entre {low} y {value} ({norm}).",
                low=self.wording.number(basis.low),
                value=value,
                norm=norm,
            )
        if self.book.indicator.direction is Direction.DECREASE:
            return N_("No pasar de {value} ({norm}).", value=value, norm=norm)
        return N_("Llegar al menos a {value} ({norm}).", value=value, norm=norm)

    def _line(self, plan_target: str, horizon: Horizon) -> Message:
        planned = self.book.catalogue.plan_targets[plan_target]
        return N_(
            "Estar en {year} sobre la línea recta que va de {base} a {target} en {when} ({plan}).",
            year=horizon.year,
            base=self._baseline(),
            target=self.wording.number(planned.target),
            when=self.wording.period(planned.target_period),
            plan=planned.plan,
        )

    def _plan_value(self, plan_target: str, horizon: Horizon) -> Message:
        planned = self.book.catalogue.plan_targets[plan_target]
        value = self.wording.number(planned.target)
        if planned.target_period == str(horizon.year):
            return N_("Llegar a {value} ({plan}).", value=value, plan=planned.plan)
        return N_(
            "{plan} pide {value} para otra fecha: no da una meta de {year}.",
            plan=planned.plan,
            value=value,
            year=horizon.year,
        )

    def _baseline(self) -> Message:
        baseline = self.book.baseline
        if baseline.definition is None:
            return N_("su línea de base, que no está definida")
        return N_(
            "{value} (su línea de base, {period})",
            value=self._number(baseline.value),
            period=self.wording.period(baseline.definition.period),
        )

    def _norm(self, limit: str) -> str:
        entry = limit_in_force(self.book.catalogue, limit)
        if entry is None:
            return limit
        return entry.name if entry.norm in entry.name else f"{entry.name}, {entry.norm}"

    def _best_place(self, reference: BestPlace) -> str:
        """The places that have the best value, as their names are written."""
        best = self._of(self.book.reference(reference))
        column = self.book.sheet.grid.column.get(parse_period(reference.period).text)
        rows = self.book.level.get(reference.level)
        if np.isnan(best) or column is None or rows is None:
            return "—"
        at_best = rows & (self.book.verified[:, column] == best)
        places = self.book.sheet.grid.places
        return ", ".join(self.wording.place(places[row]) for row in np.flatnonzero(at_best))

    def _of(self, values: FloatArray) -> float:
        return float(values[self.book.sheet.grid.row[self.place]])

    def _number(self, values: FloatArray) -> str | Message:
        value = self._of(values)
        return N_("sin dato") if np.isnan(value) else self.wording.number(value)


def _inside(words: str) -> str:
    """A sentence of its own, to be put inside another one."""
    first, rest = words[:1], words[1:]
    follows_lower = rest[:1].islower() or rest[:1] == " "
    return (first.lower() if follows_lower else first) + rest.rstrip(".")
