"""Files as institutions send them, each with one trap; none gives a figure that is not there."""

import random

import pytest

from data.importers.importer import Facts
from data.importers.question import Question
from data.intake.row_problem import UnreadableError
from tests.data.importers.files import questions, read, rows, xlsx
from tests.data.importers.reading import zipped

HEADER = "Lugar{0}Año{0}Valor\n"


def tidy(value: str, *, year: str = "2019", place: str = "A", sign: str = ";") -> str:
    return HEADER.format(sign) + sign.join([place, year, value]) + "\n"


RIGHT = {
    "latin-1": (tidy("1", place="Ñaña").encode("latin-1"), [("Ñaña", "2019", "1", "")]),
    "BOM": (tidy("1", place="Ñaña").encode("utf-8-sig"), [("Ñaña", "2019", "1", "")]),
    "barra": (tidy("1,5", sign="|"), [("A", "2019", "1,5", "")]),
    "tabulador": (tidy("1,5", sign="\t"), [("A", "2019", "1,5", "")]),
    "coma decimal": (tidy("1,5"), [("A", "2019", "1,5", "")]),
    "coma de miles entre comillas": (tidy('"1,500"', sign=","), [("A", "2019", "1,500", "")]),
    "espacio fino": (tidy("1\u2009234"), [("A", "2019", "1\u2009234", "")]),
    "negativo entre paréntesis": (tidy("(12)"), [("A", "2019", "(12)", "")]),
    "sin cero delante": (tidy("1", place="90101"), [("90101", "2019", "1", "")]),
    "año de dos": (tidy("1", year="2015-16"), [("A", "2015-16", "1", "")]),
    "año imposible": (tidy("1", year="20155"), [("A", "20155", "1", "")]),
    "títulos y notas": (
        "Cuadro 1;;\nPozos;;\n;;\n" + tidy("1") + ";;\nFuente: X;;\nNota: y;;\n",
        [("A", "2019", "1", "")],
    ),
    "clave repetida": (tidy("1") + "A;2019;2\n", [("A", "2019", "1", ""), ("A", "2019", "2", "")]),
    "HTML como xls": (
        "<html><table><tr><td>Lugar<td>Año<td>Valor</tr><tr><td>A<td>2019<td>1</table>",
        [("A", "2019", "1", "")],
    ),
    "años a lo ancho con marcas": (
        "Pozos;;;\nLugar;2018;2019 p/;2020 1/\nA;1;2;3\n1/ Parcial;;;\n",
        [("A", "2018", "1", ""), ("A", "2019", "2", "p/"), ("A", "2020", "3", "1/ Parcial")],
    ),
    "celdas combinadas en dos filas": (
        xlsx(
            ["Pozos"], ["Lugar", 2019, None, None, 2020], [None, "Ene", "Feb", "Mar", "Ene"],
            ["A", 1, 2, 3, 4],
        ),
        [
            ("A", "2019-01", "1", ""),
            ("A", "2019-02", "2", ""),
            ("A", "2019-03", "3", ""),
            ("A", "2020-01", "4", ""),
        ],
    ),
    "fórmula que parece orden": (tidy("=cmd()"), [("A", "2019", "=cmd()", "")]),
    "HTML en un nombre": (tidy("1", place="<b>A</b>"), [("<b>A</b>", "2019", "1", "")]),
    "zip de uno": (zipped({"x.csv": tidy("1")}), [("A", "2019", "1", "")]),
}  # fmt: skip
MARKS = ["n.d.", "-", "…", "s/i", "NaN", "*", "N.D.", "..", ""]
ASKED = {
    "coma decimal y coma de columna": ("Lugar, nombre;Valor\nA;1,5\nB;2,5\n", "delimiter"),
    "letras que no son español": (b"Lugar;A\xe7o;Valor\nA;2019;1\n", "encoding"),
    "dos columnas de valor": ("Lugar;Año;Valor;Valor\nA;2019;1;2\n", "column:Valor"),
    "columna sin encabezado": ("Lugar;Año;;Valor\nA;2019;x;2\n", "column:(3)"),
    "meses sin año": ("Pozos;;;\nLugar;Ene;Feb;Mar\nA;1;2;3\n", "year"),
    "combinadas hacia abajo": (tidy("1") + ";2020;2\n", "fill:Lugar"),
}
REFUSED = {
    "vacío": (b"", "empty"),
    "zip con dos CSV": (zipped({"a.csv": tidy("1"), "b.csv": tidy("2")}), "unknown_shape"),
    "un millón de columnas": (b",".join([b"a"] * 1_000_000) + b"\n", "file_size"),
    "comillas sin cerrar": ('Lugar;Año;Valor\n"A;2019;1\n' + "B;2020;2\n" * 20_000, "quotes"),
    "PDF": (b"%PDF-1.7 ...", "kind"),
}


@pytest.mark.parametrize("trap", RIGHT)
def test_what_stands_in_the_file_is_what_is_read(trap):
    content, expected = RIGHT[trap]
    facts = read(content)

    assert isinstance(facts, Facts)
    assert not facts.questions
    assert rows(facts, "place", "period", "value", "note") == expected


@pytest.mark.parametrize("mark", MARKS)
def test_signs_for_no_figure_stay_as_they_are(mark):
    assert rows(read(tidy(mark)), "value") == [(mark,)]


@pytest.mark.parametrize("trap", ASKED)
def test_what_has_two_readings_is_asked(trap):
    content, question = ASKED[trap]
    found = read(content)

    if isinstance(found, Question):
        assert found.id == question
    else:
        assert question in questions(found)
        assert found.table.num_rows == 0


@pytest.mark.parametrize("trap", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason(trap):
    content, rule = REFUSED[trap]

    with pytest.raises(UnreadableError) as error:
        read(content)
    assert error.value.problem.rule == rule


WORDS = [
    *["", "A", "Año", "Valor", "Lugar", "2019", "2020 p/", "1,5", "1.234,5", "-", "n.d.", "Total"],
    *["Fuente: x", "1/ algo", "Sexo", "Mujer", "Ene", "Feb", "Mar", "I Trim 2020", '"', 'a"b', "ñ"],
    *["  Sub", "20155", "2015-16", "Distrito", "Indicador", "UBIGEO", "=x", "<table>", "{", "\t"],
    *["row", "column", "= valor", "NaN", "1e400", "\u2028", "Mes", "PIA", "PIM", "Devengado", "%"],
]


@pytest.mark.parametrize("seed", range(120))
def test_no_file_however_dirty_breaks_the_reading_or_gives_a_value_it_does_not_hold(seed):
    chance = random.Random(seed)
    table = [chance.choices(WORDS, k=chance.choice([2, 3, 4, 6])) for _ in range(9)]
    table.insert(chance.randrange(3), ["Lugar", "Año", "Valor", "Distrito"][: len(table[0])])
    sign, letters = chance.choice(",;|\t"), chance.choice(["utf-8", "cp1252", "cp850", "utf-16"])
    content = "\n".join(map(sign.join, table)).encode(letters, "replace")
    answers: dict[str, str] = {}

    for _ in range(6):
        try:
            found = read(content, answers)
        except UnreadableError:
            return
        open_ = [found] if isinstance(found, Question) else found.questions
        if not open_:
            text = content.decode(letters)
            assert all(value in text for (value,) in rows(found, "value"))
            return
        for question in open_:
            ids = [option.id for option in question.options] or ["2019"]
            answers[question.id] = chance.choice(ids)
