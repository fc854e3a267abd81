import math

import pandas as pd
import pytest

from indicators.impacts.results import COLUMNS, tabulate
from indicators.impacts.scenario import Scenario, ScenarioId
from tests.indicators.impacts.drawn import (
    CONDITION,
    EXPERT,
    JUDGING,
    assessment,
    component,
    developments,
    effect,
    figure,
    limit,
)


def _table(*asked, **given) -> pd.DataFrame:
    region = assessment(*asked, **given)
    outcomes = [
        region.outcome(name, Scenario(scenario))
        for name in region.components
        for scenario in ScenarioId
    ]
    return tabulate(outcomes, region.rule)


def _line(table: pd.DataFrame, development: str, year: int = 2024, scenario: str = "foreseeable"):
    found = table[
        (table.development == development) & (table.year == year) & (table.scenario == scenario)
    ]
    assert len(found) == 1
    return found.iloc[0]


@pytest.fixture(scope="module")
def full() -> pd.DataFrame:
    """A condition with something of everything."""
    asked = component(
        effect("mina", 22, 25, 30, start=2022),
        effect("presa", 8, sign="+", start=2023),
        effect("planta", start=2022),
        effect("tajo", 5, start=2010),
        effect("canal", 4, start=2022, id="canal_obra", phase="construction"),
        effect("canal", 6, start=2024),
        interactions=[
            {
                "id": "juntos",
                "kind": "countervailing",
                "effects": ["mina_operation", "presa_operation"],
                "hypothesis": "x",
                "strength": {"low": 0.2, "central": 0.5, "high": 0.8, **EXPERT},
            },
            {
                "id": "quizas",
                "kind": "synergistic",
                "effects": ["mina_operation", "planta_operation"],
                "hypothesis": "x",
            },
        ],
        limits=[{**JUDGING, "direction": "minimum"}],
        **CONDITION,
    )
    return _table(asked, limits=(limit(80),), figures=(figure("2021", 100),))


def test_the_columns_and_the_key_are_as_promised(full) -> None:
    assert tuple(full.columns) == COLUMNS
    key = ["component", "scenario", "year", "development", "phase"]
    assert not full.duplicated(key).any()
    assert set(full.scenario) == {"existing", "under_construction", "planned", "foreseeable"}
    assert set(full.year) == set(range(2019, 2025))


@pytest.mark.parametrize("end", ["low", "central", "high"])
def test_reference_developments_and_interactions_make_the_total(full, end) -> None:
    of_no_part = {"total", "limit", "headroom", "significance"}
    parts = full[~full.development.isin(of_no_part)]
    sums = parts.groupby(["scenario", "year"])[end].sum()
    totals = full[full.development == "total"].set_index(["scenario", "year"])[end].dropna()
    assert len(totals) == 16  # 2021 to 2024 in four scenarios
    assert totals.to_dict() == pytest.approx(sums[totals.index].to_dict(), rel=1e-9)


def test_every_line_has_numbers_or_a_reason(full) -> None:
    empty = full[full.central.isna()]
    assert (empty.reason != "").all()
    assert set(empty[empty.development != "significance"].basis) <= {"unknown", "inside"}
    whole = full[full.central.notna()]
    assert whole[["low", "high"]].notna().all(axis=None)


def test_each_part_says_what_it_stands_on(full) -> None:
    assert _line(full, "reference", 2021).basis == "published"
    held = _line(full, "reference", 2024)
    assert (held.basis, held.central) == ("assumed", 100)
    assert held.reason.startswith("Supuesto: se mantiene.")
    assert _line(full, "mina").basis == "expert"
    assert _line(full, "tajo").basis == "inside"
    assert _line(full, "planta").basis == "unknown"
    assert _line(full, "total").basis == "computed"
    assert _line(full, "interaction:juntos").basis == "expert"
    assert _line(full, "interaction:quizas").basis == "unknown"
    assert _line(full, "limit").central == 80


def test_two_phases_of_a_development_are_two_lines(full) -> None:
    canal = full[(full.development == "canal") & (full.year == 2024)]
    assert set(canal[canal.scenario == "planned"].phase) == {"construction", "operation"}
    assert canal[canal.scenario == "existing"].empty


def test_two_effects_of_one_phase_are_one_line() -> None:
    asked = component(effect("mina", 20), effect("mina", id="otro"), effect("mina", 5, id="mas"))
    line = _line(_table(asked), "mina")
    assert line.central == -25
    assert line.reason.startswith("Solo una parte: 2 de 3 efectos tiene número.")
    assert "Nadie ha publicado" in line.reason


def test_a_year_without_the_effect_is_a_zero_that_says_so() -> None:
    line = _line(_table(component(effect("mina", 20, start=2022))), "mina", 2021)
    assert (line.central, line.reason) == (0, "Este año no actúa.")
    assert math.copysign(1, line.central) == 1


def test_an_effect_there_since_nobody_knows_when_is_a_supposition() -> None:
    line = _line(_table(component(effect("mina", 20, start=None))), "mina")
    assert line.reason == "No consta desde cuándo actúa. Supuesto: ya actuaba."


def test_many_effects_of_one_phase_are_said_one_after_the_other() -> None:
    effects = (effect("mina", id=f"efecto_{number}") for number in range(700))
    assert _line(_table(component(*effects)), "mina").reason.count("Nadie ha publicado") == 700


def test_the_total_says_how_much_it_covers(full) -> None:
    assert _line(full, "total").reason == (
        "Cuantificados 4 de 6 efectos conocidos. Ya dentro de lo que se mide: 1."
    )


def test_significance_names_its_class_and_its_reason(full) -> None:
    line = _line(full, "significance")
    assert line.basis == "exceeded"
    assert "límite" in line.reason
    assert pd.isna(line.central)


def test_what_was_published_of_an_inside_effect_stands_in_its_reason() -> None:
    published = {
        "basis": "published",
        "figure": {"variable": "caudal", "place": "9", "period": "2020"},
    }
    asked = component(effect("mina", magnitude=published, start=2015), **CONDITION)
    table = _table(asked, figures=(figure("2020", 6.8), figure("2021", 100)))
    line = _line(table, "mina")
    assert line.basis == "inside"
    assert "6.8 hm³ (2020)" in line.reason
    assert pd.isna(line.central)


def test_a_published_size_is_read_from_the_repository() -> None:
    published = {
        "basis": "published",
        "figure": {"variable": "caudal", "place": "9", "period": "2020"},
    }
    there = _table(component(effect("mina", magnitude=published)), figures=(figure("2020", 6.8),))
    gone = _table(component(effect("mina", magnitude=published)))
    assert _line(there, "mina").central == -6.8
    assert _line(there, "mina").basis == "published"
    assert _line(there, "mina").reason == "Publicado para 2020. Supuesto: se mantiene."
    assert _line(there, "mina", 2020).reason == ""
    earlier = _table(
        component(effect("mina", magnitude=published, start=2010)), figures=(figure("2020", 6.8),)
    )
    assert _line(earlier, "mina", 2019).reason == "Publicado para 2020. Supuesto: ya era así."
    there = _table(
        component(effect("mina", magnitude=published, start=None)), figures=(figure("2020", 6.8),)
    )
    assert _line(there, "mina").reason == (
        "Publicado para 2020. Supuesto: se mantiene. "
        "No consta desde cuándo actúa. Supuesto: ya actuaba."
    )
    assert _line(gone, "mina").basis == "unknown"
    assert "no está en el repositorio" in _line(gone, "mina").reason


def test_an_effect_of_an_unknown_development_is_left_out() -> None:
    known = {name: d for name, d in developments().items() if name != "presa"}
    table = _table(component(effect("mina", 20), effect("presa", 5)), known=known)
    assert _line(table, "total").central == -20
    assert "presa" not in set(table.development)
