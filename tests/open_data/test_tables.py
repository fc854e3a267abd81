"""The developments among the open data, on the invented region."""

import csv
import io
import json

import pytest

from open_data.tables import TABLES
from open_data.writing import data_package, export_files, to_csv, to_parquet, to_records


@pytest.fixture(name="made")
def _made(tiny_system):
    names = ("developments", "development_phases", "development_figures")
    return {name: TABLES[name].make(tiny_system) for name in names}


def lines(table):
    return list(csv.DictReader(io.StringIO(to_csv(table))))


def test_a_development_is_one_line_without_what_has_tables_of_its_own(made):
    (line,) = lines(made["developments"])

    assert (line["id"], line["status"], line["territory"]) == ("acequia_nueva", "planned", "9002")
    assert (line["start_year"], line["end_year"]) == ("2027", "")
    assert not {"phases", "figures"} & set(line)


def test_phases_have_whole_years_and_name_their_development(made):
    assert [
        (line["development"], line["phase"], line["start"], line["end"])
        for line in lines(made["development_phases"])
    ] == [
        ("acequia_nueva", "construction", "2027", "2028"),
        ("acequia_nueva", "operation", "2028", ""),
    ]


def test_figures_that_contradict_each_other_are_all_told_and_one_is_preferred(made):
    assert [
        (line["attribute"], line["value"], line["high"], line["unit"], line["preferred"])
        for line in lines(made["development_figures"])
    ] == [
        ("investment", "0.5", "", "usd_million", "true"),
        ("jobs_construction", "12.0", "", "job", "true"),
        ("jobs_construction", "20.0", "", "homes", "false"),
        ("length", "3.0", "", "hours_per_day", "true"),
        ("length", "4.0", "5.0", "hours_per_day", "false"),
    ]


def test_every_key_is_of_one_line(made, real_system):
    for name in made:
        table = TABLES[name].make(real_system)
        assert len(table) > 0
        assert not table.duplicated(list(TABLES[name].key)).any()


def test_the_description_of_the_package_tells_years_from_other_numbers(tiny_system, made):
    resources = {found["name"]: found for found in data_package(tiny_system, made)["resources"]}

    assert {
        (name, field["name"])
        for name in made
        for field in resources[name]["schema"]["fields"]
        if field["type"] == "integer"
    } == {
        ("developments", "start_year"),
        ("developments", "end_year"),
        ("development_phases", "start"),
        ("development_phases", "end"),
    }


def test_an_unknown_year_is_null_in_json_and_kept_in_parquet(tmp_path, made):
    (first, second) = to_records(made["development_phases"])
    to_parquet(made["development_phases"], tmp_path / "phases.parquet")

    assert json.loads(json.dumps([first["end"], second["end"]])) == [2028, None]
    assert (tmp_path / "phases.parquet").stat().st_size > 0


def test_a_region_without_developments_still_has_the_tables(tiny_system, monkeypatch):
    catalogue = tiny_system.catalogue
    monkeypatch.setitem(vars(catalogue), "developments", {})

    for name in ("developments", "development_phases", "development_figures"):
        table = TABLES[name].make(tiny_system)
        assert len(table) == 0
        assert list(table.columns)


def test_the_export_holds_the_three_tables(tiny_system):
    names = [name for name, _ in export_files(tiny_system, "csv")]

    assert {"developments.csv", "development_phases.csv", "development_figures.csv"} <= set(names)
