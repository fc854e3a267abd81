import pytest

from data.importers.question import Question
from data.intake.row_problem import UnreadableError
from data.opening.delimiter import find_delimiter, read_head


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("lugar,valor\nA,1\n", ","),
        ("lugar;valor\nA;1,5\nB;2,5\n", ";"),
        ("lugar\tvalor\nA, B\t1\n", "\t"),
        ("lugar|valor\nA;B|1,5\n", "|"),
        ("Un título, con coma\n\nlugar;año;valor\nA;2019;1,5\nB;2020;2\n", ";"),
        ('lugar,nota,valor\n"A; B; C",x,1\n', ","),
        ("una sola columna\n1\n", ","),
    ],
)
def test_the_sign_that_cuts_lines_alike_is_found(text, sign):
    assert find_delimiter("x.csv", text.encode()) == sign


def test_two_signs_that_cut_alike_are_asked():
    found = find_delimiter("x.csv", b"a,x;b\n1,5;2\n2,5;3\n")

    assert isinstance(found, Question)
    assert {option.id for option in found.options} == {",", ";"}
    assert find_delimiter("x.csv", b"a,x;b\n1,5;2\n", answer=";") == ";"


def test_a_million_columns_are_refused_from_their_first_line():
    with pytest.raises(UnreadableError) as error:
        read_head("x.csv", b",".join([b"a"] * 1_000_000), ",")

    assert error.value.problem.rule == "file_size"
