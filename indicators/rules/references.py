"""Rules of what targets refer to in the repository: places, limits and plans, and their units."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.catalogue import Catalogue
from indicators.definition.basis import (
    Basis,
    BestPlace,
    GapShare,
    Limit,
    LineToPlan,
    PlanValue,
    Reference,
    ValueOf,
)
from indicators.definition.indicator import Indicator, Target
from indicators.definition.scorecard import Scorecard
from indicators.definition.strategy import Horizon
from indicators.formula.tree import Operand
from indicators.formula.units import UnitError, UnitRegistry
from indicators.identity import VariableId
from indicators.judgement.targets import CITABLE, limit_in_force
from indicators.message import N_, Message
from indicators.period import parse_period
from indicators.problem import Finding, Path
from indicators.rules.strategy import Named, unknown


def check_references(
    scorecard: Scorecard, indicator: Indicator, catalogue: Catalogue, registry: UnitRegistry | None
) -> Iterator[Finding]:
    """All findings about what one indicator's targets refer to."""
    known = registry if indicator.unit in scorecard.unit else None
    for number, target in enumerate(indicator.targets):
        path: Path = ("indicators", indicator.id, "targets", number)
        check = _Check(indicator, catalogue, known, (*path, "basis"))
        own = check.own_places
        if target.territory and target.territory not in own:
            yield unknown(Named((*path, "territory"), target.territory, own, N_("el lugar")))
        basis = target.basis
        parts = (basis.reference, basis.start) if isinstance(basis, GapShare) else (basis,)
        for part in parts:
            if part is not None:
                yield from check.reference(part)
        horizon = scorecard.horizon.get(target.horizon)
        if horizon is not None and isinstance(basis, PlanValue | LineToPlan):
            yield from check.plan(target, basis, horizon)


@dataclass(frozen=True)
class _Check:
    """What one target refers to; without a `registry` units are not checked."""

    indicator: Indicator
    catalogue: Catalogue
    registry: UnitRegistry | None
    path: Path

    @property
    def own_places(self) -> set[str]:
        return {str(p) for p in self.catalogue.geography.at_levels(self.indicator.levels)}

    def reference(self, part: Basis | Reference) -> Iterator[Finding]:
        """Whether what a basis or reference names exists and fits the indicator."""
        match part:
            case Limit(limit=limit, low=low):
                yield from self._limit(limit, low)
            case PlanValue(plan_target=name) | LineToPlan(plan_target=name):
                plans = self.catalogue.plan_targets
                if name in plans:
                    yield from self._unit(name, plans[name].unit)
                else:
                    yield unknown(Named(self.path, name, plans, N_("la meta de plan")))
            case ValueOf(place=place) if place and place not in self.own_places:
                yield unknown(Named(self.path, place, self.own_places, N_("el lugar")))
            case BestPlace(level=level) if level not in self.indicator.levels:
                yield unknown(Named(self.path, level, self.indicator.levels, N_("el nivel")))
            case _:
                pass

    def plan(
        self, target: Target, basis: PlanValue | LineToPlan, horizon: Horizon
    ) -> Iterator[Finding]:
        """Whether a plan's target may judge: at its own date and place, or on the line to it."""
        planned = self.catalogue.plan_targets.get(basis.plan_target)
        if planned is None:
            return
        if isinstance(basis, PlanValue):
            dated = planned.target_period == str(horizon.year)
            fits = dated and bool(target.territory) and planned.territory == target.territory
            rule = N_("La meta de un plan vale en su año y en su territorio.")
        else:
            end = planned.target_period
            fits = bool(end) and horizon.year <= parse_period(end).time
            rule = N_("El camino recto va de la línea base a una meta con fecha y no pasa de ella.")
        if not fits:
            yield Finding(
                self.path,
                N_(
                    "La meta «{name}» es de {period} y del lugar «{place}».",
                    name=planned.id,
                    period=planned.target_period or "—",
                    place=planned.territory or "—",
                ),
                rule,
                N_("Déjela como plan_references: se muestra y no juzga."),
            )

    def _limit(self, limit: str, low: float | None) -> Iterator[Finding]:
        entry = limit_in_force(self.catalogue, limit)
        if entry is None:
            names = {found.id for found in self.catalogue.limits}
            yield unknown(Named(self.path, limit, names, N_("el límite")))
            return
        yield from self._unit(limit, entry.unit)
        if entry.confidence not in CITABLE:
            yield Finding(
                self.path,
                N_(
                    "El límite «{limit}» tiene confianza {letter}.",
                    limit=limit,
                    letter=entry.confidence,
                ),
                N_("Una meta usa límites de confianza A o B."),
                N_("Confirme la norma en su texto oficial antes de usarla."),
            )
        if low is not None and low >= entry.value:
            yield Finding(
                self.path,
                N_("El rango va de {low} a {high}.", low=low, high=entry.value),
                N_("Un rango necesita dos límites, y el inferior es menor."),
                N_("Corrija low."),
            )

    def _unit(self, name: str, unit: str) -> Iterator[Finding]:
        if self.registry is None or unit == self.indicator.unit:
            return
        try:
            self.registry.check(Operand(VariableId(name)), {name: unit}, self.indicator.unit)
        except UnitError as error:
            what: Message = N_("«{name}» no tiene la unidad del indicador.", name=name)
            yield Finding(
                self.path,
                what,
                error.what,
                N_("Use una referencia en la unidad del indicador."),
            )
