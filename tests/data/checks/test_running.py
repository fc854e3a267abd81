"""All rules over one load: errors leave it, warnings are kept beside it."""

import duckdb
import numpy as np
import pytest

from data.checks.registry import RULES
from data.checks.rule import MOST_TOLD
from data.checks.running import run_checks
from indicators.problem import Level
from tests.data.checks.drawn import CONTEXT, draw, quiet, run


def test_errors_run_first_and_every_rule_says_what_it_wants_and_why():
    takes_out = [rule.takes_out for rule in RULES]

    assert takes_out == sorted(takes_out, reverse=True)
    assert len({rule.id for rule in RULES}) == len(RULES) == 16
    assert all(str(rule.name) and str(rule.why) for rule in RULES)


def test_a_row_is_rejected_once_by_the_first_rule_that_takes_it_out():
    checked, con = run("nota 901 2027 99999\nnota 901 2020 5")

    assert con.execute("SELECT id, rule FROM rejected").fetchall() == [(0, "unit_range")]
    assert checked.rejected == 1
    assert {p.rule for p in checked.problems} == {"unit_range", "impossible_periods"} | {
        p.rule for p in checked.problems if p.rule == "missing_codes"
    }


def test_what_was_rejected_counts_for_no_warning():
    drawn = "presupuesto 901 2027 1\ngasto 901 2027 100"

    checked, con = run(drawn)

    assert {p.rule for p in checked.problems} == {"impossible_periods"}
    assert con.execute("SELECT count(*) FROM loaded").fetchall() == [(0,)]


def test_a_warning_keeps_its_row_and_says_where_it_stands():
    checked, con = run("gente 901 2019-03 5")
    (problem,) = checked.problems

    assert con.execute("SELECT * FROM warned").fetchall() == [(0, "finer_periods")]
    assert (problem.level, problem.file, problem.row, problem.column, problem.value) == (
        Level.WARNING,
        "uno.csv",
        2,
        5,
        "5",
    )


def test_only_the_first_thousand_are_told_and_all_are_counted_and_kept():
    many = MOST_TOLD + 234
    drawn = "\n".join(f"nota 901 {1800 + n % 200} {11 + n} s{n}" for n in range(many))
    checked, con = run(drawn)

    assert checked.counts["unit_range"] == checked.rejected == many
    assert [p.row for p in checked.problems if p.rule == "unit_range"] == list(
        range(2, MOST_TOLD + 2)
    )
    assert con.execute("SELECT count(*) FROM rejected").fetchall() == [(many,)]


def test_nothing_loaded_is_nothing_found_and_a_load_can_be_checked_again():
    con = draw("")
    for _ in range(2):
        checked = run_checks(con, RULES, CONTEXT, quiet, files=[])
        assert (checked.problems, checked.rejected) == ((), 0)
        assert set(checked.counts.values()) == {0}
    tables = con.execute("SELECT table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
    names = ["known", "loaded", "rejected", "territory", "unit", "variable", "warned"]
    assert [name for (name,) in tables] == names


def test_progress_goes_forward_and_may_cancel():
    seen = []
    con = draw("nota 901 2019 5")
    run_checks(
        con,
        RULES,
        CONTEXT,
        lambda part, what: seen.append((part, str(what))),
        files=["a.csv"],
    )
    parts = [part for part, _ in seen]

    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    assert all(what for _, what in seen)


def test_the_checks_work_where_nothing_outside_may_be_read():
    con = duckdb.connect(
        config={"enable_external_access": False, "python_enable_replacements": False}
    )
    source = draw("nota 901 2019 11")
    for table in ("loaded", "known", "variable", "unit", "territory"):
        con.register("copy", source.execute(f"FROM {table}").fetchnumpy())
        con.execute(f"CREATE TABLE {table} AS FROM copy")
        con.unregister("copy")
    checked = run_checks(con, RULES, CONTEXT, quiet, files=["a.csv"])

    assert checked.rejected == 1


def test_ids_of_a_rule_are_ascending_and_once_each():
    con = draw("nota 901 2019 11\nnota 901 2020 12\nnota 901 2021 1")
    found = RULES[0].check(con, CONTEXT)

    assert found.ids.tolist() == [0, 1]
    assert found.ids.dtype == np.int64


@pytest.mark.parametrize("known", ["", "agua 901 2018 {}\nagua 901 2017 {}\nagua 902 2018 {}"])
@pytest.mark.parametrize("value", ["0", "-0.0", "5e-324", "1e308", "-1e308", "inf", "-inf", "nan"])
def test_no_number_makes_a_rule_fail(value, known):
    names = ("gente", "agua", "gasto", "presupuesto", "variacion", "gente/sexo=mujer")
    drawn = "\n".join(f"{name} 901 20{year} {value}" for name in names for year in range(10, 19))
    checked, con = run(drawn, known.format(value, value, value))

    assert all(str(problem.what) and str(problem.next) for problem in checked.problems)
    assert con.execute("SELECT count(*) FROM loaded WHERE isnan(value)").fetchall() == [(0,)]
