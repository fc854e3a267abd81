"""The terminal, on the real region: what each command prints, writes and returns."""

import csv
import io
import json
import math
from pathlib import Path

import pandas as pd
import pytest

from smd import main

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.usefixtures("real_region")

BUDGETS = {
    "ejecucion_saneamiento_rural": "pp0083_saneamiento_rural",
    "ejecucion_saneamiento_urbano": "pp0082_saneamiento_urbano",
    "ejecucion_agua_agraria": "pp0042_agua_agraria",
    "ejecucion_residuos_solidos": "pp0036_residuos_solidos",
    "ejecucion_desastres": "pp0068_desastres",
    "ejecucion_electrificacion_rural": "pp0046_electrificacion_rural",
}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def seeds() -> dict[tuple[str, str, str], float]:
    """Totals of the seeds by variable, place and period, read without any code of ours."""
    with (ROOT / "data" / "seeds" / "observations.csv").open(encoding="utf-8") as file:
        return {
            (row["variable"], row["place"], row["period"]): float(row["value"])
            for row in csv.DictReader(file)
            if not row["breakdown"] and row["rank"] == "1"
        }


def test_check_finds_nothing_wrong_with_what_is_published(capsys) -> None:
    assert main(["check"]) == 0

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "18 objetivos, 30 enlaces, 54 indicadores, 689 variables, 4787 cifras" in printed.err


@pytest.mark.parametrize("indicator", BUDGETS)
def test_a_budget_indicator_is_what_anyone_computes_from_the_seeds(
    indicator, seeds, capsys
) -> None:
    program = BUDGETS[indicator]

    assert main(["evaluate", "--indicator", indicator, "--territory", "18"]) == 0

    found = {row["period"]: float(row["value"]) for row in rows(capsys.readouterr().out)}
    assert sorted(found) == [str(year) for year in range(2012, 2026)]
    for year, value in found.items():
        spent = seeds[f"{program}_devengado", "18", year]
        available = seeds[f"{program}_pim", "18", year]
        assert value == pytest.approx(100 * spent / available, rel=1e-12)


def test_a_province_is_a_ratio_of_sums_and_never_a_mean_of_ratios(seeds, capsys) -> None:
    main(
        ["evaluate", "--indicator", "ejecucion_municipal", "--territory", "1802", "--year", "2025"]
    )

    (row,) = rows(capsys.readouterr().out)
    districts = [
        place for v, place, t in seeds if v == "muni_pim" and t == "2025" and place[:4] == "1802"
    ]
    spent = sum(seeds["muni_devengado", place, "2025"] for place in districts)
    available = sum(seeds["muni_pim", place, "2025"] for place in districts)
    assert len(districts) == 11
    assert float(row["value"]) == pytest.approx(100 * spent / available, rel=1e-12)
    assert row["derived"] == "true"


def test_the_whole_table_has_no_key_twice_and_a_reason_for_every_gap(capsys, tmp_path) -> None:
    out = tmp_path / "all.csv"

    assert main(["evaluate", "--out", str(out)]) == 0

    assert capsys.readouterr().out == ""
    found = rows(out.read_text(encoding="utf-8"))
    keys = [(r["indicator_id"], r["territory"], r["period"], r["breakdown"]) for r in found]
    assert len(keys) == len(set(keys))
    assert {r["indicator_id"] for r in found} >= {*BUDGETS, "pobreza_monetaria", "idh"}
    assert len({r["indicator_id"] for r in found}) == 54
    for row in found:
        assert bool(row["value"]) != bool(row["reason"])
        assert row["derived"] in {"true", "false"}
        assert row["partial"] in {"true", "false"}
    empty = [r for r in found if not r["period"]]
    assert all(
        r["territory"] == "18" and r["status_corto"] in {"sin_dato", "informativo"} for r in empty
    )
    assert len(empty) == 8


def test_csv_parquet_and_json_hold_the_same(tmp_path) -> None:
    for ending in ("csv", "parquet", "json"):
        main(["evaluate", "--indicator", "idh", "--out", str(tmp_path / f"idh.{ending}")])

    parquet = pd.read_parquet(tmp_path / "idh.parquet")
    from_csv = rows((tmp_path / "idh.csv").read_text(encoding="utf-8"))
    from_json = json.loads((tmp_path / "idh.json").read_text(encoding="utf-8"))
    assert len(parquet) == len(from_csv) == len(from_json)
    for exact, text, plain in zip(parquet.to_dict("records"), from_csv, from_json, strict=True):
        value = None if math.isnan(exact["value"]) else exact["value"]
        assert plain["value"] == value
        assert (float(text["value"]) if text["value"] else None) == value


def test_the_year_of_the_question_decides_what_is_too_old(capsys) -> None:
    def status(year: int) -> str:
        main(
            [
                "evaluate",
                "--indicator",
                "ejecucion_departamento",
                "--territory",
                "18",
                "--year",
                "2025",
                "--as-of",
                str(year),
            ]
        )
        return rows(capsys.readouterr().out)[0]["status_largo"]

    assert status(2026) != "desactualizado"
    assert status(2032) == "desactualizado"


def test_explain_names_numbers_sources_and_edition(capsys) -> None:
    assert (
        main(["explain", "ejecucion_saneamiento_rural", "--territory", "18", "--period", "2025"])
        == 0
    )

    text = capsys.readouterr().out
    assert "100 × 21288369 ÷ 26240049 = 81.12930353140" in text
    assert "MEF" in text
    assert "Edición:" in text


def test_explain_says_why_there_is_no_number(capsys) -> None:
    main(["explain", "ejecucion_municipal", "--territory", "180107", "--period", "2024"])

    assert "Sin dato: falta muni_devengado, muni_pim 2024" in capsys.readouterr().out


def test_rollup_contributions_add_up_to_their_parents(capsys) -> None:
    assert main(["rollup"]) == 0

    found = rows(capsys.readouterr().out)
    assert {r["level"] for r in found} == {
        "indicator",
        "objective",
        "perspective",
        "theme",
        "dimension",
        "stakeholder",
        "mission",
    }
    for parent in (r for r in found if r["score"] and r["level"] in {"objective", "perspective"}):
        parts = [
            float(r["contribution"])
            for r in found
            if r["parent"] == parent["id"]
            and r["horizon"] == parent["horizon"]
            and r["contribution"]
        ]
        assert sum(parts) == pytest.approx(float(parent["score"]), abs=1e-9)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["explain", "idhh", "--territory", "18", "--period", "2019"], "¿Quiso escribir «idh»?"),
        (
            ["explain", "idh", "--territory", "180199", "--period", "2019"],
            "No existe el territorio",
        ),
        (["explain", "idh", "--territory", "18", "--period", "ayer"], "no es un periodo"),
        (["evaluate", "--out", "x.xlsx"], "termina en otra cosa"),
        (["evaluate", "--indicator", "nada"], "No existe el indicador"),
        (["rollup", "--territory", "nada"], "No existe el territorio"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(call, said, capsys) -> None:
    assert main(call) == 2

    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


@pytest.mark.parametrize("call", [[], ["nada"], ["export", "--out", "x"], ["explain", "idh"]])
def test_an_incomplete_call_ends_with_2(call, capsys) -> None:
    with pytest.raises(SystemExit) as stop:
        main(call)

    assert stop.value.code == 2
    assert capsys.readouterr().out == ""


def test_the_data_package_describes_its_files_as_they_are(tmp_path) -> None:
    assert main(["export", "--format", "datapackage", "--out", str(tmp_path)]) == 0

    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        table = rows((tmp_path / resource["path"]).read_text(encoding="utf-8"))
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert table
        assert list(table[0]) == names
        key = [tuple(row[name] for name in resource["schema"]["primaryKey"]) for row in table]
        assert len(key) == len(set(key)), resource["name"]
