"""Definitions, repository and core joined: what a start builds, notices and refuses."""

import shutil
from pathlib import Path

import pytest

from indicators.identity import PlaceId
from indicators.problem import Level
from region import NoDefinitionsError, Region, open_system, prepare
from system import System

ROOT = Path(__file__).parent.parent


def silent(_share, _what) -> None:
    """Nobody watches the progress."""


@pytest.fixture
def region(tmp_path) -> Region:
    """A copy of the real region, to be changed."""
    shutil.copytree(
        ROOT / "config", tmp_path / "config", ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    shutil.copytree(ROOT / "data" / "seeds", tmp_path / "data" / "seeds")
    return Region(tmp_path / "config", tmp_path / "data")


def edit(region: Region, file: str, old: str, new: str) -> None:
    path = region.config / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def opened(region: Region) -> System:
    return open_system(region, silent)


def test_a_start_with_nothing_new_serves_the_same_edition(region) -> None:
    first = prepare(region, silent)

    again = prepare(region, silent)

    assert again == first
    assert len(list(region.store.glob("*.duckdb"))) == 1


def test_a_changed_definition_publishes_an_edition_and_the_former_stays(region) -> None:
    first = prepare(region, silent)
    edit(region, "indicators/idh.yaml", "decimals: 3", "decimals: 2")

    second = prepare(region, silent)

    assert second.hash != first.hash
    assert second.parts["observations.csv"] == first.parts["observations.csv"]
    assert len(list(region.store.glob("*.duckdb"))) == 2


def test_a_changed_figure_changes_what_is_shown(region) -> None:
    former = opened(region).lineage("pobreza_monetaria", PlaceId("18"), "2024").value
    seeds = region.seeds / "observations.csv"
    text = seeds.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("pobreza_monetaria,,18,2024,"))
    changed = row.replace(f"2024,{former.value:g}", "2024,12.5")
    assert changed != row
    seeds.write_text(text.replace(row, changed), encoding="utf-8")

    assert opened(region).lineage("pobreza_monetaria", PlaceId("18"), "2024").value.value == 12.5


def test_what_is_broken_is_left_out_and_told_and_the_rest_works(region) -> None:
    edit(region, "indicators/idh.yaml", "direction: increase", "direccion: increase")
    edit(
        region,
        "indicators/anemia_ninez.yaml",
        "formula: endes_anemia_6_35m",
        "formula: endes_anemia_6_35",
    )
    edit(region, "objectives.yaml", "perspective: procesos", "perspective: proceso")

    system = opened(region)

    told = {str(problem.where): problem for problem in system.problems}
    assert "idh" not in system.scorecard.indicator
    assert "anemia_ninez" not in system.scorecard.indicator
    assert any(where.startswith("config/indicators/idh.yaml:") for where in told)
    anemia = [p for w, p in told.items() if w.startswith("config/indicators/anemia_ninez.yaml:")]
    assert any("endes_anemia_6_35m" in str(problem.next) for problem in anemia)
    assert all(problem.where.line for problem in told.values())
    assert len(system.scorecard.indicators) >= 45
    assert system.rollup(system.catalogue.geography.root.id, "corto").nodes


def test_an_indicator_goes_with_the_objective_it_hangs_on(region) -> None:
    edit(region, "objectives.yaml", "perspective: procesos", "perspective: proceso")

    scorecard = opened(region).scorecard

    assert len(scorecard.objectives) == 17
    assert all(indicator.objective in scorecard.objective for indicator in scorecard.indicators)
    assert all(link.cause in scorecard.objective for link in scorecard.links)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("indicators/idh.yaml", "unit: index_0_1", "unit: percents", "percent"),
        (
            "indicators/idh.yaml",
            "objective: elevar_desarrollo_humano",
            "objective: elevar",
            "elevar_desarrollo_humano",
        ),
        ("indicators/gasto_climatico.yaml", "unit: percent", "unit: person", "La fórmula da"),
        (
            "links.yaml",
            "effect: gestionar_con_eficacia",
            "effect: gestionar",
            "gestionar_con_eficacia",
        ),
        (
            "indicators/idh.yaml",
            'baseline: {period: "2019"',
            'baseline: {period: "2028"',
            "posterior",
        ),
    ],
)
def test_every_kind_of_slip_is_told_with_its_place_and_the_way_out(
    region, file, old, new, said
) -> None:
    text = (region.config / file).read_text(encoding="utf-8")
    if old not in text:
        old, new = (
            old.replace("baseline: {period:", "period:"),
            new.replace("baseline: {period:", "period:"),
        )
    edit(region, file, old, new)

    problems = opened(region).problems

    assert any(
        problem.where.file == f"config/{file}" and said in str(problem) and problem.where.line
        for problem in problems
    ), [str(problem) for problem in problems]
    assert any(problem.level is Level.ERROR for problem in problems)


def test_without_thresholds_there_is_no_scorecard_and_the_reason_is_told(region) -> None:
    (region.config / "thresholds.yaml").write_text("falling: [", encoding="utf-8")

    with pytest.raises(NoDefinitionsError) as none:
        prepare(region, silent)

    assert any(problem.where.file == "config/thresholds.yaml" for problem in none.value.problems)


def test_a_broken_seed_row_is_refused_with_its_line_and_the_others_come_in(region) -> None:
    seeds = region.seeds / "observations.csv"
    with seeds.open("a", encoding="utf-8") as file:
        file.write("idh,,18,2020,mucho,fno,A,1,,\n")

    system = opened(region)

    told = [p for p in system.problems if p.where.file.endswith("observations.csv")]
    assert told
    assert all(problem.where.line == 4789 for problem in told)
    assert system.edition.counts["observations"] == 4787


def test_a_former_edition_serves_when_the_definitions_can_no_longer_be_read(region) -> None:
    former = prepare(region, silent)
    (region.config / "thresholds.yaml").write_text("falling: [", encoding="utf-8")

    system = opened(region)

    assert system.edition.name == former.name
    assert any(p.where.file == "config/thresholds.yaml" for p in system.problems)
    assert len(system.scorecard.indicators) == 54


def test_an_odd_file_among_the_definitions_stops_nothing(region) -> None:
    (region.config / "indicators" / "x.yaml").mkdir()
    (region.config / "indicators" / "gone.yaml").symlink_to("nowhere.yaml")
    (region.seeds / "x.csv").mkdir()

    system = opened(region)

    assert len(system.scorecard.indicators) == 54


@pytest.mark.parametrize("damage", ['{"number": 1e999}', "[" * 100_000, "", "\x00"])
def test_a_damaged_pointer_is_mended(region, damage) -> None:
    former = prepare(region, silent)
    pointer = region.store / "current"
    text = pointer.read_text(encoding="utf-8")
    number = f'"number": {former.number}'
    assert number in text
    pointer.write_text(
        text.replace(number, '"number": 1e999') if "1e999" in damage else damage, encoding="utf-8"
    )

    assert prepare(region, silent).hash == former.hash


def test_a_note_that_cannot_be_written_stops_nothing(region) -> None:
    prepare(region, silent)
    note = region.store / "prepared.json"
    note.unlink()
    note.mkdir()

    assert prepare(region, silent).hash
