import pytest

from data.importers.wide import WIDE
from tests.data.importers.files import opened, questions, read, rows, xlsx

SIRTOD = [
    ["CUADRO N° 3.5"],
    ["POZOS DE AGUA, 2017-2019"],
    [],
    ["Departamento", "Indicador", "Unidad", 2017, "2018 1/", "2019 p/"],
    ["Arriba", "Pozos", "%", 30.1, 31.5, "-"],
    ["Arriba", "Bombas 2/", "%", 5, None, "7 1/"],
    [],
    ["1/ Incluye Abajo. 2/ Solo las nuevas."],
    ["p/ Preliminar"],
    ["Fuente: INEI, 2020"],
]


def test_a_table_of_inei_is_read_long_with_the_meaning_of_its_marks():
    facts = read(xlsx(*SIRTOD))

    assert WIDE.recognise(opened(xlsx(*SIRTOD))) == 0.8
    assert rows(facts, "variable", "place", "period", "value", "note") == [
        ("Pozos", "Arriba", "2017", "30.1", ""),
        ("Pozos", "Arriba", "2018", "31.5", "1/ Incluye Abajo"),
        ("Pozos", "Arriba", "2019", "-", "p/ Preliminar"),
        ("Bombas", "Arriba", "2017", "5", "2/ Solo las nuevas"),
        (
            "Bombas",
            "Arriba",
            "2019",
            "7",
            "2/ Solo las nuevas; p/ Preliminar; 1/ Incluye Abajo",
        ),
    ]
    assert set(rows(facts, "unit")) == {("%",)}
    assert rows(facts, "row", "column")[0] == (5, 4)
    assert facts.decimal == "."


def test_the_same_as_text_leaves_the_signs_open():
    text = "\n".join(";".join(str(cell or "") for cell in row) for row in SIRTOD)
    facts = read(text.replace("30.1", "30,1").replace("31.5", "31,5"))

    assert rows(facts, "value") == [("30,1",), ("31,5",), ("-",), ("5",), ("7",)]
    assert facts.decimal == ""


@pytest.mark.parametrize(
    "header",
    ["2019-3", "2015-16", "Ene.2019", "Set-20", "Enero 2019", "I Trim 2020", "T1.10", "2019-Q3"],
)
def test_a_period_stays_as_the_file_writes_it(header):
    facts = read(xlsx(["Pozos"], ["Lugar", "2001", header], ["A", 1, 2]))

    assert rows(facts, "period") == [("2001",), (header,)]


def test_months_take_the_year_above_them():
    facts = read(
        xlsx(
            ["Pozos"],
            ["Lugar", 2019, None, None, 2020],
            [None, "Ene", "Feb", "Mar p/", "Ene"],
            ["A", 1, 2, 3, 4],
        )
    )

    assert rows(facts, "period", "value", "note") == [
        ("2019-01", "1", ""),
        ("2019-02", "2", ""),
        ("2019-03", "3", "p/"),
        ("2020-01", "4", ""),
    ]


def test_months_take_the_year_of_their_row_or_ask_for_it():
    header = ["Lugar", "Año", "Enero", "Febrero", "Marzo", "Total"]
    without = [header[0], *header[2:]]

    facts = read(xlsx(["Pozos"], header, ["A", 2019, 1, 2, 3, 6], ["A", 2020, 4, 5, 6, 15]))
    assert rows(facts, "period", "value")[3:] == [
        ("2020-01", "4"),
        ("2020-02", "5"),
        ("2020-03", "6"),
    ]
    assert [problem.rule for problem in facts.problems] == ["column_without_period"]
    asked = read(xlsx(["Pozos en 2021"], without, ["A", 1, 2, 3, 6]))
    assert questions(asked) == ["year"]
    assert asked.questions[0].suggested == "2021"


def test_words_over_the_years_are_a_breakdown_only_where_they_can_be_nothing_else():
    sexes = xlsx(
        ["Pozos"],
        ["Lugar", 2019, None, None, 2020],
        [None, "Total", "Hombre", "Mujer", "Total"],
        ["A", 3, 1, 2, 4],
    )
    metals = xlsx(["Lugar", "Crudo", None, "Puro"], [None, 2019, 2020, 2019], ["A", 1, 2, 3])

    assert rows(read(sexes), "period", "breakdown", "value") == [
        ("2019", "", "3"),
        ("2019", "sexo=Hombre", "1"),
        ("2019", "sexo=Mujer", "2"),
        ("2020", "", "4"),
    ]
    assert questions(read(metals)) == ["groups:Crudo"]
    assert rows(read(metals, {"groups:Crudo": "variable"}), "variable", "period") == [
        ("Crudo", "2019"),
        ("Crudo", "2020"),
        ("Puro", "2019"),
    ]


def test_figures_that_look_like_years_are_figures():
    facts = read(
        xlsx(["Pozos"], [None, 2017, 2018, 2019], ["A", 2015, 1999, 2003]), {"column:(1)": "place"}
    )

    assert rows(facts, "place", "value") == [("A", "2015"), ("A", "1999"), ("A", "2003")]


def test_a_record_of_figures_like_years_is_no_header():
    facts = read("Lugar,Pozos,Casas,Botes\nA,2001,2002,2003\nB,2005,2008,2009\n")

    assert questions(facts) == ["column:Pozos", "column:Casas", "column:Botes"]


def test_headings_and_indented_names_say_where_they_belong():
    places = xlsx(["Pozos"], ["Lugar", 2018, 2019], ["Arriba"], ["Norte", 1, 2], ["   Este", 3, 4])
    variables = xlsx(
        ["Indicador", "Lugar", 2018, 2019], ["Pozos", "A", 1, 2], ["  Hondos", "A", 3, 4]
    )

    assert rows(read(places), "place")[::2] == [("Arriba/Norte",), ("Arriba/Norte/Este",)]
    assert rows(read(variables), "variable")[::2] == [("Pozos",), ("Pozos: Hondos",)]


def test_a_label_column_without_a_header_is_asked():
    content = xlsx(["Pozos"], [None, 2017, 2018, 2019], ["A", 1, 2, 3])

    assert questions(read(content)) == ["column:(1)"]
    assert rows(read(content, {"column:(1)": "place"}), "variable", "place")[0] == ("Pozos", "A")


def test_two_tables_in_one_sheet_are_both_read():
    content = xlsx(
        ["Pozos"],
        ["Lugar", 2018, 2019],
        ["A", 1, 2],
        ["Fuente: X"],
        [],
        ["Bombas de agua"],
        ["Lugar", 2018, 2019],
        ["A", 3, 4],
    )

    assert rows(read(content), "variable", "value", "row") == [
        ("Pozos", "1", 3),
        ("Pozos", "2", 3),
        ("Bombas de agua", "3", 8),
        ("Bombas de agua", "4", 8),
    ]


def test_a_year_nobody_can_mean_is_told_and_not_loaded():
    facts = read(xlsx(["Pozos"], ["Lugar", 2016, 2017, 2018, 2019, 20155], ["A", 1, 2, 3, 4, 5]))

    assert rows(facts, "value") == [("1",), ("2",), ("3",), ("4",)]
    assert [problem.value for problem in facts.problems] == ["20155"]


def test_a_figure_over_several_cells_is_a_problem():
    facts = read(
        "<table><tr><td>Lugar<td>2017<td>2018<td>2019</tr><tr><td>A<td>1<td colspan=2>5</table>"
    )

    assert rows(facts, "value") == [("1",)]
    assert [problem.rule for problem in facts.problems] == ["merged_value"] * 2
