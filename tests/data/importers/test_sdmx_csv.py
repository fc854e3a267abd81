"""SDMX-CSV in its versions and labels."""

import pytest

from data.importers.sdmx_csv import SDMX_CSV as SHAPE
from data.intake.row_problem import UnreadableError
from tests.data.importers.reading import asked, figures, opened, read, rules

ONE = """\
DATAFLOW,FREQ,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS
IAEG-SDGs:DF_SDG_GLH(1.8),A,604,SI_POV,F,2019,1.5,PT,E
IAEG-SDGs:DF_SDG_GLH(1.8),A,604,SI_POV,_T,2019,2.5,PT,A
"""
COLUMNS = ("variable", "place", "period", "breakdown", "value", "unit", "note")


@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig"])
def test_version_one_with_ids(mark):
    facts = read(SHAPE, opened("a.csv", ONE.encode(mark)))

    assert figures(facts, *COLUMNS) == {
        ("SI_POV", "604", "2019", "sex=F", "1.5", "PT", "OBS_STATUS=E (estimado)"),
        ("SI_POV", "604", "2019", "", "2.5", "PT", ""),
    }
    assert {(row["row"], row["column"]) for row in facts.table.to_pylist()} == {(2, 7), (3, 7)}


def test_version_one_with_both_ids_and_names():
    text = """\
DATAFLOW,FREQ: Frecuencia,REF_AREA: Área,SERIES: Serie,SEX: Sexo,TIME_PERIOD: Tiempo,OBS_VALUE,OBS_STATUS: Estado
A:B(1.0): Nombre,A: Anual,PE: Perú,SI_POV: Pobreza,F: Mujer,2019,1.5,P: Provisional
A:B(1.0): Nombre,A: Anual,PE: Perú,SI_POV: Pobreza,_T: Total,2020,2,A: Normal
"""
    facts = read(SHAPE, opened("a.csv", text))

    assert figures(facts, *COLUMNS) == {
        (
            "SI_POV: Pobreza",
            "PE: Perú",
            "2019",
            "sex=F: Mujer",
            "1.5",
            "",
            "OBS_STATUS=P (provisional)",
        ),
        ("SI_POV: Pobreza", "PE: Perú", "2020", "", "2", "", ""),
    }


def test_version_two_with_names_beside_ids():
    text = """\
STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,SEX,Sex,MEASURE,Measure,UNIT_MEASURE,Unit,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status
DATAFLOW,A:B(1.0),Nombre,I,PER,Perú,F,Female,POP,Population,PS,Persons,2019-Q1,,1.5,,B,Break
DATAFLOW,A:B(1.0),Nombre,I,PER,Perú,_Z,Not applicable,POP,Population,PS,Persons,2019-Q2,,2,,,
"""
    assert asked(read(SHAPE, opened("a.csv", text))) == {
        "sdmx_variable": ["DATAFLOW", "SEX", "MEASURE"]
    }
    facts = read(SHAPE, opened("a.csv", text), {"sdmx_variable": "MEASURE"})

    assert figures(facts, *COLUMNS) == {
        (
            "POP: Population",
            "PER: Perú",
            "2019-Q1",
            "sex=F: Female",
            "1.5",
            "PS: Persons",
            "OBS_STATUS=B (quiebre de serie)",
        ),
        ("POP: Population", "PER: Perú", "2019-Q2", "", "2", "PS: Persons", ""),
    }


def test_version_two_with_ids_in_another_order_and_a_multiplier():
    text = """\
STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,INDICATOR,GEO,OBS_VALUE,UNIT_MULT,UNIT_MEASURE
dataflow,A:B(1.0),A,2019,X,PE,1.5,3,PS
dataflow,A:B(1.0),A,2020,X,PE,2,0,PS
dataflow,A:B(1.0),D,2021,X,PE,,,
"""
    facts = read(SHAPE, opened("a.csv", text))

    assert figures(facts, "period", "value", "unit") == {
        ("2019", "1.5", "PS × 10^3"),
        ("2020", "2", "PS"),
    }
    assert [(problem.rule, problem.row) for problem in facts.problems] == [("sdmx_action", 4)]


def test_lower_case_ids_are_understood_and_the_variable_is_asked():
    text = (
        "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX,h,A,PC,PE,2019,1,p\n"
    )

    facts = read(SHAPE, opened("a.csv", text))

    assert figures(facts, *COLUMNS) == {
        ("X", "PE", "2019", "", "1", "PC", "OBS_STATUS=p (provisional)")
    }


def test_where_no_column_is_known_for_a_place_it_is_asked():
    text = "DATAFLOW,SERIES,ZONA,TIME_PERIOD,OBS_VALUE\nX,S,N,2019,1\n"
    file = opened("a.csv", text)

    assert asked(read(SHAPE, file)) == {"sdmx_place": ["ZONA", "DATAFLOW"]}
    assert figures(read(SHAPE, file, {"sdmx_place": "ZONA"}), "place") == {("N",)}
    none = {"sdmx_place": "DATAFLOW"}
    assert list(asked(read(SHAPE, file, none))) == ["sdmx_place_of_file"]
    facts = read(SHAPE, file, none | {"sdmx_place_of_file": "90"})
    assert figures(facts, "place", "breakdown") == {("90", "zona=N")}


def test_a_file_without_values_or_periods_is_refused():
    with pytest.raises(UnreadableError, match="OBS_VALUE"):
        read(SHAPE, opened("a.csv", "DATAFLOW,SERIES,REF_AREA,TIME_PERIOD\nX,S,N,2019\n"))


def test_a_row_of_another_length_is_a_problem_and_the_others_are_read():
    facts = read(
        SHAPE, opened("a.csv", ONE + "X,A,604,SI_POV,F,2020\n" + ONE.splitlines()[1] + "\n")
    )

    assert rules(facts) == {"row_length"}
    assert len(facts.table) == 3


def test_a_tidy_table_is_not_of_this_shape():
    assert SHAPE.recognise(opened("a.csv", "SERIES,REF_AREA,TIME_PERIOD,OBS_VALUE\nA,B,1,2\n")) == 0
