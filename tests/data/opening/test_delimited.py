import pytest

from data.intake.row_problem import UnreadableError
from data.opening.delimited import read_columns, read_rows, unique_headers
from data.opening.delimiter import read_head
from data.opening.document import Delimited


def delimited(text, sign=","):
    content = text.encode()
    return Delimited("x.csv", content, "utf-8", sign, read_head("x.csv", content, sign))


def test_rows_are_numbered_as_in_the_file():
    found = read_columns(delimited("título\n\na,b\n1,2\n\n,\n3,4\n"), 3)

    assert found.table.to_pydict() == {"row": [4, 7], "a": ["1", "3"], "b": ["2", "4"]}
    assert not found.problems


def test_a_record_of_another_length_is_a_problem_and_the_rest_keeps_its_numbers():
    found = read_columns(delimited('a,b,c\n"x\ny",2,3\n4,5\n6,7,8,9\n1,2,3\n'), 1)

    assert found.table["row"].to_pylist() == [2, 5]
    assert [(problem.row, problem.value) for problem in found.problems] == [
        (3, "4,5"),
        (4, "6,7,8,9"),
    ]
    assert found.wrong == 2


def test_notes_below_the_table_are_no_problem():
    found = read_columns(delimited("a,b,c\n1,2,3\nFuente: INEI, 2019\n"), 1)

    assert found.table.num_rows == 1
    assert not found.problems


def test_a_quote_that_swallows_lines_is_a_problem_and_never_fewer_rows_in_silence():
    found = read_columns(delimited('a,b,c,d\n1,2,3,"x\n4,5,6,y\n7,8,9,z"\n1,1,1,1\n'), 1)

    assert found.table["row"].to_pylist() == [3]
    assert [problem.rule for problem in found.problems] == ["quotes"]


def test_a_cell_of_two_lines_is_no_problem():
    found = read_columns(delimited('a,b,c,d\n1,2,3,"x\ny"\n'), 1)

    assert found.table["d"].to_pylist() == ["x\ny"]
    assert not found.problems


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end):
    found = read_columns(delimited(end.join(["a,b", "1,2", "3,4"])), 1)

    assert found.table["b"].to_pylist() == ["2", "4"]


def test_only_the_asked_columns_are_read():
    assert read_columns(delimited("a,b,c\n1,2,3\n"), 1, ["c"]).table.column_names == ["row", "c"]


def test_headers_are_told_from_each_other():
    assert unique_headers([" Valor ", "", "Valor", "row"]) == [
        "Valor",
        "(2)",
        "Valor (3)",
        "row (4)",
    ]


def test_a_comma_at_the_end_of_each_record_is_an_empty_column():
    assert read_columns(delimited("a,b\n1,2,\n3,4,\n"), 1).table["(3)"].to_pylist() == ["", ""]


def test_more_cells_than_a_wide_table_may_have_are_refused():
    with pytest.raises(UnreadableError):
        read_rows(delimited("a,b,c,d,e,f,g,h,i,j\n" * 250_000))
