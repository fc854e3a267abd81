"""Rules of formulas: they can be read, their functions fit, their examples come out."""

import math
from collections.abc import Iterator

import numpy as np

from indicators.definition.indicator import Example, Indicator
from indicators.evaluation.computing import Computation
from indicators.evaluation.cube import Cube
from indicators.evaluation.grid import Axis, Cells, Grid
from indicators.formula.parsing import FormulaError, parse_formula
from indicators.formula.tree import Call, Node, operands, walk
from indicators.identity import PlaceId
from indicators.message import N_
from indicators.period import CALENDAR, parse_period
from indicators.problem import Finding

EXAMPLE_TOLERANCE = 1e-6


def check_formula(indicator: Indicator) -> Iterator[Finding]:
    """All findings about one indicator's formula."""
    path = ("indicators", indicator.id, "formula")
    try:
        node = parse_formula(indicator.formula)
    except FormulaError as error:
        yield Finding(
            path,
            N_("{what} (columna {column} de la fórmula)", what=error.what, column=error.column),
            N_("La fórmula usa el lenguaje de los indicadores."),
            error.next,
        )
        return
    if not operands(node):
        yield Finding(
            path,
            N_("La fórmula no nombra ninguna variable."),
            N_("Un indicador se calcula con cifras publicadas, no se escribe."),
            N_("Nombre al menos una variable del repositorio."),
        )
    if indicator.frequency not in CALENDAR:
        for part in walk(node):
            if isinstance(part, Call) and part.looks_back:
                yield Finding(
                    path,
                    N_("{name} necesita un calendario.", name=part.function),
                    N_("prev, cumulative y rolling_mean cuentan años, trimestres o meses."),
                    N_("Use una frecuencia yearly, quarterly o monthly, u otra fórmula."),
                )
    for number, example in enumerate(indicator.examples):
        yield from _check_example(indicator, node, number, example)


def _check_example(
    indicator: Indicator, node: Node, number: int, example: Example
) -> Iterator[Finding]:
    path = ("indicators", indicator.id, "examples", number)
    names = {str(operand) for operand in operands(node)}
    if set(example.given) != names:
        yield Finding(
            (*path, "given"),
            N_(
                "El ejemplo da {given} y la fórmula usa {names}.",
                given=", ".join(sorted(example.given)),
                names=", ".join(sorted(names)),
            ),
            N_("Un ejemplo da un número por cada variable de la fórmula."),
            N_("Escriba exactamente las variables de la fórmula."),
        )
        return
    found = compute_example(node, example)
    if not math.isclose(found, example.expected, rel_tol=EXAMPLE_TOLERANCE, abs_tol=1e-9):
        yield Finding(
            (*path, "expected"),
            N_(
                "La fórmula da {found} y el ejemplo espera {expected}.",
                found=f"{found:.10g}",
                expected=f"{example.expected:.10g}",
            ),
            N_("El ejemplo es la prueba de la fórmula."),
            N_("Corrija la fórmula o el ejemplo."),
        )


def compute_example(node: Node, example: Example) -> float:
    """The formula over the numbers of an example, as if published for one place and year."""
    given = {
        operand: Cells(np.array([[example.given[str(operand)]]]), np.zeros((1, 1), np.uint8))
        for operand in operands(node)
    }
    grid = Grid((PlaceId("example"),), (parse_period("2000"),))
    cube = Cube(Axis.YEARS, grid, given, ())
    return float(Computation(cube, np.zeros(1)).compute(node).value[0, 0])
