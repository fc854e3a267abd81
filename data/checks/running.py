"""Running all checks over a load: what is rejected, what has to be accepted, what is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from data.checks.context import CheckContext
from data.checks.laying import clear, lay_figures, lay_out
from data.checks.rule import Found, Rule
from data.importers.importer import Progress
from data.intake.row_problem import RowProblem
from indicators.message import N_
from indicators.problem import Level


@dataclass(frozen=True)
class Checked:
    """What the checks found: the first 1,000 rows of each rule told, all of them counted.

    `rejected` counts the rows that errors took out; superfluous repetitions are not among them.
    """

    problems: Sequence[RowProblem]
    counts: Mapping[str, int]
    rejected: int


_TABLES = (
    "CREATE OR REPLACE TABLE warned (id INTEGER, rule VARCHAR)",
    "CREATE OR REPLACE TEMP TABLE leaving (id INTEGER, rule VARCHAR, position INTEGER)",
)

_LEAVE = "INSERT INTO leaving SELECT id, $rule, $position FROM found_rows"

_WARN = "INSERT INTO warned SELECT id, $rule FROM found_rows"

_REJECT = """
    CREATE OR REPLACE TABLE rejected AS
    SELECT loaded.id, first_rule.rule, loaded.* EXCLUDE (id)
    FROM loaded
    JOIN (SELECT id, arg_min(rule, position) AS rule FROM leaving GROUP BY id) first_rule
        USING (id)
"""

_WITHOUT = (
    "DELETE FROM loaded WHERE id IN (SELECT id FROM rejected)",
    "DELETE FROM fresh WHERE id IN (SELECT id FROM rejected)",
    "DELETE FROM rival WHERE id IN (SELECT id FROM rejected)",
    """
    DELETE FROM twice
    WHERE (series, code) NOT IN (
        SELECT (series, code) FROM fresh GROUP BY ALL HAVING count(*) > 1
    )
    """,
)

_PLACES = """
    SELECT id, file, sheet, row, col, value_text
    FROM loaded
    WHERE id IN (SELECT unnest($ids::INTEGER[]))
"""


def run_checks(
    con: duckdb.DuckDBPyConnection,
    rules: Sequence[Rule],
    context: CheckContext,
    progress: Progress,
    *,
    files: Sequence[str],
) -> Checked:
    """Run rules in their order over `loaded`; the rest of the tables is only read.

    `files` are the names of the files by their number in `loaded`.

    Rows of errors and superfluous rows move from `loaded` to `rejected(id, rule, …)` with the first
    rule that took them out; rows of warnings stay and are listed in `warned(id, rule)`.
    """
    for statement in _TABLES:
        con.execute(statement)
    progress(0.0, N_("Comparando con lo que ya se sabe…"))
    lay_out(con, context, files)
    problems: list[RowProblem] = []
    counts: dict[str, int] = {}
    taking = [rule for rule in rules if rule.takes_out]
    telling = [rule for rule in rules if not rule.takes_out]
    ordered = [*taking, *telling]
    for number, rule in enumerate(ordered):
        if number == len(taking):
            _take_out(con)
            lay_figures(con)
        progress(0.2 + 0.8 * number / len(ordered), N_("Revisando: {name}…", name=rule.name))
        found = rule.check(con, context)
        counts[rule.id] = len(found.ids)
        if len(found.ids):
            problems += _problems(con, rule, found, files)
            _keep(con, rule, found, number)
    if not telling:
        _take_out(con)
    clear(con)
    con.execute("DROP TABLE leaving")
    errors = {rule.id for rule in rules if rule.level is Level.ERROR}
    rejected = con.execute("SELECT rule, count(*) FROM rejected GROUP BY rule").fetchall()
    progress(1.0, N_("Revisión terminada."))
    return Checked(
        tuple(problems), counts, sum(count for rule, count in rejected if rule in errors)
    )


def _keep(con: duckdb.DuckDBPyConnection, rule: Rule, found: Found, position: int) -> None:
    con.register("found_rows", pa.table({"id": found.ids}))
    if rule.takes_out:
        con.execute(_LEAVE, {"rule": rule.id, "position": position})
    elif rule.level is Level.WARNING:
        con.execute(_WARN, {"rule": rule.id})
    con.unregister("found_rows")


def _take_out(con: duckdb.DuckDBPyConnection) -> None:
    con.execute(_REJECT)
    ((leaving,),) = con.execute("SELECT count(*) FROM rejected").fetchall()
    for statement in _WITHOUT if leaving else ():
        con.execute(statement)


def _problems(
    con: duckdb.DuckDBPyConnection, rule: Rule, found: Found, files: Sequence[str]
) -> list[RowProblem]:
    rows = con.execute(_PLACES, {"ids": [finding.id for finding in found.findings]}).fetchall()
    places = {row[0]: row[1:] for row in rows}
    problems = []
    for finding in found.findings:
        file, sheet, row, column, value = places[finding.id]
        problems.append(
            RowProblem(
                rule=rule.id,
                level=rule.level,
                file=files[file],
                what=finding.what,
                why=rule.why,
                next=finding.next,
                sheet=sheet,
                row=row,
                column=column,
                value=value,
            )
        )
    return problems
