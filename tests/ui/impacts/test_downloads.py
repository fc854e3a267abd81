"""Impacts as files: whole, accented, harmless, and of one development alone."""

import csv
import io
from dataclasses import replace

from indicators.impacts.scenario import Scenario, ScenarioId
from tests.indicators.impacts.drawn import assessment, component, effect
from ui.impacts.downloads import impact_file

NOW = Scenario(ScenarioId.EXISTING)
WATER = component(effect("mina", 5.0), effect("presa", 3.0), no_limit="=1+1")
AIR = component(effect("mina", 2.0), id="aire", takes=False)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_file_has_every_scenario_of_the_components_that_are_asked():
    found = rows(impact_file(assessment(WATER, AIR), ["agua"]))

    assert {row["component"] for row in found} == {"agua"}
    assert {row["scenario"] for row in found} == set(map(str, ScenarioId))


def test_spreadsheets_read_its_accents_and_take_no_text_for_a_formula():
    content = impact_file(assessment(WATER), ["agua"])

    assert content.startswith(b"\xef\xbb\xbf")
    assert {row["reason"] for row in rows(content) if row["development"] == "limit"} == {"'=1+1"}


def test_of_one_development_there_are_its_own_rows_alone():
    found = rows(impact_file(assessment(WATER, AIR), ["agua", "aire"], [NOW], "mina"))

    assert {row["component"] for row in found} == {"agua", "aire"}
    assert {row["development"] for row in found} == {"mina"}
    assert {row["central"] for row in found if row["year"] == "2021"} == {"-5.0", "-2.0"}


def test_measures_that_are_left_out_are_left_out_of_the_file():
    measure = {
        "id": "ahorro", "name": "Ahorro", "kind": "reduce", "effects": ["mina_operation"],
        "reduction": {
            "low": 0.2, "central": 0.2, "high": 0.2,
            "basis": "expert", "source": "Mesa", "date": "2024-05-01",
        },
        "since": 2021, "responsible": "Mina", "state": "done", "source": "Informe",
    }  # fmt: skip
    impacts = assessment(component(effect("mina", 5.0), measures=(measure,)))

    with_it, without = (
        {row["central"] for row in rows(impact_file(impacts, ["agua"], [scenario], "mina"))}
        for scenario in (NOW, replace(NOW, measures=False))
    )
    assert "-4.0" in with_it
    assert "-4.0" not in without
