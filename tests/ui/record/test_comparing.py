"""Two editions side by side."""

import csv
import io
from dataclasses import replace

import pytest

from intake.record import GoneError, compare_entries
from region import Region
from tests.records import write_record
from ui.record.comparing import comparison, comparison_file, show_digits


@pytest.fixture(scope="module", name="loaded")
def _loaded(told: Region):
    return compare_entries(told, 1, 2)


def test_a_load_shows_its_figure_before_and_after_and_the_entry_it_came_with(loaded, names):
    found = comparison(loaded, names, 1, 2)
    assert found.counts[0][0] == "0"
    assert (found.counts[1], found.counts[3][1]) == (("1", "revisadas"), "iguales")
    (figure,) = found.figures
    assert (figure.before, figure.after) == ("165", "176")
    assert (figure.name, figure.where) == ("Casas con agua", "Arriba, 2024")
    assert (figure.load, figure.load_link) == ("entrada 2", "bitacora?entrada=2")
    assert [one.word for one in found.statuses] == ["mejora"]
    assert (found.nothing, found.backwards, found.more_figures) == (False, False, 0)


def test_what_was_rewritten_stands_before_what_is_new(loaded, names):
    (revised,) = loaded.changed
    many = replace(loaded.figures, changed=(replace(revised, before=""), revised))
    found = comparison(replace(loaded, figures=many), names, 1, 2)
    assert [one.before for one in found.figures] == ["165", ""]


def test_backwards_the_same_change_is_for_the_worse_and_says_so(told, names):
    found = comparison(compare_entries(told, 2, 1), names, 2, 1)
    assert found.backwards
    assert [one.word for one in found.statuses] == ["empeora"]
    assert (found.figures[0].load, found.figures[0].load_link) == ("archivos de la región", "")


def test_two_equal_editions_have_nothing_between_them(told, names):
    assert comparison(compare_entries(told, 1, 3), names, 1, 3).nothing


def test_definitions_are_compared_over_several_entries(told, names):
    found = comparison(compare_entries(told, 1, 5), names, 1, 5)
    assert [group.word.split(":")[0] for group in found.groups][:2] == ["Fórmula", "Umbral"]
    assert not found.figures


def test_the_file_has_the_figures_with_their_digits(loaded):
    text = comparison_file(loaded).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["variable"], row["before"], row["after"]) == ("casas_agua", "165", "176")
    assert row["load"] == "2"


def test_digits_are_grouped_and_what_is_no_number_stands():
    assert (show_digits("1234567.50"), show_digits(""), show_digits("x")) == (
        "1,234,567.5",
        "",
        "x",
    )


def test_an_edition_that_is_no_longer_kept_is_told(tmp_path):
    region = write_record(tmp_path)
    for path in region.store.glob("*.duckdb"):
        if path.with_suffix(".json").read_text("utf-8").count('"entry": 2,'):
            path.unlink()
    with pytest.raises(GoneError) as gone:
        compare_entries(region, 1, 2)
    assert gone.value.args == (2,)
