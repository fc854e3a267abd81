from data.opening.cell_text import Spanned
from data.opening.document import Html
from tests.data.importers.files import opened, refusal


def tables(content):
    found = opened(content)
    assert isinstance(found, Html)
    return [[list(row) for row in table.rows] for table in found.tables]


def test_cells_that_span_stand_in_each_place_they_cover():
    content = "<html><table><tr><th rowspan=2>A<th colspan=2>B</tr><tr><td>c<td>d</tr><tr><td>1<td>2<td>3</table>"

    assert tables(content) == [[["A", "B", "B"], ["A", "c", "d"], ["1", "2", "3"]]]


def test_what_is_repeated_is_known_to_be_repeated():
    [[row]] = tables("<table><tr><td colspan=2>5<td>6</table>")

    assert [isinstance(cell, Spanned) for cell in row] == [True, True, False]


def test_a_span_that_nobody_means_is_one_cell():
    assert tables("<table><tr><td colspan=1000000>5<td rowspan=x>6</table>") == [[["5", "6"]]]


def test_spans_that_grow_without_end_are_refused():
    row = "<tr>" + "<td colspan=1000>x" * 11
    assert refusal(f"<table>{row}</table>") == "file_size"
    deep = "<tr>" + "<td colspan=999 rowspan=999>x" * 10
    assert refusal(f"<table>{deep}{'<tr><td>y' * 300}</table>") == "file_size"


def test_entities_and_declared_letters_are_read():
    content = (
        "<html><meta charset=iso-8859-1><table><tr><td>A&ntilde;o<td>Perú<td>1&nbsp;234</table>"
    )

    assert tables(content.encode("cp1252")) == [[["Año", "Perú", "1 234"]]]


def test_a_table_inside_another_stands_on_its_own():
    assert tables("<table><tr><td><table><tr><td>in</table><td>out</table>") == [
        [["", "out"]],
        [["in"]],
    ]


def test_a_tag_without_end_is_refused_before_it_is_parsed():
    assert refusal("<table><tr><td " + "a=1 " * 300_000 + ">x</table>") == "file_size"
