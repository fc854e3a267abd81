"""The seeds of the project themselves: complete, and without a row left out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.publishing import publish
from data.reader import Reader
from data.repository import Repository

SEEDS = Path(__file__).parents[2] / "data" / "seeds"


@pytest.fixture(name="real", scope="module")
def _real(tmp_path_factory):
    edition = publish(
        SEEDS,
        tmp_path_factory.mktemp("real") / "store",
        definitions="{}",
        progress=lambda _part, _what: None,
        now=datetime(2026, 11, 20, tzinfo=UTC),
    )
    with Reader(edition) as reader:
        yield Repository(reader)


def test_every_row_of_the_seeds_comes_in(real):
    assert [str(problem) for problem in real.problems()] == []
    counts = real.counts()
    assert counts["rejected"] == 0
    assert counts["observations"] == 4787
    assert counts["variables"] == 689
    assert counts["variables_with_figures"] == 449
    assert counts["sources"] == 296
    assert counts["territories"] == 25
    assert counts["places"] == 7
    assert counts["limits"] == 65
    assert counts["plan_targets"] == 20
    assert counts["developments"] == 48
    assert counts["discrepancies"] == 2


def test_the_two_contradictions_survive_as_discrepancies(real):
    found = {
        (figure.variable, figure.period): (figure.value, [other.value for other in figure.others])
        for figure in real.discrepancies()
    }

    assert found == {
        ("avance_proyecto_san_gabriel", "2024-06"): (50, [57]),
        ("canon_regalias_total", "2024"): (1034, [1026]),
    }


def test_every_figure_names_a_source_that_is_known(real):
    catalogue = real.catalogue()
    figures = real.figures(list(catalogue.variables))

    assert len(figures) == 4785
    assert all(source in catalogue.sources for figure in figures for source in figure.sources)


def test_the_region_is_one_tree_of_three_levels(real):
    geography = real.catalogue().geography

    assert geography.root.id == "18"
    assert geography.levels == ("departamento", "provincia", "distrito")
    assert len(geography.at_levels(["distrito"])) == 21


def test_the_year_of_the_question_is_that_of_the_newest_reading(real):
    assert {source.read_on[:4] for source in real.catalogue().sources.values()} == {"2026"}
