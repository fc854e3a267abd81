"""What a value was in an edition that another one followed."""

import shutil
from pathlib import Path

import pytest

from data.editions import history
from region import Region, open_system
from system import System
from tests.regions import SEEDS, write_seeds

TINY = Path(__file__).parents[1] / "config" / "tiny"
CORRECTED = SEEDS["observations.csv"].replace(
    "casas_agua,,9001,2024,165", "casas_agua,,9001,2024,176"
)


@pytest.fixture
def region(tmp_path) -> Region:
    shutil.copytree(TINY, tmp_path / "config")
    write_seeds(tmp_path / "seeds")
    return Region(tmp_path / "config", tmp_path)


FORMULA = "100 * casas_agua / casas"


def opened(region: Region) -> System:
    return open_system(region, lambda _share, _what: None)


def former(system: System, indicator: str = "casas_con_agua") -> list[tuple[float | None, str]]:
    return [(f.value, f.formula) for f in system.former_values(indicator, "9001", "2024")]


def test_the_first_edition_has_nothing_before_it(region):
    assert former(opened(region)) == []


def test_a_corrected_figure_keeps_what_it_was(region):
    opened(region).close()
    write_seeds(region.seeds, observations=CORRECTED)
    system = opened(region)

    assert system.evaluation.of("casas_con_agua").at("9001", "2024").value == 80.0
    assert former(system) == [(75.0, "100 * casas_agua / casas")]


def test_a_changed_formula_is_remembered_with_its_value(region):
    opened(region).close()
    file = region.config / "indicators" / "casas_con_agua.yaml"
    text = file.read_text(encoding="utf-8")
    changed = text.replace("100 * casas_agua / casas", "100 - 100 * casas_agua / casas")
    file.write_text(changed.replace("expected: 75", "expected: 25"), encoding="utf-8")

    assert former(opened(region)) == [(75.0, "100 * casas_agua / casas")]


def test_an_indicator_that_was_not_there_has_no_formula_then(region):
    file = region.config / "indicators" / "casas_con_agua.yaml"
    kept = file.read_text(encoding="utf-8")
    links = (region.config / "links.yaml").read_text(encoding="utf-8")
    file.unlink()
    (region.config / "links.yaml").write_text("links: []\n", encoding="utf-8")
    opened(region).close()
    file.write_text(kept, encoding="utf-8")
    (region.config / "links.yaml").write_text(links, encoding="utf-8")

    assert former(opened(region)) == [(None, "")]


def test_an_edition_built_again_without_a_change_is_not_another_one(region):
    first = opened(region)
    first.close()
    notes = len(list(region.store.glob("*.json")))
    write_seeds(region.seeds, observations=CORRECTED)
    opened(region).close()
    write_seeds(region.seeds, observations=SEEDS["observations.csv"])
    system = opened(region)

    assert len(list(region.store.glob("*.json"))) == notes + 2
    assert former(system) == [(80.0, FORMULA), (75.0, FORMULA)]
    assert [f.edition.entry for f in system.former_values("casas_con_agua", "9001", "2024")] == [
        2, 1,
    ]  # fmt: skip


def test_what_an_edition_said_is_asked_of_its_file_once(region):
    opened(region).close()
    write_seeds(region.seeds, observations=CORRECTED)
    system = opened(region)
    before = former(system)
    for edition in history(region.store)[1:]:
        edition.path.write_bytes(b"damaged")

    assert former(system) == before == [(75.0, FORMULA)]
    assert [f.value for f in system.former_values("gasto_agua", "9001", "2024")] == [None]
    assert [f.formula for f in system.former_values("gasto_agua", "9001", "2024")] == [""]
