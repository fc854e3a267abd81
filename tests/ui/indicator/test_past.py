"""What a value was in earlier editions, and why it changed."""

import pytest

from intake.record import read_record
from region import open_system
from tests.records import REASON, change, load_houses, write_record, write_region
from ui.indicator.past import past
from ui.indicator.subject import Subject
from ui.parts.view import view_of


def told(region):
    """The history of the houses with water of Arriba in 2024."""
    system = open_system(region, lambda _share, _what: None)
    view = view_of(system, "9001", system.edition.data_year, "pronto")
    subject = Subject(system, system.scorecard.indicator["casas_con_agua"], view)
    found = past(subject, "2024", read_record(region))
    system.close()
    return found


@pytest.fixture(scope="module", name="record")
def _record(tmp_path_factory):
    return told(write_record(tmp_path_factory.mktemp("past")))


def test_every_change_says_from_what_to_what_with_which_formula(record):
    assert [step.words for step in record.steps] == [
        "Ahora, y sin cambios desde la entrada 4: 100.0\u00a0%.",
        "Pasó de 75.0\u00a0% a 100.0\u00a0%, con otra fórmula.",
        "En la entrada 3: 75.0\u00a0%.",
        "Pasó de 80.0\u00a0% a 75.0\u00a0%, con la misma fórmula.",
        "En la entrada 2: 80.0\u00a0%.",
        "Pasó de 75.0\u00a0% a 80.0\u00a0%, con la misma fórmula.",
        "En la entrada 1: 75.0\u00a0%.",
    ]


def test_every_change_names_the_entry_who_and_why(record):
    bent, undone, loaded = [step.why for step in record.steps if step.changed]
    assert [why.link for why in (*bent, *undone, *loaded)] == [
        "bitacora?entrada=4", "bitacora?entrada=3", "bitacora?entrada=2",
    ]  # fmt: skip
    assert bent[0].words.endswith("cambio en los archivos, sin firma.")
    assert bent[0].reason == ""
    assert undone[0].words.endswith("Juan P. anuló la carga de la entrada 2.")
    assert loaded[0].reason == REASON
    assert loaded[0].words.endswith("carga de María <b>Q.</b>, confirmada por Juan P.")


def test_a_formula_that_gives_the_same_value_is_told_apart(tmp_path):
    region = write_region(tmp_path)
    open_system(region, lambda _share, _what: None).close()
    old, new = "formula: 100 * casas_agua / casas", "formula: 100 * (casas_agua / casas)"
    change(region, "indicators/casas_con_agua.yaml", old, new)
    steps = told(region).steps
    assert steps[1].words == "Cambió la fórmula y el valor es el mismo."
    assert steps[1].why[0].link == "bitacora?entrada=2"


def test_the_first_edition_says_that_there_is_none_before(tmp_path):
    found = told(write_region(tmp_path))
    assert found.first == "No se guarda ninguna edición anterior con la cual comparar."
    assert found.steps == ()


def test_runs_of_equal_editions_are_one_line_and_entries_between_kept_ones_are_searched(tmp_path):
    region = write_region(tmp_path)
    open_system(region, lambda _share, _what: None).close()
    for value in (176, 187, 198):
        load_houses(region, value)
    change(region, "thresholds.yaml", "slow: 0.60", "slow: 0.50")
    change(region, "thresholds.yaml", "slow: 0.50", "slow: 0.40")
    for note in region.store.glob("*.json"):
        if any(f'"entry": {n},' in note.read_text("utf-8") for n in (2, 3)):
            note.unlink()
    first, jump, before = told(region).steps
    assert first.words == "Ahora, y sin cambios desde la entrada 4: 90.0\u00a0%."
    assert before.words == "En la entrada 1: 75.0\u00a0%."
    assert [why.link[-1] for why in jump.why] == ["2", "3", "4"]
    assert jump.searched
