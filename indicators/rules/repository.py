"""Rules that join definitions with the repository: what is named is published and fits."""

import re
from collections.abc import Collection, Iterator

from indicators.catalogue import Catalogue
from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.definition.variable import Variable
from indicators.formula.parsing import FormulaError, parse_formula
from indicators.formula.tree import operands
from indicators.formula.units import UnitError, UnitRegistry
from indicators.message import N_
from indicators.problem import Finding, Path
from indicators.rules.references import check_references
from indicators.rules.strategy import Named, unknown


def check_repository(scorecard: Scorecard, catalogue: Catalogue) -> Iterator[Finding]:
    """All findings about variables, units, places, limits and plans that definitions name."""
    places = {str(place) for place in catalogue.geography.places}
    for variable in scorecard.variables:
        yield from (unknown(n) for n in _variable(variable, catalogue, places) if n.is_unknown)
    try:
        registry = UnitRegistry(scorecard.units)
    except UnitError as error:
        yield Finding(
            ("units",),
            error.what,
            N_("Las unidades se definen en units.yaml."),
            N_("Corrija la definición."),
        )
        registry = None
    for indicator in scorecard.indicators:
        yield from (unknown(n) for n in _indicator(indicator, catalogue) if n.is_unknown)
        yield from _formula(scorecard, indicator, catalogue, registry)
        yield from check_references(scorecard, indicator, catalogue, registry)


def _variable(variable: Variable, catalogue: Catalogue, places: Collection[str]) -> Iterator[Named]:
    path = ("variables", variable.id)
    yield Named((*path, "id"), variable.id, catalogue.variables, N_("la variable"))
    for n, start in enumerate(variable.starts):
        yield Named((*path, "starts", n, "place"), start.place, places, N_("el lugar"))


def _indicator(indicator: Indicator, catalogue: Catalogue) -> Iterator[Named]:
    path, geography = ("indicators", indicator.id), catalogue.geography
    levels = [*geography.levels, *dict.fromkeys(place.kind for place in geography.named)]
    for n, level in enumerate(indicator.levels):
        yield Named((*path, "levels", n), level, levels, N_("el nivel"))
    plans = catalogue.plan_targets
    for n, name in enumerate(indicator.plan_references):
        yield Named((*path, "plan_references", n), name, plans, N_("la meta de plan"))


def _formula(
    scorecard: Scorecard, indicator: Indicator, catalogue: Catalogue, registry: UnitRegistry | None
) -> Iterator[Finding]:
    path: Path = ("indicators", indicator.id, "formula")
    try:
        node = parse_formula(indicator.formula)
    except FormulaError:
        return  # told by the rules of formulas
    names = dict.fromkeys(str(operand.variable) for operand in operands(node))
    missing = [name for name in names if name not in catalogue.variables]
    for name in missing:
        found = unknown(Named(path, name, catalogue.variables, N_("la variable")))
        yield Finding(
            path,
            N_(
                "{what} (columna {column} de la fórmula)",
                what=found.what,
                column=column_of(name, indicator.formula),
            ),
            found.rule,
            found.next,
        )
    if missing or registry is None or indicator.unit not in scorecard.unit:
        return
    units = {name: catalogue.variables[name].unit for name in names}
    try:
        registry.check(node, units, indicator.unit)
    except UnitError as error:
        yield Finding(
            path,
            error.what,
            N_("Las unidades de la fórmula dan la unidad del indicador, en clase y en escala."),
            N_("Revise la fórmula, la unidad del indicador y las de sus variables."),
        )


def column_of(name: str, formula: str) -> int:
    """The column of a name in a formula, counted from 1; names that contain it do not count."""
    match = re.search(rf"\b{re.escape(name)}\b", formula)
    return match.start() + 1 if match else 1
