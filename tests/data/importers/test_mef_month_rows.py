"""MEF lines with a row for each month."""

import pytest

from data.importers.mef_month_rows import MEF_MONTH_ROWS as SHAPE
from data.importers.mef_monthly_columns import MEF_MONTHLY_COLUMNS
from tests.data.importers.mef_files import ROWS, TOTALS, by_month, monthly
from tests.data.importers.reading import asked, figures, opened, read, rules

FULL = [{"MES_EJE": str(month), "MONTO_PIA": "10", "MONTO_PIM": "30"} for month in range(1, 13)]


def totals(text: str, **answers: str):
    return read(SHAPE, opened("2018-Gasto.csv", text), TOTALS | answers)


@pytest.mark.parametrize("delimiter", [",", "|"])
def test_spending_is_summed_by_month_and_a_repeated_budget_counts_once(delimiter):
    other = [line | {"SEC_FUNC": "2", "MONTO_PIM": "5", "MONTO_DEVENGADO": "0.1"} for line in FULL]
    first = [line | {"SEC_FUNC": "1", "MONTO_DEVENGADO": line["MES_EJE"]} for line in FULL]

    facts = totals(by_month(*first, *other, delimiter=delimiter))

    found = figures(facts, "variable", "period", "value", "evidence")
    assert ("MEF PIM", "2024", "35", "suma de 2 líneas") in found
    assert ("MEF PIA", "2024", "20", "suma de 2 líneas") in found
    assert ("MEF devengado", "2024-03", "3.1", "suma de 2 líneas") in found
    assert {row[1] for row in found if row[0] == "MEF devengado"} == {
        f"2024-{month:02d}" for month in range(1, 13)
    }
    assert facts.problems == []


def test_a_budget_that_changes_between_months_is_no_figure():
    changed = [*FULL[:-1], FULL[-1] | {"MONTO_PIM": "31"}]

    facts = totals(by_month(*changed))

    found = {row[0] for row in figures(facts, "variable", "period")}
    assert "MEF PIA" in found
    assert "MEF PIM" not in found
    assert rules(facts) == {"mef_incomplete_sum"}


def test_a_line_that_stands_twice_in_a_month_has_no_certain_budget():
    facts = totals(by_month(*FULL, FULL[0]))

    assert "MEF PIM" not in {row["variable"] for row in facts.table.to_pylist()}
    assert rules(facts) == {"mef_incomplete_sum"}


def test_budgets_told_in_month_zero_alone_are_summed():
    lines = [
        {"MES_EJE": "0", "MONTO_PIA": "7", "MONTO_PIM": "8", "SEC_FUNC": "1"},
        {"MES_EJE": "0", "MONTO_PIA": "1", "MONTO_PIM": "1", "SEC_FUNC": "2"},
        *({"MES_EJE": str(month), "MONTO_DEVENGADO": "2"} for month in range(1, 13)),
    ]

    found = figures(totals(by_month(*lines)), "variable", "period", "value")

    assert {("MEF PIA", "2024", "8"), ("MEF PIM", "2024", "9")} <= found
    assert "2024-00" not in {row[1] for row in found}


@pytest.mark.parametrize("month", ["13", "", "enero", "1.5"])
def test_a_month_that_is_none_leaves_every_sum_out(month):
    facts = totals(by_month(*FULL, FULL[0] | {"MES_EJE": month}))

    assert len(facts.table) == 0
    assert rules(facts) == {"mef_mes_eje", "mef_unread_lines"}


def test_spending_in_month_zero_leaves_every_sum_out():
    facts = totals(by_month(*FULL, {"MES_EJE": "0", "MONTO_DEVENGADO": "4"}))

    assert len(facts.table) == 0
    assert rules(facts) == {"mef_mes_eje"}


def test_a_cell_that_is_no_number_leaves_its_sums_out():
    facts = totals(by_month(*FULL[:-1], FULL[-1] | {"MONTO_DEVENGADO": "x", "MONTO_PIM": "x"}))

    found = figures(facts, "variable", "period")
    assert ("MEF devengado", "2024-11") in found
    assert ("MEF devengado", "2024-12") not in found
    assert "MEF PIM" not in {row[0] for row in found}
    assert rules(facts) == {"mef_amount", "mef_incomplete_sum"}


def test_a_year_whose_last_months_are_absent_is_asked_about():
    text = by_month(*FULL[:6])

    assert asked(totals(text)) == {"mef_cut:2024-06": ["2024", "2024-06", "-"]}
    facts = totals(text, **{"mef_cut:2024-06": "2024-06"})
    assert ("MEF PIM", "2024-06", "30") in figures(facts, "variable", "period", "value")


def test_lower_case_and_another_order_of_columns_do_not_matter():
    header = list(reversed(ROWS))
    first, rest = by_month(*FULL, header=header).split("\n", 1)

    found = figures(totals(first.lower() + "\n" + rest), "variable", "value", "period")

    assert ("MEF PIM", "30", "2024") in found


def test_the_two_forms_are_told_apart():
    rows, columns = opened("a.csv", by_month(*FULL)), opened("b.csv", monthly({}))

    assert (SHAPE.recognise(rows), MEF_MONTHLY_COLUMNS.recognise(rows)) == (0.98, 0)
    assert (SHAPE.recognise(columns), MEF_MONTHLY_COLUMNS.recognise(columns)) == (0, 0.98)
