"""The open data beside the screens, asked of a real server on the loopback interface."""

import csv
import io
import json
import urllib.error
import urllib.request
import zipfile

import pytest

pytestmark = pytest.mark.server


def ask(server, path: str):
    with urllib.request.urlopen(server.address + path, timeout=60) as answer:
        return answer.headers, answer.read()


def test_the_catalogue_leads_to_every_indicator(server) -> None:
    headers, body = ask(server, "/datos/catalogo.json")

    catalogue = json.loads(body)
    assert headers["content-type"].startswith("application/json")
    assert len(catalogue["indicators"]) == 54
    first = catalogue["indicators"][0]
    assert json.loads(ask(server, first["json"])[1])["definition"]["id"] == first["id"]
    assert ask(server, first["csv"])[0]["content-type"].startswith("text/csv")


def test_an_indicator_comes_with_its_figures_and_their_sources(server) -> None:
    content = json.loads(ask(server, "/datos/indicador/ejecucion_saneamiento_rural.json")[1])

    named = {name for figure in content["figures"] for name in figure["sources"]}
    assert named
    assert named == {source["id"] for source in content["sources"]}
    assert all(figure["confidence"] in "ABC" for figure in content["figures"])
    assert any(row["value"] == pytest.approx(81.1293, abs=1e-4) for row in content["results"])


def test_the_archive_holds_what_its_description_says(server) -> None:
    _, body = ask(server, "/datos/edicion.zip")

    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        package = json.loads(archive.read("datapackage.json"))
        for resource in package["resources"]:
            text = archive.read(resource["path"]).decode()
            header = next(csv.reader(io.StringIO(text)))
            assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert {"definitions.json", "edition.json"} <= set(archive.namelist())


@pytest.mark.parametrize(
    "path",
    ["/datos/", "/datos/nada", "/datos/indicador/nada.csv", "/datos/indicador/idh.xml"],
)
def test_what_is_not_there_is_told_calmly(server, path) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        ask(server, path)

    with missing.value as answer:
        assert answer.code == 404
        assert "catalogo.json" in json.loads(answer.read())["next"]
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_address_cannot_climb_out_of_its_folder(server) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        ask(server, "/datos/indicador/..%2f..%2fsystem.py")

    with refused.value as answer:
        assert answer.code in {400, 404}
