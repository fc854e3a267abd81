from data.importers.consulta_amigable import CONSULTA_AMIGABLE
from tests.data.importers.files import opened, questions, read, rows

TITLES = "<table><tr><td>Consulta Amigable (Mensual)<tr><td>Año de Ejecución: 2023<tr><td>Departamento 90: ARRIBA</table>"
TABLE = """<table><tr><th rowspan=2>Programa<th rowspan=2>PIA<th rowspan=2>PIM<th rowspan=2>Certificación
<th rowspan=2>Compromiso Anual<th colspan=3>Ejecución<th rowspan=2>Avance %</tr>
<tr><th>Atención de Compromiso Mensual<th>Devengado<th>Girado</tr>
<tr><td>0083: AGUA RURAL<td>1,000<td>2,000<td>1,500<td>1,400<td>1,300<td>1,200<td>1,100<td>60.0</table>"""


def test_each_measure_of_each_row_is_a_figure_and_the_derived_share_is_none():
    content = (TITLES + TABLE).encode("cp1252")
    facts = read(content)

    assert CONSULTA_AMIGABLE.recognise(opened(content)) >= 0.9
    assert rows(facts, "variable", "value") == [
        ("PIA · 0083: AGUA RURAL", "1,000"),
        ("PIM · 0083: AGUA RURAL", "2,000"),
        ("Certificación · 0083: AGUA RURAL", "1,500"),
        ("Compromiso Anual · 0083: AGUA RURAL", "1,400"),
        ("Atención de Compromiso Mensual · 0083: AGUA RURAL", "1,300"),
        ("Devengado · 0083: AGUA RURAL", "1,200"),
        ("Girado · 0083: AGUA RURAL", "1,100"),
    ]
    assert set(rows(facts, "place", "period")) == {("ARRIBA", "2023")}
    assert (facts.decimal, facts.thousands) == (".", ",")


def test_a_missing_year_and_place_are_asked():
    content = "<html>" + TABLE

    assert questions(read(content)) == ["period", "place"]
    assert set(rows(read(content, {"period": "2022", "place": "90"}), "place", "period")) == {
        ("90", "2022")
    }


def test_two_years_in_the_title_are_asked():
    assert questions(read(TITLES.replace("2023", "2023 y 2022") + TABLE)) == ["period"]


def test_another_table_is_none():
    assert CONSULTA_AMIGABLE.recognise(opened("<table><tr><td>PIA<td>Otro</table>")) == 0
