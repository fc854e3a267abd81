"""What visitors meet when the server starts: the first edition, a later visit, no definitions."""

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent.parent
FRAME = str(ROOT / "ui" / "frame.py")


@pytest.fixture
def fresh(tmp_path, monkeypatch) -> Path:
    """A copy of the real region where nothing has been built."""
    shutil.copytree(
        ROOT / "config", tmp_path / "config", ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    shutil.copytree(ROOT / "data" / "seeds", tmp_path / "data" / "seeds")
    monkeypatch.setenv("SMD_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("SMD_DATA", str(tmp_path / "data"))
    st.cache_resource.clear()
    st.cache_data.clear()
    return tmp_path


def visit(times: int = 1) -> AppTest:
    test = AppTest.from_file(FRAME, default_timeout=60)
    for _ in range(times):
        test.run()
    return test


def shown(test: AppTest) -> str:
    return " ".join(block.proto.body for block in test.get("html"))


def test_the_first_visitor_builds_the_edition_and_everybody_after_sees_it(fresh) -> None:
    first, second = visit(2), visit(2)

    assert list((fresh / "data" / "store").glob("*.duckdb"))
    for test in (first, second):
        assert not test.exception
        assert "No pudimos mostrar" not in shown(test)
        assert "De 18 objetivos" in test.title[0].value


def test_a_broken_definition_leaves_one_calm_line_and_its_story_on_calidad(fresh) -> None:
    idh = fresh / "config" / "indicators" / "idh.yaml"
    idh.write_text(idh.read_text(encoding="utf-8").replace("unit:", "unidad:"), encoding="utf-8")

    test = visit()
    home = shown(test)
    test.switch_page(str(ROOT / "pages" / "calidad.py")).run()

    assert not test.exception
    assert "calidad" in home
    assert "config/indicators/idh.yaml" in shown(test)
    assert "unidad" in shown(test)


def test_without_any_scorecard_the_reasons_are_told_and_no_traceback(fresh) -> None:
    (fresh / "config" / "thresholds.yaml").unlink()

    test = visit()

    assert not test.exception
    assert test.title[0].value == "Todavía no hay nada que mostrar"
    assert "config/thresholds.yaml" in shown(test)
