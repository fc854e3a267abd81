import pytest

from data.importers.question import FileMapping, Question
from data.importers.registry import IMPORTERS, recognise
from data.opening.document import Html, Workbook
from tests.data.importers.files import opened, refusal, xlsx


def test_ids_are_told_from_each_other():
    assert len({importer.id for importer in IMPORTERS}) == len(IMPORTERS)


@pytest.mark.parametrize(
    ("content", "shape"),
    [
        ("Variable,Lugar,Periodo,Desglose,Valor\n", "tidy"),
        ("Lugar;2017;2018;2019\nA;1;2;3\n", "wide"),
        ("Lugar,Año,Valor\nA,2019,1\n", "tidy"),
        ("Lugar,Año,Pozos\nA,2019,2015\nA,2020,2018\n", "tidy"),
        (xlsx(["Lugar", "Ene", "Feb", "Mar"], ["A", 1, 2, 3]), "wide"),
        ("<table><tr><td>Programa<td>PIA<td>PIM<td>Devengado</table>", "consulta_amigable"),
    ],
)
def test_the_surest_shape_is_taken(content, shape):
    found = recognise(opened(content))

    assert not isinstance(found, Question)
    assert found.id == shape


def test_a_shape_once_chosen_is_taken_where_it_is_possible():
    file = opened("Lugar,2017,2018,2019\nA,1,2,3\n")

    assert recognise(file, FileMapping(shape="wide")).id == "wide"
    assert recognise(file, FileMapping(shape="consulta_amigable")).id == "wide"


def test_what_no_shape_fits_is_refused_with_the_shapes_there_are():
    assert refusal("a,b\n1,2\n") == "unknown_shape"


@pytest.mark.parametrize("file", [Html("x", (), ""), Workbook("x", ())])
def test_empty_files_trouble_no_importer(file):
    assert all(importer.recognise(file) == 0 for importer in IMPORTERS)
