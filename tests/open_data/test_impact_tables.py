"""Cumulative impacts among the open data."""

import csv
import io

import pytest

from indicators.impacts.scenario import ScenarioId
from open_data.tables import TABLES
from open_data.writing import data_package, export_files, to_csv, to_parquet

NAMES = ("components", "effects", "impacts")


def lines(system, name):
    return list(csv.DictReader(io.StringIO(to_csv(TABLES[name].make(system)))))


def test_a_component_is_one_line_with_its_boundary_and_what_it_stands_behind(tiny_system):
    (line,) = lines(tiny_system, "components")

    assert (line["id"], line["quantity"], line["takes"]) == (
        "horas_de_las_obras", "pressure", "false",
    )  # fmt: skip
    assert (line["since"], line["until"], line["territories"]) == ("2026", "2035", "90")
    assert (line["observed"], line["limits"]) == ("horas_agua@9002", "horas_minimas")
    assert (line["objectives"], line["indicators"]) == ("vivir_con_agua", "horas_de_agua")


def test_an_effect_nobody_published_has_no_number_and_says_who_owes_it(tiny_system):
    by_id = {line["id"]: line for line in lines(tiny_system, "effects")}

    silent = by_id["acequia_nueva_operation_fugas"]
    assert (silent["basis"], silent["low"], silent["central"], silent["high"]) == (
        "unknown", "", "", "",
    )  # fmt: skip
    assert silent["publisher"] == "Oficina de Aguas (inventada)"
    assert "Son casas, no horas." in silent["reason"]


def test_an_effect_with_a_number_names_its_source(tiny_system):
    by_id = {line["id"]: line for line in lines(tiny_system, "effects")}

    told = by_id["acequia_nueva_operation"]
    assert (told["sign"], told["basis"], told["central"]) == ("favourable", "published", "3.0")
    assert told["sources"] == "https://ejemplo.invalid/largo"
    assert (told["start"], told["end"], told["ramp"]) == ("2028", "", "2")


def test_the_impacts_hold_every_scenario_and_every_year(tiny_system):
    found = lines(tiny_system, "impacts")

    assert {line["scenario"] for line in found} == set(ScenarioId)
    assert {int(line["year"]) for line in found} == set(range(2026, 2036))


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_of_one_line(real_system, name, tmp_path):
    table = TABLES[name].make(real_system)

    assert len(table) > 0
    assert not table.duplicated(list(TABLES[name].key)).any()
    to_parquet(table, tmp_path / f"{name}.parquet")


def test_every_effect_of_the_definitions_is_in_the_table(real_system):
    defined = sum(len(component.effects) for component in real_system.scorecard.components)

    assert len(TABLES["effects"].make(real_system)) == defined


def test_a_region_without_impacts_still_has_the_tables(tiny_system, monkeypatch):
    monkeypatch.setitem(vars(tiny_system), "impacts", None)
    columns = {name: list(TABLES[name].make(tiny_system).columns) for name in NAMES}

    assert len(TABLES["effects"].make(tiny_system)) == 0
    assert len(TABLES["impacts"].make(tiny_system)) == 0
    assert all(columns.values())


def test_the_export_and_its_description_hold_the_three_tables(tiny_system):
    files = {name for name, _ in export_files(tiny_system, "csv")}
    made = {name: TABLES[name].make(tiny_system) for name in NAMES}
    described = {found["name"]: found for found in data_package(tiny_system, made)["resources"]}

    assert {f"{name}.csv" for name in NAMES} <= files
    types = {f["name"]: f["type"] for f in described["effects"]["schema"]["fields"]}
    assert (types["start"], types["central"], types["pathway"]) == ("integer", "number", "string")
