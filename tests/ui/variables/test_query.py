import pytest

from ui.variables.lines import VariableLine, fold
from ui.variables.query import Query, count_institutions, find_variables, read_query


def line(name, **changes) -> VariableLine:
    given = {
        "id": fold(name).replace(" ", "_"),
        "axis": "agua",
        "institutions": ("MEF",),
        "registered": True,
        "publication": "Consulta Amigable",
        "confirmed": True,
        "frequency": "anual",
        "level": "distrito",
        "used_in": (),
        **changes,
    }
    searched = fold(" ".join((name, given["id"], *given["institutions"], given["publication"])))
    return VariableLine(name=name, searched=searched, **given)


LINES = (
    line("Años de educación", axis="gente", institutions=("PNUD Perú", "INEI")),
    line("Agua potable", figures=3, places=1, years=(2018,), used_in=("x",)),
    line("Desagüe", confirmed=False, institutions=()),
)


def names(**asked) -> list[str]:
    return [found.name for found in find_variables(LINES, Query(**asked))]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["Años de educación", "Agua potable", "Desagüe"]),
        ("EDUCACION", ["Años de educación"]),
        ("anos educación", ["Años de educación"]),
        ("desague", ["Desagüe"]),
        ("agua_potable", ["Agua potable"]),
        ("mef", ["Agua potable"]),
        ("perú", ["Años de educación"]),
        ("amigable agua", ["Agua potable"]),
        ("agua oro", []),
        ("[a-z]*", []),
    ],
)
def test_every_word_is_looked_for_without_its_accents(search, found):
    assert names(search=search) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"axis": "gente"}, ["Años de educación"]),
        ({"institution": "INEI"}, ["Años de educación"]),
        ({"shown": "con"}, ["Agua potable"]),
        ({"shown": "sin"}, ["Años de educación", "Desagüe"]),
        ({"shown": "usadas"}, ["Agua potable"]),
        ({"shown": "confirmar"}, ["Desagüe"]),
        ({"shown": "con", "axis": "gente"}, []),
    ],
)
def test_filters_narrow_the_answer(asked, found):
    assert names(**asked) == found


def test_an_institution_counts_each_of_its_variables():
    assert count_institutions(LINES) == {"INEI": 1, "MEF": 1, "PNUD Perú": 1}


def test_what_the_address_asks_for_is_read():
    asked = {
        "buscar": " Agua ", "eje": "agua", "institucion": "MEF", "mostrar": "con", "pagina": "3",
        "variable": "agua_potable", "hoja": "2",
    }  # fmt: skip

    query = read_query(asked, {"agua"}, {"MEF"}, {"agua_potable"})

    assert query == Query("Agua", "agua", "MEF", "con", 3, "agua_potable", 2)
    assert query.address == {
        "buscar": "Agua", "eje": "agua", "institucion": "MEF", "mostrar": "con", "pagina": 3,
    }  # fmt: skip


def test_what_does_not_exist_is_left_out_with_a_notice_each():
    asked = {
        "eje": "nada", "institucion": "nadie", "mostrar": "x", "pagina": "-2",
        "variable": "agua_potabel", "hoja": "muchas",
    }  # fmt: skip

    query = read_query(asked, {"agua"}, {"MEF"}, {"agua_potable"})

    assert (query.axis, query.institution, query.shown, query.variable) == ("", "", "todas", "")
    assert (query.page, query.sheet) == (1, 1)
    assert len(query.notices) == 4
    assert str(query.notices[-1]) == (
        "No existe la variable «agua_potabel». ¿Quiso escribir «agua_potable»?"
    )


def test_a_default_is_not_written_into_the_address():
    assert set(Query().address.values()) == {None}
