import pytest

from data.seed_shapes import PLACES, SOURCES
from data.staging import stage

HEADER = "place,name,kind,lies_in\n"


def staged(text):
    content = text.encode() if isinstance(text, str) else text
    return stage(PLACES, "seeds/places.csv", content)


def places(problems):
    return [str(problem.where) for problem in problems]


def test_a_quoted_cell_may_span_lines_and_the_next_row_keeps_its_own_line():
    found = staged(HEADER + 'a,"uno\ndos\ntres",rio,\nb,B,rio,\n')

    assert list(found.lines) == [2, 5]
    assert found.columns["name"] == ["uno\ndos\ntres", "B"]


def test_empty_lines_are_skipped_and_counted():
    found = staged(HEADER + "a,A,rio,\n\n\nb,B,rio,\n")

    assert list(found.lines) == [2, 5]
    assert found.problems == []


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_kind_of_line_end_is_read(end):
    found = staged(f"place,name,kind,lies_in{end}a,A,rio,{end}b,B,rio,{end}")

    assert list(found.lines) == [2, 3]


def test_the_mark_that_excel_puts_first_is_no_part_of_the_header():
    assert staged(b"\xef\xbb\xbf" + (HEADER + "a,A,rio,\n").encode()).problems == []


def test_columns_may_come_in_another_order():
    found = staged("kind,lies_in,name,place\nrio,,A,a\n")

    assert found.columns["place"] == ["a"]
    assert found.numbers["place"] == 4


def test_a_row_with_a_comma_too_many_is_left_out_with_its_line():
    found = staged(HEADER + "a,A,rio,\nb,B, con coma,rio,\nc,C,rio,\n")

    assert found.columns["place"] == ["a", "c"]
    assert found.rejected == 1
    assert places(found.problems) == ["seeds/places.csv:3:5"]


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        (b"place,name,kind,lies_in\na,Se\xf1al,rio,\n", "seeds/places.csv:2", "UTF-8"),
        (b"\xff\xfep\x00l\x00", "seeds/places.csv:1", "UTF-8"),
        ("place;name;kind;lies_in\n", "seeds/places.csv:1:1", "punto y coma"),
        ("place,nombre,kind,lies_in\n", "seeds/places.csv:1:2", "«nombre»"),
        ("place,name,kind,lies_in,place\n", "seeds/places.csv:1:5", "dos veces"),
        ("place,name,kind\n", "seeds/places.csv:1", "Falta la columna «lies_in»"),
        ("", "seeds/places.csv:1", "Falta la columna «place»"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_whole_and_says_where(content, place, said):
    found = staged(content)

    assert found.refused
    assert found.lines == ()
    assert places(found.problems)[0] == place
    assert said in str(found.problems[0].what)


def test_a_misspelt_column_is_told_its_nearest_name():
    found = staged("place,nane,kind,lies_in\n")

    assert "¿Quiso escribir «name»?" in str(found.problems[0].next)


def test_a_file_that_may_be_missing_has_no_rows_and_no_problem():
    found = stage(PLACES, "seeds/places.csv", None)

    assert not found.refused
    assert found.problems == ()


def test_an_essential_file_that_is_missing_is_a_problem():
    found = stage(SOURCES, "seeds/sources.csv", None)

    assert found.refused
    assert places(found.problems) == ["seeds/sources.csv"]


def test_a_row_with_bad_quotes_is_left_out_and_the_others_come_in():
    found = staged(HEADER + 'a,A,rio,\nb,"B,rio,\nc,C,rio,\nd,"D" x,rio,\ne,"E, la otra",rio,\n')

    assert found.columns["place"] == ["a", "c", "e"]
    assert found.columns["name"][-1] == "E, la otra"
    assert list(found.lines) == [2, 4, 6]
    assert [str(problem.where) for problem in found.problems] == [
        "seeds/places.csv:3:1",
        "seeds/places.csv:5:1",
    ]
