"""The screen of quality, with the real region, a tiny one, and one whose files are broken."""

import shutil

import pytest
from streamlit.testing.v1 import AppTest

from region import Region, prepare
from tests.regions import SEEDS, write_seeds
from tests.visits import ROOT, html, visit


def opened(**address: str) -> AppTest:
    return visit("calidad", **address)


@pytest.mark.usefixtures("real_system", "real_region")
def test_the_title_says_what_is_owed():
    app = opened()

    assert not app.exception
    assert app.title[0].value == (
        "Faltan cifras de 7 indicadores y 240 variables; 2 indicadores la tienen antigua"
    )
    text = html(app)
    assert "Autoridad Portuaria Nacional (APN)" in text
    assert "Ninguna fila rechazada." in text
    assert "1,034" in text
    assert "1,026" in text
    assert "Anemia en niñas y niños" in text
    assert "Qué está atrasado y quién responde" in text
    assert "Lo que hace esperar a un indicador" in text
    assert "Ninguna institución tiene todavía un responsable designado para sus datos." in text


@pytest.mark.usefixtures("real_system", "real_region")
def test_a_district_has_its_own_debts():
    app = opened(territorio="180107")

    assert not app.exception
    assert "mirado desde el distrito de San Antonio" in html(app)


@pytest.mark.usefixtures("tiny_region")
def test_an_unknown_place_falls_back_with_a_notice():
    app = opened(territorio="nada", anio="x")

    assert not app.exception
    assert "No existe el territorio «nada»" in html(app)
    assert app.title[0].value == "Faltan cifras de 1 variable"


def test_rejected_rows_and_broken_definitions_are_listed(tmp_path, monkeypatch):
    rows = SEEDS["observations.csv"] + "casas,,9001,2020,muchas,censo,A,1,,\n"
    write_seeds(tmp_path / "data" / "seeds", observations=rows)
    shutil.copytree(ROOT / "tests" / "config" / "tiny", tmp_path / "config")
    broken = tmp_path / "config" / "indicators" / "gasto_agua.yaml"
    broken.write_text(broken.read_text("utf-8").replace("unit: percent", "unit: porciento"))
    prepare(Region(tmp_path / "config", tmp_path / "data"), lambda _share, _what: None)
    monkeypatch.setenv("SMD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SMD_CONFIG", str(tmp_path / "config"))

    app = opened()

    assert not app.exception
    text = html(app)
    assert "observations.csv:29" in text
    assert "muchas" in text
    assert "gasto_agua.yaml" in text
    assert "porciento" in text
    assert "Error: quedó fuera" in text
    assert "Ninguna fila rechazada." not in text
