import pytest

from data.importers.parts.marks import (
    is_note,
    meanings,
    note_of,
    strip_figure,
    strip_marks,
    strip_year,
)


@pytest.mark.parametrize(
    ("text", "rest", "marks"),
    [
        ("2019 p/", "2019", ("p/",)),
        ("20191/", "2019", ("1/",)),
        ("2019 p/ 1/", "2019", ("p/", "1/")),
        ("2019*", "2019", ("*",)),
        ("2019¹", "2019", ("¹",)),
        ("2015-16", "2015-16", ()),
        ("2015/16", "2015/16", ()),
        ("20155", "20155", ()),
    ],
)
def test_marks_of_years(text, rest, marks):
    assert strip_year(text) == (rest, marks)


@pytest.mark.parametrize(
    ("text", "rest", "marks"),
    [
        ("12,5 1/", "12,5", ("1/",)),
        ("12,5p/", "12,5", ("p/",)),
        ("12,51/", "12,51/", ()),
        ("1/2", "1/2", ()),
        ("-", "-", ()),
    ],
)
def test_marks_of_figures_are_taken_only_where_they_cannot_be_digits(text, rest, marks):
    assert strip_figure(text) == (rest, marks)


def test_marks_of_names():
    assert strip_marks("Pozos 2/") == ("Pozos", ("2/",))
    assert strip_marks("Km/h") == ("Km/h", ())
    assert strip_marks("Grupo 2") == ("Grupo 2", ())


def test_notes_say_what_marks_mean():
    notes = meanings(["1/ Incluye A. 2/ Solo B.", "Nota: p/ Preliminar", "Fuente: X"])

    assert note_of(["p/", "1/", "p/", "9/"], notes) == "p/ Preliminar; 1/ Incluye A; 9/"


@pytest.mark.parametrize(
    "text", ["Fuente: INEI", "NOTA.- x", "Elaboración: y", "1/ Incluye", "* Estimado"]
)
def test_lines_below_a_table_are_told(text):
    assert is_note(text)


@pytest.mark.parametrize("text", ["Fuentes de agua", "Notables", "Arriba", "1 234"])
def test_names_are_no_notes(text):
    assert not is_note(text)
