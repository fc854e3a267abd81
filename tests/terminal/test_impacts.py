"""`smd.py impacts` on the real region: recomputed from the published files by hand."""

import csv
import io
import math
from collections import defaultdict
from pathlib import Path

import pytest

from smd import main

ROOT = Path(__file__).parent.parent.parent
SCENARIOS = ["existing", "under_construction", "planned", "foreseeable"]
NO_PARTS = {"total", "limit", "headroom", "significance"}

pytestmark = pytest.mark.usefixtures("real_region")

Row = dict[str, str]


def _rows(capsys, *arguments: str) -> list[Row]:
    assert main(["impacts", *arguments]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def _number(rows: list[Row], **key: str) -> float | None:
    (found,) = (row for row in rows if all(row[name] == key[name] for name in key))
    return float(found["central"]) if found["central"] else None


@pytest.fixture
def everything(capsys) -> list[Row]:
    return _rows(capsys)


@pytest.fixture(scope="module")
def published() -> dict[tuple[str, str, str], float]:
    """Totals of the seeds, read without any code of ours."""
    with (ROOT / "data" / "seeds" / "observations.csv").open(encoding="utf-8") as file:
        return {
            (row["variable"], row["place"], row["period"]): float(row["value"])
            for row in csv.DictReader(file)
            if not row["breakdown"] and row["rank"] == "1"
        }


def test_the_table_is_as_promised(everything) -> None:
    assert list(everything[0]) == [
        "component", "scenario", "year", "development", "phase", "low", "central", "high", "unit",
        "basis", "reason",
    ]  # fmt: skip
    keys = [
        (r["component"], r["scenario"], r["year"], r["development"], r["phase"]) for r in everything
    ]
    assert len(keys) == len(set(keys))
    assert {row["scenario"] for row in everything} == set(SCENARIOS)
    for row in everything:
        assert row["central"] or row["reason"]
        if row["basis"] in ("inside", "unknown"):
            assert row["low"] == row["central"] == row["high"] == ""


@pytest.mark.parametrize("end", ["low", "central", "high"])
def test_every_total_is_the_sum_of_its_parts(everything, end) -> None:
    parts: dict[tuple[str, str, str], float] = defaultdict(float)
    totals: dict[tuple[str, str, str], float] = {}
    for row in everything:
        key = row["component"], row["scenario"], row["year"]
        if row["development"] == "total" and row[end]:
            totals[key] = float(row[end])
        elif row["development"] not in NO_PARTS and row[end]:
            parts[key] += float(row[end])
    assert totals
    for key, total in totals.items():
        assert math.isclose(total, parts[key], rel_tol=1e-9), key


def test_the_water_of_the_tambo_by_hand(capsys, published) -> None:
    """Quellaveco may take its licence since 2022, the transfer pumps since 2025."""
    licence = published["licencia_agua_quellaveco", "rios_titire_vizcachas", "2022"]
    pumped = published["chilota_chincune_bombeo", "rios_chilota_chincune", "2025"]
    rows = _rows(capsys, "--component", "agua_cantidad_tambo")
    for scenario in SCENARIOS:
        for year, taken in (("2022", licence), ("2024", licence), ("2030", licence + pumped)):
            found = _number(rows, scenario=scenario, year=year, development="total")
            assert found == pytest.approx(-taken, rel=1e-12)


def test_the_water_of_moquegua_by_hand(capsys, published) -> None:
    served = published["demanda_poblacion_agricultura_anual", "embalse_pasto_grande", "2022"]
    brought = published["chilota_chincune_bombeo", "rios_chilota_chincune", "2025"]
    rows = _rows(capsys, "--component", "agua_cantidad_moquegua", "--scenario", "planned")
    assert {row["scenario"] for row in rows} == {"planned"}
    assert _number(rows, year="2024", development="total") == pytest.approx(-served)
    assert _number(rows, year="2026", development="total") == pytest.approx(brought - served)


def test_the_stored_volume_starts_from_its_last_observation(capsys, published) -> None:
    last = published["pasto_grande_volumen", "embalse_pasto_grande", "2026-01"]
    rows = _rows(capsys, "--component", "agua_pasto_grande", "--scenario", "existing")
    assert _number(rows, year="2025", development="total") is None
    assert _number(rows, year="2026", development="reference") == last
    assert _number(rows, year="2040", development="total") == last
    (held,) = (r for r in rows if r["year"] == "2040" and r["development"] == "reference")
    assert held["basis"] == "assumed"
    assert "Supuesto: se mantiene" in held["reason"]
    inside = {row["development"] for row in rows if row["basis"] == "inside"}
    assert inside == {"presa_pasto_grande", "chilota_chincune"}


def test_nothing_known_is_never_zero(everything) -> None:
    for component in ("aire_ilo", "empleo", "agua_calidad_tambo"):
        totals = [
            row
            for row in everything
            if row["component"] == component and row["development"] == "total"
        ]
        assert totals
        assert not any(row["central"] for row in totals)
        assert all(row["reason"] for row in totals)


def test_the_same_water_is_counted_once(everything) -> None:
    """Lomas de Ilo uses what Chilota-Chincune brings: its own line has no number."""
    lines = [r for r in everything if r["development"] == "lomas_de_ilo"]
    assert {row["central"] for row in lines} == {""}
    assert any("dos veces" in row["reason"] for row in lines)


def test_only_some_developments_and_no_measures(capsys) -> None:
    rows = _rows(capsys, "--only", "tia_maria, quellaveco", "--no-measures")
    named = {r["development"] for r in rows} - NO_PARTS - {"reference"}
    assert {n for n in named if not n.startswith("interaction:")} == {"tia_maria", "quellaveco"}
    tambo = [r for r in rows if r["component"] == "agua_cantidad_tambo"]
    assert _number(tambo, scenario="existing", year="2030", development="total") == -22


def test_a_file_is_written(tmp_path, capsys) -> None:
    out = tmp_path / "impactos.csv"
    assert main(["impacts", "--component", "empleo", "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    assert out.read_text("utf-8").startswith("component,scenario,year,development,phase,low,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--component", "agua_tambo"], "agua_c"),
        (["--scenario", "plannd"], "«planned»"),
        (["--only", "quellabeco"], "«quellaveco»"),
        (["--only", ""], "«»"),
        (["--out", "x.txt"], ".csv"),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest(arguments, said, capsys) -> None:
    assert main(["impacts", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_region_without_impacts_says_so(tiny_region, monkeypatch, tmp_path, capsys) -> None:
    config = tmp_path / "config"
    tiny = ROOT / "tests" / "config" / "tiny"
    for path in tiny.rglob("*.yaml"):
        part = path.relative_to(tiny)
        if part.parts[0] not in ("impacts", "impacts.yaml"):
            (config / part).parent.mkdir(parents=True, exist_ok=True)
            (config / part).write_bytes(path.read_bytes())
    monkeypatch.setenv("SMD_CONFIG", str(config))
    assert main(["impacts"]) == 1
    assert "config/impacts" in capsys.readouterr().err
