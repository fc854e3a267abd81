"""MEF lines with a column for each month."""

from decimal import Decimal

import pytest
from openpyxl import Workbook

from data.importers.mef_monthly_columns import MEF_MONTHLY_COLUMNS as SHAPE
from data.intake.row_problem import UnreadableError
from tests.data.importers.mef_files import ACCRUED, MONTHLY, TOTALS, monthly
from tests.data.importers.reading import asked, figures, opened, read, rules

WHOLE = dict.fromkeys(ACCRUED, "1") | {"MONTO_DEVENGADO_ANUAL": "12"}


def totals(text: str | bytes, **answers: str):
    return read(SHAPE, opened("2024-Gasto.csv", text), TOTALS | answers)


def test_lines_become_totals_by_month_and_for_the_year():
    text = monthly(
        WHOLE | {"MONTO_PIA": "100", "MONTO_PIM": "250.5", "MONTO_DEVENGADO_ENERO": "10.10"},
        WHOLE | {"MONTO_PIM": "49.5", "MONTO_DEVENGADO_ENERO": "0.25"},
    )

    facts = totals(text)

    found = figures(facts, "variable", "period", "value")
    assert ("MEF PIA", "2024", "100") in found
    assert ("MEF PIM", "2024", "300") in found
    assert ("MEF devengado", "2024-01", "10.35") in found
    assert ("MEF devengado", "2024-12", "2") in found
    assert ("MEF devengado anual", "2024", "24") in found
    assert len(found) == len(facts.table) == 18
    assert figures(facts, "place", "evidence", "unit", "row") == {
        ("90: TIERRA CHICA", "suma de 2 líneas", "soles", 2)
    }
    assert facts.decimal == "."


def test_sums_of_cents_are_exact():
    cents = [number * 7_919 % 100_000_007 - 500_000 for number in range(2_000)]
    text = monthly(*(WHOLE | {"MONTO_PIM": f"{Decimal(cent) / 100:f}"} for cent in cents))

    found = figures(totals(text), "variable", "value", "evidence")

    exact = f"{Decimal(sum(cents)) / 100:f}"
    exact = exact.rstrip("0").rstrip(".") if "." in exact else exact
    assert ("MEF PIM", exact, "suma de 2\u202f000 líneas") in found


@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", "|", ";"])
def test_marks_of_encoding_delimiters_and_the_order_of_columns_do_not_matter(mark, delimiter):
    header = [*MONTHLY[1::2], *reversed(MONTHLY[::2])]
    content = monthly(WHOLE | {"MONTO_PIM": "7"}, header=header, delimiter=delimiter).encode(mark)

    assert ("MEF PIM", "7") in figures(totals(content), "variable", "value")


def test_everything_the_file_leaves_open_is_asked_and_nothing_is_read_before():
    text = monthly(
        WHOLE,
        WHOLE | {"DEPARTAMENTO_META": "91", "DEPARTAMENTO_META_NOMBRE": "TIERRA GRANDE"},
    )

    facts = read(SHAPE, opened("gasto.csv", text))

    questions = asked(facts)
    assert questions["mef_place"] == [
        "meta",
        "ejecutora",
        "provincia_ejecutora",
        "distrito_ejecutora",
    ]
    assert questions["mef_by"][:3] == ["total", "funcion", "division_funcional"]
    assert questions["mef_department"] == ["TIERRA CHICA", "TIERRA GRANDE"]
    assert len(facts.table) == 0


def test_only_the_chosen_department_is_summed():
    text = monthly(
        WHOLE | {"MONTO_PIM": "5"},
        WHOLE
        | {
            "MONTO_PIM": "70",
            "DEPARTAMENTO_META": "91",
            "DEPARTAMENTO_META_NOMBRE": "TIERRA GRANDE",
        },
        WHOLE | {"MONTO_PIM": "900", "DEPARTAMENTO_META": "", "DEPARTAMENTO_META_NOMBRE": ""},
    )

    facts = totals(text, mef_department="TIERRA GRANDE")

    assert ("MEF PIM", "91: TIERRA GRANDE", "70") in figures(facts, "variable", "place", "value")
    assert rules(facts) == {"mef_unclassified"}


def test_the_levels_of_government_are_asked_by_their_names():
    regional = {"NIVEL_GOBIERNO": "R", "NIVEL_GOBIERNO_NOMBRE": "GOBIERNOS REGIONALES"}
    file = opened(
        "gasto.csv", monthly(WHOLE | {"MONTO_PIM": "5"}, WHOLE | regional | {"MONTO_PIM": "3"})
    )
    base = {"mef_place": "meta", "mef_by": "total"}
    question = "mef_levels:GOBIERNOS LOCALES+GOBIERNOS REGIONALES"

    assert list(asked(read(SHAPE, file, base | TOTALS))) == [question]
    columns = ("variable", "breakdown", "value")
    assert ("MEF PIM", "", "8") in figures(read(SHAPE, file, base | {question: "total"}), *columns)
    split = figures(read(SHAPE, file, base | {question: "split"}), *columns)
    assert {
        ("MEF PIM", "nivel_gobierno=GOBIERNOS LOCALES", "5"),
        ("MEF PIM", "nivel_gobierno=GOBIERNOS REGIONALES", "3"),
    } <= split
    only = figures(read(SHAPE, file, base | {question: "only:GOBIERNOS REGIONALES"}), *columns)
    assert ("MEF PIM, GOBIERNOS REGIONALES", "", "3") in only


def test_a_classifier_becomes_a_breakdown_and_a_program_its_own_variable():
    health = {"FUNCION": "20", "FUNCION_NOMBRE": "SALUD; OTROS", "PROGRAMA_PPTO": "0001"}
    health["PROGRAMA_PPTO_NOMBRE"] = "NUTRICIONAL"
    text = monthly(WHOLE | {"MONTO_PIM": "5"}, WHOLE | health | {"MONTO_PIM": "3"})

    by_function = figures(totals(text, mef_by="funcion"), "variable", "breakdown", "value")
    by_program = figures(totals(text, mef_by="programa"), "variable", "breakdown", "value")

    assert ("MEF PIM, por funcion", "funcion=SANEAMIENTO", "5") in by_function
    assert ("MEF PIM, por funcion", "funcion=SALUD, OTROS", "3") in by_function
    assert ("MEF PIM, 0083: SANEAMIENTO RURAL", "", "5") in by_program
    assert ("MEF PIM, 0001: NUTRICIONAL", "", "3") in by_program


def test_two_codes_with_one_name_are_not_summed_together():
    text = monthly(WHOLE | {"MONTO_PIM": "5"}, WHOLE | {"MONTO_PIM": "3", "SEC_EJEC": "300002"})

    found = figures(totals(text, mef_by="ejecutora"), "variable", "breakdown", "value")

    assert ("MEF PIM, por ejecutora", "ejecutora=300001: MUNICIPALIDAD DE ARRIBA", "5") in found
    assert ("MEF PIM, por ejecutora", "ejecutora=300002: MUNICIPALIDAD DE ARRIBA", "3") in found


def test_the_place_of_the_executing_unit_is_a_path():
    facts = totals(monthly(WHOLE), mef_place="distrito_ejecutora")

    assert (
        "MEF PIA, por ubicación de la unidad ejecutora",
        "TIERRA CHICA/ARRIBA/ARRIBA",
    ) in figures(facts, "variable", "place")


@pytest.mark.parametrize("cell", ["n.d.", "", "1.5E+03", "1,234", "12.3456789", "S/ 5"])
def test_a_cell_that_is_no_number_leaves_only_its_own_sums_out(cell):
    cell = f'"{cell}"'
    text = monthly(WHOLE | {"MONTO_DEVENGADO_MARZO": cell}, WHOLE | {"MONTO_PIM": "4"})

    facts = totals(text)

    found = figures(facts, "variable", "period", "value")
    assert ("MEF PIM", "2024", "4") in found
    assert ("MEF devengado", "2024-02", "2") in found
    assert not [row for row in found if row[1] == "2024-03"]
    assert rules(facts) == {"mef_amount", "mef_incomplete_sum"}
    bad = next(problem for problem in facts.problems if problem.rule == "mef_amount")
    assert (bad.row, bad.value) == (2, cell.strip('"'))
    assert MONTHLY[bad.column - 1] == "MONTO_DEVENGADO_MARZO"


def test_commas_are_read_where_the_whole_file_leaves_no_doubt():
    grouped = totals(monthly(WHOLE | {"MONTO_PIM": '"1,234.50"', "MONTO_PIA": '"2,000"'}))
    decimal = totals(monthly(WHOLE | {"MONTO_PIM": "1234,5", "MONTO_PIA": "2"}, delimiter=";"))

    assert {("MEF PIM", "1234.5"), ("MEF PIA", "2000")} <= figures(grouped, "variable", "value")
    assert {("MEF PIM", "1234.5"), ("MEF PIA", "2")} <= figures(decimal, "variable", "value")


def test_a_row_of_another_length_leaves_every_sum_out():
    facts = totals(
        monthly(WHOLE, WHOLE) + ",".join(["1"] * 300) + "\n" + monthly(WHOLE).split("\n")[1]
    )

    assert len(facts.table) == 0
    assert rules(facts) == {"row_length", "mef_unread_lines"}


@pytest.mark.parametrize("rest", ["2024", "2024,M", '"2024"\n'])
def test_a_download_that_stopped_leaves_every_sum_out(rest):
    facts = totals(monthly(WHOLE, WHOLE) + rest)

    assert len(facts.table) == 0
    assert "mef_unread_lines" in rules(facts)


def test_a_year_that_is_none_leaves_every_sum_out():
    facts = totals(monthly(WHOLE, WHOLE | {"ANO_EJE": "20155"}))

    assert len(facts.table) == 0
    assert rules(facts) == {"mef_ano_eje", "mef_unread_lines"}


def test_months_that_have_not_come_are_no_zeros():
    line = {"MONTO_DEVENGADO_ENERO": "5", "MONTO_DEVENGADO_MARZO": "5", "MONTO_PIM": "9"}
    text = monthly(line)

    assert asked(totals(text)) == {"mef_cut:2024-03": ["2024", "2024-03", "-"]}
    columns = ("variable", "period", "value")
    cut = figures(totals(text, **{"mef_cut:2024-03": "2024-03"}), *columns)
    assert ("MEF devengado", "2024-02", "0") in cut
    assert ("MEF PIM", "2024-03", "9") in cut
    assert not [row for row in cut if row[1] == "2024-04"]
    whole = figures(totals(text, **{"mef_cut:2024-03": "2024"}), *columns)
    assert {("MEF devengado", "2024-04", "0"), ("MEF PIM", "2024", "9")} <= whole
    months = figures(totals(text, **{"mef_cut:2024-03": "-"}), *columns)
    assert {row[0] for row in months} == {"MEF devengado"}


def test_a_year_that_is_not_the_sum_of_its_months_is_told():
    assert rules(totals(monthly(WHOLE | {}))) == set()
    assert rules(totals(monthly(WHOLE | {"MONTO_DEVENGADO_ANUAL": "13"}))) == {"mef_year_total"}


def test_lines_without_the_classifier_are_told():
    facts = totals(monthly(WHOLE, WHOLE | {"FUNCION": "", "FUNCION_NOMBRE": ""}), mef_by="funcion")

    assert ("funcion=SANEAMIENTO", "suma de 1 línea") in {
        (row["breakdown"], row["evidence"]) for row in facts.table.to_pylist()
    }
    assert rules(facts) == {"mef_unclassified"}


def test_a_file_without_its_year_is_refused_and_absent_months_are_told():
    header = [name for name in MONTHLY if name != "ANO_EJE"]
    file = opened("gasto.csv", monthly(WHOLE, header=header))
    with pytest.raises(UnreadableError, match="ANO_EJE"):
        read(SHAPE, file, TOTALS)
    header = [name for name in MONTHLY if name != "MONTO_DEVENGADO_MAYO"]
    facts = totals(monthly(WHOLE, header=header))
    assert rules(facts) == {"mef_absent_months"}
    assert "2024-05" not in {row["period"] for row in facts.table.to_pylist()}


def test_the_office_export_has_its_header_in_row_four(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["MINISTERIO DE ECONOMÍA Y FINANZAS"])
    sheet.append(["Reporte del gasto"])
    sheet.append([])
    months = [f"mto_devenga_{month:02d}" for month in range(1, 13)]
    sheet.append(["ano_eje", "sec_ejec", "funcion", "mto_pia", "mto_pim", *months])
    sheet.append([2023, 301, "018", 10, 20.5, *range(1, 13)])
    sheet.append([2023, 301, "020", 10, 0.25, *range(1, 13)])
    book.save(tmp_path / "siaf.xlsx")
    file = opened("siaf.xlsx", (tmp_path / "siaf.xlsx").read_bytes())

    assert set(asked(read(SHAPE, file))) == {"mef_by", "mef_place_of_file"}
    facts = read(SHAPE, file, {"mef_by": "total", "mef_place_of_file": "9001"})

    found = figures(facts, "variable", "place", "period", "value", "row")
    assert ("MEF PIM", "9001", "2023", "20.75", 5) in found
    assert ("MEF devengado", "9001", "2023-12", "24", 5) in found


def test_other_files_are_not_of_this_shape():
    assert SHAPE.recognise(opened("a.csv", "variable,lugar,periodo,valor\na,18,2020,1\n")) == 0
    assert SHAPE.recognise(opened("a.json", "{}")) == 0
