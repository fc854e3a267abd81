"""Building one edition's file under a temporary name; nobody reads it before it is closed."""

import os
import shutil
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.applying import ActiveLoad, apply_loads
from data.confinement import CONFIG, confine
from data.content import content_digest, write_content
from data.durable import remove, sync_file
from data.edition import SUFFIX
from data.importer import Imported, import_seeds
from data.ordering import Order
from data.problem_text import encode_problem
from indicators.message import N_
from indicators.problem import Problem

_PREFIX = "building-"

_COUNTS = """
    SELECT 'territories', count(*) FROM territory
    UNION ALL SELECT 'places', count(*) FROM named_place
    UNION ALL SELECT 'sources', count(*) FROM source
    UNION ALL SELECT 'variables', count(*) FROM variable
    UNION ALL SELECT 'variables_with_figures', count(DISTINCT variable) FROM observation
    UNION ALL SELECT 'observations', count(*) FROM observation
    UNION ALL SELECT 'figures', count(*) FROM observation WHERE preferred
    UNION ALL SELECT 'discrepancies', count(*) FROM (
        SELECT 1
        FROM observation
        SEMI JOIN (
            SELECT DISTINCT variable, breakdown, place, period FROM observation WHERE NOT preferred
        ) USING (variable, breakdown, place, period)
        GROUP BY variable, breakdown, place, period
        HAVING count(DISTINCT value) > 1
    )
    UNION ALL SELECT 'limits', count(*) FROM limit_entry
    UNION ALL SELECT 'plan_targets', count(*) FROM plan_target
    UNION ALL SELECT 'developments', count(*) FROM development
    UNION ALL SELECT 'development_phases', count(*) FROM development_phase
    UNION ALL SELECT 'development_figures', count(*) FROM development_figure
    UNION ALL SELECT 'cautions', count(*) FROM caution
"""

# A slip in one date (2062 for 2026) must not make every figure look old: nobody has read a source
# after the day of publication.
_YEAR_READ = "SELECT max(year(read_on)) FROM source WHERE year(read_on) <= $published"

_YEAR_MEASURED = """
    SELECT max(CAST(left(string_split(CAST(period AS VARCHAR), '/')[-1], 4) AS INTEGER))
    FROM observation
"""

_WRONGLY_PREFERRED = """
    SELECT count(*) FROM (
        SELECT 1 FROM observation
        GROUP BY variable, breakdown, place, period HAVING count(*) FILTER (preferred) <> 1
    )
"""


class BuildError(Exception):
    """The file that was built breaks a promise of the program: it is not published."""


@dataclass(frozen=True)
class Built:
    """A closed, checked file that is not yet published."""

    path: Path
    parts: Mapping[str, str]
    hash: str
    data_year: int
    counts: Mapping[str, int]
    imported: Imported


def build(
    order: Order,
    loads: Sequence[ActiveLoad],
    *,
    warnings: Sequence[Problem] = (),
    prefix: str = _PREFIX,
) -> Built:
    """Write a new file into the store; whatever stops it leaves nothing behind that is read.

    A file with another prefix than the usual one is not swept away by the next builder.
    """
    seeds, store, progress, now = order.seeds, order.store, order.progress, order.now
    name = f"{prefix}{os.getpid()}-{uuid.uuid4().hex}"
    path, plain = store / f"{name}{SUFFIX}", store / name
    try:
        with duckdb.connect(path, config=dict(CONFIG)) as con:
            confine(con, store, *{load.rows.parent for load in loads})
            con.begin()
            left_over: list[Problem] = []
            imported = import_seeds(
                seeds,
                con,
                units=order.units,
                overlay=lambda: left_over.extend(apply_loads(con, loads)),
                progress=lambda part, what: progress(0.7 * part, what),
            )
            progress(0.7, N_("Comprobando la edición…"))
            year = _data_year(con, now.year)
            counts = {name: int(number) for name, number in con.execute(_COUNTS).fetchall()}
            counts["rejected"] = imported.rejected
            _check(con)
            con.execute("INSERT INTO definitions VALUES (?)", [order.definitions])
            found = [*imported.problems, *left_over]
            _keep_problems(con, found, [*order.problems, *warnings])
            progress(0.75, N_("Calculando la huella del contenido…"))
            parts = _digests(con, plain)
            total = content_digest(parts)
            _keep_meta(
                con,
                {
                    "created_at": now.isoformat(),
                    "hash": total,
                    "data_year": str(year),
                    "seeds": seeds.label,
                },
            )
            con.commit()
            con.execute("CHECKPOINT")
        sync_file(path)
    except BaseException:
        sweep(store, name)
        raise
    return Built(path, parts, total, year, counts, imported)


def sweep(store: Path, name: str = _PREFIX) -> None:
    """Take away what builders left half done; call it as the only builder."""
    for path in store.glob(f"{name}*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            remove(path)
    for path in store.glob("*.part"):
        remove(path)


def _digests(con: duckdb.DuckDBPyConnection, folder: Path) -> Mapping[str, str]:
    try:
        return write_content(con, folder)
    finally:
        # Before the edition is flushed to the disk: these files need not get there.
        shutil.rmtree(folder, ignore_errors=True)


def _data_year(con: duckdb.DuckDBPyConnection, published: int) -> int:
    for query, values in ((_YEAR_READ, {"published": published}), (_YEAR_MEASURED, {})):
        ((year,),) = con.execute(query, values).fetchall()
        if year:
            return int(year)
    return published


def _check(con: duckdb.DuckDBPyConnection) -> None:
    ((wrong,),) = con.execute(_WRONGLY_PREFERRED).fetchall()
    if wrong:
        raise BuildError("not one preferred figure on every key")


def _keep_problems(
    con: duckdb.DuckDBPyConnection, of_seeds: Sequence[Problem], of_definitions: Sequence[Problem]
) -> None:
    rows = [("seeds", encode_problem(problem)) for problem in of_seeds]
    rows += [("definitions", encode_problem(problem)) for problem in of_definitions]
    con.execute(
        "INSERT INTO problem "
        "SELECT unnest(?::INTEGER[]), unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
        [list(range(len(rows))), [origin for origin, _ in rows], [body for _, body in rows]],
    )


def _keep_meta(con: duckdb.DuckDBPyConnection, values: Mapping[str, str]) -> None:
    con.execute(
        "INSERT INTO meta SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
        [list(values), list(values.values())],
    )
