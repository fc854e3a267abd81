"""The figures of the project through all checks: what they find there has to be there."""

from pathlib import Path

import duckdb
import pytest

from config.loader import load
from data.checks.context import context_of
from data.checks.registry import RULES
from data.checks.running import run_checks
from tests.data.checks.drawn import quiet

ROOT = Path(__file__).parents[3]
SEEDS = ROOT / "data" / "seeds"

_OBSERVATIONS = """
    CREATE TABLE loaded AS
    SELECT CAST(line - 1 AS INTEGER) AS id, 0 AS file, '' AS sheet, CAST(line + 1 AS INTEGER) AS row,
        5 AS col, variable, coalesce(breakdown, '') AS breakdown, place, period,
        CAST(value AS DOUBLE) AS value, value AS value_text, source, confidence,
        CAST(rank AS INTEGER) AS rank, coalesce(evidence, '') AS evidence, coalesce(note, '') AS note,
        false AS shared
    FROM (SELECT *, row_number() OVER () AS line FROM read_csv($file, all_varchar = true))
"""
_KNOWN = """
    CREATE TABLE known AS
    SELECT variable, breakdown, place, period, value, source, confidence, rank,
        row_number() OVER (
            PARTITION BY variable, breakdown, place, period ORDER BY confidence, rank, source
        ) = 1 AS preferred
    FROM loaded
"""
_VARIABLE = """
    CREATE TABLE variable AS
    SELECT variable, name, unit, coalesce(frequency, '') AS frequency
    FROM read_csv($file, all_varchar = true)
"""
_TERRITORY = """
    CREATE TABLE territory AS
    SELECT territory, name, coalesce(parent, '') AS parent, level,
        coalesce(valid_from, '') AS valid_from, coalesce(valid_to, '') AS valid_to
    FROM read_csv($file, all_varchar = true)
"""


@pytest.fixture(name="seeds")
def _seeds():
    card = load(ROOT / "config").scorecard
    con = duckdb.connect()
    for statement, file in (
        (_OBSERVATIONS, "observations.csv"),
        (_VARIABLE, "variables.csv"),
        (_TERRITORY, "territories.csv"),
    ):
        con.execute(statement, {"file": str(SEEDS / file)})
    con.execute(_KNOWN)
    con.execute("CREATE TABLE unit (unit VARCHAR, label VARCHAR, low DOUBLE, high DOUBLE)")
    for unit in card.units.units:
        bounds = unit.range or (None, None)
        con.execute("INSERT INTO unit VALUES (?, ?, ?, ?)", [unit.id, unit.label, *bounds])
    return con, context_of(card, 2026)


def check(seeds):
    con, context = seeds
    checked = run_checks(con, RULES, context, quiet, files=["observations.csv"])
    return checked, {rule: count for rule, count in checked.counts.items() if count}


def test_what_is_served_already_is_found_faultless(seeds):
    checked, counts = check(seeds)

    assert (checked.rejected, counts) == (0, {})


def test_as_a_first_load_no_figure_is_rejected_and_few_are_asked_about(seeds):
    con, _ = seeds
    con.execute("DELETE FROM known")
    checked, counts = check(seeds)

    assert checked.rejected == 0
    assert set(counts) == {"finer_periods", "shares", "jumps"}
    assert sum(counts.values()) < 0.04 * 4787


def test_a_bent_figure_among_them_is_found(seeds):
    con, _ = seeds
    con.execute("UPDATE loaded SET value = 1000 * value WHERE variable = 'gore_devengado'")
    con.execute("UPDATE loaded SET value = 1.01 WHERE variable = 'idh'")
    con.execute(
        "UPDATE loaded SET value = value + 5000 "
        "WHERE variable = 'poblacion_proyectada' AND place = '1801' AND period = '2022'"
    )
    checked, counts = check(seeds)

    assert counts["unit_range"] == checked.rejected > 0
    assert counts["units_scale"] > 0
    assert counts["budget"] > 0
    assert counts["sums"] >= 1
