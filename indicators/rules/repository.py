"""Rules that join definitions with the repository: what is named is published and fits."""

from collections.abc import Iterable, Iterator

from indicators.catalogue import Catalogue
from indicators.definition.basis import GapShare, Limit, LineToPlan, PlanValue, ValueOf
from indicators.definition.indicator import Indicator, Target
from indicators.definition.scorecard import Scorecard
from indicators.formula.parsing import FormulaError, parse_formula
from indicators.formula.tree import operands
from indicators.formula.units import UnitError, UnitRegistry
from indicators.judgement.targets import CITABLE, limit_in_force
from indicators.message import N_
from indicators.period import parse_period
from indicators.problem import Finding, Path
from indicators.rules.strategy import Named, unknown


def check_repository(scorecard: Scorecard, catalogue: Catalogue) -> Iterator[Finding]:
    """All findings about variables, units, places, limits and plans that definitions name."""
    places = {str(place) for place in catalogue.geography.places}
    levels = _levels(catalogue)
    for variable in scorecard.variables:
        path: Path = ("variables", variable.id)
        if variable.id not in catalogue.variables:
            yield unknown(Named((*path, "id"), variable.id, catalogue.variables, "la variable"))
        for n, start in enumerate(variable.starts):
            if start.place not in places:
                yield unknown(Named((*path, "starts", n, "place"), start.place, places, "el lugar"))
    try:
        registry = UnitRegistry(scorecard.units)
    except UnitError as error:
        yield Finding(("units",), error.what, N_("Las unidades se definen en units.yaml."),
                      N_("Corrija la definición."))
        registry = None
    for indicator in scorecard.indicators:
        path = ("indicators", indicator.id)
        for n, level in enumerate(indicator.levels):
            if level not in levels:
                yield unknown(Named((*path, "levels", n), level, levels, "el nivel"))
        for n, name in enumerate(indicator.plan_references):
            if name not in catalogue.plan_targets:
                yield unknown(
                    Named((*path, "plan_references", n), name, catalogue.plan_targets,
                          "la meta de plan")
                )
        yield from _formula(scorecard, indicator, catalogue, registry)
        for number, target in enumerate(indicator.targets):
            yield from _target(scorecard, indicator, target, number, catalogue)


def _levels(catalogue: Catalogue) -> list[str]:
    return [*catalogue.geography.levels, *{place.kind for place in catalogue.geography.named}]


def _formula(
    scorecard: Scorecard, indicator: Indicator, catalogue: Catalogue, registry: UnitRegistry | None
) -> Iterator[Finding]:
    path = ("indicators", indicator.id, "formula")
    try:
        node = parse_formula(indicator.formula)
    except FormulaError:
        return  # told by the rules of formulas
    missing = [o for o in operands(node) if o.variable not in catalogue.variables]
    for operand in missing:
        column = indicator.formula.find(operand.variable) + 1
        found = unknown(Named(path, operand.variable, catalogue.variables, "la variable"))
        yield Finding(
            path,
            N_("{what} (columna {column} de la fórmula)", what=found.what, column=column),
            found.rule,
            found.next,
        )
    if missing or registry is None or indicator.unit not in scorecard.unit:
        return
    units = {o.variable: catalogue.variables[o.variable].unit for o in operands(node)}
    try:
        registry.check(node, units, indicator.unit)
    except UnitError as error:
        yield Finding(
            path, error.what,
            N_("Las unidades de la fórmula dan la unidad del indicador, en clase y en escala."),
            N_("Revise la fórmula, la unidad del indicador y las de sus variables."),
        )


def _target(
    scorecard: Scorecard, indicator: Indicator, target: Target, number: int, catalogue: Catalogue
) -> Iterator[Finding]:
    path: Path = ("indicators", indicator.id, "targets", number)
    own = {str(place) for place in catalogue.geography.at_levels(indicator.levels)}
    if target.territory and target.territory not in own:
        yield unknown(Named((*path, "territory"), target.territory, own, "el lugar"))
    basis = target.basis
    named: Iterable[object] = (
        (basis.reference, basis.start) if isinstance(basis, GapShare) else (basis,)
    )
    for part in named:
        match part:
            case Limit(limit=limit):
                yield from _limit(catalogue, limit, (*path, "basis"))
            case PlanValue(plan_target=name) | LineToPlan(plan_target=name):
                if name not in catalogue.plan_targets:
                    yield unknown(
                        Named((*path, "basis"), name, catalogue.plan_targets, "la meta de plan")
                    )
            case ValueOf(place=str(place)) if place and place not in own:
                yield unknown(Named((*path, "basis"), place, own, "el lugar"))
    yield from _plan(scorecard, indicator, target, path, catalogue)


def _limit(catalogue: Catalogue, limit: str, path: Path) -> Iterator[Finding]:
    entry = limit_in_force(catalogue, limit)
    if entry is None:
        yield unknown(Named(path, limit, {e.id for e in catalogue.limits}, "el límite"))
    elif entry.confidence not in CITABLE:
        yield Finding(
            path,
            N_("El límite «{limit}» tiene confianza {letter}.", limit=limit,
               letter=entry.confidence),
            N_("Una meta usa límites de confianza A o B."),
            N_("Confirme la norma en su texto oficial antes de usarla."),
        )


def _plan(
    scorecard: Scorecard, indicator: Indicator, target: Target, path: Path, catalogue: Catalogue
) -> Iterator[Finding]:
    basis, horizon = target.basis, scorecard.horizon.get(target.horizon)
    if not isinstance(basis, PlanValue | LineToPlan) or horizon is None:
        return
    planned = catalogue.plan_targets.get(basis.plan_target)
    if planned is None:
        return
    if isinstance(basis, PlanValue):
        fits = planned.target_period == str(horizon.year) and planned.territory == target.territory
        rule = N_("La meta de un plan vale en su año y en su territorio.")
    else:
        starts = [parse_period(b.period).time for b in indicator.baseline]
        fits = bool(planned.target_period) and all(
            start < parse_period(planned.target_period).time for start in starts
        )
        rule = N_("El camino recto va hasta una meta con fecha, posterior a la línea base.")
    if not fits:
        yield Finding(
            (*path, "basis"),
            N_("La meta «{name}» es de {period} y del lugar «{place}».",
               name=planned.id, period=planned.target_period or "—",
               place=planned.territory or "—"),
            rule,
            N_("Déjela como plan_references: se muestra y no juzga."),
        )
