import pytest

from data.importers.question import Question
from data.importers.tidy import TIDY
from data.intake.row_problem import UnreadableError
from tests.data.importers.files import opened, questions, read, rows, xlsx

OURS = "variable,breakdown,place,period,value,source,confidence,rank,evidence,note\n"


def test_our_own_files_and_our_template_are_certain():
    template = xlsx(["Variable", "Lugar", "Periodo", "Desglose", "Valor", "Fuente"])

    assert TIDY.recognise(opened(OURS)) == 0.99
    assert TIDY.recognise(opened(template)) == 0.99


def test_every_column_of_ours_is_kept_as_it_is_written():
    facts = read(OURS + "v,sexo=mujer,90,2019,1.5,f,A,1,cita,nota\n")

    [fact] = facts.table.to_pylist()
    assert fact == {
        "variable": "v",
        "breakdown": "sexo=mujer",
        "place": "90",
        "period": "2019",
        "value": "1.5",
        "source": "f",
        "confidence": "A",
        "rank": "1",
        "evidence": "cita",
        "note": "nota",
        "unit": "",
        "sheet": "",
        "row": 2,
        "column": 5,
    }


def test_titles_above_and_notes_below_are_no_records():
    facts = read("Cuadro 3\n\nLUGAR;AÑO;VALOR\nA;2019;1\n\nB;2019;2\nFuente: INEI;;\n")

    assert rows(facts, "place", "value", "row") == [("A", "1", 4), ("B", "2", 6)]


def test_year_and_month_are_one_period_and_places_a_path_to_the_finest():
    facts = read(
        "Departamento,Provincia,Distrito,Año,Mes,Valor\nX,Y,Z,2019,Marzo,1\nX,Y,Total,2019,12,2\n"
    )

    assert rows(facts, "place", "period") == [("X/Y/Z", "2019-03"), ("X/Y", "2019-12")]


def test_a_month_that_is_none_stays_as_it_is_written():
    facts = read("Lugar,Año,Mes,Valor\nA,2019,13,1\nA,2019,,1\n")

    assert rows(facts, "period") == [("2019-13",), ("2019-",)]


def test_a_ubigeo_goes_before_names_of_places():
    facts = read("UBIGEO,Lugar,Año,Valor\n900101,Arriba,2019,1\n")

    assert rows(facts, "place") == [("900101",)]


def test_dimensions_become_a_breakdown_row_by_row():
    facts = read(
        "Lugar,Año,Sexo,Área,Valor\nA,2019,,,1\nA,2019,Mujer,,2\nA,2019,Mujer,Rural;=x,3\n"
    )

    assert rows(facts, "breakdown", "value") == [
        ("", "1"),
        ("sexo=Mujer", "2"),
        ("area=Rural, x;sexo=Mujer", "3"),
    ]


def test_a_column_that_nobody_knows_is_asked_and_its_answer_used():
    text = "Lugar,Año,Cosa,Valor\nA,2019,roja,1\n"

    assert questions(read(text)) == ["column:Cosa"]
    assert read(text).table.num_rows == 0
    assert rows(read(text, {"column:Cosa": "dimension"}), "breakdown") == [("cosa=roja",)]
    assert rows(read(text, {"column:Cosa": "note"}), "note") == [("roja",)]
    assert rows(read(text, {"column:Cosa": "-"}), "note", "breakdown") == [("", "")]


def test_columns_named_by_indicators_are_asked_and_read_one_by_one():
    text = "Lugar,Año,Pozos,Casas\nA,2019,3,4\n"

    assert questions(read(text)) == ["column:Pozos", "column:Casas"]
    facts = read(text, {"column:Pozos": "measure", "column:Casas": "measure"})
    assert rows(facts, "variable", "value", "column") == [("Pozos", "3", 3), ("Casas", "4", 4)]


def test_two_columns_of_values_are_asked():
    assert questions(read("Lugar,Año,Valor (a),Valor (b)\nA,2019,1,2\n")) == [
        "column:Valor (a)",
        "column:Valor (b)",
    ]


def test_what_no_column_says_is_asked_once_for_the_file():
    text = "Pozos en mayo de 2023\n\nVariable,Valor\nv,1\nw,2\n"

    facts = read(text)
    assert questions(facts) == ["place", "period"]
    assert facts.questions[1].suggested == "2023-05"
    answered = read(text, {"place": "90", "period": "2023-05"})
    assert rows(answered, "place", "period") == [("90", "2023-05")] * 2


def test_months_without_a_year_ask_for_it():
    text = "Lugar,Mes,Valor\nA,Enero,1\n"

    assert questions(read(text)) == ["year"]
    assert rows(read(text, {"year": "2020"}), "period") == [("2020-01",)]


def test_a_period_without_its_year_beside_a_year_is_asked():
    assert questions(read("Lugar,Año,Periodo,Valor\nA,2019,3,1\n")) == ["column:Periodo"]


def test_empty_names_beside_figures_are_asked_not_filled():
    content = xlsx(["Lugar", "Año", "Valor"], ["A", 2019, 1], [None, 2020, 2])

    assert questions(read(content)) == ["fill:Lugar"]
    assert rows(read(content, {"fill:Lugar": "down"}), "place") == [("A",), ("A",)]
    assert rows(read(content, {"fill:Lugar": "empty"}), "place") == [("A",), ("",)]
    assert rows(read(content, {"fill:Lugar": "-"}), "place") == [("A",)]


def test_the_title_names_the_variable_where_no_column_does():
    facts = read("Cuadro N° 3\nPozos de agua\n\nLugar,Año,Valor\nA,2019,1\n", name="x.csv")

    assert rows(facts, "variable") == [("Pozos de agua",)]
    assert rows(read("Lugar,Año,Valor\nA,2019,1\n", name="pozos.csv"), "variable") == [("pozos",)]


def test_numbers_of_a_workbook_have_a_decimal_point_without_doubt():
    sure = read(xlsx(["Lugar", "Año", "Valor"], ["A", 2019, 1.234]))
    mixed = read(xlsx(["Lugar", "Año", "Valor"], ["A", 2019, 1.234], ["B", 2019, "1.234,5"]))

    assert (sure.decimal, rows(sure, "value")) == (".", [("1.234",)])
    assert (mixed.decimal, rows(mixed, "value")) == ("", [("1234e-3",), ("1.234,5",)])


def test_sheets_that_are_no_tables_are_passed_over():
    import openpyxl

    from tests.data.importers.files import saved

    book = openpyxl.Workbook()
    book.active.append(["Cómo se llena"])
    sheet = book.create_sheet("Datos")
    sheet.append(["Variable", "Lugar", "Periodo", "Desglose", "Valor"])
    sheet.append(["v · V", "A", "2019", "", 1])
    book.create_sheet("Listas").append(["v", "V"])

    assert rows(read(saved(book)), "variable", "sheet", "row") == [("v · V", "Datos", 2)]


def test_a_table_without_values_is_refused():
    with pytest.raises(UnreadableError) as error:
        read("Lugar,Año,Cosa\nA,2019,x\n", {"column:Cosa": "note"})

    assert error.value.problem.rule == "no_value"


def test_two_readings_of_a_file_are_asked():
    found = read(b"Lugar, x;Valor\n1,5;2\n2,5;3\n")

    assert isinstance(found, Question)


def test_a_code_is_read_with_the_names_beside_it_which_may_contradict_it():
    facts = read(
        "variable,ubigeo,departamento,provincia,distrito,periodo,valor\n"
        "v,180101,PASCO,PASCO,CHAUPIMARCA,2015,5\n"
    )

    assert rows(facts, "place") == [("180101 · PASCO/PASCO/CHAUPIMARCA",)]
