"""A load and what is known, drawn as lines, and what one rule finds in them.

A line is `variable[/breakdown] place period value [source confidence rank]`; the first line of a
load is row 2 of the file. Figures that are known are preferred but for those of rank 2.
"""

from collections.abc import Sequence

import duckdb

from data.checks.context import CheckContext
from data.checks.registry import RULES
from data.checks.rule import Rule
from data.checks.running import Checked, run_checks
from data.intake.workbench import LOADED
from indicators.definition.loading import LoadRules

UNITS = (
    ("percent", "%", -100.0, None),
    ("percent_change", "% de variación", None, None),
    ("person", "personas", 0.0, None),
    ("score_0_10", "puntos de 10", 0.0, 10.0),
    ("pen", "soles", None, None),
)
VARIABLES = {
    "gente": ("Gente", "person", "anual"),
    "otra_gente": ("Otra gente", "person", "trimestral"),
    "agua": ("Casas con agua", "percent", "mensual"),
    "variacion": ("Variación", "percent_change", ""),
    "nota": ("Nota", "score_0_10", "anual"),
    "gasto": ("Devengado", "pen", "anual / mensual"),
    "presupuesto": ("PIM", "pen", "mensual"),
}
TERRITORIES = (
    ("9", "Tierra Chica", "", "departamento", "", ""),
    ("901", "Alta", "9", "provincia", "", ""),
    ("902", "Baja", "9", "provincia", "", ""),
    ("90101", "Cumbre", "901", "distrito", "", ""),
    ("90102", "Ladera", "901", "distrito", "", ""),
    ("90103", "Nuevo", "901", "distrito", "2021", ""),
    ("90201", "Playa", "902", "distrito", "", "2015"),
)
CONTEXT = CheckContext(
    settings=LoadRules.model_validate(
        {"not_above": [{"amount": "gasto", "ceiling": "presupuesto"}]}
    ),
    now_year=2026,
    summed=frozenset({"gente"}),
    additive=frozenset({"gente", "gasto"}),
    complete=frozenset({("gente", "sexo")}),
    percent=frozenset({"percent", "percent_change"}),
    shares=frozenset({"percent"}),
)

_KNOWN = """
    CREATE TABLE known (variable VARCHAR, breakdown VARCHAR, place VARCHAR, period VARCHAR,
        value DOUBLE, source VARCHAR, confidence VARCHAR, rank INTEGER, preferred BOOLEAN)
"""
_VARIABLE = (
    "CREATE TABLE variable (variable VARCHAR, name VARCHAR, unit VARCHAR, frequency VARCHAR)"
)
_UNIT = "CREATE TABLE unit (unit VARCHAR, label VARCHAR, low DOUBLE, high DOUBLE)"
_TERRITORY = """
    CREATE TABLE territory (territory VARCHAR, name VARCHAR, parent VARCHAR, level VARCHAR,
        valid_from VARCHAR, valid_to VARCHAR)
"""


def quiet(_part, _what):
    """Progress that nobody looks at."""


def draw(loaded: str, known: str = "", second: str = "") -> duckdb.DuckDBPyConnection:
    """The checking connection of a load of one file, or of two."""
    con = duckdb.connect()
    for statement in (LOADED, _KNOWN, _VARIABLE, _UNIT, _TERRITORY):
        con.execute(statement)
    _fill(con, "INSERT INTO unit VALUES (?, ?, ?, ?)", UNITS)
    variables = [(name, *rest) for name, rest in VARIABLES.items()]
    _fill(con, "INSERT INTO variable VALUES (?, ?, ?, ?)", variables)
    _fill(con, "INSERT INTO territory VALUES (?, ?, ?, ?, ?, ?)", TERRITORIES)
    rows = [(0, number, *cells) for number, cells in enumerate(_cells(loaded), start=2)]
    rows += [(1, number, *cells) for number, cells in enumerate(_cells(second), start=2)]
    brought = [
        (id_, file, "", row, 5, *key, float(value), value, *standing, "", "", False)
        for id_, (file, row, *key, value, _, _, _) in enumerate(rows)
        for standing in [rows[id_][-3:]]
    ]
    places = ", ".join("?" * 17)
    _fill(con, f"INSERT INTO loaded VALUES ({places})", brought)  # noqa: S608
    before = [
        (*key, float(value), source, confidence, rank, rank == 1)
        for *key, value, source, confidence, rank in _cells(known)
    ]
    _fill(con, "INSERT INTO known VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", before)
    return con


def run(
    loaded: str,
    known: str = "",
    context: CheckContext = CONTEXT,
    second: str = "",
    rules: Sequence[Rule] = RULES,
) -> tuple[Checked, duckdb.DuckDBPyConnection]:
    """The rules over a drawn load, and the connection as they leave it."""
    con = draw(loaded, known, second)
    return run_checks(con, rules, context, quiet, files=["uno.csv", "dos.csv"]), con


def rows_of(
    rule: str, loaded: str, known: str = "", context: CheckContext = CONTEXT
) -> dict[int, str]:
    """What one rule says, by row."""
    checked, _ = run(loaded, known, context, rules=[r for r in RULES if r.id == rule])
    return {problem.row: str(problem.what) for problem in checked.problems}


def _cells(drawing: str):
    for line in drawing.strip().splitlines():
        name, place, period, value, *standing = line.split()
        variable, _, breakdown = name.partition("/")
        source, confidence, rank = [*standing, *("uno", "A", "1")[len(standing) :]]
        yield variable, breakdown, place, period, value, source, confidence, int(rank)


def _fill(con, statement, rows):
    if rows:
        con.executemany(statement, rows)
