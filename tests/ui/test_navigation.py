import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ui.navigation import SCREENS, address

UI = Path(__file__).parent.parent.parent / "ui"


def test_every_screen_has_a_file_and_an_address_of_its_own():
    assert all(screen.file.is_absolute() and screen.file.is_file() for screen in SCREENS)
    assert len({screen.path for screen in SCREENS}) == len(SCREENS)


def test_the_screens_are_the_ones_promised():
    assert [(str(screen.title), screen.path) for screen in SCREENS] == [
        ("¿Cómo vamos?", ""),
        ("Mapa", "mapa-estrategico"),
        ("Tablero", "tablero"),
        ("Objetivo", "objetivo"),
        ("Indicador", "indicador"),
        ("Territorio", "territorio"),
        ("Impactos", "impactos"),
        ("Variables", "variables"),
        ("Calidad", "calidad"),
        ("Método", "metodo"),
        ("Bitácora", "bitacora"),
        ("Cargar datos", "cargar"),
        ("Cuentas", "cuentas"),
    ]


@pytest.mark.parametrize(
    ("path", "selection", "expected"),
    [
        ("tablero", None, "tablero"),
        ("tablero", {"horizonte": "corto", "anio": None}, "tablero?horizonte=corto"),
        ("indicador", {"indicador": "idh", "anio": 2019}, "indicador?indicador=idh&anio=2019"),
        ("indicador", {"desglose": "sexo=mujer"}, "indicador?desglose=sexo%3Dmujer"),
        ("", None, "."),
        ("", {"anio": 2019}, ".?anio=2019"),
    ],
)
def test_an_address_carries_the_selection(path, selection, expected):
    assert address(path, selection) == expected


def test_the_frame_has_no_pages_beside_it():
    """Else the first deep link after a start would skip the frame."""
    assert not (UI / "pages").exists()
    assert (UI / "static").is_dir()


def test_no_module_of_ui_hides_another():
    """While a page runs, Streamlit puts the folder of the frame first on the path of imports.

    Only what `import streamlit` has loaded already cannot be hidden any more.
    """
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, streamlit; print(*sys.modules)"],
        capture_output=True, check=True, text=True,
    ).stdout.split()  # fmt: skip
    packages = {part.name for part in UI.parent.iterdir() if part.is_dir()} - {"ui"}
    names = {part.stem for part in UI.iterdir() if part.suffix == ".py" or part.is_dir()}
    assert not names & ((sys.stdlib_module_names - set(loaded)) | packages) - {"__pycache__"}


def test_the_frame_runs_and_shows_the_first_screen():
    app = AppTest.from_file(str(UI / "frame.py")).run(timeout=60)
    assert not app.exception
    assert app.title
